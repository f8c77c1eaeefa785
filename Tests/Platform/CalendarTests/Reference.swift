import Foundation

/// The folder with the reference tables, where the machine has it.
enum Reference {
    static let folder = ProcessInfo.processInfo.environment["LOTSE_REFERENCE"]

    /// The rows of a table below its header, split at commas (its fields hold none).
    static func rows(_ file: String) throws -> [[String]] {
        guard let folder else { return [] }
        let text = try String(contentsOf: URL(filePath: "\(folder)/\(file)"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
