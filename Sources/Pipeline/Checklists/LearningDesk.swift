package import Domain
import PlanFiles
import Store

/// What became of a campaign's courses: who was at the lessons, and which failed exams are open.
package struct LearningDesk: Sendable {
    /// By group, then applicant.
    package let attendance: [AttendanceCount]
    /// Those of the backward plan in force.
    package let incidents: [ExamIncident]
    private let gone: Set<ID<Applicant>>

    package init(_ pipeline: CampaignPipeline) throws(PipelineError) {
        let journey: StagePlan?
        do throws(StoreError) {
            attendance = try pipeline.store.all(.attendance).counted
            gone = Set(try pipeline.store.all(.dropouts).map(\.applicant))
            journey = try pipeline.store.lastPlan(of: Stage.Name.journey.rawValue)
        } catch { throw .store(error) }
        do throws(KeptPlanError) {
            incidents = try journey.map { (plan) throws(KeptPlanError) in try IncidentLines.incidents(plan) } ?? []
        } catch { throw .keptPlan(error) }
    }

    /// What has to be done about both, as lines of people's checklists; nobody asks those who have given up.
    package var entries: [OnboardingPlan.Entry] {
        incidents.flatMap { incident in
            incident.tasks.map { OnboardingPlan.Entry(applicant: incident.applicant, line: $0) }
        } + attendance.filter { !gone.contains($0.applicant) }.compactMap(\.entry)
    }
}

extension AttendanceCount {
    /// Days after the last missed lesson within which somebody asks; a planning value.
    private static let daysToAsk = 3

    /// Asking the learner; nil where all is well.
    fileprivate var entry: OnboardingPlan.Entry? {
        guard !alerts.isEmpty, let lastMissed else { return nil }
        let due = lastMissed.adding(days: AttendanceCount.daysToAsk)
        let line = ChecklistLine(
            rule: "attendance-\(group.part)-\(lastMissed)", due: due, reckoned: due, actor: .agency, isLegal: false,
            law: "", weekendLaw: nil, isSeen: true,
            title: LocalText(
                german: "Nach dem Kurs \(group) fragen: \(present) von \(present + missing) Terminen besucht",
                english: "Ask about the course \(group): at \(present) of \(present + missing) lessons",
                spanish: "Preguntar por el curso \(group): \(present) de \(present + missing) clases"))
        return OnboardingPlan.Entry(applicant: applicant, line: line)
    }
}
