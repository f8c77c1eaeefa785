import Glibc
import SQLite

extension CampaignStore {
    /// Copies the campaign as it is now into a new file that only its owner may read, while others go on working.
    package func backUp(to target: String, actor: String, now: Int64) throws(StoreError) {
        let descriptor = Glibc.open(target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR)
        if descriptor < 0, errno == EEXIST { throw .fileExists(path: target) }
        // Any other failure repeats below, where SQLite words it.
        if descriptor >= 0 { Glibc.close(descriptor) }
        do throws(StoreError) {
            try write(actor: actor, now: now) { (log) throws(StoreError) in try log.append(.backedUp) }
            do { try database.connection.backUp(to: target) } catch { throw .database(error) }
        } catch {
            if descriptor >= 0 { unlink(target) }
            throw error
        }
    }
}
