package import Domain
import SQLite

extension EntityMapping where Entity == Partnership {
    /// Couples; both applicants have to be stored before, and belong to no other couple.
    package static let partners = EntityMapping(
        kind: .partners,
        tables: [
            TableLayout(
                "partners", ["applicant", "applicant_consent", "partner", "partner_consent", "only_together"])
        ],
        externalID: { $0.id.text },
        rows: { (couple, numbers) throws(StoreError) in
            var columns: [SQLValue] = []
            for side in couple.sides {
                columns.append(try numbers.number(.applicants, side.applicant.text))
                columns.append(.date(side.consent))
            }
            return [[columns + [.flag(couple.onlyTogether)]]]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                var sides: [Partnership.Side] = []
                for _ in 0..<2 {
                    sides.append(
                        Partnership.Side(
                            applicant: try rows.numbers.id(try columns.integer()), consent: try columns.date()))
                }
                return Partnership(sides[0], sides[1], onlyTogether: try columns.flag())
            }
        },
        conflict: { (couple, database) throws(StoreError) in
            for applicant in couple.applicants {
                let isTaken = try database.first(
                    """
                    SELECT 1 FROM partners JOIN subjects USING (number)
                    WHERE subjects.external_id <> ?3 AND EXISTS (
                      SELECT 1 FROM subjects AS people
                      WHERE people.kind = ?1 AND people.external_id = ?2 AND people.number IN (applicant, partner))
                    """, [.word(ImportKind.applicants), .id(applicant), .id(couple.id)], table: "partners"
                ) { (columns) throws(StoreError) in try columns.integer() }
                if isTaken != nil { return .ofCouple(applicant: applicant.text) }
            }
            return nil
        })
}

extension CampaignStore {
    /// Forgets that two applicants are a couple, with what is known of their consent, then writes the file anew; false
    /// where somebody belongs to none. Source: Art. 7 (3), 17 (1) (b) GDPR.
    package func separate(
        _ applicant: ID<Applicant>, actor: String, now: Int64
    ) throws(StoreError) -> Bool {
        let isFound = try write(actor: actor, now: now) { (log) throws(StoreError) in
            let number = try Numbers(database).number(.applicants, applicant.text)
            let couple = try database.first(
                """
                SELECT subjects.number, subject FROM subjects JOIN partners USING (number)
                WHERE ?1 IN (applicant, partner)
                """, [number], table: "partners"
            ) { (columns) throws(StoreError) in (try columns.value(), try columns.text()) }
            guard let (own, subject) = couple else { return false }
            try database.run("DELETE FROM subjects WHERE number = ?1", [own])
            try log.append(.erased, subject: subject, field: "partners", purpose: "consent withdrawn")
            return true
        }
        if isFound { try finishErasure(actor: actor, now: now) }
        return isFound
    }
}
