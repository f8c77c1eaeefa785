import Domain

/// What both verifiers look at: names, places, openings and pins. It knows nothing of how placements are found.
struct PlacementAudit {
    private(set) var violations: [PlanVerification.Breach] = []
    /// The place of each applicant who has exactly one that counts.
    private(set) var places: [ID<Applicant>: ID<Vacancy>] = [:]
    private(set) var seated: [ID<Vacancy>: [ID<Applicant>]] = [:]

    init(
        _ plan: PlacementPlan, applicants: [ID<Applicant>], vacancies: [PlacementVacancy], pairs: Set<PlacementPair>,
        pins: [PlacementPair]
    ) {
        let pinned = Set(pins)
        for item in plan.pairs {
            let pair = PlacementPair(applicant: item.applicant, vacancy: item.vacancy)
            let names = [item.applicant.text, item.vacancy.text]
            guard pairs.contains(pair) else {
                breach("acceptable", names, "\(item.applicant) and \(item.vacancy) are none of the pairs")
                continue
            }
            guard places[item.applicant] == nil else {
                breach("onePlace", names, "\(item.applicant) is placed more than once")
                continue
            }
            places[item.applicant] = item.vacancy
            seated[item.vacancy, default: []].append(item.applicant)
            if item.isPinned != pinned.contains(pair) {
                breach("pins", names, "\(item.applicant) is \(item.isPinned ? "no pin" : "a pin") of the problem")
            }
        }
        for vacancy in vacancies where (seated[vacancy.id]?.count ?? 0) > vacancy.openings {
            breach(
                "openings", [vacancy.id.text] + (seated[vacancy.id] ?? []).map(\.text).sorted(),
                "\(vacancy.id) takes \(vacancy.openings), found \(seated[vacancy.id]?.count ?? 0)")
        }
        for pin in pins where places[pin.applicant] != pin.vacancy {
            breach("pins", [pin.applicant.text, pin.vacancy.text], "\(pin.applicant) is pinned at \(pin.vacancy)")
        }
        let missing = Set(applicants.filter { places[$0] == nil }.map(\.text))
        if missing != Set(plan.unplaced.map(\.item)) || plan.unplaced.count != missing.count {
            breach(
                "unplaced", missing.symmetricDifference(plan.unplaced.map(\.item)).sorted(),
                "the list of those without a place is not who has none")
        }
    }

    mutating func breach(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// Compares what the plan says about its objectives with what was counted.
    mutating func check(_ plan: PlacementPlan, against counted: [ObjectiveValue], isPartial: Bool) {
        if plan.objectives.map(\.name) != counted.map(\.name) || plan.objectives.map(\.value) != counted.map(\.value) {
            breach("objectives", counted.map(\.name), "the plan's objectives are not what its pairs come to")
        }
        for objective in plan.objectives {
            if let bound = objective.bound, bound > objective.value {
                breach("bound", [objective.name], "\(objective.name) is \(objective.value), below its bound \(bound)")
            }
        }
        let isProven = plan.objectives.allSatisfy { $0.bound == $0.value }
        let expected: PlanStatus = isPartial ? .partial : isProven ? .optimal : .feasible
        if plan.status != expected {
            breach("status", [], "the status is \(plan.status.rawValue), expected \(expected.rawValue)")
        }
    }
}
