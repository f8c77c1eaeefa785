import Calendar
package import Domain
package import JSONText

/// Failed exams and what follows from them as the lines that a campaign keeps: one for each.
package enum IncidentLines {
    package static func lines(_ incidents: [ExamIncident]) -> [StagePlan.Line] {
        incidents.map { StagePlan.Line(kind: "incident", applicant: $0.applicant, document: json($0).compact) }
    }

    package static func json(_ incident: ExamIncident) -> JSONValue {
        .object([
            ("kind", .string(kind)), ("applicant", .string(incident.applicant.text)),
            ("level", .string(incident.level.name)), ("group", .optional(incident.group?.text)),
            ("failedOn", .string(incident.failedOn.iso)), ("opened", .string(incident.opened.iso)),
            ("deadline", .string(incident.deadline.iso)), ("resit", incident.resit.map(json) ?? .null),
            ("chain", incident.chain.map(json) ?? .null), ("remedy", .string(incident.remedy.rawValue)),
            ("expected", .string(incident.expected.iso)), ("reserveDays", .int(incident.reserveDays)),
            ("needs", .strings(incident.needs.map(\.rawValue))),
            ("contractMovesTo", .optional(incident.contractMovesTo?.iso)),
            ("tasks", .array(incident.tasks.map(ChecklistFiles.json))),
        ])
    }

    /// What happened; the word that tells these incidents from others.
    private static let kind = "examFailed"

    private static func json(_ resit: ExamIncident.Resit) -> JSONValue {
        .object([
            ("registerBy", .string(resit.registerBy.iso)), ("date", .string(resit.date.iso)),
            ("resultOn", .string(resit.resultOn.iso)),
        ])
    }

    private static func json(_ chain: ExamIncident.Chain) -> JSONValue {
        .object([
            ("groups", .strings(chain.groups.map(\.text))), ("begins", .string(chain.begins.iso)),
            ("certificateOn", .string(chain.certificateOn.iso)), ("individual", .bool(chain.isIndividual)),
        ])
    }

    /// The incidents of a kept backward plan, in its order.
    package static func incidents(_ plan: StagePlan) throws(KeptPlanError) -> [ExamIncident] {
        try plan.values("incident", incident)
    }

    private static func incident(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ExamIncident? {
        let known = [
            "kind", "applicant", "level", "group", "failedOn", "opened", "deadline", "resit", "chain", "remedy",
            "expected", "reserveDays", "needs", "contractMovesTo", "tasks",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let level = fields.required("level", &findings)?.level(&findings)
        let group = fields.optionalText("group", &findings).map { ID<CourseGroupName>($0) }
        let failedOn = fields.required("failedOn", &findings)?.date(&findings)
        let opened = fields.required("opened", &findings)?.date(&findings)
        let deadline = fields.required("deadline", &findings)?.date(&findings)
        let resit = fields.optional("resit").flatMap { Self.resit($0, &findings) }
        let chain = fields.optional("chain").flatMap { Self.chain($0, &findings) }
        let remedy = fields.required("remedy", &findings)?.word(of: ExamIncident.Remedy.self, &findings)
        let expected = fields.required("expected", &findings)?.date(&findings)
        let needs = fields.list(fields.required("needs", &findings), &findings) {
            $0.word(of: ExamIncident.Need.self, &$1)
        }
        let movesTo = fields.optional("contractMovesTo")?.date(&findings)
        let tasks = fields.list(fields.required("tasks", &findings), &findings, ChecklistFiles.line)
        guard let applicant, let level, let failedOn, let opened, let deadline, let remedy, let expected, let needs,
            let tasks
        else { return nil }
        return ExamIncident(
            applicant: applicant, level: level, group: group, failedOn: failedOn, opened: opened, deadline: deadline,
            resit: resit, chain: chain, remedy: remedy, expected: expected, needs: needs, contractMovesTo: movesTo,
            tasks: tasks)
    }

    private static func resit(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ExamIncident.Resit? {
        let known = ["registerBy", "date", "resultOn"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let registerBy = fields.required("registerBy", &findings)?.date(&findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let resultOn = fields.required("resultOn", &findings)?.date(&findings)
        guard let registerBy, let date, let resultOn else { return nil }
        return ExamIncident.Resit(registerBy: registerBy, date: date, resultOn: resultOn)
    }

    private static func chain(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ExamIncident.Chain? {
        let known = ["groups", "begins", "certificateOn", "individual"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let groups = fields.list(fields.required("groups", &findings), &findings) { cursor, findings in
            cursor.string(&findings).map { ID<CourseGroupName>($0) }
        }
        let begins = fields.required("begins", &findings)?.date(&findings)
        let certificateOn = fields.required("certificateOn", &findings)?.date(&findings)
        let isIndividual = fields.required("individual", &findings)?.bool(&findings)
        guard let groups, let begins, let certificateOn, let isIndividual else { return nil }
        return ExamIncident.Chain(
            groups: groups, begins: begins, certificateOn: certificateOn, isIndividual: isIndividual)
    }
}
