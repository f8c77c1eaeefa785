package import Domain
import SQLite

extension CampaignStore {
    /// Every consent that was given or withdrawn with its proof, in the order in which they came; of one person, or of all.
    package func consentRecords(of applicant: ID<Applicant>? = nil) throws(StoreError) -> [ConsentRecord] {
        let numbers = try Numbers(database)
        let of = try applicant.map { (id) throws(StoreError) in try numbers.number(.applicants, id.text) } ?? .null
        return try database.all(
            """
            SELECT applicant, scope, employer, given, on_day, version, language, way, proof FROM consent_records
            WHERE ?1 IS NULL OR applicant = ?1 ORDER BY sequence
            """, [of], table: "consent_records"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let word = try columns.text()
            let employer = try numbers.id(try columns.optionalInteger(), Employer.self)
            let purpose = ConsentPurpose(rawValue: word)
            let scope = employer.map { ConsentScope.name(to: $0) } ?? purpose.map { .purpose($0) }
            guard let scope else {
                throw .unreadable(table: "consent_records", column: "scope", expected: "a purpose, or name")
            }
            return ConsentRecord(
                applicant: applicant, scope: scope, isGiven: try columns.flag(), on: try columns.date(),
                version: try columns.optionalText(), language: try columns.language(), way: try columns.word(),
                proof: try columns.optionalText())
        }
    }

    /// Keeps what somebody said. Whoever takes back the consent to be matched leaves the shortlists at once, and the next run
    /// gives the interviews to others. Whoever takes back the consent to statistics has no answers there any more.
    package func record(_ consent: ConsentRecord, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let applicant = try numbers.number(.applicants, consent.applicant.text)
            let employer = try numbers.number(.employers, consent.scope.employer?.text)
            let values: [SQLValue] = [
                applicant, .text(consent.scope.word), employer, .flag(consent.isGiven), .date(consent.on),
                .text(consent.version), .text(consent.language.text), .word(consent.way), .text(consent.proof),
            ]
            try database.run(
                """
                INSERT INTO consent_records
                  (applicant, scope, employer, given, on_day, version, language, way, proof, actor, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """, values + [.text(actor), .integer(now)])
            if consent.scope == .purpose(.matching), !consent.isGiven {
                try database.run("DELETE FROM shortlist WHERE applicant = ?1", [applicant])
            }
            if consent.scope == .purpose(.statistics), !consent.isGiven {
                try database.run(
                    """
                    DELETE FROM subjects WHERE number IN (SELECT number FROM group_answers WHERE applicant = ?1)
                    """, [applicant])
            }
            guard case .integer(let number) = applicant else { return }
            try log.append(
                .changed, subject: try subject(applicant), field: "consent_records.\(consent.scope.word)",
                digest: log.digest(of: [values], key: try log.key(of: number)))
        }
    }

    /// Who looked at somebody's data through a link of an employer: each employer once, with the last hour in which it did.
    package func employersWhoSaw(
        _ applicant: ID<Applicant>
    ) throws(StoreError) -> [(employer: ID<Employer>, hour: Int64)] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT links.number, max(accesses.hour) FROM accesses
            JOIN links ON accesses.actor = 'link/' || links.id AND links.role = 'employer'
            WHERE accesses.number = ?1 GROUP BY links.number ORDER BY 2 DESC, 1
            """, [try numbers.number(.applicants, applicant.text)], table: "accesses"
        ) { (columns) throws(StoreError) in
            (try numbers.id(try columns.integer(), Employer.self), Int64(try columns.integer()))
        }
    }
}
