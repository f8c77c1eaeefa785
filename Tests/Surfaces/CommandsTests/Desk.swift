import Arguments
import Foundation

@testable import Commands

/// A folder of its own in which commands run within the process, at a fixed moment.
struct Desk {
    struct Answer: Equatable {
        let exit: ExitCode
        let out: String
        let err: String
    }

    /// 2026-11-21, 09:00 UTC.
    static let now: Int64 = 1_795_251_600

    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Deletes the folder.
    func clear() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a command line, given as words without the program's name.
    func run(_ words: [String], environment: [String: String] = ["LOTSE_USER": "anna"]) -> Answer {
        let (out, err) = (Output(), Output())
        let exit = Lotse.run(
            words,
            in: Session(out: out, err: err, environment: environment, folder: folder.path(), now: Desk.now))
        return Answer(exit: exit, out: out.text, err: err.text)
    }

    /// Runs a command line as somebody types it, without the program's name.
    func run(_ line: String) -> Answer { run(Desk.words(line)) }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// The words of a line; quotes of either kind keep spaces.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if quote == nil, character == " " {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + [word].compactMap(\.self)
    }

    /// The files of a small campaign, as `lotse sample` writes them, in the folder `demo`.
    func writeSample(applicants: Int = 24, vacancies: Int = 10) -> Answer {
        run("sample --seed 7 --applicants \(applicants) --vacancies \(vacancies) demo")
    }
}
