import BackwardPlan
import Calendar
import Domain
import PlanFiles
import Store

/// The way back from each contract's first day: what is critical, how much slack there is, and who has to act.
enum JourneyWork: StageWork {
    static let stage = Stage(
        .journey, after: [.recognition, .courses],
        reads: ["contracts", "assessments", "languages", "earliest starts", "courses", "the campaign's date"],
        gives: ["backward plans"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? {
        bench.inputs.contracts.contains(where: \.isStanding)
            ? nil : .waiting("nobody has a contract yet", hint: "lotse import contracts FILE")
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        bytes.append(placements(on: bench)) { bytes, placement in
            bytes.append(placement.contract.applicant)
            bytes.append(placement.contract.vacancy)
            bytes.append(placement.contract.state.rawValue)
            bytes.append(placement.contract.signedOn)
            bytes.append(placement.contract.start)
            bytes.append(placement.german?.rawValue)
            bytes.append(placement.germanNeeded.rawValue)
            bytes.append(placement.applicant.earliestStart)
            bytes.append(placement.land(in: bench.inputs.campaign).rawValue)
            bytes.append(placement.vacancy.title.occupation?.text)
        }
        bytes.append(bench.inputs.campaign.settings.teachingUnitsPerWeek)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let placements = placements(on: bench)
        let assessments = try bench.assessments(of: placements)
        let courses = try bench.kept(.courses, CourseLines.timetable) ?? CourseTimetable()
        var paths: [PlacementPath] = []
        for placement in placements {
            let applicant = placement.applicant.id
            let facts = PlacementFacts(
                placement, assessment: assessments[applicant], courses: courses, campaign: bench.inputs.campaign,
                units: bench.catalogue.teachingUnits)
            paths.append(
                PlacementPath(
                    applicant: applicant, problem: facts.problem, plan: try planned(facts.problem),
                    unknown: facts.unknown))
        }
        let isKept = paths.allSatisfy { $0.plan.status == .optimal }
        let digest = try bench.keep(BackwardLines.lines(paths), as: isKept ? .optimal : .partial, of: stage.name)
        return StageResult(digest: digest, outcome: isKept ? .done : .refused, summary: summary(paths))
    }

    /// Whoever has a contract that is not withdrawn, by applicant.
    private static func placements(on bench: Bench) -> [Newcomer] {
        Newcomer.all(bench.inputs, catalogue: bench.catalogue, in: [.offered, .accepted, .signed]).sorted {
            $0.applicant.id != $1.applicant.id
                ? $0.applicant.id < $1.applicant.id : $0.vacancy.id < $1.vacancy.id
        }
    }

    private static func planned(_ problem: BackwardProblem) throws(PipelineError) -> BackwardSchedule {
        let plan: BackwardSchedule
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try BackwardPlanner.plan(problem)
            verification = try BackwardVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .journey, error) }
        try verification.confirm(stage: .journey)
        return plan
    }

    private static func summary(_ paths: [PlacementPath]) -> String {
        let late = paths.count { $0.plan.status == .partial }
        let first = "\(paths.count) placements, \(paths.count - late) in time, \(late) too late"
        let tightest = paths.filter { $0.plan.slack != nil }.min {
            let (left, right) = ($0.plan.slack ?? 0, $1.plan.slack ?? 0)
            return left != right ? left < right : $0.applicant < $1.applicant
        }
        guard let tightest, let slack = tightest.plan.slack, let step = tightest.plan.criticalStep else { return first }
        return "\(first); least slack \(slack) days (\(tightest.applicant), \(step))"
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        try bench.kept(stage.name, BackwardLines.paths)?.flatMap(\.journey) ?? []
    }
}

extension Newcomer {
    fileprivate var german: CEFRLevel? { applicant.languages.filter { $0.language == .german }.map(\.level).max() }

    fileprivate var germanNeeded: CEFRLevel {
        vacancy.languages.filter { $0.language == .german }.map(\.atStart).max() ?? .a0
    }
}

extension PlacementFacts {
    fileprivate init(
        _ placement: Newcomer, assessment: Assessment?, courses: CourseTimetable, campaign: Campaign,
        units: [CEFRLevel: Int]
    ) {
        let needed = max(placement.germanNeeded, assessment?.recognition?.languageMinimum ?? .a0)
        self.init(
            contract: placement.contract, today: campaign.date, land: placement.land(in: campaign),
            assessment: assessment, german: placement.german, germanNeeded: placement.germanNeeded, unitsTo: units,
            unitsPerWeek: campaign.settings.teachingUnitsPerWeek, availableFrom: placement.applicant.earliestStart,
            course: courses.span(of: placement.applicant.id, upTo: needed))
    }
}

extension CourseTimetable {
    /// The first lesson and the last certificate of somebody's courses up to a level; nil where they end below it.
    fileprivate func span(of learner: ID<Applicant>, upTo level: CEFRLevel) -> (begin: CivilDate, end: CivilDate)? {
        let own = enrolments.filter { $0.learner == learner && $0.to <= level }
        guard own.contains(where: { $0.to == level }) else { return nil }
        let names = Set(own.map(\.group))
        let taken = groups.filter { names.contains($0.id) }
        guard let begin = taken.compactMap(\.meetings.first?.date).min(), let end = taken.map(\.certificateOn).max()
        else { return nil }
        return (begin, end)
    }
}
