import Domain

/// Searches for a way to hold a few interviews under some of the rules, for the verifier.
///
/// Complete, so that finding none is a proof; certificates name at most twelve requests.
struct FairConflictCheck {
    let problem: FairProblem

    /// The rules that a conflict may name besides those that always hold (one place at a time, slots without a break).
    enum Rule: String, CaseIterable {
        case windows, blocks, teams, tables, interpreters, candidateGap, candidateDay, teamRun, interpreterRun
    }

    /// Nil where the requests cannot be held together under the rules while all but any one of them can.
    func fault(_ requests: [FairProblem.Request], rules names: [String]) -> String? {
        let rules = names.compactMap(Rule.init)
        guard rules.count == names.count else { return "it names a rule that does not exist" }
        guard requests.count <= 12 else { return "it names more than twelve requests" }
        let relaxed = FairConflictCheck.relaxed(problem, keeping: rules)
        guard let whole = isPossible(requests, relaxed) else { return "it is too large to be checked" }
        if whole { return "its requests can be held together" }
        for index in requests.indices {
            var fewer = requests
            fewer.remove(at: index)
            guard let part = isPossible(fewer, relaxed) else { return "it is too large to be checked" }
            if !part { return "the rest cannot be held together without \"\(requests[index].id)\" either" }
        }
        return nil
    }

    /// The problem with only these rules left.
    private static func relaxed(_ problem: FairProblem, keeping rules: [Rule]) -> FairProblem {
        var relaxed = problem
        if !rules.contains(.blocks) { relaxed.blocks = [] }
        if !rules.contains(.interpreters) { relaxed.sharedLanguageLevel = nil }
        if !rules.contains(.tables) { relaxed.tables = nil }
        relaxed.closures.removeAll { closure in
            switch closure.place {
            case .table: !rules.contains(.tables)
            case .team: !rules.contains(.teams)
            case .interview: !rules.contains(.windows)
            }
        }
        for index in relaxed.employers.indices {
            if !rules.contains(.windows) { relaxed.employers[index].windows = nil }
            if !rules.contains(.teams) { relaxed.employers[index].teams = max(1, problem.requests.count) }
            if !rules.contains(.tables) { relaxed.employers[index].tables = nil }
            if !rules.contains(.teamRun) { relaxed.employers[index].maxRunSlots = nil }
        }
        for index in relaxed.candidates.indices {
            if !rules.contains(.windows) { relaxed.candidates[index].windows = nil }
            if !rules.contains(.candidateGap) { relaxed.candidates[index].minGapSlots = 0 }
            if !rules.contains(.candidateDay) { relaxed.candidates[index].maxPerDay = nil }
        }
        for index in relaxed.interpreters.indices {
            if !rules.contains(.windows) { relaxed.interpreters[index].windows = nil }
            if !rules.contains(.interpreterRun) { relaxed.interpreters[index].maxRunSlots = nil }
        }
        return relaxed
    }

    /// Nil where the search is given up.
    private func isPossible(_ requests: [FairProblem.Request], _ relaxed: FairProblem) -> Bool? {
        var search = FairFeasibility(problem: relaxed, requests)
        return search.run()
    }
}

/// Depth-first search for one way to hold all of some interviews; part of the verifier.
private struct FairFeasibility {
    private struct Item {
        let request: FairProblem.Request
        let candidate: FairProblem.Candidate
        let employer: FairProblem.Employer
        let places: FairPlaces
        let times: [FairPlaces.Time]
        let pin: FairProblem.Pin?
        let tables: [Int]
    }

    private struct Held {
        let item: Item
        let day: Int
        let slots: Range<Int>
        let team: Int
        let table: Int
        let interpreter: ID<Interpreter>?
    }

    private let problem: FairProblem
    private let items: [Item]
    private var held: [Held] = []
    private var steps = 0
    private var isGivenUp = false

    init(problem: FairProblem, _ requests: [FairProblem.Request]) {
        self.problem = problem
        let closedTables = (problem.closures.compactMap(\.table).max() ?? -1) + 1
        items = requests.compactMap { request in
            guard let candidate = problem.candidates.first(where: { $0.id == request.candidate }),
                let employer = problem.employers.first(where: { $0.id == request.employer })
            else { return nil }
            let places = FairPlaces(problem: problem, request)
            let pin = problem.pins.first { $0.request == request.id }
            return Item(
                request: request, candidate: candidate, employer: employer, places: places, times: places.times,
                pin: pin,
                tables: places.ownTables ?? Array(0..<(problem.tables ?? requests.count + closedTables)))
        }
    }

    mutating func run() -> Bool? {
        let isFound = descend(Array(items.indices))
        return isGivenUp ? nil : isFound
    }

    private mutating func descend(_ open: [Int]) -> Bool {
        guard !open.isEmpty else { return true }
        steps += 1
        if steps > 200_000 { isGivenUp = true }
        if isGivenUp { return false }
        var fewest: (index: Int, seats: [Held])?
        for index in open {
            let seats = seats(of: items[index])
            if seats.isEmpty { return false }
            if fewest.map({ seats.count < $0.seats.count }) ?? true { fewest = (index, seats) }
        }
        guard let fewest else { return true }
        let rest = open.filter { $0 != fewest.index }
        for seat in fewest.seats {
            held.append(seat)
            if descend(rest) { return true }
            held.removeLast()
        }
        return false
    }

