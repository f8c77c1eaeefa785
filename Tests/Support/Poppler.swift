import Foundation
import Testing

/// poppler-utils, which read PDF files by other means than ours.
package enum Poppler {
    private static func path(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// Whether the machine has them; tests that need them are skipped visibly where it has not.
    package static var isThere: Bool { path("pdftotext") != nil && path("pdfinfo") != nil }

    /// The words of each page with their places.
    package static func words(_ file: [UInt8]) throws -> [[Placed]] {
        let text = try run("pdftotext", ["-bbox-layout"], file, ["-"])
        return text.split(separator: "<page ").dropFirst().map { page in
            page.matches(
                of: /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)</
            ).compactMap { match in
                guard let left = Double(match.1), let top = Double(match.2), let right = Double(match.3),
                    let bottom = Double(match.4)
                else { return nil }
                let text = String(match.5).replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing(
                    "&gt;", with: ">")
                return Placed(x: left, y: top, width: right - left, height: bottom - top, text: text)
            }
        }
    }

    /// Size, tags and version, as `pdfinfo` prints them.
    package static func about(_ file: [UInt8]) throws -> String { try run("pdfinfo", [], file, []) }

    /// A line for each font: name, kind, whether it is embedded.
    package static func fonts(_ file: [UInt8]) throws -> [String] {
        try run("pdffonts", [], file, []).split(separator: "\n").dropFirst(2).map(String.init)
    }

    private static func run(_ name: String, _ before: [String], _ file: [UInt8], _ after: [String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "in.pdf")
        try Data(file).write(to: input)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path(name)))
        process.arguments = before + [input.path()] + after
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(name) failed")
        return String(decoding: bytes, as: UTF8.self)
    }
}
