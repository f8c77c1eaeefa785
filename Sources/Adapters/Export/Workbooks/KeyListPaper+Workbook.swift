import Domain
package import WorkbookWriting

extension KeyListPaper {
    /// The list as a workbook, in the same order and with the same names; what is written by hand on paper is typed into empty
    /// columns.
    package func workbook(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        return BookFrame(campaign, wording[PaperWords.keyList], facts, notes: [.whyStaff]).document([
            BookSheet(
                name: wording[PaperWords.keyList],
                columns: [
                    BookColumn(wording[PaperWords.from], .date), BookColumn(wording[PaperWords.unit]),
                    BookColumn(wording[BookWords.address]), BookColumn(wording[PaperWords.name]),
                    BookColumn(wording[PaperWords.household]), BookColumn(wording[PaperWords.people], .number),
                    BookColumn(wording[PaperWords.until], .date), BookColumn(wording[PaperWords.landlord]),
                    BookColumn(wording[BookWords.keysOut], .number), BookColumn(wording[BookWords.keysOutOn], .date),
                    BookColumn(wording[BookWords.keysBack], .number), BookColumn(wording[BookWords.keysBackOn], .date),
                ],
                rows: lines.map { line in
                    BookRow([
                        .date(line.stay.span.from), .text(line.offer?.name(of: line.stay) ?? line.stay.unit.text),
                        BookCell(line.offer?.location), BookCell(line.names.joined(separator: ", ")),
                        .text(line.stay.household.text), line.people.map { .number($0) } ?? .empty,
                        .date(line.stay.span.until), BookCell(line.offer?.contact),
                    ])
                }, fixedColumns: 2)
        ])
    }
}
