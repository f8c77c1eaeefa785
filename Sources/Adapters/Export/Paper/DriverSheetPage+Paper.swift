import Domain
package import Typesetting

extension DriverSheetPage {
    /// The sheet for paper, with a box to tick for everybody who is fetched.
    package func paper(_ facts: PrintFacts) -> PaperDocument {
        let wording = Wording(language: facts.language)
        let title = "\(wording[.driverSheet]) \(sheet.id), \(sheet.date.iso)"
        let blocks: [PaperBlock] =
            [
                .heading(level: 1, wording.longDate(sheet.date)),
                .facts(head(facts, wording).map { PaperFact($0.0, $0.1) }, columns: 4),
            ] + sheet.rides.enumerated().flatMap { number, ride in paper(ride, number + 1, wording) } + [
                .gap(10), .together([.heading(level: 3, wording[.notes]), .writingLines(3)]), .gap(8),
                .paragraph(PaperText(wording[.driverPrivacy], .quiet)),
            ]
        return PaperDocument(
            title: title, language: facts.language.rawValue, author: campaign.name, madeAt: facts.printedAt,
            foot: "\(campaign.name) · \(title) · \(wording[.onPaper])",
            sections: [
                PaperSection(
                    .landscape, masthead: PaperMasthead(left: campaign.name, right: wording[.driverSheet]),
                    runningHead: "\(campaign.name) · \(title)", blocks: blocks)
            ])
    }

    private func paper(_ ride: DriverSheet.Ride, _ number: Int, _ wording: Wording) -> [PaperBlock] {
        let heads: [(Phrase, Int)] = [
            (.passengers, 6), (.phone, 4), (.comesWith, 5), (.people, 3), (.luggage, 3), (.childSeats, 4),
            (.getsOut, 5),
        ]
        let rows = ride.parties.map { party in
            [
                PaperTable.Cell([], isBox: true),
                PaperTable.Cell(
                    party.names.map { PaperText($0, .strong) } + [
                        PaperText(party.applicants.map(\.text).joined(separator: ", "), .term)
                    ]), PaperTable.Cell(party.phones.map { PaperText($0) }),
                PaperTable.Cell(arrival(party, wording)), PaperTable.Cell(String(party.people)),
                PaperTable.Cell(String(party.luggage)), PaperTable.Cell(childSeats(party, wording)),
                PaperTable.Cell("\(moment(party.out, wording)) \(party.place)"),
            ]
        }
        let columns =
            [PaperTable.Column("✓", weight: 1)]
            + heads.map { PaperTable.Column(wording[$0.0], weight: $0.1) }
        return [
            .heading(level: 2, "\(number). \(ride.departure.hour) \(ride.hub)"),
            .facts(terms(of: ride, wording).map { PaperFact($0.0, $0.1) }, columns: 4),
            .table(PaperTable(columns, rows: rows)),
        ]
    }
}
