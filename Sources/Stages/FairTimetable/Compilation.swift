import Domain

/// Turns a problem without faults into dense integers.
extension CompiledFair {
    /// Nil where the levels of the objective are too large to be counted.
    ///
    /// - Parameter missingInterpretersCount: whether a pinned interview without an interpreter that it needs costs
    ///   anything, as it does in a plan; whether interviews can be held at all does not depend on it.
    convenience init?(_ problem: FairProblem, missingInterpretersCount: Bool = true) {
        let order = TieOrder(problem.ties)
        let roster = Roster(problem, order: order)
        guard
            let scale = CostScale(
                levels: problem.levelsInForce, most: roster.largestTerms(of: problem), pins: problem.pins.count,
                missingInterpretersCount: missingInterpretersCount)
        else { return nil }
        let requests = order.sorted(problem.requests) { $0.id.text }.map { roster.compiled($0, scale: scale) }
        var candidates = roster.candidates
        var employers = roster.employers
        for (index, request) in requests.enumerated() {
            candidates[request.candidate].requests.append(index)
            employers[request.employer].requests.append(index)
        }
        let wanted = Set(problem.requests.map(\.id))
        let gone = Set(problem.previous.filter { !wanted.contains($0.request) }.map(\.candidate))
        self.init(
            problem: problem, grid: roster.grid, candidates: candidates, employers: employers,
            interpreters: roster.interpreters, requests: requests,
            employerOfTeam: roster.employers.enumerated().flatMap { index, employer in employer.teams.map { _ in index }
            },
            tables: roster.tables, tablesAreLimited: problem.tables != nil, scale: scale,
            changedAnyway: candidates.map { gone.contains($0.source.id) },
            closedTables: roster.closedTables, closedTeams: roster.closedTeams)
    }
}

/// Who is there, numbered; what the requests are compiled against.
private struct Roster {
    let grid: Grid
    let tables: Int
    let candidates: [CompiledFair.Candidate]
    let employers: [CompiledFair.Employer]
    let interpreters: [CompiledFair.Interpreter]
    private(set) var closedTables: [Int: SlotSet] = [:]
    private(set) var closedTeams: [Int: SlotSet] = [:]
    /// Slots that an interview may not touch.
    private var closedTimes: [ID<InterviewRequest>: SlotSet] = [:]
    private let level: CEFRLevel?
    private let candidateNumbers: [ID<Applicant>: Int]
    private let employerNumbers: [ID<Employer>: Int]
    private let interpreterNumbers: [ID<Interpreter>: Int]
    private let pins: [ID<InterviewRequest>: FairProblem.Pin]
    private let announced: [ID<InterviewRequest>: FairInterview]
    private let isReplan: Bool

    init(_ problem: FairProblem, order: TieOrder) {
        let grid = Grid(problem.days)
        self.grid = grid
        level = problem.sharedLanguageLevel
        isReplan = !problem.previous.isEmpty
        pins = Dictionary(problem.pins.map { ($0.request, $0) }) { first, _ in first }
        announced = Dictionary(problem.previous.map { ($0.request, $0) }) { first, _ in first }
        let tables = Roster.tables(of: problem)
        self.tables = tables
        candidates = order.sorted(problem.candidates) { $0.id.text }.map { candidate in
            var available = grid.slots(inside: candidate.windows, days: problem.days)
            for block in problem.blocks where block.audience.concerns(candidate.id) {
                available.subtract(grid.slots(touching: block.window, days: problem.days))
            }
            return CompiledFair.Candidate(
                source: candidate, available: available, maxPerDay: candidate.maxPerDay ?? .max,
                gap: candidate.minGapSlots)
        }
        var firstTeam = 0
        employers = order.sorted(problem.employers) { $0.id.text }.map { employer in
            var available = grid.slots(inside: employer.windows, days: problem.days)
            for block in problem.blocks where block.audience.concerns(employer.id) {
                available.subtract(grid.slots(touching: block.window, days: problem.days))
            }
            let teams = firstTeam..<(firstTeam + employer.teams)
            firstTeam = teams.upperBound
            return CompiledFair.Employer(
                source: employer, available: available, teams: teams, maxRun: employer.maxRunSlots ?? .max,
                tables: employer.tables?.sorted() ?? Array(0..<tables))
        }
        interpreters = order.sorted(problem.interpreters) { $0.id.text }.map { interpreter in
            var available = grid.slots(inside: interpreter.windows, days: problem.days)
            for block in problem.blocks where block.audience.concerns(interpreter.id) {
                available.subtract(grid.slots(touching: block.window, days: problem.days))
            }
            return CompiledFair.Interpreter(
                source: interpreter, available: available, maxRun: interpreter.maxRunSlots ?? .max)
        }
        candidateNumbers = numbers(candidates.map(\.source.id))
        employerNumbers = numbers(employers.map(\.source.id))
        interpreterNumbers = numbers(interpreters.map(\.source.id))
        close(problem)
    }

