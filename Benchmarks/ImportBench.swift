import Calendar
import Catalogue
import Domain
import Foundation
import Intake
import Store

/// A file of applicants, read into a table in memory, and imported into a campaign.
enum ImportBench {
    static func runMemory(_ folder: String) throws -> Outcome {
        let path = "\(folder)/applicants.csv"
        let (table, cost) = try Measurement.of { try ColumnTable(path: path) }
        let wages = table.column("wage_min")?.numbers ?? []
        return Outcome(
            value: [table.rows, Int(wages.reduce(0, +))], work: 0, cost: cost,
            proof: try isSame(table, path) ? "every cell as in the file" : nil)
    }

    /// Whether the table, written down again, is the file.
    private static func isSame(_ table: ColumnTable, _ path: String) throws -> Bool {
        let file = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        var place = (file.firstIndex(of: 0x0a) ?? 0) + 1
        for row in 0..<table.rows {
            var line: [UInt8] = []
            for column in table.columns {
                let text = column.text(row)
                if text.contains(where: { $0 == 0x2c || $0 == 0x22 }) {
                    line += [0x22] + text.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + [0x22]
                } else {
                    line += text
                }
                line.append(0x2c)
            }
            line[line.count - 1] = 0x0a
            guard file.count >= place + line.count, file[place..<(place + line.count)].elementsEqual(line) else {
                return false
            }
            place += line.count
        }
        return place == file.count
    }

    /// What the columns of the file mean.
    private static let meanings = [
        "family": "familyName", "given": "givenName", "birth": "birthDate", "country": "nationalities",
        "lang": "german",
        "wage_min": "minimumSalaryPerMonth",
    ]

    /// The whole way of `lotse import`: read, checked, stored with keys, log and digests.
    static func runStore(_ folder: String) throws -> Outcome {
        let file = "\(folder)/import.lotse"
        let remove = { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + end) } }
        remove()
        defer { remove() }
        let store = try CampaignStore.create(
            at: file,
            campaign: Campaign(
                id: ID("bench"), name: "Bench", land: .bavaria, date: CivilDate(dayNumber: 15_567), venue: "",
                zone: "Europe/Berlin", seed: 1),
            actor: "bench", now: 0)
        let importer = Importer(catalogue: try Catalogue.load(), seed: 1, threads: Measurement.threads)
        let source = try ImportFile(path: "\(folder)/applicants.csv", meanings: meanings)
        let (counts, cost) = try Measurement.of {
            try store.importRows(EntityMapping.applicants, actor: "bench", now: 0, mapping: { $0 as any Error }) {
                sink in
                _ = try importer.streamApplicants([source]) { event in
                    if case .accepted(let applicant, _, _) = event { _ = try sink.add(applicant) }
                }
                return ImportSource(file: "applicants.csv", digest: "00")
            }
        }
        var (rows, cents) = (0, 0)
        try store.each(.applicants) { applicant in
            rows += 1
            cents += applicant.wishes.minimumSalaryPerYear.map { Int($0.amount) } ?? 0
        }
        return Outcome(
            value: [rows, cents / 1_200], work: 0, cost: cost,
            proof: counts.created == rows ? "as many read back" : nil)
    }
}
