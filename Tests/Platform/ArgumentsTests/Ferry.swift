import Arguments

/// A small program for the tests: a ferry line with every kind of option, operand and command.
enum Ferry {
    enum Deck: String, CaseIterable, Sendable { case upper, lower }

    static let logbook = Option("logbook", .file, "the logbook to work on")
    static let json = Flag("json", "print one JSON object")
    static let quiet = Flag("quiet", letter: "q", "print less")
    static let seats = Option("seats", letter: "n", .integer(1...99), "how many seats", fallback: "1")
    static let deck = Option("deck", .oneOf(Deck.self, placeholder: "DECK"), "the deck to sit on")
    static let tag = Option("tag", .text, "a word to find the booking by", repeats: true)
    static let port = Operand("PORT", .word("PORT", of: ["cuxhaven", "helgoland", "wyk"]), "where to go")
    static let people = Operand("PERSON", .text, "who travels", count: .oneOrMore)
    static let reason = Operand("REASON", .text, "why", count: .optional)
    static let captain = Option("captain", .text, "who commands", required: true)

    static let table = Program<Log>(
        name: "ferry", version: "1.2", summary: "Book seats on the island ferry",
        examples: [Example("ferry book wyk Ada", "one seat to Wyk")],
        options: [logbook.spec, json.spec, quiet.spec],
        topics: [
            Topic(
                "Travel",
                [
                    Command(
                        "book", summary: "Book seats for one or more people",
                        examples: [
                            Example("ferry book helgoland Ada Grace --seats 2", "two people, two seats"),
                            Example("ferry book wyk 'Ada L.' --deck upper --json > seat.json", "keep the answer"),
                        ],
                        operands: [port.spec, people.spec], options: [seats.spec, deck.spec, tag.spec],
                        page: "docs/book.md"
                    ) { log, invocation in
                        log.add(try invocation.required(port), invocation.all(people).joined(separator: "+"))
                        return .done
                    },
                    Command(
                        "cancel", summary: "Cancel a booking", examples: [Example("ferry cancel", "the last one")],
                        operands: [reason.spec]
                    ) { log, invocation in
                        log.add("cancel", invocation[reason] ?? "")
                        return .no
                    },
                ]),
            Topic(
                "Crew",
                [
                    Command(
                        "watch", summary: "Plan the watches",
                        commands: [
                            Command(
                                "show", summary: "Show the watches", examples: [Example("ferry watch show", "all")]
                            ) { _, _ in .done },
                            Command(
                                "set", summary: "Name who commands",
                                examples: [Example("ferry watch set --captain Ada", "Ada commands")],
                                options: [captain.spec]
                            ) { _, _ in .done },
                        ]),
                    Command(
                        "rules", summary: "Print the rules", examples: [Example("ferry rules", "all")],
                        commands: [
                            Command(
                                "diff", summary: "Print the changed rules",
                                examples: [Example("ferry rules diff", "changes")]
                            ) { _, _ in .done }
                        ]
                    ) { _, _ in .done },
                ]),
        ],
        environment: [Variable("FERRY_LOGBOOK", "the logbook, unless --logbook names one")], page: "docs/ferry.md")

    /// What the effects of the commands write to.
    final class Log: @unchecked Sendable {
        // Only one test touches a log, on one thread.
        private(set) var lines: [String] = []
        func add(_ words: String...) { lines.append(words.joined(separator: " ")) }
    }

    /// The invocation of a call that is expected to run.
    static func invocation(_ words: [String]) throws -> Invocation? {
        guard case .run(_, let invocation) = try table.parse(words) else { return nil }
        return invocation
    }
}
