package import Calendar
package import Domain
import PlanFiles
import Store

/// The onboarding plan of a campaign with what lessons, exams and incidents ask for, and what was done since.
package struct OnboardingDesk: Sendable {
    package let status: PlanStatus
    package let plan: OnboardingPlan
    /// Who stands for the household of those who do not themselves.
    package let leads: [ID<Applicant>: ID<Applicant>]
    package let done: [ID<GuidesProblem.Task>: CivilDate]

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
    package static let empty = OnboardingDesk(
        status: .optimal, plan: OnboardingPlan(entries: [], assignments: [], meetings: []), leads: [:], done: [:])

    /// Nil where nothing is planned yet, and no exam, course or incident asks anything of anybody either.
    package static func planned(_ pipeline: CampaignPipeline) throws(PipelineError) -> OnboardingDesk? {
        let kept: StagePlan?
        let decisions: [TaskDecision]
        do throws(StoreError) {
            kept = try pipeline.store.lastPlan(of: Stage.Name.onboarding.rawValue)
            decisions = try pipeline.store.taskDecisions()
        } catch { throw .store(error) }
        let learning = try LearningDesk(pipeline).entries
        let incidents = try pipeline.incidentTasks()
        let talks = try pipeline.checkInLines()
        guard kept != nil || !learning.isEmpty || !incidents.isEmpty || !talks.entries.isEmpty else { return nil }
        let (former, leads) = try read(kept)
        let plan = OnboardingPlan(former, with: learning + talks.entries)
        let merged = incidents.merged(into: plan)
        // A note says that there was a talk, unless somebody says that it has to be held again.
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
            leads: leads, done: done)
    }

    private static func read(
        _ kept: StagePlan?
    ) throws(PipelineError) -> (plan: OnboardingPlan?, leads: [ID<Applicant>: ID<Applicant>]) {
        guard let kept else { return (nil, [:]) }
        do throws(KeptPlanError) {
            return (try OnboardingLines.plan(kept), try OnboardingLines.leads(kept))
        } catch { throw .keptPlan(error) }
    }

    /// The meeting of a line; nil where it has none.
    package func meeting(_ entry: OnboardingPlan.Entry) -> GuidesProblem.Meeting? {
        plan.meetings.first { $0.task == entry.task }
    }

    /// The guide of somebody; nil where there is none.
    package func guide(of applicant: ID<Applicant>) -> ID<Guide>? {
        let lead = leads[applicant] ?? applicant
        return plan.assignments.first { $0.household.text == lead.text }?.guide
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
