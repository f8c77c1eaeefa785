import Digests
import Domain
import SQLite
import Store
import Testing

@Suite struct AuditTests {
    @Test("every change leaves its line with who, when and what, never with the value")
    func lines() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller")], at: 10)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Meier", industry: "metal")], at: 11)
        try store.setRulePack("mine", json: "{}", actor: "berta", now: 12)
        try store.revert(batch: 2, actor: "berta", now: 13)
        let entries = try store.auditEntries()
        #expect(entries.map(\.sequence) == Array(1...8))
        #expect(
            entries.map(\.action) == [
                .started, .created, .imported, .changed, .changed, .imported, .rules, .reverted,
            ])
        #expect(entries.map(\.at) == [Given.now, 10, 10, 11, 11, 11, 12, 13])
        #expect(entries.map(\.actor) == Array(repeating: "anna", count: 6) + ["berta", "berta"])
        #expect(
            entries.map(\.field) == [nil, "*", nil, "employers.name", "employers.industry", nil, "mine", nil])
        #expect(entries.map(\.reference) == [nil, 1, 1, 2, 2, 2, nil, 2])
        #expect(entries[2].digest == "00ff")
        #expect(entries[6].digest == Hexadecimal.text(BLAKE2b.digest(Array("{}".utf8))))
        #expect(Set([entries[1], entries[3], entries[4]].map(\.subject)).count == 1)
        #expect(entries[1].subject?.utf8.count == 32)
        #expect(try store.check() == [])
    }

    @Test("the chain is what the reference says: BLAKE2b of the chain before and the line's columns")
    func chain() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller")])
        var chain = [UInt8](repeating: 0, count: 32)
        for entry in try store.auditEntries() {
            var bytes = block(3, chain)
            bytes += length(1) + length(9)
            bytes += whole(entry.sequence) + whole(Int(entry.at)) + text(entry.actor) + text(entry.action.rawValue)
            bytes += text(entry.subject) + text(entry.field) + text(entry.purpose)
            bytes += entry.reference.map(whole) ?? [0]
            bytes += entry.digest.flatMap { Hexadecimal.bytes($0) }.map { block(3, $0) } ?? [0]
            chain = BLAKE2b.digest(bytes)
            #expect(entry.chain == Hexadecimal.text(chain))
        }
    }

    @Test("a value's digest needs the subject's own key")
    func digests() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, ["E1", "E2"].map { Employer(id: ID($0), name: "old") })
        try store.add(.employers, ["E1", "E2"].map { Employer(id: ID($0), name: "Müller") })
        let names = try store.auditEntries().filter { $0.field == "employers.name" }
        #expect(Set(names.map(\.digest)).count == 2, "equal values of two subjects have different digests")
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        let keys = try connection.rows(
            """
            SELECT key FROM subject_keys JOIN subjects USING (number) WHERE kind = 'employers' ORDER BY external_id
            """)
        for (entry, row) in zip(names, keys) {
            guard case .blob(let key)? = row.first else { throw StoreError.unknownBatch(0) }
            let expected = BLAKE2b.digest(length(1) + length(1) + text("Müller"), key: key)
            #expect(entry.digest == Hexadecimal.text(expected))
        }
    }

    @Test("the log refuses to be changed through SQL")
    func appendOnly() throws {
        let folder = TemporaryFolder()
        _ = try Given.store(folder)
        let connection = try Connection(path: folder.file(), mode: .readWrite)
        for sql in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "DELETE FROM audit WHERE sequence = 1"] {
            let error = try #require(throws: SQLiteError.self) { try connection.execute(sql) }
            #expect(error.message == "the audit log is append-only")
        }
        #expect(try connection.rows("SELECT count(*) FROM audit") == [[.integer(1)]])
    }

    struct Tampering: CustomTestStringConvertible {
        let sql: String
        let finding: String
        var testDescription: String { sql }
    }

    @Test(
        "whatever is changed behind the triggers' back, the check names the first line that does not fit",
        arguments: [
            Tampering(sql: "UPDATE audit SET actor = 'eve' WHERE sequence = 2", finding: "line 2"),
            Tampering(sql: "UPDATE audit SET at = at + 1 WHERE sequence = 3", finding: "line 3"),
            Tampering(sql: "UPDATE audit SET action = 'read' WHERE sequence = 1", finding: "line 1"),
            Tampering(sql: "UPDATE audit SET subject = NULL WHERE sequence = 2", finding: "line 2"),
            Tampering(sql: "UPDATE audit SET field = 'x' WHERE sequence = 2", finding: "line 2"),
            Tampering(sql: "UPDATE audit SET purpose = '' WHERE sequence = 4", finding: "line 4"),
            Tampering(sql: "UPDATE audit SET reference = 2 WHERE sequence = 3", finding: "line 3"),
            Tampering(
                sql: "UPDATE audit SET digest = zeroblob(length(digest)) WHERE sequence = 2", finding: "line 2"),
            Tampering(
                sql: "UPDATE audit SET chain = CAST(substr(chain, 1, 31) || x'00' AS BLOB) WHERE sequence = 3",
                finding: "line 3"),
            Tampering(sql: "DELETE FROM audit WHERE sequence = 2", finding: "line 2"),
            Tampering(
                sql: "DELETE FROM audit WHERE sequence = 1; UPDATE audit SET sequence = sequence - 1", finding: "line 1"
            ),
            Tampering(sql: "DELETE FROM audit WHERE sequence = 4", finding: "ends at line 3, but its last line was 4"),
            Tampering(
                sql: """
                    INSERT INTO audit (sequence, at, actor, action, chain) VALUES (5, 0, 'eve', 'read', zeroblob(32))
                    """, finding: "line 5"),
        ])
    func tampering(row: Tampering) throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Müller")])
        try store.setRulePack("mine", json: "{}", actor: "anna", now: 12)
        try store.backUp(to: folder.file("copy.lotse"), actor: "anna", now: 13)
        do {
            let connection = try Connection(path: folder.file("copy.lotse"), mode: .readWrite)
            try connection.execute("DROP TRIGGER audit_keeps_its_lines; DROP TRIGGER audit_changes_no_line")
            // The copy's fifth line is the backup's own: without it, the lines above are counted as the cases do.
            try connection.execute("DELETE FROM audit WHERE sequence = 5")
            try connection.execute(
                "UPDATE audit_head SET (sequence, chain) = (SELECT sequence, chain FROM audit WHERE sequence = 4)")
        }
        #expect(try CampaignStore.open(at: folder.file("copy.lotse")).check() == [])
        try Connection(path: folder.file("copy.lotse"), mode: .readWrite).execute(row.sql)
        let findings = try CampaignStore.open(at: folder.file("copy.lotse")).check()
        #expect(findings.count == 1)
        #expect(findings.first?.message.contains(row.finding) == true, "\(findings)")
    }

    @Test("reading somebody's data is logged once for each person, reader, purpose and hour")
    func access() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let person = Person(familyName: "García", givenName: "Lucía")
        try store.add(.applicants, ["A1", "A2"].map { Applicant(id: ID($0), person: person) })
        let before = try store.auditEntries().count
        func read(_ id: String, _ actor: String, _ purpose: String, _ now: Int64) throws {
            try store.logAccess(to: .applicant(ID(id)), purpose: purpose, actor: actor, now: now)
        }
        try read("A1", "anna", "shortlist", 7_200)
        try read("A1", "anna", "shortlist", 10_799)
        #expect(try store.auditEntries().count == before + 1)
        try read("A1", "anna", "shortlist", 10_800)
        try read("A2", "anna", "shortlist", 10_800)
        try read("A1", "berta", "shortlist", 10_800)
        try read("A1", "anna", "contract", 10_800)
        try read("A1", "anna", "shortlist", 10_801)
        try read("A1", "anna", "shortlist", -1)
        try read("A1", "anna", "shortlist", 1)
        #expect(try store.auditEntries().count == before + 7)
        let id = try store.auditID(of: .applicant(ID("A2")))
        #expect(try store.auditEntries(about: id).map(\.action) == [.created, .read])
        #expect(try store.auditEntries(about: id).last?.purpose == "shortlist")
    }

    // MARK: The canonical bytes of docs/reference/database.md, written a second time

    private func length(_ count: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } }
    private func block(_ type: UInt8, _ bytes: [UInt8]) -> [UInt8] { [type] + length(bytes.count) + bytes }
    private func whole(_ number: Int) -> [UInt8] { [1] + length(number) }
    private func text(_ text: String?) -> [UInt8] { text.map { block(2, Array($0.utf8)) } ?? [0] }
}
