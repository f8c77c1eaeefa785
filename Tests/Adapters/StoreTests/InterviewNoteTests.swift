import Domain
import Foundation
import SQLite
import Testing

@testable import Store

/// Notes of both sides of an interview: kept, overwritten without a trace, never told to the other side, gone with the person.
@Suite struct InterviewNoteTests {
    private let key = DayInterviewKey(ID("A1/E1/V1"), candidate: ID("A1"), employer: ID("E1"), vacancy: ID("V1"))

    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller GmbH")])
        try store.add(
            .vacancies, [Vacancy(id: ID("V1"), employer: ID("E1"), title: JobTitle(original: "Koch", occupations: []))])
        try store.add(
            .applicants,
            [
                Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Lucía")),
                Applicant(id: ID("A2"), person: Person(familyName: "Ruiz", givenName: "Ana")),
            ])
        return store
    }

    private func note(
        _ side: InterviewNote.Side, _ mark: InterviewNote.Mark?, _ remark: String? = nil
    ) throws -> InterviewNote {
        try #require(InterviewNote(key, side, mark: mark, remark: remark))
    }

    @Test("each side's note comes back as it was written, and the last one counts")
    func roundTrip() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let firm = try note(.employer, .secondTalk, "  kennt unsere\r\nMaschinen \n")
        let own = try note(.candidate, .maybe, "El horario 🕘")
        try store.keep(own, actor: "link/2", now: 70)
        try store.keep(try note(.employer, .no), actor: "link/1", now: 60)
        try store.keep(firm, actor: "anna", now: 80)
        #expect(firm.remark == "kennt unsere\nMaschinen")
        let kept = [
            KeptNote(note: firm, actor: "anna", at: 80), KeptNote(note: own, actor: "link/2", at: 70),
        ]
        #expect(try store.interviewNotes() == kept)
        #expect(try store.interviewNotes(of: ID<Applicant>("A1")) == kept)
        #expect(try store.interviewNotes(of: ID<Vacancy>("V1")) == kept)
        #expect(try store.interviewNotes(of: ID<Applicant>("A2")).isEmpty)
        #expect(try store.interviewNote(of: key.request, .candidate) == kept[1])
        #expect(try store.check() == [])
    }

    @Test("an empty note deletes, and the log tells whose note it was but not what stood in it")
    func log() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.keep(try note(.employer, nil, "zu leise"), actor: "anna", now: 60)
        try store.keep(try note(.employer, nil, "sehr laut"), actor: "anna", now: 61)
        try store.keep(try note(.employer, nil), actor: "anna", now: 62)
        #expect(try store.interviewNotes().isEmpty)
        let lines = try store.auditEntries().filter { $0.action == .noted }
        #expect(lines.map(\.purpose) == ["employer", "employer", "employer"])
        #expect(Set(lines.map(\.subject)) == [try store.auditID(of: .applicant(ID("A1")))])
        #expect(lines.allSatisfy { $0.digest == nil && $0.field == "interview_notes" })
        let texts = try store.auditEntries().flatMap { [$0.field, $0.purpose, $0.digest].compactMap(\.self) }
        #expect(!texts.contains { $0.contains("laut") || $0.contains("leise") })
        let history = try store.database.first("SELECT count(*) FROM history", table: "history") {
            (columns) throws(StoreError) in try columns.integer()
        }
        #expect(history == 0, "no former text is kept")
    }

    @Test("a side has its own marks only, and a remark its length")
    func marks() throws {
        #expect(InterviewNote(key, .employer, mark: .yes, remark: nil) == nil)
        #expect(InterviewNote(key, .candidate, mark: .wouldOffer, remark: nil) == nil)
        #expect(InterviewNote(key, .candidate, mark: .no, remark: nil) != nil)
        #expect(InterviewNote(key, .candidate, mark: nil, remark: String(repeating: "é", count: 2000)) != nil)
        #expect(InterviewNote(key, .candidate, mark: nil, remark: String(repeating: "é", count: 2001)) == nil)
        let folder = TemporaryFolder()
        let store = try filled(folder)
        #expect(throws: StoreError.self) {
            try store.database.run(
                """
                INSERT INTO interview_notes (request, side, applicant, employer, mark, actor, at, after_batch)
                SELECT 'x', 'candidate', number, number, 'wouldOffer', 'a', 1, 1 FROM subjects LIMIT 1
                """)
        }
    }

    @Test("the own data tells of the employer's note that there is one, and of the own what stands in it")
    func ownData() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.keep(try note(.employer, .wouldOffer, "der Beste bisher"), actor: "link/1", now: 60)
        try store.keep(try note(.candidate, .yes, "me gusta"), actor: "link/2", now: 61)
        let table = try #require(try store.ownTables(of: ID("A1")).first { $0.name == "interview_notes" })
        let rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
        func row(_ side: String) -> [String: String?]? { rows.first { $0["side"] == side } }
        #expect(row("candidate")?["remark"] == "me gusta" && row("candidate")?["mark"] == "yes")
        #expect(row("employer")?["actor"] == "link/1")
        #expect(row("employer")?["remark"] == .some(nil) && row("employer")?["mark"] == .some(nil))
    }

    @Test("notes of somebody go with them, and nothing of their text is left in the file")
    func erasure() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.keep(try note(.employer, .no, "Zwetschgenknödel"), actor: "anna", now: 60)
        try store.keep(try note(.candidate, .no, "Marillenknödel"), actor: "anna", now: 60)
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 2)
        #expect(try store.interviewNotes().isEmpty)
        let bytes = try Data(contentsOf: URL(filePath: store.path))
        #expect(bytes.range(of: Data("knödel".utf8)) == nil)
        #expect(try store.check() == [])
    }

    @Test("an import of people of whom something was noted is not taken back")
    func revert() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.keep(try note(.candidate, .yes), actor: "anna", now: 1)
        #expect(throws: StoreError.dependents(batch: 3, reason: .notes(1))) {
            try store.revert(batch: 3, actor: "anna", now: 2)
        }
    }

    @Test("a note leaves plans, proposals and the desk as they are, and makes pages anew")
    func revisions() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let (plan, desk, pages) = (try store.planRevision(), try store.deskRevision(), try store.revision())
        try store.keep(try note(.employer, .wouldOffer), actor: "anna", now: 1)
        #expect(try store.planRevision() == plan)
        #expect(try store.deskRevision() == desk)
        #expect(try store.revision() > pages)
    }
}
