import Calendar
import Domain
import Foundation
import FoundationXML
import Testing

@testable import Export

@Suite struct PageTests {
    private func page(
        _ audience: Audience, _ language: DocumentLanguage = .german, inputs: CampaignInputs = ExampleFair.inputs()
    )
        throws -> String
    {
        try ExampleFair.documents(inputs: inputs).page(for: audience, ExampleFair.facts(language))
    }

    static let audiences: [Audience] = [
        .candidate(ID("B001")), .candidate(ID("B999")), .employer(ID("F03")), .interpreter(ID("D01")), .table(0),
        .day(ExampleFair.tuesday),
    ]

    @Test("every page is well-formed and has one h1, a language and no script", arguments: audiences)
    func wellFormed(_ audience: Audience) throws {
        for language in DocumentLanguage.allCases {
            let document = Outline(try page(audience, language))
            #expect(document.error == nil)
            #expect(document.elements["h1"] == 1)
            #expect(document.elements["script"] == nil)
            #expect(document.language == language.rawValue)
        }
        #expect(Outline(try ExampleFair.documents().grid(ExampleFair.facts(.english))).error == nil)
        #expect(Outline(try ExampleFair.documents().releasePage(ExampleFair.facts(.english), [])).error == nil)
    }

    @Test("names and titles are shown as text, whatever they hold", arguments: TortureValues.all)
    func torture(_ value: String) throws {
        var inputs = ExampleFair.inputs()
        inputs.employers[0].name = value
        inputs.blocks[0].title = value
        inputs.campaign.venue = value
        let document = Outline(try page(.candidate(ID("B001")), inputs: inputs))
        #expect(document.error == nil)
        let shown = String(
            String.UnicodeScalarView(
                value.unicodeScalars.map {
                    $0.value < 32 && ![9, 10, 13].contains($0.value) || $0.value == 127 ? "\u{fffd}" : $0
                }))
        #expect(value.isEmpty || document.text.contains(shown))
        #expect(document.elements["script"] == nil)
    }

    @Test("a candidate's documents hold nobody else's name or id")
    func discretion() throws {
        let documents = try ExampleFair.documents()
        let ana = Audience.candidate(ID("B001"))
        let zone = try ExampleFair.berlin()
        let texts = [
            try page(ana), String(decoding: documents.csv(for: ana, language: .german, zone: zone), as: UTF8.self),
            documents.json(for: ana, language: .german, zone: zone).compact,
            String(
                decoding: documents.calendar(
                    for: ana, language: .german, zone: zone, organiser: ExampleFair.organiser), as: UTF8.self),
        ]
        for text in texts {
            for other in ["Iker", "Núñez", "María", "Fernández", "B002", "B003"] { #expect(!text.contains(other)) }
        }
    }

    @Test("what hangs on the wall or lies on a table holds nobody's name")
    func noNames() throws {
        let documents = try ExampleFair.documents()
        let zone = try ExampleFair.berlin()
        let texts = [
            try page(.table(0)), try documents.grid(ExampleFair.facts(.german)),
            String(decoding: documents.csv(for: .table(0), language: .german, zone: zone), as: UTF8.self),
            documents.json(for: .table(0), language: .german, zone: zone).compact,
        ]
        for text in texts {
            #expect(text.contains("B001"))
            for name in ["Ana", "García", "Iker", "Lucía", "Moreno", "Krein", "Fischer"] {
                #expect(!text.contains(name))
            }
        }
    }

    @Test("no title of a calendar entry holds a person's name", arguments: audiences)
    func titles(_ audience: Audience) throws {
        let bytes = try ExampleFair.documents().calendar(
            for: audience, language: .english, zone: ExampleFair.berlin(), organiser: ExampleFair.organiser)
        let titles = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
            .filter { $0.hasPrefix("SUMMARY") }
        for name in ["Ana", "García", "Iker", "María", "Lucía", "Krein", "Fischer", "Tröst", "Noack"] {
            #expect(!titles.contains { $0.contains(name) })
        }
    }

    @Test("the first release marks nothing as changed, the same release again says so")
    func marks() throws {
        let first = try ExampleFair.documents(earlier: [], latest: ExampleFair.first)
            .page(for: .candidate(ID("B001")), ExampleFair.facts(.english))
        #expect(first.contains("First version.") && !first.contains("class=\"mark\""))
        let again = try ExampleFair.documents(earlier: [ExampleFair.first], latest: ExampleFair.first)
            .page(for: .candidate(ID("B001")), ExampleFair.facts(.english))
        #expect(again.contains("No changes.") && !again.contains("class=\"mark\""))
    }
}

/// What an XML reader makes of a page.
private final class Outline: NSObject, XMLParserDelegate {
    private(set) var elements: [String: Int] = [:]
    private(set) var text = ""
    private(set) var language: String?
    private(set) var error: String?

    init(_ page: String) {
        super.init()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = self
        if !parser.parse() { error = "line \(parser.lineNumber): \(String(describing: parser.parserError))" }
    }

    func parser(
        _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes: [String: String]
    ) {
        elements[name, default: 0] += 1
        if name == "html" { language = attributes["lang"] }
    }

    func parser(_: XMLParser, foundCharacters string: String) { text += string }
}
