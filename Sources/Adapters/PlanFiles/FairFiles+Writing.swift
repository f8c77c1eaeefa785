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
                            ("request", .string(entry.request.text)),
                            ("reasons", .array(entry.reasons.map(PlanParts.json))),
                        ])
                    })
            ),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            ("bindingBound", .string(plan.bindingBound)),
            ("work", .int(plan.work)),
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
}
