import Calendar
import Domain
import Placement
import PlanFiles
import Store

/// Placement: from the rankings of both sides a recommendation who should work where; contracts stay as they are.
enum PlacementWork: StageWork {
    static let stage = Stage(
        .placement, after: [.matching],
        reads: ["rankings", "contracts", "interviews held", "openings", "matches", "the campaign's placement method"],
        gives: ["recommended placement"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? {
        bench.inputs.rankings.isEmpty && bench.inputs.contracts.isEmpty
            ? .waiting("nobody has ranked anybody after the interviews", hint: "lotse import rankings FILE") : nil
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        let basis = PlacementBasis(
            bench.inputs, interviewed: interviewed(bench), matches: [], previous: nil)
        bytes.append(basis.method.rawValue)
        bytes.append(basis.problem.applicants) { $0.append($1) }
        bytes.append(basis.problem.vacancies) { bytes, vacancy in
            bytes.append(vacancy.id)
            bytes.append(vacancy.openings)
        }
        bytes.append(basis.problem.pairs) { bytes, pair in
            bytes.append(pair.applicant)
            bytes.append(pair.vacancy)
            bytes.append(pair.applicantRank)
            bytes.append(pair.employerRank)
        }
        bytes.append(basis.problem.pins) { bytes, pin in
            bytes.append(pin.applicant)
            bytes.append(pin.vacancy)
        }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let basis = PlacementBasis(
            bench.inputs, interviewed: interviewed(bench), matches: try bench.currentMatches(),
            previous: try previous(bench))
        let plan = try planned(basis)
        try bench.keep(
            PlacementLines.lines(plan, method: basis.method, total: basis.total(plan)), as: plan.status, of: stage.name)
        var bytes = CanonicalBytes()
        bytes.append(plan.pairs) { bytes, pair in
            bytes.append(pair.applicant)
            bytes.append(pair.vacancy)
            bytes.append(pair.isPinned)
        }
        let contracts = plan.pairs.count(where: \.isPinned)
        return StageResult(
            digest: bytes.finish(), outcome: .done,
            summary: "\(contracts) contracts stand, \(plan.pairs.count - contracts) more placements recommended, "
                + "\(plan.unplaced.count) interviewed applicants without a place (\(plan.status.rawValue))"
                + instabilities(plan.instabilities.count) + (basis.method == .mostPlaced ? more(plan) : "")
                + (basis.standIns.isEmpty ? "" : "; in \(basis.standIns.count) places a score stands in for a rank"))
    }

    private static func instabilities(_ count: Int) -> String {
        count == 0 ? "" : "; \(count) \(count == 1 ? "pair" : "pairs") would rather have each other"
    }

    /// How many can have a place at most, contracts among them; nothing where it is proven that no more can.
    private static func more(_ plan: PlacementPlan) -> String {
        guard let most = plan.most, most > plan.pairs.count else { return "" }
        return "; at most \(most) can have a place"
    }

    /// The placement by the campaign's method, with the pairs named that would rather have each other; verified.
    private static func planned(_ basis: PlacementBasis) throws(PipelineError) -> PlacementPlan {
        let plan: PlacementPlan
        let verifications: [PlanVerification]
        do throws(PlanRefusal) {
            switch basis.method {
            case .stable:
                plan = try StablePlanner.plan(basis.problem)
                verifications = [try StableVerifier.verify(plan, against: basis.problem)]
            case .mostPlaced:
                plan = try StablePlanner.plan(basis.tied)
                verifications = [try StableVerifier.verify(plan, against: basis.tied)]
            case .assignment:
                let best = try AssignmentPlanner.plan(basis.assignment)
                let placed = best.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
                plan = best.naming(BlockingPairs.among(placed, in: basis.problem))
                verifications = [
                    try AssignmentVerifier.verify(best, against: basis.assignment),
                    try StableVerifier.verifyInstabilities(of: plan, against: basis.problem),
                ]
            }
        } catch { throw .refused(stage: .placement, error, of: PlacementFiles.json(basis.problem)) }
        for verification in verifications { try verification.confirm(stage: .placement) }
        return plan
    }

    /// The recommendation of the last run; nil before the first.
    static func inForce(_ bench: Bench) throws(PipelineError) -> [PlacementPair]? {
        try bench.kept(stage.name, PlacementLines.pairs)
    }

    /// The recommendation of the last run, where it was made by the campaign's method; an assignment is no measure for what is
    /// to be stable.
    static func previous(_ bench: Bench) throws(PipelineError) -> [PlacementPair]? {
        let making = try bench.kept(stage.name, PlacementLines.making) ?? nil
        let method = making?.method ?? .stable
        return method == bench.inputs.campaign.settings.placementMethod ? try inForce(bench) : nil
    }

    /// Who talked to whom, as far as it was announced.
    static func interviewed(_ bench: Bench) -> [PlacementPair] {
        bench.released.compactMap { interview in
            interview.vacancy.map { PlacementPair(applicant: interview.candidate, vacancy: $0) }
        }
    }

    static func journey(on bench: Bench) -> [JourneyItem] { ContractJourney.items(bench.inputs) }
}
