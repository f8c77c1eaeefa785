package import Domain

/// Finds the assignment that is best on all levels in their order; always proven.
package enum AssignmentPlanner {
    /// Throws with every fault of a problem that means nothing.
    package static func plan(_ problem: AssignmentProblem) throws(PlanRefusal) -> PlacementPlan {
        let faults = problem.faults()
        guard faults.isEmpty, let weights = AssignmentWeights(problem) else { throw PlanRefusal(faults: faults) }
        let market = CompiledMarket(
            applicants: problem.applicants.map(\.id), vacancies: problem.vacancies,
            pairs: problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) },
            pins: problem.pins, ties: problem.ties)
        let search = LargestTotal(market.graph.rows, gains: market.source.map { weights.gains[$0] })
        var placed = problem.pins.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        for (row, pair) in search.held.enumerated() where pair >= 0 {
            placed.append(
                PlacementPair(
                    applicant: market.applicants[row], vacancy: market.vacancies[Int(market.graph.vacancy[Int(pair)])]))
        }
        let prices = zip(market.vacancies, search.prices).filter { $0.1 > 0 }
            .map { PlacementPlan.Price(vacancy: $0, price: $1) }.sorted { $0.vacancy < $1.vacancy }
        let values = AssignmentTally.values(problem, placed: placed)
        let required = Set(problem.applicants.filter(\.isRequired).map(\.id))
        let isComplete = required.isSubset(of: Set(placed.map(\.applicant)))
        let reasons = AssignmentReasons(problem, placed: placed)
        return PlacementPlan(
            status: isComplete ? .optimal : .partial, pairs: reasons.pairs, unplaced: reasons.unplaced,
            objectives: zip(problem.levelsInForce, values).map {
                ObjectiveValue(name: $0.name, value: $1, bound: $1, unit: $0.unit)
            },
            changes: PlacementChange.all(
                from: problem.previous, to: placed, pins: problem.pins, cause: "the whole is worth more this way"),
            certificates: isComplete ? [] : ShortageProof(problem, placed: placed).certificates(), prices: prices,
            work: search.work)
    }
}

/// Counts an assignment on each level.
enum AssignmentTally {
    static func values(_ problem: AssignmentProblem, placed: [PlacementPair]) -> [Int] {
        let places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let former = problem.possibleFormer
        let hadPlace = Set((problem.previous ?? []).map(\.applicant))
        let lists = PairLists(problem.applicants.map(\.id), problem.pairs.map(\.applicant))
        var counts: [AssignmentTerm: Int] = [:]
        for (place, seeker) in problem.applicants.enumerated() {
            let list = lists[place].lazy.map { problem.pairs[Int($0)] }
            let own = places[seeker.id].flatMap { vacancy in list.first { $0.vacancy == vacancy } }
            counts[.missedScore, default: 0] += (list.map(\.score).max() ?? 0) - (own?.score ?? 0)
            guard let own else {
                counts[.unplaced, default: 0] += 1
                if seeker.isRequired { counts[.required, default: 0] += 1 }
                counts[hadPlace.contains(seeker.id) ? .previousUnplaced : .newUnplaced, default: 0] += 1
                continue
            }
            if let former = former[seeker.id], former != own.vacancy { counts[.changeCost, default: 0] += 1 }
        }
        return problem.levelsInForce.map { level in
            level.weights.reduce(0) { $0 + $1.weight * (counts[$1.term] ?? 0) }
        }
    }
}

/// Why everybody is where they are: what became of the vacancies that score more with them.
struct AssignmentReasons {
    private(set) var pairs: [PlacementPlan.Placed] = []
    private(set) var unplaced: [UnplacedItem] = []
    private let openings: [ID<Vacancy>: Int]
    private let seated: [ID<Vacancy>: Seated]

    /// Who is at a vacancy, and in words.
    private struct Seated {
        let count: Int
        let names: String
    }

    init(_ problem: AssignmentProblem, placed: [PlacementPair]) {
        openings = Dictionary(
            problem.vacancies.map { ($0.id, $0.openings) }, uniquingKeysWith: { first, _ in first })
        seated = Dictionary(grouping: placed, by: \.vacancy).mapValues {
            Seated(count: $0.count, names: StableReasons.names($0.map(\.applicant)))
        }
        let pinned = Set(problem.pins.map(\.applicant))
        let places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let ids = problem.applicants.map(\.id)
        let lists = PairLists(ids, problem.pairs.map(\.applicant))
        for place in ids.indices.sorted(by: { ids[$0] < ids[$1] }) {
            let seeker = problem.applicants[place]
            let list = lists[place].map { problem.pairs[Int($0)] }
                .sorted { ($1.score, $0.vacancy) < ($0.score, $1.vacancy) }
            let own = list.first { places[seeker.id] == $0.vacancy }
            let better = list.filter { $0.score > own?.score ?? -1 }
            let because = better.map { reason(for: $0, own: own) }
            if let own {
                pairs.append(
                    PlacementPlan.Placed(
                        applicant: seeker.id, vacancy: own.vacancy, isPinned: pinned.contains(seeker.id),
                        because: because))
            } else {
                let none = BlockingReason(
                    code: "noPair", resource: seeker.id.text, text: "\(seeker.id) is in no pair with a vacancy")
                unplaced.append(UnplacedItem(item: seeker.id.text, reasons: because.isEmpty ? [none] : because))
            }
        }
    }

    private func reason(for pair: AssignmentProblem.Pair, own: AssignmentProblem.Pair?) -> BlockingReason {
        let openings = openings[pair.vacancy] ?? 0
        let others = seated[pair.vacancy]
        func reason(_ code: String, _ text: String) -> BlockingReason {
            BlockingReason(code: code, resource: pair.vacancy.text, text: text)
        }
        if openings == 0 { return reason("noOpening", "\(pair.vacancy) has no opening") }
        guard let others, others.count >= openings else {
            return reason(
                "otherLevel",
                "\(pair.vacancy) would score \(pair.score - (own?.score ?? 0)) more, but an earlier level of the "
                    + "objective, or a pin, keeps \(pair.applicant) from it")
        }
        return reason(
            "worthMore",
            "\(pair.vacancy) would score \(pair.score - (own?.score ?? 0)) more here, but its openings are worth more "
                + "to the whole with \(others.names)")
    }
}
