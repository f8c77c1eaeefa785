import Domain
import JSONText
import PlanFiles
import Store

/// Contracts and recommendations of a campaign, as the last run has them.
struct PlacementSheet {
    private let inputs: CampaignInputs
    private let plan: StagePlan
    private let pairs: [PlacementPair]
    private let reasons: [ID<Applicant>: [String]]
    private let unplaced: [ID<Applicant>]
    private let isOfOne: Bool

    /// - Parameter wanted: The only applicant to be shown; nil = all.
    init(_ place: Workplace, of wanted: String?) throws {
        guard let plan = try place.store.lastPlan(of: "placement") else {
            throw Failure(code: "CL029", message: "there is no placement yet", hint: "lotse run", exit: .no)
        }
        if let wanted { _ = try place.applicant(wanted) }
        self.plan = plan
        inputs = try place.store.loadInputs()
        pairs = try PlacementLines.pairs(plan).filter { wanted == nil || $0.applicant.text == wanted }
        reasons = try PlacementLines.reasons(plan)
        unplaced = try PlacementLines.unplaced(plan).filter { wanted == nil || $0.text == wanted }
        isOfOne = wanted != nil
    }

    /// How far it has come: the contract's state, or that it is recommended.
    private func state(_ pair: PlacementPair) -> String {
        inputs.contracts.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy }?.state.rawValue
            ?? "recommended"
    }

    var lines: [String] {
        var table = TextTable([.left, .left, .left, .left, .left])
        for pair in pairs {
            let contract = inputs.contracts.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy }
            let vacancy = inputs.vacancies.first { $0.id == pair.vacancy }
            let employer = inputs.employers.first { $0.id == vacancy?.employer }?.name ?? ""
            table.add([
                pair.applicant.text, "\(pair.vacancy) \(vacancy?.title.original ?? "")", employer, state(pair),
                contract.map { "from \($0.start)" } ?? "",
            ])
        }
        var lines = table.lines
        if isOfOne {
            for applicant in pairs.map(\.applicant) + unplaced {
                lines += (reasons[applicant] ?? []).map { "  " + $0 }
            }
        }
        lines += unplaced.map { "\($0): interviewed, no place" }
        guard !isOfOne else { return lines }
        let contracts = pairs.count { state($0) != "recommended" }
        return lines + [
            "\(contracts) contracts, \(pairs.count - contracts) more recommended, \(unplaced.count) without a place "
                + "(\(plan.status.rawValue))"
        ]
    }

    var json: JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            (
                "placements",
                .array(
                    pairs.map { pair in
                        .object([
                            ("applicant", .string(pair.applicant.text)), ("vacancy", .string(pair.vacancy.text)),
                            ("state", .string(state(pair))), ("because", .strings(reasons[pair.applicant] ?? [])),
                        ])
                    })
            ),
            (
                "unplaced",
                .array(
                    unplaced.map {
                        .object([("applicant", .string($0.text)), ("because", .strings(reasons[$0] ?? []))])
                    })
            ),
        ])
    }
}
