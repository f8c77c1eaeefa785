package import Calendar

/// Something in one person's way from the invitation to the end of onboarding that stands in their itinerary: a lesson, a
/// train, a key handed over, a deadline at an authority. Every stage gives its own; documents put them in order.
package struct JourneyItem: Hashable, Sendable {
    /// What it is; decides its sign, its category in calendars, and its heading on paper.
    package enum Kind: String, CaseIterable, Sendable {
        case course, exam, travel, pickup, housing, appointment, deadline, meeting, work
    }

    /// When it is, in the civil time of the places where it begins and ends.
    package enum When: Hashable, Sendable {
        /// Whole days, both included.
        case days(from: CivilDate, to: CivilDate)
        /// From a moment to a moment; a journey may begin in one zone and end in another (tzdata names).
        case times(from: WallTime, fromZone: String, to: WallTime, toZone: String)
        /// Several sittings of the same thing, in order, none overlapping another: the meetings of a course.
        case sittings([DayWindow], zone: String)
    }

    /// Stable as long as it is the same thing, over all runs; unique within the campaign, such as `course/G4/B114`.
    package let key: String
    package let applicant: ID<Applicant>
    package let kind: Kind
    package let when: When
    package let title: LocalText
    /// What else the person should know: papers to bring, seat, price, whom to ask for. One sentence or more.
    package let detail: LocalText?
    /// Where it is, as one would write it on an envelope or a sign.
    package let place: String?
    /// Whom to call, with a number where there is one.
    package let contact: String?

    package init(
        key: String, applicant: ID<Applicant>, kind: Kind, when: When, title: LocalText, detail: LocalText? = nil,
        place: String? = nil, contact: String? = nil
    ) {
        self.key = key
        self.applicant = applicant
        self.kind = kind
        self.when = when
        self.title = title
        self.detail = detail
        self.place = place
        self.contact = contact
    }
}

extension JourneyItem.When {
    /// The names of the zones that its times are in; none for whole days.
    package var zones: [String] {
        switch self {
        case .days: []
        case .times(_, let fromZone, _, let toZone): fromZone == toZone ? [fromZone] : [fromZone, toZone]
        case .sittings(_, let zone): [zone]
        }
    }

    /// Where it begins on a wall there; whole days begin at midnight. Nil for no sittings.
    package var beginning: WallTime? {
        switch self {
        case .days(let from, _): WallTime(secondsSince1970: Int(from.dayNumber) * 86_400)
        case .times(let from, _, _, _): from
        case .sittings(let windows, _): windows.first.map { WallTime(date: $0.date, time: $0.from) }
        }
    }
}

/// In the order of an itinerary: by applicant, then by beginning, then by key.
extension JourneyItem: Comparable {
    package static func < (left: JourneyItem, right: JourneyItem) -> Bool {
        if left.applicant != right.applicant { return left.applicant < right.applicant }
        switch (left.when.beginning, right.when.beginning) {
        case (let a?, let b?) where a != b: return a < b
        case (nil, _?): return true
        case (_?, nil): return false
        default: return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
    }
}
