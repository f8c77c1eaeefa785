import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import Store

/// `lotse invite`: who is invited to the fair, what they answered, and who is next on the waiting list.
enum InviteCommands {
    static let applicants = Operand("APPLICANT", .text, "Ids of applicants", count: .any)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let on = Option("on", .date, "The day; else the campaign's date")
    static let answerBy = Option(
        "answer-by", .date, "The last day on which an answer counts", required: true)
    static let shortlisted = Flag("shortlisted", "Everybody on the shortlists who has no invitation yet")
    static let next = Flag("next", "The first of the waiting list, as many as 'invite next' names")
    private static let coming = Flag("coming", "Comes in person")
    private static let days = Option(
        "days", .text, "With --coming: the days, where not all, such as 2012-06-26,2012-06-27")
    private static let video = Flag("video", "Comes by video: needs a table, and neither a journey nor a bed")
    private static let declined = Option(
        "declined", .oneOf(Invitation.DeclineReason.self, placeholder: "REASON"), "Does not come, and why")
    private static let noShow = Option(
        "no-show", .integer(0...90), "Percent of those invited who are expected not to come", required: true)

    static let value = Command<Session>(
        "invite", summary: "Invite shortlisted candidates to the fair, record their answers, go down the waiting list",
        page: "docs/reference/commands.md#lotse-invite",
        commands: [
            command(
                "list", "Print who is invited and where each invitation stands, and how many more to invite",
                examples: [
                    Example("lotse invite list", "as on the campaign's date"),
                    Example("lotse invite list --on 2012-05-08", "who was silent on the day after the deadline"),
                ], options: [on.spec], under: "invite", run: list),
            command(
                "send", "Record that people were invited, with the deadline for their answer",
                examples: [
                    Example(
                        "lotse invite send --shortlisted --on 2012-04-23 --answer-by 2012-05-07",
                        "everybody on the shortlists"),
                    Example(
                        "lotse invite send --next --answer-by 2012-05-21", "who moves up for those who do not come"),
                    Example("lotse invite send B017 --answer-by 2012-05-21", "one person, again after a decline too"),
                ], operands: [applicants.spec], options: [shortlisted.spec, next.spec, on.spec, answerBy.spec],
                under: "invite", run: InviteSending.run),
            command(
                "answer", "Record what somebody answers: coming, on some days, by video, or not",
                examples: [
                    Example("lotse invite answer B017 --coming --on 2012-04-30", "on all days"),
                    Example("lotse invite answer B017 --coming --days 2012-06-26,2012-06-27", "on two days"),
                    Example("lotse invite answer B017 --declined otherWork", "the place goes to the waiting list"),
                ], operands: [applicant.spec], options: [on.spec, coming.spec, days.spec, video.spec, declined.spec],
                under: "invite", run: answer),
            command(
                "next", "Print the waiting list in its order, and whom to invite now",
                examples: [Example("lotse invite next", "'lotse invite send --next' invites them")],
                options: [on.spec], under: "invite", run: showNext),
            command(
                "expect", "Set the share of those invited who are expected not to come",
                examples: [Example("lotse invite expect --no-show 15", "kept in the campaign's settings")],
                options: [noShow.spec, on.spec], under: "invite", run: expect),
        ])

    // MARK: Looking

    private static func list(_ call: Call) throws -> ExitCode {
        let sheet = InviteSheet(try desk(place(call)))
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return .done
    }

