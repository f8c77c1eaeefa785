import Foundation
import Hashing
import Support
import Tables
import Testing

private let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

/// Reads one line per case, `delimiter hex`, and answers one line per case: rows of hexadecimal cells, or `error`.
private let program = """
    import csv, io, sys
    for line in sys.stdin:
        delimiter, text = line.rstrip('\\n').split(' ')
        text = bytes.fromhex(text).decode('utf-8')
        try:
            rows = csv.reader(io.StringIO(text, newline=''), delimiter=chr(int(delimiter)), strict=True)
            print('|'.join(','.join('x' + cell.encode('utf-8').hex() for cell in row) for row in rows if row))
        except csv.Error:
            print('error')
    """

/// Python's csv module, in its strict mode, as a second implementation.
@Suite(.enabled(if: python != nil, "python3 is not installed"))
struct PythonOracleTests {
    @Test("random tables are read, or found broken, as Python's csv module does")
    func agrees() throws {
        let dialects = [TableDialect.comma, .semicolon, .tab]
        let letters = Array("aab,;\t\"\"\"\n\r ü'")
        var cases: [(seed: UInt64, dialect: TableDialect, text: String)] = []
        for seed in Tier.seeds(4_000, long: 200_000) {
            var generator = SplitMix64(seed: seed)
            let dialect = dialects[generator.below(3)]
            let length = generator.below(24)
            let soup = String(
                String.UnicodeScalarView(
                    (0..<length).flatMap { _ in letters[generator.below(letters.count)].unicodeScalars }))
            cases.append((seed, dialect, soup))
        }
        let answers = try answers(of: cases.map { "\($0.dialect.delimiter) \(hex($0.text))\n" }.joined())
        try #require(answers.count == cases.count)
        var broken = 0
        for (item, answer) in zip(cases, answers) {
            let reading = try Reading.of(Array(item.text.utf8), dialect: item.dialect)
            let hasProblem = reading.rows.contains { !$0.problems.isEmpty }
            let rows = reading.rows.map { $0.cells.map { "x" + hex($0) }.joined(separator: ",") }
            let mine = hasProblem ? "error" : rows.joined(separator: "|")
            broken += hasProblem ? 1 : 0
            #expect(mine == answer, "seed \(item.seed): \(item.text.debugDescription)")
        }
        // Both kinds must occur, or the comparison says little.
        #expect(broken * 10 > cases.count && broken * 10 < cases.count * 9)
        print("Python oracle: \(cases.count) tables, \(broken) of them broken")
    }

    private func answers(of input: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-csv-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let inputFile = folder.appending(path: "in")
        try Data(input.utf8).write(to: inputFile)
        let process = Process()
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = ["-c", program]
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }

    private func hex(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
