import Calendar
import Domain
import Foundation
import Store
import Support
import Testing

@Suite(.serialized) struct StreamingTests {
    /// `LOTSE_LONG=1` runs the million.
    static let count = Tier.isLong ? 1_000_000 : 3_000

    @Test("people are imported, found unchanged and read in order one by one, in memory that does not grow with them")
    func bounded() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let warm = try store.add(.applicants, (0..<1_000).map(StreamingTests.applicant))
        #expect(warm.created == 1_000)
        let before = try residentMegabytes()
        let start = ContinuousClock.now
        let people = (0..<StreamingTests.count).lazy.map(StreamingTests.applicant)
        let receipt = try store.importRows(.applicants, people, from: Given.source, actor: "a", now: 1)
        let imported = ContinuousClock.now
        #expect(receipt.unchanged == 1_000 && receipt.created == StreamingTests.count - 1_000)
        var read = 0
        var isInOrder = true
        try store.each(.applicants) { (applicant) throws(StoreError) in
            isInOrder = isInOrder && applicant == StreamingTests.applicant(read)
            read += 1
        }
        let growth = try residentMegabytes() - before
        #expect(isInOrder && read == StreamingTests.count)
        // 64 MB of pages, as much again for the index of the log, and room for the allocator.
        #expect(growth < 200, "\(growth) MB more than before")
        print(
            "streaming: \(StreamingTests.count) applicants, import \(imported - start),"
                + " read \(ContinuousClock.now - imported), memory +\(growth) MB")
    }

    private static func applicant(_ index: Int) -> Applicant {
        let digits = String(1_000_000 + index)
        let title = JobTitle(original: "Cocinero \(digits)", occupations: [ID("cook")])
        return Applicant(
            id: ID("A\(digits)"), person: Person(familyName: "Family \(digits)", givenName: "Given"),
            qualifications: [Qualification(title: "FP \(digits)", occupation: title)],
            experience: [Experience(title: title, months: index % 100), Experience(title: title, months: 3)],
            languages: [LanguageSkill(language: .spanish, level: .c2), LanguageSkill(language: .german, level: .a2)],
            skills: ["knives", "grill"], consents: [Consent(purpose: .matching, isGiven: true)])
    }

    /// Memory of this process that is in use now; other tests run in it too, so the bound above leaves room for them.
    private func residentMegabytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = status.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return try #require(pages) * 4_096 / 1_000_000
    }
}
