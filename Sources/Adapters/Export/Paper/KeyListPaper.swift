import Calendar
package import Domain
package import Typesetting

/// Who gets the keys of which home when, with room for the numbers of keys and signatures: for the town hall's counter.
package struct KeyListPaper: Sendable {
    /// A stay with what is to be known of it.
    package struct Line: Sendable {
        package let stay: Stay
        /// Nil where the home is no longer offered.
        package let offer: HomeOffer?
        /// The names of the household's applicants.
        package let names: [String]
        /// Everybody of it; nil where nobody knows.
        package let people: Int?

        package init(stay: Stay, offer: HomeOffer?, names: [String], people: Int?) {
            self.stay = stay
            self.offer = offer
            self.names = names
            self.people = people
        }
    }

    let campaign: Campaign
    /// In the order of the list: by the day of moving in, then by place.
    let lines: [Line]

    package init(campaign: Campaign, lines: [Line]) {
        self.campaign = campaign
        self.lines = lines.sorted { left, right in
            if left.stay.span.from != right.stay.span.from { return left.stay.span.from < right.stay.span.from }
            if left.stay.unit != right.stay.unit { return left.stay.unit < right.stay.unit }
            return left.stay.household < right.stay.household
        }
    }

    package func document(_ facts: PrintFacts) -> PaperDocument {
        let wording = Wording(language: facts.language)
        let code = facts.language.code
        let word = PaperWords.keyList.text(in: code)
        let columns: [(LocalText, Int)] = [
            (PaperWords.from, 4), (PaperWords.unit, 6), (PaperWords.household, 7), (PaperWords.people, 3),
            (PaperWords.until, 4), (PaperWords.landlord, 6), (PaperWords.keysOut, 7), (PaperWords.keysBack, 7),
        ]
        let table = PaperTable(
            columns.map { PaperTable.Column($0.0.text(in: code), weight: $0.1) },
            rows: lines.map { line in
                [
                    PaperTable.Cell(wording.shortDate(line.stay.span.from), .strong),
                    PaperTable.Cell([
                        PaperText(line.offer?.name(of: line.stay) ?? line.stay.unit.text, .strong),
                        PaperText(line.offer?.location ?? "", .quiet),
                    ]),
                    PaperTable.Cell(
                        line.names.map { PaperText($0) } + [PaperText(line.stay.household.text, .term)]),
                    PaperTable.Cell(line.people.map(String.init) ?? ""),
                    PaperTable.Cell(wording.shortDate(line.stay.span.until)),
                    PaperTable.Cell(line.offer?.contact ?? ""), PaperTable.Cell([]), PaperTable.Cell([]),
                ]
            }, look: .form, headSize: 7)
        let printed = facts.zone.wallTime(at: facts.printedAt)
        let moment = "\(wording[.printed]): \(wording.shortDate(printed.date)), \(printed.hour)"
        let body: PaperBlock =
            lines.isEmpty ? .paragraph(PaperText(PaperWords.nobodyHoused.text(in: code))) : .table(table)
        return PaperDocument(
            title: "\(word) – \(campaign.name)", language: facts.language.rawValue, author: campaign.name,
            madeAt: facts.printedAt, foot: "\(campaign.name) · \(moment) · \(wording[.onPaper])",
            sections: [
                PaperSection(
                    .landscape, masthead: PaperMasthead(left: campaign.name, right: word),
                    runningHead: "\(campaign.name) · \(word)",
                    blocks: [
                        .heading(level: 1, word),
                        .paragraph(PaperText(wording.filled(.whyStaff, campaign.name), .quiet)),
                        body,
                    ])
            ])
    }
}
