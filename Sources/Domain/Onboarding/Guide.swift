package import Calendar

/// Opening hours or free time that comes back every week: `from` inclusive, `to` exclusive, in local time.
package struct WeekHours: Hashable, Comparable, Sendable {
    package let weekday: Weekday
    package let from: LocalTime
    package let to: LocalTime

    /// Nil unless `from` is before `to`.
    package init?(weekday: Weekday, from: LocalTime, to: LocalTime) {
        guard from < to else { return nil }
        self.weekday = weekday
        self.from = from
        self.to = to
    }

    package static func < (left: WeekHours, right: WeekHours) -> Bool {
        (left.weekday, left.from, left.to) < (right.weekday, right.from, right.to)
    }
}

/// Days from one to another, both included.
package struct DaySpan: Hashable, Comparable, Sendable {
    package let from: CivilDate
    package let to: CivilDate

    /// Nil where `to` is before `from`.
    package init?(from: CivilDate, to: CivilDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    package func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }

    package static func < (left: DaySpan, right: DaySpan) -> Bool { (left.from, left.to) < (right.from, right.to) }
}

/// Somebody who sees new arrivals through their first weeks (Lotsin, Lotse), as a volunteer or for an office.
package struct Guide: Hashable, Sendable {
    package let id: ID<Guide>
    package var name: String
    /// How to reach them; a telephone number as one dials it.
    package var phone: String?
    package var email: String?
    package var languages: [LanguageSkill]
    /// Where they live.
    package var place: PlaceName
    /// Minutes a week they give; nil = no limit.
    package var minutesPerWeek: Int?
    /// Households at the same time; nil = no limit.
    package var maxHouseholds: Int?
    /// When they are free; nil = every day from 08:00 to 20:00.
    package var hours: [WeekHours]?
    package var absences: [DaySpan]
    /// Who goes along on days of absence.
    package var substitute: ID<Guide>?

    package init(
        id: ID<Guide>, name: String, phone: String? = nil, email: String? = nil, languages: [LanguageSkill] = [],
        place: PlaceName,
        minutesPerWeek: Int? = nil, maxHouseholds: Int? = nil, hours: [WeekHours]? = nil, absences: [DaySpan] = [],
        substitute: ID<Guide>? = nil
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.email = email
        self.languages = languages
        self.place = place
        self.minutesPerWeek = minutesPerWeek
        self.maxHouseholds = maxHouseholds
        self.hours = hours
        self.absences = absences
        self.substitute = substitute
    }
}
