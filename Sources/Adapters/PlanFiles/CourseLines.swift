package import Domain
import JSONText

/// A plan of courses as the lines that a campaign keeps. What names several people, such as a certificate about seats, is not
/// kept: it would outlive them.
package enum CourseLines {
    package static func lines(_ plan: CoursePlan) -> [StagePlan.Line] {
        let owners = Dictionary(grouping: plan.timetable.enrolments, by: \.group)
        var lines = plan.timetable.groups.map { group in
            // Units for one learner bear the learner's id in their name.
            let owner = (owners[group.id] ?? []).first.map(\.learner)
            let isOwn = owner.map { group.id.text.hasSuffix("/\($0)") } ?? false
            return StagePlan.Line(
                kind: "group", applicant: isOwn ? owner : nil, document: CourseFiles.json(group).compact)
        }
        lines += plan.timetable.enrolments.map {
            StagePlan.Line(kind: "enrolment", applicant: $0.learner, document: CourseFiles.json($0).compact)
        }
        lines += plan.unplaced.map {
            StagePlan.Line(
                kind: "unplaced", applicant: ID($0.item), document: PlanParts.json($0, as: "learner").compact)
        }
        lines += plan.objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
        return lines
    }

    /// The groups and enrolments of a kept plan, less those of people who were erased since.
    package static func timetable(_ plan: StagePlan) throws(KeptPlanError) -> CourseTimetable {
        let groups = try plan.values("group", CoursePlanReader.group)
        let names = Set(groups.map(\.id))
        let enrolments = try plan.values("enrolment", CoursePlanReader.enrolment)
        return CourseTimetable(groups: groups, enrolments: enrolments.filter { names.contains($0.group) })
    }

    /// The learners of a kept plan who miss their target, with the reasons.
    package static func unplaced(_ plan: StagePlan) throws(KeptPlanError) -> [UnplacedItem] {
        try plan.values("unplaced") { PlanParts.unplaced($0, as: "learner", &$1) }
    }
}
