package import Domain

/// Checks a stable placement: rules, stability, and what it says about itself. It shares no code with the planner.
package enum StableVerifier {
    /// Throws with every fault of a problem that means nothing.
    package static func verify(
        _ plan: PlacementPlan, against problem: StableProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let pairs = Set(problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        var audit = PlacementAudit(
            plan, applicants: problem.applicants, vacancies: problem.vacancies, pairs: pairs, pins: problem.pins)
        let blocking = blockingPairs(problem, audit)
        for pair in blocking where !pair.isForced {
            audit.breach(
                "blocking", [pair.applicant.text, pair.vacancy.text],
                "\(pair.applicant) and \(pair.vacancy) would both rather have each other")
        }
        let forced = blocking.filter(\.isForced)
        compare(plan, with: forced, "the instabilities are not those that the pins make", &audit)
        let counted = objectives(problem, audit, blocking: blocking.count - forced.count)
        audit.check(plan, against: counted, isPartial: false)
        let accepted = forced.map {
            PlanVerification.Breach(
                code: "blocking", items: [$0.applicant.text, $0.vacancy.text],
                text: "\($0.applicant) and \($0.vacancy) would rather have each other, but for a pin")
        }
        return PlanVerification(violations: audit.violations, accepted: accepted, objectives: counted)
    }

    /// Whether a plan that was not made to be stable names every pair that would rather have each other, and no other.
    ///
    /// Throws with every fault of a problem that means nothing.
    package static func verifyInstabilities(
        of plan: PlacementPlan, against problem: StableProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let pairs = Set(problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        var audit = PlacementAudit(
            plan, applicants: problem.applicants, vacancies: problem.vacancies, pairs: pairs, pins: problem.pins)
        let blocking = blockingPairs(problem, audit)
        compare(plan, with: blocking, "the instabilities are not the pairs that would rather have each other", &audit)
        return PlanVerification(violations: audit.violations, accepted: [], objectives: [])
    }

    /// Notes where a plan names other pairs than were found.
    private static func compare(
        _ plan: PlacementPlan, with blocking: [Blocking], _ text: String, _ audit: inout PlacementAudit
    ) {
        let told = Set(plan.instabilities.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        let found = Set(blocking.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        guard told != found else { return }
        let names = told.symmetricDifference(found).map { "\($0.applicant)/\($0.vacancy)" }
        audit.breach("instabilities", names.sorted(), text)
    }

    private struct Blocking {
        let applicant: ID<Applicant>
        let vacancy: ID<Vacancy>
        /// Undoing it would move somebody who is pinned.
        let isForced: Bool
    }

    /// Pairs where both strictly gain, in the order of the ids.
    private static func blockingPairs(_ problem: StableProblem, _ audit: PlacementAudit) -> [Blocking] {
        var ranks: [PlacementPair: StableProblem.Pair] = [:]
        for pair in problem.pairs { ranks[PlacementPair(applicant: pair.applicant, vacancy: pair.vacancy)] = pair }
        var openings: [ID<Vacancy>: Int] = [:]
        for vacancy in problem.vacancies { openings[vacancy.id] = vacancy.openings }
        let pinned = Set(problem.pins.map(\.applicant))
        var worst: [ID<Vacancy>: Int] = [:]
        var worstNotPinned: [ID<Vacancy>: Int] = [:]
        for (vacancy, seated) in audit.seated {
            for other in seated {
                guard let pair = ranks[PlacementPair(applicant: other, vacancy: vacancy)] else { continue }
                worst[vacancy] = max(worst[vacancy] ?? 0, pair.employerRank)
                if !pinned.contains(other) {
                    worstNotPinned[vacancy] = max(worstNotPinned[vacancy] ?? 0, pair.employerRank)
                }
            }
        }
        var found: [Blocking] = []
        for pair in problem.pairs.sorted(by: { ($0.applicant, $0.vacancy) < ($1.applicant, $1.vacancy) }) {
            if let own = audit.places[pair.applicant] {
                guard let current = ranks[PlacementPair(applicant: pair.applicant, vacancy: own)],
                    pair.applicantRank < current.applicantRank
                else { continue }
            }
            let hasRoom = (audit.seated[pair.vacancy]?.count ?? 0) < openings[pair.vacancy] ?? 0
            guard hasRoom || worst[pair.vacancy] ?? 0 > pair.employerRank else { continue }
            let isForced =
                pinned.contains(pair.applicant)
                || (!hasRoom && worstNotPinned[pair.vacancy] ?? 0 <= pair.employerRank)
            found.append(Blocking(applicant: pair.applicant, vacancy: pair.vacancy, isForced: isForced))
        }
        return found
    }

    private static func objectives(
        _ problem: StableProblem, _ audit: PlacementAudit, blocking: Int
    ) -> [ObjectiveValue] {
        let former = StableVerifier.former(problem)
        let hadPlace = Set((problem.previous ?? []).map(\.applicant))
        let pinned = Set(problem.pins.map(\.applicant))
        let ofApplicant = Dictionary(grouping: problem.pairs, by: \.applicant)
        let ofVacancy = Dictionary(grouping: problem.pairs, by: \.vacancy)
            .mapValues { $0.map(\.employerRank).sorted() }
        let ranks = Dictionary(
            problem.pairs.map { (PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy), $0.employerRank) },
            uniquingKeysWith: { first, _ in first })
        return problem.termsInForce.map { term in
            var value = 0
            for applicant in problem.applicants {
                let own = audit.places[applicant]
                switch term {
                case .blocking: break
                case .unplaced: if own == nil { value += 1 }
                case .previousUnplaced: if own == nil, hadPlace.contains(applicant) { value += 1 }
                case .newUnplaced: if own == nil, !hadPlace.contains(applicant) { value += 1 }
                case .changeCost:
                    if let own, !pinned.contains(applicant), let before = former[applicant], before != own {
                        value += 1
                    }
                case .applicantRank:
                    let list = ofApplicant[applicant] ?? []
                    let rank = list.first { $0.vacancy == own }?.applicantRank ?? Int.max
                    value += list.count { $0.applicantRank < rank }
                case .employerRank:
                    guard let own else { continue }
                    let rank = ranks[PlacementPair(applicant: applicant, vacancy: own)] ?? 0
                    value += countBelow(rank, in: ofVacancy[own] ?? [])
                }
            }
            return ObjectiveValue(
                name: term.rawValue, value: term == .blocking ? blocking : value, bound: nil, unit: term.unit)
        }
    }

    /// How many of the numbers are smaller.
    ///
    /// - Parameter sorted: The smallest first.
    private static func countBelow(_ number: Int, in sorted: [Int]) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Places of the plan in force that are among the pairs and have an opening that no pin takes.
    private static func former(_ problem: StableProblem) -> [ID<Applicant>: ID<Vacancy>] {
        guard let previous = problem.previous else { return [:] }
        let pairs = Set(problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        var free: [ID<Vacancy>: Int] = [:]
        for vacancy in problem.vacancies { free[vacancy.id] = vacancy.openings }
        for pin in problem.pins { free[pin.vacancy, default: 0] -= 1 }
        var former: [ID<Applicant>: ID<Vacancy>] = [:]
        for pair in previous where pairs.contains(pair) && free[pair.vacancy, default: 0] > 0 {
            former[pair.applicant] = pair.vacancy
        }
        return former
    }
}
