import Digests
import Domain
import Intake
import JSONText
import Store

/// Takes files into a campaign: read by Intake, stored as one batch, told as one report.
struct ImportDesk {
    private let place: Workplace

    init(_ place: Workplace) {
        self.place = place
    }

    /// Imports files of one kind. A rehearsal does everything and keeps nothing.
    func run(
        _ kind: ImportKind, _ files: [ImportFile], digestOf bytes: [UInt8], isRehearsal: Bool
    ) throws -> ImportReport {
        let employers = try place.store.all(.employers).map(\.id)
        let importer = Importer(
            catalogue: place.catalogue, employers: Set(employers), seed: try place.store.campaign().seed)
        let source = ImportSource(
            file: files.map { $0.name.split(separator: "/").last.map(String.init) ?? $0.name }.joined(separator: ", "),
            digest: Hexadecimal.text(BLAKE2b.digest(bytes)))
        switch kind {
        case .employers: return try store(kind, .employers, try importer.employers(files), source, isRehearsal)
        case .vacancies: return try store(kind, .vacancies, try importer.vacancies(files), source, isRehearsal)
        case .applicants:
            let result = try importer.applicants(files)
            var report = try store(kind, .applicants, result, source, isRehearsal)
            let known = isRehearsal ? result.values : try place.store.all(.applicants)
            report.duplicates = DuplicateFinder.pairs(among: known)
            return report
        case .delegations: return try store(kind, .delegations, try importer.delegations(files), source, isRehearsal)
        case .interpreters: return try store(kind, .interpreters, try importer.interpreters(files), source, isRehearsal)
        case .tables: return try store(kind, .tables, try importer.tables(files), source, isRehearsal)
        case .days: return try storeDays(try importer.days(files), source, isRehearsal)
        case .esco:
            throw Failure(
                code: "CL012", message: "synonyms of the ESCO table are read by 'import esco' alone",
                hint: "lotse import esco occupations_de.csv", exit: .usage)
        }
    }

    private func store<Entity>(
        _ kind: ImportKind, _ mapping: EntityMapping<Entity>, _ result: ImportResult<Entity>,
        _ source: ImportSource, _ isRehearsal: Bool
    ) throws -> ImportReport {
        let receipt = try place.store.importRows(
            mapping, result.values, from: source, actor: place.actor, now: place.now, isRehearsal: isRehearsal)
        return ImportReport(kind: kind, source: source, result: result, receipt: receipt)
    }

    /// Days are stored as a batch; the blocks of the same files replace those of the campaign.
    private func storeDays(
        _ result: ImportResult<FairDayRow>, _ source: ImportSource, _ isRehearsal: Bool
    ) throws -> ImportReport {
        var days: [FairDay] = []
        var blocks: [FairBlock] = []
        for row in result.values {
            switch row {
            case .day(let day, let own):
                days.append(day)
                blocks += own
            case .block(let block): blocks.append(block)
            }
        }
        let receipt = try place.store.importRows(
            .days, days, from: source, actor: place.actor, now: place.now, isRehearsal: isRehearsal)
        if !isRehearsal, try place.store.blocks() != blocks {
            try place.store.setBlocks(blocks, actor: place.actor, now: place.now)
        }
        return ImportReport(kind: .days, source: source, result: result, receipt: receipt)
    }
}

extension ImportKind {
    /// The kinds in the order in which a folder of files is imported: what others name comes first.
    static let inOrderOfFiles: [ImportKind] = [
        .employers, .vacancies, .applicants, .delegations, .interpreters, .tables, .days,
    ]
}
