import Calendar
package import Domain
import JSONText

/// An onboarding plan as the lines that a campaign keeps: one for each line of a checklist, guide and meeting, so that what
/// is about somebody can go without the rest.
package enum OnboardingLines {
    /// What is kept of a plan; of its objectives those that decide where nothing was announced before.
    ///
    /// - Parameter leads: Who stands for the household of each applicant.
    package static func lines(
        _ plan: GuidesPlan, entries: [OnboardingPlan.Entry], leads: [ID<Applicant>: ID<Applicant>]
    ) -> [StagePlan.Line] {
        let own = Set(GuidesProblem.defaultObjectives.map(\.name))
        let owners = Dictionary(entries.map { ($0.task, $0.applicant) }) { first, _ in first }
        var lines = entries.map { entry in
            var members: [(name: String, value: JSONValue)] = [("applicant", .string(entry.applicant.text))]
            members.append(("line", ChecklistFiles.json(entry.line)))
            return StagePlan.Line(
                kind: "line", applicant: entry.applicant, document: JSONValue.object(members).compact)
        }
        lines += leads.sorted { $0.key < $1.key }.filter { $0.key != $0.value }.map { member, lead in
            StagePlan.Line(
                kind: "member", applicant: member,
                document: JSONValue.object([("applicant", .string(member.text)), ("household", .string(lead.text))])
                    .compact)
        }
        lines += plan.assignments.map {
            StagePlan.Line(
                kind: "assignment", applicant: ID($0.household.text), document: GuidesFiles.json($0).compact)
        }
        lines += plan.meetings.map {
            StagePlan.Line(kind: "meeting", applicant: owners[$0.task], document: GuidesFiles.json($0).compact)
        }
        lines += plan.unplaced.map {
            StagePlan.Line(kind: "unplaced", document: PlanParts.json($0, as: "item").compact)
        }
        lines += plan.certificates.map {
            StagePlan.Line(kind: "certificate", document: PlanParts.json($0).compact)
        }
        lines += plan.objectives.filter { own.contains($0.name) }.map {
            StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact)
        }
        return lines
    }

    /// The kept plan, less what was about people who were erased since.
    package static func plan(_ plan: StagePlan) throws(KeptPlanError) -> OnboardingPlan {
        OnboardingPlan(
            entries: try plan.values("line", entry),
            assignments: try plan.values("assignment", GuidesPlanReader.assignment),
            meetings: try plan.values("meeting", GuidesPlanReader.meeting),
            unplaced: try plan.values("unplaced") { PlanParts.unplaced($0, as: "item", &$1) },
            certificates: try plan.values("certificate", PlanParts.certificate),
            objectives: try plan.values("objective", PlanParts.objective))
    }

    /// Who stands for the household of those who do not themselves.
    package static func leads(_ plan: StagePlan) throws(KeptPlanError) -> [ID<Applicant>: ID<Applicant>] {
        Dictionary(try plan.values("member", member).map { ($0.applicant, $0.lead) }) { first, _ in first }
    }

    private static func member(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> (applicant: ID<Applicant>, lead: ID<Applicant>)? {
        guard let fields = FieldReader(cursor, known: ["applicant", "household"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let lead = fields.id("household", of: Applicant.self, &findings)
        guard let applicant, let lead else { return nil }
        return (applicant, lead)
    }

    private static func entry(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> OnboardingPlan.Entry? {
        guard let fields = FieldReader(cursor, known: ["applicant", "line"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let line = fields.required("line", &findings).flatMap { ChecklistFiles.line($0, &findings) }
        guard let applicant, let line else { return nil }
        return OnboardingPlan.Entry(applicant: applicant, line: line)
    }
}
