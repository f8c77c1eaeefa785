import Calendar
import Domain
import Placement
import PlanFiles
import Store

/// Placement: from the rankings of both sides a recommendation who should work where; contracts stay as they are.
enum PlacementWork: StageWork {
    static let stage = Stage(
        .placement, after: [.matching, .shortlists],
        reads: [
            "rankings", "contracts", "interviews held", "shortlists on the route paper", "openings", "matches",
            "the campaign's placement method",
        ],
        gives: ["recommended placement"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        guard bench.inputs.rankings.isEmpty, bench.inputs.contracts.isEmpty else { return nil }
        guard bench.inputs.campaign.route.seesOnPapers else {
            return .waiting("nobody has ranked anybody after the interviews", hint: "lotse import rankings FILE")
        }
        return try bench.hasEntries() ? nil : .waiting("nobody is on a shortlist yet", hint: "lotse run")
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        guard !bench.inputs.campaign.route.seesOnPapers else { return appendPapers(to: &bytes, from: bench.inputs) }
        let basis = PlacementBasis(
            bench.inputs, interviewed: try interviewed(bench), matches: [], previous: nil)
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

    /// What is read beside the shortlists, whose result stands for their pairs: a page that asks how the stage stands does not
    /// rank a country for it.
    private static func appendPapers(to bytes: inout CanonicalBytes, from inputs: CampaignInputs) {
        bytes.append(inputs.campaign.settings.placementMethod.rawValue)
        bytes.append(inputs.applicants.filter(\.hasWithdrawn)) { $0.append($1.id) }
        bytes.append(inputs.vacancies) { bytes, vacancy in
            bytes.append(vacancy.id)
            bytes.append(vacancy.openings)
            bytes.append(vacancy.isWithdrawn)
        }
        bytes.append(inputs.rankings) { bytes, ranking in
            bytes.append(ranking.applicant)
            bytes.append(ranking.vacancy)
            bytes.append(ranking.side.rawValue)
            switch ranking.standing {
            case .rank(let rank): bytes.append(rank)
            case .notAcceptable: bytes.append(0)
            }
        }
        bytes.append(inputs.contracts) { bytes, contract in
            bytes.append(contract.applicant)
            bytes.append(contract.vacancy)
            bytes.append(contract.isStanding)
        }
    }

    /// What placement is given, with the scores of its pairs alone.
    static func basis(_ bench: Bench) throws(PipelineError) -> PlacementBasis {
        let interviewed = try interviewed(bench)
        let asked = PlacementBasis.asked(bench.inputs, interviewed: interviewed)
        return PlacementBasis(
            bench.inputs, interviewed: interviewed, matches: try bench.currentMatches(of: asked),
            previous: try previous(bench))
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let basis = try basis(bench)
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
                + "\(plan.unplaced.count) \(without(bench)) (\(plan.status.rawValue))"
                + instabilities(plan.instabilities.count) + (basis.method == .mostPlaced ? more(plan) : "")
                + (basis.standIns.isEmpty ? "" : "; in \(basis.standIns.count) places a score stands in for a rank"))
    }

    /// Who has no place: on papers nobody talked to anybody.
    private static func without(_ bench: Bench) -> String {
        bench.inputs.campaign.route.seesOnPapers
            ? "applicants on a shortlist without a place" : "interviewed applicants without a place"
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
        try bench.kept(stage.name, kinds: [PlacementLines.place], PlacementLines.pairs)
    }

    /// The recommendation of the last run, where it was made by the campaign's method; an assignment is no measure for what is
    /// to be stable.
    static func previous(_ bench: Bench) throws(PipelineError) -> [PlacementPair]? {
        let kept = try bench.kept(stage.name, kinds: [PlacementLines.place, PlacementLines.how]) {
            (plan) throws(KeptPlanError) in (try PlacementLines.making(plan), try PlacementLines.pairs(plan))
        }
        guard let (making, pairs) = kept else { return nil }
        return making?.method ?? .stable == bench.inputs.campaign.settings.placementMethod ? pairs : nil
    }

    /// Who saw whom: those who talked to each other, as far as it was announced; on papers those of the shortlists.
    static func interviewed(_ bench: Bench) throws(PipelineError) -> [PlacementPair] {
        if bench.inputs.campaign.route.seesOnPapers { return try bench.currentShortlistPairs() }
        return bench.released.compactMap { interview in
            interview.vacancy.map { PlacementPair(applicant: interview.candidate, vacancy: $0) }
        }
    }

    static func journey(on bench: Bench) -> [JourneyItem] { ContractJourney.items(bench.inputs) }
}
