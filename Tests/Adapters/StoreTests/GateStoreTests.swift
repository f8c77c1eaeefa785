import Calendar
import Domain
import Foundation
import SQLite
import Store
import Support
import Testing

@Suite struct GateStoreTests {
    private static let rides = [
        TravelRide(connection: ID("XRIDE"), date: Given.day(2012, 8, 24), from: ID("SCQ"), to: ID("MUC"))
    ]

    /// Two applicants with everything that the gate looks at.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(
            .applicants,
            ["A1", "A2"].map { Applicant(id: ID($0), person: Person(familyName: "F\($0)", givenName: "G")) })
        let day = Given.day(2014, 1, 2)
        try store.add(
            .documents,
            ["A1", "A2"].map {
                PersonDocument(
                    applicant: ID($0), kind: .identity, status: .asked, validUntil: day, file: "XFILE\($0)",
                    note: "XOLDNOTE\($0)")
            })
        try store.add(
            .documents,
            ["A1", "A2"].map {
                PersonDocument(applicant: ID($0), kind: .identity, status: .received, note: "XNOTE\($0)")
            })
        try store.add(
            .contacts,
            ["A1", "A2"].map {
                EmergencyContact(id: ID("N\($0)"), applicant: ID($0), name: "XNAME\($0)", phone: "XPHONE\($0)")
            } + [EmergencyContact(id: ID("N0"), name: "XDESK", phone: "110")])
        for applicant in ["A1", "A2"] {
            try store.record(
                GateDecision(
                    applicant: ID(applicant), line: "funding", state: .overridden(reason: "XREASON\(applicant)"),
                    actor: "anna", at: 3))
            try store.record(
                TravelBooking(
                    applicant: ID(applicant), state: .booked(GateStoreTests.rides, arrives: Given.day(2012, 8, 25)),
                    actor: "anna", at: 4))
        }
        return store
    }

    private func isInFiles(_ text: String, _ folder: TemporaryFolder) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: URL(fileURLWithPath: folder.file(name))).range(of: Data(text.utf8)) != nil
        }
    }

    @Test("what was said of the gate and of bookings comes back in its order; the latest counts")
    func words() throws {
        let store = try filled(TemporaryFolder())
        let word = GateDecision(applicant: ID("A1"), line: "funding", state: .retracted, actor: "ben", at: 5)
        try store.record(word)
        try store.record(TravelBooking(applicant: ID("A2"), state: .unbooked, actor: "ben", at: 6))
        #expect(
            try store.gateDecisions().map(\.state) == [
                .overridden(reason: "XREASONA1"), .overridden(reason: "XREASONA2"), .retracted,
            ])
        #expect(try store.gateDecisions().last == word)
        #expect(try store.gateDecisions().overrides(of: ID("A1")) == [:])
        #expect(
            try store.loadInputs().bookings == [
                TravelBooking(
                    applicant: ID("A1"), state: .booked(GateStoreTests.rides, arrives: Given.day(2012, 8, 25)),
                    actor: "anna", at: 4)
            ])
        let lines = try store.auditEntries().filter { $0.action == .decided }
        #expect(
            lines.map(\.field) == ["gate.funding", "travel_bookings", "gate.funding", "travel_bookings"] + [
                "gate.funding", "travel_bookings",
            ])
        #expect(lines.map(\.purpose) == ["XREASONA1", nil, "XREASONA2", nil, nil, nil])
        #expect(throws: StoreError.unknown(kind: "applicant", id: "A9")) {
            try store.record(TravelBooking(applicant: ID("A9"), state: .unbooked, actor: "ben", at: 6))
        }
    }

    @Test("papers, contacts, overrides and bookings go with the person; those of others stay")
    func erased() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let traces = ["XFILEA1", "XOLDNOTEA1", "XNOTEA1", "XNAMEA1", "XPHONEA1"]
        #expect(try traces.filter { try !isInFiles($0, folder) } == [], "the traces were there before")
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 50)
        #expect(try traces.filter { try isInFiles($0, folder) } == [])
        #expect(try store.all(.documents).map(\.id.text) == ["A2/identity"])
        #expect(try store.all(.contacts).map(\.id.text) == ["N0", "NA2"])
        #expect(try store.gateDecisions().map(\.applicant.text) == ["A2"])
        #expect(try store.bookings().map(\.applicant.text) == ["A2"])
        #expect(try store.check() == [])
    }

    @Test("a contact that was somebody's before leaves no former row when that person is erased")
    func formerContact() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.add(.contacts, [EmergencyContact(id: ID("NA1"), applicant: ID("A2"), name: "NEW", phone: "2")])
        #expect(try isInFiles("XNAMEA1", folder), "the former row keeps it")
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 50)
        #expect(try !isInFiles("XNAMEA1", folder))
        #expect(try store.find(.contacts, "NA1")?.name == "NEW")
        #expect(try store.check() == [])
    }

    @Test("an emergency contact is erased alone")
    func contact() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.erase(.emergencyContact(ID("NA1")), ground: "request", actor: "anna", now: 50)
        #expect(try !isInFiles("XNAMEA1", folder))
        #expect(try store.all(.contacts).map(\.id.text) == ["N0", "NA2"])
        #expect(try store.all(.documents).count == 2)
        #expect(throws: StoreError.unknown(kind: "emergency contact", id: "N9")) {
            try store.erase(.emergencyContact(ID("N9")), ground: "request", actor: "anna", now: 51)
        }
    }

    @Test("an import of papers can be taken back; one of people waits for theirs")
    func reverted() throws {
        let store = try filled(TemporaryFolder())
        try store.revert(batch: 3, actor: "anna", now: 9)
        #expect(try store.all(.documents).map(\.status) == [.asked, .asked])
        #expect(throws: StoreError.self) { try store.revert(batch: 1, actor: "anna", now: 9) }
        try store.revert(batch: 2, actor: "anna", now: 9)
        #expect(try store.all(.documents) == [])
    }
}
