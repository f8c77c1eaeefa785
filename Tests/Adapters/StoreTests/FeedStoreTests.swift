import Domain
import SQLite
import Support
import Testing

@testable import Store

extension CampaignStore {
    @discardableResult
    func add(_ feed: Feed, at now: Int64 = Given.now, isRehearsal: Bool = false) throws -> ImportCounts {
        try importFeed(
            feed, from: ImportSource(file: "feed.zip", digest: "00ff"), actor: Given.actor, now: now,
            isRehearsal: isRehearsal)
    }
}

@Suite struct FeedStoreTests {
    private func feed(_ seed: UInt64, _ name: String = "rail") -> Feed {
        var feed = FeedInstances.feed(seed: seed)
        feed.name = name
        // Reading numbers trips, routes and transfers anew only where they are in order.
        feed.transfers = Dictionary(feed.transfers.map { ([$0.from, $0.to], $0) }) { $1 }.values
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        for index in feed.services.indices {
            feed.services[index] = ServiceDays(first: feed.firstService, bits: feed.services[index].bits)
        }
        return feed
    }

    @Test("a feed is read as it was stored")
    func roundTrip() throws {
        for seed in Tier.seeds(60, long: 1_000) {
            let folder = TemporaryFolder()
            let store = try Given.store(folder)
            let feed = feed(seed)
            #expect(try store.add(feed).created == feed.tripCount)
            let stored = try #require(try store.storedFeeds().first)
            #expect(try store.feed(stored) == feed, "seed \(seed)")
            #expect(try store.check() == [], "seed \(seed)")
        }
    }

    @Test("numbers are packed into as few bytes as seven bits a byte allow, and read again")
    func packing() {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, 1 << 41]
        #expect(PackedNumbers.bytes(numbers).count == 1 + 1 + 1 + 2 + 2 + 3 + 6)
        #expect(PackedNumbers.numbers(PackedNumbers.bytes(numbers)) == numbers)
        #expect(PackedNumbers.numbers([0x80]) == nil)
        #expect(PackedNumbers.numbers([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]) == nil)
    }

    @Test(
        "the same feed again changes nothing; another of its name replaces it, and a revert brings the former one back")
    func replacing() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let (first, second) = (feed(1), feed(2))
        let before = try dump(folder.file())
        #expect(try store.add(first, isRehearsal: true).batch == nil)
        #expect(try dump(folder.file()) == before)
        #expect(try store.add(first).batch == 1)
        #expect(try store.add(first).batch == nil)
        #expect(try store.add(feed(3, "bus")).batch == 2)
        let counts = try store.add(second)
        #expect([counts.batch, counts.created, counts.changed] == [3, 0, second.tripCount])
        #expect(try store.storedFeeds().map(\.batch) == [2, 3])
        #expect(throws: StoreError.dependents(batch: 1, reason: .newerFeed(batch: 3))) {
            try store.revert(batch: 1, actor: "b", now: 1)
        }
        let error = StoreError.dependents(batch: 1, reason: .newerFeed(batch: 3))
        #expect(
            error.description
                == "error[ST012]: batch 1 cannot be reverted: batch 3 has a newer feed of the same name\nhint: revert batch 3 first"
        )
        try store.revert(batch: 3, actor: "b", now: 1)
        let stored = try #require(try store.storedFeeds().last)
        #expect(try store.feed(stored) == first)
        try store.revert(batch: 1, actor: "b", now: 1)
        try store.revert(batch: 2, actor: "b", now: 1)
        #expect(try dump(folder.file()) == before)
    }

    @Test("the stages read those feeds that a hub is linked to")
    func linked() throws {
        let store = try Given.store(TemporaryFolder())
        try store.add(feed(1))
        try store.add(feed(2, "bus"))
        #expect(try store.loadInputs().feeds == [])
        var hub = TransportHub(id: ID("A"), name: "A", place: nil, zone: "Europe/Berlin")
        hub.stops = [FeedLink(feed: "bus", stop: .id("S0")), FeedLink(feed: "ferry", stop: .nearest(metres: 9))]
        try store.add(.hubs, [hub])
        #expect(try store.loadInputs().feeds == [feed(2, "bus")])
    }

    struct Damage: CustomTestStringConvertible {
        let sql: String
        let text: String
        var testDescription: String { sql }
    }

    @Test(
        "check names every part of a feed that does not fit together",
        arguments: [
            Damage(sql: "UPDATE feeds SET last_day = '2001-01-01'", text: "feeds.last_day"),
            Damage(
                sql: "DELETE FROM feed_stops WHERE stop = 1",
                text:
                    "[CK050] feed rail of batch 1: a value of feed_stops.stop cannot be read: expected the numbers from 0 without a gap"
            ),
            Damage(sql: "UPDATE feed_routes SET mode = 'sled'", text: "feed_routes.mode"),
            Damage(sql: "UPDATE feed_services SET days = 7", text: ""),
            Damage(
                sql: "UPDATE feed_transfers SET to_stop = 99 WHERE (from_stop, to_stop) IN "
                    + "(SELECT from_stop, to_stop FROM feed_transfers LIMIT 1)", text: "feed_transfers.to_stop"),
            Damage(sql: "UPDATE feed_patterns SET calls = x'05'", text: "feed_patterns.calls"),
            Damage(sql: "UPDATE feed_patterns SET calls = x'057f'", text: "feed_patterns.calls"),
            Damage(sql: "UPDATE feed_patterns SET route = 7", text: "feed_patterns.route"),
            Damage(sql: "DELETE FROM feed_trips WHERE trip = 0", text: "feed_trips.trip"),
            Damage(sql: "UPDATE feed_trips SET service = 5", text: "feed_trips.service"),
            Damage(sql: "UPDATE feed_trips SET times = x'0001'", text: "feed_trips.times"),
            Damage(sql: "UPDATE feed_trips SET headways = x'0001'", text: "feed_trips.headways"),
        ])
    func damage(_ damage: Damage) throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.add(feed(try #require((0..<50).first { !feed($0).transfers.isEmpty })))
        let connection = try Connection(path: folder.file(), mode: .readWrite)
        guard !damage.text.isEmpty else {
            #expect(throws: SQLiteError.self) { try connection.execute(damage.sql) }
            return
        }
        try connection.execute(damage.sql)
        let findings = try store.check()
        #expect(findings.count == 1)
        #expect(findings.first.map { "[\($0.code)] \($0.message)".contains(damage.text) } == true, "\(findings)")
    }
}
