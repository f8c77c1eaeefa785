package import Domain
package import JSONText

/// What the answers of all planners and verifiers have in common, as JSON.
package enum PlanParts {
    /// The text as a tree; its syntax error is the one fault.
    static func read(_ bytes: [UInt8]) throws(PlanFileRefusal) -> JSONNode {
        do {
            return try JSONReader.read(bytes)
        } catch let error {
            throw PlanFileRefusal(error)
        }
    }

    /// The faults of a problem that a planner refused, at their places in the text that it was read from.
    package static func located(_ refusal: PlanRefusal, in bytes: [UInt8]) -> PlanFileRefusal {
        do {
            return PlanFileRefusal(refusal, in: try read(bytes))
        } catch let unreadable {
            return unreadable
        }
    }

    /// The answer of `verify KIND`.
    package static func json(_ verification: PlanVerification) -> JSONValue {
        .object([
            ("valid", .bool(verification.valid)),
            ("violations", .array(verification.violations.map(json))),
            ("accepted", .array(verification.accepted.map(json))),
            ("objectives", .array(verification.objectives.map(json))),
        ])
    }

    /// An item that was left out; `item` is the member's name, such as `learner`.
    package static func json(_ unplaced: UnplacedItem, as item: String) -> JSONValue {
        .object([(item, .string(unplaced.item)), ("reasons", .array(unplaced.reasons.map(json)))])
    }

    /// What a re-plan changed.
    package static func json(_ change: PlanChange) -> JSONValue {
        .object([
            ("item", .string(change.item)), ("before", .optional(change.before)),
            ("after", .optional(change.after)), ("cause", .string(change.cause)),
        ])
    }

    /// Why an item was left out.
    package static func json(_ reason: BlockingReason) -> JSONValue {
        .object([
            ("code", .string(reason.code)), ("resource", .string(reason.resource)), ("text", .string(reason.text)),
        ])
    }

    /// An objective's value and bound.
    package static func json(_ objective: ObjectiveValue) -> JSONValue {
        .object([
            ("name", .string(objective.name)), ("value", .int(objective.value)), ("bound", .optional(objective.bound)),
            ("unit", .string(objective.unit)),
        ])
    }

    /// A certificate, by its kind.
    package static func json(_ certificate: PlanCertificate) -> JSONValue {
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

    /// A broken rule, an accepted one, or a warning.
    package static func json(_ breach: PlanVerification.Breach) -> JSONValue {
        .object([
            ("code", .string(breach.code)), ("items", .strings(breach.items)), ("text", .string(breach.text)),
        ])
    }
}
