import Domain
import JSONText
import SQLite

/// The parts of a fair plan that are no interviews, as JSON documents of `draft_lines`.
enum PlanText {
    /// A row of `draft_lines`: its kind and its document.
    typealias Line = (kind: String, document: JSONValue)

    static func lines(_ plan: FairPlan) -> [Line] {
        plan.unplaced.map { ("unplaced", value($0)) } + plan.objectives.map { ("objective", value($0)) }
            + plan.changes.map { ("change", value($0)) } + plan.certificates.map { ("certificate", value($0)) }
    }

    private static func value(_ unplaced: FairPlan.Unplaced) -> JSONValue {
        .object([
            ("request", .string(unplaced.request.text)),
            (
                "reasons",
                .array(
                    unplaced.reasons.map {
                        .object([
                            ("code", .string($0.code)), ("resource", .string($0.resource)), ("text", .string($0.text)),
                        ])
                    })
            ),
        ])
    }

    static func unplaced(_ node: JSONNode) -> FairPlan.Unplaced? {
        guard let request = node["request"].flatMap(ListText.text), let reasons = node["reasons"]?.elements(reason)
        else { return nil }
        return FairPlan.Unplaced(request: ID(request), reasons: reasons)
    }

    private static func reason(_ node: JSONNode) -> BlockingReason? {
        guard let code = node["code"].flatMap(ListText.text), let resource = node["resource"].flatMap(ListText.text),
            let text = node["text"].flatMap(ListText.text)
        else { return nil }
        return BlockingReason(code: code, resource: resource, text: text)
    }

    private static func value(_ objective: ObjectiveValue) -> JSONValue {
        .object([
            ("name", .string(objective.name)), ("value", .int(objective.value)),
            ("bound", .optional(objective.bound)), ("unit", .string(objective.unit)),
        ])
    }

    static func objective(_ node: JSONNode) -> ObjectiveValue? {
        guard let name = node["name"].flatMap(ListText.text), let value = node["value"].flatMap(ListText.number),
            let unit = node["unit"].flatMap(ListText.text)
        else { return nil }
        return ObjectiveValue(name: name, value: value, bound: node["bound"].flatMap(ListText.number), unit: unit)
    }

    private static func value(_ change: PlanChange) -> JSONValue {
        .object([
            ("item", .string(change.item)), ("before", .optional(change.before)),
            ("after", .optional(change.after)), ("cause", .string(change.cause)),
        ])
    }

    static func change(_ node: JSONNode) -> PlanChange? {
        guard let item = node["item"].flatMap(ListText.text), let cause = node["cause"].flatMap(ListText.text) else {
            return nil
        }
        return PlanChange(
            item: item, before: node["before"].flatMap(ListText.text), after: node["after"].flatMap(ListText.text),
            cause: cause)
    }

    private static func value(_ certificate: PlanCertificate) -> JSONValue {
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            .object([
                ("kind", .string("count")), ("items", .strings(items)), ("resource", .string(resource)),
                ("need", .int(need)), ("supply", .int(supply)), ("window", .string(window)),
            ])
        case .conflict(let items, let rules):
            .object([("kind", .string("conflict")), ("items", .strings(items)), ("rules", .strings(rules))])
        case .notFound(let item, let blocking):
            .object([("kind", .string("notFound")), ("item", .string(item)), ("blocking", .string(blocking))])
        }
    }

    static func certificate(_ node: JSONNode) -> PlanCertificate? {
        switch node["kind"].flatMap(ListText.text) {
        case "count": count(node)
        case "conflict": conflict(node)
        case "notFound": notFound(node)
        default: nil
        }
    }

    private static func count(_ node: JSONNode) -> PlanCertificate? {
        guard let items = node["items"]?.elements(ListText.text),
            let resource = node["resource"].flatMap(ListText.text), let need = node["need"].flatMap(ListText.number),
            let supply = node["supply"].flatMap(ListText.number), let window = node["window"].flatMap(ListText.text)
        else { return nil }
        return .count(items: items, resource: resource, need: need, supply: supply, window: window)
    }

    private static func conflict(_ node: JSONNode) -> PlanCertificate? {
        guard let items = node["items"]?.elements(ListText.text), let rules = node["rules"]?.elements(ListText.text)
        else { return nil }
        return .conflict(items: items, rules: rules)
    }

    private static func notFound(_ node: JSONNode) -> PlanCertificate? {
        guard let item = node["item"].flatMap(ListText.text), let blocking = node["blocking"].flatMap(ListText.text)
        else { return nil }
        return .notFound(item: item, blocking: blocking)
    }
}
