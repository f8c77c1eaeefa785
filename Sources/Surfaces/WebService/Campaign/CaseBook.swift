import Domain
import Pipeline
import PlanFiles
import Store

/// What stages planned for people and what was recorded of them since (Fallakten), read once for each state of the campaign.
struct CaseBook: Sendable {
    /// The ways back from the contracts' first days; empty where the plan waits for contracts.
    let paths: [ID<Applicant>: PlacementPath]
    let papers: [ID<Applicant>: PersonPapers]
    let checklists: OnboardingDesk
    /// Of those who are to come.
    let gates: [ID<Applicant>: PersonGate]
    /// By applicant.
    let probations: [OngoingProbation]
    let notes: [ID<Contract>: [CheckInNote]]
    let learning: LearningDesk
    /// Empty where none are planned.
    let courses: CourseTimetable

    init(_ pipeline: CampaignPipeline, _ store: CampaignStore) throws {
        func first<Value>(_ values: [(ID<Applicant>, Value)]) -> [ID<Applicant>: Value] {
            Dictionary(values) { first, _ in first }
        }
        paths = first(
            try store.lastPlan(of: Stage.Name.journey.rawValue).map(BackwardLines.paths)?.map { ($0.applicant, $0) }
                ?? [])
        papers = first(try pipeline.papers().map { ($0.applicant, $0) })
        gates = first(try pipeline.gates().map { ($0.applicant, $0) })
        checklists = try OnboardingDesk.planned(pipeline) ?? .empty
        probations = try pipeline.probations()
        notes = Dictionary(grouping: try store.all(.checkIns), by: \.contract)
        learning = try LearningDesk(pipeline)
        courses = try store.lastPlan(of: Stage.Name.courses.rawValue).map(CourseLines.timetable) ?? CourseTimetable()
    }

    /// The lines of somebody's checklist, by day.
    func lines(of applicant: ID<Applicant>) -> [OnboardingPlan.Entry] {
        checklists.plan.entries.filter { $0.applicant == applicant }
    }

    /// Whether there was a talk: the firm's note says so, or the checklist.
    func isDone(_ talk: ProbationCalendar.CheckIn, of own: OngoingProbation) -> Bool {
        let contract = own.work.contract
        let isWritten = (notes[contract.id] ?? []).contains { $0.day == talk.day && $0.side == .employer }
        return isWritten || checklists.done[.task("probation-day-\(talk.day)", of: contract.applicant)] != nil
    }
}
