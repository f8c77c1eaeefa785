import Arguments
import Calendar
import Domain
import JSONText

/// `lotse audit`: the log, whole or about one person.
enum AuditCommand {
    private static let applicant = Option("applicant", .text, "Only lines about this applicant")
    private static let last = Option("last", .integer(1...Int.max), "Only the last lines", fallback: "50")

    static let value = command(
        "audit", "Print the log of everything that was done",
        examples: [
            Example("lotse audit --last 10", "the last ten lines"),
            Example("lotse audit --applicant B017", "who did what with this person's data"),
        ], options: [applicant.spec, last.spec], commands: [EqualityCommand.value]
    ) { call in
        let place = try Workplace(call)
        var subject: String?
        if let id = call.invocation[applicant] { subject = try place.store.auditID(of: .applicant(ID(id))) }
        let entries = try place.store.auditEntries(about: subject).suffix(try call.invocation.required(last))
        if call.isJSON {
            call.session.out.write(JSONValue.object([("entries", .array(entries.map(\.json)))]).pretty)
        } else {
            var table = TextTable([.right, .left, .left, .left, .left, .left])
            for entry in entries {
                table.add([
                    String(entry.sequence), entry.moment, entry.actor, entry.action.rawValue, entry.subject ?? "",
                    entry.field ?? "",
                ])
            }
            for line in table.lines { call.session.out.line(line) }
        }
        return .done
    }
}

extension AuditEntry {
    /// The moment in UTC as ISO 8601 writes it, to the minute.
    fileprivate var moment: String {
        let minutes = Int(at % 86_400) / 60
        let time = LocalTime(minutes: minutes)?.text ?? ""
        return "\(CivilDate(dayNumber: Int32(at / 86_400)))T\(time)Z"
    }

    fileprivate var json: JSONValue {
        .object([
            ("sequence", .int(sequence)), ("at", .string(moment)), ("actor", .string(actor)),
            ("action", .string(action.rawValue)), ("subject", .optional(subject)), ("field", .optional(field)),
            ("purpose", .optional(purpose)), ("reference", .optional(reference)), ("digest", .optional(digest)),
            ("chain", .string(chain)),
        ])
    }
}
