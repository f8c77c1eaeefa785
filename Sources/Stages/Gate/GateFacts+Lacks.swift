import Calendar
import Domain

extension GateFacts {
    /// What a fact lacks; empty = it holds.
    func lacks(_ fact: FactRule.Fact) -> [GateLack] {
        switch fact {
        case .contract: contract.state == .signed ? [] : [.contract(contract.state)]
        case .contractLanguage: contractLanguage
        case .employer: [employer == nil ? .employer : nil, workplace == nil ? .workplace : nil].compactMap(\.self)
        case .wage:
            [contract.payPerMonth == nil ? .pay : nil, weeklyHours == nil ? .hours : nil].compactMap(\.self)
        case .home: firstHome
        case .journey: hasJourney ? [] : [.journey]
        case .guide: guideWithPhone
        case .ownContact: reachable(contacts.filter { $0.applicant == applicant }, else: .ownContact)
        case .campaignContact: reachable(contacts.filter { $0.applicant == nil }, else: .campaignContact)
        }
    }

    private var contractLanguage: [GateLack] {
        let given = Set(contract.languages)
        return [
            given.contains(.german) ? nil : .german, given.isDisjoint(with: reads) ? .readable : nil,
        ].compactMap(\.self)
    }

    private var firstHome: [GateLack] {
        guard let home else { return [.home] }
        return home.from <= documents.arrival ? [] : [.homeFrom(home.from, arrival: documents.arrival)]
    }

    private var guideWithPhone: [GateLack] {
        guard let guide else { return [.guide] }
        return guideHasPhone ? [] : [.guidePhone(guide)]
    }

    private func reachable(_ contacts: [EmergencyContact], else lack: GateLack) -> [GateLack] {
        guard !contacts.isEmpty else { return [lack] }
        let day = documents.arrival
        return contacts.contains { $0.answers(on: day) } ? [] : [.unreachable(on: day)]
    }
}
