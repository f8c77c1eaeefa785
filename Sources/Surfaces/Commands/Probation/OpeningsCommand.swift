import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse probation openings`: the places that exits left open, and who is next.
enum OpeningsCommand {
    static let value = command(
        "openings", "List the places that somebody left or never took, with who is next",
        examples: [Example("lotse probation openings", "who lost work first, then the shortlist, the best first")],
        under: "probation", run: run)

    /// How many stand in a line; --json has all.
    private static let shown = 5

    private static func run(_ call: Call) throws -> ExitCode {
        let all = try Workplace(call).pipeline().openings()
        if call.isJSON {
            call.session.out.write(JSONValue.object([("openings", .array(all.map(json)))]).pretty)
            return .done
        }
        for line in all.flatMap(text) { call.session.out.line(line) }
        if all.isEmpty { call.session.out.line("no exit left a place open") }
        return .done
    }

    private static func text(_ own: Opening) -> [String] {
        let exits = own.exits.map { "\($0.applicant) \($0.state.title.english) on \($0.on)" }
        let next = own.next.prefix(shown).map { next in
            let marks = [next.seeksWork ? "seeks work" : nil, next.isShortlisted ? "shortlist" : nil].compactMap(\.self)
            return "\(next.applicant) (\(([String(next.score)] + marks).joined(separator: ", ")))"
        }
        let more = own.next.count - next.count
        return [
            "\(own.vacancy): \(own.places) open, \(exits.joined(separator: ", "))",
            next.isEmpty
                ? "  nobody fits" : "  next: \(next.joined(separator: ", "))" + (more > 0 ? ", \(more) more" : ""),
        ]
    }

    private static func json(_ own: Opening) -> JSONValue {
        .object([
            ("vacancy", .string(own.vacancy.text)), ("places", .int(own.places)),
            (
                "exits",
                .array(
                    own.exits.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("state", .string($0.state.rawValue)),
                            ("on", .string($0.on.iso)),
                        ])
                    })
            ),
            (
                "next",
                .array(
                    own.next.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("score", .int($0.score)),
                            ("shortlisted", .bool($0.isShortlisted)), ("seeksWork", .bool($0.seeksWork)),
                        ])
                    })
            ),
        ])
    }
}
