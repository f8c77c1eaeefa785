import Calendar
import Domain
import Recognition
import Testing

@Suite struct RuleBookTests {
    private static func campaign(_ members: String) throws -> RulePack {
        let text = #"{"pack":"campaign","version":"1",\#(members)}"#
        return try RulePack.read(
            Array(text.utf8), named: "campaign.json", values: RuleBook.units(of: try BuiltInPacks.read()))
    }

    private static let rest = """
        "law":[{"text":"circular of the Land","url":null,"read":"2026-01-01"}],"confidence":"general",\
        "reason":{"de":"a","en":"b","es":"c"},"tests":["x"]
        """

    private static func rule(_ id: String, _ track: String, _ when: String, _ then: String, _ extra: String = "")
        -> String
    {
        #"{"id":"\#(id)","track":"\#(track)","priority":5,"when":\#(when),"then":\#(then),\#(rest)\#(extra)}"#
    }

    private static func problems(_ members: String) throws -> [RulePackProblem] {
        let packs = try BuiltInPacks.read()
        let campaign = try campaign(members)
        return try #require(throws: RulePackError.self) { try RuleBook(packs, overriding: [campaign]) }.problems
    }

    @Test("the built-in packs have no problem")
    func builtIn() throws {
        let book = try RuleBook.builtIn()
        #expect(book.rules.count == 122)
        #expect(book.regimes.count == 19)
        #expect(book.differences == [])
    }

    @Test("a campaign's rule replaces the one of the same id, the answer says so, and the difference is listed")
    func override() throws {
        let campaign = try Self.campaign(
            #""rules":["#
                + Self.rule(
                    "language-health", "language", #"{"fact":"isco","startsWith":["2221"]}"#, #"{"level":"B1"}"#)
                + "]")
        let book = try RuleBook(try BuiltInPacks.read(), overriding: [campaign])
        #expect(
            book.differences == [
                RuleDifference(id: "language-health", kind: "rule", pack: "campaign", change: .replaced)
            ])
        let rules = RecognitionRules(book: book, table: try Fixture.rules.get().table)
        let nurse = try #require(Fixture.cases.first { $0.id == "ex04-nurse-es-2013" })
        let answer = rules.assess(nurse.input)
        #expect(answer.recognition?.languageMinimum == .b1)
        let reason = try #require(answer.reasons.first { $0.rule == "language-health" })
        #expect(reason.campaignPack == "campaign")
        #expect(!reason.isConfirmed)
        #expect(try Fixture.rules.get().assess(nurse.input).reasons.allSatisfy { $0.campaignPack == nil })
    }

    @Test("a campaign's rule with a new id is added")
    func added() throws {
        let campaign = try Self.campaign(
            #""rules":["#
                + Self.rule("language-cook", "language", #"{"fact":"occupation","is":"koch"}"#, #"{"level":"A2"}"#)
                + "]")
        let book = try RuleBook(try BuiltInPacks.read(), overriding: [campaign])
        #expect(book.differences.map(\.change) == [.added])
        let cook = try #require(Fixture.cases.first { $0.id == "cook-es-2012" })
        let rules = RecognitionRules(book: book, table: try Fixture.rules.get().table)
        #expect(rules.assess(cook.input).recognition?.languageMinimum == .a2)
    }

    @Test("a rule that is announced is told from that day on, changes no answer, and is no rule in force")
    func announced() throws {
        let rule = Self.rule(
            "announced-cook", "language", #"{"fact":"occupation","is":"koch"}"#, #"{"level":"C2"}"#,
            #","announced":"2012-06-01""#)
        let book = try RuleBook(try BuiltInPacks.read(), overriding: [try Self.campaign(#""rules":[\#(rule)]"#)])
        let rules = RecognitionRules(book: book, table: try Fixture.rules.get().table)
        var input = try #require(Fixture.cases.first { $0.id == "cook-es-2012" }).input
        for (day, isTold) in [("2012-05-31", false), ("2012-06-01", true), ("2020-01-01", true)] {
            input.date = try #require(CivilDate(iso: day))
            var answer = rules.assess(input)
            let told = answer.reasons.filter { $0.rule == "announced-cook" }
            #expect(told.map(\.announced) == (isTold ? [CivilDate(iso: "2012-06-01")] : []))
            answer.reasons.removeAll { $0.rule == "announced-cook" }
            #expect(answer == (try Fixture.rules.get().assess(input)))
        }
    }

    @Test("two rules with the same condition on the same day are an overlap")
    func overlap() throws {
        let when = #"{"fact":"occupation","is":"koch"}"#
        let rules = [
            Self.rule("one", "language", when, #"{"level":"A2"}"#, #","to":"2020-06-30""#),
            Self.rule("two", "language", when, #"{"level":"B1"}"#, #","from":"2020-06-30""#),
        ]
        let problems = try Self.problems(#""rules":["# + rules.joined(separator: ",") + "]")
        #expect(problems.map(\.code) == [.overlap])
        #expect(problems.map(\.pointer) == ["/rules/1"])
        #expect(problems.first?.message == "\"one\" and \"two\" have the same condition and share days")
    }

    @Test("a nationality in two regimes on one day is an overlap")
    func regimes() throws {
        let row = """
            "regimes":[{"id":"mine","countries":["ES"],"regime":"thirdCountry","from":"2020-01-01","to":null,\
            "reason":{"de":"a","en":"b","es":"c"},"law":[{"text":"x","url":null,"read":null}],"confidence":"seen"}]
            """
        let problems = try Self.problems(row)
        #expect(problems.map(\.code) == [.overlap])
        #expect(problems.first?.message.contains("ES") == true)
    }

    @Test("a rule that contradicts itself, or that another always answers before, is never reached")
    func unreachable() throws {
        let contradiction = Self.rule(
            "contradiction", "procedure", #"{"all":[{"fact":"age","atLeast":30},{"fact":"age","atMost":29}]}"#,
            #"{"measures":[]}"#)
        let hidden = Self.rule(
            "hidden", "occupation", #"{"all":[{"fact":"occupationExists","is":false},{"fact":"land","is":"BY"}]}"#,
            #"{"kind":"optional","needed":false}"#
        ).replacing("\"priority\":5", with: "\"priority\":12")
        let problems = try Self.problems(#""rules":["# + contradiction + "," + hidden + "]")
        #expect(problems.map(\.code) == [.unreachable, .unreachable])
        #expect(Set(problems.compactMap(\.rule)) == ["contradiction", "hidden"])
    }

    @Test("a case that no rule of track occupation answers is found")
    func noMatch() throws {
        let narrowed = Self.rule(
            "optional-other", "occupation",
            #"{"all":[{"fact":"regulation","is":"no"},{"not":{"fact":"land","is":"SL"}}]}"#,
            #"{"kind":"optional","needed":false}"#
        ).replacing("\"priority\":5", with: "\"priority\":79")
        let problems = try Self.problems(#""rules":["# + narrowed + "]")
        #expect(problems.map(\.code) == [.noMatch])
        #expect(problems.first?.message.contains("land SL") == true, "\(problems.map(\.message))")
    }
}
