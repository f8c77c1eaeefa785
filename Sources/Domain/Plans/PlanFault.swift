/// Something in a planner's problem that keeps it from being planned.
package struct PlanFault: Hashable, Sendable {
    /// Stable code, such as `FT002`.
    package let code: String
    /// JSON Pointer (RFC 6901) of the value in the problem.
    package let pointer: String
    package let message: String
    package let hint: String
    /// The id of what the pointer leads to, for readers who have no file of the problem; nil where it is not known.
    package var subject: String?

    package init(code: String, pointer: String, message: String, hint: String) {
        self.code = code
        self.pointer = pointer
        self.message = message
        self.hint = hint
    }

    /// The message with the id before it, where it does not name it anyway: `"E-B1": found 12, more than the 8 seats`.
    package var told: String {
        guard let quoted = subject.map({ "\"\($0)\"" }), !message.contains(quoted) else { return message }
        return "\(quoted): \(message)"
    }
}

/// A problem that is refused, with everything that is wrong with it.
package struct PlanRefusal: Error, Hashable, Sendable {
    /// At least one, in the order of the file.
    package let faults: [PlanFault]

    package init(faults: [PlanFault]) {
        self.faults = faults
    }
}

/// What a verifier finds in a plan.
package struct PlanVerification: Hashable, Sendable {
    /// A rule that the plan breaks, or that a person decided to break.
    package struct Breach: Hashable, Sendable {
        /// Stable code of the rule, such as `candidateGap`.
        package let code: String
        /// Ids of the items, people or things concerned.
        package let items: [String]
        package let text: String

        package init(code: String, items: [String], text: String) {
            self.code = code
            self.items = items
            self.text = text
        }
    }

    /// Whether there are no violations.
    package var valid: Bool { violations.isEmpty }
    package let violations: [Breach]
    /// Policy rules that pins break: a person decided so.
    package let accepted: [Breach]
    /// Counted anew from the plan's items; `bound` is nil.
    package let objectives: [ObjectiveValue]

    package init(violations: [Breach], accepted: [Breach], objectives: [ObjectiveValue]) {
        self.violations = violations
        self.accepted = accepted
        self.objectives = objectives
    }
}
