import Calendar
import Domain
import Support
import Testing
import Typesetting

@testable import Export

/// What the desk has on paper: lists, badges, run sheets and bus lists.
@Suite struct DeskPapersTests {
    /// The example fair with a stay: a bus, three meals, somebody in charge, and a pickup on the first day.
    static func papers(_ language: DocumentLanguage = .german) throws -> DeskPapers {
        DeskPapers(
            documents: try ExampleFair.documents(inputs: inputs), book: book, pickups: [pickup()], duties: duties,
            codes: [ID("B001"): "K7QXM", ID("B002"): "A2ZPW"], catalogue: try ExampleFair.catalogue.get(),
            facts: try ExampleFair.facts(language))
    }

    private static var inputs: CampaignInputs {
        var inputs = ExampleFair.inputs()
        inputs.delegations[0].teams = 2
        return inputs
    }

    private static let duties = [
        FairDuty(id: ID("S1"), at: ExampleFair.time("08:15"), task: "Einlass öffnen", person: "Jutta Probst")
    ]

    private static var book: StayBook {
        let run = ShuttleRun(
            id: ID("BUS-1"),
            stops: [
                .init(.hotel(ID("H1")), at: ExampleFair.time("08:20")),
                .init(.venue, at: ExampleFair.time("08:40")),
            ], seats: 8, wheelchairs: 0, inCharge: "Ali Demir", phone: "0151 0000009")
        return StayBook(
            hotels: [],
            buses: [
                StayBook.Bus(
                    date: ExampleFair.monday, run: run,
                    stops: [
                        .init(hotel: "Hotel Brigach", at: ExampleFair.time("08:20"), people: 2),
                        .init(hotel: nil, at: ExampleFair.time("08:40"), people: 2),
                    ], people: 2, wheelchairs: 0, guests: [ID("B001"), ID("B002")])
            ],
            meals: [
                StayBook.Meal(
                    date: ExampleFair.monday, kind: .lunch, hotel: nil, counts: [.anything: 2, .vegetarian: 1]),
                StayBook.Meal(
                    date: ExampleFair.monday.adding(days: -1), kind: .dinner, hotel: "Hotel Brigach",
                    counts: [.anything: 1, .halal: 1]),
            ],
            moments: [
                StayBook.Moment(
                    date: ExampleFair.monday, at: ExampleFair.time("08:15"),
                    what: LocalText("Einlass öffnen", "Open", "Abrir"),
                    place: "IHK-Gebäude", person: "Jutta Probst", phone: "0151 0000008")
            ], signs: [])
    }

    private static func pickup() -> DriverSheet {
        func wall(_ time: String) -> WallTime {
            WallTime(date: ExampleFair.monday, time: ExampleFair.time(time))
        }
        return DriverSheet(
            id: "K1", driver: PickupDriver(id: ID("K1"), name: "Karl Beispiel", phone: "0151 0000001"), substitute: nil,
            date: ExampleFair.monday, sign: "Messe",
            rides: [
                .init(
                    vehicle: ID("BUS-2"), vehicleName: "weißer Kleinbus", leavesBase: wall("06:00"),
                    hub: "Zürich, Flughafen", meetingPoint: nil, departure: wall("07:15"),
                    parties: [
                        .init(
                            applicants: [ID("B003")], names: ["María del Carmen Fernández de la Torre"], phones: [],
                            people: 2, luggage: 2, childSeats: [:], line: "LX 1", arrives: nil, place: "Villingen",
                            out: wall("08:30"))
                    ], isBack: wall("08:40"), kilometres: 190, cents: Cents(5_700))
            ])
    }

    static let kinds = ["ticklist", "runsheet", "runsheet-before", "buses", "badges"]

    static func document(_ kind: String, _ papers: DeskPapers) throws -> PaperDocument {
        switch kind {
        case "ticklist": papers.tickList(on: ExampleFair.monday)
        case "runsheet": papers.runSheet(on: ExampleFair.monday)
        case "runsheet-before": papers.runSheet(on: ExampleFair.monday.adding(days: -1))
        case "buses": try #require(papers.buses(on: ExampleFair.monday))
        default: papers.badges
        }
    }

    @Test("the papers of the desk are those that were looked at, and stand where they stood", arguments: kinds)
    func golden(_ kind: String) throws {
        let document = try DeskPapersTests.document(kind, DeskPapersTests.papers())
        try PaperText.expectGolden(document, "desk-\(kind).paper.txt")
        try PaperPlaces.expectGolden(document, "desk-\(kind).places.txt")
    }

    @Test("in each language they are sound, and the same twice to the byte", arguments: DocumentLanguage.allCases)
    func languages(_ language: DocumentLanguage) throws {
        for kind in DeskPapersTests.kinds {
            let document = try DeskPapersTests.document(kind, DeskPapersTests.papers(language))
            let typesetter = try Typesetter()
            try typesetter.expectSound(document)
            #expect(try typesetter.file(document).bytes == Typesetter().file(document).bytes, "\(kind)")
        }
    }

