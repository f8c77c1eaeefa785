import Domain
import Foundation
import Testing

@testable import WebService

/// The log and a proposal, for whoever reads them in German.
@Suite struct LogWordsTests {
    @Test("every purpose that a page or the API writes into the log has its German words")
    func purposes() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Surfaces/WebService")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            found.formUnion(
                text.matches(of: /purpose(?:: String)?(?::| =) "([^"\\]+)(?:\\\([^"]*)?"/).map { String($0.1) })
        }
        #expect(found.count > 30 && found.contains("list of applicants") && found.contains("export "))
        for purpose in found.sorted() { #expect(Words.purpose(purpose).german != purpose, "\(purpose)") }
    }

    struct Case: CustomTestStringConvertible {
        let english: String
        let german: String

        var testDescription: String { english }
    }

    private static let causes = [
        Case(english: "the whole plan is better so", german: "der ganze Plan ist so besser"),
        Case(english: "gives way to García, Ana – Bau & Söhne", german: "weicht García, Ana – Bau & Söhne"),
        Case(english: "candidate B003 is not there", german: "B003 ist dann nicht da"),
        Case(english: "a team of employer F01 is not there", german: "ein Team von F01 ist dann nicht da"),
        Case(english: "table 3 is no longer one of employer F01", german: "Tisch 3 gehört nicht mehr zu F01"),
        Case(english: "Begrüßung is held then", german: "dann ist Begrüßung"),
        Case(english: "the moon is full", german: "the moon is full"),
    ]

    @Test("why an interview moves is said in German, with its values", arguments: causes)
    func cause(_ one: Case) {
        #expect(Words.cause(one.english).german == one.german)
        #expect(Words.cause(one.english).english == one.english)
    }

    @Test("of somebody's looks the log says in German what they were for, and when by the clock of the campaign")
    func page() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "de"
        _ = anna.get("/applicants")
        let log = anna.get("/log").text
        #expect(log.contains(#"<td data-head="Was">angesehen</td>"#))
        #expect(log.contains(#"<td data-head="Zweck">Liste der Bewerber</td>"#))
        #expect(!log.contains("UTC") && !log.contains("list of applicants"))
        anna.language = "en"
        let english = anna.get("/log").text
        #expect(english.contains(#">read</td>"#) && english.contains(#">list of applicants</td>"#))
    }
}
