package import Domain

/// Checks an assignment: rules, totals, and by its prices that none is better. It shares no code with the planner.
package enum AssignmentVerifier {
    /// Throws with every fault of a problem that means nothing.
    package static func verify(
        _ plan: PlacementPlan, against problem: AssignmentProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let pairs = Set(problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        var audit = PlacementAudit(
            plan, applicants: problem.applicants.map(\.id), vacancies: problem.vacancies, pairs: pairs,
            pins: problem.pins)
        let costs = LevelCosts(problem)
        var totals = [Int](repeating: 0, count: problem.levelsInForce.count)
        for seeker in problem.applicants {
            let cost = costs.cost(of: seeker.id, at: audit.places[seeker.id])
            for level in totals.indices { totals[level] += cost[level] }
        }
        let counted = zip(problem.levelsInForce, totals).map {
            ObjectiveValue(name: $0.name, value: $1, bound: nil, unit: $0.unit)
        }
        let isPartial = problem.applicants.contains { $0.isRequired && audit.places[$0.id] == nil }
        audit.check(plan, against: counted, isPartial: isPartial)
        if plan.objectives.contains(where: { $0.bound != nil }) { checkPrices(plan, problem, costs, &audit) }
        for certificate in plan.certificates { check(certificate, problem, &audit) }
        return PlanVerification(violations: audit.violations, accepted: [], objectives: counted)
    }

    /// What a plan gains is the most that any can, if it is what openings and applicants are worth at its prices.
    private static func checkPrices(
        _ plan: PlacementPlan, _ problem: AssignmentProblem, _ costs: LevelCosts, _ audit: inout PlacementAudit
    ) {
        let pinned = Set(problem.pins.map(\.applicant))
        var prices: [ID<Vacancy>: Int] = [:]
        for price in plan.prices {
            if price.price < 1 || prices[price.vacancy] != nil {
                audit.breach("prices", [price.vacancy.text], "the price of \(price.vacancy) is not one from 1 upwards")
                return
            }
            prices[price.vacancy] = price.price
        }
        var most = 0
        let free = costs.free
        for vacancy in problem.vacancies {
            let free = free[vacancy.id] ?? 0
            let (worth, isTooLarge) = (prices[vacancy.id] ?? 0).multipliedReportingOverflow(by: free)
            let (sum, isSumTooLarge) = most.addingReportingOverflow(worth)
            guard !isTooLarge, !isSumTooLarge else {
                audit.breach("prices", [vacancy.id.text], "the price of \(vacancy.id) is larger than any sum can be")
                return
            }
            most = sum
        }
        let folded = costs.folded()
        var gained = 0
        for seeker in problem.applicants where !pinned.contains(seeker.id) {
            let (without, options) = costs.options(of: seeker.id)
            let alone = folded(without)
            var best = 0
            for option in options {
                let gain = alone - folded(option.cost)
                if free[option.vacancy, default: 0] > 0 { best = max(best, gain - (prices[option.vacancy] ?? 0)) }
                if audit.places[seeker.id] == option.vacancy { gained += gain }
            }
            most += best
        }
        if gained != most {
            audit.breach(
                "prices", plan.prices.map(\.vacancy.text),
                "the plan gains \(gained), and its prices prove only that none gains more than \(most)")
        }
    }

    private static func check(
        _ certificate: PlanCertificate, _ problem: AssignmentProblem, _ audit: inout PlacementAudit
    ) {
        guard case .count(let items, let resource, let need, let supply, _) = certificate else {
            if case .conflict(let items, _) = certificate {
                audit.breach("certificate", items, "an assignment has no certificates of this kind")
            }
            return
        }
        let people = Set(items)
        let vacancies = Set(problem.pairs.filter { people.contains($0.applicant.text) }.map(\.vacancy))
        let fixed = problem.pins.count { vacancies.contains($0.vacancy) && !people.contains($0.applicant.text) }
        let there = problem.vacancies.filter { vacancies.contains($0.id) }.reduce(0) { $0 + $1.openings } - fixed
        let areRequired = people.allSatisfy { id in
            problem.applicants.contains { $0.id.text == id && $0.isRequired }
        }
        if people.count != need || items.count != need || supply != there || need <= supply || !areRequired {
            audit.breach("certificate", items, "the certificate about \(resource) does not hold")
        }
    }
}

/// What each decision costs on each level, counted from the problem's words.
private struct LevelCosts {
    private let applicants: [ID<Applicant>]
    private let levels: [AssignmentProblem.Level]
    private let lists: [ID<Applicant>: [AssignmentProblem.Pair]]
    private let required: Set<ID<Applicant>>
    private let former: [ID<Applicant>: ID<Vacancy>]
    private let pinned: Set<ID<Applicant>>
    /// Openings that no pin takes.
    let free: [ID<Vacancy>: Int]

    init(_ problem: AssignmentProblem) {
        applicants = problem.applicants.map(\.id)
        lists = Dictionary(grouping: problem.pairs, by: \.applicant)
        required = Set(problem.applicants.filter(\.isRequired).map(\.id))
        pinned = Set(problem.pins.map(\.applicant))
        var former: [ID<Applicant>: ID<Vacancy>] = [:]
        for pair in problem.previous ?? [] { former[pair.applicant] = pair.vacancy }
        self.former = former
        var free: [ID<Vacancy>: Int] = [:]
        for vacancy in problem.vacancies { free[vacancy.id] = vacancy.openings }
        for pin in problem.pins { free[pin.vacancy, default: 0] -= 1 }
        self.free = free
        levels = problem.levelsInForce
    }

    func cost(of applicant: ID<Applicant>, at vacancy: ID<Vacancy>?) -> [Int] {
        let list = lists[applicant] ?? []
        return cost(of: applicant, list.first { $0.vacancy == vacancy }, best: list.map(\.score).max() ?? 0)
    }

    /// What an applicant costs without a place, and at each vacancy that they could have.
    func options(of applicant: ID<Applicant>) -> (without: [Int], at: [(vacancy: ID<Vacancy>, cost: [Int])]) {
        let list = lists[applicant] ?? []
        let best = list.map(\.score).max() ?? 0
        return (
            cost(of: applicant, nil, best: best),
            list.map { ($0.vacancy, cost(of: applicant, $0, best: best)) }
        )
    }

    /// - Parameter best: The largest score of the applicant's pairs.
    private func cost(of applicant: ID<Applicant>, _ pair: AssignmentProblem.Pair?, best: Int) -> [Int] {
        levels.map { level in
            level.weights.reduce(0) { sum, part in
                let count: Int
                switch part.term {
                case .required: count = pair == nil && required.contains(applicant) ? 1 : 0
                case .unplaced: count = pair == nil ? 1 : 0
                case .missedScore: count = best - (pair?.score ?? 0)
                case .previousUnplaced: count = pair == nil && former[applicant] != nil ? 1 : 0
                case .newUnplaced: count = pair == nil && former[applicant] == nil ? 1 : 0
                case .changeCost: count = isMove(applicant, to: pair?.vacancy) ? 1 : 0
                }
                return sum + part.weight * count
            }
        }
    }

    /// Whether somebody leaves a place that could have been kept.
    private func isMove(_ applicant: ID<Applicant>, to vacancy: ID<Vacancy>?) -> Bool {
        guard let vacancy, let before = former[applicant], before != vacancy, !pinned.contains(applicant) else {
            return false
        }
        return free[before, default: 0] > 0 && lists[applicant]?.contains { $0.vacancy == before } == true
    }

    /// Levels as one number: each weighs one more than all later ones can differ together.
    func folded() -> ([Int]) -> Int {
        var spans = [Int](repeating: 0, count: levels.count)
        for applicant in applicants {
            let (without, options) = options(of: applicant)
            for level in spans.indices {
                var (least, most) = (without[level], without[level])
                for option in options {
                    (least, most) = (min(least, option.cost[level]), max(most, option.cost[level]))
                }
                spans[level] += most - least
            }
        }
        var weights: [Int] = []
        for _ in spans {
            // The later levels first: those that have their weight by now.
            weights.append(1 + zip(weights, spans.reversed()).reduce(0) { $0 + $1.0 * $1.1 })
        }
        let inOrder = Array(weights.reversed())
        return { cost in zip(cost, inOrder).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}
