package import Domain
package import JSONText

extension FairFiles {
    /// The answer of `plan fair`; the members stand in the order of the contract.
    package static func json(_ plan: FairPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            ("interviews", .array(plan.interviews.map(json))),
            (
                "unplaced",
                .array(
                    plan.unplaced.map { entry in
                        .object([
                            ("request", .string(entry.request.text)), ("reasons", .array(entry.reasons.map(json))),
                        ])
                    })
            ),
            ("objectives", .array(plan.objectives.map(json))),
            (
                "changes",
                .array(
                    plan.changes.map { change in
                        .object([
                            ("item", .string(change.item)), ("before", .optional(change.before)),
                            ("after", .optional(change.after)), ("cause", .string(change.cause)),
                        ])
                    })
            ),
            ("certificates", .array(plan.certificates.map(json))),
            ("bindingBound", .string(plan.bindingBound)),
            ("work", .int(plan.work)),
        ])
    }

    /// The answer of `verify fair`.
    package static func json(_ verification: FairVerification) -> JSONValue {
        .object([
            ("valid", .bool(verification.valid)),
            ("violations", .array(verification.violations.map(json))),
            ("accepted", .array(verification.accepted.map(json))),
            ("objectives", .array(verification.objectives.map(json))),
        ])
    }

    /// An interview, as plans and `previous` hold it.
    package static func json(_ interview: FairInterview) -> JSONValue {
        .object([
            ("request", .string(interview.request.text)), ("candidate", .string(interview.candidate.text)),
            ("employer", .string(interview.employer.text)), ("vacancy", .optional(interview.vacancy?.text)),
            ("day", .int(interview.day)), ("slot", .int(interview.slot)), ("table", .int(interview.table)),
            ("team", .int(interview.team)), ("interpreter", .optional(interview.interpreter?.text)),
        ])
    }

    private static func json(_ reason: BlockingReason) -> JSONValue {
        .object([
            ("code", .string(reason.code)), ("resource", .string(reason.resource)), ("text", .string(reason.text)),
        ])
    }

    private static func json(_ objective: ObjectiveValue) -> JSONValue {
        .object([
            ("name", .string(objective.name)), ("value", .int(objective.value)), ("bound", .optional(objective.bound)),
            ("unit", .string(objective.unit)),
        ])
    }

    private static func json(_ breach: FairVerification.Breach) -> JSONValue {
        .object([
            ("code", .string(breach.code)), ("items", .strings(breach.items)), ("text", .string(breach.text)),
        ])
    }

    private static func json(_ certificate: PlanCertificate) -> JSONValue {
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
}
