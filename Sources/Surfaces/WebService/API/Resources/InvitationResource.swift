import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/invitations`: who is invited to the fair and what they answered, how many more to invite, and who is next.
enum InvitationResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/invitations", "listInvitations", .invitations, "The invitations, by applicant", item: line,
            refusals: [.notFound]
        ) { call, wish in
            let desk = try desk(call)
            let slice = wish.slice(desk.book.invitations) { $0.applicant.text }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "invitations")
            return Slice(
                items: slice.items.map { Line(invitation: $0, day: desk.book.day) }, next: slice.next,
                total: slice.total)
        },
        .changing(
            .post, "/api/v1/invitations", "sendInvitations", .invitations,
            "Record that people were invited, as `lotse invite send` does; one person, or those whom a word names",
            input: letter, status: .created, form: figures, refusals: [.notFound, .conflict], work: send),
        .reading(
            "/api/v1/invitations/{applicant}", "getInvitation", .invitations, "One invitation", form: line,
            refusals: [.notFound], work: one),
        .changing(
            .put, "/api/v1/invitations/{applicant}/answer", "putInvitationAnswer", .invitations,
            "Record what somebody answers, as `lotse invite answer` does", input: reply, guarding: .version,
            form: line, refusals: [.notFound, .conflict], work: answer),
        .listing(
            "/api/v1/waiting-list", "listWaiting", .invitations,
            "Shortlisted people without an invitation, by id, with their place in the order in which they are invited",
            item: waiting, refusals: [.notFound]
        ) { call, wish in
            let desk = try desk(call)
            let all = desk.waiting.enumerated().map { Waiting(applicant: $1, position: $0 + 1, desk: desk) }
            let slice = wish.slice(all) { $0.applicant.text }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "invitations")
            return slice
        },
        .reading(
            "/api/v1/invitation-figures", "getInvitationFigures", .invitations,
            "For how many the fair has room, how many are expected, and how many more to invite", form: figures,
            refusals: [.notFound], work: desk),
        .changing(
            .put, "/api/v1/invitation-figures", "putInvitationFigures", .invitations,
            "Set the share of those invited who are expected not to come", input: share, guarding: .version,
            form: figures, refusals: [.notFound, .conflict]
        ) { call, wish in
            _ = try call.changing({ try desk(call) }, as: figures) {
                try call.perform(
                    Errand("invite", "expect", options: [("no-show", String(wish.whole("noShowShare") ?? 0))]))
            }
            return try desk(call)
        },
    ]

    // MARK: Looking

    private static func desk(_ call: APICall) throws -> InvitationDesk {
        let campaign = try call.store.campaign()
        guard campaign.route.hasTimetable else {
            throw Problem.nothing(
                "nobody is invited on the route of this campaign", hint: "GET /api/v1/campaign names it")
        }
        return try call.hall.office.pipeline(call.store, call.actor, call.now).invitations(on: campaign.date)
    }

    private static func one(_ call: APICall) throws -> Line {
        let desk = try desk(call)
        let applicant = try call.knownApplicant(try call.look()).id
        guard let invitation = desk.book[applicant] else {
            throw Problem.nothing("that person has no invitation", hint: "GET /api/v1/invitations lists those who have")
        }
        try call.note([applicant], purpose: "invitations")
        return Line(invitation: invitation, day: desk.book.day)
    }

    // MARK: Changing

    private static func send(_ call: APICall, _ wish: InputFields) throws -> InvitationDesk {
        let (word, one) = (wish.text("whom"), wish.text("applicant"))
        guard (word == nil) != (one == nil) else {
            throw Problem.body([
                wish.body.finding("expected either applicant or whom", hint: "name one of the two")
            ])
        }
        if let one, try call.look().applicant(ID(one)) == nil {
            throw Problem.nothing("the campaign has no such applicant")
        }
        _ = try desk(call)
        try call.perform(
            Errand(
                "invite", "send", operands: one.map { [$0] } ?? [],
                options: [("answer-by", wish.text("answerBy")), ("on", wish.text("on"))],
                flags: word.map { [$0] } ?? []))
        return try desk(call)
    }

    private static func answer(_ call: APICall, _ wish: InputFields) throws -> Line {
        let applicant = try call.knownApplicant(try call.look()).id.text
        let (said, reason) = (wish.text("answer") ?? "", wish.text("reason"))
        _ = try call.changing({ try one(call) }, as: line) {
            try call.perform(
                Errand(
                    "invite", "answer", operands: [applicant],
                    options: [
                        ("on", wish.text("on")), ("days", wish.list("days")?.joined(separator: ",")),
                        ("declined", said == "declined" ? reason ?? Invitation.DeclineReason.unsaid.rawValue : nil),
                    ], flags: said == "declined" ? [] : [said]))
        }
        return try one(call)
    }

    // MARK: What is sent

    private static let letter = Input.fields(
        "InvitationInput",
        [
            .text("applicant", "one person's id"),
            .word(
                "whom", "in its place: `next`, as many as are missing; `shortlisted`, everybody on a shortlist",
                ["next", "shortlisted"]),
            .day("on", "the day of the letter; else as the command chooses"),
            .day("answerBy", "the last day on which an answer counts", isRequired: true),
        ])

    private static let reply = Input.fields(
        "InvitationAnswerInput",
        [
            .word("answer", "what somebody said", ["coming", "video", "declined"], isRequired: true),
            Property(
                name: "days", meaning: "with `coming`: the days, where not all",
                shape: .nullable(.list(.text(TextShape(kind: .date)))), isRequired: false),
            .word("reason", "with `declined`: why, by a word", Invitation.DeclineReason.words),
            .day("on", "the day of the answer; else as the command chooses"),
        ])

    private static let share = Input.fields(
        "InvitationFiguresInput", [.number("noShowShare", "percent", 0...90, isRequired: true)])

    // MARK: Forms

    private struct Line {
        let invitation: Invitation
        let day: CivilDate

        var reason: Invitation.DeclineReason? {
            if case .declined(let reason)? = invitation.reply?.answer { reason } else { nil }
        }
    }

    private static let line = Form<Line>.object(
        "Invitation",
        [
            Part("applicant", .id(), "who") { $0.invitation.applicant },
            Part("sentOn", .date, "the day of the letter") { $0.invitation.sentOn },
            Part("answerBy", .date, "the last day on which an answer counts") { $0.invitation.answerBy },
            Part("state", .word, "where it stands on the campaign's date") { $0.invitation.state(on: $0.day) },
            Part(maybe: "answeredOn", .date, "the day of the answer; null = none") { $0.invitation.reply?.on },
            Part(
                maybe: "days", Form<[CivilDate]>(.list(.text(TextShape(kind: .date)))) { .strings($0.map(\.iso)) },
                "the days, where not all"
            ) { $0.invitation.days },
            Part(maybe: "reason", .word, "why somebody does not come") { $0.reason },
        ])

    private struct Waiting {
        let applicant: ID<Applicant>
        let position: Int
        let desk: InvitationDesk
    }

    private static let waiting = Form<Waiting>.object(
        "Waiting",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part("position", .whole, "the place in the order, from 1") { $0.position },
            Part("isNext", .flag, "whether to be invited now") { $0.position <= $0.desk.next.count },
        ])

    private static let figures = Form<InvitationDesk>.object(
        "InvitationFigures",
        [
            Part("day", .date, "the campaign's date, on which they hold") { $0.book.day },
            Part("capacity", .count, "people for whom the fair has room") { $0.figures.capacity },
            Part("invited", .count, "people with an invitation") { $0.book.invitations.count },
            Part("standing", .count, "of them open or coming") { $0.figures.standing },
            Part("noShowShare", .count, "percent of them who are expected not to come") { $0.figures.noShowShare },
            Part("expected", .count, "people expected") { $0.figures.expected },
            Part("missing", .count, "how many more to invite") { $0.figures.missing },
            Part("waiting", .count, "shortlisted people without an invitation") { $0.waiting.count },
            Part(list: "withoutJourney", PlanForms.unplaced, "who comes and has no journey to the fair, with why") {
                $0.withoutJourney
            },
        ])
}
