import Calendar
import Domain
import JSONText

/// Reads a plan of guides and meetings as `plan guides` writes it.
struct GuidesPlanReader {
    var findings: [JSONFinding] = []

    mutating func plan(_ cursor: JSONCursor) -> GuidesPlan? {
        let known = [
            "status", "assignments", "meetings", "unplaced", "objectives", "changes", "certificates", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let assignments = fields.list(fields.required("assignments", &findings), &findings, Self.assignment)
        let meetings = fields.list(fields.required("meetings", &findings), &findings, Self.meeting)
        let unplaced = fields.list(fields.optional("unplaced"), &findings) { PlanParts.unplaced($0, as: "item", &$1) }
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective)
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change)
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate)
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings)
        guard let status, let assignments, let meetings else { return nil }
        return GuidesPlan(
            status: status, assignments: assignments, meetings: meetings, unplaced: unplaced ?? [],
            objectives: objectives ?? [], changes: changes ?? [], certificates: certificates ?? [], work: work ?? 0)
    }

    /// The members of a plan in force: its assignments and meetings.
    static func announced(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Announced? {
        guard let fields = FieldReader(cursor, known: ["assignments", "meetings"], &findings) else { return nil }
        let assignments = fields.list(fields.required("assignments", &findings), &findings, assignment)
        let meetings = fields.list(fields.required("meetings", &findings), &findings, meeting)
        guard let assignments, let meetings else { return nil }
        return GuidesProblem.Announced(assignments: assignments, meetings: meetings)
    }

    static func assignment(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> GuidesProblem.Assignment? {
        guard let fields = FieldReader(cursor, known: ["household", "guide"], &findings) else { return nil }
        let household = fields.id("household", of: GuidesProblem.Household.self, &findings)
        let guide = fields.id("guide", of: Guide.self, &findings)
        guard let household, let guide else { return nil }
        return GuidesProblem.Assignment(household: household, guide: guide)
    }

    static func meeting(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> GuidesProblem.Meeting? {
        let known = ["task", "household", "office", "guide", "date", "start", "minutes", "interpreter"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let task = fields.id("task", of: GuidesProblem.Task.self, &findings)
        let household = fields.id("household", of: GuidesProblem.Household.self, &findings)
        let office = fields.optionalText("office", &findings).map { ID<Office>($0) }
        let guide = fields.id("guide", of: Guide.self, &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let start = fields.required("start", &findings)?.time(&findings)
        let minutes = fields.required("minutes", &findings)?.int(in: 1...GuidesProblem.minutesOfDay, &findings)
        let needsInterpreter = fields.optionalFlag("interpreter", &findings) ?? false
        guard let task, let household, let guide, let date, let start, let minutes else { return nil }
        return GuidesProblem.Meeting(
            task: task, household: household, office: office, guide: guide, date: date, start: start,
            minutes: minutes, needsInterpreter: needsInterpreter)
    }
}
