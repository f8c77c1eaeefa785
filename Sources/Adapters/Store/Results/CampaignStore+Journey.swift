import Domain
import SQLite

extension CampaignStore {
    func insert(_ journey: [ReleasedItem], release number: Int) throws(StoreError) {
        let numbers = try Numbers(database)
        let insert = try database.prepared(
            """
            INSERT INTO release_journey (release, ordinal, applicant, item, sequence, changed_at, cancelled)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """)
        for (ordinal, entry) in journey.enumerated() {
            try insert.run([
                .integer(number), .integer(ordinal), try numbers.number(.applicants, entry.item.applicant.text),
                .text(JourneyText.value(entry.item).compact), .integer(entry.sequence), .integer(entry.changedAt),
                .flag(entry.isCancelled),
            ])
        }
    }

    func journey(release number: Int) throws(StoreError) -> [ReleasedItem] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT applicant, item, sequence, changed_at, cancelled FROM release_journey
            WHERE release = ?1 ORDER BY ordinal
            """, [.integer(number)], table: "release_journey"
        ) { (columns) throws(StoreError) in
            let applicant: ID<Applicant> = try numbers.id(try columns.integer())
            return ReleasedItem(
                item: try columns.document { JourneyText.item($0, of: applicant) },
                sequence: try columns.integer(), changedAt: Int64(try columns.integer()),
                isCancelled: try columns.flag())
        }
    }
}
