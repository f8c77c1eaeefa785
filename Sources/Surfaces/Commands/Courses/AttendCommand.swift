import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse course attend`: records who was at a lesson.
enum AttendCommand {
    private static let group = Operand("GROUP", .text, "The group, as 'lotse course show' names it")
    private static let present = Option("present", .text, "Who was there: ids with commas between them")
    private static let excused = Option("excused", .text, "Who was away and had told why")
    private static let missing = Option("missing", .text, "Who was away")

    static let value = command(
        "attend", "Record who was at a lesson, and say who has to be asked",
        examples: [
            Example(
                "lotse course attend P-B1 --date 2012-06-11 --present B009,B017 --missing B110",
                "below 80 %, or two lessons missed in a row, is an alert")
        ], operands: [group.spec], options: [present.spec, excused.spec, missing.spec], under: "course", run: attend)

    private static func attend(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let courses = try CoursesInForce(place)
        let group = try courses.group(try call.invocation.required(group))
        let records = try records(of: group, call)
        try requireLesson(on: call.date, of: group)
        for record in records { try courses.require(try place.applicant(record.applicant.text).id, in: group) }
        let batch = try place.keep(records, as: .attendance, by: "course attend")
        let named = Set(records.map(\.applicant))
        let counts = try place.store.all(.attendance).counted.filter {
            $0.group == group.id && named.contains($0.applicant)
        }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("group", .string(group.id.text)), ("date", .string(call.date.iso)), ("batch", .optional(batch)),
                    ("attendance", .array(counts.map(\.json))),
                ]).pretty)
            return .done
        }
        for count in counts { call.session.out.line(count.text) }
        if counts.contains(where: { !$0.alerts.isEmpty }) { call.session.note("next: lotse due") }
        return .done
    }

    private static func records(of group: CourseGroup, _ call: Call) throws(UsageError) -> [AttendanceRecord] {
        let said: [(AttendanceRecord.State, String?)] = [
            (.present, call.invocation[present]), (.excused, call.invocation[excused]),
            (.missing, call.invocation[missing]),
        ]
        var records: [AttendanceRecord] = []
        for (state, text) in said {
            for id in (text ?? "").split(separator: ",").map({ $0.drop { $0 == " " } }) where !id.isEmpty {
                let record = AttendanceRecord(
                    group: group.id, date: call.date, applicant: ID(String(id)), state: state)
                if records.contains(where: { $0.applicant == record.applicant }) {
                    throw .conflict("\(id) is named twice", hint: "name everybody once, as present, excused or missing")
                }
                records.append(record)
            }
        }
        if records.isEmpty {
            throw .conflict("nobody is named", hint: "add --present, --excused or --missing with ids")
        }
        return records
    }

    /// Throws the failure that names the lessons around the day where there is none on it.
    private static func requireLesson(on day: CivilDate, of group: CourseGroup) throws(Failure) {
        let days = group.meetings.map(\.date)
        guard !days.contains(day) else { return }
        let around = [days.last { $0 < day }, days.first { $0 > day }].compactMap { $0?.iso }
        throw Failure(
            code: "CL082", message: "the group \(group.id) has no lesson on \(day)",
            hint: "lessons around it: \(around.joined(separator: ", ")); one that was moved is recorded with "
                + "'lotse import attendance FILE'", at: group.id.text, exit: .no)
    }
}
