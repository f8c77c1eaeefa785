import Calendar
import Courses
import Domain
import PlanFiles

/// Language courses: who learns in which groups before and after the arrival.
enum CourseWork: StageWork {
    static let stage = Stage(
        .courses, after: [.recognition],
        reads: [
            "contracts", "applicants", "certificates", "dropouts", "vacancies", "assessments", "providers", "courses",
        ],
        gives: ["groups", "enrolments"], algorithm: 2)

    static func obstacle(on bench: Bench) -> Obstacle? {
        let inputs = bench.inputs
        if let nobody = bench.noNewcomers { return nobody }
        if inputs.courses.isEmpty { return .waiting("there are no courses", hint: "lotse import courses FILE") }
        return bench.zoneObstacle(CourseProblem.zoneNames(inputs, catalogue: bench.catalogue))
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        bytes.append(CourseFiles.json(try problem(on: bench).problem).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        var (problem, taken) = try problem(on: bench)
        problem.previous = taken.open
        var plan: CoursePlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try CoursePlanner.plan(problem)
            verification = try CourseVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .courses, error, of: CourseFiles.json(problem)) }
        try verification.confirm(stage: .courses)
        plan.timetable = taken.joined(with: plan.timetable)
        let digest = try bench.keep(CourseLines.lines(plan), as: plan.status, of: stage.name)
        let learners = Set(problem.learners.map(\.id)).union(taken.timetable.enrolments.map(\.learner)).count
        let reached = learners - plan.unplaced.count
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(reached) of \(learners) learners reach their level in "
                + "\(plan.timetable.groups.count) groups (\(plan.status.rawValue))")
    }

    /// What is planned, as if no plan were in force but for the courses that stay as they are.
    private static func problem(
        on bench: Bench
    ) throws(PipelineError) -> (problem: CourseProblem, taken: TakenCourses) {
        let inputs = bench.inputs
        let gone = Set(inputs.dropouts.map(\.applicant))
        let newcomers = try bench.newcomers.filter { !gone.contains($0.applicant.id) }
        let licences = try bench.assessments(of: newcomers).compactMapValues(\.recognition?.languageMinimum)
        let taken = TakenCourses(
            try bench.kept(stage.name, CourseLines.timetable) ?? CourseTimetable(), on: inputs.campaign.date,
            offers: inputs.courses, learners: Set(newcomers.map(\.applicant.id)), exams: inputs.openExams)
        let problem = try CourseProblem(
            inputs, newcomers: newcomers, licences: licences, taken: taken, zones: bench.zones,
            catalogue: bench.catalogue)
        return (problem, taken)
    }

    /// What the courses are planned from now, with the part of the plan in force that is planned again; nil where they wait.
    static func problemInForce(on bench: Bench) throws(PipelineError) -> (problem: CourseProblem, taken: TakenCourses)?
    {
        guard obstacle(on: bench) == nil else { return nil }
        return try problem(on: bench)
    }

    /// What the next run would plan, without keeping it; nil where the courses wait.
    static func outlook(on bench: Bench) throws(PipelineError) -> CoursePlan? {
        guard obstacle(on: bench) == nil else { return nil }
        var (problem, taken) = try problem(on: bench)
        problem.previous = taken.open
        do throws(PlanRefusal) {
            var plan = try CoursePlanner.plan(problem)
            plan.timetable = taken.joined(with: plan.timetable)
            return plan
        } catch { throw .refused(stage: .courses, error, of: CourseFiles.json(problem)) }
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        try bench.kept(stage.name, CourseLines.timetable)?.journey(bench.inputs.providers) ?? []
    }
}

extension CourseTimetable {
    /// Courses and exams for people's itineraries.
    func journey(_ providers: [CourseProvider]) -> [JourneyItem] {
        let zones = Dictionary(uniqueKeysWithValues: providers.map { ($0.id, $0) })
        let groups = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
        return enrolments.flatMap { enrolment -> [JourneyItem] in
            guard let group = groups[enrolment.group], let provider = zones[group.provider] else { return [] }
            let key = "\(group.id.part)/\(enrolment.learner.part)"
            let course = JourneyItem(
                key: "course/\(key)", applicant: enrolment.learner, kind: .course,
                when: .sittings(group.meetings, zone: provider.zone),
                title: LocalText(
                    german: "Deutschkurs \(group.from.name) nach \(group.to.name)",
                    english: "German course, \(group.from.name) to \(group.to.name)",
                    spanish: "Curso de alemán, de \(group.from.name) a \(group.to.name)"),
                detail: LocalText(
                    german: "\(provider.name), \(group.meetings.count) Termine.",
                    english: "\(provider.name), \(group.meetings.count) lessons.",
                    spanish: "\(provider.name), \(group.meetings.count) clases."),
                place: group.place ?? "online")
            guard let exam = group.exam else { return [course] }
            return [
                course,
                JourneyItem(
                    key: "exam/\(key)", applicant: enrolment.learner, kind: .exam,
                    when: .days(from: exam.date, to: exam.date),
                    title: LocalText(
                        german: "Prüfung \(group.to.name)", english: "Exam \(group.to.name)",
                        spanish: "Examen \(group.to.name)"),
                    detail: LocalText(
                        german:
                            "Anmelden bis \(exam.registerBy.long(in: .german)), Zeugnis am \(exam.resultOn.long(in: .german)).",
                        english:
                            "Register by \(exam.registerBy.long(in: .english)), certificate on \(exam.resultOn.long(in: .english)).",
                        spanish:
                            "Inscripción hasta el \(exam.registerBy.long(in: .spanish)), certificado el \(exam.resultOn.long(in: .spanish))."
                    ), place: group.place ?? provider.name),
            ]
        }
    }
}
