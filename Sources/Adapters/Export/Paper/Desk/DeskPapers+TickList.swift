package import Calendar
import Domain
package import Typesetting

extension DeskPapers {
    /// A day to tick off: who came and went at the entrance, then a page for each table with what was held there.
    package func tickList(on date: CivilDate) -> PaperDocument {
        let held = interviews(on: date)
        let tables = Set(held.map(\.interview.table)).sorted()
        return document(
            DeskWords.tickList, on: date,
            [entrance(held, date)] + tables.map { table in atTable(table, held, date) })
    }

    private func entrance(_ held: [ReleasedInterview], _ date: CivilDate) -> PaperSection {
        var blocks: [PaperBlock] = [
            .heading(level: 1, wording.longDate(date)), .paragraph(PaperText(self[DeskWords.entrance], .quiet)),
        ]
        if held.isEmpty {
            blocks.append(.paragraph(PaperText(self[DeskWords.noInterviews])))
        } else {
            blocks += candidates(held) + firms(held) + interpreters(held)
        }
        return section(DeskWords.tickList, on: date, blocks)
    }

    private func candidates(_ held: [ReleasedInterview]) -> [PaperBlock] {
        let own = Dictionary(grouping: held, by: \.interview.candidate)
        let order = sorted(Array(own.keys))
        let rows = order.map { id -> [PaperTable.Cell] in
            let first = own[id]?.first
            return [
                PaperTable.Cell([], isBox: true),
                PaperTable.Cell([
                    PaperText(listName(id), .strong),
                    PaperText([id.text, codes[id]].compactMap(\.self).joined(separator: " · "), .term),
                ]),
                PaperTable.Cell(first.map(moment) ?? ""), PaperTable.Cell(String(own[id]?.count ?? 0)),
                PaperTable.Cell([], isBox: true), PaperTable.Cell([]),
            ]
        }
        return table(
            PaperWords.candidates, DeskWords.first, (self[DeskWords.count], 3), rows)
    }

    private func firms(_ held: [ReleasedInterview]) -> [PaperBlock] {
        let own = Dictionary(grouping: held, by: \.interview.employer)
        let rows = own.sorted { $0.key < $1.key }.map { id, meetings -> [PaperTable.Cell] in
            let employer = documents.employer(id)
            return [
                PaperTable.Cell([], isBox: true),
                PaperTable.Cell([
                    PaperText(employer?.name.orNil ?? id.text, .strong),
                    PaperText(
                        [id.text, employer?.contactName?.orNil].compactMap(\.self).joined(separator: " · "), .term),
                ]),
                PaperTable.Cell(meetings.first.map(moment) ?? ""),
                PaperTable.Cell(String(documents.delegation(id)?.teams ?? 1)), PaperTable.Cell([], isBox: true),
                PaperTable.Cell([]),
            ]
        }
        return table(PaperWords.employers, DeskWords.first, (self[DeskWords.teams], 3), rows)
    }

    private func interpreters(_ held: [ReleasedInterview]) -> [PaperBlock] {
        let own = Dictionary(grouping: held.filter { $0.interview.interpreter != nil }, by: \.interview.interpreter)
        let rows = own.compactMap { id, meetings in id.map { ($0, meetings) } }.sorted { $0.0 < $1.0 }.map {
            id, meetings -> [PaperTable.Cell] in
            [
                PaperTable.Cell([], isBox: true),
                PaperTable.Cell([
                    PaperText(documents.interpreter(id)?.name.orNil ?? id.text, .strong), PaperText(id.text, .term),
                ]),
                PaperTable.Cell(meetings.first.map(moment) ?? ""), PaperTable.Cell(String(meetings.count)),
                PaperTable.Cell([], isBox: true), PaperTable.Cell([]),
            ]
        }
        return rows.isEmpty ? [] : table(PaperWords.interpreters, DeskWords.first, (self[DeskWords.count], 3), rows)
    }

    private func table(
        _ title: LocalText, _ first: LocalText, _ count: (String, Int), _ rows: [[PaperTable.Cell]]
    ) -> [PaperBlock] {
        let columns: [(String, Int)] = [
            (self[DeskWords.arrived], 3), (self[PaperWords.name], 11), (self[first], 7), count,
            (self[DeskWords.gone], 4), (self[DeskWords.remark], 6),
        ]
        return [
            .heading(level: 2, self[title]),
            .table(PaperTable(columns.map { PaperTable.Column($0.0, weight: $0.1) }, rows: rows)),
        ]
    }

    private func atTable(_ number: Int, _ held: [ReleasedInterview], _ date: CivilDate) -> PaperSection {
        let columns: [(String, Int)] = [
            (wording[.time], 5), (wording[.candidate], 9), (wording[.employer], 9), (wording[.language], 8),
            (self[DeskWords.held], 4), (self[DeskWords.remark], 6),
        ]
        let rows = held.filter { $0.interview.table == number }.map { released -> [PaperTable.Cell] in
            let facts = documents.facts(of: released.interview)
            return [
                PaperTable.Cell("\(released.window.from)–\(released.window.to)", .strong),
                PaperTable.Cell([
                    PaperText(facts.candidateName), PaperText(released.interview.candidate.text, .term),
                ]), PaperTable.Cell([PaperText(facts.employerName), PaperText(facts.job, .term)]),
                PaperTable.Cell(documents.languageText(of: facts, wording, names: true) ?? ""),
                PaperTable.Cell([], isBox: true), PaperTable.Cell([]),
            ]
        }
        return section(
            DeskWords.tickList, on: date,
            [
                .heading(level: 1, documents.tableLabel(number)),
                .paragraph(PaperText(wording.longDate(date), .quiet)),
                .table(PaperTable(columns.map { PaperTable.Column($0.0, weight: $0.1) }, rows: rows)),
            ])
    }

    /// `09:30 · Tisch 4`.
    private func moment(_ released: ReleasedInterview) -> String {
        "\(released.window.from) · \(documents.tableLabel(released.interview.table))"
    }

    /// By name as people look for it, whatever its accents and case.
    func sorted(_ people: [ID<Applicant>]) -> [ID<Applicant>] {
        people.map { (folded(listName($0)), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    /// `García López, Ana`; the id where nobody is known.
    func listName(_ id: ID<Applicant>) -> String {
        guard let person = documents.person(id) else { return id.text }
        return [person.familyName, person.givenName].filter { !$0.isEmpty }.joined(separator: ", ").orNil ?? id.text
    }
}
