import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/applicants/{applicant}/…`: what is to be done for somebody, what has to be shown, what keeps the journey from being
/// booked, and the plan backwards from the first day of work.
enum DutyResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/applicants/{applicant}/tasks", "listTasks", .applicants,
            "The lines of somebody's checklist, by name",
            item: PlanForms.task, refusals: [.notFound]
        ) { call, wish in wish.slice(try tasks(call)) { $0.task } },
        .reading(
            "/api/v1/applicants/{applicant}/tasks/{task}", "getTask", .applicants, "One line of it",
            form: PlanForms.task, refusals: [.notFound], work: task),
        .changing(
            .put, "/api/v1/applicants/{applicant}/tasks/{task}", "putTask", .applicants,
            "Record that a line is done, or open again, as `lotse task` does", input: done, guarding: .version,
            form: PlanForms.task, refusals: [.notFound, .conflict], work: settle),
        .listing(
            "/api/v1/applicants/{applicant}/papers", "listPapers", .applicants,
            "The papers that somebody needs or has, by kind", item: DutyForms.paper, refusals: [.notFound]
        ) { call, wish in wish.slice(try papers(call)) { $0.kind.rawValue } },
        .reading(
            "/api/v1/applicants/{applicant}/papers/{paper}", "getPaper", .applicants, "One paper",
            form: DutyForms.paper,
            refusals: [.notFound], work: paper),
        .changing(
            .put, "/api/v1/applicants/{applicant}/papers/{paper}", "putPaper", .applicants,
            "Say how far a paper has come, as `lotse documents set` does", input: DutyForms.paperInput,
            guarding: .version, form: DutyForms.paper, refusals: [.notFound, .conflict]
        ) { call, wish in
            let (id, kind) = (try known(call).text, try kind(call))
            _ = try call.changing({ try paper(call) }, as: DutyForms.paper) {
                try call.perform(
                    Errand(
                        "documents", "set", operands: [id, kind.rawValue],
                        options: [
                            ("status", wish.text("status")), ("valid-until", wish.text("validUntil")),
                            ("note", wish.text("note")),
                        ]))
            }
            return try paper(call)
        },
        .reading(
            "/api/v1/applicants/{applicant}/gate", "getPersonGate", .applicants,
            "What has to hold before somebody's journey is booked", form: DutyForms.gate, refusals: [.notFound],
            work: gate),
        .changing(
            .put, "/api/v1/applicants/{applicant}/gate/{line}", "putGateLine", .applicants,
            "Let somebody travel although a line does not hold, or take that back, as `lotse gate` does",
            input: override, guarding: .version, form: DutyForms.gate, refusals: [.notFound, .conflict], work: decide),
        .reading(
            "/api/v1/applicants/{applicant}/backward-plan", "getBackwardPlan", .applicants,
            "The plan backwards from the first day of work", form: DutyForms.path, refusals: [.notFound]
        ) { call in
            let id = try known(call)
            guard let path = try book(call).paths[id] else { throw SheetResource.notPlanned }
            try call.note([id], purpose: "profile")
            return path
        },
    ]

    // MARK: Looking

    private static func known(_ call: APICall) throws -> ID<Applicant> { try call.knownApplicant(try call.look()).id }

    private static func book(_ call: APICall) throws -> CaseBook { try call.look().caseBook(call.store) }

    private static func tasks(_ call: APICall) throws -> [PlanForms.Task] {
        let (id, book) = (try known(call), try book(call))
        try call.note([id], purpose: "profile")
        return book.lines(of: id).map {
            PlanForms.Task(task: $0.line.rule, line: $0.line, doneOn: book.checklists.done[$0.task])
        }
    }

    private static func task(_ call: APICall) throws -> PlanForms.Task {
        let name = try call.value("task")
        guard let task = try tasks(call).first(where: { $0.task == name }) else {
            throw Problem.nothing(
                "the person's checklist has no such line", hint: "list it, and compare letter by letter")
        }
        return task
    }

    private static func kind(_ call: APICall) throws -> DocumentKind {
        guard let kind = DocumentKind(rawValue: try call.value("paper")) else {
            throw Problem.nothing("there is no such kind of paper", hint: "'lotse documents' lists the kinds")
        }
        return kind
    }

    private static func papers(_ call: APICall) throws -> [DutyForms.Paper] {
        let (id, own) = (try known(call), try book(call))
        try call.note([id], purpose: "profile")
        let today = call.hall.office.today(call.now)
        let papers = own.papers[id]
        return (papers?.needs ?? []).map { DutyForms.Paper(kind: $0.need.kind, needed: $0, other: nil, today: today) }
            + (papers?.others ?? []).map { DutyForms.Paper(kind: $0.kind, needed: nil, other: $0, today: today) }
    }

    /// One that nobody needs and of which nobody has said anything is still a paper of the list of kinds.
    private static func paper(_ call: APICall) throws -> DutyForms.Paper {
        let kind = try kind(call)
        return try papers(call).first { $0.kind == kind }
            ?? DutyForms.Paper(kind: kind, needed: nil, other: nil, today: call.hall.office.today(call.now))
    }

    private static func gate(_ call: APICall) throws -> PersonGate {
        let id = try known(call)
        guard let gate = try book(call).gates[id] else {
            throw Problem.nothing(
                "that person does not come, or is here", hint: "GET /api/v1/gate lists those who come")
        }
        try call.note([id], purpose: "profile")
        return gate
    }

    // MARK: Changing

    private static func settle(_ call: APICall, _ wish: InputFields) throws -> PlanForms.Task {
        let (id, name) = (try known(call).text, try call.value("task"))
        let day = wish.text("doneOn")
        _ = try call.changing({ try task(call) }, as: PlanForms.task) {
            try call.perform(
                day == nil
                    ? Errand("task", "reopen", operands: [id, name])
                    : Errand("task", "done", operands: [id, name], options: [("on", day)]))
        }
        return try task(call)
    }

    private static func decide(_ call: APICall, _ wish: InputFields) throws -> PersonGate {
        let (id, line) = (try known(call).text, try call.value("line"))
        guard try gate(call).lines.contains(where: { $0.name == line }) else {
            throw Problem.nothing(
                "the gate has no such line", hint: "GET the gate of the person, and take a name of its lines")
        }
        let reason = wish.text("reason")
        _ = try call.changing({ try gate(call) }, as: DutyForms.gate) {
            try call.perform(
                reason == nil
                    ? Errand("gate", "retract", operands: [id, line])
                    : Errand("gate", "override", operands: [id, line], options: [("reason", reason)]))
        }
        return try gate(call)
    }

    // MARK: What is sent

    private static let done = Input.fields(
        "TaskInput",
        [
            Property(
                name: "doneOn", meaning: "when it was done; null = it is open again",
                shape: .nullable(.text(TextShape(kind: .date))))
        ])

    private static let override = Input.fields(
        "GateLineInput",
        [
            Property(
                name: "reason",
                meaning: "why the person may travel all the same; the log keeps it; null = the line has to hold",
                shape: .nullable(.text(TextShape(least: 1, most: 400))))
        ])
}
