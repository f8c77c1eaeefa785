import Calendar

/// All releases of a timetable, oldest first, and what became of each item in them.
struct ReleaseHistory: Sendable {
    /// An item as the last release has it, or had it last.
    struct Entry: Hashable, Sendable {
        let item: TimetableItem
        /// RFC 5545, SEQUENCE: as the releases have it, or how often the item has changed, whichever is more. What was erased
        /// since can hide a change, never the number that the release gave it.
        let sequence: Int
        /// When it last changed; RFC 5545, DTSTAMP.
        let changedAt: Instant
        let change: Change
    }

    /// What happened to an item between the last release but one and the last, for one audience.
    enum Change: Hashable, Sendable {
        case none
        case added
        case changed(before: TimetableItem)
        case removed
    }

    private struct Trace {
        var item: TimetableItem
        var isThere = true
        var sequence = 0
        var changedAt: Instant
    }

    let latest: FairRelease
    let previous: FairRelease?
    private let traces: [String: Trace]
    private let releases: [[TimetableItem]]

    init(earlier: [FairRelease], latest: FairRelease) {
        self.latest = latest
        previous = earlier.last
        let all = earlier + [latest]
        releases = all.map(\.items)
        var traces: [String: Trace] = [:]
        for (release, items) in zip(all, releases) {
            ReleaseHistory.follow(items, at: release.publishedAt, in: &traces)
            let counted = traces
            for (key, sequence) in release.sequences {
                traces[key]?.sequence = max(sequence, counted[key]?.sequence ?? 0)
            }
        }
        self.traces = traces
    }

    private static func follow(_ items: [TimetableItem], at moment: Instant, in traces: inout [String: Trace]) {
        let present = Set(items.map(\.key))
        for key in traces.keys where !present.contains(key) {
            guard var trace = traces[key], trace.isThere else { continue }
            trace.isThere = false
            trace.sequence += 1
            trace.changedAt = moment
            traces[key] = trace
        }
        for item in items {
            guard var trace = traces[item.key] else {
                traces[item.key] = Trace(item: item, changedAt: moment)
                continue
            }
            if !trace.isThere || !item.looksLike(trace.item) {
                trace.sequence += 1
                trace.changedAt = moment
            }
            trace.item = item
            trace.isThere = true
            traces[item.key] = trace
        }
    }

    /// What the audience has in the last release, by time.
    func current(for audience: Audience) -> [Entry] {
        let before = itemsBefore(for: audience)
        return inOrder(
            concerning(audience, in: releases.count - 1).map { item in
                guard previous != nil else { return entry(item, .none) }
                guard let old = before[item.key] else { return entry(item, .added) }
                return entry(item, item.looksLike(old) ? .none : .changed(before: old))
            })
    }

    /// What the audience had in the release before the last and has no more, by the time it would have had.
    func removed(for audience: Audience) -> [Entry] {
        let now = Set(concerning(audience, in: releases.count - 1).map(\.key))
        return inOrder(itemsBefore(for: audience).values.filter { !now.contains($0.key) }.map { entry($0, .removed) })
    }

    /// What the audience had in any release and has no more: what its calendar may still show.
    func everRemoved(for audience: Audience) -> [Entry] {
        var last: [String: TimetableItem] = [:]
        for index in releases.indices {
            for item in concerning(audience, in: index) { last[item.key] = item }
        }
        for item in concerning(audience, in: releases.count - 1) { last[item.key] = nil }
        return inOrder(last.values.map { entry($0, .removed) })
    }

    private func concerning(_ audience: Audience, in index: Int) -> [TimetableItem] {
        releases[index].filter(audience.concerns)
    }

    private func itemsBefore(for audience: Audience) -> [String: TimetableItem] {
        guard releases.count > 1 else { return [:] }
        let items = concerning(audience, in: releases.count - 2)
        return Dictionary(items.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func entry(_ item: TimetableItem, _ change: Change) -> Entry {
        let trace = traces[item.key]
        return Entry(
            item: item, sequence: trace?.sequence ?? 0, changedAt: trace?.changedAt ?? latest.publishedAt,
            change: change)
    }

    private func inOrder(_ entries: [Entry]) -> [Entry] {
        entries.sorted { left, right in
            if left.item.window != right.item.window { return left.item.window < right.item.window }
            return left.item.key.utf8.lexicographicallyPrecedes(right.item.key.utf8)
        }
    }
}
