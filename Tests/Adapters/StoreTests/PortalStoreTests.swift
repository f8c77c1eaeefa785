import Calendar
import Domain
import SQLite
import Testing

@testable import Store

@Suite struct PortalStoreTests {
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(
            .applicants,
            [
                Applicant(id: ID("A1"), person: Person(familyName: "Uno", givenName: "Ana")),
                Applicant(id: ID("A2"), person: Person(familyName: "Dos", givenName: "Bea")),
            ])
        try store.add(.employers, [Employer(id: ID("E1"), name: "Firm")])
        return store
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test("what was said since the import counts where it is newer, and stages see it")
    func consents() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        func say(_ scope: ConsentScope, _ isGiven: Bool, _ on: String) throws {
            try store.record(
                ConsentRecord(
                    applicant: ID("A1"), scope: scope, isGiven: isGiven, on: try day(on), version: "1",
                    language: .spanish,
                    way: .page, proof: "link/1"), actor: "link/1", now: 60)
        }
        try say(.purpose(.matching), false, "2012-03-02")
        try say(.name(to: ID("E1")), true, "2012-03-03")
        let inputs = try store.loadInputs()
        #expect(inputs.applicants.map { $0.consent(to: .matching) } == [false, nil])
        let records = try store.consentRecords(of: ID("A1"))
        #expect(records.map(\.scope) == [.purpose(.matching), .name(to: ID("E1"))])
        #expect(records.last?.language == .spanish && records.last?.version == "1")
        #expect(records.allowsName(of: ID("A1"), for: ID("E1"), in: inputs.campaign.settings))
        try say(.name(to: ID("E1")), false, "2012-03-04")
        #expect(
            try !store.consentRecords().allowsName(of: ID("A1"), for: ID("E1"), in: inputs.campaign.settings))
        #expect(try store.check() == [])
    }

    @Test("the newest word on a scope counts by its day, whenever it was written down")
    func newest() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        func say(_ scope: ConsentScope, _ isGiven: Bool, _ on: String) throws {
            try store.record(
                ConsentRecord(
                    applicant: ID("A1"), scope: scope, isGiven: isGiven, on: try day(on), version: "1",
                    language: .spanish, way: .paper, proof: nil), actor: "anna", now: 60)
        }
        try say(.name(to: ID("E1")), false, "2012-06-01")
        try say(.name(to: ID("E1")), true, "2012-05-01")
        #expect(try store.consentRecords().standing(.name(to: ID("E1")), of: ID("A1"))?.isGiven == false)
        try say(.name(to: ID("E1")), true, "2012-06-01")
        #expect(try store.consentRecords().standing(.name(to: ID("E1")), of: ID("A1"))?.isGiven == true)
    }

    @Test("somebody is told what refers to people, and nothing that happens to have the same number")
    func references() throws {
        let folder = TemporaryFolder()
        let told = try filled(folder).references().flatMap { table, columns in columns.map { "\(table).\($0)" } }
        // Plans, drafts, releases, calendars and events of the day count from 1, as subjects do.
        let foreign = [
            "stage_plan_lines.plan", "draft_interviews.draft", "draft_lines.draft", "release_interviews.release",
            "release_lines.release", "release_days.release", "calendar_entries.release", "day_events.undoes",
        ]
        #expect(told.filter { foreign.contains($0) || $0.hasSuffix(".release") || $0.hasSuffix(".plan") } == [])
        let own = [
            "persons.number", "consent_records.applicant", "data_requests.applicant", "uploads.applicant",
            "decisions.applicant", "day_events.applicant", "contracts.applicant", "accesses.number",
        ]
        #expect(Set(own).subtracting(told) == [])
    }

    @Test("a request is settled once, and its deadline is a month after it came, the last day of a shorter one")
    func requests() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let number = try store.ask(
            .correction(.home, value: "Vigo"), for: ID("A1"), on: try day("2012-01-31"), actor: "link/1", now: 60)
        #expect(try store.dataRequests().map(\.due) == [try day("2012-02-29")])
        let refused = DataRequest.State.refused(.isRight, on: try day("2012-02-01"))
        #expect(try store.settle(number, as: refused, actor: "anna", now: 61))
        #expect(try !store.settle(number, as: .accepted(on: try day("2012-02-02")), actor: "bert", now: 62))
        #expect(try store.dataRequests(of: ID("A1")).map(\.state) == [refused])
        #expect(try store.dataRequests(of: ID("A2")).isEmpty)
    }

    @Test("requests and papers make no plan old, while a consent does")
    func revisions() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let before = (try store.planRevision(), try store.revision())
        _ = try store.ask(.erasure, for: ID("A1"), on: try day("2012-01-31"), actor: "link/1", now: 60)
        _ = try store.keepUpload(
            of: ID("A1"), kind: .identity, format: .pdf, bytes: [1, 2], on: try day("2012-01-31"), actor: "link/1",
            now: 60)
        #expect(try store.planRevision() == before.0 && store.revision() == before.1)
        try store.record(
            ConsentRecord(
                applicant: ID("A1"), scope: .purpose(.matching), isGiven: true, on: try day("2012-01-31"), version: nil,
                language: .german, way: .paper, proof: nil), actor: "anna", now: 61)
        #expect(try store.planRevision() > before.0)
    }

    @Test("a paper whose bytes were changed is found, and what people gave keeps an import from being taken back")
    func care() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        _ = try store.keepUpload(
            of: ID("A1"), kind: .identity, format: .pdf, bytes: [1, 2], on: try day("2012-01-31"), actor: "link/1",
            now: 60)
        #expect(try store.check() == [])
        #expect(throws: StoreError.dependents(batch: 1, reason: .told(1))) {
            try store.revert(batch: 1, actor: "anna", now: 61)
        }
        #expect(
            "\(StoreError.dependents(batch: 1, reason: .told(1)))" == """
                error[ST012]: batch 1 cannot be reverted: 1 consents, requests and papers that people gave since then concern its rows
                hint: import a corrected file instead; what people said themselves is never undone by an import
                """)
        let connection = try Connection(path: folder.file(), mode: .readWrite)
        try connection.execute("UPDATE uploads SET bytes = x'0103'")
        #expect(
            try store.check().map { "[\($0.code)] \($0.message); \($0.remedy)" } == [
                "[CK060] the bytes of the uploaded paper 1 are not those that were sent; "
                    + "ask the person to send it again, or restore the last backup"
            ])
    }

    @Test("with a person go consents, requests and papers, and nobody else's")
    func erased() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        for id in ["A1", "A2"] {
            _ = try store.ask(.erasure, for: ID(id), on: try day("2012-01-31"), actor: "link/1", now: 60)
            _ = try store.keepUpload(
                of: ID(id), kind: .identity, format: .png, bytes: [7], on: try day("2012-01-31"), actor: "x", now: 60)
        }
        try store.erase(.applicant(ID("A1")), ground: "test", actor: "anna", now: 70)
        #expect(try store.dataRequests().map(\.applicant.text) == ["A2"])
        #expect(try store.uploads().map(\.applicant.text) == ["A2"])
        #expect(try store.uploadedBytes(1) == nil)
        #expect(try store.check() == [])
    }

    @Test("the first bytes say what a file is")
    func formats() {
        #expect(PersonUpload.Format(of: Array("%PDF-1.7".utf8)) == .pdf)
        #expect(PersonUpload.Format(of: [0xff, 0xd8, 0xff, 0xe0]) == .jpeg)
        #expect(PersonUpload.Format(of: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) == .png)
        for other in ["<html>", "PK\u{3}\u{4}", "", "%PDF", "GIF89a"] {
            #expect(PersonUpload.Format(of: Array(other.utf8)) == nil, "\(other)")
        }
    }
}
