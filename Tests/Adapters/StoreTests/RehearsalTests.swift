import Calendar
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

    @Test(
        "what is adopted stands as if it had been done here: the same rows, and the same lines of the log under own numbers"
    )
    func adopted() throws {
        let (store, folder) = try campaign()
        try store.backUp(to: folder.file("twin.lotse"), actor: "b", now: 1)
        let twin = try CampaignStore.open(at: folder.file("twin.lotse"))
        let pin = FairProblem.Pin(request: request, day: 0, slot: 0)
        let work: (CampaignStore) throws -> Void = {
            try $0.pin(pin, candidate: ID("A1"), actor: "anna", now: 5)
            try $0.logAccess(to: .applicant(ID("A1")), purpose: "fair", actor: "anna", now: 5)
            try $0.add(
                .applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Eva"))])
        }
        let before = try twin.auditEntries().count
        let rehearsal = try store.rehearse(work)
        try store.logAccess(to: .applicant(ID("A1")), purpose: "profile", actor: "vera", now: 4)
        let first = try store.auditEntries().count
        #expect(try store.adopt(rehearsal, actor: "anna", now: 5))
        try work(twin)
        #expect(try store.pins() == twin.pins())
        let lines = try store.auditEntries().dropFirst(first)
        #expect(Set(lines.map(\.actor)) == ["anna"] && Set(lines.map(\.at)) == [5])
        func shape(_ line: AuditEntry) -> [String?] {
            [
                line.action.rawValue, line.subject, line.field, line.purpose, line.reference.map(String.init),
                line.digest,
            ]
        }
        #expect(lines.map(shape) == (try twin.auditEntries()).dropFirst(before).map(shape))
        #expect(lines.map(\.digest).contains { $0 != nil })
        #expect(try store.auditFindings().isEmpty)
    }

    @Test(
        "nothing of it is adopted once anything else was changed, or something that leaves plans alone stands in its place"
    )
    func notAdopted() throws {
        let (store, _) = try campaign()
        let early = try rehearsed(store)
        let asking = try store.rehearse {
            _ = try $0.ask(.erasure, for: ID("A1"), on: CivilDate(dayNumber: 15_000), actor: "a", now: 2)
        }
        _ = try store.ask(.erasure, for: ID("A1"), on: CivilDate(dayNumber: 15_001), actor: "b", now: 3)
        let lines = try store.auditEntries()
        #expect(try store.adopt(asking, actor: "a", now: 4) == false)
        #expect(try store.dataRequests().map(\.on) == [CivilDate(dayNumber: 15_001)])
        #expect(try store.auditEntries() == lines)
        try store.pin(
            FairProblem.Pin(request: request, day: 0, slot: 1), candidate: ID("A1"), actor: "b", now: 4)
        #expect(try store.adopt(early, actor: "a", now: 5) == false)
        #expect(try store.pins().map(\.actor) == ["b"])
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

/// Taking back what was accepted.
@Suite struct TakingBackTests {
    private let request: ID<InterviewRequest> = ID("A1/E1/V1")

    private func accepted() throws -> (
        store: CampaignStore, folder: TemporaryFolder, before: [StoredPin], faults: [CheckFinding]
    ) {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.applicants, [Applicant(id: ID("A1"), person: Person(familyName: "García", givenName: "Ana"))])
        try store.pin(FairProblem.Pin(request: request, day: 0, slot: 3), candidate: ID("A1"), actor: "o", now: 1)
        let (before, faults) = (try store.pins(), try store.check())
        let rehearsal = try store.rehearse { copy in
            try copy.pin(FairProblem.Pin(request: request, day: 0, slot: 0), candidate: ID("A1"), actor: "a", now: 2)
            try copy.pin(FairProblem.Pin(request: ID("x"), day: 0, slot: 1), candidate: ID("A1"), actor: "a", now: 2)
        }
        #expect(try store.accept(rehearsal, actor: "anna", now: 9))
        #expect(try store.pins().count == 2)
        return (store, folder, before, faults)
    }

    @Test("what an accepted run changed, made and deleted is as it was before, with one line of the log")
    func takesBack() throws {
        let (store, folder, before, faults) = try accepted()
        defer { _ = folder }
        let plan = try #require(try store.acceptedPlan())
        #expect(plan.actor == "anna" && plan.at == 9 && plan.later.isEmpty)
        #expect(try store.takeBackAccepted(actor: "eva", now: 10) == plan)
        #expect(try store.pins() == before)
        let last = try #require(try store.auditEntries().last)
        #expect(last.action == .takenBack && last.actor == "eva")
        #expect(try store.auditFindings().isEmpty && store.check() == faults)
        #expect(try store.takeBackAccepted(actor: "eva", now: 11) == nil, "only once")
    }

    @Test("once anything else was changed it stays, and what was changed is named; a look is no change")
    func stays() throws {
        let (store, folder, _, _) = try accepted()
        defer { _ = folder }
        try store.logAccess(to: .applicant(ID("A1")), purpose: "profile", actor: "vera", now: 10)
        #expect(try store.acceptedPlan()?.later.isEmpty == true)
        try store.unpin(ID("x"), actor: "otto", now: 11)
        let kept = try #require(try store.takeBackAccepted(actor: "eva", now: 12))
        #expect(kept.later.map(\.action) == [.unpinned] && kept.later.map(\.actor) == ["otto"])
        #expect(try store.pins().count == 1)
        #expect(try store.acceptedPlan() == kept, "it could be taken back if the change were")
        #expect(try store.auditEntries().last?.action == .unpinned)
    }

    @Test("an erasure deletes what would take an accepted run back, since it holds rows of people")
    func erasure() throws {
        let (store, folder, _, _) = try accepted()
        defer { _ = folder }
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 10)
        #expect(try store.acceptedPlan() == nil)
    }
}
