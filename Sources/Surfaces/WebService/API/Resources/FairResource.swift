import Calendar
import Domain
import FairTimetable
import HTTP
import Pipeline
import Store

/// `/api/v1/fair`: the timetable of interviews, what people fixed, and releases.
enum FairResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/fair", "getFair", .fair, "The draft with what is fixed laid over it, and the rules that it breaks",
            form: FairForms.fair, version: .revision, refusals: [.notFound], work: state),
        .listing(
            "/api/v1/fair/pins", "listPins", .fair, "The interviews that are fixed, by id", item: FairForms.interview,
            refusals: [.notFound]
        ) { call, wish in
            let board = try board(call)
            return wish.slice(board.cells.filter { $0.pin != nil }.map { Placed(cell: $0, desk: board.desk) }) {
                $0.cell.interview.request.text
            }
        },
        .changing(
            .put, "/api/v1/fair/pins/{request}", "putPin", .fair, "Fix an interview at a place; planning keeps it",
            input: pin, guarding: .version, form: FairForms.interview, version: .revision,
            refusals: [.notFound, .conflict], work: fix),
        .removing(
            "/api/v1/fair/pins/{request}", "deletePin", .fair, "Free a fixed interview", guarding: .version,
            refusals: [.notFound, .conflict], work: free),
        .changing(
            .post, "/api/v1/fair/swaps", "swapInterviews", .fair, "Fix two interviews each at the other's place",
            input: swap, guarding: .version, form: FairForms.fair, version: .revision,
            refusals: [.notFound, .conflict], work: exchange),
        .changing(
            .post, "/api/v1/fair/releases", "release", .fair, "Make the draft the timetable that people are told",
            input: name, guarding: .version, status: .created, form: FairForms.fair, version: .revision,
            refusals: [.notFound, .conflict], location: { _ in "/api/v1/fair" }, work: release),
    ]

    // MARK: Looking

    private static func board(_ call: APICall) throws -> FairBoard {
        guard let board = try call.hall.board(call.store, actor: call.actor, now: call.now) else {
            throw Problem.nothing("there is no timetable yet", hint: "begin a run: POST /api/v1/plan/runs")
        }
        return board
    }

    private static func state(_ call: APICall) throws -> FairBoard {
        let board = try board(call)
        let shown =
            board.cells.map(\.interview.candidate) + board.waiting.map(\.request.candidate)
            + board.dropped.map(\.interview.candidate)
        let known = Set(board.desk.inputs.applicants.map(\.id))
        try call.note(Set(shown).intersection(known).sorted(), purpose: "fair")
        return board
    }

    private static func asked(_ call: APICall, in board: FairBoard) throws -> ID<InterviewRequest> {
        let id = ID<InterviewRequest>(try call.value("request"))
        guard board.desk.problem.requests.contains(where: { $0.id == id }) else {
            throw Problem.nothing("nobody asked for that interview", hint: "GET /api/v1/fair lists them")
        }
        return id
    }

    // MARK: Changing

    private static func fix(_ call: APICall, _ wish: Wish) throws -> Placed {
        let request = try asked(call, in: try board(call))
        try call.changing {
            try call.refusing {
                try steering(call).fix(reason: wish.reason) { desk in
                    guard let day = desk.inputs.days.firstIndex(where: { $0.date == wish.date }) else {
                        throw Problem.conflict(
                            "the fair has no such day", hint: "GET /api/v1/fair lists the days with their slots")
                    }
                    return [
                        try PinDesk(desk: desk).pin(
                            request, day: day, at: wish.start, table: wish.table,
                            interpreter: wish.interpreter.map { ID($0) })
                    ]
                }
            }
        }
        let board = try board(call)
        guard let cell = board.cell(request) else {
            throw Problem.conflict("the interview has no place", hint: "free it, and begin a run")
        }
        try call.note([cell.interview.candidate], purpose: "fair")
        return Placed(cell: cell, desk: board.desk)
    }

    private static func free(_ call: APICall) throws {
        let request = ID<InterviewRequest>(try call.value("request"))
        guard try call.store.pins().contains(where: { $0.pin.request == request }) else {
            throw Problem.nothing("that interview is not fixed", hint: "GET /api/v1/fair/pins lists those that are")
        }
        try call.changing {
            try call.refusing { try call.store.unpin(request, actor: call.actor, now: call.now) }
        }
    }

    private static func exchange(_ call: APICall, _ wish: Swap) throws -> FairBoard {
        let board = try board(call)
        guard let one = board.cell(ID(wish.one))?.interview, let two = board.cell(ID(wish.other))?.interview else {
            throw Problem.nothing("one of the two interviews has no place", hint: "GET /api/v1/fair lists them")
        }
        try call.changing {
            try call.refusing {
                try steering(call).fix(reason: wish.reason) { desk in FairSteering.exchanged(one, two, desk) }
            }
        }
        return try state(call)
    }

    private static func release(_ call: APICall, _ name: String) throws -> FairBoard {
        let board = try board(call)
        guard FairSteering.isFit(board) else {
            throw Problem.conflict(
                "the draft breaks a rule, or does not have everything that is fixed",
                hint: "begin a run, accept what it proposes, and release then")
        }
        try call.changing { try call.refusing { try steering(call).release(named: name) } }
        return try state(call)
    }

    private static func steering(_ call: APICall) -> FairSteering {
        FairSteering(store: call.store, hall: call.hall, actor: call.actor, now: call.now)
    }

    // MARK: What is sent

    private struct Wish {
        let date: CivilDate
        let start: LocalTime
        /// From 0, as plans count.
        let table: Int?
        let interpreter: String?
        let reason: String?
    }

    private struct Swap {
        let one: String
        let other: String
        let reason: String?
    }

    private static let reason = Property(
        name: "reason", meaning: "why; needed where a rule is broken",
        shape: .nullable(.text(TextShape(least: 1, most: 400))), isRequired: false)

    private static let pin = Input<Wish>(
        shape: .object(
            name: "PinInput",
            [
                Property(name: "date", meaning: "the day of the fair", shape: .text(TextShape(kind: .date))),
                Property(name: "start", meaning: "when its slot begins", shape: .text(TextShape(kind: .time))),
                Property(
                    name: "table", meaning: "the table's number, from 1; null = the planner's choice",
                    shape: .nullable(.whole(1...10_000)), isRequired: false),
                Property(
                    name: "interpreter", meaning: "the interpreter's id; null = the planner's choice",
                    shape: .nullable(.text(TextShape(least: 1, most: 400))), isRequired: false),
                reason,
            ])
    ) { fields in
        guard let date = fields.text("date").flatMap({ CivilDate(iso: $0) }),
            let start = fields.text("start").flatMap({ LocalTime($0) })
        else { preconditionFailure("the shape has been checked") }
        return Wish(
            date: date, start: start, table: fields.whole("table").map { $0 - 1 },
            interpreter: fields.text("interpreter"), reason: fields.text("reason"))
    }

    private static let swap = Input<Swap>(
        shape: .object(
            name: "SwapInput",
            [
                Property(name: "one", meaning: "an interview's id", shape: .text(TextShape(least: 1, most: 1_000))),
                Property(name: "other", meaning: "the other's", shape: .text(TextShape(least: 1, most: 1_000))), reason,
            ])
    ) { Swap(one: $0.text("one") ?? "", other: $0.text("other") ?? "", reason: $0.text("reason")) }

    private static let name = Input<String>(
        shape: .object(
            name: "ReleaseInput",
            [Property(name: "name", meaning: "what it is called", shape: .text(TextShape(least: 1, most: 80)))])
    ) { $0.text("name") ?? "" }
}

/// An interview on the board, with the days that its place speaks of.
struct Placed {
    let cell: FairBoard.Cell
    let desk: FairDesk
}
