/// What a coordinator said of a line of the gate; the latest of a line counts.
package struct GateDecision: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// The person may travel although the line does not hold, for this reason.
        case overridden(reason: String)
        /// The line has to hold after all.
        case retracted
    }

    package let applicant: ID<Applicant>
    /// The line's name, such as `healthInsurance`.
    package let line: String
    package let state: State
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(applicant: ID<Applicant>, line: String, state: State, actor: String, at: Int64) {
        self.applicant = applicant
        self.line = line
        self.state = state
        self.actor = actor
        self.at = at
    }

    /// The reason of an override.
    package var reason: String? {
        switch state {
        case .overridden(let reason): reason
        case .retracted: nil
        }
    }
}

extension [GateDecision] {
    /// The overrides of somebody that hold by the latest word on each line, by the line's name.
    package func overrides(of applicant: ID<Applicant>) -> [String: GateDecision] {
        reduce(into: [:]) { standing, decision in
            guard decision.applicant == applicant else { return }
            switch decision.state {
            case .overridden: standing[decision.line] = decision
            case .retracted: standing[decision.line] = nil
            }
        }
    }
}
