import Domain
import SQLite

extension CampaignStore {
    /// The ids of the households that somebody belongs to.
    func households(of applicant: SQLValue) throws(StoreError) -> [String] {
        var ids: [String] = []
        try database.each(
            """
            SELECT external_id FROM subjects
            WHERE number IN (SELECT number FROM household_applicants WHERE applicant = ?1) ORDER BY external_id
            """, [applicant], table: "subjects"
        ) { (columns) throws(StoreError) in ids.append(try columns.text()) }
        return ids
    }

    /// Takes somebody out of the former rows of other people's households, so that reverting an import brings nobody
    /// back; the current rows lose a wish to be near them with the person's own.
    func deleteMentions(of applicant: SQLValue) throws(StoreError) {
        for kind in [ImportKind.households, .fairneeds] { try deleteMentions(of: applicant, inFormerRowsOf: kind) }
    }

    private func deleteMentions(of applicant: SQLValue, inFormerRowsOf kind: ImportKind) throws(StoreError) {
        let layouts = kind.layouts
        var found: [(key: [SQLValue], former: String)] = []
        try database.each(
            """
            SELECT number, replaced_by, former FROM history
            WHERE number IN (SELECT number FROM subjects WHERE kind = ?1)
            """, [.word(kind)], table: "history"
        ) { (columns) throws(StoreError) in
            let key = [try columns.value(), try columns.value()]
            let rows = try columns.document { FormerRows.rows($0, layouts) }
            let cleaned = [rows[0]] + rows.dropFirst().map { list in list.filter { $0 != [applicant] } }
            if cleaned != rows { found.append((key, FormerRows.text(cleaned, layouts))) }
        }
        for item in found {
            try database.run(
                "UPDATE history SET former = ?3 WHERE number = ?1 AND replaced_by = ?2",
                item.key + [.text(item.former)])
        }
    }

    /// Takes out of announced itineraries that others share a room with somebody: the item says the first name.
    func deleteRoomMates(of externalID: String) throws(StoreError) {
        let part = Array(ID<Applicant>(externalID).part.utf8)
        var found: [[SQLValue]] = []
        try database.each("SELECT release, ordinal, item FROM release_journey", table: "release_journey") {
            (columns) throws(StoreError) in
            let row = [try columns.value(), try columns.value()]
            // The applicant stands in a column of its own.
            let item = try columns.document { JourneyText.item($0, of: ID("")) }
            if item.key.hasPrefix("roommate/"), Mention.isIn(Array(item.key.utf8), of: part) { found.append(row) }
        }
        for row in found { try database.run("DELETE FROM release_journey WHERE release = ?1 AND ordinal = ?2", row) }
    }
}
