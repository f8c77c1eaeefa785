import Calendar
import CaseFiles
import Catalogue
import Domain
import Foundation
import JSONText
import Recognition
import Testing

/// One row of the table of cases: what is asked, and what the law says the answer is.
struct LegalCase: CustomTestStringConvertible, Sendable {
    let id: String
    /// The paragraph and date that the expected values come from.
    let law: String
    let input: AssessmentCase
    let expected: Expected

    struct Expected: Hashable, Sendable {
        let verdict: String
        let waitsFor: [String]
        let kind: String
        let needed: Bool?
        let path: String
        /// Ids of rules that must be among the reasons or the alternatives.
        let rules: [String]
        let authority: String?
        let deadlineDays: Int??
        let languageMinimum: String??
        let fees: [Int]?
        let missing: [String]
        /// Words that the law of some reason has to quote.
        let quotes: String?
        /// Part of the name of some authority.
        let authorityName: String?
        /// Ids of rules that must not be among them.
        let without: [String]
        /// Points of the opportunity card: counted, and possible.
        let cardPoints: [Int]?
        /// Whether the opportunity card is open.
        let isCardOpen: Bool?
    }

    var testDescription: String { id }
}

/// What the tests share: the catalogue, the built-in rules and the table of cases.
enum Fixture {
    static let catalogue: Result<Catalogue, any Error> = Result { try Catalogue.load() }
    static let rules: Result<RecognitionRules, any Error> = Result {
        RecognitionRules(book: try RuleBook.builtIn(), table: try OccupationTable(try catalogue.get()))
    }

    static let cases: [LegalCase] = {
        do {
            return try read()
        } catch {
            preconditionFailure("the table of cases cannot be read: \(error)")
        }
    }()

    static func date(_ text: String) -> CivilDate? { CivilDate(iso: text) }

    static func url(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases").appending(path: name)
    }

    private static func read() throws -> [LegalCase] {
        let root = JSONCursor(try JSONReader.read([UInt8](Data(contentsOf: url("cases.json")))))
        var findings: [JSONFinding] = []
        let list = root.members(known: ["cases"], &findings)?["cases"]?.elements(&findings) ?? []
        let cases = try list.map { entry in
            let fields = entry.members(known: ["id", "law", "case", "expect"], &findings) ?? [:]
            guard let id = fields["id"]?.string(&findings), let law = fields["law"]?.string(&findings),
                let input = fields["case"], let expect = fields["expect"]
            else { throw CaseFileError.findings(findings) }
            let expected = expected(expect, &findings)
            return LegalCase(
                id: id, law: law, input: try CaseFileReader.read(input, try catalogue.get()), expected: expected)
        }
        guard findings.isEmpty else { throw CaseFileError.findings(findings) }
        return cases
    }

    private static func expected(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LegalCase.Expected {
        let names = [
            "verdict", "waitsFor", "kind", "needed", "path", "rules", "authority", "deadlineDays", "languageMinimum",
            "fees",
            "missing", "quotes", "authorityName", "without", "cardPoints", "cardOpen",
        ]
        let fields = cursor.members(known: names, &findings) ?? [:]
        let strings = { (name: String, findings: inout [JSONFinding]) in
            (fields[name]?.elements(&findings) ?? []).compactMap { $0.string(&findings) }
        }
        return LegalCase.Expected(
            verdict: fields["verdict"]?.string(&findings) ?? "", waitsFor: strings("waitsFor", &findings),
            kind: fields["kind"]?.string(&findings) ?? "",
            needed: fields["needed"].flatMap { $0.isNull ? nil : $0.bool(&findings) },
            path: fields["path"]?.string(&findings) ?? "", rules: strings("rules", &findings),
            authority: fields["authority"]?.string(&findings),
            deadlineDays: fields["deadlineDays"].map { $0.isNull ? nil : $0.int(&findings) },
            languageMinimum: fields["languageMinimum"].map { $0.isNull ? nil : $0.string(&findings) },
            fees: fields["fees"].map { ($0.elements(&findings) ?? []).compactMap { $0.int(&findings) } },
            missing: strings("missing", &findings), quotes: fields["quotes"]?.string(&findings),
            authorityName: fields["authorityName"]?.string(&findings), without: strings("without", &findings),
            cardPoints: fields["cardPoints"].map { ($0.elements(&findings) ?? []).compactMap { $0.int(&findings) } },
            isCardOpen: fields["cardOpen"].flatMap { $0.bool(&findings) })
    }
}
