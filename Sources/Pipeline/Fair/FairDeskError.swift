import Calendar
import Domain

/// Why nobody can look at the timetable of a campaign, or steer it as asked.
package enum FairDeskError: Error {
    case refused(FairRefusal)
    case pipeline(PipelineError)
}

/// What stands against a wish about the timetable, in the words that every surface uses.
package struct FairRefusal: Error, Hashable, Sendable {
    package let code: String
    package let message: String
    package let hint: String
    /// The interview's id; nil where it is about no single one.
    package let at: String?

    init(_ code: String, _ message: String, hint: String, at: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.at = at
    }

    static func noTimetable(_ route: Route) -> FairRefusal {
        FairRefusal(
            "CL026", "a campaign on the route \(route.rawValue) has no timetable of interviews",
            hint: "lotse shortlist show says who is proposed to whom")
    }

    static let noDraft = FairRefusal("CL022", "there is no timetable yet", hint: "lotse run")
    static let noShortlists = FairRefusal("CL021", "there are no shortlists yet", hint: "lotse run --to shortlists")

    static func unknown(_ request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL023", "nobody asked for an interview \"\(request)\"", hint: "'lotse fair problem' lists the requests",
            at: request.text)
    }

    /// - Parameter day: From 1.
    static func noSlot(at start: LocalTime, day: Int) -> FairRefusal {
        FairRefusal(
            "CL024", "no interview begins at \(start) on day \(day)",
            hint: "'lotse fair show --day \(day)' shows the times")
    }

    static func needsReason(_ breaches: [PolicyBreach], of request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL042", "the pin breaks a rule: \(breaches.map(\.line).joined(separator: "; "))",
            hint: "choose another time, or say why with --reason TEXT", at: request.text)
    }

    static func blocked(_ breach: PolicyBreach, of request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL043", "the pin breaks the rule \"\(breach.policy.rawValue)\": \(breach.text)",
            hint: "choose another time; the campaign lets nobody break this rule", at: request.text)
    }

    static func fault(_ fault: PlanFault, of request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            fault.code, fault.message.countingFromOne, hint: "choose another time, table or interpreter",
            at: request.text)
    }
}
