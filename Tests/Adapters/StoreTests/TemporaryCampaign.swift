import Calendar
import Domain
import Foundation
import SQLite
import Store

/// A folder of a test's own, deleted with the value's end.
final class TemporaryFolder {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String = "test.lotse") -> String { "\(path)/\(name)" }
}

/// Values that tests share.
enum Given {
    static let now: Int64 = 1_340_600_000
    static let actor = "anna"
    static let source = ImportSource(file: "people.csv", digest: "00ff")

    static var campaign: Campaign {
        Campaign(
            id: ID("sbh-2012"), name: "Fair 2012", land: .badenWuerttemberg, date: day(2012, 6, 25),
            venue: "Donauhalle",
            zone: "Europe/Berlin", seed: UInt64.max)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("the test names a day that exists")
        }
        return date
    }

    /// Half past nine to ten on the fair's first day.
    static var window: DayWindow {
        guard let from = LocalTime(minutes: 570), let to = LocalTime(minutes: 600),
            let window = DayWindow(date: day(2012, 6, 25), from: from, to: to)
        else { preconditionFailure("these times exist") }
        return window
    }

    static func store(_ folder: TemporaryFolder, _ name: String = "test.lotse") throws -> CampaignStore {
        try CampaignStore.create(at: folder.file(name), campaign: campaign, actor: actor, now: now)
    }
}

extension CampaignStore {
    @discardableResult
    func add<Entity>(_ mapping: EntityMapping<Entity>, _ rows: [Entity], at now: Int64 = Given.now) throws
        -> ImportReceipt
    {
        try importRows(mapping, rows, from: Given.source, actor: Given.actor, now: now)
    }
}

/// Everything in a campaign's tables except the log and the list of imports, which only ever grow.
func dump(_ path: String, without left: Set<String> = ["audit", "audit_head", "batches"]) throws -> [String] {
    let connection = try Connection(path: path, mode: .readOnly)
    let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var lines: [String] = []
    for row in tables {
        guard case .text(let table)? = row.first, !left.contains(table) else { continue }
        lines += try connection.rows("SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
    }
    return lines
}
