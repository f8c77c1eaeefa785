import Digests
package import Domain
import Glibc
import SQLite

/// A campaign's file: the only place where values meet SQL. One store belongs to one thread; others open their own.
///
/// Every change is one transaction with its lines in the audit log. Times are seconds since 1970-01-01 UTC and come
/// from the caller, as does the actor: who does it, by a name that may stay in the log for good.
package final class CampaignStore {
    package let path: String
    let database: Database
    /// Where it keeps what it reads most, together with the other stores of the same file; nil = nowhere.
    package var shelf: ReadShelf?

    init(path: String, connection: Connection) {
        self.path = path
        database = Database(connection: connection)
    }

    /// Makes a new file, which nobody but its owner may read; throws `fileExists` where there is one.
    package static func create(
        at path: String, campaign: Campaign, actor: String, now: Int64
    ) throws(StoreError) -> CampaignStore {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR)
        if descriptor < 0, errno == EEXIST { throw .fileExists(path: path) }
        // Any other failure repeats below, where SQLite words it.
        if descriptor >= 0 { Glibc.close(descriptor) }
        do {
            return try filled(at: path, campaign: campaign, actor: actor, now: now)
        } catch {
            if descriptor >= 0 { unlink(path) }
            throw error
        }
    }

    private static func filled(
        at path: String, campaign: Campaign, actor: String, now: Int64
    ) throws(StoreError) -> CampaignStore {
        let store = try CampaignStore(path: path, connection: connect(path))
        try store.configure()
        try store.write(actor: actor, now: now) { (log) throws(StoreError) in
            try store.insert(campaign, log)
        }
        return store
    }

    /// Opens a campaign, after bringing an older file up to date; refuses files of other programs without touching them.
    ///
    /// - Parameter cacheKilobytes: How much of the file may stay in memory beside what is being read.
    package static func open(at path: String, cacheKilobytes: Int = 65_536) throws(StoreError) -> CampaignStore {
        guard access(path, F_OK) == 0 else { throw .missingFile(path: path) }
        let connection = try connect(path)
        let (id, version) = try identity(of: connection, path: path)
        guard id == Schema.applicationID else { throw .foreignFile(path: path, applicationID: id) }
        guard version <= Schema.version else {
            throw .newerSchema(path: path, found: version, known: Schema.version)
        }
        let store = CampaignStore(path: path, connection: connection)
        try store.configure(cacheKilobytes: cacheKilobytes)
        guard try store.database.first("SELECT 1 FROM campaign", table: "campaign", { _ in true }) == true else {
            throw .noCampaign(path: path)
        }
        return store
    }

    private static func connect(_ path: String) throws(StoreError) -> Connection {
        do { return try Connection(path: path, mode: .readWrite) } catch { throw .database(error) }
    }

    private static func identity(of connection: Connection, path: String) throws(StoreError) -> (Int32, Int) {
        do {
            return (try connection.applicationID(), try connection.userVersion())
        } catch {
            throw error.isNotADatabase ? .notADatabase(path: path) : .database(error)
        }
    }

    private func configure(cacheKilobytes: Int = 65_536) throws(StoreError) {
        do {
            let connection = database.connection
            try connection.useWriteAheadLog()
            try connection.overwriteDeleted(cacheKilobytes: cacheKilobytes)
            try connection.transaction { () throws(SQLiteError) in
                try connection.setApplicationID(Schema.applicationID)
                try connection.migrate(Schema.migrations)
            }
        } catch { throw .database(error) }
    }

    /// One change: `body` and its audit lines are stored together or not at all.
    func write<Value>(
        actor: String, now: Int64, _ body: (AuditLog) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try database.transaction { () throws(StoreError) in
            let log = try AuditLog(database, actor: actor, now: now)
            let value = try body(log)
            try log.close()
            return value
        }
    }

    /// Runs `body` on one unchanging view of the campaign, whatever others write meanwhile.
    package func snapshot<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try database.transaction(.read, body)
    }

    /// Several changes as one: all of them are stored, or none where `body` throws. Nobody else writes meanwhile.
    package func change<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try database.transaction(.write, body)
    }

    /// The number of the last batch: what a person decides now, they decide knowing it.
    func lastBatch() throws(StoreError) -> SQLValue {
        .integer(
            try database.first("SELECT coalesce(max(id), 0) FROM batches", table: "batches") {
                (columns) throws(StoreError) in try columns.integer()
            } ?? 0)
    }
}
