package import Calendar

/// A place as problems of onboarding name it: a village, a district of a town.
package enum District {}

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
    package var languages: [LanguageSkill]
    package var district: ID<District>
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
        id: ID<Guide>, name: String, phone: String? = nil, languages: [LanguageSkill] = [], district: ID<District>,
        minutesPerWeek: Int? = nil, maxHouseholds: Int? = nil, hours: [WeekHours]? = nil, absences: [DaySpan] = [],
        substitute: ID<Guide>? = nil
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.languages = languages
        self.district = district
        self.minutesPerWeek = minutesPerWeek
        self.maxHouseholds = maxHouseholds
        self.hours = hours
        self.absences = absences
        self.substitute = substitute
    }
}

/// An authority, bank, or insurer where new arrivals have something to do (Behörde, Geschäftsstelle).
package struct Office: Hashable, Sendable {
    package let id: ID<Office>
    package var name: String
    package var district: ID<District>
    package var hours: [WeekHours]
    /// Days on which it is closed beside the public holidays.
    package var closed: [DaySpan]
    /// Households that one visit can bring; 1 = each comes alone.
    package var together: Int
    /// What is spoken there, and how well.
    package var languages: [LanguageSkill]

    package init(
        id: ID<Office>, name: String, district: ID<District>, hours: [WeekHours], closed: [DaySpan] = [],
        together: Int = 1, languages: [LanguageSkill] = []
    ) {
        self.id = id
        self.name = name
        self.district = district
        self.hours = hours
        self.closed = closed
        self.together = together
        self.languages = languages
    }
}
