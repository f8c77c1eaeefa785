/// One line of a holiday law: which day, where, in which years.
struct HolidayRule: Sendable {
    let name: String
    let day: Day
    let regions: [HolidayRegion]
    let years: Years
    let extent: Holiday.Extent
    let sunday: Sunday
    let law: String

    init(
        _ name: String, _ day: Day, _ regions: [HolidayRegion], years: Years = .all,
        extent: Holiday.Extent = .everywhere,
        sunday: Sunday = .stays, law: String
    ) {
        self.name = name
        self.day = day
        self.regions = regions
        self.years = years
        self.extent = extent
        self.sunday = sunday
        self.law = law
    }

    enum Day: Sendable {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday.
        case easter(Int)
        /// The Wednesday before 23 November.
        case repentance
    }

    enum Years: Sendable {
        case all
        case from(Int)
        case only([Int])
        case except([Int])

        func contain(_ year: Int) -> Bool {
            switch self {
            case .all: true
            case .from(let first): year >= first
            case .only(let years): years.contains(year)
            case .except(let years): !years.contains(year)
            }
        }
    }

    /// What becomes of the day when it falls on a Sunday.
    enum Sunday: Sendable {
        case stays
        case dropped
        case movedToMonday
    }

    /// The day in a region and year, or nil where the rule does not hold.
    func holiday(in region: HolidayRegion, year: Int) -> Holiday? {
        guard regions.contains(region), years.contain(year), let date = date(inYear: year) else { return nil }
        guard date.weekday == .sunday else { return Holiday(date: date, name: name, extent: extent, law: law) }
        switch sunday {
        case .stays: return Holiday(date: date, name: name, extent: extent, law: law)
        case .dropped: return nil
        case .movedToMonday:
            return Holiday(date: date.adding(days: 1), name: "Lunes siguiente a \(name)", extent: extent, law: law)
        }
    }

    private func date(inYear year: Int) -> CivilDate? {
        switch day {
        case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .easter(let days): return CivilDate.easterSunday(ofYear: year).adding(days: days)
        case .repentance:
            guard let limit = CivilDate(year: year, month: 11, day: 22) else { return nil }
            return limit.adding(days: -((limit.weekday.rawValue - Weekday.wednesday.rawValue + 7) % 7))
        }
    }
}
