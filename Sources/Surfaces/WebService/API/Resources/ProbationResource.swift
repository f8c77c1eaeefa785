import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/probations`: the first months of everybody at work, the talks, what happened, and who looks for work again.
enum ProbationResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/probations", "listProbations", .probation,
            "Everybody in probation, and those whose contract ended or who passed it, by applicant",
            item: ProbationForms.line
        ) { call, wish in
            let slice = wish.slice(try all(call)) { $0.applicant.text }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "probation")
            return slice
        },
        .reading(
            "/api/v1/probations/{applicant}", "getProbation", .probation,
            "One person's first months: the days with their law, what happened, the talks and what both sides wrote",
            form: ProbationForms.whole, refusals: [.notFound], work: one),
        .changing(
            .post, "/api/v1/probations/{applicant}/events", "addProbationEvent", .probation,
            "Record what happened to a signed contract, as `lotse probation record` does", input: event,
            status: .created, form: ProbationForms.whole, refusals: [.notFound, .conflict]
        ) { call, wish in
            let id = try one(call).applicant.text
            try call.perform(
                Errand(
                    "probation", "record", operands: [id, wish.text("state") ?? ""],
                    options: [
                        ("on", wish.text("on")), ("start", wish.text("start")), ("reason", wish.text("reason")),
                    ]))
            return try one(call)
        },
        .changing(
            .put, "/api/v1/probations/{applicant}/notes/{day}/{side}", "putProbationNote", .probation,
            "Record what one side wrote down of the talk of a day of the contract, as `lotse probation note` does",
            input: note, guarding: .version, form: ProbationForms.whole, refusals: [.notFound, .conflict], work: write),
        .listing(
            "/api/v1/replacements", "listReplacements", .probation,
            "Who lost the work, and the vacancies that fit, by applicant", item: ProbationForms.replacement
        ) { call, wish in
            let slice = wish.slice(try pipeline(call).replacements()) { $0.applicant.text }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "probation")
            return slice
        },
        .listing(
            "/api/v1/openings", "listOpenings", .probation,
            "Places that came free, and who is next for them, by vacancy", item: ProbationForms.opening
        ) { call, wish in
            let slice = wish.slice(try pipeline(call).openings()) { $0.vacancy.text }
            let people = slice.items.flatMap { $0.exits.map(\.applicant) + $0.next.map(\.applicant) }
            try call.note(known: people, try call.look(), purpose: "probation")
            return slice
        },
    ]

    // MARK: Looking

    private static func pipeline(_ call: APICall) throws -> CampaignPipeline {
        try call.hall.office.pipeline(call.store, call.actor, call.now)
    }

    private static func all(_ call: APICall) throws -> [ProbationForms.Line] {
        let look = try call.look()
        let ongoing = try look.caseBook(call.store).probations
        let known = Set(ongoing.map(\.work.contract.applicant))
        let ended = look.view.inputs.employments.filter {
            !known.contains($0.contract.applicant) && !$0.events.isEmpty
        }
        // Somebody may have had several contracts: the one that stands, or the last.
        let last = Dictionary(grouping: ended, by: \.contract.applicant).compactMap { _, own in
            own.first { $0.contract.isStanding } ?? own.last
        }
        return ongoing.map { ProbationForms.Line(work: $0.work, calendar: $0.calendar) }
            + last.map { ProbationForms.Line(work: $0, calendar: nil) }
    }

    private static func one(_ call: APICall) throws -> ProbationForms.Whole {
        let look = try call.look()
        let id = try call.knownApplicant(look).id
        let history = look.view.inputs.employments.filter { $0.contract.applicant == id }
        guard let work = history.first(where: { $0.contract.isStanding }) ?? history.last else {
            throw Problem.nothing(
                "that person has no signed contract", hint: "GET /api/v1/probations lists those who have")
        }
        let book = try look.caseBook(call.store)
        try call.note([id], purpose: "probation")
        let own = book.probations.first { $0.work.contract.applicant == id }
        return ProbationForms.Whole(
            work: work, probation: own, notes: book.notes[work.contract.id] ?? [],
            done: Set(own.map { own in own.calendar.checkIns.filter { book.isDone($0, of: own) }.map(\.day) } ?? []))
    }

    // MARK: Changing

    private static func write(_ call: APICall, _ wish: InputFields) throws -> ProbationForms.Whole {
        let (applicant, day) = (try one(call).applicant.text, try call.number("day"))
        guard let side = CheckInNote.Side(rawValue: try call.value("side")) else {
            throw Problem.nothing("there is no such side", hint: "write employer or worker")
        }
        let single: [(String, String?)] = [
            ("side", side.rawValue), ("on", wish.text("on")), ("progress", wish.text("progress")),
            ("german", wish.text("german")), ("planned-days", wish.whole("plannedDays").map { String($0) }),
            ("unplanned-days", wish.whole("unplannedDays").map { String($0) }), ("signed", wish.text("signedOn")),
            ("copied", wish.text("copiedOn")), ("copy-language", wish.text("copyLanguage")),
        ]
        let answers = (wish.texts("answers") ?? []).compactMap { question, answer in
            answer.map { ("answer", Optional("\(question)=\($0)")) }
        }
        let support = (wish.list("support") ?? []).map { ("support", Optional($0)) }
        _ = try call.changing({ try one(call) }, as: ProbationForms.whole) {
            try call.perform(
                Errand(
                    "probation", "note", operands: [applicant, String(day)], options: single + answers + support))
        }
        return try one(call)
    }

    // MARK: What is sent

    private static let event = Input.fields(
        "ProbationEventInput",
        [
            .word(
                "state", "what happened", EmploymentState.allCases.filter { $0 != .signed }.map(\.rawValue),
                isRequired: true), .day("on", "the day; else as the command chooses"),
            .day("start", "with `postponed`: the new first day of work"), .text("reason", "why"),
        ])

    private static let note = Input.fields(
        "ProbationNoteInput",
        [
            .day("on", "when they talked", isRequired: true),
            Property(
                name: "answers", meaning: "by the word of a question of that side and talk",
                shape: .nullable(.map(.word(CheckInNote.Answer.words))), isRequired: false),
            .word("progress", "against what was agreed", CheckInNote.Progress.words),
            .word("german", "German as heard at work", CEFRLevel.allCases.map(\.name)),
            .number("plannedDays", "days off that were agreed before", 0...366),
            .number("unplannedDays", "other days off", 0...366),
            Property(
                name: "support", meaning: "help that was offered",
                shape: .nullable(.list(.word(CheckInNote.Support.words))), isRequired: false),
            .day("signedOn", "the day on which this side signed"),
            .day("copiedOn", "the day on which the person got the note; of the worker's side"),
            .word("copyLanguage", "the language of that copy", ["de", "en", "es"]),
        ])
}
