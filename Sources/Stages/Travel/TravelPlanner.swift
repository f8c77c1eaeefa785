package import Domain

/// Chooses a journey for each party (models.md, § 5).
package enum TravelPlanner {
    /// Work units where the problem names none: about a second for a few hundred parties.
    package static let defaultWork = 1_000_000

    /// The best journeys that the work finds, with reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults, among them a pin that breaks a physical rule.
    package static func plan(_ problem: TravelProblem) throws(PlanRefusal) -> TravelPlan {
        try plan(problem, most: CompiledTravel.mostJourneys)
    }

    /// The same where at most so many journeys of a party are looked at.
    static func plan(_ problem: TravelProblem, most: Int) throws(PlanRefusal) -> TravelPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let travel = CompiledTravel(problem, most: most)
        let outcome = Search(travel, work: problem.work ?? defaultWork).run()
        return Answer(travel: travel, outcome: outcome).plan
    }

    /// The journeys that one party may choose from, at most twenty: none arrives later, leaves earlier, costs more, and has
    /// more changes and night minutes than another. Room that others take is not looked at.
    ///
    /// Of more than twenty those stay that are best by arrival, fare, changes and night minutes in turn. Empty where there
    /// is none, or no such party. Throws where the problem has faults.
    package static func choices(for party: ID<TravelParty>, in problem: TravelProblem) throws(PlanRefusal)
        -> [TravelTrip]
    {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        guard let wanted = problem.parties.first(where: { $0.id == party }) else { return [] }
        let network = Network(problem)
        let traveller = Traveller(wanted, network)
        var search = ConnectionSearch(network, traveller, Marks(none: network), .shown(limit: mostChoices))
        return search.run().map { TripBuild(network: network).trip(wanted, $0) { _ in false } }
    }

    /// Journeys that a party is shown at most.
    package static let mostChoices = 20
}

/// What the search hands over.
struct Outcome {
    let selection: Selection
    let bounds: Bounds
    /// Whether nothing better exists.
    let isBest: Bool
    let work: Int
}

/// Divides the work between building, improving, and proving.
struct Search {
    private let travel: CompiledTravel
    private let limit: Int

    init(_ travel: CompiledTravel, work limit: Int) {
        self.travel = travel
        self.limit = limit
    }

    func run() -> Outcome {
        var local = LocalSearch(travel, work: limit / 4)
        local.run()
        var work = travel.work + local.work
        if let outcome = proven(local.best, work) { return outcome }
        // Beyond some dozens of units a proof by search is out of reach, and every leaf counts all of them.
        var exact = ExactSearch(local.best, work: travel.units.count <= 40 ? limit / 2 : limit / 20)
        exact.run()
        work += exact.work
        let bounds = Bounds(travel, values: exact.value)
        let isWhole = travel.units.allSatisfy(\.isComplete)
        let isProven = exact.isComplete && isWhole || bounds.levels == exact.value
        return Outcome(selection: exact.best, bounds: bounds, isBest: isProven, work: work)
    }

    private func proven(_ selection: Selection, _ work: Int) -> Outcome? {
        let values = selection.values
        let bounds = Bounds(travel, values: values)
        guard bounds.levels == values else { return nil }
        return Outcome(selection: selection, bounds: bounds, isBest: true, work: work)
    }
}
