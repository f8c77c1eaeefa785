import Domain

/// Puts a search's outcome into the words of a plan.
struct Answer {
    let travel: CompiledTravel
    let outcome: Outcome

    var plan: TravelPlan {
        let journeys = outcome.selection.journeys
        let groups = outcome.selection.groups
        let build = TripBuild(network: travel.network)
        var trips: [TravelTrip] = []
        for (item, pick) in zip(travel.items, journeys) {
            guard let pick else { continue }
            trips.append(
                build.trip(item.party, item.journeys[pick]) { outcome.selection.isGroup($0, groups) })
        }
        var proofs = Proofs(travel: travel, selection: outcome.selection)
        proofs.run()
        let values = outcome.selection.values
        let objectives = travel.problem.levelsInForce.enumerated().map { index, level in
            ObjectiveValue(
                name: level.name, value: values[index], bound: bound(index, values, proofs), unit: level.unit)
        }
        let isPartial = zip(travel.items, journeys).contains { $0.party.isRequired && $1 == nil }
        let isBest = outcome.isBest || objectives.allSatisfy { $0.bound == $0.value }
        return TravelPlan(
            status: isPartial ? .partial : isBest ? .optimal : .feasible, trips: trips, unplaced: proofs.unplaced,
            objectives: objectives, changes: Changes(problem: travel.problem, after: trips).list,
            certificates: proofs.certificates, work: outcome.work + proofs.work)
    }

    /// A level meets its bound where the search was complete, or where room is proven to be short.
    private func bound(_ level: Int, _ values: [Int], _ proofs: Proofs) -> Int {
        if outcome.isBest { return values[level] }
        let weights = travel.problem.levelsInForce[level].weights
        guard weights.count == 1, let only = weights.first, only.weight == 1 else {
            return outcome.bounds.levels[level]
        }
        let missing =
            switch only.term {
            case .unplaced: proofs.impossible { _ in true } + proofs.shortage { _ in true }
            case .required: proofs.impossible(\.isRequired) + proofs.shortage(\.isRequired)
            default: 0
            }
        return max(outcome.bounds.levels[level], missing)
    }
}
