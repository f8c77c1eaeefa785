import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// Contracts and recommendations of a campaign, as the last run has them.
struct PlacementSheet {
    private let inputs: CampaignInputs
    private let kept: KeptPlacement
    private let pairs: [PlacementPair]
    private let unplaced: [ID<Applicant>]
    private let instabilities: [PlacementPlan.Instability]
    private let couples: [Couple]
    private let isOfOne: Bool
    private let contracts: [PlacementPair: Contract]

    /// - Parameter wanted: The only applicant to be shown; nil = all.
    init(_ place: Workplace, of wanted: String?) throws {
        guard let plan = try place.store.lastPlan(of: "placement") else {
            throw Failure(code: "CL029", message: "there is no placement yet", hint: "lotse run", exit: .no)
        }
        if let wanted { _ = try place.applicant(wanted) }
        func isWanted(_ applicant: ID<Applicant>) -> Bool { wanted == nil || applicant.text == wanted }
        inputs = try place.store.loadInputs()
        contracts = Dictionary(
            inputs.contracts.map { (PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy), $0) },
            uniquingKeysWith: { first, _ in first })
        kept = try PlacementLines.kept(plan)
        pairs = kept.pairs.filter { isWanted($0.applicant) }
        unplaced = kept.unplaced.filter(isWanted)
        instabilities = kept.instabilities.filter { isWanted($0.applicant) }
        couples = try place.pipeline().couples().couples.filter { couple in
            wanted.map { couple.partnership.applicants.contains(ID($0)) } ?? true
        }
        isOfOne = wanted != nil
    }

    /// How far it has come: the contract's state, or that it is recommended.
    private func state(_ pair: PlacementPair) -> String { contracts[pair]?.state.rawValue ?? "recommended" }

    var lines: [String] {
        var table = TextTable([.left, .left, .left, .left, .left])
        let vacancies = Dictionary(inputs.vacancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let employers = Dictionary(inputs.employers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for pair in pairs {
            let contract = contracts[pair]
            let vacancy = vacancies[pair.vacancy]
            let employer = vacancy.flatMap { employers[$0.employer] } ?? ""
            table.add([
                pair.applicant.text, "\(pair.vacancy) \(vacancy?.title.original ?? "")", employer, state(pair),
                contract.map { "from \($0.start)" } ?? "",
            ])
        }
        var lines = table.lines
        if isOfOne {
            for applicant in pairs.map(\.applicant) + unplaced {
                lines += (kept.reasons[applicant] ?? []).map { "  " + $0.text }
            }
        }
        let seen = inputs.campaign.route.seesOnPapers ? "on a shortlist" : "interviewed"
        lines += unplaced.map { "\($0): \(seen), no place" }
        guard !isOfOne else { return lines + instabilities.map { "  " + $0.text } + couples.map(PartnerSheet.line) }
        let signed = pairs.count { state($0) != "recommended" }
        return lines + [
            "\(signed) contracts, \(pairs.count - signed) more recommended, \(unplaced.count) without a place "
                + "(\(kept.status.rawValue))"
        ] + howMade + couples.map(PartnerSheet.line)
    }

    /// By which method, what it comes to, and who would rather have each other.
    private var howMade: [String] {
        guard let making = kept.making else { return [] }
        let (name, meaning) = (making.method.rawValue, making.method.meaning.english)
        let (total, rather) = ("scores together \(making.total)", "would rather have each other:")
        let isStable = instabilities.isEmpty
        let first =
            switch making.method {
            case .stable:
                isStable ? "\(name): \(meaning); \(total)" : "\(name) but for contracts that stand; \(total); \(rather)"
            case .assignment:
                "\(name): \(meaning), here \(making.total); "
                    + (isStable ? PlacementMethod.stable.meaning.english : rather)
            case .mostPlaced:
                "\(name): \(meaning); \(kept.pairs.count) of at most \(kept.most ?? kept.pairs.count); \(total)"
                    + (isStable ? "" : "; but for contracts that stand, \(rather)")
            }
        return [first] + (making.method == .mostPlaced ? ["  " + PlacementMethod.equals.english] : [])
            + instabilities.map { "  " + $0.text }
    }

    private func because(_ applicant: ID<Applicant>) -> [String] { (kept.reasons[applicant] ?? []).map(\.text) }

    var json: JSONValue {
        .object([
            ("status", .string(kept.status.rawValue)), ("method", .optional(kept.making?.method.rawValue)),
            ("total", .optional(kept.making?.total)), ("most", .optional(kept.most)),
            (
                "placements",
                .array(
                    pairs.map { pair in
                        .object([
                            ("applicant", .string(pair.applicant.text)), ("vacancy", .string(pair.vacancy.text)),
                            ("state", .string(state(pair))), ("because", .strings(because(pair.applicant))),
                        ])
                    })
            ),
            (
                "unplaced",
                .array(
                    unplaced.map {
                        .object([("applicant", .string($0.text)), ("because", .strings(because($0)))])
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
