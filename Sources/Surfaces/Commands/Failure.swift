import Arguments
import JSONText
import WebService

/// Why a command could not do what was asked, in the shape of contracts.md: code, message, hint, place.
struct Failure: Error, Hashable {
    let code: String
    let message: String
    /// What a page says in place of the message, where that points into a planner's problem, which no page shows.
    let told: String?
    let hint: String
    /// File, line and column, JSON Pointer, option or id; nil where there is none.
    let at: String?
    let exit: ExitCode

    init(
        code: String, message: String, told: String? = nil, hint: String, at: String? = nil,
        exit: ExitCode = .environment
    ) {
        self.code = code
        self.message = message
        self.told = told
        self.hint = hint
        self.at = at
        self.exit = exit
    }

    /// The same failure at another place.
    func at(_ place: String) -> Failure {
        Failure(code: code, message: message, told: told, hint: hint, at: place, exit: exit)
    }

    /// `at: error[CODE]: message` and `hint: …` below it.
    var text: String {
        let place = at.map { "\($0): " } ?? ""
        return "\(place)error[\(code)]: \(message)\nhint: \(hint)"
    }

    /// The same for a page, or for a program that asks the service.
    var complaint: Complaint { Complaint(code: code, message: told ?? message, hint: hint) }

    var json: JSONValue {
        .object([
            (
                "error",
                .object([
                    ("code", .string(code)), ("message", .string(message)), ("hint", .string(hint)),
                    ("at", .optional(at)),
                ])
            )
        ])
    }
}
