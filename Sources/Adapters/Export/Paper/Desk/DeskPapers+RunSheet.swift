package import Calendar
import Domain
package import Typesetting

extension DeskPapers {
    /// A day from the first bus to the last meal: the time line, who is needed where, how many eat what, and the grid of the
    /// tables. Diets are counts; nobody's name stands beside one.
    package func runSheet(on date: CivilDate) -> PaperDocument {
        let day = documents.history.latest.days.first { $0.date == date }
        let held = interviews(on: date)
        let moments = moments(on: date, day, held)
        var blocks: [PaperBlock] = [.heading(level: 1, wording.longDate(date))]
        if !moments.isEmpty { blocks.append(.timeline(moments.map(\.entry))) }
        blocks += needed(held) + meals(on: date)
        if blocks.count == 1 { blocks.append(.paragraph(PaperText(self[DeskWords.noInterviews]))) }
        var sections = [section(DeskWords.runSheet, on: date, blocks)]
        if let day, !held.isEmpty { sections.append(documents.gridSection(day, wording)) }
        return document(DeskWords.runSheet, on: date, sections)
    }

    // MARK: The time line

    private struct Moment {
        let at: LocalTime
        /// Of those at the same time: what the campaign says before what follows from the slots.
        let rank: Int
        let entry: PaperEntry
    }

    private func moments(on date: CivilDate, _ day: FairDay?, _ held: [ReleasedInterview]) -> [Moment] {
        let said =
            book?.moments.filter { $0.date == date }
            ?? duties.filter { $0.date.map { $0 == date } ?? !held.isEmpty }.map { duty in
                StayBook.Moment(
                    date: date, at: duty.at,
                    what: LocalText(german: duty.task, english: duty.task, spanish: duty.task), person: duty.person,
                    phone: duty.phone)
            }
        // With a stay, blocks are among its moments.
        let blocks =
            book == nil
            ? documents.history.latest.blocks.filter { $0.window.date == date }.map { block in
                Moment(
                    at: block.window.from, rank: 0,
                    entry: PaperEntry(
                        from: block.window.from.text, until: "–\(block.window.to)", title: block.title, weight: .light))
            } : []
        let spoken = said.map { moment in
            let facts = [(self[DeskWords.inCharge], [moment.person, moment.phone].compactMap(\.self))]
                .filter { !$0.1.isEmpty }
            return Moment(
                at: moment.at, rank: 1,
                entry: PaperEntry(
                    from: moment.at.text, kind: moment.place ?? "", title: self[moment.what],
                    facts: facts.map { PaperFact($0.0, $0.1.joined(separator: ", ")) }))
        }
        return (blocks + spoken + sessions(day, held)).sorted {
            ($0.at, $0.rank, $0.entry.title) < ($1.at, $1.rank, $1.entry.title)
        }
    }

    /// The stretches of slots that follow each other, with the breaks between them.
    private func sessions(_ day: FairDay?, _ held: [ReleasedInterview]) -> [Moment] {
        var stretches: [(from: LocalTime, to: LocalTime)] = []
        for slot in day?.slots ?? [] {
            guard let end = LocalTime(minutes: slot.start.minutes + slot.minutes) else { continue }
            if let last = stretches.last, last.to == slot.start {
                stretches[stretches.count - 1].to = end
            } else {
                stretches.append((slot.start, end))
            }
        }
        let sessions = stretches.map { from, to in
            let own = held.filter { $0.window.from >= from && $0.window.from < to }
            let tables = Set(own.map(\.interview.table)).count
            return Moment(
                at: from, rank: 2,
                entry: PaperEntry(
                    from: from.text, until: "–\(to)",
                    title: DeskWords.filled(
                        self[DeskWords.sessions], to.text, String(own.count), String(tables)), weight: .changed))
        }
        let pauses = zip(stretches, stretches.dropFirst()).map { before, after in
            Moment(
                at: before.to, rank: 3,
                entry: PaperEntry(
                    from: before.to.text, until: "–\(after.from)",
                    title: DeskWords.filled(self[DeskWords.pause], after.from.text), weight: .light))
        }
        return sessions + pauses
    }

    // MARK: Who is needed where

    private func needed(_ held: [ReleasedInterview]) -> [PaperBlock] {
        guard !held.isEmpty else { return [] }
        let firms = Dictionary(grouping: held, by: \.interview.employer).sorted { $0.key < $1.key }.map {
            (documents.employer($0.key)?.name.orNil ?? $0.key.text, self[DeskWords.employer], $0.value)
        }
        let interpreters = Dictionary(
            grouping: held.filter { $0.interview.interpreter != nil }, by: \.interview.interpreter
        ).compactMap { id, held in id.map { ($0, held) } }.sorted { $0.0 < $1.0 }.map {
            (documents.interpreter($0.0)?.name.orNil ?? $0.0.text, self[DeskWords.interpreter], $0.1)
        }
        let rows = (firms + interpreters).map { name, role, held in
            [
                PaperTable.Cell([PaperText(name, .strong), PaperText(role, .term)]),
                PaperTable.Cell(stays(held)), PaperTable.Cell(String(held.count)),
            ]
        }
        return [
            .heading(level: 2, self[DeskWords.needed]),
            .table(
                PaperTable(
                    [
                        PaperTable.Column(self[DeskWords.who], weight: 5),
                        PaperTable.Column(self[DeskWords.whereWhen], weight: 10),
                        PaperTable.Column(self[DeskWords.count], weight: 2),
                    ], rows: rows)),
        ]
    }

    /// `09:00–10:30 Tisch 4; 11:00–11:30 Tisch 2`: interviews that follow each other at a table are one stay.
    private func stays(_ held: [ReleasedInterview]) -> String {
        var stays: [(from: LocalTime, to: LocalTime, table: Int)] = []
        for released in held {
            let table = released.interview.table
            if let last = stays.lastIndex(where: { $0.table == table && $0.to == released.window.from }) {
                stays[last].to = released.window.to
            } else {
                stays.append((released.window.from, released.window.to, table))
            }
        }
        return stays.map { "\($0.from)–\($0.to) \(documents.tableLabel($0.table))" }.joined(separator: "; ")
    }

    // MARK: Meals

    private func meals(on date: CivilDate) -> [PaperBlock] {
        let meals = (book?.meals ?? []).filter { $0.date == date && $0.people > 0 }
        guard !meals.isEmpty else { return [] }
        let words = StayWords(wording.language)
        let columns: [(String, Int)] = [(words.meal, 4), (words.place, 5), (words.people, 3), (words.ofThem, 9)]
        let rows = meals.map { meal in
            [
                PaperTable.Cell(words.name(meal.kind), .strong), PaperTable.Cell(meal.hotel ?? words.venue),
                PaperTable.Cell(String(meal.people)), PaperTable.Cell(words.diets(meal)),
            ]
        }
        return [
            .heading(level: 2, words.meals),
            .table(PaperTable(columns.map { PaperTable.Column($0.0, weight: $0.1) }, rows: rows)),
        ]
    }
}
