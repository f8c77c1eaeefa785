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
        }
    ]

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
