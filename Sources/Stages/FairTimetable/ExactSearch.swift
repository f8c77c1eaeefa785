import Domain

/// Branch and bound over all timetables: complete, or stopped by the work.
///
/// The next request is the one with the fewest starts left; its seats are tried from the cheapest, then its absence. A
/// branch ends where a bound on everything below is not better than the best timetable known. Of teams, tables, and
/// interpreters that cannot be told apart on a day only the first unused one is tried.
struct ExactSearch {
    private(set) var best: Timetable
    /// Whether every branch was closed, so that nothing is better than `best`.
    private(set) var isComplete = true
    private var current: Timetable
    private var undecided: [Int]
    private let limit: Int
    private let goal: Cost
    /// Only timetables that cost less are looked for; nil = any that beats the best.
    private let cutoff: Cost?
    private let likeness: Likeness
    /// Lengths of the undecided requests, by candidate and by employer; with the gaps, by candidate.
    private var openOfCandidate: [Int]
    private var openWithGaps: [Int]
    private var openOfEmployer: [Int]

    /// - Parameters:
    ///   - best: a timetable to beat.
    ///   - empty: the problem with nothing placed.
    ///   - work: stops at that many work units, counted on from `best.work`.
    ///   - goal: a bound; the search ends as soon as it is met.
    ///   - cutoff: only timetables that cost less are of interest.
    init(best: Timetable, empty: Timetable, work: Int, goal: Cost, cutoff: Cost? = nil) {
        let fair = best.fair
        self.best = best
        self.goal = goal
        self.cutoff = cutoff
        limit = work
        current = empty
        current.work = best.work
        undecided = Array(fair.requests.indices)
        likeness = Likeness(fair)
        openOfCandidate = [Int](repeating: 0, count: fair.candidates.count)
        openWithGaps = openOfCandidate
        openOfEmployer = [Int](repeating: 0, count: fair.employers.count)
        for index in undecided { open(index, sign: 1) }
    }

    mutating func run() {
        descend()
        best.work = current.work
    }

    private mutating func open(_ index: Int, sign: Int) {
        let request = current.fair.requests[index]
        openOfCandidate[request.candidate] += sign * request.length
        openWithGaps[request.candidate] +=
            sign * (request.length + current.fair.candidates[request.candidate].gap)
        openOfEmployer[request.employer] += sign * request.length
    }

    private mutating func descend() {
        guard current.work < limit else {
            isComplete = isComplete && best.cost == goal
            return
        }
        guard goal < best.cost else { return }
        var bound = boundBelow()
        guard isWorthwhile(bound) else { return }
        guard !undecided.isEmpty else {
            best = current
            return
        }
        var position = 0
        var fewest = Int.max
        for (offset, index) in undecided.enumerated() {
            let starts = countOfStarts(index)
            if starts == 0 { bound += current.fair.requests[index].absence }
            if starts < fewest {
                fewest = starts
                position = offset
            }
        }
        guard isWorthwhile(bound) else { return }
        let index = undecided.remove(at: position)
        open(index, sign: -1)
        for option in options(for: index) where isWorthwhile(option.bound) {
            current.place(index, option.seat)
            descend()
            current.remove(index)
        }
        // Decided to stay away: its absence is part of the cost of the timetable from here on.
        descend()
        open(index, sign: 1)
        undecided.insert(index, at: position)
    }

    private func isWorthwhile(_ bound: Cost) -> Bool {
        bound < best.cost && (cutoff.map { bound < $0 } ?? true)
    }

    /// No timetable below this branch costs less.
    private func boundBelow() -> Cost {
        let fair = current.fair
        let days = fair.grid.days
        var cost = current.cost
        for index in undecided { cost -= fair.requests[index].absence }
        for candidate in fair.candidates.indices where openOfCandidate[candidate] > 0 {
            var idle = 0
            var beyond = 0
            for day in 0..<days {
                idle += current.candidateDays[candidate * days + day].idle
                beyond += current.candidateDays[candidate * days + day].idleBeyondGap
            }
            cost -= min(idle, openOfCandidate[candidate]) * fair.scale[.idle]
            cost -= min(beyond, openWithGaps[candidate]) * fair.scale[.idleBeyondGap]
        }
        for employer in fair.employers.indices where openOfEmployer[employer] > 0 {
            var idle = 0
            for day in 0..<days { idle += current.employerDays[employer * days + day].idle }
            cost -= min(idle, openOfEmployer[employer]) * fair.scale[.idle]
        }
        return cost - current.reliefOfPeople(undecided)
    }

    private mutating func countOfStarts(_ index: Int) -> Int {
        let request = current.fair.requests[index]
        var count = 0
        for start in request.starts {
            current.work += 1
            if current.hasSeat(request, at: start) { count += 1 }
        }
        return count
    }

