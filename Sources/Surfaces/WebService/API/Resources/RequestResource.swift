import Calendar
import Domain
import HTTP

/// `/api/v1/requests`: what people asked for about their own data.
enum RequestResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/requests", "listRequests", .requests,
            "Corrections and erasures that people asked for, by number, with the day by which each has to be answered",
            query: [.init(name: "open", shape: .flag, meaning: "`true`: only those that wait for an answer")],
            item: request
        ) { call, wish in
            let all = try call.store.dataRequests().filter { call.query["open"] != "true" || $0.isOpen }
            let slice = wish.slice(all) { PageWish.key($0.number) }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "requests")
            return slice
        },
        .reading(
            "/api/v1/requests/{request}", "getRequest", .requests, "One of them", form: request, refusals: [.notFound]
        ) { call in
            let found = try known(call)
            try call.note(known: [found.applicant], try call.look(), purpose: "requests")
            return found
        },
        .changing(
            .post, "/api/v1/requests/{request}/accept", "acceptRequest", .requests,
            "Do what was asked for: write a correction, or erase the person for good", input: acceptance,
            takesKey: false, form: outcome, refusals: [.notFound, .conflict], work: accept),
        .changing(
            .post, "/api/v1/requests/{request}/refuse", "refuseRequest", .requests, "Say why it is not done",
            input: refusal, form: request, refusals: [.notFound, .conflict]
        ) { call, wish in
            let found = try open(call)
            guard let why = wish.text("reason").flatMap({ DataRequest.Refusal(rawValue: $0) }),
                try work(call).refuse(found, why)
            else { throw settled }
            try call.note(known: [found.applicant], try call.look(), purpose: "requests")
            return try known(call)
        },
    ]

    // MARK: Settling

    private static func work(_ call: APICall) -> RequestWork {
        RequestWork(store: call.store, hall: call.hall, actor: call.actor, now: call.now)
    }

    private static func known(_ call: APICall) throws -> DataRequest {
        guard let found = try work(call).request(try call.number("request")) else {
            throw Problem.nothing(
                "nobody asked for anything under that number", hint: "GET /api/v1/requests lists them")
        }
        return found
    }

    private static func open(_ call: APICall) throws -> DataRequest {
        let found = try known(call)
        guard found.isOpen else { throw settled }
        return found
    }

    private static let settled = Problem.conflict(
        "the request was settled before", hint: "GET /api/v1/requests?open=true lists those that wait")

    private static func accept(_ call: APICall, _ wish: InputFields) throws -> Outcome {
        let found = try open(call)
        guard found.wish == .erasure else {
            try call.note(known: [found.applicant], try call.look(), purpose: "requests")
            let isDone = try call.refusing { try work(call).correct(found) }
            guard isDone else { throw settled }
            return Outcome(number: found.number, isErased: false, isClean: true)
        }
        guard wish.text("confirm") == found.applicant.text else {
            let (detail, hint) = (
                "expected the applicant's id", "send the id of whom the request is from: they go for good"
            )
            throw Problem(
                .unprocessable, "CL317", "an erasure has to be confirmed: \(detail)", hint: hint,
                faults: [Problem.Fault(pointer: "/confirm", parameter: nil, detail: detail, hint: hint)])
        }
        return Outcome(number: found.number, isErased: true, isClean: try work(call).erase(found))
    }

    private struct Outcome {
        let number: Int
        let isErased: Bool
        let isClean: Bool
    }

    private static let outcome = Form<Outcome>.object(
        "RequestOutcome",
        [
            Part("number", .count, "of the request; an erasure takes it along") { $0.number },
            Part("isErased", .flag, "whether the person was erased") { $0.isErased },
            Part(
                "isClean", .flag, "false = traces wait in unused parts of the file; 'lotse erase --finish' removes them"
            ) {
                $0.isClean
            },
        ])

    private static let acceptance = Input.fields(
        "RequestAcceptance", [.text("confirm", "of an erasure: the applicant's id once more")])

    private static let refusal = Input.fields(
        "RequestRefusal", [.word("reason", "why", DataRequest.Refusal.words, isRequired: true)])

    // MARK: Forms

    private enum StateWord: String, CaseIterable {
        case open, accepted, refused, takenBack

        init(_ state: DataRequest.State) {
            switch state {
            case .open: self = .open
            case .accepted: self = .accepted
            case .refused: self = .refused
            case .takenBack: self = .takenBack
            }
        }
    }

    private enum WishWord: String, CaseIterable {
        case correction, erasure
    }

    private static let request = Form<DataRequest>.object(
        "DataRequest",
        [
            Part("number", .count, "from 1, in the order in which they came") { $0.number },
            Part("applicant", .id(), "who asked") { $0.applicant },
            Part("wish", .word, "what for") { $0.wish == .erasure ? WishWord.erasure : .correction },
            Part(maybe: "field", .word, "of a correction: what is wrong") { $0.correction?.field },
            Part(
                maybe: "value", .text,
                "of a correction: what is right; null too for birth date and nationalities, which the page alone tells"
            ) { request in
                request.correction.flatMap { [.birthDate, .nationalities].contains($0.field) ? nil : $0.value }
            },
            Part("on", .date, "when it came") { $0.on },
            Part("due", .date, "the last day for an answer") { $0.due },
            Part("state", .word, "what became of it") { StateWord($0.state) },
            Part(maybe: "settledOn", .date, "when; null = it waits") { $0.settledOn },
            Part(maybe: "refusal", .word, "why it was refused") { $0.refusal },
        ])
}

extension DataRequest {
    fileprivate var correction: (field: Field, value: String)? {
        if case .correction(let field, let value) = wish { (field, value) } else { nil }
    }

    fileprivate var settledOn: CivilDate? {
        switch state {
        case .open: nil
        case .accepted(let day), .refused(_, let day), .takenBack(let day): day
        }
    }

    fileprivate var refusal: Refusal? { if case .refused(let why, _) = state { why } else { nil } }
}
