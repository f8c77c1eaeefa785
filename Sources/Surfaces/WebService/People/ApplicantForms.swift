import Domain
import HTTP

/// What the forms of an applicant's page do.
enum ApplicantForms {
    static let papers = RoutePattern("/applicants/{applicant}/papers")
    static let tasks = RoutePattern("/applicants/{applicant}/tasks")
    static let gate = RoutePattern("/applicants/{applicant}/gate")

    /// Says how far a paper has come.
    static func paper(_ visit: Visit) throws -> Response {
        let applicant = try known(visit)
        guard let kind = visit.request.sent("kind").flatMap({ DocumentKind(rawValue: $0) }) else {
            throw Turned.away(.unprocessable)
        }
        let errand = Errand(
            "documents", "set", operands: [applicant, kind.rawValue],
            options: [("status", visit.typed("status"))],
            // An emptied field empties what is stored.
            kept: [("valid-until", visit.typed("until") ?? "none"), ("note", visit.typed("note") ?? "")])
        return try perform(errand, applicant, visit)
    }

    /// Records that a line of the checklist is done, or has to be done after all.
    static func task(_ visit: Visit) throws -> Response {
        let applicant = try known(visit)
        guard let task = visit.typed("task"), let state = visit.request.sent("state"),
            ["done", "reopened"].contains(state)
        else { throw Turned.away(.unprocessable) }
        let errand =
            state == "done"
            ? Errand("task", "done", operands: [applicant, task], options: [("on", visit.typed("on"))])
            : Errand("task", "reopen", operands: [applicant, task])
        return try perform(errand, applicant, visit)
    }

    /// Lets somebody travel although a line of the gate does not hold, or takes that back.
    static func override(_ visit: Visit) throws -> Response {
        let applicant = try known(visit)
        guard let line = visit.typed("line"), let state = visit.request.sent("state"),
            ["overridden", "retracted"].contains(state)
        else { throw Turned.away(.unprocessable) }
        let errand =
            state == "overridden"
            // A reason that is left out is refused by the command, in its words.
            ? Errand(
                "gate", "override", operands: [applicant, line], options: [("reason", visit.typed("reason") ?? " ")])
            : Errand("gate", "retract", operands: [applicant, line])
        return try perform(errand, applicant, visit)
    }

    private static func known(_ visit: Visit) throws -> String {
        let id = try visit.value("applicant")
        guard try visit.look().applicant(ID(id)) != nil else { throw Turned.away(.notFound) }
        return id
    }

    private static func perform(_ errand: Errand, _ applicant: String, _ visit: Visit) throws -> Response {
        try visit.perform(errand, next: RouteTable.applicant.address(applicant)) { status, problem in
            try ApplicantPage.page(visit, status, problem)
        }
    }
}
