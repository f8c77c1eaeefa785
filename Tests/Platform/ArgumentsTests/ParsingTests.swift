import Arguments
import Testing

@Suite struct ParsingTests {
    @Test("an effect receives the context and the typed values of its call")
    func effectRuns() throws {
        let log = Ferry.Log()
        guard case .run(let effect, let invocation) = try Ferry.table.parse(["book", "wyk", "Ada", "Grace"]) else {
            Issue.record("the call does not run")
            return
        }
        #expect(try effect(log, invocation) == .done)
        #expect(log.lines == ["wyk Ada+Grace"])
    }

    struct Reading: CustomTestStringConvertible {
        let words: [String]
        var seats = 1
        var deck: Ferry.Deck?
        var tags: [String] = []
        var people = ["Ada"]
        var json = false
        var logbook: String?
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "options stand anywhere, with a space or an equals sign, and two dashes end them",
        arguments: [
            Reading(words: ["book", "wyk", "Ada"]),
            Reading(words: ["--json", "book", "wyk", "Ada"], json: true),
            Reading(words: ["book", "--json", "wyk", "Ada"], json: true),
            Reading(words: ["book", "wyk", "Ada", "--json", "--json"], json: true),
            Reading(words: ["book", "wyk", "Ada", "--seats", "3"], seats: 3),
            Reading(words: ["book", "--seats=3", "wyk", "Ada"], seats: 3),
            Reading(words: ["book", "-n", "3", "wyk", "Ada"], seats: 3),
            Reading(words: ["book", "wyk", "Ada", "--deck=lower"], deck: .lower),
            Reading(words: ["book", "wyk", "Ada", "--tag", "a", "--tag=", "--tag", "b=c"], tags: ["a", "", "b=c"]),
            Reading(words: ["book", "wyk", "Ada", "--tag=--json"], tags: ["--json"]),
            Reading(words: ["book", "wyk", "--", "--json", "--help", "--"], people: ["--json", "--help", "--"]),
            Reading(words: ["book", "wyk", "-", "-5"], people: ["-", "-5"]),
            Reading(words: ["book", "wyk", "book", ""], people: ["book", ""]),
            Reading(words: ["--logbook", "book", "book", "wyk", "Ada"], logbook: "book"),
            Reading(words: ["book", "wyk", "Ada", "--logbook=-"], logbook: "-"),
        ])
    func reads(_ row: Reading) throws {
        let invocation = try #require(try Ferry.invocation(row.words))
        #expect(invocation.path == ["book"])
        #expect(invocation[Ferry.seats] == row.seats)
        #expect(invocation[Ferry.deck] == row.deck)
        #expect(invocation.all(Ferry.tag) == row.tags)
        #expect(invocation.all(Ferry.people) == row.people)
        #expect(invocation[Ferry.port] == "wyk")
        #expect(invocation[Ferry.json] == row.json)
        #expect(invocation[Ferry.quiet] == false)
        #expect(invocation[Ferry.logbook] == row.logbook)
    }

    @Test("a verb below a noun is found, and a noun that acts keeps its own call")
    func nouns() throws {
        #expect(try Ferry.invocation(["watch", "show"])?.path == ["watch", "show"])
        #expect(try Ferry.invocation(["watch", "--quiet", "set", "--captain", "show"])?.path == ["watch", "set"])
        #expect(try Ferry.invocation(["rules"])?.path == ["rules"])
        #expect(try Ferry.invocation(["rules", "diff"])?.path == ["rules", "diff"])
        #expect(try Ferry.invocation(["cancel"])?[Ferry.reason] == nil)
        #expect(try Ferry.invocation(["cancel", "ice"])?[Ferry.reason] == "ice")
    }

    @Test(
        "help is given anywhere, and bare calls answer with it",
        arguments: [
            (["--help"], "help:"), (["-h"], "help:"), (["help"], "help:"),
            (["help", "watch", "set"], "help:watch set"),
            (["book", "--help"], "help:book"), (["book", "atlantis", "--help"], "help:book"),
            (["--help", "watch", "show"], "help:watch show"),
            (["watch", "set", "--captain", "--help"], "help:watch set"),
            (["--logbook", "watch", "book", "--help"], "help:book"), (["watch"], "help:watch"), ([], "overview"),
            (["--json"], "overview"), (["--version"], "version"), (["book", "wyk", "--", "--help"], "run"),
        ])
    func help(words: [String], answer: String) throws {
        let found =
            switch try Ferry.table.parse(words) {
            case .run: "run"
            case .help(let path): "help:\(path.joined(separator: " "))"
            case .overview: "overview"
            case .version: "version"
            }
        #expect(found == answer)
    }

    @Test("a surface can see a flag on a line that does not parse")
    func mentions() {
        #expect(Ferry.table.mentions(Ferry.json, in: ["bok", "--json"]))
        #expect(!Ferry.table.mentions(Ferry.json, in: ["bok", "--", "--json"]))
        #expect(!Ferry.table.mentions(Ferry.json, in: ["bok", "--jsonx"]))
    }
}
