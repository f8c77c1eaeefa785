import Calendar
import Domain

/// On which days a newcomer may arrive, the best first: not on a Sunday or holiday where that can be helped.
struct ArrivalDays: Hashable {
    /// Each a stretch of days, both ends included. The last is the whole time allowed.
    let choices: [ClosedRange<CivilDate>]

    /// Days before the first day of work on which people arrive at the earliest and at the latest.
    private static let earliest = 14
    private static let latest = 2

    /// Stretches of working days between two weeks and two days before the first day of work, those around the wished day
    /// first, then all of that time.
    ///
    /// Who is late for that arrives as soon as can be.
    ///
    /// - Parameter announced: The day of a journey that is planned already, which stays if it can.
    /// - Parameter today: Nobody arrives before it.
    init(
        before start: CivilDate, wished: CivilDate, announced: CivilDate?, today: CivilDate, in region: HolidayRegion?
    ) {
        let first = max(start.adding(days: -ArrivalDays.earliest), today)
        self.init(
            within: first...max(start.adding(days: -ArrivalDays.latest), first), nearest: announced ?? wished,
            in: region)
    }

    /// Stretches of working days in the two weeks from the day on which a family wants to follow, the first ones first.
    init(from first: CivilDate, announced: CivilDate?, in region: HolidayRegion?) {
        self.init(
            within: first...first.adding(days: ArrivalDays.earliest), nearest: announced ?? first, in: region)
    }

    private init(within whole: ClosedRange<CivilDate>, nearest goal: CivilDate, in region: HolidayRegion?) {
        let days = WorkingDays(region: region, week: .mondayToSaturday)
        var stretches: [ClosedRange<CivilDate>] = []
        for date in ArrivalDays.dates(whole) where days.contains(date) {
            if let last = stretches.last, last.upperBound.adding(days: 1) == date {
                stretches[stretches.count - 1] = last.lowerBound...date
            } else {
                stretches.append(date...date)
            }
        }
        stretches.sort {
            (ArrivalDays.distance(from: goal, to: $0), $0.lowerBound)
                < (ArrivalDays.distance(from: goal, to: $1), $1.lowerBound)
        }
        choices = stretches + (stretches == [whole] ? [] : [whole])
    }

    /// The day of a journey that is booked.
    init(booked day: CivilDate) {
        choices = [day...day]
    }

    private static func dates(_ days: ClosedRange<CivilDate>) -> [CivilDate] {
        (0...days.lowerBound.days(to: days.upperBound)).map { days.lowerBound.adding(days: $0) }
    }

    private static func distance(from day: CivilDate, to stretch: ClosedRange<CivilDate>) -> Int {
        max(0, day.days(to: stretch.lowerBound), stretch.upperBound.days(to: day))
    }
}
