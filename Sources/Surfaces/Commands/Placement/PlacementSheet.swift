import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// Contracts and recommendations of a campaign, as the last run has them.
struct PlacementSheet {
    private let inputs: CampaignInputs
    private let plan: StagePlan
    private let pairs: [PlacementPair]
    private let reasons: [ID<Applicant>: [String]]
    private let unplaced: [ID<Applicant>]
    private let making: PlacementLines.Making?
    private let instabilities: [PlacementPlan.Instability]
    private let couples: [Couple]
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
        making = try PlacementLines.making(plan)
        instabilities = try PlacementLines.instabilities(plan).filter {
            wanted == nil || $0.applicant.text == wanted
        }
        couples = try place.pipeline().couples().couples.filter { couple in
            wanted.map { couple.partnership.applicants.contains(ID($0)) } ?? true
        }
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
        guard !isOfOne else { return lines + instabilities.map { "  " + $0.text } + couples.map(PartnerSheet.line) }
        let contracts = pairs.count { state($0) != "recommended" }
        return lines + [
            "\(contracts) contracts, \(pairs.count - contracts) more recommended, \(unplaced.count) without a place "
                + "(\(plan.status.rawValue))"
        ] + howMade + couples.map(PartnerSheet.line)
    }

    /// By which method, what it comes to, and who would rather have each other.
    private var howMade: [String] {
        guard let making else { return [] }
        let largest = "assignment: \(PlacementMethod.assignment.meaning), here \(making.total)"
        let first =
            switch (making.method, instabilities.isEmpty) {
            case (.stable, true): "stable: \(making.method.meaning); scores together \(making.total)"
            case (.stable, false):
                "stable but for contracts that stand; scores together \(making.total); would rather have each other:"
            case (.assignment, true): "\(largest); \(PlacementMethod.stable.meaning)"
            case (.assignment, false): "\(largest); would rather have each other:"
            }
        return [first] + instabilities.map { "  " + $0.text }
    }

    var json: JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("method", .optional(making?.method.rawValue)),
            ("total", making.map { .int($0.total) } ?? .null),
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
            (
                "instabilities",
                .array(
                    instabilities.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("vacancy", .string($0.vacancy.text)),
                            ("text", .string($0.text)),
                        ])
                    })
            ), ("couples", .array(couples.map(PartnerSheet.json))),
        ])
    }
}
