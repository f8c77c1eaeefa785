import Calendar
import Domain
import FeedFiles
import Foundation
import Intake
import JSONText
import Store
import Tables

/// Takes a timetable feed into a campaign as one batch.
struct FeedDesk {
    private let place: Workplace
    private let isRehearsal: Bool

    /// - Parameter isRehearsal: Everything is done and nothing kept.
    init(_ place: Workplace, isRehearsal: Bool) {
        self.place = place
        self.isRehearsal = isRehearsal
    }

    /// Reads the archive or folder and stores what is wanted of it; a feed of which nothing can be taken is an error in
    /// the report.
    func run(_ file: String, _ wish: FeedWish) throws -> ImportReport {
        let progress = Progress(place.call)
        defer { progress.clear() }
        progress.show("gtfs: reading \(wish.name)")
        let tally = ImportTally()
        do {
            let reading = try read(file, wish, tally)
            progress.show("gtfs: storing \(reading.feed.tripCount) trips")
            return try store(reading, file, tally)
        } catch let fault as FeedFault {
            tally.note(fault.finding)
            return ImportReport(kind: .gtfs, batch: nil, columns: [], tally: tally)
        }
    }

    private func read(_ file: String, _ wish: FeedWish, _ tally: ImportTally) throws -> FeedReading {
        let zones = ZoneDatabase(environment: place.session.environment)
        var known: [String: Bool] = [:]
        let reader = FeedReader(
            try source(file), wish,
            knowsZone: { name in
                if let answer = known[name] { return answer }
                let answer = FeedDesk.has(zones, name)
                known[name] = answer
                return answer
            }, finding: tally.note(_:))
        return try reader.read()
    }

    private static func has(_ zones: ZoneDatabase, _ name: String) -> Bool {
        do {
            _ = try zones.zone(named: name)
            return true
        } catch { return false }
    }

    private func source(_ file: String) throws -> FeedSource {
        if file == "-" { return try FeedSource(bytes: place.session.read(file), name: file) }
        guard place.session.exists(file) else {
            throw Failure(
                code: "CL001", message: "the file cannot be read: no such file or directory",
                hint: "check the path and that you may read it", at: file)
        }
        return try FeedSource(path: place.session.path(file), name: file)
    }

    private func store(_ reading: FeedReading, _ file: String, _ tally: ImportTally) throws -> ImportReport {
        let counts = try place.store.importFeed(
            reading.feed, from: ImportSource(file: name(file), digest: try digest(file)), actor: place.actor,
            now: place.now, isRehearsal: isRehearsal)
        tally.note(
            stored: counts.created + counts.changed, unchanged: counts.unchanged, refused: reading.rowsRefused)
        var report = ImportReport(kind: .gtfs, batch: counts.batch, columns: [], tally: tally)
        report.feed = FeedReport(reading)
        return report
    }

    private func name(_ file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

    /// Of the archive's bytes; of a folder, of the digests of its tables in the order of their names.
    private func digest(_ file: String) throws -> String {
        var files = [file]
        if file != "-", try isFolder(file) {
            files = try FileManager.default.contentsOfDirectory(atPath: place.session.path(file)).sorted()
                .filter { $0.hasSuffix(".txt") }.map { "\(file)/\($0)" }
        }
        let digests = try files.map { file in
            let (observed, digest) = FileDigest.observing(try place.session.open(file))
            try observed.readRest()
            return digest
        }
        return FileDigest.text(digests)
    }

    private func isFolder(_ file: String) throws -> Bool {
        let kind = try FileManager.default.attributesOfItem(atPath: place.session.path(file))[.type]
        return kind as? FileAttributeType == .typeDirectory
    }
}

/// What was kept of a feed, and what was not.
struct FeedReport {
    private let feed: Feed
    private let reading: FeedReading

    init(_ reading: FeedReading) {
        self.reading = reading
        feed = reading.feed
    }

    /// One line for a person.
    var line: String {
        let left = [
            (reading.tripsOnOtherDays, "on other days"), (reading.tripsOutside, "outside the box"),
            (reading.tripsRefused, "with errors"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(feed.name): \(feed.tripCount) trips on \(feed.routes.count) lines, \(feed.stops.count) stops, "
            + "\(feed.days.lowerBound) to \(feed.days.upperBound)"
            + (left.isEmpty ? "" : "; trips left out: " + left.joined(separator: ", "))
    }

    var json: JSONValue {
        .object([
            ("name", .string(feed.name)), ("from", .string(feed.days.lowerBound.iso)),
            ("to", .string(feed.days.upperBound.iso)), ("trips", .int(feed.tripCount)), ("calls", .int(feed.callCount)),
            ("lines", .int(feed.routes.count)), ("stops", .int(feed.stops.count)),
            ("tripsOnOtherDays", .int(reading.tripsOnOtherDays)), ("tripsOutside", .int(reading.tripsOutside)),
            ("tripsRefused", .int(reading.tripsRefused)),
        ])
    }
}
