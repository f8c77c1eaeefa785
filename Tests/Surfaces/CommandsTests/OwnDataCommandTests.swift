import Calendar
import Catalogue
import Domain
import Export
import Store
import Support
import Testing
import Typesetting

@testable import Commands
@testable import WebService

@Suite struct OwnDataCommandTests {
    /// The document as lines: headings by their level, facts as `term: value`.
    private static func text(_ document: PaperDocument) -> String {
        let head = ["\(document.language)|\(document.title)|\(document.foot)"]
        return (head + document.sections.flatMap { $0.blocks.flatMap(lines) }).joined(separator: "\n") + "\n"
    }

    private static func lines(_ block: PaperBlock) -> [String] {
        switch block {
        case .heading(let level, let text): [String(repeating: "#", count: level) + " " + text]
        case .paragraph(let text): [text.text]
        case .rows(let facts), .facts(let facts, _): facts.map { "\($0.term): \($0.value)" }
        case .together(let blocks): blocks.flatMap(lines)
        case .gap: ["-"]
        default: ["\(block)"]
        }
    }

    @Test("own data is a document in every language and a file, and a last day of a paper can be emptied")
    func command() throws {
        let desk = try Desk.cook()
        defer { desk.clear() }
        let day = try #require(CivilDate(iso: "2012-07-01"))
        #expect(
            desk.run("documents set A1 identity --status received --valid-until 2012-07-31 --date 2012-07-01").exit
                == .done)
        let store = try CampaignStore.open(at: desk.folder.appending(path: "a.lotse").path())
        let person = try #require(try store.find(.applicants, "A1"))
        let employers = Dictionary(try store.all(.employers).map { ($0.id, $0) }) { first, _ in first }
        let paper = try OwnDataPaper(
            of: person, campaign: try store.campaign(), employers: employers, in: store, naming: try Catalogue.load())
        for language in DocumentLanguage.allCases {
            let text = OwnDataCommandTests.text(paper.document(language, on: day, madeAt: Instant(utc: day)))
            try expectGolden(Array(text.utf8), at: goldenPath("own-data.\(language.rawValue).txt"))
        }
        let file = desk.run("own-data A1 --format json --date 2012-07-01")
        #expect(file.exit == .done && file.out.contains("\"schema\": \"lotse.own-data/1\""))
        #expect(desk.run("own-data A1 --json --date 2012-07-01").out == file.out)
        #expect(desk.run("own-data A1 --language es").out.hasPrefix("%PDF-"))
        #expect(desk.run("own-data A9").err.contains("error[CL010]"))
        #expect(desk.run("documents set A1 identity --valid-until none").out == "A1 identity: received\n")
        #expect(
            desk.run("documents set A1 identity --valid-until never").err.contains(
                "expected a day as YYYY-MM-DD, or none"))
    }
}