    @Test("whatever people and firms are called, nothing overlaps, and a badge stays on its card")
    func torture() throws {
        var inputs = TortureValues.inputs
        inputs.applicants = TortureValues.all.enumerated().map { number, name in
            Applicant(
                id: ID("B\(number)"), person: Person(familyName: name, givenName: String(repeating: name, count: 2)),
                experience: [], languages: [LanguageSkill(language: .spanish, level: .c2)])
        }
        let release = ExampleFair.release(
            name: "1", publishedAt: Instant(seconds: 1_340_000_000),
            days: (0..<3).map { ExampleFair.day(ExampleFair.monday.adding(days: $0)) }, blocks: [],
            interviews: TortureValues.all.indices.map {
                ExampleFair.interview("R\($0)", "B\($0)", "F\($0)", "V01", day: $0 / 9, slot: $0 % 9, table: 0)
            })
        let documents = try ExampleFair.documents(inputs: inputs, earlier: [], latest: release)
        let papers = DeskPapers(
            documents: documents, book: nil, pickups: [], duties: [], codes: [:],
            catalogue: try ExampleFair.catalogue.get(), facts: try ExampleFair.facts(.german))
        let typesetter = try Typesetter()
        for date in papers.days {
            try typesetter.expectSound(papers.tickList(on: date))
            try typesetter.expectSound(papers.runSheet(on: date))
            #expect(papers.buses(on: date) == nil)
        }
        try typesetter.expectSound(papers.badges)
        let layout = typesetter.layout(papers.badges)
        // 90 × 54 mm in points, from the upper left corner of the first card.
        let (width, height) = (255.12, 153.07)
        for page in 0..<layout.pageCount {
            let (side, end) = layout.margins(ofPage: page)
            for frame in layout.frames(ofPage: page) {
                let column = ((frame.x - side) / width).rounded(.down)
                let row = ((frame.y - end) / height).rounded(.down)
                #expect(frame.x + frame.width <= side + (column + 1) * width, "\(frame)")
                #expect(frame.y + frame.height <= end + (row + 1) * height + 0.1, "\(frame)")
            }
        }
    }

    @Test("everybody of a day is on its lists once, at the times that people were told")
    func complete() throws {
        let texts = try Typesetter().texts(DeskPapersTests.papers().tickList(on: ExampleFair.monday))
        // R1 and R2 of B001, R4 of B002: three interviews at two tables on Monday.
        #expect(texts.count { $0 == "García López, Ana" } == 1 && texts.count { $0 == "Núñez Peña, Iker" } == 1)
        #expect(!texts.contains { $0.contains("Fernández") }, "she comes on Tuesday")
        #expect(texts.contains("09:30–10:00") && texts.contains("11:15–11:45") && texts.contains("10:00–10:30"))
        let boxes = DeskPapersTests.boxes(try DeskPapersTests.papers().tickList(on: ExampleFair.monday))
        // Two candidates, two firms, two interpreters: arrived and left each; and one for each interview.
        #expect(boxes == 2 * 6 + 3)
    }

    private static func boxes(_ document: PaperDocument) -> Int {
        document.sections.flatMap(\.blocks).reduce(0) { sum, block in
            guard case .table(let table) = block else { return sum }
            return sum + table.rows.flatMap(\.self).count(where: \.isBox)
        }
    }

    @Test("diets are counts on the run sheet, and stand on no paper with a name")
    func diets() throws {
        let papers = try DeskPapersTests.papers()
        let typesetter = try Typesetter()
        let sheet = typesetter.texts(papers.runSheet(on: ExampleFair.monday))
        #expect(sheet.contains("1 vegetarisch"))
        for kind in ["ticklist", "buses", "badges"] {
            let texts = try typesetter.texts(DeskPapersTests.document(kind, papers)).joined(separator: "\n")
            for word in ["vegetarisch", "halal", "Rollstuhl"] { #expect(!texts.contains(word), "\(kind)") }
        }
        // Plans of the day name firms, tables and ids; candidates by name are on the lists.
        #expect(!sheet.contains { $0.contains("García") })
    }

    @Test("without a stay there is a run sheet of the interviews, and no bus list")
    func noStay() throws {
        let papers = DeskPapers(
            documents: try ExampleFair.documents(), book: nil, pickups: [], duties: [], codes: [:],
            catalogue: try ExampleFair.catalogue.get(), facts: try ExampleFair.facts(.german))
        #expect(papers.daysAround == papers.days && papers.buses(on: ExampleFair.monday) == nil)
        let texts = try Typesetter().texts(papers.runSheet(on: ExampleFair.monday))
        #expect(texts.contains("Begrüßung im Großen Saal"))
        #expect(texts.contains("Gespräche bis 10:30: 2 an 1 Tischen"))
    }
}
