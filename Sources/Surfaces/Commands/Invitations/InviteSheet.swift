import Calendar
import Domain
import JSONText
import Pipeline

/// Invitations as `lotse invite` prints them.
struct InviteSheet {
    let desk: InvitationDesk

    init(_ desk: InvitationDesk) {
        self.desk = desk
    }

    private var book: InvitationBook { desk.book }
    private var figures: InvitationBook.Figures { desk.figures }

    // MARK: Text

    var lines: [String] {
        guard !book.isEmpty else {
            return ["nobody is invited: the fair takes everybody on the shortlists"] + roomLines
        }
        let states = Invitation.State.allCases.map { "\(book.count($0)) \($0.rawValue)" }
        return ["\(book.invitations.count) invited as of \(book.day): " + states.joined(separator: ", ")] + roomLines
            + journeyLines + book.invitations.map { "  " + text($0) }
    }

    /// Who wants to come and cannot, and is therefore not in the timetable; empty where everybody has a journey.
    private var journeyLines: [String] {
        guard !desk.withoutJourney.isEmpty else { return [] }
        return ["\(desk.withoutJourney.count) who come have no journey to the fair: lotse travel show --purpose fair"]
            + desk.withoutJourney.map { item in
                "  \(item.item)  " + item.reasons.map(\.text).joined(separator: "; ")
            }
    }

    /// What the fair has room for, who is expected, and how many more to invite and why.
    var roomLines: [String] {
        let room =
            figures.proposed == 0
            ? "the shortlists are empty: 'lotse run --to shortlists'"
            : "room for \(figures.capacity): \(figures.interviews) interviews, of which the shortlists give "
                + "\(figures.shortlisted) people \(figures.proposed)"
        let expected =
            "expected to come: \(figures.expected) of \(figures.standing) standing invitations, "
            + "with \(figures.noShowShare) % who do not"
        return [room, expected, missing]
    }

    private var missing: String {
        guard figures.missing > 0 else {
            return "enough are invited: \(figures.target) invitations fill the room"
        }
        let why = "\(figures.target) invitations fill the room"
        return switch desk.next.count {
        case 0: "\(figures.missing) more could be invited (\(why)); nobody is on the waiting list"
        case figures.missing: "\(figures.missing) more to invite (\(why)): lotse invite send --next --answer-by DATE"
        case let count:
            "\(figures.missing) more could be invited (\(why)); \(count) are on the waiting list: "
                + "lotse invite send --next --answer-by DATE"
        }
    }

    var waitingLines: [String] {
        var lines = [missing]
        for (number, id) in desk.waiting.enumerated() {
            lines.append("  \(number + 1). \(id)" + (number < desk.next.count ? ", to be invited now" : ""))
        }
        return lines
    }

    /// `B017  coming on 2012-06-26, 2012-06-27, said on 2012-04-30`.
    func text(_ invitation: Invitation) -> String {
        let said = invitation.reply.map { ", said on \($0.on)" }
        let state =
            switch (invitation.state(on: book.day), invitation.reply?.answer) {
            case (_, .coming(let days?)): "coming on \(days.map(\.iso).joined(separator: ", "))"
            case (_, .coming(nil)): "coming"
            case (_, .video): "by video"
            case (_, .declined(let reason)): "declined (\(reason.rawValue))"
            case (.silent, nil): "silent since \(invitation.answerBy)"
            case (_, nil): "invited on \(invitation.sentOn), to answer by \(invitation.answerBy)"
            }
        return "\(invitation.applicant)  \(state)\(said ?? "")"
    }

    // MARK: JSON

    var json: JSONValue {
        .object([
            ("on", .string(book.day.iso)), ("interviews", .int(figures.interviews)),
            ("proposed", .int(figures.proposed)), ("shortlisted", .int(figures.shortlisted)),
            ("capacity", .int(figures.capacity)), ("noShowShare", .int(figures.noShowShare)),
            ("standing", .int(figures.standing)), ("expected", .int(figures.expected)),
            ("target", .int(figures.target)), ("missing", .int(figures.missing)),
            ("waiting", .strings(desk.waiting.map(\.text))), ("next", .strings(desk.next.map(\.text))),
            (
                "withoutJourney",
                .array(
                    desk.withoutJourney.map { item in
                        .object([
                            ("applicant", .string(item.item)), ("reasons", .strings(item.reasons.map(\.text))),
                        ])
                    })
            ),
            ("invitations", .array(book.invitations.map(json))),
        ])
    }

    func json(_ invitation: Invitation) -> JSONValue {
        let reason: Invitation.DeclineReason? =
            if case .declined(let reason) = invitation.reply?.answer { reason } else { nil }
        return .object([
            ("applicant", .string(invitation.applicant.text)), ("sentOn", .string(invitation.sentOn.iso)),
            ("answerBy", .string(invitation.answerBy.iso)),
            ("state", .string(invitation.state(on: book.day).rawValue)),
            ("answeredOn", .optional(invitation.reply?.on.iso)),
            ("days", invitation.days.map { .strings($0.map(\.iso)) } ?? .null),
            ("reason", .optional(reason?.rawValue)),
        ])
    }
}
