import Domain

/// Finds a smallest set of requests, the missing one among them, that cannot hold together, with the rules to blame.
///
/// A deletion filter over requests and rules; each question is answered by a complete search over at most twelve requests,
/// or not at all.
struct Conflicts {
    private let fair: CompiledFair
    private let seats: [Seat?]
    private(set) var work = 0

    /// Work units that a single question may take.
    private static let workOfQuestion = 30_000

    init(_ fair: CompiledFair, seats: [Seat?]) {
        self.fair = fair
        self.seats = seats
    }

    /// The certificate for a request that is not placed; nil = none was found within the work.
    mutating func certificate(for index: Int) -> PlanCertificate? {
        let around = neighbours(of: index)
        for size in [2, 4, 6, 9, 12] where size <= max(around.count + 1, 2) || size == 12 {
            let items = [index] + around.prefix(size - 1)
            guard isPossible(items, fair.problem) == false else { continue }
            return reduced(items, around: index)
        }
        return nil
    }

    /// Placed requests by how much they stand in the way: the same candidate, then employer, then time.
    private func neighbours(of index: Int) -> [Int] {
        let request = fair.requests[index]
        let times = Set(request.starts)
        let ranked = fair.requests.indices.compactMap { other -> (rank: Int, starts: Int, index: Int)? in
            guard other != index, let seat = seats[other] else { return nil }
            let fixed = fair.requests[other]
            var rank = 3
            if fixed.candidate == request.candidate { rank -= 2 }
            if fixed.employer == request.employer { rank -= 1 }
            if rank == 3, !times.contains(seat.start) { return nil }
            return (rank, fixed.starts.count, other)
        }
        return ranked.sorted { ($0.starts, $0.rank, $0.index) < ($1.starts, $1.rank, $1.index) }.map(\.index)
    }

    private mutating func reduced(_ items: [Int], around index: Int) -> PlanCertificate? {
        var items = items
        for other in items.dropFirst() {
            let fewer = items.filter { $0 != other }
            if isPossible(fewer, fair.problem) == false { items = fewer }
        }
        var kept = Rule.allCases
        for rule in Rule.allCases {
            let fewer = kept.filter { $0 != rule }
            if isPossible(items, problem(under: fewer)) == false { kept = fewer }
        }
        let relaxed = problem(under: kept)
        for other in items {
            guard isPossible(items.filter { $0 != other }, relaxed) == true else { return nil }
        }
        return .conflict(
            items: items.map { fair.requests[$0].source.id }.sorted().map(\.text), rules: kept.map(\.rawValue))
    }

    /// Rules that can be lifted; one place at a time and no break within an interview always hold.
    private enum Rule: String, CaseIterable {
        case windows, blocks, teams, tables, interpreters, candidateGap, candidateDay, teamRun, interpreterRun
    }

    private func problem(under rules: [Rule]) -> FairProblem {
        var problem = fair.problem
        for rule in Rule.allCases where !rules.contains(rule) { lift(rule, from: &problem) }
        return problem
    }

    private func lift(_ rule: Rule, from problem: inout FairProblem) {
        switch rule {
        case .windows:
            for index in problem.employers.indices { problem.employers[index].windows = nil }
            for index in problem.candidates.indices { problem.candidates[index].windows = nil }
            for index in problem.interpreters.indices { problem.interpreters[index].windows = nil }
            problem.closures.removeAll { $0.interview != nil }
        case .blocks: problem.blocks = []
        case .teams:
            for index in problem.employers.indices { problem.employers[index].teams = max(1, problem.requests.count) }
            problem.closures.removeAll { $0.employer != nil }
        case .tables:
            problem.tables = nil
            for index in problem.employers.indices { problem.employers[index].tables = nil }
            problem.closures.removeAll { $0.table != nil }
        case .interpreters: problem.sharedLanguageLevel = nil
        case .candidateGap:
            for index in problem.candidates.indices { problem.candidates[index].minGapSlots = 0 }
        case .candidateDay:
            for index in problem.candidates.indices { problem.candidates[index].maxPerDay = nil }
        case .teamRun:
            for index in problem.employers.indices { problem.employers[index].maxRunSlots = nil }
        case .interpreterRun:
            for index in problem.interpreters.indices { problem.interpreters[index].maxRunSlots = nil }
        }
    }

    /// Whether all of the requests, and nothing else, can be placed; nil = the work did not suffice to tell.
    private mutating func isPossible(_ items: [Int], _ source: FairProblem) -> Bool? {
        let wanted = Set(items.map { fair.requests[$0].source.id })
        var problem = source
        problem.requests = problem.requests.filter { wanted.contains($0.id) }
        problem.pins = problem.pins.filter { wanted.contains($0.request) }
        let candidates = Set(problem.requests.map(\.candidate))
        let employers = Set(problem.requests.map(\.employer))
        problem.candidates = problem.candidates.filter { candidates.contains($0.id) }
        problem.employers = problem.employers.filter { employers.contains($0.id) }
        problem.closures.removeAll { closure in
            switch closure.place {
            case .team(let employer, _): !employers.contains(employer)
            case .interview(let request): !wanted.contains(request)
            case .table: false
            }
        }
        // More teams than requests change nothing, and without a limit each team brings a table.
        let pinned = problem.pins.compactMap(\.team).max() ?? 0
        let closed =
            problem.closures.map { closure in
                if case .team(_, let number) = closure.place { number + 1 } else { 0 }
            }.max() ?? 0
        for index in problem.employers.indices {
            problem.employers[index].teams = min(
                problem.employers[index].teams, max(items.count + closed, pinned + 1))
        }
        problem.previous = []
        problem.objectives = [FairProblem.Level(.unplaced)]
        guard let part = CompiledFair(problem, missingInterpretersCount: false) else { return nil }
        let empty = Timetable(part)
        // What costs as much as one absence leaves somebody out.
        var search = ExactSearch(
            best: empty, empty: empty, work: Conflicts.workOfQuestion, goal: .zero, cutoff: part.scale[.unplaced])
        search.run()
        work += search.best.work
        if search.best.seats.allSatisfy({ $0 != nil }) { return true }
        return search.isComplete ? false : nil
    }
}
