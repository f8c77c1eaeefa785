import Foundation
import Intake

/// The file of refused rows, written as they come. It stands under its own name only once the import is done.
final class RefusalFile {
    private let session: Session
    private let target: String
    private let partial: URL
    private let handle: FileHandle
    private var report = RefusalReport()

    init(_ target: String, _ session: Session) throws {
        self.session = session
        self.target = target
        let name = target + ".part"
        try session.write([], to: name)
        partial = URL(filePath: session.path(name))
        do { handle = try FileHandle(forWritingTo: partial) } catch { throw session.notWritable(target, error) }
    }

    func append(_ row: RefusedRow) throws {
        report.append(row)
        try send(report.take())
    }

    /// Gives the file its name, in place of a former one.
    func finish() throws {
        do {
            try handle.close()
            guard rename(partial.path, session.path(target)) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch { throw session.notWritable(target, error) }
    }

    /// Removes what was written of an import that failed. What cannot be removed says by its name what it is.
    func discard() { unlink(partial.path) }

    private func send(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: bytes) } catch { throw session.notWritable(target, error) }
    }
}
