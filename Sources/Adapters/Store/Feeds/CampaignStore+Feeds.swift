package import Calendar
import Digests
package import Domain
import SQLite

/// A feed of the campaign without its trips.
package struct StoredFeed: Hashable, Sendable {
    /// The import that brought it.
    package let batch: Int
    package let name: String
    package let days: ClosedRange<CivilDate>
    package let box: GeoBox
}

extension CampaignStore {
    /// Stores a feed as one batch, in place of the one with its name; that one stays in the file so that a revert of the batch
    /// brings it back. The same feed again stores nothing.
    ///
    /// Counts trips. With `isRehearsal` everything is tried and nothing is kept.
    package func importFeed(
        _ feed: Feed, from source: ImportSource, actor: String, now: Int64, isRehearsal: Bool = false
    ) throws(StoreError) -> ImportCounts {
        let former = try storedFeeds().first { $0.name == feed.name }
        if let former, try self.feed(former) == feed {
            return ImportCounts(batch: nil, created: 0, changed: 0, unchanged: feed.tripCount)
        }
        let created = former == nil ? feed.tripCount : 0
        let changed = feed.tripCount - created
        guard !isRehearsal else { return ImportCounts(batch: nil, created: created, changed: changed, unchanged: 0) }
        return try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                """
                INSERT INTO batches (kind, file, file_digest, actor, at, created, changed)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .word(ImportKind.gtfs), .text(source.file), .text(source.digest), .text(actor), .integer(now),
                    .integer(created), .integer(changed),
                ])
            let batch = Int(database.connection.lastInsertedRow)
            try FeedRows(database, batch).insert(feed)
            try log.append(.imported, reference: batch, digest: Hexadecimal.bytes(source.digest))
            return ImportCounts(batch: batch, created: created, changed: changed, unchanged: 0)
        }
    }

    /// The feeds that hold, by name: of several with one name the one that was imported last.
    package func storedFeeds() throws(StoreError) -> [StoredFeed] {
        try storedFeeds(where: "batch = (SELECT max(batch) FROM feeds AS other WHERE other.name = feeds.name)")
    }

    /// All, those that were replaced too.
    func everyStoredFeed() throws(StoreError) -> [StoredFeed] { try storedFeeds(where: "true") }

    private func storedFeeds(where condition: String) throws(StoreError) -> [StoredFeed] {
        try database.all(
            """
            SELECT batch, name, first_day, last_day, south, west, north, east FROM feeds
            WHERE \(condition) ORDER BY name, batch
            """, table: "feeds"
        ) { (columns) throws(StoreError) in
            let (batch, name) = (try columns.integer(), try columns.text())
            let (first, last) = (try columns.date(), try columns.date())
            guard first <= last else { throw columns.unreadable("a day not before first_day") }
            let (southWest, northEast) = (try columns.geoPoint(), try columns.geoPoint())
            guard let box = GeoBox(southWest: southWest, northEast: northEast) else {
                throw columns.unreadable("an east not west of west, a north not south of south")
            }
            return StoredFeed(batch: batch, name: name, days: first...last, box: box)
        }
    }

    /// The whole of a feed; throws `unreadable` where it does not fit together.
    package func feed(_ stored: StoredFeed) throws(StoreError) -> Feed {
        try FeedRows(database, stored.batch).feed(stored)
    }

    /// The feeds that hold and that hubs are linked to, by name.
    package func feeds(of hubs: [TransportHub]) throws(StoreError) -> [Feed] {
        let wanted = Set(hubs.flatMap(\.stops).map(\.feed))
        guard !wanted.isEmpty else { return [] }
        var feeds: [Feed] = []
        for stored in try storedFeeds() where wanted.contains(stored.name) { feeds.append(try feed(stored)) }
        return feeds
    }

    /// What stands on a feed's batch: a later feed of its name.
    func feedDependents(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        guard let feed = try everyStoredFeed().first(where: { $0.batch == batch }) else { return nil }
        let later = try everyStoredFeed().last { $0.name == feed.name && $0.batch > batch }
        return later.map { .newerFeed(batch: $0.batch) }
    }

    func deleteFeed(_ batch: Int) throws(StoreError) {
        try database.run("DELETE FROM feeds WHERE batch = ?1", [.integer(batch)])
    }

    /// Each feed, the replaced ones too, that cannot be read.
    func feedFindings() throws(StoreError) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for stored in try everyStoredFeed() {
            do throws(StoreError) { _ = try feed(stored) } catch {
                guard case .unreadable = error else { throw error }
                findings.append(
                    CheckFinding(
                        code: "CK050", message: "feed \(stored.name) of batch \(stored.batch): \(error.message)",
                        remedy: "import the feed again"))
            }
        }
        return findings
    }
}

extension Columns {
    /// Two columns of millionths of a degree.
    mutating func geoPoint() throws(StoreError) -> GeoPoint {
        guard let north = Int32(exactly: try integer()), let east = Int32(exactly: try integer()) else {
            throw unreadable("millionths of a degree")
        }
        return GeoPoint(latitudeMicrodegrees: north, longitudeMicrodegrees: east)
    }
}
