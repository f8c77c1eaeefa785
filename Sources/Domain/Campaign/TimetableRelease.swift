package import Calendar

/// A fair timetable that people have been told (Freigabe); it never changes, a later one follows it.
package struct TimetableRelease: Hashable, Sendable {
    /// From 1, in the order of the releases; 0 before it is stored.
    package let number: Int
    package let name: String
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    /// Sorted by (day, slot, table), cancelled ones included.
    package let interviews: [ReleasedInterview]

    package init(number: Int = 0, name: String, actor: String, at: Int64, interviews: [ReleasedInterview]) {
        self.number = number
        self.name = name
        self.actor = actor
        self.at = at
        self.interviews = interviews
    }
}

/// An interview as it was announced, with what a calendar needs to follow its changes.
package struct ReleasedInterview: Hashable, Sendable {
    package let interview: FairInterview
    /// The announced time, which stays although days or slots are renumbered later.
    package let window: DayWindow
    /// SEQUENCE of RFC 5545: 0 at first, one more with each release that changes the interview.
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
