import Calendar
import Domain
package import Typesetting

extension FairDocuments {
    /// The whole fair in one document for the desk: a cover, the grid of each day, then a sheet for each firm, candidate and
    /// interpreter, each on a page of its own.
    package func booklet(_ facts: PrintFacts) -> PaperDocument {
        let wording = Wording(language: facts.language)
        let title = "\(PaperWords.booklet.text(in: wording.language.code)) – \(campaign.name)"
        let interviews = history.latest.interviews.map(\.interview)
        let groups: [(title: LocalText, audiences: [Audience])] = [
            (PaperWords.employers, Set(interviews.map(\.employer)).sorted().map(Audience.employer)),
            (PaperWords.candidates, Set(interviews.map(\.candidate)).sorted().map(Audience.candidate)),
            (PaperWords.interpreters, Set(interviews.compactMap(\.interpreter)).sorted().map(Audience.interpreter)),
        ]
        var sections = [cover(groups.map { ($0.title, $0.audiences.count) }, facts, wording)]
        for day in history.latest.days { sections.append(gridSection(day, wording)) }
        for group in groups {
            for (number, audience) in group.audiences.enumerated() {
                let heading = number == 0 ? group.title.text(in: wording.language.code) : nil
                sections.append(bookletSection(audience, under: heading, wording))
            }
        }
        return document(title, facts, wording, sections: sections)
    }

    private func cover(
        _ groups: [(title: LocalText, count: Int)], _ facts: PrintFacts, _ wording: Wording
    ) -> PaperSection {
        let code = wording.language.code
        let days = history.latest.days.map { day in
            PaperFact(
                wording.longDate(day.date),
                wording.interviews(history.latest.interviews.count { $0.window.date == day.date }))
        }
        return PaperSection(
            masthead: PaperMasthead(left: campaign.name, right: PaperWords.booklet.text(in: code)),
            runningHead: campaign.name,
            blocks: [
                .heading(level: 1, PaperWords.booklet.text(in: code)),
                .facts(passportFacts(nil, facts, wording), columns: 2),
                .heading(level: 2, PaperWords.contents.text(in: code)),
                .rows(days + groups.map { PaperFact($0.title.text(in: code), String($0.count)) }), .gap(16),
                .notice([PaperText(wording.filled(.whyStaff, campaign.name))]),
            ])
    }

    /// One firm, candidate or interpreter at the fair; a candidate's way after it is no business of the desk.
    private func bookletSection(_ audience: Audience, under heading: String?, _ wording: Wording) -> PaperSection {
        let name = name(of: audience, wording)
        let sheet = sheet(for: audience)
        let facts = [audience.identifier.map { PaperFact(wording[.identifier], $0) }].compactMap(\.self)
        let head: [PaperBlock] = heading.map { [.heading(level: 1, $0)] } ?? []
        return PaperSection(
            masthead: PaperMasthead(left: campaign.name, right: wording[audience.kind]),
            runningHead: "\(campaign.name) · \(wording[audience.kind]) · \(name)",
            blocks: head + [.heading(level: 2, name), .facts(facts, columns: 3)]
                + sheet.days.flatMap { day in plan(day, of: sheet, wording, level: 3) })
    }

    // MARK: The grid of a day

    /// Tables beside each other that can be read.
    private static let tablesAcross = 10

    /// The slots as rows and the tables as columns, in parts of equal width where there are more than can be read.
    func gridSection(_ day: FairDay, _ wording: Wording) -> PaperSection {
        let numbers = tableNumbers
        let pages = max(1, (numbers.count + FairDocuments.tablesAcross - 1) / FairDocuments.tablesAcross)
        let wide = max(1, (numbers.count + pages - 1) / pages)
        let parts = stride(from: 0, to: max(numbers.count, 1), by: wide).map {
            Array(numbers.dropFirst($0).prefix(wide))
        }
        return PaperSection(
            .landscape, masthead: PaperMasthead(left: campaign.name, right: wording[.fairGrid]),
            runningHead: "\(campaign.name) · \(wording[.fairGrid]) · \(wording.longDate(day.date))",
            blocks: [.heading(level: 1, wording.longDate(day.date)), .paragraph(PaperText(wording[.gridHint], .quiet))]
                + Array(parts.map { [.table(grid(day, $0, wording))] }.joined(separator: [.pageBreak])))
    }

