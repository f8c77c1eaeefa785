/// A rule of the fair that a campaign may keep less strictly (Regel der Messe). Everything else is physical and always kept:
/// one place at a time, windows, blocks, breaks.
package enum FairPolicy: String, CaseIterable, Sendable {
    /// Rest between two interviews of a candidate.
    case candidateGap
    /// Interviews of a candidate on one day.
    case candidateDay
    /// Interviews of a team in a row.
    case teamRun
    /// Slots of an interpreter in a row.
    case interpreterRun
    /// An interpreter, of the right languages, where the two sides share none.
    case language

    /// The policy behind a breach that the verifier found; nil for a physical rule.
    package init?(breach code: String) {
        switch code {
        case "interpreterMissing", "interpreterLanguages": self = .language
        default:
            guard let policy = FairPolicy(rawValue: code) else { return nil }
            self = policy
        }
    }
}

/// How strictly a rule is kept.
package enum RuleSeverity: String, CaseIterable, Sendable {
    /// It is never broken.
    case block
    /// It may be broken, and whoever looks at the timetable is told.
    case warn
    /// It does not count.
    case ignore
}

/// How strictly a campaign keeps the policy rules of its fair: when the planner places an interview, and when a person does.
package struct FairPolicies: Hashable, Sendable {
    /// What a campaign says of one rule.
    package struct Strictness: Hashable, Sendable {
        package var planner: RuleSeverity
        package var person: RuleSeverity

        package init(planner: RuleSeverity = .block, person: RuleSeverity = .warn) {
            self.planner = planner
            self.person = person
        }
    }

    /// A rule that is absent has the default: the planner keeps it, a person may break it and is told.
    package var strictness: [FairPolicy: Strictness]

    package init(_ strictness: [FairPolicy: Strictness] = [:]) {
        self.strictness = strictness
    }

    package subscript(policy: FairPolicy) -> Strictness { strictness[policy] ?? Strictness() }
}

/// A policy rule that a timetable breaks, as the campaign wants to hear of it.
package struct PolicyBreach: Hashable, Sendable {
    package let policy: FairPolicy
    /// The interviews concerned.
    package let interviews: [ID<InterviewRequest>]
    /// The verifier's words, without names.
    package let text: String
    /// The decisions behind it; empty where the planner was free to break the rule.
    package let decisions: [PinDecision]

    package init(
        policy: FairPolicy, interviews: [ID<InterviewRequest>], text: String, decisions: [PinDecision]
    ) {
        self.policy = policy
        self.interviews = interviews
        self.text = text
        self.decisions = decisions
    }
}

/// Who fixed an interview, and why.
package struct PinDecision: Hashable, Sendable {
    package let request: ID<InterviewRequest>
    package let actor: String
    /// Nil where nobody said.
    package let reason: String?

    package init(request: ID<InterviewRequest>, actor: String, reason: String?) {
        self.request = request
        self.actor = actor
        self.reason = reason
    }
}