    private mutating func close(_ problem: FairProblem) {
        for closure in problem.closures {
            let slots = grid.slots(touching: closure.window, days: problem.days)
            switch closure.place {
            case .table(let table):
                closedTables[table, default: SlotSet(count: grid.slots)].formUnion(slots)
            case .team(let id, let number):
                guard let teams = employerNumbers[id].map({ employers[$0].teams }), number < teams.count else {
                    continue
                }
                closedTeams[teams.lowerBound + number, default: SlotSet(count: grid.slots)].formUnion(slots)
            case .interview(let id):
                closedTimes[id, default: SlotSet(count: grid.slots)].formUnion(slots)
            }
        }
    }

    /// Without a limit, every team can have its own table besides those that somebody names.
    private static func tables(of problem: FairProblem) -> Int {
        if let tables = problem.tables { return tables }
        let named =
            problem.employers.flatMap { $0.tables ?? [] } + problem.pins.compactMap(\.table)
            + problem.previous.map(\.table) + problem.closures.compactMap(\.table)
        return (named.max() ?? -1) + 1 + problem.employers.reduce(0) { $0 + $1.teams }
    }

    func largestTerms(of problem: FairProblem) -> [Int] {
        let count = problem.requests.count
        let priorities = problem.requests.reduce(0) { $0 + $1.priority }
        return FairProblem.Term.allCases.map { term in
            switch term {
            case .required, .unplaced, .tableChanges, .handOvers, .days, .candidateDays, .previousUnplaced: count
            case .priority, .newPriority: priorities
            case .idle: (candidates.count + employers.count) * grid.slots
            case .idleBeyondGap: candidates.count * grid.slots
            case .finish: grid.slots
            case .changeCost: 103 * count
            case .peopleChanged: candidates.count
            }
        }
    }

    func compiled(_ request: FairProblem.Request, scale: CostScale) -> CompiledFair.Request {
        guard let candidate = candidateNumbers[request.candidate], let employer = employerNumbers[request.employer]
        else { preconditionFailure("a problem without faults names only known people") }
        let pin = pins[request.id]
        let needs = needsInterpreter(candidates[candidate].source, employers[employer].source)
        let pinnedInterpreter = pin?.interpreter.flatMap { interpreterNumbers[$0] }
        let serving = pinnedInterpreter.map { [$0] } ?? (needs ? servers(of: candidate, employer) : [])
        let takes = needs || pinnedInterpreter != nil
        let mayGoWithout = pin != nil && needs && pinnedInterpreter == nil
        let starts = starts(of: request, candidate: candidate, employer: employer, pin: pin).filter { start in
            !takes || mayGoWithout || serving.contains { isThere(interpreter: $0, start, request.slots) }
        }
        let tables = pin?.table.map { [$0] } ?? employers[employer].tables.filter { $0 < self.tables }
        let firstTeam = employers[employer].teams.lowerBound
        let teams = pin?.team.map { (firstTeam + $0)..<(firstTeam + $0 + 1) } ?? employers[employer].teams
        return CompiledFair.Request(
            source: request, candidate: candidate, employer: employer, length: request.slots, takesInterpreter: takes,
            mayGoWithout: mayGoWithout, interpreters: serving, tables: tables, teams: teams, starts: starts,
            isPinned: pin != nil,
            announced: announced[request.id].map {
                place(
                    $0, length: request.slots, starts: starts, tables: tables,
                    takes ? serving + (mayGoWithout ? [-1] : []) : nil)
            },
            absence: absence(of: request, isPinned: pin != nil, scale: scale))
    }

