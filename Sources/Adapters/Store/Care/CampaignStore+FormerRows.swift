import Domain
import SQLite

extension CampaignStore {
    /// Forgets the former rows of emergency contacts and incidents that once were somebody's and now are another's, or
    /// the campaign's: reverting an import brings nobody's name and number back, and nobody's health.
    func deleteFormerRows(of applicant: SQLValue) throws(StoreError) {
        try deleteFormerRows(of: applicant, kind: .contacts, column: 0)
        try deleteFormerRows(of: applicant, kind: .incidents, column: 1)
    }

    private func deleteFormerRows(
        of applicant: SQLValue, kind: ImportKind, column: Int
    ) throws(StoreError) {
        let layouts = kind.layouts
        var found: [[SQLValue]] = []
        try database.each(
            """
            SELECT number, replaced_by, former FROM history
            WHERE number IN (SELECT number FROM subjects WHERE kind = ?1)
            """, [.word(kind)], table: "history"
        ) { (columns) throws(StoreError) in
            let key = [try columns.value(), try columns.value()]
            let rows = try columns.document { FormerRows.rows($0, layouts) }
            if rows[0].contains(where: { $0[column] == applicant }) { found.append(key) }
        }
        for key in found { try database.run("DELETE FROM history WHERE number = ?1 AND replaced_by = ?2", key) }
    }
}
