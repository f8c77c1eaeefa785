import Calendar
import Domain
import Foundation
import Support
import Testing
import Typesetting

@testable import Export

@Suite struct PaperTests {
    static let audiences: [(name: String, audience: Audience)] = [
        ("candidate", .candidate(ID("B001"))), ("employer", .employer(ID("F03"))),
        ("interpreter", .interpreter(ID("D01"))), ("table", .table(1)), ("day", .day(ExampleFair.monday)),
    ]

    @Test(
        "a candidate's itinerary in each language is the one that was looked at", arguments: DocumentLanguage.allCases)
    func itinerary(_ language: DocumentLanguage) throws {
        let document = try ExampleJourney.documents().paper(for: .candidate(ID("B001")), ExampleFair.facts(language))
        try PaperText.expectGolden(document, "itinerary.\(language.rawValue).paper.txt")
    }

    @Test("the plans of firms, interpreters, tables and days are the ones that were looked at", arguments: audiences)
    func plans(_ plan: (name: String, audience: Audience)) throws {
        let document = try ExampleFair.documents().paper(for: plan.audience, ExampleFair.facts(.german))
        try PaperText.expectGolden(document, "\(plan.name).paper.txt")
    }

    @Test("whatever people and firms are called, nothing overlaps and nothing leaves the page", arguments: audiences)
    func torture(_ plan: (name: String, audience: Audience)) throws {
        let documents = try ExampleFair.documents(
            inputs: TortureValues.inputs, earlier: [], latest: TortureValues.release)
        let typesetter = try Typesetter()
        for language in DocumentLanguage.allCases {
            try typesetter.expectSound(documents.paper(for: plan.audience, ExampleFair.facts(language)))
        }
    }

    @Test("a table's sheet and a firm's plan on paper show no more than their pages do")
    func disclosure() throws {
        let documents = try ExampleFair.documents()
        let typesetter = try Typesetter()
        let table = typesetter.texts(documents.paper(for: .table(0), try ExampleFair.facts(.german))).joined()
        for name in ["García", "Núñez", "Fernández", "Moreno", "Krein", "Erik Fischer"] {
            #expect(!table.contains(name))
        }
        let firm = typesetter.texts(documents.paper(for: .employer(ID("F01")), try ExampleFair.facts(.german))).joined()
        #expect(firm.contains("García"))
        #expect(!firm.contains("Fernández"))
    }

    @Test(
        "the journey's places are on a map to scale where their coordinates are known, and on none where they are not")
    func map() throws {
        let spots = [
            spot(.arrival, 50_000_000, 12_000_000), spot(.home, 50_020_000, 12_000_000),
            spot(.work, 50_020_100, 12_000_000),
        ]
        let map = try #require(LocatorMap(spots))
        // 0.02 degrees of latitude are 2,224 m; the longest round bar of at most 100 points means 2 km.
        let discs = map.figure.shapes.compactMap { shape -> (PaperFigure.Point, String)? in
            if case .disc(let point, _, _, let text) = shape { (point, text.text) } else { nil }
        }
        #expect(discs.map(\.1) == ["1", "2 · 3"])
        #expect(discs[0].0.y > discs[1].0.y)
        let perMetre = (discs[0].0.y - discs[1].0.y) / 2_223.9
        let bar = map.figure.shapes.compactMap { shape -> Double? in
            if case .line(let from, let to, _, _) = shape, to.y == from.y { to.x - from.x } else { nil }
        }
        #expect(map.scale == 2_000)
        #expect(abs((bar.first ?? 0) - 2_000 * perMetre) < 0.5)
        #expect(LocatorMap(Array(spots.suffix(2))) == nil)
        #expect(LocatorMap([]) == nil)
        #expect(LocatorMap.text(800) == "800 m")
        #expect(LocatorMap.text(12_600) == "13 km")
    }

    private func spot(_ kind: Whereabouts.Spot.Kind, _ latitude: Int32, _ longitude: Int32) -> Whereabouts.Spot {
        Whereabouts.Spot(
            kind: kind, name: "x", point: GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude),
            isTown: false)
    }
}

/// Poppler as a second reader.
@Suite(.enabled(if: Poppler.isThere, "poppler-utils is not installed"))
struct PaperOracleTests {
    @Test("another reader finds every word, inside the margins", arguments: PaperTests.audiences)
    func words(_ plan: (name: String, audience: Audience)) throws {
        let document = try ExampleJourney.documents().paper(for: plan.audience, ExampleFair.facts(.spanish))
        let typesetter = try Typesetter()
        let layout = typesetter.layout(document)
        let bytes = try typesetter.file(document).bytes
        let read = try Poppler.words(bytes)
        #expect(read.count == layout.pageCount)
        for (page, words) in read.enumerated() {
            let wanted = layout.frames(ofPage: page).map(\.text).joined(separator: " ")
            #expect(letters(words.map(\.text).joined()).sorted() == letters(wanted).sorted())
            let size = layout.size(ofPage: page)
            for word in words {
                #expect(word.x > 30 && word.x + word.width < size.width - 30, "\(word)")
                #expect(word.y > 25 && word.y + word.height < size.height - 25, "\(word)")
            }
        }
        let about = try Poppler.about(bytes)
        #expect(about.contains("Tagged:          yes"))
        #expect(about.contains("Page size:       595.28 x 841.89 pts (A4)"))
    }

    private func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace && $0 != "-" }.map(\.self) }
}
