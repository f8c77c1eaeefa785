import Calendar
import Domain
import Housing
import PlanFiles

/// Housing: where everybody who comes lives from the first night on.
enum HousingWork: StageWork {
    static let stage = Stage(
        .housing, after: [.travel, .pickups], reads: ["contracts", "applicants", "vacancies", "households", "units"],
        gives: ["stays", "households without a home"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        if let nobody = bench.noNewcomers { return nobody }
        let basis = try basis(on: bench)
        if basis.problem.units.isEmpty {
            return .waiting("there are no homes", hint: "lotse import units FILE")
        }
        return disagreement(in: basis)
    }

    /// What files say against each other.
    static func disagreement(in basis: HousingBasis) -> Obstacle? {
        if let found = basis.contradictions.first {
            return .waiting(
                "the rows of unit \(found.unit) say different things of \(found.column)",
                hint: "import them again, with \(found.column) on one of them or the same on all")
        }
        if let household = basis.misnamed.first {
            return .waiting(
                "household \(household) bears the id of an applicant who does not belong to it",
                hint: "give the household another id, or the applicant a place in it, and import it again")
        }
        return nil
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        bytes.append(HousingFiles.json(try basis(on: bench).problem).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let former = try bench.kept(stage.name, HousingLines.kept)
        let basis = try basis(on: bench, previous: former?.stays ?? [])
        let future = try HousingWork.plan(basis.problem)
        let plan = PastNights(former, before: bench.inputs.campaign.date)
            .joined(with: future, households: Set(basis.residents.keys), in: basis.whole)
        let digest = try bench.keep(
            HousingLines.lines(plan, residents: basis.residents), as: plan.status, of: stage.name)
        // Who had no home and is planned for no more is not counted.
        let homeless = Set(plan.unplaced.map(\.item))
        let households = Set(plan.stays.map(\.household.text)).union(homeless).count
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(households - homeless.count) of \(households) households live in "
                + "\(Set(plan.stays.map(\.unit)).count) units from their first night (\(plan.status.rawValue))")
    }

    /// A plan that the verifier found sound.
    static func plan(_ problem: HousingProblem) throws(PipelineError) -> HousingPlan {
        let plan: HousingPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try HousingPlanner.plan(problem)
            verification = try HousingVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .housing, error, of: HousingFiles.json(problem)) }
        try verification.confirm(stage: .housing)
        return plan
    }

    static func basis(
        on bench: Bench, planned: Set<ID<HousingUnit>> = [], previous: [Stay] = []
    ) throws(PipelineError) -> HousingBasis {
        HousingBasis(
            bench.inputs, newcomers: try bench.arrivals, families: try bench.familyArrivals,
            catalogue: bench.catalogue, planned: planned, previous: previous)
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        guard let kept = try bench.kept(stage.name, HousingLines.kept) else { return [] }
        let region = HolidayRegion(code: bench.inputs.campaign.land.rawValue)
        return HousingJourney(try basis(on: bench), region: region).items(kept)
    }
}
