import Calendar
import Domain
import Foundation
import Support
import Testing
import Typesetting

@testable import Export

@Suite struct JourneyTests {
    @Test("the way to the fair stands before its days, on the screen and on paper, and not after the contract")
    func fairTrip() throws {
        let documents = try ExampleJourney.documentsWithFair()
        let facts = try ExampleFair.facts(.german)
        let page = documents.page(for: .candidate(ExampleJourney.ana), facts)
        let paper = try Typesetter().texts(documents.paper(for: .candidate(ExampleJourney.ana), facts))
        let body = paper.drop { $0 != "# Ihre Reise zur Messe" }.joined(separator: "\n")
        for text in [page, body] {
            let order = [
                "Ihre Reise zur Messe", "Flug zur Messe", "Montag, 25. Juni 2012", "Rabenhag", "Nach der Zusage",
                "Flug Teneriffa – Zürich",
            ]
            let places = try order.map { part in
                try #require(text.range(of: ">\(part)") ?? text.range(of: part), "\(part)").lowerBound
            }
            #expect(places == places.sorted())
            let end = places[4]
            for part in ["Hotel zur Messe", "Zimmer mit Iker", "Bus zur Messe"] {
                #expect(try #require(text.range(of: part)).lowerBound < places[2])
                #expect(text.range(of: part, range: end..<text.endIndex) == nil)
            }
        }
    }

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

    @Test(
        "many lessons are told by the week, with the days left out; few of them day by day",
        arguments: [
            (DocumentLanguage.german, "Mo–Fr 09:00–12:45, Mo, 25.06. – Di, 10.07.; nicht am Mi, 04.07."),
            (.english, "Mon–Fri 09:00–12:45, Mon, 25 June – Tue, 10 July; not on Wed, 4 July"),
            (.spanish, "lun–vie 09:00–12:45, lun, 25/06 – mar, 10/07; sin clase: mié, 04/07"),
        ])
    func weekly(language: DocumentLanguage, text: String) throws {
        let monday = try #require(CivilDate(iso: "2012-06-25"))
        let days = (0...15).map { monday.adding(days: $0) }.filter {
            $0.weekday < .saturday && $0.iso != "2012-07-04"
        }
        let wording = Wording(language: language)
        #expect(wording.sittings(days.map { ExampleFair.window($0, "09:00", "12:45") }) == text)
        let few = wording.sittings(days.prefix(7).map { ExampleFair.window($0, "09:00", "12:45") })
        #expect(few.split(separator: ";").count == 7)
        // Every third day only: more is left out than held.
        let loose = (0...8).map { ExampleFair.window(monday.adding(days: 3 * $0), "09:00", "12:45") }
        #expect(wording.sittings(loose).split(separator: ";").count == 9)
    }
}
