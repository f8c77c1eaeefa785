import Calendar
import Courses
package import Domain
import JSONText
import PlanFiles
import Store

/// Language courses: who learns in which groups before and after the arrival.
enum CourseWork: StageWork {
    static let stage = Stage(
        .courses, reads: ["contracts", "applicants", "vacancies", "providers", "courses"],
        gives: ["groups", "enrolments"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? {
        let inputs = bench.inputs
        if !inputs.contracts.contains(where: { $0.state == .accepted || $0.state == .signed }) {
            return .waiting("nobody has accepted or signed a contract", hint: "lotse import contracts FILE")
        }
        if inputs.courses.isEmpty { return .waiting("there are no courses", hint: "lotse import courses FILE") }
        let zones = bench.zones
        if let provider = inputs.providers.first(where: { zones[$0.zone] == nil }) {
            return .waiting(
                "the zone of provider \(provider.id) is not in the time zone database",
                hint: "import it again with a name such as Europe/Berlin")
        }
        return nil
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        let problem = CourseProblem(
            bench.inputs, zones: bench.zones, catalogue: bench.catalogue, previous: CourseTimetable())
        bytes.append(CourseFiles.json(problem).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let former = try bench.store { (store) throws(StoreError) in try store.lastPlan(of: stage.name.rawValue) }
        let problem = CourseProblem(
            bench.inputs, zones: bench.zones, catalogue: bench.catalogue,
            previous: former.map { CourseTimetable($0) } ?? CourseTimetable())
        let plan: CoursePlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try CoursePlanner.plan(problem)
            verification = try CourseVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .courses, error) }
        try verification.confirm(stage: .courses)
        let circumstances = bench.circumstances
        let lines = plan.lines
        try bench.store { (store) throws(StoreError) in
            _ = try store.addPlan(
                StagePlan(
                    stage: stage.name.rawValue, status: plan.status, lines: lines, actor: circumstances.actor,
                    at: circumstances.now))
        }
        var bytes = CanonicalBytes()
        bytes.append(lines) { bytes, line in
            bytes.append(line.kind)
            bytes.append(line.document)
        }
        let reached = problem.learners.count - plan.unplaced.count
        return StageResult(
            digest: bytes.digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(reached) of \(problem.learners.count) learners reach their level in "
                + "\(plan.timetable.groups.count) groups (\(plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let plan = try bench.store { (store) throws(StoreError) in try store.lastPlan(of: stage.name.rawValue) }
        return plan.map { CourseTimetable($0).journey(bench.inputs.providers) } ?? []
    }
}

extension Bench {
    /// The zones that courses need, by name; those that the database does not have are left out.
    fileprivate var zones: [String: Zone] {
        var zones: [String: Zone] = [:]
        for name in CourseProblem.zoneNames(inputs, catalogue: catalogue) {
            // A zone that is missing is an obstacle where a provider needs it, and the campaign's own elsewhere.
            zones[name] = try? pipeline.zones.zone(named: name)
        }
        return zones
    }
}

extension CoursePlan {
    /// The plan as it is kept. What names several people, such as a certificate about seats, is not: it would outlive them.
    fileprivate var lines: [StagePlan.Line] {
        let owners = Dictionary(grouping: timetable.enrolments, by: \.group)
        var lines = timetable.groups.map { group in
            // Units for one learner bear the learner's id in their name.
            let owner = (owners[group.id] ?? []).first.map(\.learner)
            let isOwn = owner.map { group.id.text.hasSuffix("/\($0)") } ?? false
            return StagePlan.Line(
                kind: "group", applicant: isOwn ? owner : nil, document: CourseFiles.json(group).compact)
        }
        lines += timetable.enrolments.map {
            StagePlan.Line(kind: "enrolment", applicant: $0.learner, document: CourseFiles.json($0).compact)
        }
        lines += unplaced.map {
            StagePlan.Line(
                kind: "unplaced", applicant: ID($0.item), document: PlanParts.json($0, as: "learner").compact)
        }
        lines += objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
        return lines
    }
}

extension CourseTimetable {
    /// The groups and enrolments of a kept plan, less those of people who were erased since.
    package init(_ plan: StagePlan) {
        let groups = plan.lines.filter { $0.kind == "group" }.compactMap { CourseFiles.group($0.document) }
        let names = Set(groups.map(\.id))
        self.init(
            groups: groups,
            enrolments: plan.lines.filter { $0.kind == "enrolment" }.compactMap {
                CourseFiles.enrolment($0.document)
            }.filter { names.contains($0.group) })
    }

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
