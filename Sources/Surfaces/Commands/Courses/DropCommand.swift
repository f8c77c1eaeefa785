import Arguments
import Calendar
import Domain
import JSONText
import PlanFiles
import Store

/// `lotse course drop`: records that somebody gives up learning, and says who gets the seat.
enum DropCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let reason = Option(
        "reason", .oneOf(CourseExit.Reason.self, placeholder: "CODE"), "Why", required: true)

    static let value = command(
        "drop", "Record that somebody gives up learning; the seat is free, and whoever waited for it is named",
        examples: [
            Example(
                "lotse course drop B110 --reason workHours --date 2012-06-20",
                "'lotse run' plans the others anew and moves nobody who need not move")
        ], operands: [applicant.spec], options: [reason.spec], under: "course", run: drop)

    private static func drop(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let courses = try CoursesInForce(place)
        let freed = courses.groups(of: person)
        let exit = CourseExit(applicant: person, date: call.date, reason: try call.invocation.required(reason))
        let batch = try place.keep([exit], as: .dropouts, by: "course drop")
        let changes = try place.pipeline().courseOutlook()?.changes.filter { $0.item != person.text } ?? []
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("applicant", .string(person.text)), ("batch", .optional(batch)),
                    ("freed", .strings(freed.map(\.id.text))), ("changes", .array(changes.map(PlanParts.json))),
                ]).pretty)
            return .done
        }
        let seats = freed.map(\.id.text).joined(separator: ", ")
        call.session.out.line(
            freed.isEmpty ? "\(person) gives up and had no seat" : "\(person) gives up: a seat is free in \(seats)")
        if changes.isEmpty { call.session.out.line("the next run moves nobody else") }
        for change in changes {
            let (before, after) = (change.before ?? "no seat", change.after ?? "no seat")
            call.session.out.line("  \(change.item): \(before) → \(after) (\(change.cause))")
        }
        call.session.note("next: lotse run")
        return .done
    }
}
