import Foundation
import Testing

/// Python as a second implementation: the interpreter that LOTSE_PYTHON names (one of a venv, say), else `python3`.
enum Python {
    static let executable: String? = {
        let environment = ProcessInfo.processInfo.environment
        let places = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
        return ([environment["LOTSE_PYTHON"]].compactMap { $0 } + places).first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    /// Whether the interpreter has the module.
    static func has(_ module: String) -> Bool {
        guard let result = try? run("import \(module)", input: []) else { return false }
        return result.status == 0
    }

    /// What the program prints about the input.
    static func output(of program: String, input: [UInt8]) throws -> String {
        let result = try run(program, input: input)
        try #require(result.status == 0, "python3 failed")
        return result.output
    }

    private static func run(_ program: String, input: [UInt8]) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(input).write(to: folder.appending(path: "in"))
        let process = Process()
        process.executableURL = URL(filePath: try #require(executable))
        process.arguments = ["-c", program]
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
