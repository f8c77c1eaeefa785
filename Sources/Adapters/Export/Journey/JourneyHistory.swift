import Domain

/// A person's way from the handshake on in the latest release, and what became of it since the release before.
struct JourneyHistory: Sendable {
    struct Entry: Hashable, Sendable {
        let released: ReleasedItem
        let change: Change

        var item: JourneyItem { released.item }
    }

    enum Change: Hashable, Sendable {
        case none
        case added
        case changed(before: JourneyItem)
        case removed
    }

    private let entries: [ID<Applicant>: [Entry]]
    /// All releases, oldest first.
    private let releases: [[ReleasedItem]]

    /// - Parameter releases: At least one, oldest first.
    init(releases: [[ReleasedItem]]) {
        self.releases = releases
        let before = releases.dropLast().last
        let latest = releases.last ?? []
        let former = Dictionary(
            (before ?? []).filter { !$0.isCancelled }.map { ($0.item.key, $0.item) },
            uniquingKeysWith: { first, _ in first })
        let all = latest.compactMap { released -> Entry? in
            let old = former[released.item.key]
            if released.isCancelled { return old.map { _ in Entry(released: released, change: .removed) } }
            guard before != nil else { return Entry(released: released, change: .none) }
            guard let old else { return Entry(released: released, change: .added) }
            return Entry(released: released, change: old == released.item ? .none : .changed(before: old))
        }
        entries = Dictionary(grouping: all, by: \.item.applicant)
    }

    /// What the person has ahead, by time.
    func current(of applicant: ID<Applicant>) -> [Entry] {
        (entries[applicant] ?? []).filter { $0.change != .removed }
    }

    /// What the release before announced and the latest takes back.
    func removed(of applicant: ID<Applicant>) -> [Entry] {
        (entries[applicant] ?? []).filter { $0.change == .removed }
    }

    /// Entries of calendars that any release put there and the latest has no more, with the item as it was announced then and
    /// the sequence it has now.
    func everRemoved(of applicant: ID<Applicant>) -> [JourneyEvent] {
        let latest = (releases.last ?? []).filter { $0.item.applicant == applicant }
        let state = Dictionary(latest.map { ($0.item.key, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(latest.filter { !$0.isCancelled }.flatMap(JourneyEvent.all).map(\.uid))
        var gone: [String: JourneyEvent] = [:]
        for release in releases {
            for old in release where old.item.applicant == applicant && !old.isCancelled {
                guard let now = state[old.item.key] else { continue }
                let withdrawn = ReleasedItem(
                    item: old.item, sequence: now.sequence, changedAt: now.changedAt, isCancelled: true)
                for event in JourneyEvent.all(of: withdrawn) where !present.contains(event.uid) {
                    gone[event.uid] = event
                }
            }
        }
        return gone.values.sorted { left, right in
            if left.released.item != right.released.item { return left.released.item < right.released.item }
            return left.uid.utf8.lexicographicallyPrecedes(right.uid.utf8)
        }
    }

    /// Everybody who has something ahead, in the order of their ids.
    var applicants: [ID<Applicant>] {
        entries.filter { entry in entry.value.contains { $0.change != .removed } }.keys.sorted()
    }
}

extension Audience {
    /// Whose way the documents of this audience show; a firm's timetable shows nobody's.
    var traveller: ID<Applicant>? {
        if case .candidate(let id) = self { id } else { nil }
    }
}