    private func seats(of item: Item) -> [Held] {
        var result: [Held] = []
        for time in item.times {
            let interpreters: [ID<Interpreter>?] =
                item.places.takesInterpreter
                ? time.interpreters.map { $0 } + (item.places.mayGoWithout ? [nil] : []) : [nil]
            for team in teams(for: item) {
                for table in tables(for: item) {
                    for interpreter in interpreters {
                        let seat = Held(
                            item: item, day: time.day, slots: time.slots, team: team, table: table,
                            interpreter: interpreter)
                        if fits(seat) { result.append(seat) }
                    }
                }
            }
        }
        return result
    }

    /// Unused teams of an employer that no pin names are alike: the first stands for all.
    private func teams(for item: Item) -> [Int] {
        if let team = item.pin?.team { return [team] }
        let employer = item.employer.id
        let used = held.filter { $0.item.employer.id == employer }.map(\.team)
        let named = items.filter { $0.employer.id == employer }.compactMap { $0.pin?.team }
        return FairFeasibility.distinct(Array(0..<item.employer.teams), used + named + closed(of: employer))
    }

    /// Unused tables that no employer and no pin names are alike: the first stands for all.
    private func tables(for item: Item) -> [Int] {
        let named = items.flatMap { $0.places.ownTables ?? [] }
        return FairFeasibility.distinct(
            item.tables, held.map(\.table) + named + problem.closures.compactMap(\.table))
    }

    /// Teams of an employer that are out of use at some time.
    private func closed(of employer: ID<Employer>) -> [Int] {
        problem.closures.compactMap { closure in
            guard case .team(employer, let number) = closure.place else { return nil }
            return number
        }
    }

    private static func distinct(_ things: [Int], _ known: [Int]) -> [Int] {
        let fresh = things.first { !known.contains($0) }
        return things.filter { known.contains($0) || $0 == fresh }
    }

    private func fits(_ seat: Held) -> Bool {
        let isClosed = problem.closures.contains { closure in
            let isHere =
                switch closure.place {
                case .table(let table): table == seat.table
                case .team(let employer, let team): employer == seat.item.employer.id && team == seat.team
                case .interview(let request): request == seat.item.request.id
                }
            return isHere && closure.touches(seat.slots, of: problem.days[seat.day])
        }
        if isClosed { return false }
        for other in held where other.day == seat.day && other.slots.overlaps(seat.slots) {
            if other.table == seat.table || other.item.candidate.id == seat.item.candidate.id
                || other.item.employer.id == seat.item.employer.id && other.team == seat.team
                || other.interpreter != nil && other.interpreter == seat.interpreter
            {
                return false
            }
        }
        return keepsDay(seat) && keepsRuns(seat)
    }

    private func keepsDay(_ seat: Held) -> Bool {
        let own = held.filter { $0.day == seat.day && $0.item.candidate.id == seat.item.candidate.id }
        let arePinned = seat.item.pin != nil && own.allSatisfy { $0.item.pin != nil }
        if let most = seat.item.candidate.maxPerDay, own.count + 1 > most, !arePinned { return false }
        let slots = problem.days[seat.day].slots
        return own.allSatisfy { other in
            let (first, second) = other.slots.lowerBound < seat.slots.lowerBound ? (other, seat) : (seat, other)
            let rest = slots[second.slots.lowerBound].start.minutes - slots[first.slots.upperBound - 1].end
            return rest >= seat.item.candidate.minGapSlots * slots[first.slots.lowerBound].minutes
                || seat.item.pin != nil && other.item.pin != nil
        }
    }

    private func keepsRuns(_ seat: Held) -> Bool {
        let day = held.filter { $0.day == seat.day }
        if let most = seat.item.employer.maxRunSlots {
            let own = day.filter { $0.item.employer.id == seat.item.employer.id && $0.team == seat.team }
            if !keepsRun(seat, own, most) { return false }
        }
        guard let id = seat.interpreter,
            let most = problem.interpreters.first(where: { $0.id == id })?.maxRunSlots
        else { return true }
        return keepsRun(seat, day.filter { $0.interpreter == id }, most)
    }

    private func keepsRun(_ seat: Held, _ own: [Held], _ most: Int) -> Bool {
        let slots = problem.days[seat.day].slots
        var first = seat.slots.lowerBound
        var last = seat.slots.upperBound - 1
        var concerned = [seat]
        while let other = own.first(where: { $0.slots.upperBound == first }),
            slots[first - 1].end == slots[first].start.minutes
        {
            concerned.append(other)
            first = other.slots.lowerBound
        }
        while let other = own.first(where: { $0.slots.lowerBound == last + 1 }),
            slots[last].end == slots[last + 1].start.minutes
        {
            concerned.append(other)
            last = other.slots.upperBound - 1
        }
        return last - first + 1 <= most || concerned.allSatisfy { $0.item.pin != nil }
    }
}
