package import Calendar

/// Somebody who holds language courses (Kursträger): an adult education centre, a language school, a teacher.
package struct CourseProvider: Hashable, Sendable {
    package let id: ID<CourseProvider>
    package var name: String
    /// Name in the time zone database; lessons are written in its civil time.
    package var zone: String
    /// Whose public holidays are off; nil = none.
    package var region: HolidayRegion?
    /// Groups that it can hold in all; nil = no limit.
    package var maxGroups: Int?

    package init(
        id: ID<CourseProvider>, name: String, zone: String, region: HolidayRegion? = nil, maxGroups: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.zone = zone
        self.region = region
        self.maxGroups = maxGroups
    }
}
