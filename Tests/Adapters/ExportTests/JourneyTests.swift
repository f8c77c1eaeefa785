import Calendar
import Domain
import Support
import Testing

@testable import Export

@Suite struct JourneyTests {
    @Test("the page of somebody who signed is the one that was looked at", arguments: DocumentLanguage.allCases)
    func page(_ language: DocumentLanguage) throws {
        let page = try ExampleJourney.documents().page(
            for: .candidate(ExampleJourney.ana), ExampleFair.facts(language))
        try expectGolden(Array(page.utf8), at: goldenPath("journey.\(language.rawValue).html"))
    }

    @Test("calendar, cancellation, CSV and JSON of somebody who signed keep their bytes")
    func files() throws {
        let documents = try ExampleJourney.documents()
        let zone = try ExampleFair.berlin()
        let ana = Audience.candidate(ExampleJourney.ana)
        try expectGolden(
            documents.calendar(for: ana, language: .spanish, zone: zone, organiser: ExampleFair.organiser),
            at: goldenPath("journey.ics"))
        let cancellation = documents.cancellation(
            for: ana, language: .spanish, zone: zone, organiser: ExampleFair.organiser)
        try expectGolden(try #require(cancellation), at: goldenPath("journey-cancellation.ics"))
        try expectGolden(documents.csv(for: ana, language: .spanish, zone: zone), at: goldenPath("journey.csv"))
        let json = documents.json(for: ana, language: .spanish, zone: zone)
        try expectGolden(Array(json.pretty.utf8), at: goldenPath("journey.json"))
    }

    @Test("nobody else's documents hold anything of it")
    func discretion() throws {
        let documents = try ExampleJourney.documents()
        let others: [Audience] = [
            .candidate(ID("B002")), .employer(ID("F01")), .interpreter(ID("D01")), .table(0),
            .day(ExampleFair.monday),
        ]
        for audience in others {
            let page = documents.page(for: audience, try ExampleFair.facts(.english))
            #expect(!page.contains("Tenerife") && !page.contains("Marktplatz"), "\(audience)")
        }
    }

    @Test("a release carries on what did not change, counts what did, and takes back what is gone")
    func following() {
        let before = ReleasedItem.following(nil, with: ExampleJourney.first.sorted(), at: 100)
        let after = ReleasedItem.following(
            ExampleJourney.stored(before), with: ExampleJourney.second.sorted(), at: 200)
        let states = after.map { "\($0.item.key) \($0.sequence) \($0.changedAt) \($0.isCancelled)" }
        #expect(
            states == [
                "travel/T1/1/B001 1 200 false", "pickup/B001 0 100 false", "stay/H1/B001 1 200 false",
                "meeting/B001 1 200 true", "course/G4/B001 1 200 false", "deadline/anmeldung/B001 0 100 false",
            ])
        let again = ReleasedItem.following(
            ExampleJourney.stored(after), with: ExampleJourney.second.sorted(), at: 300)
        #expect(again == after, "nothing changed, so nothing is new")
        let back = ReleasedItem.following(
            ExampleJourney.stored(after), with: ExampleJourney.first.sorted(), at: 300)
        #expect(back.filter { $0.item.key == "meeting/B001" }.map(\.sequence) == [2])
        #expect(back.filter(\.isCancelled) == [])
        let erased = ReleasedItem.following(ExampleJourney.stored([], number: 3), with: before.map(\.item), at: 400)
        #expect(Set(erased.map(\.sequence)) == [3], "what comes back after an erasure is above all that was told")
    }

    @Test("items stand in the order in which they begin, without a beginning first, equal ones by key")
    func order() {
        let monday = ExampleFair.monday
        func item(_ key: String, _ when: JourneyItem.When, of applicant: String = "A1") -> JourneyItem {
            JourneyItem(
                key: key, applicant: ID(applicant), kind: .meeting, when: when,
                title: LocalText(german: "", english: "", spanish: ""))
        }
        let nine = WallTime(date: monday, time: ExampleFair.time("09:00"))
        let wanted = [
            item("z", .sittings([], zone: "Europe/Berlin")), item("y", .days(from: monday, to: monday)),
            item("a", .times(from: nine, fromZone: "Europe/Berlin", to: nine, toZone: "Europe/Berlin")),
            item("b", .sittings([ExampleFair.window(monday, "09:00", "10:00")], zone: "Europe/Berlin")),
            item("a", .days(from: ExampleFair.tuesday, to: ExampleFair.tuesday)),
            item("a", .days(from: monday, to: monday), of: "A2"),
        ]
        #expect(Array(wanted.reversed()).sorted() == wanted)
    }
}
