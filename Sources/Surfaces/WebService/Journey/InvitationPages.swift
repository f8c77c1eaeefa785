import Calendar
import Domain
import HTML
import HTTP
import Pipeline

/// Who is invited to the fair and what they answered, how many more to invite, and who is next on the waiting list.
enum InvitationPages {
    static let list = RoutePattern("/invitations")
    static let answers = RoutePattern("/invitations/{applicant}/answer")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let campaign = try visit.store.campaign()
        guard campaign.route.hasTimetable else {
            return visit.page(visit[Words.invitations], status) {
                if let problem { problem.part(visit) }
                Tag.p { visit[Words.noInvitationsOnRoute] }
            }
        }
        let pipeline = try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now)
        let desk = try pipeline.invitations(on: campaign.date)
        let look = try visit.look()
        let known = Set(look.view.inputs.applicants.map(\.id))
        let shown = Set(desk.book.invitations.map(\.applicant) + desk.waiting).intersection(known)
        try visit.note(shown.sorted(), purpose: "invitations")
        let parts = InvitationParts(desk: desk, look: look, visit: visit)
        return visit.page(visit[Words.invitations], status) {
            if let problem { problem.part(visit) }
            parts.parts
        }
    }

    /// Records that people were invited.
    static func send(_ visit: Visit) throws -> Response {
        guard let whom = visit.typed("whom"), ["next", "shortlisted"].contains(whom) || whom.hasPrefix("one/") else {
            throw Turned.away(.unprocessable)
        }
        let one = whom.hasPrefix("one/") ? [String(whom.dropFirst(4))] : []
        // A deadline that is left out is refused by the command, in its words.
        return try perform(
            Errand(
                "invite", "send", operands: one,
                options: [("answer-by", visit.typed("answer-by") ?? " "), ("on", visit.typed("on"))],
                flags: one.isEmpty ? [whom] : []), visit)
    }

    /// Records what somebody answers.
    static func answer(_ visit: Visit) throws -> Response {
        let applicant = try visit.value("applicant")
        guard try visit.look().applicant(ID(applicant)) != nil else { throw Turned.away(.notFound) }
        guard let said = visit.typed("answer") else { throw Turned.away(.unprocessable) }
        let reason = said.hasPrefix("declined/") ? String(said.dropFirst(9)) : nil
        guard reason != nil || ["coming", "video"].contains(said) else { throw Turned.away(.unprocessable) }
        let days = said == "coming" ? visit.ticked("days").joined(separator: ",") : nil
        return try perform(
            Errand(
                "invite", "answer", operands: [applicant],
                options: [("on", visit.typed("on")), ("days", days), ("declined", reason)],
                flags: reason == nil ? [said] : []), visit)
    }

    /// Sets the share of those invited who are expected not to come.
    static func expect(_ visit: Visit) throws -> Response {
        try perform(Errand("invite", "expect", options: [("no-show", visit.typed("no-show") ?? " ")]), visit)
    }

    private static func perform(_ errand: Errand, _ visit: Visit) throws -> Response {
        try visit.perform(errand, next: list.address()) { try all(visit, $0, $1) }
    }
}
