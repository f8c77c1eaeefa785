import Domain
import Foundation
import Store
import Support
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct CrashTests {
    @Test(
        "a file copied in the middle of an import holds all of the batches before and nothing of this one",
        arguments: [0, 1, 7, 39])
    func copiedMidway(row: Int) throws {
        var draw = Draw(seed: UInt64(row))
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let people = (0..<20).map { draw.applicant("A\($0)") }
        try store.add(.applicants, people)
        let before = try dump(folder.file(), without: [])
        let later = (10..<50).map { draw.applicant("A\($0)") }
        var copied = false
        let rows = later.enumerated().lazy.map { index, applicant in
            if index == row { copied = copyFiles(folder) }
            return applicant
        }
        let receipt = try store.importRows(.applicants, rows, from: Given.source, actor: "a", now: 1)
        #expect(copied)
        #expect(receipt.created == 30)
        let copy = try CampaignStore.open(at: folder.file("copy.lotse"))
        #expect(try copy.all(.applicants) == people.sorted { $0.id < $1.id })
        #expect(try copy.check() == [])
        #expect(try dump(folder.file("copy.lotse"), without: []) == before)
    }

    @Test("a program killed in the middle of an import leaves the batches before, whole", arguments: [1, 40])
    func killed(row: Int) async throws {
        let folder = TemporaryFolder()
        var draw = Draw(seed: 5)
        let people = (0..<20).map { draw.applicant("A\($0)") }
        do { try Given.store(folder).add(.applicants, people) }
        let path = folder.file()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, row = row as Int] in
            var draw = Draw(seed: 6)
            let later = (10..<60).map { draw.applicant("A\($0)") }
            let rows = later.enumerated().lazy.map { index, applicant in
                if index == row { kill(getpid(), SIGKILL) }
                return applicant
            }
            _ = try CampaignStore.open(at: path).importRows(
                .applicants, rows, from: ImportSource(file: "f", digest: "00"), actor: "a", now: 1)
        }
        let store = try CampaignStore.open(at: path)
        #expect(try store.all(.applicants) == people.sorted { $0.id < $1.id })
        #expect(try store.batches().map(\.id) == [1])
        #expect(try store.check() == [])
    }

    @Test("an import that a program finished before it was killed is there")
    func killedAfterwards() async throws {
        let folder = TemporaryFolder()
        do { _ = try Given.store(folder) }
        let path = folder.file()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            var draw = Draw(seed: 6)
            let people = (0..<60).map { draw.applicant("A\($0)") }
            _ = try CampaignStore.open(at: path).importRows(
                .applicants, people, from: ImportSource(file: "f", digest: "00"), actor: "a", now: 1)
            kill(getpid(), SIGKILL)
        }
        let store = try CampaignStore.open(at: path)
        #expect(try store.count(.applicants) == 60)
        #expect(try store.check() == [])
    }

    @Test("a transaction larger than the memory for pages spills into the log and still leaves nothing when cut")
    func spilled() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let text = String(repeating: "long text ", count: 10_000)
        var size: Int?
        let rows = (0..<900).lazy.map { index in
            if index == 899 {
                _ = copyFiles(folder)
                let log = try? FileManager.default.attributesOfItem(atPath: folder.file("copy.lotse-wal"))
                size = log?[.size] as? Int
            }
            return Employer(id: ID("E\(index)"), name: text)
        }
        _ = try store.importRows(.employers, rows, from: Given.source, actor: "a", now: 1)
        #expect(try #require(size) > 1_000_000, "pages of the open transaction are in the copy")
        let copy = try CampaignStore.open(at: folder.file("copy.lotse"))
        #expect(try copy.count(.employers) == 0)
        #expect(try copy.check() == [])
    }

    /// Copies the file and its log as a crash would leave them; true where both were copied.
    private func copyFiles(_ folder: TemporaryFolder) -> Bool {
        ["", "-wal"].allSatisfy { end in
            let copy = folder.file("copy.lotse") + end
            return (try? FileManager.default.copyItem(atPath: folder.file() + end, toPath: copy)) != nil
        }
    }
}
