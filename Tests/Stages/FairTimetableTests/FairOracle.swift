import Calendar
import Domain

/// Exhaustive search over all timetables of a small problem: the value that every level of the best one has.
///
/// Written from models.md and contracts.md alone, sharing nothing with the planner or the verifier. It first chooses the
/// times of all requests, then teams, tables, and interpreters.
struct FairOracle {
    let problem: FairProblem
    private let levels: [FairProblem.Level]
    private var best: [Int]?
    private(set) var bestHeld: [Held] = []
    private var chosen: [Int: (day: Int, first: Int)] = [:]
    private let options: [[(day: Int, first: Int)]]
    private let cheapest: [Int]
    /// By request: the numbers of its candidate and employer, its pin, its place in the plan in force, whether it needs
    /// an interpreter.
    private let candidates: [Int]
    private let employers: [Int]
    private let pins: [FairProblem.Pin?]
    private let announced: [FairInterview?]
    private let needs: [Bool]
    private let namedTables: [Int]

    struct Held {
        let request: Int
        let day: Int
        let first: Int
        let length: Int
        var team: Int
        var table: Int
        /// Index into the problem's interpreters; -1 = none.
        var interpreter: Int

        var slots: Range<Int> { first..<(first + length) }
    }

    init(_ problem: FairProblem, levels: [FairProblem.Level]? = nil) {
        self.problem = problem
        self.levels = levels ?? problem.levelsInForce
        let options = problem.requests.indices.map { FairOracle.options(problem, $0) }
        self.options = options
        cheapest = problem.requests.indices.map { FairOracle.cheapest(problem, $0, options[$0]) }
        candidates = problem.requests.map { request in
            problem.candidates.firstIndex { $0.id == request.candidate } ?? -1
        }
        employers = problem.requests.map { request in problem.employers.firstIndex { $0.id == request.employer } ?? -1 }
        pins = problem.requests.indices.map { FairOracle.pin(problem, $0) }
        announced = problem.requests.map { request in problem.previous.first { $0.request == request.id } }
        needs = problem.requests.indices.map { FairOracle.needsInterpreter(problem, $0) }
        namedTables =
            problem.pins.compactMap(\.table) + problem.previous.map(\.table)
            + problem.employers.flatMap { $0.tables ?? [] }
            + problem.closures.compactMap { closure in
                if case .table(let table) = closure.place { table } else { nil }
            }
    }

    /// The values of the levels of a best timetable; nil where the pins cannot hold together.
    mutating func solve() -> [Int]? {
        descend(0)
        return best.map { Array($0.dropFirst()) }
    }

    /// The value of a level for seats of any origin.
    func value(of level: FairProblem.Level, of held: [Held]) -> Int {
        var copy = FairOracle(problem, levels: [level])
        for seat in held { copy.chosen[seat.request] = (seat.day, seat.first) }
        return copy.vector(held, complete: true)[1]
    }

    // MARK: Times

    private mutating func descend(_ index: Int) {
        if let best, !(FairOracle.isLess(bound(decided: index), best)) { return }
        guard index < problem.requests.count else {
            let times = chosen
            let held = times.sorted { ($0.value.day, $0.value.first, $0.key) < ($1.value.day, $1.value.first, $1.key) }
            var seated: [Held] = []
            assign(held.map { ($0.key, $0.value.day, $0.value.first) }, &seated)
            return
        }
        for option in options[index].reversed() where candidateMay(index, option) {
            chosen[index] = option
            descend(index + 1)
            chosen[index] = nil
        }
        if pins[index] == nil { descend(index + 1) }
    }

    private func candidateMay(_ index: Int, _ option: (day: Int, first: Int)) -> Bool {
        let candidate = problem.candidates[candidates[index]]
        var sameDay = 1
        var allPinned = pins[index] != nil
        for (other, time) in chosen where candidates[other] == candidates[index] {
            guard time.day == option.day else { continue }
            sameDay += 1
            allPinned = allPinned && pins[other] != nil
            let (a, b) = time.first < option.first ? (other, index) : (index, other)
            let (s, t) = (min(time.first, option.first), max(time.first, option.first))
            if t < s + problem.requests[a].slots || s == t { return false }
            let slots = problem.days[option.day].slots
            let last = slots[s + problem.requests[a].slots - 1]
            let rest = slots[t].start.minutes - last.start.minutes - last.minutes
            let bothPinned = pins[a] != nil && pins[b] != nil
            if rest < candidate.minGapSlots * slots[s].minutes, !bothPinned { return false }
        }
        return allPinned || sameDay <= candidate.maxPerDay ?? Int.max
    }

    // MARK: Teams, tables, interpreters

