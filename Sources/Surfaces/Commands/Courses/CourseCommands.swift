import Arguments
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse course show|attend|drop|exam`: who learns where and when, and what becomes of it.
enum CourseCommands {
    static let value = Command<Session>(
        "course", summary: "Look at the language courses, and record lessons, exams and who gives up",
        page: "docs/reference/commands.md#lotse-course",
        commands: [
            command(
                "show",
                "Print the groups, who is in them, who was at the lessons, who failed, and who misses the level and why",
                examples: [
                    Example("lotse course show", "groups with their dates and prices"),
                    Example("lotse course show --json", "groups and enrolments as 'lotse plan courses' gives them"),
                ], under: "course", run: show),
            AttendCommand.value, DropCommand.value, ExamCommand.value,
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let plan = try place.coursePlan()
        let learning = try LearningDesk(place.pipeline())
        let timetable = try CourseLines.timetable(plan)
        let missed = try CourseLines.unplaced(plan)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("status", .string(plan.status.rawValue)),
                    ("groups", .array(timetable.groups.map(CourseFiles.json))),
                    ("enrolments", .array(timetable.enrolments.map(CourseFiles.json))),
                    (
                        "unplaced",
                        .array(
                            missed.map { PlanParts.json($0, as: "learner") })
                    ),
                    ("attendance", .array(learning.attendance.map(\.json))),
                    ("incidents", .array(learning.incidents.map(IncidentLines.json))),
                ]).pretty)
        } else {
            for line in lines(timetable) { call.session.out.line(line) }
            for item in missed {
                call.session.out.line("\(item.item) does not reach the level:")
                for reason in item.reasons { call.session.out.line("  \(reason.text)") }
            }
            for line in learning.attendance.map(\.text) + learning.incidents.flatMap(\.lines) {
                call.session.out.line(line)
            }
        }
        return plan.status == .partial ? .no : .done
    }

    private static func lines(_ timetable: CourseTimetable) -> [String] {
        var table = TextTable([.left, .left, .left, .left, .right, .right])
        for group in timetable.groups {
            let last = group.meetings.last?.date ?? group.certificateOn
            table.add([
                group.id.text, "\(group.from.name)–\(group.to.name)", group.place ?? "online",
                "\(group.meetings.first?.date.iso ?? "") to \(last), certificate \(group.certificateOn)",
                group.learners == 1 ? "1 learner" : "\(group.learners) learners", "\(group.price.amount / 100) €",
            ])
        }
        return table.lines
            + timetable.enrolments.map { "\($0.learner) in \($0.group): \($0.reserveDays) days before the deadline" }
    }
}
