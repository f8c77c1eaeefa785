import Domain
import Foundation
import Recognition
import Testing

@Suite struct EvidenceTests {
    /// Rules with what is needed to find them in the table of cases.
    private static let rules: [Rule] = (try? RuleBook.builtIn())?.rules ?? []

    @Test("every rule is named by a case that cites its law", arguments: rules)
    func evidence(_ rule: Rule) throws {
        #expect(!rule.tests.isEmpty, "\(rule.id) names no case")
        for id in rule.tests {
            let row = try #require(Fixture.cases.first { $0.id == id }, "\(rule.id) names the unknown case \(id)")
            #expect(row.expected.rules.contains(rule.id), "\(id) does not expect \(rule.id)")
        }
        let cited = rule.tests.compactMap { id in Fixture.cases.first { $0.id == id }?.law }
        let law = try Self.law(of: rule)
        #expect(
            cited.contains { !law.isDisjoint(with: Self.marks($0)) },
            "\(rule.id) rests on \(law.sorted()), its cases cite \(cited)")
    }

    /// The rule's own sources, and the occupation's act that its reason quotes in its first case.
    private static func law(of rule: Rule) throws -> Set<String> {
        var texts = rule.law.map(\.text)
        if let row = Fixture.cases.first(where: { $0.id == rule.tests.first }) {
            let reasons = try Fixture.rules.get().assess(row.input).reasons
            texts += reasons.filter { $0.rule == rule.id }.map(\.law)
        }
        return Set(texts.flatMap(marks))
    }

    /// Paragraph numbers and names of acts: `18a`, `2005/36/EC`, `BQFG`.
    private static func marks(_ text: String) -> Set<String> {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "/") }.map(String.init)
        return Set(
            words.filter { word in
                word.contains(where: \.isNumber) || word.dropFirst().contains(where: \.isUppercase)
            })
    }

    @Test("each effective date of the law index has a case on the day and one on the day before")
    func bothSides() {
        let changes = [
            "2011-05-01", "2012-01-01", "2012-04-01", "2012-08-01", "2012-12-01", "2013-07-01", "2014-01-01",
            "2014-06-26",
            "2015-07-01", "2016-01-18", "2016-02-27", "2020-01-01", "2020-02-14", "2020-03-01", "2021-01-01",
            "2023-11-18",
            "2024-03-01",
            "2024-06-01", "2025-10-01", "2026-01-01",
        ]
        let dates = Set(Fixture.cases.map { $0.input.date })
        for text in changes {
            guard let date = Fixture.date(text) else { continue }
            #expect(dates.contains(date), "no case on \(text)")
            #expect(dates.contains(date.adding(days: -1)), "no case on the day before \(text)")
        }
    }

    @Test("the reference page names every key, fact, word, opening and error code of rule packs")
    func reference() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/reference/rule-packs.md"), encoding: .utf8)
        var words = Fact.allCases.map(\.name) + Track.allCases.map(\.rawValue) + DateBasis.allCases.map(\.rawValue)
        words += Need.Opening.allCases.map(\.rawValue) + RulePackProblem.Code.allCases.map(\.rawValue)
        words += RegimeKind.allCases.map(\.rawValue) + PermitNeed.allCases.map(\.rawValue)
        words += AuthorityOffice.allCases.map(\.rawValue)
        words += [
            "pack", "version", "checked", "values", "memberships", "regimes", "authorities", "rules", "id", "track",
            "from",
            "to", "dateBasis", "priority", "when", "needs", "then", "law", "confidence", "reason", "tests", "all",
            "any",
            "not", "fact", "is", "in", "startsWith", "atLeast", "atMost", "within", "value", "unit", "rows", "amount",
            "of",
            "share", "country", "referenceDate", "countries", "path", "kind", "land", "name", "fees", "fallback",
            "text",
            "url", "read", "needed", "blocked", "announced", "points", "authority", "quotesOccupation", "title",
            "entitlement", "leadWeeks",
            "carriesJob", "waits", "documents", "measures", "meanwhile", "level", "cents", "days", "opens",
        ]
        for fact in Fact.allCases {
            if case .word(let known) = fact.kind { words += known }
            if case .number(let unit) = fact.kind { words.append(unit.rawValue) }
        }
        let missing = Set(words).filter { !page.contains("`\($0)`") }.sorted()
        #expect(missing == [])
    }
}

extension Rule: CustomTestStringConvertible {
    /// The rule's id.
    public var testDescription: String { id }
}
