import Domain
import Foundation
import Gate
import Testing

/// docs/reference/documents.md against the table in the program.
@Suite struct GatePageTests {
    @Test("the page has every rule with its kind, its law and what it does with, and every status with its steps")
    func page() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/reference/documents.md").standardizedFileURL
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let book = try GateBook.builtIn()
        #expect(lines.contains { $0.contains("sources compared on \(book.checked))") })
        for rule in book.papers {
            let line = try #require(
                lines.first { $0.hasPrefix("| `\(rule.kind.rawValue)` | `\(rule.id)` | ") }, "\(rule.id)")
            let law = "| \(rule.law)\(rule.isSeen ? "" : " (to be confirmed)") |"
            #expect(line.hasSuffix("| \(rule.accepted.map(\.rawValue).joined(separator: ", ")) \(law)"), "\(rule.id)")
            #expect(
                line.contains(
                    "| \(rule.anchor.rawValue) \(rule.days < 0 ? "" : "+")\(rule.days) | \(rule.actor.rawValue) |"))
            for condition in rule.conditions { #expect(line.contains("`\(condition.rawValue)`"), "\(rule.id)") }
        }
        for rule in book.facts {
            let line = try #require(lines.first { $0.hasPrefix("| `\(rule.fact.rawValue)` | ") }, "\(rule.fact)")
            #expect(line.hasSuffix("| \(rule.law)\(rule.isSeen ? "" : " (to be confirmed)") |"), "\(rule.fact)")
        }
        for condition in DocumentFacts.Condition.allCases {
            #expect(lines.contains { $0.hasPrefix("| `") && $0.contains("`\(condition.rawValue)`") }, "\(condition)")
        }
        for status in PersonDocument.Status.allCases {
            let steps = status.next.map(\.rawValue).joined(separator: ", ")
            #expect(
                lines.contains { $0.hasPrefix("| `\(status.rawValue)` | ") && $0.hasSuffix("| \(steps) |") },
                "\(status)")
        }
    }
}
