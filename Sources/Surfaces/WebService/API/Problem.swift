import HTTP
import JSONText
import Store

/// Why a program does not get what it asked for, as `application/problem+json`. Source: RFC 9457, read 2026-11-22.
struct Problem: Error {
    /// One thing that is wrong with a request.
    struct Fault: Hashable {
        /// JSON Pointer into the body; nil where it is about a parameter.
        let pointer: String?
        /// A name behind the question mark or of a header; nil where it is about the body.
        let parameter: String?
        let detail: String
        let hint: String
    }

    let status: Status
    let code: String
    /// What was found and what was expected.
    let detail: String
    /// What to do next.
    let hint: String
    var faults: [Fault] = []
    var headers: [Field] = []

    init(
        _ status: Status, _ code: String, _ detail: String, hint: String, faults: [Fault] = [], headers: [Field] = []
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.hint = hint
        self.faults = faults
        self.headers = headers
    }

    /// What the program itself said of an error.
    init(_ status: Status, _ complaint: Complaint) {
        self.init(status, complaint.code, complaint.message, hint: complaint.hint)
    }

    var response: Response {
        var response = Response(
            status, type: "application/problem+json", Array((Problem.form.write(self).compact + "\n").utf8))
        response.headers += headers
        return response
    }

    static let form = Form<Problem>.object(
        "Problem",
        [
            Part("type", .text, "`about:blank`: the status says what kind it is", { _ in "about:blank" }),
            Part("title", .text, "the status in words", { $0.status.title }),
            Part("status", .whole, "the status as a number", { $0.status.rawValue }),
            Part("code", .text, "stable code, a row of the reference of errors", { $0.code }),
            Part("detail", .text, "what was found and what was expected", { $0.detail }),
            Part("hint", .text, "what to do next", { $0.hint }),
            Part(list: "errors", fault, "everything that is wrong with the request, one by one", { $0.faults }),
        ])

    private static let fault = Form<Fault>.object(
        "Fault",
        [
            Part(maybe: "pointer", .text, "JSON Pointer into the body", { $0.pointer }),
            Part(maybe: "parameter", .text, "the field of the address or of the header", { $0.parameter }),
            Part("detail", .text, "what was found and what was expected", { $0.detail }),
            Part("hint", .text, "what to do next", { $0.hint }),
        ])
}

// MARK: What goes wrong with any request

extension Problem {
    /// There is nothing of that name.
    static func nothing(_ what: String, hint: String = "list what there is, and compare letter by letter") -> Problem {
        Problem(.notFound, "CL320", what, hint: hint)
    }

    static let noAddress = Problem.nothing(
        "the API has no such address", hint: "GET /api/openapi.json lists the addresses")

    static func method(_ found: String, allowed: [String]) -> Problem {
        let words = allowed.joined(separator: ", ")
        return Problem(
            .methodNotAllowed, "CL320", "this address does not take \(found)", hint: "use \(words)",
            headers: [Field("Allow", words)])
    }

    /// - Parameter parameter: Of the address or of a header.
    static func parameter(_ name: String, _ detail: String, hint: String) -> Problem {
        Problem(
            .badRequest, "CL317", "\(name): \(detail)", hint: hint,
            faults: [Fault(pointer: nil, parameter: name, detail: detail, hint: hint)])
    }

    static func body(_ findings: [JSONFinding]) -> Problem {
        let faults = findings.map {
            Fault(pointer: $0.pointer, parameter: nil, detail: $0.message, hint: $0.hint)
        }
        return Problem(
            .unprocessable, "CL317", "the body is not what this address takes: \(faults.count) of its values are wrong",
            hint: "errors names each with its place", faults: faults)
    }

    static func notJSON(_ error: JSONSyntaxError) -> Problem {
        Problem(
            .badRequest, "CL317",
            "the body is no JSON: line \(error.mark.line), column \(error.mark.column): "
                + error.message, hint: error.hint)
    }

    static func mediaType(_ expected: String) -> Problem {
        Problem(
            .unsupportedMediaType, "CL317", "the body is of another type than this address takes, expected \(expected)",
            hint: "send Content-Type: \(expected)")
    }

    static func tooLarge(_ bytes: Int) -> Problem {
        Problem(
            .contentTooLarge, "CL317", "the body has more than \(bytes) bytes", hint: "send less at a time")
    }

    /// Somebody else changed what the request speaks of.
    static let overtaken = Problem(
        .preconditionFailed, "CL318", "this was changed since you read it: If-Match names another version",
        hint: "read it again, and send the change once more with its new ETag")

    /// Others changed the campaign each time while this was planned.
    static let meanwhile = Problem(
        .conflict, "CL318", "others changed the campaign while this was planned, so that nothing was written",
        hint: "send the same request again")

    static let unguarded = Problem(
        .preconditionRequired, "CL318", "this change could undo somebody else's: the header If-Match is missing",
        hint: "send If-Match with the ETag of what you read, or * to change it whatever it is now")

    static let usedKey = Problem(
        .unprocessable, "CL318", "this Idempotency-Key was used within a day for another request",
        hint: "take a new key for each change; the same key only to send the same change again")

    /// Something of the campaign stands against it.
    static func conflict(_ detail: String, hint: String) -> Problem {
        Problem(.conflict, "CL318", detail, hint: hint)
    }
}

extension Status {
    /// As the registry of statuses words it (RFC 9110, 15; RFC 6585), read 2026-11-22.
    var title: String {
        switch self {
        case .ok: "OK"
        case .created: "Created"
        case .noContent: "No Content"
        case .seeOther: "See Other"
        case .notModified: "Not Modified"
        case .badRequest: "Bad Request"
        case .unauthorized: "Unauthorized"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .conflict: "Conflict"
        case .gone: "Gone"
        case .preconditionFailed: "Precondition Failed"
        case .contentTooLarge: "Content Too Large"
        case .unsupportedMediaType: "Unsupported Media Type"
        case .unprocessable: "Unprocessable Content"
        case .preconditionRequired: "Precondition Required"
        case .tooManyRequests: "Too Many Requests"
        case .serverError: "Internal Server Error"
        case .unavailable: "Service Unavailable"
        }
    }
}
