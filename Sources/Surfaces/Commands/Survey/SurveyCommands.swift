import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse survey show|ask|confirm`: what firms answered to the survey of open jobs, and what becomes of it.
enum SurveyCommands {
    private static let answers = Operand("ANSWER", .text, "Ids of answers", count: .oneOrMore)
    private static let asked = Option("asked", .integer(1...1_000_000), "How many firms were asked in all")
    private static let deadline = Option("deadline", .date, "The day by which they are to answer")

    static let value = Command<Session>(
        "survey", summary: "Look at the survey of open jobs and make vacancies of its answers",
        page: "docs/reference/commands.md#lotse-survey",
        commands: [
            command(
                "show", "Print how many firms answered, what they said, and what is open by occupation",
                examples: [
                    Example("lotse survey show", "with the firms that are still to answer"),
                    Example("lotse survey show --date 2011-11-21", "with the reminders as they are due that day"),
                ], under: "survey", run: show),
            command(
                "ask", "Set how many firms were asked, and the deadline",
                examples: [
                    Example("lotse survey ask --asked 120 --deadline 2011-11-30", "kept in the campaign's settings")
                ], options: [asked.spec, deadline.spec], under: "survey", run: ask),
            command(
                "confirm", "Make vacancies of answers that you have looked at",
                examples: [
                    Example("lotse survey confirm R-12 R-13", "'lotse batch revert' takes the vacancies back")
                ], operands: [answers.spec], under: "survey", run: confirm),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "survey")
        let sheet = try SurveySheet(place)
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return .done
    }

    private static func ask(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "survey")
        var campaign = try place.store.campaign()
        campaign.settings.surveyAsked = call.invocation[asked] ?? campaign.settings.surveyAsked
        campaign.settings.surveyDeadline = call.invocation[deadline] ?? campaign.settings.surveyDeadline
        try place.store.update(campaign, actor: place.actor, now: place.now)
        let settings = campaign.settings
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("asked", .optional(settings.surveyAsked)), ("deadline", .optional(settings.surveyDeadline?.iso)),
                ]).pretty)
            return .done
        }
        let number = settings.surveyAsked.map(String.init) ?? "the campaign's"
        let day = settings.surveyDeadline.map { "by \($0)" } ?? "without a deadline"
        call.session.out.line("\(number) firms are asked, \(day)")
        call.session.note("next: lotse import survey FILE, then 'lotse survey show'")
        return .done
    }

    private static func confirm(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "survey")
        let vacancies = try call.invocation.all(answers).map { try vacancy(of: $0, place) }
        let receipt = try place.store.importRows(
            .vacancies, vacancies, from: ImportSource(file: "survey", digest: ""), actor: place.actor, now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("batch", .optional(receipt.batch)), ("vacancies", .strings(vacancies.map(\.id.text))),
                ]).pretty)
            return .done
        }
        for vacancy in vacancies {
            call.session.out.line(
                "\(vacancy.id): \(vacancy.title.original), \(vacancy.openings) at \(vacancy.employer)")
        }
        call.session.note("next: lotse run; 'lotse batch revert \(receipt.batch ?? 0)' takes them back")
        return .done
    }

    /// What an answer becomes, or the failure that says why it becomes nothing.
    private static func vacancy(of id: String, _ place: Workplace) throws -> Vacancy {
        let answer = try place.surveyAnswer(id)
        guard let firm = try place.store.find(.employers, answer.employer.text), let vacancy = answer.vacancy(of: firm)
        else {
            throw Failure(
                code: "CL072", message: "the answer \(id) names no job",
                hint: "'lotse survey show' lists the answers that wait for a confirmation", at: id, exit: .no)
        }
        if answer.interest == .later {
            throw Failure(
                code: "CL073", message: "the firm \(firm.id) says later in its answer \(id), expected yes",
                hint: "import its new answer first: lotse import survey FILE", at: id, exit: .no)
        }
        if let known = try place.store.find(.vacancies, vacancy.id.text) {
            throw Failure(
                code: "CL074",
                message: "the campaign has a vacancy \(vacancy.id) already, of the firm \(known.employer)",
                hint: known.employer == firm.id
                    ? "nothing is left to do for the answer \(id)"
                    : "import the answer again with another vacancyId", at: id, exit: .no)
        }
        return vacancy
    }
}

extension Workplace {
    /// The answer to the survey of that id, or the failure that says where to look.
    fileprivate func surveyAnswer(_ id: String) throws -> SurveyAnswer {
        guard let answer = try store.find(.survey, id) else {
            throw Failure(
                code: "CL071", message: "the campaign has no answer to a survey with the id \"\(id)\"",
                hint: "'lotse survey show' lists those that wait for a confirmation", at: id, exit: .no)
        }
        return answer
    }

    /// Throws where the campaign's route has no survey, invitations or journey to a fair.
    func requireMeetings(for what: String) throws {
        let route = try store.campaign().route
        guard route.hasTimetable else {
            throw Failure(
                code: "CL070", message: "a campaign on the route \(route.rawValue) has no \(what)",
                hint: "routes with one: fair, delegation", exit: .no)
        }
    }
}
