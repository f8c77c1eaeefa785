import Domain
import JSONText
import Recognition
import Testing

/// A rule pack with one thing wrong, and what must be said about it.
struct BadPack: CustomTestStringConvertible, Sendable {
    let why: String
    let rule: String
    let code: RulePackProblem.Code
    let pointer: String
    let words: String

    var testDescription: String { why }
}

@Suite struct RulePackReaderTests {
    private static let law = #""law":[{"text":"§ 1 of the act","url":null,"read":"2026-01-01"}],"confidence":"seen""#
    private static let texts = #""reason":{"de":"a","en":"b","es":"c"},"tests":["x"]"#

    private static func pack(_ rules: String) -> [UInt8] {
        Array(#"{"pack":"campaign","version":"1","rules":["#.utf8) + Array(rules.utf8) + Array("]}".utf8)
    }

    private static func language(when: String = #"{"all":[]}"#, extra: String = "", rest: String? = nil) -> String {
        #"{"id":"r","track":"language","priority":1,"when":\#(when),"then":{"level":"B2"},\#(rest ?? "\(law),\(texts)")\#(extra)}"#
    }

    private static let bad: [BadPack] = [
        BadPack(
            why: "unknown fact", rule: language(when: #"{"fact":"hairColour","is":"red"}"#), code: .unknownFact,
            pointer: "/rules/0/when/fact", words: "unknown fact \"hairColour\""),
        BadPack(
            why: "wrong comparison", rule: language(when: #"{"fact":"salary","is":true}"#), code: .wrongType,
            pointer: "/rules/0/when/is", words: "does not fit the fact \"salary\""),
        BadPack(
            why: "wrong unit",
            rule: language(when: #"{"all":[{"fact":"practice","atLeast":{"value":"contribution-ceiling"}}]}"#),
            code: .wrongType, pointer: "/rules/0/when/all/0/atLeast/value",
            words: "\"contribution-ceiling\" is in centsPerYear, the fact in months"),
        BadPack(
            why: "unknown value", rule: language(when: #"{"fact":"salary","atLeast":{"value":"ceiling"}}"#),
            code: .unknownValue,
            pointer: "/rules/0/when/atLeast/value", words: "unknown value \"ceiling\""),
        BadPack(
            why: "unknown word", rule: language(when: #"{"fact":"regime","is":"third"}"#), code: .unknownWord,
            pointer: "/rules/0/when/is", words: "unknown word \"third\""),
        BadPack(
            why: "from after to", rule: language(extra: #","from":"2020-03-01","to":"2020-02-29""#), code: .fromAfterTo,
            pointer: "/rules/0/from", words: "\"from\" 2020-03-01 is after \"to\" 2020-02-29"),
        BadPack(
            why: "no law", rule: language(rest: #""confidence":"seen",\#(texts)"#), code: .missingLaw,
            pointer: "/rules/0",
            words: "no legal source"),
        BadPack(
            why: "no Spanish", rule: language(rest: #"\#(law),"reason":{"de":"a","en":"b"},"tests":["x"]"#),
            code: .missingLanguage, pointer: "/rules/0/reason", words: "the text in \"es\" is missing"),
        BadPack(
            why: "unknown field", rule: language(extra: #","weight":3"#), code: .shape, pointer: "/rules/0/weight",
            words: "found the unknown field \"weight\""),
        BadPack(
            why: "two comparisons", rule: language(when: #"{"fact":"age","atLeast":18,"atMost":30}"#), code: .shape,
            pointer: "/rules/0/when", words: "found 2 comparisons, expected one"),
        BadPack(
            why: "same id twice", rule: language() + "," + language(), code: .duplicate, pointer: "/rules/1",
            words: "the rule id \"r\" stands twice"),
        BadPack(
            why: "not JSON", rule: "{", code: .syntax, pointer: "", words: "found"),
    ]

    @Test("a wrong pack is refused with the rule, the place and the words to mend it", arguments: bad)
    func refused(_ row: BadPack) throws {
        let units = RuleBook.units(of: try BuiltInPacks.read())
        let error = try #require(throws: RulePackError.self) {
            try RulePack.read(Self.pack(row.rule), named: "my.json", values: units)
        }
        let problem = try #require(error.problems.first)
        #expect(error.problems.count == 1)
        #expect(problem.code == row.code)
        #expect(problem.pointer == row.pointer)
        #expect(problem.message.contains(row.words), "\(problem.message)")
        #expect(!problem.hint.isEmpty)
        #expect(problem.mark.line == 1)
    }

    @Test("the whole text of a problem names file, line, column, code, rule, pointer and remedy")
    func wholeText() throws {
        let error = try #require(throws: RulePackError.self) {
            try RulePack.read(Self.pack(Self.language(when: #"{"fact":"regime","is":"third"}"#)), named: "my.json")
        }
        #expect(
            error.problems.map(\.description) == [
                """
                my.json:1:114: error[RP005]: unknown word "third" (rule r)
                  at /rules/0/when/is
                  hint: the words here are: national, freeMovement, swiss, transition, thirdCountry, privileged, westernBalkans
                """
            ])
    }

    @Test("all problems of a pack are reported at once")
    func allAtOnce() throws {
        let text = Self.language(
            when: #"{"any":[{"fact":"x","is":true},{"fact":"y","is":true}]}"#, rest: #""confidence":"seen""#)
        let error = try #require(throws: RulePackError.self) { try RulePack.read(Self.pack(text), named: "my.json") }
        #expect(error.problems.map(\.code) == [.unknownFact, .unknownFact, .missingLaw, .shape, .shape])
    }

    @Test("a share is rounded up to the whole cent and ends with its base")
    func shares() throws {
        let text = """
            {"pack":"p","version":"1","values":[
             {"id":"a","unit":"centsPerYear","rows":[{"from":"2020-01-01","to":"2020-12-31","amount":100}],\(Self.law)},
             {"id":"b","unit":"centsPerYear","of":"a","share":[1,3],"from":"2020-03-01",\(Self.law)}]}
            """
        let pack = try RulePack.read(Array(text.utf8), named: "p.json")
        #expect(pack.values.last?.rows.map(\.amount) == [34])
        #expect(pack.values.last?.rows.map(\.from.iso) == ["2020-03-01"])
        #expect(pack.values.last?.rows.map(\.to.iso) == ["2020-12-31"])
    }
}
