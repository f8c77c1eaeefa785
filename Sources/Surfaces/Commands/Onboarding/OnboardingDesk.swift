import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// The onboarding plan of a campaign with what was done since.
struct OnboardingDesk {
    let status: PlanStatus
    let plan: OnboardingPlan
    let done: [ID<GuidesProblem.Task>: CivilDate]

    /// Throws where nothing is planned yet.
    init(_ place: Workplace) throws {
        guard let kept = try place.store.lastPlan(of: Stage.Name.onboarding.rawValue) else {
            throw Failure(
                code: "CL060", message: "there is no onboarding planned yet", hint: "lotse run", exit: .no)
        }
        status = kept.status
        plan = try OnboardingLines.plan(kept)
        done = try place.store.taskDecisions().done
    }

    /// The meeting of a line; nil where it has none.
    func meeting(_ entry: OnboardingPlan.Entry) -> GuidesProblem.Meeting? {
        plan.meetings.first { $0.task == entry.task }
    }

    /// The guide of somebody; nil where there is none.
    func guide(of applicant: ID<Applicant>) -> ID<Guide>? {
        plan.assignments.first { $0.household.text == applicant.text }?.guide
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
