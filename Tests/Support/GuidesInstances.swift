import Calendar
package import Domain
import Hashing

/// Small random problems of guides and meetings, tight enough that every rule and every objective matters in some.
package enum GuidesInstances {
    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> GuidesProblem {
        var draw = SplitMix64(seed: seed ^ 0x6c6f_7473)
        // Monday; 3 October 2013, a Thursday, is a public holiday in all Länder.
        let from = FairInstances.date(2013, 9, 30)
        var problem = GuidesProblem(zone: "Europe/Berlin", from: from, to: from.adding(days: 3 + draw.below(6)))
        problem.region = draw.below(4) == 0 ? nil : .bavaria
        problem.sharedLanguageLevel = draw.below(6) == 0 ? nil : .b1
        problem.stepMinutes = 60
        problem.guides = (0..<(draw.below(3) == 0 ? 2 : 3)).map { guide($0, &draw) }
        for index in problem.guides.indices where draw.below(8) > 0 {
            problem.guides[index].substitute = problem.guides[(index + 1) % problem.guides.count].id
        }
        problem.offices = (0..<(draw.below(3) == 0 ? 2 : 1)).map { office($0, problem, &draw) }
        problem.households = (0..<(draw.below(3) == 0 ? 2 : 3)).map { household($0, problem, &draw) }
        problem.tasks = (0..<(3 + draw.below(2))).map { task($0, problem, &draw) }
        switch draw.below(3) {
        case 0: scatter(&problem, &draw)
        case 1: makeEqual(&problem, &draw)
        default: bringTogether(&problem, &draw)
        }
        problem.ways = ways(&draw)
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(3) == 0 { addPins(to: &problem, &draw) }
        return problem
    }

    /// Ways matter: everybody lives somewhere else.
    private static func scatter(_ problem: inout GuidesProblem, _ draw: inout SplitMix64) {
        for index in problem.guides.indices {
            problem.guides[index].district = ID(districts[draw.below(3)])
            if draw.below(4) == 0 { problem.guides[index].maxHouseholds = 1 }
            if draw.below(8) > 0 { problem.guides[index].languages = [.german: .c2, .spanish: .c1] }
        }
        for index in problem.households.indices { problem.households[index].district = ID(districts[draw.below(3)]) }
    }

    /// Load matters: all guides would do.
    private static func makeEqual(_ problem: inout GuidesProblem, _ draw: inout SplitMix64) {
        for index in problem.tasks.indices {
            problem.tasks[index].minutes = index == 0 ? 120 : 30
            problem.tasks[index].household = problem.households[index % problem.households.count].id
            if draw.below(3) > 0 { problem.tasks[index].due = nil }
        }
        for index in problem.guides.indices {
            problem.guides[index].district = ID(districts[0])
            problem.guides[index].languages = [.german: .c2, .spanish: .c1]
            problem.guides[index].maxHouseholds = nil
            problem.guides[index].minutesPerWeek = nil
        }
        for index in problem.households.indices { problem.households[index].district = ID(districts[0]) }
    }

    /// Visits matter: one guide for all, one office, and short tasks.
    private static func bringTogether(_ problem: inout GuidesProblem, _ draw: inout SplitMix64) {
        for index in problem.guides.indices {
            problem.guides[index].languages = index == 0 ? [.german: .c2, .spanish: .c1] : [.german: .c2]
            problem.guides[index].maxHouseholds = index == 0 && draw.below(3) > 0 ? nil : 1
        }
        problem.offices[0].together = draw.below(4) == 0 ? 2 : 1
        for index in problem.tasks.indices where draw.below(4) > 0 {
            problem.tasks[index].office = problem.offices[0].id
            problem.tasks[index].minutes = 30
        }
    }

    private static let districts = ["D0", "D1", "D2"]

    private static func district(_ draw: inout SplitMix64) -> ID<District> {
        ID(districts[draw.below(5) == 0 ? draw.below(3) : 0])
    }

    static func hours(_ weekday: Int, _ from: Int, _ to: Int) -> WeekHours? {
        guard let day = Weekday(rawValue: weekday), let start = LocalTime(minutes: from * 60),
            let end = LocalTime(minutes: to * 60)
        else { return nil }
        return WeekHours(weekday: day, from: start, to: end)
    }

    private static func guide(_ number: Int, _ draw: inout SplitMix64) -> GuidesProblem.Guide {
        var guide = GuidesProblem.Guide(id: ID("G\(number)"), district: district(&draw))
        switch draw.below(4) {
        case 0, 1: guide.languages = [.german: .c2, .spanish: .c1]
        case 2: guide.languages = [.german: .c2, .spanish: .a2]
        default: guide.languages = [.german: .c2, .english: .b2]
        }
        if draw.below(2) == 0 { guide.minutesPerWeek = 30 + 60 * draw.below(2) }
        if draw.below(2) == 0 { guide.maxHouseholds = 1 + draw.below(2) }
        let first = 9 + draw.below(2)
        guide.hours = (1...5).filter { _ in draw.below(4) > 0 }.compactMap { hours($0, first, first + 2) }
        if draw.below(4) > 0 {
            let start = FairInstances.date(2013, 9, 30).adding(days: draw.below(4))
            guide.absences = [DaySpan(from: start, to: start.adding(days: draw.below(4)))].compactMap(\.self)
        }
        return guide
    }

    private static func office(_ number: Int, _ problem: GuidesProblem, _ draw: inout SplitMix64)
        -> GuidesProblem.Office
    {
        var office = GuidesProblem.Office(
            id: ID("O\(number)"), district: district(&draw),
            hours: (1...5).filter { _ in draw.below(5) < 3 }.compactMap { weekday in
                let first = 9 + draw.below(2)
                return hours(weekday, first, first + 1 + draw.below(2))
            }, together: draw.below(3) == 0 ? 2 : 1)
        if draw.below(4) == 0 {
            let day = problem.from.adding(days: draw.below(4))
            office.closed = [DaySpan(from: day, to: day)].compactMap(\.self)
        }
        if draw.below(2) == 0 { office.languages = [.german: .c2] }
        return office
    }

    private static func household(
        _ number: Int, _ problem: GuidesProblem, _ draw: inout SplitMix64
    ) -> GuidesProblem.Household {
        var home = GuidesProblem.Household(
            id: ID("H\(number)"), arrival: problem.from.adding(days: draw.below(2)), district: district(&draw))
        home.languages = draw.below(4) == 0 ? [.spanish: .c2, .english: .b1] : [.spanish: .c2]
        return home
    }

    private static func task(_ number: Int, _ problem: GuidesProblem, _ draw: inout SplitMix64) -> GuidesProblem.Task {
        var task = GuidesProblem.Task(
            id: ID("T\(number)"), household: problem.households[draw.below(problem.households.count)].id,
            minutes: draw.below(5) == 0 ? 120 : draw.below(2) == 0 ? 30 : 60)
        if draw.below(4) > 0 { task.office = problem.offices[draw.below(problem.offices.count)].id }
        if draw.below(4) == 0 { task.earliest = problem.from.adding(days: 1 + draw.below(3)) }
        if draw.below(3) > 0 { task.due = problem.from.adding(days: 1 + draw.below(6)) }
        return task
    }

    private static func ways(_ draw: inout SplitMix64) -> [GuidesProblem.Way] {
        [(0, 1), (0, 2), (1, 2)].compactMap { one, other in
            draw.below(6) == 0
                ? nil
                : GuidesProblem.Way(
                    from: ID(districts[one]), to: ID(districts[other]), minutes: 30 * (1 + draw.below(2)))
        }
    }

    private static func objectives(_ draw: inout SplitMix64) -> [GuidesProblem.Level] {
        switch draw.below(8) {
        case 0:
            [
                GuidesProblem.Level([
                    GuidesProblem.Weight(term: .late, weight: 100), GuidesProblem.Weight(term: .undone, weight: 40),
                    GuidesProblem.Weight(term: .distance, weight: 1), GuidesProblem.Weight(term: .visits, weight: 5),
                ])
            ]
        case 1: [.init(.late), .init(.undone), .init(.visits), .init(.unspoken), .init(.maxLoad)]
        case 2: [.init(.unguided), .init(.undone), .init(.spread), .init(.distance)]
        default: GuidesProblem.defaultObjectives
        }
    }

    /// Pins that a person could make: those without a fault, whatever policy rule they break.
    private static func addPins(to problem: inout GuidesProblem, _ draw: inout SplitMix64) {
        let home = problem.households[draw.below(problem.households.count)]
        problem.pins = [.guide(household: home.id, guide: problem.guides[draw.below(problem.guides.count)].id)]
        if !problem.faults().isEmpty { problem.pins = [] }
        for _ in 0..<6 {
            let task = problem.tasks[draw.below(problem.tasks.count)]
            guard let start = LocalTime(minutes: 60 * (9 + draw.below(3))) else { continue }
            problem.pins.append(
                .meeting(task: task.id, date: problem.from.adding(days: draw.below(6)), start: start))
            if !problem.faults().isEmpty { problem.pins.removeLast() }
        }
    }
}
