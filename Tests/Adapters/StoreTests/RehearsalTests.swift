import Domain
import Foundation
import Testing

@testable import Store

@Suite struct RehearsalTests {
    private func campaign() throws -> (store: CampaignStore, folder: TemporaryFolder) {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Ana"))])
        return (store, folder)
    }

    private let request: ID<InterviewRequest> = ID("A1/E1/V1")

    private func rehearsed(_ store: CampaignStore) throws -> Rehearsal {
        try store.rehearse { copy in
            try copy.pin(FairProblem.Pin(request: request, day: 0, slot: 0), candidate: ID("A1"), actor: "a", now: 1)
            #expect(try copy.pins().count == 1)
        }
    }

    @Test("what is rehearsed is not in the file, and no other file is there, until somebody accepts it")
    func untouched() throws {
        let (store, folder) = try campaign()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let lines = try store.auditEntries()
        let rehearsal = try rehearsed(store)
        #expect(try store.pins().isEmpty && store.auditEntries() == lines)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == files)
        #expect(try store.accept(rehearsal, actor: "anna", now: 9))
        #expect(try store.pins().map(\.actor) == ["a"])
        let last = try #require(try store.auditEntries().last)
        #expect(last.action == .accepted && last.actor == "anna" && last.at == 9)
        #expect(try store.auditEntries().count == lines.count + 1)
        #expect(try store.auditFindings().isEmpty)
    }

    @Test("it is refused once anything else was changed, not for being looked at, backed up or signed in to")
    func outdated() throws {
        let (store, folder) = try campaign()
        let rehearsal = try rehearsed(store)
        try store.logAccess(to: .applicant(ID("A1")), purpose: "profile", actor: "vera", now: 2)
        try store.backUp(to: folder.file("copy.lotse"), actor: "b", now: 2)
        #expect(try store.changes(since: rehearsal.revision).isEmpty)
        let early = try rehearsed(store)
        #expect(try store.accept(early, actor: "anna", now: 3))
        #expect(try store.accept(rehearsal, actor: "anna", now: 4) == false)
        #expect(try store.changes(since: rehearsal.revision).map(\.action) == [.accepted])
        #expect(try store.auditEntries().last?.at == 3)
    }

    @Test("a change since a revision is made, or not at all where it is another by then")
    func since() throws {
        let (store, _) = try campaign()
        let revision = try store.planRevision()
        let pin = FairProblem.Pin(request: request, day: 0, slot: 0)
        let first: Void? = try store.change(since: revision) {
            try store.pin(pin, candidate: ID("A1"), actor: "a", now: 1)
        }
        #expect(first != nil)
        let second: Void? = try store.change(since: revision) { try store.unpin(request, actor: "b", now: 1) }
        #expect(second == nil)
        #expect(try store.pins().count == 1)
    }

    @Test("a rehearsal whose body fails changes nothing and says why")
    func failed() throws {
        let (store, _) = try campaign()
        #expect(throws: StoreError.unknown(kind: "pin of the interview", id: "A1/E1/V1")) {
            _ = try store.rehearse { try $0.unpin(request, actor: "a", now: 1) }
        }
        #expect(try store.pins().isEmpty)
    }
}
