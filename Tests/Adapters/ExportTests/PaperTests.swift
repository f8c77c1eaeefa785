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

    @Test("twelve interviews on a day are twelve entries, and nothing overlaps")
    func fullDay() throws {
        let slots = (0..<12).map { FairSlot(start: ExampleFair.time("\($0 + 9):00"), minutes: 45) }
        let release = ExampleFair.release(
            name: "1", publishedAt: Instant(seconds: 1_340_000_000),
            days: [FairDay(date: ExampleFair.monday, slots: slots)], blocks: [],
            interviews: (0..<12).map {
                ExampleFair.interview("R\($0)", "B001", "F\($0)", "V01", day: 0, slot: $0, table: 0)
            })
        let documents = try ExampleFair.documents(inputs: TortureValues.inputs, earlier: [], latest: release)
        let typesetter = try Typesetter()
        let paper = documents.paper(for: .candidate(ID("B001")), try ExampleFair.facts(.german))
        try typesetter.expectSound(paper)
        // Once on the cover and once in the time line.
        #expect(typesetter.texts(paper).count { $0 == "Elektronikingenieur/in" } == 24)
        try typesetter.expectSound(documents.booklet(ExampleFair.facts(.german)))
    }

    @Test(
        "each kind of document stands on its pages where it stood when it was looked at", arguments: PaperPlaces.kinds)
    func places(_ kind: String) throws {
        try PaperPlaces.expectGolden(PaperPlaces.document(kind), "\(kind).places.txt")
    }

    @Test("the booklet and the door signs are those that were looked at")
    func booklet() throws {
        let documents = try ExampleJourney.documents()
        try PaperText.expectGolden(documents.booklet(ExampleFair.facts(.german)), "booklet.paper.txt")
        try PaperText.expectGolden(documents.doorSigns(ExampleFair.facts(.german)), "doors.paper.txt")
    }

    @Test("a booklet and door signs of firms with terrible names are sound, and of no interviews at all")
    func bookletTorture() throws {
        let typesetter = try Typesetter()
        let wild = try ExampleFair.documents(inputs: TortureValues.inputs, earlier: [], latest: TortureValues.release)
        let empty = FairRelease(
            name: "0", publishedAt: Instant(seconds: 0), days: ExampleFair.days, blocks: ExampleFair.blocks,
            interviews: [])
        let still = try ExampleFair.documents(earlier: [], latest: empty)
        for documents in [wild, still] {
            try typesetter.expectSound(documents.booklet(ExampleFair.facts(.spanish)))
            try typesetter.expectSound(documents.doorSigns(ExampleFair.facts(.english)))
        }
    }

    @Test("nobody's name stands on a door, and nobody's way after the fair in the booklet")
    func doors() throws {
        let documents = try ExampleJourney.documents()
        let typesetter = try Typesetter()
        let doors = typesetter.texts(documents.doorSigns(try ExampleFair.facts(.german))).joined(separator: "\n")
        for name in ["García", "Núñez", "Fernández", "Moreno", "Krein", "B001", "Fischer"] {
            #expect(!doors.contains(name))
        }
        #expect(doors.contains("Rabenhag Elektronik GmbH"))
        let booklet = typesetter.texts(documents.booklet(try ExampleFair.facts(.german))).joined(separator: "\n")
        #expect(booklet.contains("Ana García López"))
        #expect(!booklet.contains("Flug Teneriffa"))
    }

    @Test("a course list has a field for each lesson and learner, and room for no reason")
    func courseList() throws {
        let windows = (0..<31).map { ExampleFair.window(ExampleFair.monday.adding(days: 2 * $0), "18:00", "20:15") }
        let group = CourseGroup(
            id: ID("VHS1/2012-09-03/2"), offer: ID("VHS1"), provider: ID("VHS"), place: "Wunsiedel", from: .a2, to: .b1,
            meetings: windows,
            exam: .init(
                registerBy: ExampleFair.date("2012-08-01"), date: ExampleFair.date("2012-09-01"),
                resultOn: ExampleFair.date("2012-09-20"), resitResultOn: nil),
            certificateOn: ExampleFair.date("2012-09-20"), learners: 18, price: Cents(0))
        let names = TortureValues.all.enumerated().map { (id: ID<Applicant>("B\($0.offset)"), name: $0.element) }
        let list = CourseListPaper(
            campaign: try ExampleFair.documents().campaign, group: group, provider: "Volkshochschule", learners: names)
        let madeAt = Instant(seconds: 1_340_000_000)
        try PaperText.expectGolden(list.document(.german, madeAt: madeAt), "course-list.paper.txt")
        let fields = list.document(.german, madeAt: madeAt).sections[0].blocks.compactMap { block -> Int? in
            guard case .table(let table) = block else { return nil }
            return table.columns.count { !$0.title.isEmpty } - 1
        }
        #expect(fields == [14, 14, 3])
        let nobody = CourseListPaper(
            campaign: try ExampleFair.documents().campaign, group: group, provider: "", learners: [])
        try Typesetter().expectSound(nobody.document(.spanish, madeAt: madeAt))
    }

    @Test("the key list is in the order of the days on which people move in")
    func keyList() throws {
        func line(_ household: String, _ from: String, _ names: [String]) -> KeyListPaper.Line {
            KeyListPaper.Line(
                stay: Stay(
                    household: ID(household), unit: ID("HAUS-9"), rooms: [ID("1"), ID("2")],
                    span: NightSpan(from: ExampleFair.date(from), until: ExampleFair.date("2013-02-28"))),
                offer: nil, names: names, people: names.count)
        }
        let list = KeyListPaper(
            campaign: try ExampleFair.documents().campaign,
            lines: [
                line("H2", "2012-09-03", ["Iker Núñez Peña"]),
                line("H1", "2012-08-30", Array(TortureValues.all.prefix(9))),
            ])
        for language in DocumentLanguage.allCases {
            try PaperText.expectGolden(
                list.document(ExampleFair.facts(language)), "keys.\(language.rawValue).paper.txt")
            let book = try ReadBook.text(list.workbook(ExampleFair.facts(language)))
            try expectGolden(Array(book.utf8), at: goldenPath("keys.\(language.rawValue).workbook.txt"))
        }
        let nobody = KeyListPaper(campaign: try ExampleFair.documents().campaign, lines: [])
        #expect(try Typesetter().texts(nobody.document(ExampleFair.facts(.english))).contains("Nobody is housed yet."))
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
