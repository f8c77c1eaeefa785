import Domain

/// Counts the terms of the objective from the interviews of a plan, for the verifier.
struct FairTally {
    private let problem: FairProblem
    private let sittings: [FairSitting]
    /// The interviews of each candidate and of each employer, in the order of the plan.
    private let ofCandidate: [ID<Applicant>: [FairSitting]]
    private let ofEmployer: [ID<Employer>: [FairSitting]]
    /// What was announced before, by request; of two the first.
    private let announced: [ID<InterviewRequest>: FairInterview]

    init(problem: FairProblem, sittings: [FairSitting]) {
        self.problem = problem
        self.sittings = sittings
        ofCandidate = Dictionary(grouping: sittings, by: \.candidate.id)
        ofEmployer = Dictionary(grouping: sittings, by: \.employer.id)
        announced = Dictionary(problem.previous.map { ($0.request, $0) }) { first, _ in first }
    }

    func value(of level: FairProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * value(of: $1.term) }
    }

    func value(of term: FairProblem.Term) -> Int {
        switch term {
        case .required: missing.count { $0.isRequired }
        case .unplaced: missing.count
        case .priority: missing.reduce(0) { $0 + $1.priority }
        case .idle: idle
        case .tableChanges: changes { [$0.interview.table] }
        case .handOvers: changes { $0.interview.interpreter.map { [$0] } ?? [] }
        case .days, .candidateDays: candidateDays
        case .finish: finish
        case .idleBeyondGap: idleBeyondGap
        case .previousUnplaced: missing.count { announced[$0.id] != nil }
        case .newPriority: missing.filter { announced[$0.id] == nil }.reduce(0) { $0 + $1.priority }
        case .changeCost: changeCost
        case .peopleChanged: peopleChanged
        }
    }

    private var missing: [FairProblem.Request] {
        let placed = Set(sittings.map(\.request.id))
        return problem.requests.filter { !placed.contains($0.id) }
    }

    /// Interviews of one day in time order.
    private func day(_ day: Int, of own: [FairSitting]?) -> [FairSitting] {
        (own ?? []).filter { $0.interview.day == day }.sorted { $0.slots.lowerBound < $1.slots.lowerBound }
    }

    private var idle: Int {
        var total = 0
        for day in problem.days.indices {
            for candidate in problem.candidates {
                total += idleSlots(of: self.day(day, of: ofCandidate[candidate.id]))
            }
            for employer in problem.employers {
                total += idleSlots(of: self.day(day, of: ofEmployer[employer.id]))
            }
        }
        return total
    }

    private func idleSlots(of own: [FairSitting]) -> Int {
        let busy = Set(own.flatMap { Array($0.slots) })
        guard let first = busy.min(), let last = busy.max() else { return 0 }
        return (first...last).count { !busy.contains($0) }
    }

    /// Times that a team's next interview on a day has another of something than the last one that had any.
    private func changes<Thing: Equatable>(of thing: (FairSitting) -> [Thing]) -> Int {
        var total = 0
        for day in problem.days.indices {
            for employer in problem.employers {
                let all = self.day(day, of: ofEmployer[employer.id])
                for team in 0..<employer.teams {
                    let things = all.filter { $0.interview.team == team }.flatMap(thing)
                    total += zip(things, things.dropFirst()).count { $0 != $1 }
                }
            }
        }
        return total
    }

    private var candidateDays: Int {
        problem.candidates.reduce(0) { sum, candidate in
            sum + Set((ofCandidate[candidate.id] ?? []).map(\.interview.day)).count
        }
    }

    private var finish: Int {
        sittings.map { sitting in
            problem.days[..<sitting.interview.day].reduce(0) { $0 + $1.slots.count } + sitting.slots.upperBound
        }.max() ?? 0
    }

    private var idleBeyondGap: Int {
        var total = 0
        for day in problem.days.indices {
            for candidate in problem.candidates {
                let own = self.day(day, of: ofCandidate[candidate.id])
                for (earlier, later) in zip(own, own.dropFirst()) {
                    total += max(0, later.slots.lowerBound - earlier.slots.upperBound - candidate.minGapSlots)
                }
            }
        }
        return total
    }

    private var changeCost: Int {
        sittings.reduce(0) { sum, sitting in
            guard let before = announced[sitting.request.id] else { return sum }
            let places = FairPlaces(problem: problem, sitting.request)
            return sum + cost(before, sitting.interview) - places.cheapestChange(from: before)
        }
    }

    private func cost(_ before: FairInterview, _ after: FairInterview) -> Int {
        let time = before.day != after.day ? 100 : before.slot != after.slot ? 10 : 0
        return time + (before.table != after.table ? 2 : 0) + (before.interpreter != after.interpreter ? 1 : 0)
    }

    private var peopleChanged: Int {
        let previous = Dictionary(grouping: problem.previous, by: \.candidate)
        return problem.candidates.count { candidate in
            let before = (previous[candidate.id] ?? []).map(Line.init)
            let after = (ofCandidate[candidate.id] ?? []).map { Line($0.interview) }
            return Set(before) != Set(after)
        }
    }

    /// What stands in a candidate's itinerary about an interview.
    private struct Line: Hashable {
        let request: ID<InterviewRequest>
        let day: Int
        let slot: Int
        let table: Int
        let interpreter: ID<Interpreter>?

        init(_ interview: FairInterview) {
            request = interview.request
            day = interview.day
            slot = interview.slot
            table = interview.table
            interpreter = interview.interpreter
        }
    }
}
