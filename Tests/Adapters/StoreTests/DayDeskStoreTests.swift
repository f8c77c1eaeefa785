import Calendar
import Domain
import SQLite
import Testing

@testable import Store

/// What the desk of the fair is told comes back as it was said, never changes, and goes with the person it is about.
@Suite struct DayDeskStoreTests {
    private let applicant = Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Lucía"))
    private let key = DayInterviewKey(ID("A1/E1/V1"), candidate: ID("A1"), employer: ID("E1"), vacancy: ID("V1"))

    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller GmbH")])
        try store.add(
            .vacancies, [Vacancy(id: ID("V1"), employer: ID("E1"), title: JobTitle(original: "Koch", occupations: []))])
        try store.add(
            .applicants, [applicant, Applicant(id: ID("A2"), person: Person(familyName: "Ruiz", givenName: "Ana"))])
        try store.add(.interpreters, [Interpreter(id: ID("I1"), name: "Eva", pairs: [])])
        return store
    }

    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    private func everything() throws -> [DayEvent.What] {
        let consent = WalkInConsent(version: "desk-1", language: .spanish)
        return [
            .came(ID("A1")), .late(ID("A1"), expected: try time("10:40")), .absent(ID("A1")), .left(ID("A1")),
            .firmCame(ID("E1")), .firmLate(ID("E1"), expected: try time("11:00")), .firmGone(ID("E1")),
            .firmTeams(ID("E1"), 1), .tableLost(2), .tableBack(2),
            .interpreterSick(ID("I1"), from: try time("13:00"), to: try time("24:00")), .interpreterBack(ID("I1")),
            .begun(key), .over(key), .overrun(key, minutes: 15), .walkIn(ID("A2"), consent), .wanted(key), .replan,
            .undone(3),
        ]
    }

    @Test("every kind of event comes back as it was told, in the order in which it was")
    func roundTrip() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let moment = try #require(DayMoment("2012-06-25 10:30"))
        let told = try everything()
        #expect(Set(told.map(\.word)) == Set(DayEvent.What.Word.allCases))
        for (index, what) in told.enumerated() {
            #expect(try store.tellDesk(what, at: moment, actor: "anna", now: 60 + Int64(index)) == index + 1)
        }
        let events = try store.dayEvents()
        #expect(events.map(\.what) == told)
        #expect(events.map(\.number) == Array(1...told.count))
        #expect(events.allSatisfy { $0.moment == moment && $0.actor == "anna" })
        #expect(events.last?.at == 60 + Int64(told.count - 1))
        #expect(try store.loadInputs().dayEvents == events)
        #expect(try store.check() == [])
        let lines = try store.auditEntries().filter { $0.field == "day_events" }
        #expect(lines.map(\.purpose) == told.map { $0.word.rawValue })
        #expect(lines.allSatisfy { $0.action == .decided })
    }

    @Test("an event cannot be changed, and nothing is undone that was never told")
    func appendOnly() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let moment = try #require(DayMoment("2012-06-25 10:30"))
        #expect(throws: StoreError.unknown(kind: "event of the day", id: "7")) {
            try store.tellDesk(.undone(7), at: moment, actor: "anna", now: 1)
        }
        #expect(throws: StoreError.unknown(kind: "applicant", id: "A9")) {
            try store.tellDesk(.came(ID("A9")), at: moment, actor: "anna", now: 1)
        }
        try store.tellDesk(.came(ID("A1")), at: moment, actor: "anna", now: 1)
        #expect(throws: StoreError.self) { try store.database.run("UPDATE day_events SET time = '09:00'") }
    }

    @Test("what was told of somebody goes with them, and what undid it too")
    func erasure() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let moment = try #require(DayMoment("2012-06-25 10:30"))
        try store.tellDesk(.came(ID("A1")), at: moment, actor: "anna", now: 1)
        try store.tellDesk(.undone(1), at: moment, actor: "anna", now: 1)
        try store.tellDesk(.overrun(key, minutes: 5), at: moment, actor: "anna", now: 1)
        try store.tellDesk(.came(ID("A2")), at: moment, actor: "anna", now: 1)
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 2)
        #expect(try store.dayEvents().map(\.what) == [.came(ID("A2"))])
        #expect(try store.check() == [])
    }

    @Test("an import of people of whom the desk was told something is not taken back")
    func revert() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let moment = try #require(DayMoment("2012-06-25 10:30"))
        try store.tellDesk(.came(ID("A1")), at: moment, actor: "anna", now: 1)
        #expect(throws: StoreError.dependents(batch: 3, reason: .dayEvents(1))) {
            try store.revert(batch: 3, actor: "anna", now: 2)
        }
    }

    @Test("telling the desk something leaves the version alone that its pages keep people and timetable by")
    func revision() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let moment = try #require(DayMoment("2012-06-25 10:30"))
        let (desk, plan) = (try store.deskRevision(), try store.planRevision())
        try store.tellDesk(.came(ID("A1")), at: moment, actor: "anna", now: 1)
        #expect(try store.deskRevision() == desk)
        #expect(try store.planRevision() > plan, "a proposal that was made before is old")
    }
}
