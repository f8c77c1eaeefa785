import Domain
import SQLite

/// The fair's days and blocks as a release announced them.
extension CampaignStore {
    func insert(_ days: [FairDay], release number: Int) throws(StoreError) {
        for (position, day) in days.enumerated() {
            try database.run(
                "INSERT INTO release_days (release, position, date, slots) VALUES (?1, ?2, ?3, ?4)",
                [.integer(number), .integer(position), .date(day.date), .list(day.slots, ListText.value)])
        }
    }

    func days(release number: Int) throws(StoreError) -> [FairDay] {
        try database.all(
            "SELECT date, slots FROM release_days WHERE release = ?1 ORDER BY position", [.integer(number)],
            table: "release_days"
        ) { (columns) throws(StoreError) in
            FairDay(date: try columns.date(), slots: try columns.list(ListText.slot))
        }
    }

    func insert(_ blocks: [FairBlock], release number: Int) throws(StoreError) {
        let numbers = try Numbers(database)
        for (position, block) in blocks.enumerated() {
            try database.run(
                """
                INSERT INTO release_blocks (release, position, title, date, from_time, to_time, audience)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .integer(number), .integer(position), .text(block.title), .date(block.window.date),
                    .text(block.window.from.text), .text(block.window.to.text), .text(block.audience.word),
                ])
            for (ordinal, member) in block.audience.members.enumerated() {
                try database.run(
                    "INSERT INTO release_block_members (release, position, ordinal, member) VALUES (?1, ?2, ?3, ?4)",
                    [
                        .integer(number), .integer(position), .integer(ordinal),
                        try numbers.number(member.kind, member.externalID),
                    ])
            }
        }
    }

    /// Less the people who were erased since.
    func blocks(release number: Int) throws(StoreError) -> [FairBlock] {
        try database.all(
            """
            SELECT position, title, date, from_time, to_time, audience FROM release_blocks
            WHERE release = ?1 ORDER BY position
            """, [.integer(number)], table: "release_blocks"
        ) { (columns) throws(StoreError) in
            let position = try columns.integer()
            let title = try columns.text()
            let window = try columns.window()
            let members = try members(ofBlock: position, release: number)
            return FairBlock(title: title, window: window, audience: try columns.audience(members))
        }
    }

    private func members(ofBlock position: Int, release number: Int) throws(StoreError) -> [String] {
        try database.all(
            """
            SELECT external_id FROM release_block_members
              JOIN subjects ON subjects.number = release_block_members.member
            WHERE release = ?1 AND position = ?2 ORDER BY ordinal
            """, [.integer(number), .integer(position)], table: "release_block_members"
        ) { (columns) throws(StoreError) in try columns.text() }
    }
}
