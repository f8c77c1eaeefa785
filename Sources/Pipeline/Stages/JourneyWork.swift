import BackwardPlan
import Calendar
import Domain
import PlanFiles
import Store

/// The way back from each contract's first day: what is critical, how much slack there is, and who has to act.
enum JourneyWork: StageWork {
    static let stage = Stage(
        .journey, after: [.recognition, .courses],
        reads: ["contracts", "assessments", "languages", "earliest starts", "courses", "exams", "the campaign's date"],
        gives: ["backward plans", "incidents"], algorithm: 2)

    static func obstacle(on bench: Bench) -> Obstacle? {
        bench.inputs.contracts.contains(where: \.isStanding)
            ? nil : .waiting("nobody has a contract yet", hint: "lotse import contracts FILE")
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        let arrived = try bench.arrived.days
        bytes.append(placements(on: bench)) { bytes, placement in
            bytes.append(arrived[placement.applicant.id])
            bytes.append(placement.contract.applicant)
            bytes.append(placement.contract.vacancy)
            bytes.append(placement.contract.state.rawValue)
            bytes.append(placement.contract.signedOn)
            bytes.append(placement.contract.start)
            bytes.append(placement.contract.internship?.from)
            bytes.append(placement.contract.internship?.until)
            bytes.append(placement.german?.rawValue)
            bytes.append(placement.germanNeeded.rawValue)
            bytes.append(placement.applicant.earliestStart)
            bytes.append(placement.land(in: bench.inputs.campaign).rawValue)
            bytes.append(placement.vacancy.title.occupation?.text)
        }
        bytes.append(bench.inputs.campaign.settings.teachingUnitsPerWeek)
        let open = bench.inputs.openExams
        guard !open.isEmpty else { return }
        // Ways to a level after a failed exam are looked for in all courses.
        bytes.append(open) { bytes, exam in
            bytes.append(exam.id)
            bytes.append(exam.group?.text)
        }
        bytes.append(try CourseWork.problemInForce(on: bench).map { CourseFiles.json($0.problem).compact })
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let placements = placements(on: bench)
        let today = bench.inputs.campaign.date
        // Who has begun to work got there in time or late; that does not change any more.
        let former = Dictionary(
            (try bench.kept(stage.name, BackwardLines.paths) ?? []).map { ($0.applicant, $0) }
        ) { first, _ in first }
        let arrived = try bench.arrived.days
        let assessments = try bench.assessments(of: placements)
        let courses = try bench.kept(.courses, CourseLines.timetable) ?? CourseTimetable()
        let desk = SetbackDesk(
            bench.inputs, timetable: courses, problem: try CourseWork.problemInForce(on: bench),
            units: bench.catalogue.teachingUnits)
        var paths: [PlacementPath] = []
        var incidents: [ExamIncident] = []
        for placement in placements {
            let hasBegun = placement.contract.expectedOn < today
            if hasBegun, let path = former[placement.applicant.id], path.problem.start == placement.contract.start {
                paths.append(path)
            }
            let facts = PlacementFacts(
                placement, assessment: assessments[placement.applicant.id], courses: courses,
                campaign: bench.inputs.campaign, units: bench.catalogue.teachingUnits,
                arrivedOn: arrived[placement.applicant.id])
            if hasBegun {
                if let incident = try incident(facts, desk) { incidents.append(incident) }
                continue
            }
            let found = try path(facts, desk)
            paths.append(found.path)
            if let incident = found.incident { incidents.append(incident) }
        }
        let isKept = paths.allSatisfy { $0.plan.status == .optimal }
        let digest = try bench.keep(
            BackwardLines.lines(paths) + IncidentLines.lines(incidents), as: isKept ? .optimal : .partial,
            of: stage.name)
        return StageResult(digest: digest, outcome: isKept ? .done : .refused, summary: summary(paths))
    }

    /// What a failed exam means for somebody who works already.
    private static func incident(
        _ facts: PlacementFacts, _ desk: SetbackDesk
    ) throws(PipelineError) -> ExamIncident? {
        let start = facts.contract.start
        // What the first day asked for is asked for by the end of the year after it, as what is needed later is.
        guard let setback = try desk.setback(of: facts.contract.applicant, start: start, needed: .a0) else {
            return nil
        }
        return ExamIncident(setback, start: start, needs: facts.needs(setback.exam.level), contractMovesTo: nil)
    }

    /// The way back of one placement, with what a failed exam means for it.
    private static func path(
        _ facts: PlacementFacts, _ desk: SetbackDesk
    ) throws(PipelineError) -> (path: PlacementPath, incident: ExamIncident?) {
        let applicant = facts.contract.applicant
        let smooth = PlacementPath(
            applicant: applicant, problem: facts.problem, plan: try planned(facts.problem), unknown: facts.unknown)
        guard let setback = try desk.setback(of: applicant, start: facts.contract.start, needed: facts.needed) else {
            return (smooth, nil)
        }
        var later = facts
        if setback.exam.level <= facts.needed { later.expected = setback.expected }
        let plan = try planned(later.problem)
        let before = max(smooth.plan.earliestStart ?? facts.contract.start, facts.contract.start)
        let incident = ExamIncident(
            setback, start: facts.contract.start, needs: facts.needs(setback.exam.level),
            contractMovesTo: plan.earliestStart.flatMap { $0 > before ? $0 : nil })
        let path = PlacementPath(applicant: applicant, problem: later.problem, plan: plan, unknown: facts.unknown)
        return (path, incident)
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
        } catch { throw .refused(stage: .journey, error, of: BackwardFiles.json(problem)) }
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
    /// What asks for a level on the first day; the residence title does where it waits for a licence that does.
    fileprivate func needs(_ level: CEFRLevel) -> [ExamIncident.Need] {
        let ofLicence = assessment?.recognition?.languageMinimum.map { level <= $0 } ?? false
        let waits = assessment?.waitsFor.contains(.permit) ?? false
        return ExamIncident.Need.allCases.filter { need in
            switch need {
            case .work: level <= germanNeeded
            case .licence: ofLicence
            case .permit: ofLicence && waits
            }
        }
    }

    fileprivate init(
        _ placement: Newcomer, assessment: Assessment?, courses: CourseTimetable, campaign: Campaign,
        units: [CEFRLevel: Int], arrivedOn: CivilDate?
    ) {
        let needed = max(placement.germanNeeded, assessment?.recognition?.languageMinimum ?? .a0)
        self.init(
            contract: placement.contract, today: campaign.date, land: placement.land(in: campaign),
            assessment: assessment, german: placement.german, germanNeeded: placement.germanNeeded, unitsTo: units,
            unitsPerWeek: campaign.settings.teachingUnitsPerWeek, availableFrom: placement.applicant.earliestStart,
            course: courses.span(of: placement.applicant.id, upTo: needed), arrivedOn: arrivedOn)
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
