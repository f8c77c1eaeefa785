import Domain
import Foundation
import Support
import Testing

@testable import Store

/// The program `sqlite3` reads what we wrote: it shares the library, not our code.
@Suite struct PeerTests {
    static let peer = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test("the program sqlite3 reads the same values", .enabled(if: peer != nil, "sqlite3 is not installed"))
    func agrees() throws {
        var draw = Draw(seed: 9)
        let folder = TemporaryFolder()
        let people = (0..<50).map { draw.applicant("A\(100 + $0)") }
        do { try Given.store(folder).add(.applicants, people) }
        #expect(try ask(folder, "PRAGMA integrity_check") == "ok\n")
        #expect(try ask(folder, "PRAGMA application_id; PRAGMA user_version") == "1282372723\n\(Schema.version)\n")
        let names = try ask(
            folder,
            """
            SELECT hex(CAST(family_name AS BLOB)) FROM persons JOIN subjects USING (number) ORDER BY external_id
            """)
        #expect(
            names.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
                == people.map { hex($0.person.familyName) })
        let skills = try ask(folder, "SELECT sum(json_array_length(skills)) FROM applicants")
        #expect(skills == "\(people.map(\.skills.count).reduce(0, +))\n")
        let german = try ask(folder, "SELECT count(*) FROM languages WHERE language = 'de'")
        #expect(german == "\(people.flatMap(\.languages).filter { $0.language == .german }.count)\n")
    }

    private func hex(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private func ask(_ folder: TemporaryFolder, _ sql: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(PeerTests.peer))
        process.arguments = [folder.file(), sql]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return answer
    }
}
