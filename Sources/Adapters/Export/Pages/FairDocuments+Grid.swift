import Calendar
import Domain
package import HTML

extension FairDocuments {
    /// The whole fair: for each day a table with the slots as rows and the tables as columns. It hangs on the wall, so that
    /// candidates and interpreters stand there by id.
    package func grid(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.fairGrid]) – \(campaign.name)",
            heading: wording[.fairGrid], skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.grid)
        ) {
            masthead(wording[.fairGrid])
        } content: {
            gridParts(facts)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// What stands below the heading of that page, for pages of the service.
    package func gridParts(_ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        return [passport(of: nil, facts, wording), Tag.p(.class("hint")) { wording[.gridHint] }]
            + history.latest.days.map { gridSection($0, wording) }
    }

    private func gridSection(_ day: FairDay, _ wording: Wording) -> Node {
        let title = wording.longDate(day.date)
        return Tag.section(.class("day")) {
            Tag.h2 { title }
            Tag.div(
                .class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", title)
            ) {
                Tag.table(.class("grid")) {
                    Tag.caption { "\(wording[.fairGrid]), \(title)" }
                    Tag.thead {
                        Tag.tr {
                            Tag.th(.scope(.col)) { wording[.time] }
                            for number in tableNumbers { Tag.th(.scope(.col)) { tableLabel(number) } }
                        }
                    }
                    Tag.tbody { gridRows(day, wording) }
                }
            }
        }
    }

    private func gridRows(_ day: FairDay, _ wording: Wording) -> [Node] {
        let interviews = history.latest.interviews.filter { $0.window.date == day.date }
        let blocks = history.latest.blocks.filter { $0.audience == .all && $0.window.date == day.date }
        return day.slots.indices.flatMap { slot -> [Node] in
            let start = day.slots[slot].start
            let block = blocks.first { $0.window.from <= start && start < $0.window.to }
            let inSlot = interviews.filter { $0.window.from <= start && start < $0.window.to }
            let row = Tag.tr(.class(block != nil && inSlot.isEmpty ? "block" : "slot")) {
                Tag.th(.scope(.row)) { start.text }
                if let block, inSlot.isEmpty {
                    Tag.td(.colspan(tableNumbers.count), Attribute("dir", "auto")) { block.title }
                } else {
                    for number in tableNumbers {
                        gridCell(inSlot.first { $0.interview.table == number }, at: slot, of: day, wording)
                    }
                }
            }
            return [row, pauseRow(after: slot, of: day, wording)]
        }
    }

    /// A thin row where a break follows the slot.
    private func pauseRow(after slot: Int, of day: FairDay, _ wording: Wording) -> Node {
        let end = day.slots[slot].start.minutes + day.slots[slot].minutes
        guard slot + 1 < day.slots.count, day.slots[slot + 1].start.minutes > end, let from = LocalTime(minutes: end)
        else { return .empty }
        return Tag.tr(.class("pause")) {
            Tag.th(.scope(.row)) { from.text }
            Tag.td(.colspan(tableNumbers.count)) { wording[.pause] }
        }
    }

    /// A cell spans the slots of its interview; where one from above reaches into the slot there is none.
    private func gridCell(_ released: ReleasedInterview?, at slot: Int, of day: FairDay, _ wording: Wording) -> Node {
        guard let released else {
            return Tag.td(.class("free")) { Tag.span(.class("unseen")) { wording[.free] } }
        }
        guard !released.window.reaches(into: slot, of: day) else { return .empty }
        let interview = released.interview
        let facts = facts(of: interview)
        return Tag.td(
            .rowspan(released.window.slots(of: day)), .class(interview.interpreter == nil ? "direct" : "interpreted")
        ) {
            Tag.span(.class("firm"), Attribute("dir", "auto")) { facts.employerName }
            Tag.span(.class("ids")) {
                interview.candidate.text
                if let interpreter = interview.interpreter { " · \(interpreter)" }
            }
        }
    }

}

extension DayWindow {
    /// How many of the day's slots begin in the window.
    func slots(of day: FairDay) -> Int { day.slots.count { from <= $0.start && $0.start < to } }

    /// Whether the window also holds the slot before this one, so that a cell from there covers this one.
    func reaches(into slot: Int, of day: FairDay) -> Bool { slot > 0 && from <= day.slots[slot - 1].start }
}
