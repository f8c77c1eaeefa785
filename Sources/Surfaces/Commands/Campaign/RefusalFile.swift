import Foundation
import Intake

/// A report of refused rows of one header, written as they come. It stands under its own name only once the import is done.
final class RefusalFile {
    let target: String
    private let session: Session
    private let partial: URL
    private let handle: FileHandle
    private var report: RefusalReport?

    init(_ target: String, _ session: Session) throws {
        self.session = session
        self.target = target
        let name = target + ".part"
        do { try session.write([], to: name) } catch let failure as Failure { throw failure.at(target) }
        partial = URL(filePath: session.path(name))
        do { handle = try FileHandle(forWritingTo: partial) } catch { throw session.notWritable(target, error) }
    }

    /// Whether the row has the header of those before it; any row fits an empty file.
    func fits(_ row: RefusedRow) -> Bool { report.map { $0.header == row.header } ?? true }

    func append(_ row: RefusedRow) throws {
        var report = report ?? RefusalReport(header: row.header)
        report.append(row)
        let bytes = report.take()
        self.report = report
        do { try handle.write(contentsOf: bytes) } catch { throw session.notWritable(target, error) }
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
}

/// The reports of one import: `refused.csv` and, for each further header, `refused-2.csv` and so on, so that each can be
/// imported again as it is.
final class RefusalFiles {
    private let target: String
    private let session: Session
    private var files: [RefusalFile]

    init(_ target: String, _ session: Session) throws {
        self.target = target
        self.session = session
        files = [try RefusalFile(target, session)]
    }

    /// The files' paths as typed, the first one named by the caller.
    var targets: [String] { files.map(\.target) }

    func append(_ row: RefusedRow) throws {
        if let file = files.first(where: { $0.fits(row) }) { return try file.append(row) }
        let file = try RefusalFile(name(files.count + 1), session)
        files.append(file)
        try file.append(row)
    }

    func finish() throws { for file in files { try file.finish() } }

    func discard() { for file in files { file.discard() } }

    /// `refused-2.csv` of `refused.csv`.
    private func name(_ number: Int) -> String {
        let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
        let last = target.dropFirst(folder.count)
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "\(target)-\(number)" }
        return "\(folder)\(last[..<dot])-\(number)\(last[dot...])"
    }
}
