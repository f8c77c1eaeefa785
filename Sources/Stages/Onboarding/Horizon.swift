import Calendar
import Domain

/// The days of a problem, and the hours that fall on them.
struct Horizon {
    let dates: [CivilDate]
    /// The number of the ISO week by day, from 0.
    let weekOfDay: [Int]
    private let isHoliday: [Bool]

    init(_ problem: GuidesProblem) {
        dates = (0...problem.from.days(to: problem.to)).map { problem.from.adding(days: $0) }
        let monday = 1 - problem.from.weekday.rawValue
        weekOfDay = dates.indices.map { ($0 - monday) / 7 }
        var holidays: Set<CivilDate> = []
        for year in problem.from.year...problem.to.year {
            for holiday in problem.region?.holidays(inYear: year) ?? [] where holiday.extent == .everywhere {
                holidays.insert(holiday.date)
            }
        }
        isHoliday = dates.map(holidays.contains)
    }

    /// By day; nil hours = all day.
    func stretches(_ hours: [WeekHours]?) -> [[Range<Int>]] {
        guard let hours else { return dates.map { _ in [0..<GuidesProblem.minutesOfDay] } }
        return dates.map { date in
            hours.filter { $0.weekday == date.weekday }.sorted().map { $0.from.minutes..<$0.to.minutes }
        }
    }

    /// By day; none on public holidays and on days the office is closed.
    func stretches(of office: GuidesProblem.Office) -> [[Range<Int>]] {
        zip(dates.indices, stretches(office.hours)).map { day, stretches in
            isHoliday[day] || office.closed.contains { $0.contains(dates[day]) } ? [] : stretches
        }
    }
}

/// The districts of a problem by number, with the minutes between them.
struct DistrictTable {
    private let numbers: [ID<District>: Int]
    private(set) var minutes: [[Int?]]

    init(_ problem: GuidesProblem) {
        let all =
            problem.guides.map(\.district) + problem.offices.map(\.district) + problem.households.map(\.district)
        let sorted = Set(all).sorted()
        numbers = Dictionary(sorted.enumerated().map { ($1, $0) }) { first, _ in first }
        minutes = sorted.indices.map { row in sorted.indices.map { $0 == row ? 0 : nil } }
        for way in problem.ways {
            guard let from = numbers[way.from], let to = numbers[way.to] else { continue }
            minutes[from][to] = way.minutes
            minutes[to][from] = way.minutes
        }
    }

    /// The number of a district of the problem.
    func index(_ district: ID<District>) -> Int {
        guard let number = numbers[district] else { preconditionFailure("districts are taken from the same problem") }
        return number
    }

    func minutes(_ one: ID<District>, _ other: ID<District>) -> Int? { minutes[index(one)][index(other)] }
}
