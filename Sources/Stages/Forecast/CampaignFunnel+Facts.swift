package import Calendar
package import Domain

extension CampaignFunnel {
    /// How far everybody had come on a day, by what the campaign recorded up to it.
    ///
    /// Passed is what a fact shows, and everything before it: who has a contract was offered one. Who has not passed the next
    /// stage failed where nothing recorded can still lead there, and waits otherwise:
    ///
    /// - somebody with an offer that stands, or a contract that no event ended, waits;
    /// - who withdrew, or whose contracts all ended, failed;
    /// - before shortlists are made everybody waits for them, then who is on none failed;
    /// - before the last announced interview everybody on a shortlist waits for one, then who has none failed;
    /// - after the interviews somebody waits as long as one of the vacancies that they talked to has an open place and
    ///   neither side said no.
    ///
    /// Shortlists, offers and refusals have no day; they count whatever the day is.
    package init(_ facts: FunnelFacts, on day: CivilDate) {
        let walk = FunnelWalk(facts, on: day)
        self.init(stages: walk.stages, people: facts.applicants.map(walk.person))
    }
}

/// The facts of one day, by applicant.
private struct FunnelWalk {
    let stages: [FunnelStage]
    private let facts: FunnelFacts
    private let day: CivilDate
    private let contracts: [ID<Applicant>: [Held]]
    private let listed: Set<ID<Applicant>>
    private let met: Set<ID<Applicant>>
    private let open: Set<ID<Applicant>>
    /// Every announced interview lies before the day.
    private let isFairOver: Bool

    /// A contract as it was on the day.
    private struct Held {
        let isSigned: Bool
        let isStanding: Bool
        let hasArrived: Bool
        let hasPassed: Bool

        init(_ contract: Contract, _ events: [EmploymentEvent], on day: CivilDate) {
            let past = events.filter { $0.on <= day }
            isSigned = contract.signedOn.map { $0 <= day } ?? false
            let isEnded = past.contains { $0.state.endsContract }
            // A contract that was signed is as its events left it; one that never was is as its row says.
            isStanding = contract.signedOn == nil ? contract.isStanding : !isEnded
            hasArrived = past.contains { [.arrived, .inProbation, .passed].contains($0.state) }
            hasPassed = past.contains { $0.state == .passed }
        }
    }

    init(_ facts: FunnelFacts, on day: CivilDate) {
        self.facts = facts
        self.day = day
        stages = FunnelStage.stages(on: facts.route)
        let events = Dictionary(grouping: facts.events, by: \.contract)
        let held = facts.contracts.map { ($0, Held($0, events[$0.id] ?? [], on: day)) }
        contracts = Dictionary(grouping: held, by: \.0.applicant).mapValues { $0.map(\.1) }
        let past = facts.interviews.filter { $0.date <= day }
        listed = Set((facts.listed ?? []).map(\.applicant))
        met = Set(past.map(\.pair.applicant))
        isFairOver = facts.interviews.map(\.date).max().map { $0 < day } ?? false
        var taken: [ID<Vacancy>: Int] = [:]
        for (contract, state) in held where state.isStanding { taken[contract.vacancy, default: 0] += 1 }
        let gone = Set(
            held.filter { !$0.1.isStanding }.map { PlacementPair(applicant: $0.0.applicant, vacancy: $0.0.vacancy) })
        let places = Set(
            facts.vacancies.filter { !$0.isWithdrawn && taken[$0.id, default: 0] < $0.openings }.map(\.id))
        let talked = facts.route.hasTimetable ? past.map(\.pair) : facts.listed ?? []
        open = Set(
            (talked + facts.ranked).filter {
                places.contains($0.vacancy) && !facts.refused.contains($0) && !gone.contains($0)
            }.map(\.applicant))
    }

    func person(_ applicant: Applicant) -> CampaignFunnel.Person {
        let own = contracts[applicant.id] ?? []
        let passed = stages.lastIndex { hasPassed($0, applicant, own) }.map { $0 + 1 } ?? 0
        return CampaignFunnel.Person(
            applicant: applicant.id, group: facts.groups[applicant.id] ?? "", passed: passed,
            state: passed == stages.count ? .through : state(before: stages[passed], applicant, own))
    }

    private func hasPassed(_ stage: FunnelStage, _ applicant: Applicant, _ own: [Held]) -> Bool {
        switch stage {
        case .shortlisted: listed.contains(applicant.id)
        case .met: met.contains(applicant.id)
        case .offered: !own.isEmpty
        case .contract: own.contains(where: \.isSigned)
        case .arrived: own.contains(where: \.hasArrived)
        case .retained: own.contains(where: \.hasPassed)
        }
    }

    private func state(
        before stage: FunnelStage, _ applicant: Applicant, _ own: [Held]
    ) -> CampaignFunnel.State {
        if own.contains(where: \.isStanding) { return .waiting }
        if applicant.hasWithdrawn { return .failed }
        switch stage {
        case .shortlisted: return facts.listed == nil ? .waiting : .failed
        case .met: return isFairOver ? .failed : .waiting
        case .offered, .contract: return open.contains(applicant.id) ? .waiting : .failed
        case .arrived, .retained: return .failed
        }
    }
}
