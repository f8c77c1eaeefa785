import Domain
import SQLite
import Support
import Testing

@testable import Store

@Suite struct SharedReadingTests {
    @Test("what several connections read is what one reads, in the order of the ids", arguments: [1, 2, 3, 7, 40])
    func parts(count: Int) throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let all = try store.all(.applicants)
        #expect(all.count == 23)
        #expect(all.map(\.id) == all.map(\.id).sorted())
        #expect(try store.shared(.applicants, parts: count) == all)
        #expect(try store.shared(.guides, parts: count).isEmpty)
    }

    @Test("a change that is not stored yet is read by the connection that makes it")
    func change() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        var changed = try store.all(.applicants)
        changed[20].skills = ["changed"]
        let read = try store.change { () throws(StoreError) in
            _ = try store.importRows(
                .applicants, [changed[20]], from: Given.source, actor: Given.actor, now: Given.now)
            return try store.shared(.applicants, parts: 3)
        }
        #expect(read == changed)
    }

    @Test("somebody who writes after the reading began changes nothing of it")
    func others() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let all = try store.all(.applicants)
        var changed = all
        changed[20].skills = ["changed"]
        let other = try CampaignStore.open(at: folder.file())
        let read = try store.snapshot { () throws(StoreError) in
            // The view begins with the first look.
            _ = try store.count(.applicants)
            _ = try other.importRows(
                .applicants, [changed[20]], from: Given.source, actor: Given.actor, now: Given.now)
            return (own: try store.shared(.applicants, parts: 3), new: try other.shared(.applicants, parts: 2))
        }
        #expect(read.own == all)
        #expect(read.new == changed)
        #expect(try store.shared(.applicants, parts: 3) == changed)
    }

    @Test("a value that cannot be read is the same error on whichever connection it would have been read")
    func unreadable() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try Connection(path: folder.file(), mode: .readWrite)
            .execute("UPDATE persons SET birth_date = 'never' WHERE number = (SELECT max(number) FROM persons)")
        let expected = StoreError.unreadable(
            table: "persons", column: "birth_date", expected: "a date as YYYY-MM-DD")
        #expect(throws: expected) { try store.all(.applicants) }
        for parts in [2, 5] { #expect(throws: expected) { try store.shared(.applicants, parts: parts) } }
    }

    /// Subjects whose numbers descend while their ids ascend, and others that have no lists.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        var draw = Draw(seed: 5)
        let store = try Given.store(folder)
        let people = (0..<20).map { draw.applicant("B\(30 - $0)") } + ["A1", "C1"].map { draw.applicant($0) }
        try store.add(.applicants, people)
        var plain = draw.applicant("B7")
        (plain.qualifications, plain.experience, plain.languages, plain.consents) = ([], [], [], [])
        try store.add(.applicants, [plain])
        return store
    }
}
