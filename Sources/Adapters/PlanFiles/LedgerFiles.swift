import Calendar
package import Domain
package import JSONText

/// The files of `plan ledger` and `verify ledger` (contracts.md, "Planners").
package enum LedgerFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> LedgerProblem {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let problem = LedgerReader.problem(JSONCursor(root), &findings)
        guard findings.isEmpty, let problem else { throw PlanFileRefusal(findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan ledger` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> LedgerPlan {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let plan = LedgerReader.plan(JSONCursor(root), &findings)
        guard findings.isEmpty, let plan else { throw PlanFileRefusal(findings) }
        return plan
    }

    /// The answer of `plan ledger`. Everything is paid by somebody, so that nothing is ever unplaced.
    package static func json(_ plan: LedgerPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("allocations", .array(plan.allocations.map(json))),
            ("remainders", .array(plan.remainders.map(json))), ("unplaced", .array([])),
            ("objectives", .array(plan.objectives.map(PlanParts.json))), ("changes", .array([])),
            ("certificates", .array([])), ("work", .int(plan.work)),
        ])
    }

    private static func json(_ part: LedgerPlan.Allocation) -> JSONValue {
        .object([
            ("cost", .string(part.cost.text)), ("rule", .optional(part.rule?.text)), ("payer", .string(part.payer)),
            ("amount", .int(Int(part.amount.amount))),
        ])
    }

    private static func json(_ rest: LedgerPlan.Remainder) -> JSONValue {
        .object([
            ("cost", .string(rest.cost.text)), ("amount", .int(Int(rest.amount.amount))),
            ("reasons", .array(rest.reasons.map(PlanParts.json))),
        ])
    }

    /// A problem as the file that `lotse plan ledger` reads.
    package static func json(_ problem: LedgerProblem) -> JSONValue {
        .object([
            ("schema", .string(LedgerReader.schema)), ("costs", .array(problem.costs.map(json))),
            ("rules", .array(problem.rules.map(json))), ("applications", .array(problem.applications.map(json))),
            ("defaultPayer", .string(problem.defaultPayer)),
        ])
    }

    private static func json(_ cost: LedgerProblem.Cost) -> JSONValue {
        .object([
            ("id", .string(cost.id.text)), ("kind", .string(cost.kind)), ("date", .string(cost.date.iso)),
            ("amount", .int(Int(cost.amount.amount))), ("returned", .int(Int(cost.returned.amount))),
            ("person", .optional(cost.person?.text)), ("status", .string(cost.status.rawValue)),
            ("evidence", .strings(cost.evidence)),
        ])
    }

    private static func json(_ rule: LedgerProblem.Rule) -> JSONValue {
        .object([
            ("id", .string(rule.id.text)), ("payer", .string(rule.payer)),
            ("kinds", rule.kinds.map(JSONValue.strings) ?? .null),
            ("persons", rule.persons.map { .strings($0.map(\.text)) } ?? .null),
            ("from", .optional(rule.from?.iso)), ("to", .optional(rule.to?.iso)),
            ("share", .array([.int(rule.share.parts), .int(rule.share.of)])),
            ("capPerPerson", amount(rule.capPerPerson)),
            (
                "personCaps",
                .array(
                    rule.personCaps.sorted { $0.key < $1.key }.map {
                        .object([("person", .string($0.key.text)), ("cap", amount($0.value))])
                    })
            ), ("capPerKind", amount(rule.capPerKind)),
            ("cap", amount(rule.cap)), ("needsApplication", .bool(rule.needsApplication)),
            ("evidence", .strings(rule.evidence)), ("notWith", .strings(rule.notWith.map(\.text))),
            ("source", .optional(rule.source)),
        ])
    }

    private static func json(_ application: LedgerProblem.Application) -> JSONValue {
        .object([
            ("rule", .string(application.rule.text)), ("person", .optional(application.person?.text)),
            ("filedOn", .string(application.filedOn.iso)), ("refused", .bool(application.isRefused)),
        ])
    }

    private static func amount(_ cents: Cents?) -> JSONValue { cents.map { .int(Int($0.amount)) } ?? .null }
}
