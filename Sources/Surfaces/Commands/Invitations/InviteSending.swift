import Arguments
import Domain
import JSONText
import Pipeline
import Store

/// `lotse invite send`: records whom an invitation went to.
enum InviteSending {
    static func run(_ call: Call) throws -> ExitCode {
        let place = try InviteCommands.place(call)
        let desk = try InviteCommands.desk(place)
        let day = desk.book.day
        let deadline = try call.invocation.required(InviteCommands.answerBy)
        let invitations = try chosen(desk, place).map { id in
            do throws(InvitationRefusal) {
                return try Invitation.sent(
                    to: id, after: desk.book[id], on: day, answerBy: deadline, fair: desk.days)
            } catch { throw Failure(error, of: id) }
        }
        let batch = try place.keep(invitations, as: .invitations, by: "invite send")
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("batch", .optional(batch)), ("answerBy", .string(deadline.iso)),
                    ("invited", .strings(invitations.map(\.applicant.text))),
                ]).pretty)
            return .done
        }
        let ids = invitations.map(\.applicant.text).joined(separator: " ")
        call.session.out.line("\(invitations.count) invited, answer by \(deadline): \(ids)")
        call.session.note("next: lotse export invitations DIR, then 'lotse invite answer APPLICANT'")
        return .done
    }

    /// Whom to invite; throws where nobody is named, in two ways, or somebody is on no shortlist.
    private static func chosen(_ desk: InvitationDesk, _ place: Workplace) throws -> [ID<Applicant>] {
        let call = place.call
        let named = call.invocation.all(InviteCommands.applicants)
        let ways = [!named.isEmpty, call.invocation[InviteCommands.shortlisted], call.invocation[InviteCommands.next]]
            .count { $0 }
        guard ways == 1 else {
            throw UsageError.conflict(
                ways == 0 ? "nobody is named" : "people are named in \(ways) ways",
                hint: "give ids, or --shortlisted, or --next")
        }
        if named.isEmpty {
            let ids = call.invocation[InviteCommands.shortlisted] ? desk.waiting : desk.next
            guard ids.isEmpty else { return ids }
            throw Failure(
                code: "CL196",
                message: desk.waiting.isEmpty
                    ? "nobody is on the waiting list"
                    : "enough are invited: \(desk.figures.standing) invitations stand",
                hint:
                    "'lotse invite list' says how many are expected; 'lotse run --to shortlists' makes the lists anew",
                exit: .no)
        }
        return try named.map { try place.applicant($0).id }.map { id in
            guard desk.book[id] != nil || desk.waiting.contains(id) else {
                throw Failure(
                    code: "CL197", message: "\(id) is on no shortlist, so there is nobody to meet",
                    hint: "'lotse shortlist show' prints the lists, 'lotse explain \(id) VACANCY' says why not",
                    at: id.text, exit: .no)
            }
            return id
        }
    }
}
