import Dispatch
import Domain
import Glibc
import SQLite
import Synchronization

extension CampaignStore {
    /// So many entities are read on all cores.
    private static let least = 20_000

    /// All entities of a kind in the order of their ids, as `all` gives them; a country's are read on all cores.
    func shared<Entity>(_ mapping: EntityMapping<Entity>) throws(StoreError) -> [Entity] {
        guard try count(mapping) >= CampaignStore.least else { return try all(mapping) }
        return try shared(mapping, parts: max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// The same in so many parts of about equal size, each but the first on a thread and a connection of its own. A part whose
    /// connection does not see what this one sees, since somebody writes or the campaign is a copy without a file, is read here.
    func shared<Entity>(_ mapping: EntityMapping<Entity>, parts: Int) throws(StoreError) -> [Entity] {
        let ranges = try idRanges(mapping, parts: parts)
        let head = try AuditLog.head(database)
        // A change that is not stored yet is seen here alone.
        let found = Mutex<[[Entity]?]>(Array(repeating: nil, count: ranges.count))
        let others = DispatchGroup()
        for part in ranges.indices.dropFirst() where !isChanging {
            DispatchQueue.global().async(group: others) { [path] in
                let read = CampaignStore.part(ranges[part], of: mapping, at: path, head)
                found.withLock { $0[part] = read }
            }
        }
        var entities: [Entity] = []
        entities.reserveCapacity(try count(mapping))
        // Whatever becomes of the own part: nobody reads on after the answer.
        defer { others.wait() }
        try EntityReader(mapping, database).each(within: ranges[0]) { (entity) throws(StoreError) in
            entities.append(entity)
        }
        others.wait()
        for part in ranges.indices.dropFirst() {
            if let read = found.withLock({ $0[part].take() }) {
                entities += read
            } else {
                try EntityReader(mapping, database).each(within: ranges[part]) { (entity) throws(StoreError) in
                    entities.append(entity)
                }
            }
        }
        return entities
    }

    /// Ranges of ids that together hold all of them.
    private func idRanges<Entity>(_ mapping: EntityMapping<Entity>, parts: Int) throws(StoreError) -> [IDRange] {
        let count = try count(mapping)
        var ranges = [IDRange()]
        for part in 1..<max(1, min(parts, count)) {
            let start = try database.first(
                "SELECT external_id FROM subjects WHERE kind = ?1 ORDER BY external_id LIMIT 1 OFFSET ?2",
                [.text(mapping.kind.rawValue), .integer(count * part / parts)], table: "subjects"
            ) { (columns) throws(StoreError) in try columns.text() }
            guard let start else { continue }
            ranges[ranges.count - 1].below = start
            ranges.append(IDRange(from: start))
        }
        return ranges
    }

    /// The entities of a range as another connection sees them; nil where it cannot read them, or sees another state of the campaign.
    private static func part<Entity>(
        _ ids: IDRange, of mapping: EntityMapping<Entity>, at path: String, _ head: (sequence: Int, chain: [UInt8])
    ) -> [Entity]? {
        do {
            let connection = try Connection(path: path, mode: .readOnly)
            return try connection.transaction(.read, mapping: StoreError.database) {
                () throws(StoreError) -> [Entity]? in
                let database = Database(connection: connection)
                let own = try AuditLog.head(database)
                guard own == head else { return nil }
                var entities: [Entity] = []
                try EntityReader(mapping, database).each(within: ids) { (entity) throws(StoreError) in
                    entities.append(entity)
                }
                return entities
            }
        } catch {
            // It is read again by the connection that can say what is wrong.
            return nil
        }
    }
}
