import Domain
import JSONText

/// Reads what the plans of all planners have in common; what is wrong goes to the findings.
extension PlanParts {
    static func status(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanStatus? {
        guard let word = cursor.string(&findings) else { return nil }
        guard let status = PlanStatus(rawValue: word) else {
            findings.append(
                cursor.finding(
                    "\"\(word)\" is not a status", hint: "a status is \"optimal\", \"feasible\" or \"partial\""))
            return nil
        }
        return status
    }

    static func reason(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> BlockingReason? {
        guard let fields = FieldReader(cursor, known: ["code", "resource", "text"], &findings) else { return nil }
        let code = fields.text("code", &findings)
        let resource = fields.text("resource", &findings)
        let text = fields.text("text", &findings)
        guard let code, let resource, let text else { return nil }
        return BlockingReason(code: code, resource: resource, text: text)
    }

    /// An item that was left out, by the name of its member, such as `learner`.
    static func unplaced(_ cursor: JSONCursor, as item: String, _ findings: inout [JSONFinding]) -> UnplacedItem? {
        guard let fields = FieldReader(cursor, known: [item, "reasons"], &findings) else { return nil }
        let id = fields.text(item, &findings)
        let reasons = fields.list(fields.optional("reasons"), &findings, reason)
        return id.map { UnplacedItem(item: $0, reasons: reasons ?? []) }
    }

    static func objective(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ObjectiveValue? {
        guard let fields = FieldReader(cursor, known: ["name", "value", "bound", "unit"], &findings) else { return nil }
        let name = fields.text("name", &findings)
        let value = fields.required("value", &findings)?.int(&findings)
        let bound = fields.optional("bound")?.int(&findings)
        let unit = fields.optionalText("unit", &findings) ?? ""
        guard let name, let value else { return nil }
        return ObjectiveValue(name: name, value: value, bound: bound, unit: unit)
    }

    static func change(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanChange? {
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

    static func certificate(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlanCertificate? {
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
