import Domain
import JSONText

/// Reads a plan of the fair as `plan fair` writes it.
struct FairPlanReader {
    var findings: [JSONFinding] = []

    mutating func plan(_ cursor: JSONCursor) -> FairPlan? {
        let known = [
            "status", "interviews", "unplaced", "objectives", "changes", "certificates", "bindingBound", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = status(fields.required("status", &findings))
        let interviews = fields.list(fields.required("interviews", &findings), &findings, FairPlanReader.interview)
        let unplaced = fields.list(fields.optional("unplaced"), &findings, FairPlanReader.unplaced) ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, FairPlanReader.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, FairPlanReader.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, FairPlanReader.certificate) ?? []
        let bound = fields.optionalText("bindingBound", &findings) ?? ""
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let interviews else { return nil }
        return FairPlan(
            status: status, interviews: interviews, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, bindingBound: bound, work: work)
    }

    private mutating func status(_ cursor: JSONCursor?) -> PlanStatus? {
        guard let cursor, let word = cursor.string(&findings) else { return nil }
        guard let status = PlanStatus(rawValue: word) else {
            findings.append(
                cursor.finding(
                    "\"\(word)\" is not a status", hint: "a status is \"optimal\", \"feasible\" or \"partial\""))
            return nil
        }
        return status
    }

    static func interview(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairInterview? {
        let known = ["request", "candidate", "employer", "vacancy", "day", "slot", "table", "team", "interpreter"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let request = fields.id("request", of: InterviewRequest.self, &findings)
        let candidate = fields.id("candidate", of: Applicant.self, &findings)
        let employer = fields.id("employer", of: Employer.self, &findings)
        let vacancy = fields.optionalText("vacancy", &findings).map { ID<Vacancy>($0) }
        let day = fields.number("day", &findings)
        let slot = fields.number("slot", &findings)
        let table = fields.number("table", &findings)
        let team = fields.number("team", &findings)
        let interpreter = fields.optionalText("interpreter", &findings).map { ID<Interpreter>($0) }
        guard let request, let candidate, let employer, let day, let slot, let table, let team else { return nil }
        return FairInterview(
            request: request, candidate: candidate, employer: employer, vacancy: vacancy, day: day, slot: slot,
            table: table, team: team, interpreter: interpreter)
    }

    private static func unplaced(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairPlan.Unplaced? {
        guard let fields = FieldReader(cursor, known: ["request", "reasons"], &findings) else { return nil }
        let request = fields.id("request", of: InterviewRequest.self, &findings)
        let reasons = fields.list(fields.optional("reasons"), &findings) { cursor, findings -> BlockingReason? in
            guard let fields = FieldReader(cursor, known: ["code", "resource", "text"], &findings) else { return nil }
            let code = fields.text("code", &findings)
            let resource = fields.text("resource", &findings)
            let text = fields.text("text", &findings)
            guard let code, let resource, let text else { return nil }
            return BlockingReason(code: code, resource: resource, text: text)
        }
        return request.map { FairPlan.Unplaced(request: $0, reasons: reasons ?? []) }
    }

    private static func objective(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ObjectiveValue? {
        guard let fields = FieldReader(cursor, known: ["name", "value", "bound", "unit"], &findings) else { return nil }
        let name = fields.text("name", &findings)
        let value = fields.required("value", &findings)?.int(&findings)
        let bound = fields.optional("bound")?.int(&findings)
        let unit = fields.optionalText("unit", &findings) ?? ""
        guard let name, let value else { return nil }
        return ObjectiveValue(name: name, value: value, bound: bound, unit: unit)
    }

    private static func change(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanChange? {
        guard let fields = FieldReader(cursor, known: ["item", "before", "after", "cause"], &findings) else {
            return nil
        }
        let item = fields.text("item", &findings)
        let before = fields.optionalText("before", &findings)
        let after = fields.optionalText("after", &findings)
        let cause = fields.text("cause", &findings)
        guard let item, let cause else { return nil }
        return PlanChange(item: item, before: before, after: after, cause: cause)
    }

    private static func certificate(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanCertificate? {
        let known = ["kind", "items", "resource", "need", "supply", "window", "rules", "item", "blocking"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let texts = { (cursor: JSONCursor, findings: inout [JSONFinding]) in cursor.string(&findings) }
        guard let kind = fields.text("kind", &findings) else { return nil }
        switch kind {
        case "count":
            let items = fields.list(fields.required("items", &findings), &findings, texts)
            let resource = fields.text("resource", &findings)
            let need = fields.number("need", &findings)
            let supply = fields.number("supply", &findings)
            let window = fields.text("window", &findings)
            guard let items, let resource, let need, let supply, let window else { return nil }
            return .count(items: items, resource: resource, need: need, supply: supply, window: window)
        case "conflict":
            let items = fields.list(fields.required("items", &findings), &findings, texts)
            let rules = fields.list(fields.required("rules", &findings), &findings, texts)
            guard let items, let rules else { return nil }
            return .conflict(items: items, rules: rules)
        case "notFound":
            let item = fields.text("item", &findings)
            let blocking = fields.text("blocking", &findings)
            guard let item, let blocking else { return nil }
            return .notFound(item: item, blocking: blocking)
        default:
            findings.append(
                cursor.finding(
                    "\"\(kind)\" is not a kind of certificate",
                    hint: "a kind is \"count\", \"conflict\" or \"notFound\""))
            return nil
        }
    }
}
