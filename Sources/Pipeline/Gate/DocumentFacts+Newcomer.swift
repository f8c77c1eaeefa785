import Calendar
import Domain

extension DocumentFacts {
    /// What follows from the assessment of the person for the vacancy, the occupation, the work, and the household.
    ///
    /// Where nothing can be assessed, nationals of third countries are taken to need a permit, so that nothing is left out.
    /// Who may enter without a visa applies for the title after the arrival (§ 41 AufenthV) and needs none to travel.
    init(_ newcomer: Newcomer, on bench: Bench, isLearner: Bool, papers: [PersonDocument]) {
        let campaign = bench.inputs.campaign
        let arrival = ArrivalFacts(
            newcomer, in: campaign, catalogue: bench.catalogue, standing: bench.pipeline.rules.standing)
        var conditions: Set<Condition> = []
        if arrival.conditions.contains(.foodWork) { conditions.insert(.foodWork) }
        if arrival.conditions.contains(.measlesProof) { conditions.insert(.measlesProof) }
        if !newcomer.vacancy.licences.isEmpty { conditions.insert(.driving) }
        if newcomer.vacancy.languages.contains(where: { $0.language == .german && $0.atStart > .a0 }) {
            conditions.insert(.german)
        }
        if isLearner { conditions.insert(.course) }
        if papers.contains(where: { $0.kind == .funding }) { conditions.insert(.funding) }
        let occupation = newcomer.vacancy.title.occupation.flatMap { bench.catalogue.occupation($0) }
        if occupation?.regulation == .profession { conditions.insert(.licence) }
        conditions.formUnion(DocumentFacts.procedures(newcomer, on: bench, arrival))
        if arrival.conditions.contains(.visaFreeEntry) { conditions.remove(.permit) }
        let household = bench.inputs.households.first { $0.applicants.contains(newcomer.applicant.id) }
        if let household {
            if household.furtherAdults > 0 { conditions.insert(.partner) }
            if household.children + household.youngChildren + household.infants > 0 { conditions.insert(.children) }
        }
        self.init(
            arrival: newcomer.arrival, start: newcomer.contract.expectedOn, region: arrival.region,
            conditions: conditions)
    }

    /// Whether recognition and permit come before work.
    private static func procedures(
        _ newcomer: Newcomer, on bench: Bench, _ arrival: ArrivalFacts
    ) -> Set<Condition> {
        let similarities = bench.catalogue.similarities
        let question = AssessmentCase(
            newcomer.applicant, for: newcomer.vacancy, in: bench.inputs.campaign,
            similarity: { similarities.basisPoints(from: $0, to: $1) })
        guard let answer = question.map(bench.pipeline.rules.assess) else {
            return arrival.regime == .thirdCountry ? [.permit] : []
        }
        var conditions: Set<Condition> = []
        if answer.recognition?.isNeeded == true { conditions.insert(.recognition) }
        let path = answer.permit?.path
        if path.map({ !free.contains($0) }) ?? (arrival.regime == .thirdCountry) { conditions.insert(.permit) }
        return conditions
    }

    /// Paths on which no title is needed for work.
    private static let free: Set<PermitPath> = [.freeMovement, .swissFreeMovement, .euFamilyMember]
}
