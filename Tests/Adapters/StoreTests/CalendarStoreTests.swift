import Calendar
import Domain
import Foundation
import Store
import Testing

@Suite struct CalendarStoreTests {
    private func campaign(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        let person = Person(familyName: "F", givenName: "G")
        try store.add(.applicants, ["B1", "B10"].map { Applicant(id: ID($0), person: person) })
        let town = PlaceName(original: "Selb", place: nil)
        let guide = Guide(id: ID("L1"), name: "XGUIDE", phone: "XGUIDEPHONE", place: town)
        try store.add(.guides, [guide])
        return store
    }

    private func entry(
        _ receiver: CalendarReceiver, _ key: String, details: String? = nil, people: [String] = []
    ) throws -> CalendarEntry {
        let date = try #require(CivilDate(iso: "2012-06-25"))
        return CalendarEntry(
            receiver: receiver, key: key,
            when: .times(
                from: WallTime(date: date, time: try #require(LocalTime("10:00"))), fromZone: "Atlantic/Canary",
                to: WallTime(date: date, time: try #require(LocalTime("11:00"))), toZone: "Europe/Berlin"),
            title: "T", details: details, place: "P, \"x\"",
            point: GeoPoint(latitudeMicrodegrees: -1, longitudeMicrodegrees: 11_066_900), category: "C",
            alarms: [180, 30], isAppointment: true, people: people)
    }

    private func update(_ store: CampaignStore, _ entries: [CalendarEntry], at now: Int64) throws -> CalendarUpdate {
        CalendarUpdate(
            of: try store.calendarRecords(), with: entries.map { CalendarNews($0) },
            releases: try store.calendarReleases().count, at: now,
            today: try #require(CivilDate(iso: "2012-06-01")))
    }

    @Test("what was given out comes back and is replaced by what changes; nothing is written where nothing does")
    func roundTrip() throws {
        let folder = TemporaryFolder()
        let store = try campaign(folder)
        let (ana, guide) = (CalendarReceiver(.candidate, "B1"), CalendarReceiver(.guide, "L1"))
        let entries = [
            try entry(ana, "onboarding/x", details: "a\nb"), try entry(guide, "onboarding/x", people: ["B1"]),
        ]
        let first = try update(store, entries, at: 10)
        #expect(try store.release(first, actor: "anna", now: 10) == 1)
        #expect(try store.calendarRecords() == first.records)
        let lines = try store.auditEntries().count
        #expect(try store.release(update(store, entries, at: 20), actor: "anna", now: 20) == nil)
        #expect(try store.auditEntries().count == lines)
        let second = try update(store, [try entry(ana, "onboarding/x", details: "c")], at: 30)
        #expect(try store.release(second, actor: "anna", now: 30) == 2)
        #expect(try store.calendarRecords() == second.records)
        #expect(second.records.map(\.sequence) == [1, 1] && second.records.map(\.isCancelled) == [false, true])
        #expect(try store.calendarReleases().count == 2 && store.calendarReleases().lastAt == 30)
        let last = try #require(try store.auditEntries().last)
        #expect(last.action == .released && last.field == "calendar_releases" && last.reference == 2)
        #expect(try store.check() == [])
    }

    @Test("with a person go their calendar and what those of others say of them, and nobody of a longer id")
    func erased() throws {
        let folder = TemporaryFolder()
        let store = try campaign(folder)
        let guide = CalendarReceiver(.guide, "L1")
        let entries = [
            try entry(CalendarReceiver(.candidate, "B1"), "onboarding/B1/a"),
            try entry(CalendarReceiver(.candidate, "B10"), "onboarding/B10/a", details: "Kontakt: Xguide, XGUIDEPHONE"),
            try entry(guide, "onboarding/B1/a"), try entry(guide, "run/1", people: ["B1", "B10"]),
            try entry(guide, "onboarding/B10/a", people: ["B10"]),
        ]
        try store.release(update(store, entries, at: 10), actor: "anna", now: 10)
        try store.erase(.applicant(ID("B1")), ground: "request", actor: "anna", now: 20)
        let left = try store.calendarRecords().map { "\($0.entry.receiver.text) \($0.entry.key)" }
        #expect(left == ["candidate/B10 onboarding/B10/a", "guide/L1 onboarding/B10/a"])
        try store.erase(.guide(ID("L1")), ground: "request", actor: "anna", now: 30)
        #expect(try store.calendarRecords() == [], "the other's entry held the guide's name")
        #expect(try store.check() == [])
    }
}
