import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// The onboarding plan of a campaign with what lessons, exams and incidents ask for, and what was done since.
struct OnboardingDesk {
    let status: PlanStatus
    let plan: OnboardingPlan
    /// Who stands for the household of those who do not themselves.
    let leads: [ID<Applicant>: ID<Applicant>]
    let done: [ID<GuidesProblem.Task>: CivilDate]

    /// Throws where nothing is planned yet.
    init(_ place: Workplace) throws {
        guard let desk = try OnboardingDesk.planned(place) else {
            throw Failure(
                code: "CL060", message: "there is no onboarding planned yet", hint: "lotse run", exit: .no)
        }
        self = desk
    }

    private init(
        status: PlanStatus, plan: OnboardingPlan, leads: [ID<Applicant>: ID<Applicant>],
        done: [ID<GuidesProblem.Task>: CivilDate]
    ) {
        self.status = status
        self.plan = plan
        self.leads = leads
        self.done = done
    }

    /// The desk of a campaign without onboarding: nobody has a line.
    static let empty = OnboardingDesk(
        status: .optimal, plan: OnboardingPlan(entries: [], assignments: [], meetings: []), leads: [:], done: [:])

    /// Nil where nothing is planned yet, and no exam, course or incident asks anything of anybody either.
    static func planned(_ place: Workplace) throws -> OnboardingDesk? {
        let kept = try place.store.lastPlan(of: Stage.Name.onboarding.rawValue)
        let learning = try LearningDesk(place).entries
        let incidents = try place.pipeline().incidentTasks()
        let talks = try place.pipeline().checkInLines()
        guard kept != nil || !learning.isEmpty || !incidents.isEmpty || !talks.entries.isEmpty else { return nil }
        let plan = OnboardingPlan(try kept.map(OnboardingLines.plan), with: learning + talks.entries)
        let merged = incidents.merged(into: plan)
        // A note says that there was a talk, unless somebody says that it has to be held again.
        let decisions = try place.store.taskDecisions()
        let reopened = Set(decisions.map { ID<GuidesProblem.Task>.task($0.task, of: $0.applicant) }).subtracting(
            decisions.done.keys)
        var done = talks.done.filter { !reopened.contains($0.key) }.merging(decisions.done) { _, said in said }
        for task in merged.tasks where done[task.task] == nil {
            done[task.task] = done[.task(task.line.rule, of: task.applicant)]
        }
        return OnboardingDesk(
            status: kept?.status ?? .optimal,
            plan: OnboardingPlan(
                plan, with: merged.tasks.map { .init(applicant: $0.applicant, line: $0.listed) },
                without: Set(merged.replaced)),
            leads: try kept.map(OnboardingLines.leads) ?? [:], done: done)
    }

    /// The meeting of a line; nil where it has none.
    func meeting(_ entry: OnboardingPlan.Entry) -> GuidesProblem.Meeting? {
        plan.meetings.first { $0.task == entry.task }
    }

    /// The guide of somebody; nil where there is none.
    func guide(of applicant: ID<Applicant>) -> ID<Guide>? {
        let lead = leads[applicant] ?? applicant
        return plan.assignments.first { $0.household.text == lead.text }?.guide
    }

    /// A line as JSON: the checklist's fields, whether and when it was done, and its meeting.
    func members(_ entry: OnboardingPlan.Entry) -> [(name: String, value: JSONValue)] {
        let line = entry.line
        return [
            ("task", .string(line.rule)), ("actor", .string(line.actor.rawValue)), ("due", .string(line.due.iso)),
            ("legal", .bool(line.isLegal)), ("law", .string(line.law)), ("seen", .bool(line.isSeen)),
            ("title", ChecklistFiles.json(line.title)), ("done", .optional(done[entry.task]?.iso)),
            ("meeting", meeting(entry).map(GuidesFiles.json) ?? .null),
        ]
    }
}

extension OnboardingPlan {
    /// The plan, where there is one, with more lines in its order, and without some.
    fileprivate init(
        _ plan: OnboardingPlan?, with more: [Entry], without: Set<ID<GuidesProblem.Task>> = []
    ) {
        self.init(
            entries: ((plan?.entries ?? []).filter { !without.contains($0.task) } + more).sorted { left, right in
                if left.applicant != right.applicant { return left.applicant < right.applicant }
                return (left.line.due, left.task) < (right.line.due, right.task)
            }, assignments: plan?.assignments ?? [], meetings: plan?.meetings ?? [], unplaced: plan?.unplaced ?? [],
            certificates: plan?.certificates ?? [], objectives: plan?.objectives ?? [])
    }
}
