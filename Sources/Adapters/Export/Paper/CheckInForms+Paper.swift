package import Calendar
import Domain
package import Typesetting

extension CheckInForms {
    /// The forms for paper, each talk on a page of its own.
    package func paper(madeAt: Instant) -> PaperDocument {
        let title = "\(CheckInForms.title.german) \(contract.applicant)"
        return PaperDocument(
            title: "\(title) – \(campaign.name)", language: "de", author: campaign.name, madeAt: madeAt,
            foot: "\(CheckInForms.absence.german) \(CheckInForms.absence.text(in: other))",
            sections: calendar.checkIns.map { talk in
                PaperSection(
                    masthead: PaperMasthead(left: campaign.name, right: employer),
                    runningHead: "\(campaign.name) · \(title) · \(talk.kind.title.german)", blocks: paper(talk, title))
            })
    }

    private func paper(_ talk: ProbationCalendar.CheckIn, _ title: String) -> [PaperBlock] {
        let kind = CheckInForms.capitalised(talk.kind.title.german)
        var blocks: [PaperBlock] = [
            .heading(level: 1, kind),
            .paragraph(
                PaperText(
                    "\(title) · \(Wording(language: .german).longDate(talk.date)) · "
                        + CheckInForms.capitalised(talk.kind.title.text(in: other)), .quiet)), .gap(4),
        ]
        for side in CheckInNote.Side.allCases { blocks += paper(talk, side) }
        blocks += facts.map { fact in .table(paper(fact.term, fact.choices)) }
        let signatures = signatureLines.map { PaperTable.Cell([PaperText(both($0), .term)]) }
        let room = signatures.map { _ in PaperTable.Cell("\u{a0}", PaperStyle(size: 22)) }
        return blocks + [
            .together([
                .table(PaperTable(signatures.map { _ in PaperTable.Column("", weight: 1) }, rows: [room, signatures]))
            ])
        ]
    }

    private func paper(_ talk: ProbationCalendar.CheckIn, _ side: CheckInNote.Side) -> [PaperBlock] {
        let asked = CheckInQuestion.asked(side, in: talk.kind)
        guard !asked.isEmpty else { return [] }
        let name = side == .employer ? CheckInForms.firm : CheckInForms.worker
        let columns =
            [PaperTable.Column(both(name), weight: 14)]
            + CheckInNote.Answer.allCases.map { PaperTable.Column(both($0.title), weight: 3) }
        let rows = asked.map { question in
            [PaperTable.Cell(lines(question.text))]
                + CheckInNote.Answer.allCases.map { _ in PaperTable.Cell([], isBox: true) }
        }
        return [.table(PaperTable(columns, rows: rows, headSize: 7)), .gap(6)]
    }

    /// A term with a box for each choice, four beside each other or all where they are as short as a level, or room to write.
    private func paper(_ term: LocalText, _ choices: [LocalText]) -> PaperTable {
        let isShort = choices.allSatisfy { $0.german.count < 3 }
        let across = max(1, isShort ? choices.count : min(choices.count, 4))
        let columns =
            [PaperTable.Column("", weight: across)] + (0..<across).map { _ in PaperTable.Column("", weight: 3) }
        let rows = stride(from: 0, to: max(choices.count, 1), by: across).map { start in
            let boxes = choices.dropFirst(start).prefix(across).map { PaperTable.Cell(lines($0), isBox: true) }
            let rest = (boxes.count..<across).map { _ in PaperTable.Cell([]) }
            return [PaperTable.Cell(start == 0 ? lines(term) : [])] + boxes + rest
        }
        return PaperTable(columns, rows: rows)
    }

    /// German, and below it the worker's language where it is written otherwise.
    private func lines(_ text: LocalText) -> [PaperText] {
        let translated = text.text(in: other)
        return [PaperText(text.german)] + (translated == text.german ? [] : [PaperText(translated, .term)])
    }

    private func both(_ text: LocalText) -> String { lines(text).map(\.text).joined(separator: " / ") }
}
