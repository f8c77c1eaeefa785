import Archives
import Arguments
import Calendar
import Foundation
import WebService

/// Documents for the service, made by the commands that write them: into a folder of their own that is deleted afterwards.
struct ExportingDesk: Sendable {
    /// The campaign's file.
    let path: String
    let environment: [String: String]
    /// The day to reckon from; nil = the day of the request.
    let date: CivilDate?

    /// What `lotse export` offers, in the order of its help.
    static var offers: [ExportOffer] {
        ExportCommand.value.commands.map { command in
            let format = command.options.first { $0.name == "format" }
            var formats: [String] = []
            if case .words(let words)? = format?.value?.completion { formats = words }
            return ExportOffer(
                kind: command.name, formats: formats, hasLanguage: command.options.contains { $0.name == "language" })
        }
    }

    /// The file that a wish asks for; throws `ExportRefusal` where the command refuses.
    func file(_ wish: ExportWish, now: Int64) throws -> ExportedFile {
        let folder = try Self.newFolder(in: environment)
        let made = Result { try file(wish, in: folder, now: now) }
        // What cannot be deleted is told: everybody's documents may lie there.
        try FileManager.default.removeItem(atPath: folder)
        return try made.get()
    }

    private func file(_ wish: ExportWish, in folder: String, now: Int64) throws -> ExportedFile {
        try write(wish, into: folder, now: now)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        guard let first = names.first else {
            throw ExportRefusal(message: "the campaign has nothing of this kind yet", hint: "lotse run")
        }
        if names.count == 1 { return ExportedFile(name: first, bytes: try Self.bytes("\(folder)/\(first)")) }
        let archive = "\(wish.kind).zip"
        let day = CivilDate(dayNumber: Int32(now / 86_400))
        let parts = names.map { ZipPacking.Part(name: $0, path: "\(folder)/\($0)") }
        try ZipPacking.pack(parts, to: "\(folder)/\(archive)", day: (day.year, day.month, day.day))
        return ExportedFile(name: archive, bytes: try Self.bytes("\(folder)/\(archive)"))
    }

    private func write(_ wish: ExportWish, into folder: String, now: Int64) throws {
        var words = ["--campaign", path, "--as", wish.actor]
        if let date { words += ["--date", date.iso] }
        words += ["export", wish.kind, "."]
        if let format = wish.format { words += ["--format", format] }
        if let language = wish.language { words += ["--language", language] }
        let session = Session(out: Output(), err: Output(), environment: environment, folder: folder, now: now)
        do {
            guard case .run(let effect, let invocation) = try Lotse.program.parse(words) else {
                preconditionFailure("export is a command")
            }
            _ = try effect(session, invocation)
        } catch {
            let failure = Failure(error)
            // A fault of the program or its surroundings is for the log, not for the page.
            guard failure.exit == .no else { throw error }
            throw ExportRefusal(message: failure.message, hint: failure.hint)
        }
    }

    private static let prefix = "lotse-export-"

    private static func base(_ environment: [String: String]) -> String {
        environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    }

    /// Deletes the folders of processes that ended without doing so.
    static func sweep(_ environment: [String: String]) {
        let base = base(environment)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }) else { continue }
            if kill(process, 0) != 0, errno == ESRCH { try? FileManager.default.removeItem(atPath: "\(base)/\(name)") }
        }
    }

    /// A folder that nobody else can read, named after this process.
    private static func newFolder(in environment: [String: String]) throws -> String {
        let process = ProcessInfo.processInfo.processIdentifier
        let folder = "\(base(environment))/\(prefix)\(process)-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
}
