import Calendar
import Domain

/// Finds the best plan of a small problem by trying all: every guide for every household, every time for every task.
/// Shares nothing with the planner; a branch is left only where what is decided is already no better than the best.
struct GuidesOracle {
    /// A decided task.
    struct Held: Hashable {
        let task: Int
        let date: CivilDate
        let start: Int
        /// Index of who goes along.
        let guide: Int
        var end: Int
    }

    let problem: GuidesProblem
    private let rules: GuidesRules
    private let levels: [GuidesProblem.Level]
    /// By task and guide of the household.
    private let times: [[[Held]]]
    private let cheapest: [Int]
    private let cheapestGuide: [Int]
    private var guideOf: [Int?] = []
    private var held: [Held?] = []
    private(set) var best: [Int]?
    private(set) var bestGuides: [Int?] = []
    private(set) var bestHeld: [Held?] = []

    init(_ problem: GuidesProblem, levels: [GuidesProblem.Level]? = nil) {
        self.problem = problem
        self.levels = levels ?? problem.levelsInForce
        let rules = GuidesRules(problem)
        self.rules = rules
        times = problem.tasks.indices.map { task in
            problem.guides.indices.map { rules.times(task, guide: $0) }
        }
        let times = times
        cheapest = problem.tasks.indices.map { task in
            let home = rules.home(task)
            let all = rules.choices(home).flatMap { times[task][$0] }
            return all.map { rules.cost(task, $0) }.min() ?? 0
        }
        cheapestGuide = problem.households.indices.map { home in
            guard let before = rules.announced(home) else { return 0 }
            return rules.choices(home).contains { problem.guides[$0].id == before } ? 0 : 2
        }
    }

    /// The values of the best plan.
    mutating func solve() -> [Int] {
        guideOf = problem.households.map { _ in nil }
        held = problem.tasks.map { _ in nil }
        best = nil
        decideHome(0)
        return best ?? []
    }

    private mutating func decideHome(_ home: Int) {
        guard isPromising(homes: home, tasks: 0) else { return }
        guard home < problem.households.count else { return decideTask(0) }
        if rules.pin(home) == nil { decideHome(home + 1) }
        for guide in rules.choices(home) {
            let taken = guideOf[..<home].count { $0 == guide }
            let pinned = problem.households.indices.count { rules.pin($0) == guide && $0 > home }
            if rules.pin(home) == nil, taken + pinned >= problem.guides[guide].maxHouseholds ?? 99 { continue }
            guideOf[home] = guide
            decideHome(home + 1)
            guideOf[home] = nil
        }
    }

    private mutating func decideTask(_ task: Int) {
        guard isPromising(homes: problem.households.count, tasks: task) else { return }
        guard task < problem.tasks.count else {
            if rules.keepsWeeks(held.compactMap(\.self)) {
                best = values(homes: problem.households.count, tasks: task)
                (bestGuides, bestHeld) = (guideOf, held)
            }
            return
        }
        if let guide = guideOf[rules.home(task)] {
            // Every other task from the end, so that what is found first is not good at everything.
            for time in task % 2 == 0 ? times[task][guide] : times[task][guide].reversed() {
                held[task] = time
                // Visits only grow, so that what cannot be held beside each other now never can.
                if rules.keepsVisits(held.compactMap(\.self)) { decideTask(task + 1) }
            }
            held[task] = nil
        }
        if rules.pinned(task) == nil { decideTask(task + 1) }
    }

    private func isPromising(homes: Int, tasks: Int) -> Bool {
        guard let best else { return true }
        return values(homes: homes, tasks: tasks).lexicographicallyPrecedes(best)
    }

    private func values(homes: Int, tasks: Int) -> [Int] {
        let terms = GuidesOracleTerms(
            rules: rules, homes: homes, tasks: tasks, guideOf: guideOf, held: held, cheapest: cheapest,
            cheapestGuide: cheapestGuide)
        return levels.map { level in level.weights.reduce(0) { $0 + $1.weight * terms.value($1.term) } }
    }

    /// The value of a level in a given plan.
    func value(of level: GuidesProblem.Level, guides: [Int?], held: [Held?]) -> Int {
        let terms = GuidesOracleTerms(
            rules: rules, homes: problem.households.count, tasks: problem.tasks.count, guideOf: guides, held: held,
            cheapest: cheapest, cheapestGuide: cheapestGuide)
        return level.weights.reduce(0) { $0 + $1.weight * terms.value($1.term) }
    }
}

/// The hard rules, each written down as it stands in the model.
struct GuidesRules {
    let problem: GuidesProblem
    /// By task: the index of its household.
    let homeOf: [Int]
    private let officeOf: [GuidesProblem.Office?]
    private let holidays: Set<CivilDate>
    private let pins: [Int?]

    init(_ problem: GuidesProblem) {
        self.problem = problem
        homeOf = problem.tasks.map { task in problem.households.firstIndex { $0.id == task.household } ?? 0 }
        officeOf = problem.tasks.map { task in problem.offices.first { $0.id == task.office } }
        let days = (0...problem.from.days(to: problem.to)).map { problem.from.adding(days: $0) }
        holidays = Set(days.filter { problem.region?.holiday(on: $0) != nil })
        pins = problem.households.map { home in
            for case .guide(home.id, let guide) in problem.pins {
                return problem.guides.firstIndex { $0.id == guide }
            }
            return nil
        }
    }

    func home(_ task: Int) -> Int { homeOf[task] }

    func pin(_ home: Int) -> Int? { pins[home] }

