package import Calendar

/// What people have been told (Freigabe): the fair's timetable, and everybody's way from the handshake on. It never
/// changes, a later one follows it.
package struct TimetableRelease: Hashable, Sendable {
    /// From 1, in the order of the releases; 0 before it is stored.
    package let number: Int
    package let name: String
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    /// Days and slots of the fair as they were when it was made.
    package let days: [FairDay]
    /// Blocks of the fair as they were when it was made.
    package let blocks: [FairBlock]
    /// Sorted by (day, slot, table), cancelled ones included.
    package let interviews: [ReleasedInterview]
    /// Sorted by (applicant, beginning, key), cancelled ones included.
    package let journey: [ReleasedItem]

    package init(
        number: Int = 0, name: String, actor: String, at: Int64, days: [FairDay] = [], blocks: [FairBlock] = [],
        interviews: [ReleasedInterview], journey: [ReleasedItem] = []
    ) {
        self.number = number
        self.name = name
        self.actor = actor
        self.at = at
        self.days = days
        self.blocks = blocks
        self.interviews = interviews
        self.journey = journey
    }
}

extension TimetableRelease {
    /// The interviews that are announced and not taken back, with day and slot as these days number them now; -1 where they
    /// have no such day or no slot that begins then.
    package func standing(on days: [FairDay]) -> [FairInterview] {
        interviews.filter { !$0.isCancelled }.map { released in
            var interview = released.interview
            let day = days.firstIndex { $0.date == released.window.date }
            interview.day = day ?? -1
            interview.slot = day.flatMap { days[$0].slots.firstIndex { $0.start == released.window.from } } ?? -1
            return interview
        }
    }
}

/// An interview as it was announced, with what a calendar needs to follow its changes.
package struct ReleasedInterview: Hashable, Sendable {
    package let interview: FairInterview
    /// The announced time, which stays although days or slots are renumbered later.
    package let window: DayWindow
    /// SEQUENCE of RFC 5545: at first the number of releases before, one more with each release that changes the interview.
    /// So it never falls, not even where an id comes back whose former entries were erased.
    package let sequence: Int
    /// When it last changed, in seconds since 1970-01-01 UTC: DTSTAMP of RFC 5545.
    package let changedAt: Int64
    /// True where an earlier release announced it and this one takes it back.
    package let isCancelled: Bool

    package init(
        interview: FairInterview, window: DayWindow, sequence: Int, changedAt: Int64, isCancelled: Bool = false
    ) {
        self.interview = interview
        self.window = window
        self.sequence = sequence
        self.changedAt = changedAt
        self.isCancelled = isCancelled
    }
}

/// An item of somebody's way as it was announced, with what a calendar needs to follow its changes.
package struct ReleasedItem: Hashable, Sendable {
    package let item: JourneyItem
    /// SEQUENCE of RFC 5545: at first the number of releases before, one more with each release that changes the item.
    package let sequence: Int
    /// When it last changed, in seconds since 1970-01-01 UTC: DTSTAMP of RFC 5545.
    package let changedAt: Int64
    /// True where an earlier release announced it and this one takes it back.
    package let isCancelled: Bool

    package init(item: JourneyItem, sequence: Int, changedAt: Int64, isCancelled: Bool = false) {
        self.item = item
        self.sequence = sequence
        self.changedAt = changedAt
        self.isCancelled = isCancelled
    }

    /// The items of a release after `former`: those that are now, with what the former release knew of each carried on, and
    /// those that it had and that are no more, taken back.
    package static func following(
        _ former: TimetableRelease?, with items: [JourneyItem], at now: Int64
    ) -> [ReleasedItem] {
        var known = Dictionary(
            (former?.journey ?? []).map { ($0.item.key, $0) }, uniquingKeysWith: { first, _ in first })
        var released = items.map { item in
            guard let before = known.removeValue(forKey: item.key) else {
                return ReleasedItem(item: item, sequence: former?.number ?? 0, changedAt: now)
            }
            return before.item == item && !before.isCancelled
                ? before : ReleasedItem(item: item, sequence: before.sequence + 1, changedAt: now)
        }
        for gone in known.values {
            released.append(
                gone.isCancelled
                    ? gone
                    : ReleasedItem(item: gone.item, sequence: gone.sequence + 1, changedAt: now, isCancelled: true))
        }
        return released.sorted { $0.item < $1.item }
    }
}

/// A timetable nobody has been told yet.
package struct FairDraft: Hashable, Sendable {
    /// From 1, in the order of the drafts.
    package let number: Int
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    package let plan: FairPlan

    package init(number: Int, actor: String, at: Int64, plan: FairPlan) {
        self.number = number
        self.actor = actor
        self.at = at
        self.plan = plan
    }
}