    private func absence(of request: FairProblem.Request, isPinned: Bool, scale: CostScale) -> Cost {
        var cost = scale[.unplaced] + request.priority * scale[.priority]
        if request.isRequired { cost += scale[.required] }
        if isPinned { cost += scale.missedPin }
        if isReplan {
            cost += announced[request.id] == nil ? request.priority * scale[.newPriority] : scale[.previousUnplaced]
        }
        return cost
    }

    private func starts(
        of request: FairProblem.Request, candidate: Int, employer: Int, pin: FairProblem.Pin?
    ) -> [Int] {
        if let pin { return [grid.firstOfDay[pin.day] + pin.slot] }
        guard !employers[employer].teams.isEmpty, !employers[employer].tables.isEmpty else { return [] }
        let closed = closedTimes[request.id] ?? SlotSet(count: grid.slots)
        return (0..<grid.slots).filter { start in
            grid.holds(length: request.slots, at: start)
                && (start..<(start + request.slots)).allSatisfy {
                    candidates[candidate].available.contains($0) && employers[employer].available.contains($0)
                        && !closed.contains($0)
                }
        }
    }

    private func isThere(interpreter: Int, _ start: Int, _ length: Int) -> Bool {
        (start..<(start + length)).allSatisfy { interpreters[interpreter].available.contains($0) }
    }

    private func needsInterpreter(_ candidate: FairProblem.Candidate, _ employer: FairProblem.Employer) -> Bool {
        guard let level else { return false }
        return !candidate.languages.contains { language, held in
            held >= level && (employer.languages[language].map { $0 >= level } ?? false)
        }
    }

    private func servers(of candidate: Int, _ employer: Int) -> [Int] {
        guard let level else { return [] }
        let ofCandidate = candidates[candidate].source.languages.filter { $0.value >= level }
        let ofEmployer = employers[employer].source.languages.filter { $0.value >= level }
        return interpreters.indices.filter { index in
            interpreters[index].source.pairs.contains { pair in
                ofCandidate[pair.first] != nil && ofEmployer[pair.second] != nil
                    || ofCandidate[pair.second] != nil && ofEmployer[pair.first] != nil
            }
        }
    }

    /// - Parameter serving: interpreters that may serve it, -1 among them where it may go without; nil: it takes none.
    private func place(
        _ interview: FairInterview, length: Int, starts: [Int], tables: [Int], _ serving: [Int]?
    ) -> CompiledFair.Announced {
        let isKnown = (0..<grid.days).contains(interview.day)
        let known = isKnown ? grid.range(ofDay: interview.day) : 0..<0
        let start = interview.slot >= 0 && interview.slot < known.count ? known.lowerBound + interview.slot : -1
        let interpreter = interview.interpreter.map { interpreterNumbers[$0] ?? -2 } ?? -1
        let tableCost = tables.contains(interview.table) ? 0 : 2
        let cheapest = starts.map { option in
            let keepsInterpreter =
                serving.map {
                    $0.contains(interpreter)
                        && (interpreter == -1 || isThere(interpreter: interpreter, option, length))
                } ?? (interpreter == -1)
            let timeCost = option == start ? 0 : grid.dayOf[option] == interview.day ? 10 : 100
            return timeCost + tableCost + (keepsInterpreter ? 0 : 1)
        }
        return CompiledFair.Announced(
            day: interview.day, start: start, table: interview.table, interpreter: interpreter,
            cheapest: cheapest.min() ?? 0)
    }
}

extension FairClosure {
    /// Nil of a team.
    var table: Int? {
        guard case .table(let table) = place else { return nil }
        return table
    }
}

private func numbers<Of>(_ ids: [ID<Of>]) -> [ID<Of>: Int] {
    Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
}

extension FairBlock.Audience {
    func concerns(_ id: ID<Applicant>) -> Bool {
        switch self {
        case .all: true
        case .candidates(let ids): ids.contains(id)
        case .employers, .interpreters: false
        }
    }

    func concerns(_ id: ID<Employer>) -> Bool {
        switch self {
        case .all: true
        case .employers(let ids): ids.contains(id)
        case .candidates, .interpreters: false
        }
    }

    func concerns(_ id: ID<Interpreter>) -> Bool {
        switch self {
        case .all: true
        case .interpreters(let ids): ids.contains(id)
        case .employers, .candidates: false
        }
    }
}
