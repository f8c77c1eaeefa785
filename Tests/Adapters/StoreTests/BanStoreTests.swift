import Calendar
import Domain
import Testing

@testable import Store

/// Times of the fair that are kept free: stored, lifted, logged, and gone with whom they are about.
@Suite struct BanStoreTests {
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller GmbH")])
        try store.add(.applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Ana"))])
        return store
    }

    private func window(_ from: String, _ to: String) throws -> DayWindow {
        let date = try #require(CivilDate(iso: "2012-06-25"))
        let (from, to) = (try #require(LocalTime(from)), try #require(LocalTime(to)))
        return try #require(DayWindow(date: date, from: from, to: to))
    }

    private let places: [FairBan.Place] = [
        .table(2), .employer(ID("E1")), .interview(ID("A1/E1/V1"), candidate: ID("A1")),
    ]

    @Test("each kind of ban comes back as it was made, and can be lifted once")
    func roundTrip() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        for place in places {
            try store.ban(place, window("09:00", "10:30"), reason: "tour", actor: "anna", now: 60)
        }
        let bans = try store.bans()
        #expect(bans.map(\.place) == places && bans.map(\.number) == [1, 2, 3])
        #expect(try bans.allSatisfy { try $0.window == window("09:00", "10:30") && $0.reason == "tour" && $0.at == 60 })
        #expect(try store.loadInputs().bans == bans)
        try store.lift(ban: 2, actor: "anna", now: 61)
        #expect(try store.bans().map(\.number) == [1, 3])
        #expect(throws: StoreError.unknown(kind: "ban", id: "2")) { try store.lift(ban: 2, actor: "anna", now: 62) }
        let lines = try store.auditEntries().filter { $0.field == "fair_bans" }
        #expect(lines.map(\.purpose) == ["ban", "ban", "ban", "lift"] && lines.map(\.reference) == [1, 2, 3, 2])
        #expect(try store.check() == [])
    }

    @Test("a ban of an interview goes with its candidate, and keeps an import from being taken back")
    func erasure() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        for place in places { try store.ban(place, window("09:00", "10:30"), actor: "anna", now: 60) }
        #expect(throws: StoreError.dependents(batch: 2, reason: .bans(1))) {
            try store.revert(batch: 2, actor: "anna", now: 61)
        }
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 62)
        #expect(try store.bans().map(\.place) == Array(places.prefix(2)))
    }

    @Test("the planner is told a ban slot by slot, of an employer for each team")
    func closures() throws {
        let slots = try ["09:00", "09:30", "10:15"].map { FairSlot(start: try #require(LocalTime($0)), minutes: 30) }
        let day = FairDay(date: try #require(CivilDate(iso: "2012-06-25")), slots: slots)
        func ban(_ place: FairBan.Place, _ from: String, _ to: String) throws -> [FairClosure] {
            FairBan(number: 1, place: place, window: try window(from, to), reason: nil, actor: "a", at: 0)
                .closures(on: [day]) { _ in 2 }
        }
        #expect(
            try ban(.table(1), "09:15", "10:20") == [
                FairClosure(.table(1), window("09:00", "09:30")), FairClosure(.table(1), window("09:30", "10:00")),
                FairClosure(.table(1), window("10:15", "10:45")),
            ])
        #expect(
            try ban(.employer(ID("E1")), "10:00", "10:45") == [
                FairClosure(.team(ID("E1"), 0), window("10:15", "10:45")),
                FairClosure(.team(ID("E1"), 1), window("10:15", "10:45")),
            ])
        #expect(try ban(.table(1), "12:00", "13:00").isEmpty)
    }
}