    private func grid(_ day: FairDay, _ tables: [Int], _ wording: Wording) -> PaperTable {
        let interviews = history.latest.interviews.filter { $0.window.date == day.date }
        let blocks = history.latest.blocks.filter { $0.audience == .all && $0.window.date == day.date }
        var rows: [[PaperTable.Cell]] = []
        for (slot, begins) in day.slots.enumerated() {
            let start = begins.start
            let inSlot = interviews.filter { $0.window.from <= start && start < $0.window.to }
            let hour = PaperTable.Cell(start.text, PaperStyle(size: 7, isBold: true))
            if inSlot.isEmpty, let block = blocks.first(where: { $0.window.from <= start && start < $0.window.to }) {
                rows.append([
                    hour,
                    PaperTable.Cell(
                        [PaperText(block.title, PaperStyle(size: 7, isBold: true))], span: tables.count, ground: .ground
                    ),
                ])
            } else {
                rows.append(
                    [hour]
                        + tables.map { number in
                            gridCell(inSlot.first { $0.interview.table == number }, at: slot, of: day, wording)
                        })
            }
            if let pause = pause(after: slot, of: day) {
                rows.append([
                    PaperTable.Cell(pause.text, PaperStyle(size: 6, colour: .quiet)),
                    PaperTable.Cell(
                        [PaperText(wording[.pause], PaperStyle(size: 6, colour: .quiet, alignment: .centre))],
                        span: tables.count),
                ])
            }
        }
        return PaperTable(
            [PaperTable.Column(wording[.time], weight: 2)]
                + tables.map { PaperTable.Column(tableLabel($0), weight: 5) }, rows: rows, look: .grid, headSize: 7)
    }

    private func gridCell(
        _ released: ReleasedInterview?, at slot: Int, of day: FairDay, _ wording: Wording
    ) -> PaperTable.Cell {
        guard let released else { return PaperTable.Cell([]) }
        let ground: PaperColour? = released.interview.interpreter == nil ? nil : .accentSoft
        if released.window.reaches(into: slot, of: day) {
            let text = PaperWords.goesOn.text(in: wording.language.code)
            return PaperTable.Cell([PaperText(text, PaperStyle(size: 6, colour: .quiet))], ground: ground)
        }
        let facts = facts(of: released.interview)
        let ids = [released.interview.candidate.text, released.interview.interpreter?.text].compactMap(\.self)
        return PaperTable.Cell(
            [
                PaperText(facts.employerName, PaperStyle(size: 6.5, isBold: true)),
                PaperText(ids.joined(separator: " · "), PaperStyle(size: 6.5, colour: .quiet)),
            ], ground: ground)
    }

    /// When a break follows the slot.
    private func pause(after slot: Int, of day: FairDay) -> LocalTime? {
        let end = day.slots[slot].start.minutes + day.slots[slot].minutes
        guard slot + 1 < day.slots.count, day.slots[slot + 1].start.minutes > end else { return nil }
        return LocalTime(minutes: end)
    }

    // MARK: Door signs

    /// A sign for the door of each table and day: its name, and which firm is there when. Nobody's name stands on it.
    package func doorSigns(_ facts: PrintFacts) -> PaperDocument {
        let wording = Wording(language: facts.language)
        let word = PaperWords.doorSign.text(in: wording.language.code)
        let sections = tableNumbers.flatMap { table in
            history.latest.days.compactMap { day in doorSign(table, day, wording) }
        }
        let empty = PaperSection(
            .landscape, runningHead: campaign.name, blocks: [.paragraph(PaperText(wording[.noInterviews]))])
        return document(
            "\(word) – \(campaign.name)", facts, wording, sections: sections.isEmpty ? [empty] : sections)
    }

    /// As large as a name fits across the page in two lines without a broken word, in points; a bold letter is about 0.72 of its
    /// size wide.
    private static func signSize(_ name: String) -> Double {
        let word = name.split(separator: " ").map(\.count).max() ?? 1
        let fitting = PaperFormat.landscape.contentWidth / 0.72 / Double(max(word, (name.count + 1) / 2, 1))
        return min(84, max(20, fitting.rounded(.down)))
    }

    private func doorSign(_ table: Int, _ day: FairDay, _ wording: Wording) -> PaperSection? {
        let held = history.latest.interviews.filter {
            $0.interview.table == table && $0.window.date == day.date
        }.sorted { $0.window < $1.window }
        // One line a firm for as long as it stays.
        var stays: [(from: LocalTime, to: LocalTime, firm: String)] = []
        for interview in held {
            let firm = facts(of: interview.interview).employerName
            if let last = stays.last, last.firm == firm {
                stays[stays.count - 1].to = interview.window.to
            } else {
                stays.append((interview.window.from, interview.window.to, firm))
            }
        }
        guard !stays.isEmpty else { return nil }
        let size = stays.count > 8 ? 12.0 : 18
        let rows = stays.map { stay in
            [
                PaperTable.Cell("\(stay.from)–\(stay.to)", PaperStyle(size: size, isBold: true)),
                PaperTable.Cell(stay.firm, PaperStyle(size: size)),
            ]
        }
        return PaperSection(
            .landscape, masthead: PaperMasthead(left: campaign.name, right: campaign.venue),
            runningHead: "\(campaign.name) · \(tableLabel(table))",
            blocks: [
                .heading(level: 2, wording.longDate(day.date)), .gap(6),
                .paragraph(
                    PaperText(
                        tableLabel(table),
                        PaperStyle(
                            size: FairDocuments.signSize(tableLabel(table)), isBold: true, colour: .accent,
                            alignment: .centre))),
                .table(PaperTable([PaperTable.Column("", weight: 2), PaperTable.Column("", weight: 5)], rows: rows)),
            ])
    }
}
