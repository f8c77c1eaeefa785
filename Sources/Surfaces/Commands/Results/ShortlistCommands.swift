import Arguments
import Domain
import JSONText

/// `lotse shortlist show|answer`: who meets whom, and what both sides say about it.
enum ShortlistCommands {
    private static let vacancy = Operand(
        "VACANCY", .text, "The vacancy's id; all where it is left out", count: .optional)
    private static let applicantID = Operand("APPLICANT", .text, "The applicant's id")
    private static let vacancyID = Operand("VACANCY", .text, "The vacancy's id")
    private static let answer = Operand(
        "ANSWER", .oneOf(ShortlistAnswer.self, placeholder: "ANSWER"), "What they say")
    private static let side = Option(
        "by", .oneOf(ChangeActor.self, placeholder: "SIDE"), "Whose answer it is", required: true)
    private static let reason = Option("reason", .text, "A code of your list, such as tooFar")

    static let value = Command<Session>(
        "shortlist", summary: "Look at the shortlists and record answers",
        page: "docs/reference/commands.md#lotse-shortlist",
        commands: [
            command(
                "show", "Print the shortlist of a vacancy, or of all",
                examples: [
                    Example("lotse shortlist show V03", "the candidates with their scores"),
                    Example("lotse shortlist show --json", "all shortlists as data"),
                ], operands: [vacancy.spec], under: "shortlist", run: show),
            command(
                "answer", "Record what an employer or a candidate says",
                examples: [
                    Example("lotse shortlist answer B017 V03 invite --by employer", "the employer wants the interview"),
                    Example(
                        "lotse shortlist answer B017 V03 decline --by applicant --reason tooFar",
                        "the candidate does not come"),
                ], operands: [applicantID.spec, vacancyID.spec, answer.spec], options: [side.spec, reason.spec],
                under: "shortlist", run: record),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let lists = try place.shortlists()
        let wanted = call.invocation[vacancy]
        if let wanted { _ = try place.vacancy(wanted) }
        let entries = lists.entries.filter { wanted == nil || $0.vacancy.text == wanted }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("entries", .array(entries.map(\.json)))]).pretty)
            return .done
        }
        var last: ID<Vacancy>?
        for entry in entries {
            if entry.vacancy != last {
                let vacancy = try place.vacancy(entry.vacancy.text)
                call.session.out.line("\(vacancy.id) \(vacancy.title.original), \(entry.employer)")
                last = entry.vacancy
            }
            call.session.out.line("  " + entry.text)
        }
        for left in lists.vacanciesLeftOut where wanted == nil || left.id.text == wanted {
            call.session.out.line("\(left.id): nobody, \(left.reason.text)")
        }
        return .done
    }

    private static func record(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let pin = ShortlistPin(
            applicant: try place.applicant(try call.invocation.required(applicantID)).id,
            vacancy: try place.vacancy(try call.invocation.required(vacancyID)).id,
            answer: try call.invocation.required(answer), by: try call.invocation.required(side),
            reason: call.invocation[reason])
        try place.store.record(Decision(pin: pin, actor: call.actor, at: call.session.now))
        if call.isJSON {
            call.session.out.write(JSONValue.object([("recorded", .string(pin.answer.rawValue))]).pretty)
        } else {
            call.session.out.line("\(pin.applicant) – \(pin.vacancy): \(pin.by.rawValue) says \(pin.answer.rawValue)")
            call.session.note("next: lotse run")
        }
        return .done
    }
}

extension Workplace {
    /// The shortlists of the last run.
    func shortlists() throws -> Shortlists {
        guard let lists = try store.shortlists() else {
            throw Failure(
                code: "CL021", message: "there are no shortlists yet", hint: "lotse run --to shortlists", exit: .no)
        }
        return lists
    }
}

extension ShortlistEntry {
    fileprivate var text: String {
        var parts = [
            "\(applicant)  score \(mutualScore)", "rank \(rankForVacancy) here, \(rankForApplicant) for the applicant",
        ]
        if isPinned { parts.append("invited") }
        if isOnlyInterview { parts.append("the applicant's only interview") }
        return parts.joined(separator: ", ")
    }

    fileprivate var json: JSONValue {
        .object([
            ("vacancy", .string(vacancy.text)), ("applicant", .string(applicant.text)),
            ("employer", .string(employer.text)), ("mutualScore", .int(mutualScore)),
            ("rankForVacancy", .int(rankForVacancy)), ("rankForApplicant", .int(rankForApplicant)),
            ("isPinned", .bool(isPinned)), ("isOnlyInterview", .bool(isOnlyInterview)),
        ])
    }
}

extension LeftOutReason {
    var text: String {
        switch self {
        case .nobodyFeasible: "no feasible partner"
        case .allDeclined: "every feasible pair was declined"
        case .partnersFull: "the feasible partners' interviews are used up"
        case .employerSlots: "the delegation has no interview slot left"
        }
    }
}
