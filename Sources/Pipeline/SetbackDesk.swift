import Calendar
import Courses
import Domain
import PlanFiles

/// Looks for ways to a level after a failed exam, in the courses of a campaign.
struct SetbackDesk {
    private let timetable: CourseTimetable
    /// What the courses are planned from, with what is not planned again; nil where they wait.
    private let problem: (problem: CourseProblem, taken: TakenCourses)?
    private let open: [ID<Applicant>: [ExamResult]]
    private let units: [CEFRLevel: Int]
    private let unitsPerWeek: Int

    /// How long after the deadline a course is looked for.
    private static let longestDelay = 731
    /// Work units for one look: with everybody else pinned the search is over long before.
    private static let work = 200_000

    init(
        _ inputs: CampaignInputs, timetable: CourseTimetable, problem: (problem: CourseProblem, taken: TakenCourses)?,
        units: [CEFRLevel: Int]
    ) {
        self.timetable = timetable
        self.problem = problem
        self.units = units
        unitsPerWeek = inputs.campaign.settings.teachingUnitsPerWeek
        open = Dictionary(grouping: inputs.openExams, by: \.applicant)
    }

    /// The setback of somebody's lowest level with a failed exam; nil where there is none.
    ///
    /// - Parameters:
    ///   - start: The contract's first day.
    ///   - needed: What is needed on it; a higher level is needed a year later.
    func setback(of applicant: ID<Applicant>, start: CivilDate, needed: CEFRLevel) throws(PipelineError) -> Setback? {
        guard let exam = open[applicant]?.first else { return nil }
        let group = group(of: exam)
        let learner = problem?.problem.learners.first { $0.id == applicant }
        let deadline = exam.level <= needed ? start : learner?.deadline ?? start.adding(months: 12)
        var chain: ExamIncident.Chain?
        if let problem, let learner {
            var again = learner
            again.level = group?.from ?? CEFRLevel(rawValue: exam.level.rawValue - 1) ?? .a0
            again.target = exam.level
            again.deadline = deadline
            again.from = max(Setback.opened(exam, of: group), learner.from ?? exam.date).adding(days: 1)
            chain = try earliest(for: again, of: applicant, in: everybody(but: applicant, group: group, problem))
        }
        let toGo = (units[exam.level] ?? 0) + unitsPerWeek - 1
        return Setback(exam, group: group, deadline: deadline, chain: chain, weeks: toGo / unitsPerWeek)
    }

    /// The problem of everybody in the groups of the plan in force; whoever is through with the group of the exam is planned
    /// again with the others already, and is left out.
    private func everybody(
        but applicant: ID<Applicant>, group: CourseGroup?, _ now: (problem: CourseProblem, taken: TakenCourses)
    ) -> CourseProblem {
        var problem = now.problem
        if let group, now.taken.timetable.groups.contains(where: { $0.id == group.id }) {
            problem.learners.removeAll { $0.id == applicant }
        }
        let known = Set(problem.learners.map(\.id))
        problem.previous = now.taken.open
        problem.previous.enrolments.removeAll { !known.contains($0.learner) }
        problem.pins = problem.previous.enrolments.map { CourseProblem.Pin(learner: $0.learner, group: $0.group) }
        return problem
    }

    private func group(of exam: ExamResult) -> CourseGroup? {
        if let name = exam.group { return timetable.groups.first { $0.id == name } }
        let own = timetable.enrolments.filter { $0.learner == exam.applicant && $0.to == exam.level }
        return own.first.flatMap { enrolment in timetable.groups.first { $0.id == enrolment.group } }
    }

    // MARK: The planner's answer

    /// The best chain by the deadline; where there is none, the one that is there first.
    private func earliest(
        for again: CourseProblem.Learner, of applicant: ID<Applicant>, in problem: CourseProblem
    ) throws(PipelineError) -> ExamIncident.Chain? {
        if let chain = try chain(for: again, of: applicant, in: problem) { return chain }
        var later = again
        later.deadline = again.deadline.adding(days: SetbackDesk.longestDelay)
        guard var best = try chain(for: later, of: applicant, in: problem) else { return nil }
        // A chain that is there by some day is there by every later one: the first day is found by halving.
        var first = again.deadline.adding(days: 1)
        while first < best.certificateOn {
            let middle = first.adding(days: first.days(to: best.certificateOn) / 2)
            later.deadline = middle
            if let chain = try chain(for: later, of: applicant, in: problem) {
                best = chain
            } else {
                first = middle.adding(days: 1)
            }
        }
        return best
    }

    /// The chain that the planner gives to one more learner while everybody stays in the groups of the plan in force.
    private func chain(
        for again: CourseProblem.Learner, of applicant: ID<Applicant>, in problem: CourseProblem
    ) throws(PipelineError) -> ExamIncident.Chain? {
        var problem = problem
        let known = Set(problem.learners.map(\.id))
        var learner = again
        while known.contains(learner.id) { learner.id = ID(learner.id.text + "+") }
        problem.learners.append(learner)
        problem.work = SetbackDesk.work
        let plan: CoursePlan
        do throws(PlanRefusal) { plan = try CoursePlanner.plan(problem) } catch {
            throw .refused(stage: .courses, error, of: CourseFiles.json(problem))
        }
        guard !plan.unplaced.contains(where: { $0.item == learner.id.text }) else { return nil }
        let names = plan.timetable.enrolments.filter { $0.learner == learner.id }.map(\.group)
        let groups = plan.timetable.groups.filter { names.contains($0.id) }
        guard let begins = groups.compactMap(\.meetings.first?.date).min(),
            let certificateOn = groups.map(\.certificateOn).max()
        else { return nil }
        let single = Set(problem.offers.filter { $0.individual != nil }.map(\.id))
        return ExamIncident.Chain(
            // Units for one learner bear the learner's name.
            groups: groups.map { single.contains($0.offer) ? ID("\($0.offer)/\(applicant)") : $0.id },
            begins: max(begins, learner.from ?? begins), certificateOn: certificateOn,
            isIndividual: groups.allSatisfy { single.contains($0.offer) })
    }
}
