import Calendar
import Domain
import Foundation
import SQLite
import Store
import Testing

@Suite struct PartnerTests {
    private let day = Given.day(2012, 6, 25)

    private func couple(_ one: String, _ other: String, onlyTogether: Bool = false) -> Partnership {
        Partnership(
            .init(applicant: ID(one), consent: day), .init(applicant: ID(other), consent: day),
            onlyTogether: onlyTogether)
    }

    /// Three applicants, the first two of whom are a couple, imported twice.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(
            .applicants,
            ["XONE", "XTWO", "A3"].map {
                Applicant(id: ID($0), person: Person(familyName: "Rey", givenName: "Ana"))
            })
        try store.add(.partners, [couple("XONE", "XTWO")])
        try store.add(.partners, [couple("XTWO", "XONE", onlyTogether: true)])
        return store
    }

    private func isInFiles(_ text: String, _ folder: TemporaryFolder) throws -> Bool {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            if try Data(contentsOf: URL(filePath: folder.file(name))).range(of: Data(text.utf8)) != nil { return true }
        }
        return false
    }

    @Test("a couple named the other way round is the same couple; who belongs to one can join no second")
    func once() throws {
        let store = try filled(TemporaryFolder())
        #expect(try store.all(.partners) == [couple("XONE", "XTWO", onlyTogether: true)])
        let receipt = try store.add(.partners, [couple("A3", "XTWO")])
        #expect(receipt.refused.map(\.reason) == [.ofCouple(applicant: "XTWO")])
        let unknown = try store.add(.partners, [couple("A3", "A9")])
        #expect(unknown.refused.map(\.reason) == [.unknown(kind: "applicant", id: "A9")])
        #expect(try store.all(.partners).count == 1)
        #expect(try store.check() == [])
    }

    @Test("the couple is erased with either of the two, and the other one stays", arguments: ["XONE", "XTWO"])
    func erased(_ id: String) throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        #expect(try isInFiles("XONE/XTWO", folder))
        try store.erase(.applicant(ID(id)), ground: "request", actor: "anna", now: 50)
        #expect(try store.all(.partners) == [])
        #expect(try store.all(.applicants).map(\.id.text) == ["A3", id == "XONE" ? "XTWO" : "XONE"])
        #expect(try !isInFiles(id, folder), "neither in the couple's id nor in its former rows")
        #expect(try store.check() == [])
    }

    @Test("a couple that parts leaves no trace of having been one, and both stay applicants")
    func parted() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        #expect(try store.separate(ID("A3"), actor: "anna", now: 50) == false)
        #expect(try store.separate(ID("XTWO"), actor: "anna", now: 50))
        #expect(try store.all(.partners) == [])
        #expect(try store.all(.applicants).count == 3)
        #expect(try !isInFiles("XONE/XTWO", folder))
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        #expect(try connection.rows("SELECT count(*) FROM partners") == [[.integer(0)]])
        let last = try store.auditEntries().suffix(2)
        #expect(last.map(\.action) == [.erased, .cleaned])
        #expect(last.first?.purpose == "consent withdrawn")
        #expect(try store.check() == [])
        #expect(try store.add(.partners, [couple("A3", "XTWO")]).refused.isEmpty, "free for another")
    }

    @Test("an import of couples can be taken back; one of applicants cannot while a couple stands on it")
    func reverted() throws {
        let store = try filled(TemporaryFolder())
        #expect(throws: StoreError.self) { try store.revert(batch: 1, actor: "anna", now: 50) }
        try store.revert(batch: 3, actor: "anna", now: 50)
        #expect(try store.all(.partners) == [couple("XONE", "XTWO")])
        try store.revert(batch: 2, actor: "anna", now: 51)
        #expect(try store.all(.partners) == [])
        try store.revert(batch: 1, actor: "anna", now: 52)
        #expect(try store.all(.applicants) == [])
        #expect(try store.check() == [])
    }
}