    private mutating func assign(_ times: [(Int, Int, Int)], _ seated: inout [Held]) {
        if let best, !(FairOracle.isLess(vector(seated, complete: false), best)) { return }
        guard seated.count < times.count else {
            let value = vector(seated, complete: true)
            if best.map({ FairOracle.isLess(value, $0) }) ?? true {
                best = value
                bestHeld = seated
            }
            return
        }
        let (request, day, first) = times[seated.count]
        for seat in seats(request, day, first) where !isTwin(seat, seated) && fits(seat, seated) {
            seated.append(seat)
            assign(times, &seated)
            seated.removeLast()
        }
    }

    /// Tables and teams that nobody names can be exchanged without changing anything: they are taken in turn.
    private func isTwin(_ seat: Held, _ seated: [Held]) -> Bool {
        let employer = employers[seat.request]
        let usedTeams = seated.filter { employers[$0.request] == employer }.map(\.team)
        let areTeamsNamed = problem.pins.contains { $0.team != nil } || !problem.closures.isEmpty
        if !areTeamsNamed, seat.team > (usedTeams.max() ?? -1) + 1 { return true }
        guard !namedTables.contains(seat.table) else { return false }
        let used = seated.map(\.table)
        return !used.contains(seat.table)
            && (0..<seat.table).contains { !namedTables.contains($0) && !used.contains($0) }
    }

    func seats(_ request: Int, _ day: Int, _ first: Int) -> [Held] {
        let employer = problem.employers[employers[request]]
        let pin = pins[request]
        let length = problem.requests[request].slots
        var tables = employer.tables ?? Array(0..<tableCount)
        if let table = pin?.table { tables = [table] }
        let teams = pin?.team.map { [$0] } ?? Array(0..<employer.teams)
        var result: [Held] = []
        let interpreters = FairOracle.interpreters(problem, request, day, first)
        for team in teams {
            for table in turned(tables, by: request) {
                for interpreter in turned(interpreters, by: request) {
                    result.append(
                        Held(
                            request: request, day: day, first: first, length: length, team: team, table: table,
                            interpreter: interpreter))
                }
            }
        }
        return result
    }

    /// Each request begins with another one, so that the first best timetable is not tidy by chance.
    private func turned(_ things: [Int], by count: Int) -> [Int] {
        things.indices.map { things[($0 + count) % things.count] }
    }

    /// Without a limit on tables, a number that lets everybody have an own one besides the named ones.
    private var tableCount: Int {
        problem.tables ?? ((namedTables.max() ?? -1) + 1 + problem.employers.reduce(0) { $0 + $1.teams })
    }

    func fits(_ seat: Held, _ seated: [Held]) -> Bool {
        if isClosed(seat) { return false }
        let employer = employers[seat.request]
        for other in seated where other.day == seat.day && other.slots.overlaps(seat.slots) {
            if other.table == seat.table { return false }
            if employers[other.request] == employer, other.team == seat.team { return false }
            if other.interpreter >= 0, other.interpreter == seat.interpreter { return false }
        }
        let team = seated.filter { employers[$0.request] == employer && $0.team == seat.team }
        if let most = problem.employers[employers[seat.request]].maxRunSlots, !keepsRun(seat, team, most) {
            return false
        }
        guard seat.interpreter >= 0, let most = problem.interpreters[seat.interpreter].maxRunSlots else { return true }
        return keepsRun(seat, seated.filter { $0.interpreter == seat.interpreter }, most)
    }

    /// Whether its table or team is out of use in one of its minutes.
    private func isClosed(_ seat: Held) -> Bool {
        let day = problem.days[seat.day]
        return problem.closures.contains { closure in
            guard closure.window.date == day.date else { return false }
            switch closure.place {
            case .table(let table): if table != seat.table { return false }
            case .team(let id, let team):
                if problem.requests[seat.request].employer != id || team != seat.team { return false }
            case .interview(let id): if problem.requests[seat.request].id != id { return false }
            }
            return seat.slots.contains { slot in
                let from = day.slots[slot].start.minutes
                return (from..<(from + day.slots[slot].minutes)).contains {
                    closure.window.from.minutes <= $0 && $0 < closure.window.to.minutes
                }
            }
        }
    }

    private func keepsRun(_ seat: Held, _ own: [Held], _ most: Int) -> Bool {
        let slots = problem.days[seat.day].slots
        var owner = [Int?](repeating: nil, count: slots.count)
        for held in own + [seat] where held.day == seat.day {
            for slot in held.slots { owner[slot] = held.request }
        }
        var run: [Int] = []
        for slot in slots.indices {
            let touches =
                slot > 0 && slots[slot - 1].start.minutes + slots[slot - 1].minutes == slots[slot].start.minutes
            if !touches { run = [] }
            guard let request = owner[slot] else {
                run = []
                continue
            }
            run.append(request)
            if run.count > most, !run.allSatisfy({ pins[$0] != nil }) { return false }
        }
        return true
    }

