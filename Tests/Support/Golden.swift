import Foundation
package import Testing

/// Whether golden files are to be rewritten (`LOTSE_UPDATE_GOLDEN=1`); a run that rewrites one fails.
package var updatesGolden: Bool {
    ProcessInfo.processInfo.environment["LOTSE_UPDATE_GOLDEN"] == "1"
}

/// Compares bytes with a file kept in the repository, and says at which byte they part.
package func expectGolden(
    _ bytes: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let url = URL(fileURLWithPath: path)
    if updatesGolden {
        let old = FileManager.default.contents(atPath: path)
        guard old != Data(bytes) else { return }
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        Issue.record(
            "rewrote \(path): read the difference, then run again without LOTSE_UPDATE_GOLDEN",
            sourceLocation: sourceLocation)
        return
    }
    let wanted = Array(try Data(contentsOf: url))
    guard wanted != bytes else { return }
    let place = zip(wanted, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let from = max(0, (place ?? min(wanted.count, bytes.count)) - 60)
    Issue.record(
        """
        \(url.lastPathComponent) differs at byte \(from + 60):
        wanted: \(String(decoding: wanted.dropFirst(from).prefix(160), as: UTF8.self))
        found:  \(String(decoding: bytes.dropFirst(from).prefix(160), as: UTF8.self))
        """, sourceLocation: sourceLocation)
}

/// The path of a file in the folder `Golden` beside the test.
package func goldenPath(_ name: String, file: String = #filePath) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)").path
}