    private static func showNext(_ call: Call) throws -> ExitCode {
        let sheet = InviteSheet(try desk(place(call)))
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.waitingLines { call.session.out.line(line) }
        }
        return .done
    }

    static func place(_ call: Call) throws -> Workplace {
        let place = try Workplace(call)
        try place.requireMeetings(for: "invitations")
        return place
    }

    static func desk(_ place: Workplace) throws -> InvitationDesk {
        try place.pipeline().invitations(on: try day(place))
    }

    static func day(_ place: Workplace) throws -> CivilDate {
        try place.call.invocation[on] ?? place.store.campaign().date
    }

    // MARK: Answers

    private static func answer(_ call: Call) throws -> ExitCode {
        let place = try place(call)
        let id = try place.applicant(try call.invocation.required(applicant)).id
        let desk = try desk(place)
        let said = try given(call)
        let answered: Invitation
        do throws(InvitationRefusal) {
            guard let invitation = desk.book[id] else { throw .notInvited }
            answered = try invitation.answered(said, on: desk.book.day, fair: desk.days)
        } catch { throw Failure(error, of: id) }
        let batch = try place.keep([answered], as: .invitations, by: "invite answer")
        let sheet = InviteSheet(try self.desk(place))
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("batch", .optional(batch)), ("invitation", sheet.json(answered)),
                    ("next", .strings(sheet.desk.next.map(\.text))),
                ]).pretty)
            return .done
        }
        call.session.out.line(sheet.text(answered))
        let moves = sheet.desk.next.first.map { "; 'lotse invite send --next' for \($0) and others" } ?? ""
        call.session.note("next: lotse run" + (answered.state(on: desk.book.day).isGone ? moves : ""))
        return .done
    }

    /// The one answer that the options give.
    private static func given(_ call: Call) throws(UsageError) -> Invitation.Answer {
        let reason = call.invocation[declined]
        let ways = [call.invocation[coming], call.invocation[video], reason != nil].count { $0 }
        guard ways == 1 else {
            throw .conflict(
                ways == 0 ? "nothing says what the answer is" : "the answer is given in \(ways) ways",
                hint: "give --coming, --video or --declined REASON")
        }
        let text = call.invocation[days]
        if let reason {
            if text == nil { return .declined(reason) }
        } else if call.invocation[video] {
            if text == nil { return .video }
        } else {
            return .coming(days: try text.map { (text) throws(UsageError) in try fairDays(text) })
        }
        throw .conflict("--days says on which days somebody comes in person", hint: "leave it out, or give --coming")
    }

    private static func fairDays(_ text: String) throws(UsageError) -> [CivilDate] {
        var days: Set<CivilDate> = []
        for word in text.split(separator: ",") {
            guard let day = CivilDate(iso: String(word)) else {
                throw .conflict(
                    "--days names \"\(word)\", expected days as YYYY-MM-DD", hint: "such as 2012-06-26,2012-06-27")
            }
            days.insert(day)
        }
        guard !days.isEmpty else {
            throw .conflict("--days names no day", hint: "leave it out for all days")
        }
        return days.sorted()
    }

    // MARK: The expected share

    private static func expect(_ call: Call) throws -> ExitCode {
        let place = try place(call)
        var campaign = try place.store.campaign()
        campaign.settings.noShowShare = try call.invocation.required(noShow)
        try place.store.update(campaign, actor: place.actor, now: place.now)
        let sheet = InviteSheet(try desk(place))
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.roomLines { call.session.out.line(line) }
        }
        return .done
    }
}

extension Failure {
    /// Why an invitation cannot become what was asked for.
    init(_ refusal: InvitationRefusal, of id: ID<Applicant>) {
        let again = "invite again: lotse invite send \(id) --answer-by DATE"
        let (code, message, hint) =
            switch refusal {
            case .notInvited:
                ("CL190", "\(id) has no invitation to answer", "lotse invite send \(id) --answer-by DATE")
            case .waits(let until):
                (
                    "CL191", "\(id) is invited already and may answer until \(until)",
                    "record the answer: lotse invite answer \(id)"
                )
            case .attends(let state):
                (
                    "CL191", "\(id) is invited already and said \(state.rawValue)",
                    "another answer: lotse invite answer \(id)"
                )
            case .declined(let on): ("CL192", "\(id) declined on \(on), and the place went on", again)
            case .tooLate(let deadline):
                ("CL192", "\(id) was silent until the deadline, \(deadline), and the place went on", again)
            case .beforeLetter(let sent):
                (
                    "CL193", "an answer of \(id) cannot be older than the invitation, \(sent)",
                    "give --on a day from \(sent) on"
                )
            case .deadlineBeforeLetter(let sent):
                (
                    "CL193", "the deadline is before the invitation, \(sent)",
                    "give --answer-by a day from \(sent) on, or another day with --on"
                )
            case .deadlineAtFair(let begins):
                (
                    "CL193", "the deadline is not before the fair, which begins on \(begins)",
                    "give --answer-by a day that leaves time for journeys"
                )
            case .noFairDay(let day, let days):
                (
                    "CL194", "there is no fair on \(day)",
                    "its days: \(days.map(\.iso).joined(separator: ", "))"
                )
            }
        self.init(code: code, message: message, hint: hint, at: id.text, exit: .no)
    }
}
