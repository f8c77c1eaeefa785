import Calendar
import Domain
import Hashing

/// A problem of guides as tables of numbers, in an order that does not depend on the order of the file: that of the ids
/// under the keyed hash, or of the ids themselves.
struct CompiledGuides {
    struct Guide {
        let source: GuidesProblem.Guide
        /// Minutes of meetings in a week; `Int.max` = no limit.
        let minutesPerWeek: Int
        /// Households; `Int.max` = no limit.
        let most: Int
        /// Free stretches by day of the horizon, in minutes of the day.
        let free: [[Range<Int>]]
        /// By day of the horizon.
        let isAway: [Bool]
        /// Nil = nobody.
        let substitute: Int?
    }

    struct Household {
        let source: GuidesProblem.Household
        let arrival: Int
        /// By guide.
        let isUnderstood: [Bool]
        /// Minutes by guide; nil = no way.
        let ways: [Int?]
        /// The pinned guide.
        let pin: Int?
        /// The announced guide: nil = none announced, -1 = one who is gone.
        let before: Int?
        /// Whether a meeting was announced for a task that there is no longer.
        let lostMeeting: Bool
        var tasks: [Int] = []
    }

    struct Task {
        let source: GuidesProblem.Task
        let household: Int
        /// Offices come first, then the homes of the households.
        let site: Int
        let days: Range<Int>
        /// The last day that the law allows; -1 where it is before the horizon.
        let due: Int?
        let pin: Spot?
        let before: Spot?
        var minutes: Int { source.minutes }

        func isLate(_ spot: Spot?) -> Bool {
            guard let due else { return false }
            return spot.map { $0.day > due } ?? true
        }
    }

    /// Where tasks are done.
    struct Site {
        let district: Int
        /// Opening stretches by day of the horizon.
        let open: [[Range<Int>]]
        let together: Int
    }

    let problem: GuidesProblem
    let days: Int
    /// The number of the ISO week by day, from 0.
    let weekOfDay: [Int]
    let guides: [Guide]
    private(set) var households: [Household]
    let tasks: [Task]
    let sites: [Site]
    /// Minutes between districts; nil = no way.
    let ways: [[Int?]]
    let levels: [GuidesProblem.Level]

