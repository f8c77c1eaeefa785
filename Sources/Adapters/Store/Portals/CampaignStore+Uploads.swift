package import Calendar
import Digests
package import Domain
import SQLite

extension CampaignStore {
    /// Papers that people sent, without their bytes, in the order in which they came; of one person, or of all.
    package func uploads(of applicant: ID<Applicant>? = nil) throws(StoreError) -> [PersonUpload] {
        let numbers = try Numbers(database)
        let of = try applicant.map { (id) throws(StoreError) in try numbers.number(.applicants, id.text) } ?? .null
        return try database.all(
            """
            SELECT sequence, applicant, kind, format, length(bytes), on_day, settled_on FROM uploads
            WHERE ?1 IS NULL OR applicant = ?1 ORDER BY sequence
            """, [of], table: "uploads"
        ) { (columns) throws(StoreError) in
            PersonUpload(
                number: try columns.integer(), applicant: try numbers.id(try columns.integer(), Applicant.self),
                kind: try columns.word(), format: try columns.word(), size: try columns.integer(),
                on: try columns.date(), settledOn: try columns.optionalDate())
        }
    }

    /// The bytes of a paper; nil where there is none of that number.
    package func uploadedBytes(_ number: Int) throws(StoreError) -> [UInt8]? {
        try database.first("SELECT bytes FROM uploads WHERE sequence = ?1", [.integer(number)], table: "uploads") {
            (columns) throws(StoreError) in try columns.blob()
        }
    }

    /// Keeps a paper; gives its number.
    package func keepUpload(
        of applicant: ID<Applicant>, kind: DocumentKind, format: PersonUpload.Format, bytes: [UInt8], on day: CivilDate,
        actor: String, now: Int64
    ) throws(StoreError) -> Int {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let person = try Numbers(database).number(.applicants, applicant.text)
            let digest = BLAKE2b.digest(bytes)
            let number = try lastAsked("uploads") + 1
            try database.run(
                """
                INSERT INTO uploads (sequence, applicant, kind, format, bytes, digest, on_day, actor, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                [
                    .integer(number), person, .word(kind), .word(format), .blob(bytes), .blob(digest), .date(day),
                    .text(actor),
                    .integer(now),
                ])
            guard case .integer(let key) = person else { return number }
            try log.append(
                .asked, subject: try subject(person), field: "uploads.\(kind.rawValue)", reference: number,
                digest: log.digest(of: [[.blob(digest)]], key: try log.key(of: key)))
            return number
        }
    }

    /// Says that somebody of the staff looked at a paper and said how far it has come.
    package func settleUpload(_ number: Int, on day: CivilDate, actor: String, now: Int64) throws(StoreError) {
        try changeUpload(
            number, "UPDATE uploads SET settled_on = ?2 WHERE sequence = ?1", [.date(day)], "settled", actor, now)
    }

    /// Takes a paper back that nobody has looked at yet. False where somebody has: then nothing changes.
    package func removeUpload(_ number: Int, actor: String, now: Int64) throws(StoreError) -> Bool {
        try changeUpload(
            number, "DELETE FROM uploads WHERE sequence = ?1 AND settled_on IS NULL", [], "removed", actor, now)
    }

    @discardableResult
    private func changeUpload(
        _ number: Int, _ sql: String, _ values: [SQLValue], _ what: String, _ actor: String, _ now: Int64
    ) throws(StoreError) -> Bool {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let person = try database.first(
                "SELECT applicant FROM uploads WHERE sequence = ?1", [.integer(number)], table: "uploads"
            ) { (columns) throws(StoreError) in try columns.value() }
            guard let person, try database.run(sql, [.integer(number)] + values) == 1 else { return false }
            try log.append(.asked, subject: try subject(person), field: "uploads.\(what)", reference: number)
            return true
        }
    }

    /// Papers whose bytes are not those that were sent.
    func uploadFindings() throws(StoreError) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        try database.each("SELECT sequence, bytes, digest FROM uploads ORDER BY sequence", table: "uploads") {
            (columns) throws(StoreError) in
            let number = try columns.integer()
            guard BLAKE2b.digest(try columns.blob()) != (try columns.blob()) else { return }
            findings.append(
                CheckFinding(
                    code: "CK060", message: "the bytes of the uploaded paper \(number) are not those that were sent",
                    remedy: "ask the person to send it again, or restore the last backup"))
        }
        _ = try uploads()
        return findings
    }
}
