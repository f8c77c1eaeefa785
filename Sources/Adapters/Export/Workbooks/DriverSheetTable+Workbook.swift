package import Domain
package import WorkbookWriting

extension DriverSheetTable {
    /// One sheet as a workbook: the rows of its CSV.
    package static func workbook(_ sheet: DriverSheet, _ campaign: Campaign, _ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(
            campaign, "\(wording[.driverSheet]) \(wording.shortDate(sheet.date))", facts, notes: [])
        frame.facts.insert(
            (wording[.driver], sheet.driver?.name ?? "\(wording[.hiredVehicle]): \(sheet.id)"), at: 0)
        if let substitute = sheet.substitute { frame.facts.insert((wording[.substitute], substitute.name), at: 1) }
        frame.facts.append((wording[.sign], sheet.sign))
        frame.notes.insert(wording[.driverPrivacy], at: 0)
        return frame.document([
            BookSheet(
                name: wording[.driverSheet], columns: titles(wording), rows: rows(sheet).map { BookRow($0) },
                fixedColumns: 0)
        ])
    }

    /// The titles of `columns`.
    static func titles(_ wording: Wording) -> [BookColumn] {
        [
            BookColumn(wording[.date], .date), BookColumn(wording[.driver]), BookColumn(wording[.vehicle]),
            BookColumn(wording[BookWords.from]), BookColumn(wording[.meetingPoint]),
            BookColumn(wording[.leavesBase], .moment), BookColumn(wording[.leavesHub], .moment),
            BookColumn(wording[.isBack], .moment), BookColumn(wording[.kilometres], .number),
            BookColumn(wording[BookWords.candidateId]), BookColumn(wording[.passengers]), BookColumn(wording[.phone]),
            BookColumn(wording[.people], .number), BookColumn(wording[.luggage], .number),
            BookColumn(wording[.infantSeat], .number), BookColumn(wording[.toddlerSeat], .number),
            BookColumn(wording[.boosterSeat], .number), BookColumn(wording[.comesWith]),
            BookColumn(wording[BookWords.arrives], .moment), BookColumn(wording[.getsOut], .moment),
            BookColumn(wording[PaperWords.whereAt]),
        ]
    }
}