    init(_ problem: GuidesProblem) {
        self.problem = problem
        let order = TieOrder(problem.ties)
        days = problem.from.days(to: problem.to) + 1
        let calendar = Horizon(problem)
        weekOfDay = calendar.weekOfDay
        let districts = DistrictTable(problem)
        ways = districts.minutes
        let sources = order.sorted(problem.guides) { $0.id.text }
        let guideIndex = Dictionary(sources.enumerated().map { ($1.id, $0) }) { first, _ in first }
        guides = sources.map { guide in
            Guide(
                source: guide, minutesPerWeek: guide.minutesPerWeek ?? .max, most: guide.maxHouseholds ?? .max,
                free: calendar.stretches(guide.hours),
                isAway: calendar.dates.map { date in guide.absences.contains { $0.contains(date) } },
                substitute: guide.substitute.flatMap { guideIndex[$0] })
        }
        let decisions = Decisions(problem)
        let wanted = Set(problem.tasks.map(\.id))
        let lost = Set((problem.previous?.meetings ?? []).filter { !wanted.contains($0.task) }.map(\.household))
        let homes = order.sorted(problem.households) { $0.id.text }
        let homeIndex = Dictionary(homes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        households = homes.map { home in
            Household(
                source: home, arrival: max(0, problem.from.days(to: home.arrival)),
                isUnderstood: sources.map {
                    problem.sharedLanguageLevel.map(sharesLanguage($0.languages, home.languages)) ?? true
                },
                ways: sources.map { districts.minutes($0.district, home.district) },
                pin: decisions.guide[home.id].flatMap { guideIndex[$0] },
                before: decisions.announcedGuide[home.id].map { guideIndex[$0] ?? -1 },
                lostMeeting: lost.contains(home.id))
        }
        let offices = order.sorted(problem.offices) { $0.id.text }
        let officeIndex = Dictionary(offices.enumerated().map { ($1.id, $0) }) { first, _ in first }
        sites =
            offices.map { office in
                Site(
                    district: districts.index(office.district), open: calendar.stretches(of: office),
                    together: office.together)
            }
            + homes.map { home in
                Site(district: districts.index(home.district), open: calendar.stretches(nil), together: 1)
            }
        tasks = order.sorted(problem.tasks) { $0.id.text }.compactMap { task in
            guard let household = homeIndex[task.household] else { return nil }
            let arrival = homes[household].arrival
            let first = max(0, problem.from.days(to: max(arrival, task.earliest ?? arrival)))
            return Task(
                source: task, household: household,
                site: task.office.flatMap { officeIndex[$0] } ?? offices.count + household,
                days: min(first, calendar.dates.count)..<calendar.dates.count,
                due: task.due.map { max(-1, problem.from.days(to: $0)) }, pin: decisions.spot[task.id],
                before: decisions.announcedSpot[task.id])
        }
        levels = problem.levelsInForce
        for (index, task) in tasks.enumerated() { households[task.household].tasks.append(index) }
    }

    /// Who goes along with a guide's household on a day; nil = nobody can.
    func attendant(of guide: Int, on day: Int) -> Int? {
        guard guides[guide].isAway[day] else { return guide }
        return guides[guide].substitute.flatMap { guides[$0].isAway[day] ? nil : $0 }
    }

    /// The guides that a household may be given: the pinned one, or those to whom a way leads.
    func choices(_ household: Int) -> [Int] {
        if let pin = households[household].pin { return [pin] }
        return guides.indices.filter { households[household].ways[$0] != nil && guides[$0].most > 0 }
    }

    /// Minutes of all tasks of a household.
    func load(_ household: Int) -> Int { households[household].tasks.reduce(0) { $0 + tasks[$1].minutes } }
}

/// When a visit begins.
struct Spot: Hashable {
    /// From the first day of the horizon.
    let day: Int
    /// Minutes after midnight.
    let start: Int
}

/// What pins and the plan in force say.
private struct Decisions {
    private(set) var guide: [ID<GuidesProblem.Household>: ID<Guide>] = [:]
    private(set) var spot: [ID<GuidesProblem.Task>: Spot] = [:]
    private(set) var announcedGuide: [ID<GuidesProblem.Household>: ID<Guide>] = [:]
    private(set) var announcedSpot: [ID<GuidesProblem.Task>: Spot] = [:]

    init(_ problem: GuidesProblem) {
        for pin in problem.pins {
            switch pin {
            case .guide(let household, let helper): guide[household] = helper
            case .meeting(let task, let date, let start):
                spot[task] = Spot(day: problem.from.days(to: date), start: start.minutes)
            }
        }
        for one in problem.previous?.assignments ?? [] { announcedGuide[one.household] = one.guide }
        for one in problem.previous?.meetings ?? [] {
            announcedSpot[one.task] = Spot(day: problem.from.days(to: one.date), start: one.start.minutes)
        }
    }
}

/// Orders things by the keyed hash of their ids, so that the order of the file decides nothing.
private struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        hash =
            switch ties {
            case .seed(let seed): SipHash24(seed: seed)
            case .id: nil
            }
    }

    func sorted<Thing>(_ things: [Thing], by id: (Thing) -> String) -> [Thing] {
        things.map { (key: hash?(id($0)) ?? 0, id: ID<Thing>(id($0)), thing: $0) }
            .sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.thing)
    }
}

/// Whether two sides both hold a language at the level or above; a function of the level to be mapped over it.
private func sharesLanguage(
    _ one: [LanguageCode: CEFRLevel], _ other: [LanguageCode: CEFRLevel]
) -> (CEFRLevel) -> Bool {
    { level in one.contains { $0.value >= level && (other[$0.key] ?? .a0) >= level } }
}
