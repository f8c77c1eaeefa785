package import Calendar

/// One entry of somebody's calendar (Kalendereintrag), in the words that its receiver reads.
package struct CalendarEntry: Hashable, Sendable {
    package let receiver: CalendarReceiver
    /// The part of the UID that is ours: the same as long as it is the same thing; unique for a receiver.
    package let key: String
    /// Days or times; a course has one entry for each sitting.
    package let when: JourneyItem.When
    package let title: String
    package let details: String?
    package let place: String?
    /// Where the place is, if it is known to the house.
    package let point: GeoPoint?
    package let category: String
    /// Minutes before the beginning at which somebody is reminded, most first; whole days begin at midnight.
    package let alarms: [Int]
    /// Whether the receiver is asked to come: an interview, a visit to an office; not a block, a train or a deadline.
    package let isAppointment: Bool
    /// The ids of others who are named in it, so that it can go with them.
    package let people: [String]

    package init(
        receiver: CalendarReceiver, key: String, when: JourneyItem.When, title: String, details: String? = nil,
        place: String? = nil, point: GeoPoint? = nil, category: String, alarms: [Int] = [],
        isAppointment: Bool = false, people: [String] = []
    ) {
        self.receiver = receiver
        self.key = key
        self.when = when
        self.title = title
        self.details = details
        self.place = place
        self.point = point
        self.category = category
        self.alarms = alarms
        self.isAppointment = isAppointment
        self.people = people
    }
}

extension CalendarEntry {
    /// The last day on which it lasts, by the clocks where it ends; something that ends at midnight is over the day before.
    package var lastDay: CivilDate {
        switch when {
        case .days(_, let to): to
        case .times(_, _, let to, _): WallTime(secondsSince1970: to.secondsSince1970 - 1).date
        case .sittings(let windows, _): windows.last?.date ?? CivilDate(dayNumber: 0)
        }
    }
}

/// By receiver, then by beginning, then by key: the order of a calendar's file.
extension CalendarEntry: Comparable {
    package static func < (left: CalendarEntry, right: CalendarEntry) -> Bool {
        if left.receiver != right.receiver { return left.receiver < right.receiver }
        switch (left.when.beginning, right.when.beginning) {
        case (let a?, let b?) where a != b: return a < b
        case (nil, _?): return true
        case (_?, nil): return false
        default: return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
    }
}
