import Calendar
package import Domain
package import JSONText

/// Lines of a checklist as JSON.
package enum ChecklistFiles {
    package static func json(_ line: ChecklistLine) -> JSONValue {
        .object([
            ("rule", .string(line.rule)), ("due", .string(line.due.iso)), ("reckoned", .string(line.reckoned.iso)),
            ("actor", .string(line.actor.rawValue)), ("legal", .bool(line.isLegal)), ("law", .string(line.law)),
            ("weekendLaw", .optional(line.weekendLaw)), ("seen", .bool(line.isSeen)), ("title", json(line.title)),
            ("appointment", line.appointment.map(json) ?? .null),
        ])
    }

    private static func json(_ appointment: ChecklistLine.Appointment) -> JSONValue {
        .object([
            ("office", .optional(appointment.office?.rawValue)), ("minutes", .int(appointment.minutes)),
            ("within", .int(appointment.within)), ("papers", appointment.papers.map(json) ?? .null),
        ])
    }

    /// A text in the three languages.
    package static func json(_ text: LocalText) -> JSONValue {
        .object([
            ("de", .string(text.german)), ("en", .string(text.english)), ("es", .string(text.spanish)),
        ])
    }

    static func line(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ChecklistLine? {
        let known = [
            "rule", "due", "reckoned", "actor", "legal", "law", "weekendLaw", "seen", "title", "appointment",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let rule = fields.text("rule", &findings)
        let due = fields.required("due", &findings)?.date(&findings)
        let reckoned = fields.required("reckoned", &findings)?.date(&findings)
        let actor = fields.required("actor", &findings).flatMap {
            $0.word(of: ChecklistLine.Actor.self, &findings)
        }
        let isLegal = fields.required("legal", &findings)?.bool(&findings)
        let law = fields.text("law", &findings)
        let weekendLaw = fields.optionalText("weekendLaw", &findings)
        let isSeen = fields.required("seen", &findings)?.bool(&findings)
        let title = fields.required("title", &findings).flatMap { Self.text($0, &findings) }
        let appointment = fields.optional("appointment").flatMap { Self.appointment($0, &findings) }
        guard let rule, let due, let reckoned, let actor, let isLegal, let law, let isSeen, let title else {
            return nil
        }
        return ChecklistLine(
            rule: rule, due: due, reckoned: reckoned, actor: actor, isLegal: isLegal, law: law,
            weekendLaw: weekendLaw, isSeen: isSeen, title: title, appointment: appointment)
    }

    private static func appointment(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> ChecklistLine.Appointment? {
        let known = ["office", "minutes", "within", "papers"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let office = fields.optional("office").flatMap { $0.word(of: Office.Kind.self, &findings) }
        let minutes = fields.number("minutes", &findings)
        let within = fields.number("within", &findings)
        let papers = fields.optional("papers").flatMap { Self.text($0, &findings) }
        guard let minutes, let within else { return nil }
        return ChecklistLine.Appointment(office: office, minutes: minutes, within: within, papers: papers)
    }

    private static func text(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LocalText? {
        guard let fields = FieldReader(cursor, known: ["de", "en", "es"], &findings) else { return nil }
        let german = fields.text("de", &findings)
        let english = fields.text("en", &findings)
        let spanish = fields.text("es", &findings)
        guard let german, let english, let spanish else { return nil }
        return LocalText(german: german, english: english, spanish: spanish)
    }
}
