import Domain
import JSONText
import Pipeline

extension FairDesk {
    /// The fair of the campaign that a command works on.
    init(_ place: Workplace) throws { try self.init(place.pipeline()) }
}

extension PolicyBreach {
    /// As commands print it with `--json`.
    var json: JSONValue {
        .object([
            ("code", .string(policy.rawValue)), ("items", .strings(interviews.map(\.text))), ("text", .string(text)),
            (
                "decisions",
                .array(
                    decisions.map {
                        .object([
                            ("request", .string($0.request.text)), ("actor", .string($0.actor)),
                            ("reason", .optional($0.reason)),
                        ])
                    })
            ),
        ])
    }
}
