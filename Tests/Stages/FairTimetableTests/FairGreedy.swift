import Domain

/// A planner as one would write it in an afternoon: each request in the order of the file takes the first place that
/// fits. Kept to show that the instances are not easy, and to make plans in force for re-plans.
struct FairGreedy {
    let problem: FairProblem

    /// Nil where a pin finds no place.
    func plan() -> [FairInterview]? { seats().map { $0.map(interview) } }

    /// Nil where a pin finds no place.
    func seats() -> [FairOracle.Held]? {
        let oracle = FairOracle(problem)
        var seated: [FairOracle.Held] = []
        let order = problem.requests.indices.sorted {
            let (left, right) = (FairOracle.pin(problem, $0) != nil, FairOracle.pin(problem, $1) != nil)
            return left != right ? left : $0 < $1
        }
        for request in order {
            let options = FairOracle.options(problem, request).lazy.flatMap { oracle.seats(request, $0.day, $0.first) }
            if let seat = options.first(where: { oracle.fits($0, seated) && isRested($0, seated) }) {
                seated.append(seat)
            } else if FairOracle.pin(problem, request) != nil {
                return nil
            }
        }
        return seated
    }

    func interview(_ held: FairOracle.Held) -> FairInterview {
        let request = problem.requests[held.request]
        return FairInterview(
            request: request.id, candidate: request.candidate, employer: request.employer, vacancy: request.vacancy,
            day: held.day, slot: held.first, table: held.table, team: held.team,
            interpreter: held.interpreter < 0 ? nil : problem.interpreters[held.interpreter].id)
    }

    private func isRested(_ seat: FairOracle.Held, _ seated: [FairOracle.Held]) -> Bool {
        let candidate = FairOracle.candidate(problem, seat.request)
        let own = seated.filter {
            $0.day == seat.day && problem.requests[$0.request].candidate == candidate.id
        }
        if own.count >= candidate.maxPerDay ?? Int.max { return false }
        let slots = problem.days[seat.day].slots
        return own.allSatisfy { other in
            let (first, second) = other.first < seat.first ? (other, seat) : (seat, other)
            guard second.first >= first.first + first.length else { return false }
            let end = slots[first.first + first.length - 1]
            return slots[second.first].start.minutes - end.start.minutes - end.minutes
                >= candidate.minGapSlots * slots[first.first].minutes
        }
    }
}
