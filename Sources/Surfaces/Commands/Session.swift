import Arguments
import Calendar
import Domain
import Foundation
import Intake
import JSONText
package import Store
import Tables

/// What a command has around it: streams, folder, environment, clock. Everything below gets these as parameters.
package struct Session {
    package let out: Output
    package let err: Output
    package let environment: [String: String]
    /// Relative paths begin here.
    package let folder: String
    /// Seconds since 1970-01-01 UTC at the start of the command.
    package let now: Int64
    /// What is typed, for callers within the process; nil = standard input.
    package let input: String?
    /// The campaign, for callers within the process that have it open; nil = the file that the call names.
    package let store: CampaignStore?

    package init(
        out: Output, err: Output, environment: [String: String], folder: String, now: Int64, input: String? = nil,
        store: CampaignStore? = nil
    ) {
        self.out = out
        self.err = err
        self.environment = environment
        self.folder = folder
        self.now = now
        self.input = input
        self.store = store
    }

    /// The day of `now` in UTC.
    var today: CivilDate { CivilDate(dayNumber: Int32(now / 86_400)) }

    /// The absolute form of a path that somebody typed.
    func path(_ typed: String) -> String {
        typed.hasPrefix("/") ? typed : folder + "/" + typed
    }

    /// The bytes of a file, or of standard input for `-`.
    func read(_ typed: String) throws -> [UInt8] {
        if typed == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path(typed))))
        } catch {
            throw Failure(
                code: "CL001", message: "the file cannot be read: \(reason(error))",
                hint: "check the path and that you may read it", at: typed)
        }
    }

    /// A file to import, opened; `-` is the standard input.
    func open(_ typed: String, sheet: String? = nil) throws -> ImportFile {
        do throws(TableSourceError) {
            return try ImportFile(path: typed == "-" ? typed : path(typed), name: typed, sheet: sheet)
        } catch {
            throw Failure(
                code: "CL001", message: "the file cannot be read: \(error.reason)",
                hint: "check the path and that you may read it", at: typed)
        }
    }

    /// Writes a file whole or not at all; the folders above it are made.
    func write(_ bytes: [UInt8], to typed: String) throws {
        let url = URL(filePath: path(typed))
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url, options: .atomic)
        } catch { throw notWritable(typed, error) }
    }

    /// The failure that says why a file cannot be written.
    func notWritable(_ typed: String, _ error: any Error) -> Failure {
        Failure(
            code: "CL002", message: "the file cannot be written: \(reason(error))",
            hint: "check that the folder exists, has room and may be written", at: typed)
    }

    private func reason(_ error: any Error) -> String {
        let underlying = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
        guard let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code : nil else {
            return (error as NSError).localizedDescription
        }
        return String(cString: strerror(Int32(code))).lowercased()
    }

    /// Says something to the person, beside the result.
    func note(_ text: String) { err.line(text) }
}

extension Session {
    /// Whether there is a file or folder of that path.
    func exists(_ typed: String) -> Bool { FileManager.default.fileExists(atPath: path(typed)) }
}
