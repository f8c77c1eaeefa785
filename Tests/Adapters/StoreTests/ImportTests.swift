import Domain
import Store
import Support
import Testing

@Suite struct ImportTests {
    @Test("importing the same values again changes nothing and leaves no batch")
    func unchanged() throws {
        var draw = Draw(seed: 1)
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let people = (0..<20).map { draw.applicant("A\($0)") }
        let first = try store.add(.applicants, people)
        #expect(first == ImportReceipt(batch: 1, created: 20))
        let before = try dump(folder.file(), without: [])
        let second = try store.add(.applicants, people.shuffled(using: &draw.generator), at: 99)
        #expect(second == ImportReceipt(unchanged: 20))
        #expect(try dump(folder.file(), without: []) == before)
    }

    @Test("a changed row counts as changed, its neighbours as unchanged or created")
    func counts() throws {
        var draw = Draw(seed: 2)
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        var people = (0..<5).map { draw.applicant("A\($0)") }
        try store.add(.applicants, people)
        people[3].skills.append("welding")
        people.append(draw.applicant("A9"))
        let receipt = try store.add(.applicants, people)
        #expect(receipt == ImportReceipt(batch: 2, created: 1, changed: 1, unchanged: 4))
        #expect(try store.all(.applicants) == people)
        #expect(try store.externalIDs(ofBatch: 2) == ["A3", "A9"])
        #expect(try store.externalIDs(ofBatch: 1) == ["A0", "A1", "A2", "A4"])
    }

    @Test("a letter with a combining accent is not the accented letter")
    func spelling() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Garci\u{301}a")])
        let receipt = try store.add(.employers, [Employer(id: ID("E1"), name: "García")])
        #expect(receipt.changed == 1)
        #expect(try store.find(.employers, "E1").map { Array($0.name.utf8) } == Array("García".utf8))
    }

    @Test("a row that names an unknown employer is refused, the others are stored")
    func refused() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller")])
        let title = JobTitle(original: "Cook", occupations: [])
        let good = Vacancy(id: ID("V1"), employer: ID("E1"), title: title)
        let bad = Vacancy(id: ID("V2"), employer: ID("E7"), title: title)
        let receipt = try store.add(.vacancies, [bad, good, bad])
        #expect(receipt.created == 1)
        #expect(receipt.refused.map(\.row) == [0, 2])
        #expect(receipt.refused.map(\.reason) == Array(repeating: .unknown(kind: "employer", id: "E7"), count: 2))
        #expect(try store.all(.vacancies) == [good])
        #expect(try dump(folder.file()).filter { $0.contains("V2") } == [])
    }

    @Test("a row that a file holds twice ends as the last one says, and reverts to the state before the file")
    func twice() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let names = ["old", "first", "second"].map { Employer(id: ID("E1"), name: $0) }
        try store.add(.employers, [names[0]])
        let before = try dump(folder.file())
        let receipt = try store.add(.employers, [names[1], names[2]])
        #expect(receipt.changed == 1)
        #expect(try store.all(.employers) == [names[2]])
        try store.revert(batch: 2, actor: "b", now: 5)
        #expect(try dump(folder.file()) == before)
    }

    @Test("a rehearsal says what an import would do and leaves no byte behind")
    func rehearsal() throws {
        var draw = Draw(seed: 3)
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let people = (0..<5).map { draw.applicant("A\($0)") }
        try store.add(.applicants, Array(people[..<2]))
        let before = try dump(folder.file(), without: [])
        let rehearsed = try store.importRows(
            .applicants, people, from: Given.source, actor: "a", now: 3, isRehearsal: true)
        #expect(try dump(folder.file(), without: []) == before)
        #expect(rehearsed == ImportReceipt(batch: 2, created: 3, unchanged: 2))
        #expect(try store.add(.applicants, people) == rehearsed)
    }

    @Test("batches are listed with who, when, what and how much")
    func list() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "A"), Employer(id: ID("E2"), name: "B")], at: 7)
        try store.add(.employers, [Employer(id: ID("E1"), name: "A"), Employer(id: ID("E2"), name: "C")], at: 8)
        try store.revert(batch: 2, actor: "berta", now: 9)
        let first = ImportBatch(
            id: 1, kind: .employers, file: "people.csv", fileDigest: "00ff", actor: "anna", at: 7, created: 2,
            changed: 0, unchanged: 0)
        let second = ImportBatch(
            id: 2, kind: .employers, file: "people.csv", fileDigest: "00ff", actor: "anna", at: 8, created: 0,
            changed: 1, unchanged: 1, reverted: ImportBatch.Reversal(actor: "berta", at: 9))
        #expect(try store.batches() == [first, second])
    }
}

extension ImportReceipt {
    init(batch: Int? = nil, created: Int = 0, changed: Int = 0, unchanged: Int = 0) {
        self.init(batch: batch, created: created, changed: changed, unchanged: unchanged, refused: [])
    }
}
