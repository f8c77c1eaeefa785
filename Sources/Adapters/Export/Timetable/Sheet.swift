import Calendar
import Domain

/// One audience's timetable, ready to be written in any format.
struct Sheet: Sendable {
    struct Entry: Sendable {
        enum Content: Sendable {
            case interview(InterviewFacts)
            case block(FairBlock)
            /// A break between slots.
            case pause
        }

        /// Stable over all releases; empty for a pause.
        let key: String
        let window: DayWindow
        let content: Content
        let sequence: Int
        let changedAt: Instant
        let change: ReleaseHistory.Change

        /// The number of an interview's table; before all tables for what is held at none.
        var table: Int {
            if case .interview(let facts) = content { facts.interview.table } else { -1 }
        }
    }

    struct Day: Sendable {
        let date: CivilDate
        let entries: [Entry]
    }

    let audience: Audience
    /// The days with at least one entry that is no pause, in order.
    let days: [Day]
    /// Removed since the release before.
    let removed: [Entry]

    var entries: [Entry] { days.flatMap(\.entries) }

    var interviewCount: Int {
        entries.count { if case .interview = $0.content { true } else { false } }
    }

    /// Entries that are new, changed or removed since the release before.
    var changeCount: Int {
        removed.count + entries.count { $0.change != .none }
    }
}

extension FairDocuments {
    /// The audience's timetable in the latest release, with the breaks between its first and last entry of a day.
    func sheet(for audience: Audience) -> Sheet {
        let entries = history.current(for: audience).map(sheetEntry)
        let dates = Set(entries.map(\.window.date)).sorted()
        let days = dates.map { date in
            let ofDay = entries.filter { $0.window.date == date }
            return Sheet.Day(date: date, entries: (ofDay + pauses(on: date, within: ofDay)).sorted(by: comesFirst))
        }
        return Sheet(audience: audience, days: days, removed: history.removed(for: audience).map(sheetEntry))
    }

    func sheetEntry(_ entry: ReleaseHistory.Entry) -> Sheet.Entry {
        let content: Sheet.Entry.Content
        switch entry.item.subject {
        case .interview(let interview): content = .interview(facts(of: interview))
        case .block(let block): content = .block(block)
        }
        return Sheet.Entry(
            key: entry.item.key, window: entry.item.window, content: content, sequence: entry.sequence,
            changedAt: entry.changedAt, change: entry.change)
    }

    /// Gaps between the day's slots that lie between the entries and do not overlap one.
    private func pauses(on date: CivilDate, within entries: [Sheet.Entry]) -> [Sheet.Entry] {
        guard let day = history.latest.days.first(where: { $0.date == date }),
            let first = entries.map(\.window.from).min(), let last = entries.map(\.window.to).max()
        else { return [] }
        return zip(day.slots, day.slots.dropFirst()).compactMap { slot, next in
            guard let from = LocalTime(minutes: slot.start.minutes + slot.minutes),
                let gap = DayWindow(date: date, from: from, to: next.start), first <= from, next.start <= last,
                !entries.contains(where: { $0.window.from < gap.to && gap.from < $0.window.to })
            else { return nil }
            return Sheet.Entry(
                key: "", window: gap, content: .pause, sequence: 0, changedAt: history.latest.publishedAt, change: .none
            )
        }
    }

    private func comesFirst(_ left: Sheet.Entry, _ right: Sheet.Entry) -> Bool {
        if left.window != right.window { return left.window < right.window }
        if left.table != right.table { return left.table < right.table }
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
}