    func pinned(_ task: Int) -> (date: CivilDate, start: Int)? {
        for case .meeting(problem.tasks[task].id, let date, let start) in problem.pins { return (date, start.minutes) }
        return nil
    }

    func way(_ one: ID<District>, _ other: ID<District>) -> Int? {
        one == other
            ? 0 : problem.ways.first { ($0.from, $0.to) == (one, other) || ($0.to, $0.from) == (one, other) }?.minutes
    }

    func announced(_ home: Int) -> ID<Guide>? {
        problem.previous?.assignments.first { $0.household == problem.households[home].id }?.guide
    }

    func announcedMeeting(_ task: Int) -> GuidesProblem.Meeting? {
        problem.previous?.meetings.first { $0.task == problem.tasks[task].id }
    }

    func cost(_ task: Int, _ held: GuidesOracle.Held) -> Int {
        guard let before = announcedMeeting(task) else { return 0 }
        return before.date != held.date ? 100 : before.start.minutes != held.start ? 10 : 0
    }

    /// Guides that a household may have.
    func choices(_ home: Int) -> [Int] {
        if let pin = pin(home) { return [pin] }
        return problem.guides.indices.filter {
            problem.guides[$0].maxHouseholds != 0
                && way(problem.guides[$0].district, problem.households[home].district) != nil
        }
    }

    func district(_ task: Int) -> ID<District> {
        officeOf[task]?.district ?? problem.households[home(task)].district
    }

    /// All times at which the guide or the substitute could do the task alone.
    func times(_ task: Int, guide: Int) -> [GuidesOracle.Held] {
        let one = problem.tasks[task]
        let first = [problem.from, problem.households[home(task)].arrival, one.earliest ?? problem.from].max()
        var result: [GuidesOracle.Held] = []
        for offset in 0...problem.from.days(to: problem.to) {
            let date = problem.from.adding(days: offset)
            if let first, date < first { continue }
            var attending = guide
            if problem.guides[guide].absences.contains(where: { $0.contains(date) }) {
                let id = problem.guides[guide].substitute
                guard let other = problem.guides.firstIndex(where: { $0.id == id }),
                    !problem.guides[other].absences.contains(where: { $0.contains(date) })
                else { continue }
                attending = other
            }
            for start in stride(from: 0, to: 1440, by: problem.stepMinutes) {
                let held = GuidesOracle.Held(
                    task: task, date: date, start: start, guide: attending, end: start + one.minutes)
                if let pin = pinned(task) {
                    if pin.date == date, pin.start == start { result.append(held) }
                } else if isOpen([held]), one.minutes <= problem.guides[attending].minutesPerWeek ?? 9999 {
                    result.append(held)
                }
            }
        }
        return result
    }

    /// Whether a visit is within the hours of its guide and its office, which takes its households.
    func isOpen(_ visit: [GuidesOracle.Held]) -> Bool {
        let end = visit[0].start + visit.reduce(0) { $0 + problem.tasks[$1.task].minutes }
        let date = visit[0].date
        let covers = { (hours: [WeekHours]) in
            hours.contains {
                $0.weekday == date.weekday && $0.from.minutes <= visit[0].start && $0.to.minutes >= end
            }
        }
        if let hours = problem.guides[visit[0].guide].hours, !covers(hours) { return false }
        guard let office = officeOf[visit[0].task] else {
            return end <= 1440
        }
        return covers(office.hours) && !office.closed.contains { $0.contains(date) }
            && !holidays.contains(date)
            && Set(visit.map { home($0.task) }).count <= office.together
    }

    func visits(_ held: [GuidesOracle.Held]) -> [[GuidesOracle.Held]] {
        var visits: [[GuidesOracle.Held]] = []
        for one in held {
            let index = visits.firstIndex { visit in
                let other = visit[0]
                return other.guide == one.guide && other.date == one.date && other.start == one.start
                    && problem.tasks[other.task].office == problem.tasks[one.task].office
                    && (problem.tasks[one.task].office != nil || home(other.task) == home(one.task))
            }
            if let index { visits[index].append(one) } else { visits.append([one]) }
        }
        return visits
    }

    /// Whether all visits can be held beside each other.
    func keepsVisits(_ held: [GuidesOracle.Held]) -> Bool {
        let all = visits(held)
        for (number, visit) in all.enumerated() {
            if !isOpen(visit) { return false }
            let end = visit[0].start + visit.reduce(0) { $0 + problem.tasks[$1.task].minutes }
            for other in all[..<number] where other[0].guide == visit[0].guide && other[0].date == visit[0].date {
                guard let way = way(district(visit[0].task), district(other[0].task)) else { return false }
                let otherEnd = other[0].start + other.reduce(0) { $0 + problem.tasks[$1.task].minutes }
                if end + way > other[0].start, otherEnd + way > visit[0].start { return false }
            }
        }
        return true
    }

    /// Whether no guide has more minutes in a week than given, unless a person pinned all of them.
    func keepsWeeks(_ held: [GuidesOracle.Held]) -> Bool {
        problem.guides.indices.allSatisfy { guide in
            guard let most = problem.guides[guide].minutesPerWeek else { return true }
            let own = held.filter { $0.guide == guide }
            return Set(own.map { ISOWeek(of: $0.date) }).allSatisfy { week in
                let inWeek = own.filter { ISOWeek(of: $0.date) == week }
                return inWeek.reduce(0) { $0 + problem.tasks[$1.task].minutes } <= most
                    || inWeek.allSatisfy { pinned($0.task) != nil }
            }
        }
    }
}
