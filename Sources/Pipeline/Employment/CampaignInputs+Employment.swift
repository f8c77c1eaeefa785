package import Domain

extension CampaignInputs {
    /// What happened to each contract that was signed, in the order of the contracts; also to those that ended.
    package var employments: [Employment] {
        let events = Dictionary(grouping: employment, by: \.contract)
        return contracts.filter { $0.signedOn != nil }.map { Employment($0, events[$0.id] ?? []) }
    }

    /// Contracts that ended while their people are here and have not said yes to another one: the last of each.
    package var lost: [Employment] {
        let settled = Set(contracts.filter { $0.state == .accepted || $0.state == .signed }.map(\.applicant))
        var last: [ID<Applicant>: Employment] = [:]
        for work in employments where !work.events.isEmpty && !settled.contains(work.contract.applicant) {
            let former = last[work.contract.applicant]?.events.last?.on
            if let on = work.events.last?.on, former.map({ $0 <= on }) ?? true { last[work.contract.applicant] = work }
        }
        return last.values.filter(\.state.seeksWork).sorted { $0.contract.id < $1.contract.id }
    }

    /// What cost people the work, by contract.
    var losses: [ID<Contract>: ArrivalFacts.Loss] {
        Dictionary(
            lost.compactMap { work in
                work.events.last.map { (work.contract.id, ArrivalFacts.Loss(state: $0.state, on: $0.on)) }
            }
        ) { first, _ in first }
    }

    /// Whether the probation of a contract is over and passed.
    func hasPassed(_ contract: Contract) -> Bool {
        employment.contains { $0.contract == contract.id && $0.state == .passed }
    }
}
