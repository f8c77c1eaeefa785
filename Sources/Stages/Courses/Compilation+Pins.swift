import Domain

/// Pins, and where they exceed what there is.
extension Compilation {
    mutating func addPinFault(_ item: ID<Applicant>, _ text: String) {
        let pin = problem.pins.firstIndex { $0.learner == item } ?? 0
        faults.append(
            PlanFault(code: "CO007", pointer: "/pins/\(pin)", message: text, hint: "move or remove a pin"))
    }

    /// The pinned groups of each learner.
    mutating func pinned(_ candidates: [CandidateGroup], _ order: [Int]) -> [[Int]] {
        var result = [[Int]](repeating: [], count: order.count)
        let position = Dictionary(order.enumerated().map { (problem.learners[$1].id, $0) }) { first, _ in first }
        let byName = Dictionary(candidates.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (index, pin) in problem.pins.enumerated() {
            guard let learner = position[pin.learner] else { continue }
            guard let group = byName[pin.group], candidates[group].learner.map({ $0 == order[learner] }) ?? true else {
                faults.append(
                    PlanFault(
                        code: "CO002", pointer: "/pins/\(index)/group",
                        message: "there is no group \"\(pin.group)\" for \"\(pin.learner)\"",
                        hint: "name a group as the plan names it: the offer, its start and its number"))
                continue
            }
            result[learner].append(group)
        }
        return result
    }

    /// Seats and limits that the pins alone exceed.
    mutating func inspectRoom(_ candidates: [CandidateGroup], _ pins: [[Int]]) {
        var taken = [Int](repeating: 0, count: candidates.count)
        for group in pins.joined() { taken[group] += 1 }
        for (group, candidate) in candidates.enumerated() {
            let seats = problem.offers[candidate.offer].seats
            guard taken[group] > seats, let pin = problem.pins.first(where: { $0.group == candidate.id }) else {
                continue
            }
            addPinFault(
                pin.learner, "\(taken[group]) learners are pinned to \"\(candidate.id)\", which has \(seats) seats")
        }
        let held = candidates.indices.filter { taken[$0] > 0 }
        for (index, offer) in problem.offers.enumerated() {
            let own = held.filter { candidates[$0].offer == index }
            let most = problem.groupsLeft(of: offer)
            guard own.count > most, let first = own.first else { continue }
            addPinFault(
                problem.pins.first { $0.group == candidates[first].id }?.learner ?? ID(""),
                "\(own.count) groups of \"\(offer.id)\" are pinned, there can be \(most)")
        }
        for (index, provider) in problem.providers.enumerated() {
            let own = held.filter { candidates[$0].provider == index }
            guard let most = problem.groupsLeft(at: provider), own.count > most, let first = own.first else { continue }
            addPinFault(
                problem.pins.first { $0.group == candidates[first].id }?.learner ?? ID(""),
                "\(own.count) groups of \"\(provider.id)\" are pinned, there can be \(most)")
        }
    }
}