    /// Seats to try, the cheapest first.
    private mutating func options(for index: Int) -> [(seat: Seat, bound: Cost)] {
        let request = current.fair.requests[index]
        var result: [(seat: Seat, bound: Cost)] = []
        for start in request.starts where current.candidateMay(request, startAt: start) {
            for seat in seats(of: request, at: start) {
                current.work += 1
                current.place(index, seat)
                result.append((seat, boundBelow()))
                current.remove(index)
            }
        }
        return result.enumerated().sorted {
            $0.element.bound == $1.element.bound
                ? $0.offset < $1.offset : $0.element.bound < $1.element.bound
        }.map(\.element)
    }

    private func seats(of request: CompiledFair.Request, at start: Int) -> [Seat] {
        let day = current.fair.grid.dayOf[start]
        let teams = likeness.distinct(Array(request.teams), likeness.teams, current.teamRows, day).filter {
            current.team($0, maySit: request, at: start)
        }
        let tables = likeness.distinct(request.tables, likeness.tables, current.tableRows, day).filter {
            current.table($0, isOpenFor: request, at: start)
        }
        var interpreters = [-1]
        if request.takesInterpreter {
            interpreters = likeness.distinct(
                request.interpreters, likeness.interpreters, current.interpreterRows, day
            ).filter { current.interpreter($0, maySit: request, at: start) }
            if request.mayGoWithout { interpreters.append(-1) }
        }
        return teams.flatMap { team in
            tables.flatMap { table in
                interpreters.map { Seat(start: start, team: team, table: table, interpreter: $0) }
            }
        }
    }
}

/// Which teams, tables, and interpreters cannot be told apart while they are unused.
private struct Likeness {
    /// Class of each; equal classes are alike.
    let teams: [Int]
    let tables: [Int]
    let interpreters: [Int]
    private let grid: Grid

    init(_ fair: CompiledFair) {
        grid = fair.grid
        let pins = fair.requests.filter(\.isPinned)
        let announced = fair.requests.compactMap(\.announced)
        teams = fair.employerOfTeam.enumerated().map { team, employer in
            let isNamed = pins.contains { $0.employer == employer && $0.teams == team..<(team + 1) }
            return isNamed || fair.closedTeams[team] != nil ? fair.employers.count + team : employer
        }
        let pinnedTables = Set(pins.filter { $0.tables.count == 1 }.map { $0.tables[0] })
        let namedTables = pinnedTables.union(announced.map(\.table)).union(fair.closedTables.keys)
        tables = Likeness.classes(fair.tables, named: namedTables) { table in
            fair.employers.indices.filter { fair.employers[$0].tables.contains(table) }
        }
        let pinnedInterpreters = Set(pins.filter { $0.interpreters.count == 1 }.map { $0.interpreters[0] })
        let namedInterpreters = pinnedInterpreters.union(announced.map(\.interpreter))
        interpreters = Likeness.classes(fair.interpreters.count, named: namedInterpreters) { interpreter in
            Profile(
                available: fair.interpreters[interpreter].available, maxRun: fair.interpreters[interpreter].maxRun,
                requests: fair.requests.indices.filter { fair.requests[$0].interpreters.contains(interpreter) })
        }
    }

    private struct Profile: Hashable {
        let available: SlotSet
        let maxRun: Int
        let requests: [Int]
    }

    private static func classes<Key: Hashable>(_ count: Int, named: Set<Int>, key: (Int) -> Key) -> [Int] {
        var numbers: [Key: Int] = [:]
        return (0..<count).map { index in
            if named.contains(index) { return count + index }
            let profile = key(index)
            let number = numbers[profile] ?? index
            numbers[profile] = number
            return number
        }
    }

    /// Leaves out things without a use on the day if one like it, also without a use, comes before.
    func distinct(_ things: [Int], _ classes: [Int], _ rows: [Int], _ day: Int) -> [Int] {
        var seen: [Int] = []
        return things.filter { thing in
            let isUsed = grid.range(ofDay: day).contains { rows[thing * grid.slots + $0] >= 0 }
            if isUsed { return true }
            if seen.contains(classes[thing]) { return false }
            seen.append(classes[thing])
            return true
        }
    }
}

extension Timetable {
    /// Whether any seat is left at that time.
    func hasSeat(_ request: CompiledFair.Request, at start: Int) -> Bool {
        guard candidateMay(request, startAt: start),
            request.teams.contains(where: { team($0, maySit: request, at: start) }),
            request.tables.contains(where: { table($0, isOpenFor: request, at: start) })
        else { return false }
        return !request.takesInterpreter || request.mayGoWithout
            || request.interpreters.contains { interpreter($0, maySit: request, at: start) }
    }

    /// What seating the undecided could at best save in people who get a changed itinerary.
    func reliefOfPeople(_ undecided: [Int]) -> Cost {
        let unit = fair.scale[.peopleChanged]
        guard unit != .zero else { return .zero }
        var candidates: [Int] = []
        for index in undecided where fair.requests[index].announced != nil {
            let candidate = fair.requests[index].candidate
            if !candidates.contains(candidate), isChanged(candidate) { candidates.append(candidate) }
        }
        return candidates.count * unit
    }
}
