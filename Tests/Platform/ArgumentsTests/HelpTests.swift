import Arguments
import Testing

@Suite struct HelpTests {
    @Test("the help of a command has examples first, then arguments and options")
    func command() {
        #expect(
            Ferry.table.help(path: ["book"]) == """
                Book seats for one or more people.

                Usage: ferry book PORT PERSON... [options]

                Examples:
                  ferry book helgoland Ada Grace --seats 2
                      two people, two seats
                  ferry book wyk 'Ada L.' --deck upper --json > seat.json
                      keep the answer

                Arguments:
                  PORT    where to go (cuxhaven|helgoland|wyk)
                  PERSON  who travels

                Options:
                  -n, --seats N  how many seats (default: 1)
                  --deck DECK    the deck to sit on (upper|lower)
                  --tag TEXT     a word to find the booking by (may be repeated)

                Options of every command:
                  --logbook FILE  the logbook to work on
                  --json          print one JSON object
                  -q, --quiet     print less
                  --help          show this help

                More: docs/book.md

                """)
    }

    @Test("a bare call prints a short help")
    func overview() {
        #expect(
            Ferry.table.overview() == """
                ferry: Book seats on the island ferry.

                Usage: ferry COMMAND [options]

                Try:
                  ferry book wyk Ada
                      one seat to Wyk

                Commands:
                  Travel  book, cancel
                  Crew    watch, rules

                'ferry --help' says what each does, 'ferry COMMAND --help' shows its examples.

                """)
        #expect(Ferry.table.versionLine == "ferry 1.2\n")
    }

    @Test("the help of the program lists every command by topic, and a noun its verbs")
    func program() throws {
        let help = try #require(Ferry.table.help(path: []))
        #expect(help.contains("Travel:\n  book    Book seats for one or more people\n  cancel  Cancel a booking\n"))
        #expect(help.contains("Environment:\n  FERRY_LOGBOOK  the logbook, unless --logbook names one\n"))
        let noun = try #require(Ferry.table.help(path: ["watch"]))
        #expect(
            noun.contains(
                """
                Usage: ferry watch COMMAND [options]

                Examples:
                  ferry watch show
                      all
                  ferry watch set --captain Ada
                      Ada commands

                Commands:
                  show  Show the watches
                  set   Name
                """))
        #expect(Ferry.table.help(path: ["swim"]) == nil)
        let required = try #require(Ferry.table.help(path: ["watch", "set"]))
        #expect(required.contains("Usage: ferry watch set --captain TEXT [options]\n"))
    }

    @Test("lines keep to the width of the terminal", arguments: [40, 60, 80, 132])
    func width(columns: Int) throws {
        for path in [[]] + Ferry.table.everyCommand.map(\.path) {
            let help = try #require(Ferry.table.help(path: path, width: columns))
            let typed = Ferry.table.everyCommand.flatMap(\.command.examples).map { "  \($0.line)" }
            for line in help.split(separator: "\n") where !typed.contains(String(line)) {
                #expect(line.count <= columns, "\(line)")
            }
        }
    }
}
