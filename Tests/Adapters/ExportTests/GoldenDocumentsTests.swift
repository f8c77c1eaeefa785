import Calendar
import Domain
import Support
import Testing

@testable import Export

@Suite struct GoldenDocumentsTests {
    @Test("a candidate's page in each language is the one that was looked at", arguments: DocumentLanguage.allCases)
    func itinerary(_ language: DocumentLanguage) throws {
        let page = try ExampleFair.documents().page(for: .candidate(ID("B001")), ExampleFair.facts(language))
        try expectGolden(Array(page.utf8), at: goldenPath("itinerary.\(language.rawValue).html"))
    }

    static let audiences: [(name: String, audience: Audience)] = [
        ("employer", .employer(ID("F03"))), ("interpreter", .interpreter(ID("D01"))), ("table", .table(1)),
        ("day", .day(ExampleFair.monday)),
    ]

    @Test("the plans of firms, interpreters, tables and days are the ones that were looked at", arguments: audiences)
    func plans(_ plan: (name: String, audience: Audience)) throws {
        let page = try ExampleFair.documents().page(for: plan.audience, ExampleFair.facts(.german))
        try expectGolden(Array(page.utf8), at: goldenPath("\(plan.name).html"))
    }

    @Test("the grid is the one that was looked at")
    func grid() throws {
        let page = try ExampleFair.documents().grid(ExampleFair.facts(.german))
        try expectGolden(Array(page.utf8), at: goldenPath("grid.html"))
    }

    @Test("the page of a release is the one that was looked at")
    func releasePage() throws {
        let decision = PinDecision(request: ID("R2"), actor: "anna", reason: "Zug")
        let breaches = [
            PolicyBreach(
                policy: .candidateGap, interviews: [ID("R1"), ID("R2")], text: "", decisions: [decision]),
            PolicyBreach(policy: .language, interviews: [ID("R4")], text: "", decisions: []),
        ]
        let page = try ExampleFair.documents().releasePage(ExampleFair.facts(.german), breaches)
        try expectGolden(Array(page.utf8), at: goldenPath("release.html"))
        let quiet = try ExampleFair.documents().releasePage(ExampleFair.facts(.english), [])
        #expect(quiet.contains("The timetable breaks no rule."))
    }

    @Test("the grid by person is the one that was looked at")
    func peopleGrid() throws {
        let page = try ExampleFair.documents().peopleGrid(ExampleFair.facts(.german))
        try expectGolden(Array(page.utf8), at: goldenPath("people.html"))
    }

    @Test("a candidate's calendar, cancellation, CSV and JSON keep their bytes")
    func files() throws {
        let documents = try ExampleFair.documents()
        let zone = try ExampleFair.berlin()
        let ana = Audience.candidate(ID("B001"))
        try expectGolden(
            documents.calendar(for: ana, language: .german, zone: zone, organiser: ExampleFair.organiser),
            at: goldenPath("itinerary.ics"))
        let cancellation = documents.cancellation(
            for: ana, language: .german, zone: zone, organiser: ExampleFair.organiser)
        try expectGolden(try #require(cancellation), at: goldenPath("cancellation.ics"))
        try expectGolden(documents.csv(for: ana, language: .german, zone: zone), at: goldenPath("itinerary.csv"))
        let json = documents.json(for: ana, language: .german, zone: zone)
        try expectGolden(Array(json.pretty.utf8), at: goldenPath("itinerary.json"))
    }
}