    // MARK: Values

    static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
        for (a, b) in zip(left, right) where a != b { return a < b }
        return false
    }

    /// A lower bound of the vector once the requests before `decided` have a time or none.
    private func bound(decided: Int) -> [Int] {
        var values: [FairProblem.Term: Int] = [:]
        timeTerms(&values, of: 0..<decided)
        values[.idle] = 0
        values[.idleBeyondGap] = 0
        return [0] + sums(values)
    }

    /// Missing interpreters of pins, then the levels. Where not complete, a lower bound of both.
    private func vector(_ seated: [Held], complete: Bool) -> [Int] {
        var values: [FairProblem.Term: Int] = [:]
        values[.tableChanges] = changes(seated) { $0.table }
        values[.handOvers] = changes(seated.filter { $0.interpreter >= 0 }) { $0.interpreter }
        timeTerms(&values, of: problem.requests.indices)
        replanTerms(&values, seated, complete: complete)
        let missing = seated.count { $0.interpreter < 0 && needs[$0.request] }
        return [missing] + sums(values)
    }

    private func sums(_ values: [FairProblem.Term: Int]) -> [Int] {
        levels.map { level in level.weights.reduce(0) { $0 + $1.weight * (values[$1.term] ?? 0) } }
    }

    private func changes(_ seated: [Held], of thing: (Held) -> Int) -> Int {
        var last: [[Int]: Int] = [:]
        var total = 0
        for held in seated.sorted(by: { ($0.day, $0.first) < ($1.day, $1.first) }) {
            let key = [held.day, employers[held.request], held.team]
            if let before = last[key], before != thing(held) { total += 1 }
            last[key] = thing(held)
        }
        return total
    }

    private func timeTerms(_ values: inout [FairProblem.Term: Int], of decided: Range<Int>) {
        let missing = decided.filter { chosen[$0] == nil }
        values[.unplaced] = missing.count
        values[.required] = missing.count { problem.requests[$0].isRequired }
        values[.priority] = missing.reduce(0) { $0 + problem.requests[$1].priority }
        var idle = 0
        var beyond = 0
        var days = 0
        var finish = 0
        for day in problem.days.indices {
            let today = chosen.filter { $0.value.day == day }.map { ($0.key, $0.value.first) }
            for employer in problem.employers.indices {
                idle += holes(today.filter { employers[$0.0] == employer })
            }
            for (number, candidate) in problem.candidates.enumerated() {
                let own = today.filter { candidates[$0.0] == number }.sorted { $0.1 < $1.1 }
                idle += holes(own)
                days += own.isEmpty ? 0 : 1
                for (a, b) in zip(own, own.dropFirst()) {
                    beyond += max(0, b.1 - a.1 - problem.requests[a.0].slots - candidate.minGapSlots)
                }
            }
            let before = problem.days[..<day].reduce(0) { $0 + $1.slots.count }
            for (request, first) in today { finish = max(finish, before + first + problem.requests[request].slots) }
        }
        values[.idle] = idle
        values[.idleBeyondGap] = beyond
        values[.days] = days
        values[.candidateDays] = days
        values[.finish] = finish
    }

    private func holes(_ interviews: [(Int, Int)]) -> Int {
        var taken: Set<Int> = []
        for (request, first) in interviews { taken.formUnion(first..<(first + problem.requests[request].slots)) }
        guard let low = taken.min(), let high = taken.max() else { return 0 }
        return high - low + 1 - taken.count
    }

    private func replanTerms(_ values: inout [FairProblem.Term: Int], _ seated: [Held], complete: Bool) {
        guard !problem.previous.isEmpty else { return }
        let missing = problem.requests.indices.filter { chosen[$0] == nil }
        values[.previousUnplaced] = missing.count { announced[$0] != nil }
        values[.newPriority] = missing.filter { announced[$0] == nil }.reduce(0) { $0 + problem.requests[$1].priority }
        values[.changeCost] = seated.reduce(0) { sum, held in
            guard let before = announced[held.request] else { return sum }
            return sum + FairOracle.change(problem, before, held.day, held.first, held.table, held.interpreter)
                - cheapest[held.request]
        }
        guard complete else { return }
        values[.peopleChanged] = problem.candidates.indices.count { candidate in
            let old = problem.previous.filter { $0.candidate == problem.candidates[candidate].id }
            let new = seated.filter { candidates[$0.request] == candidate }
            guard old.count == new.count else { return true }
            return !new.allSatisfy { held in
                announced[held.request].map {
                    FairOracle.change(problem, $0, held.day, held.first, held.table, held.interpreter) == 0
                } ?? false
            }
        }
    }
}
