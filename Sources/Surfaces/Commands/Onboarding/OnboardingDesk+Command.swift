import Domain
import JSONText
import Pipeline
import PlanFiles

extension OnboardingDesk {
    /// The desk as it stands; throws where nothing is planned yet.
    init(_ place: Workplace) throws {
        guard let desk = try OnboardingDesk.planned(place.pipeline()) else {
            throw Failure(
                code: "CL060", message: "there is no onboarding planned yet", hint: "lotse run", exit: .no)
        }
        self = desk
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
