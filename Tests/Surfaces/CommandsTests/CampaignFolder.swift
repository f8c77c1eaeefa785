import Arguments
import Catalogue
import Domain
import Foundation
import JSONText
import Store
import Testing

@testable import Commands

/// A folder with an empty campaign of a test's own, deleted with the value's end.
final class CampaignFolder {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let words = ["new", "fair.lotse", "--land", "BW", "--date", "2012-06-25"]
        try #require(run(words).code == .done)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a command line in the folder.
    @discardableResult
    func run(_ words: [String]) -> (code: ExitCode, out: String, err: String) {
        let session = session()
        let code = Lotse.run(words, in: session)
        return (code, session.out.text, session.err.text)
    }

    /// The object that a command writes with `--json`.
    func json(_ words: [String]) throws -> JSONNode {
        try JSONReader.read(Array(run(words + ["--json"]).out.utf8))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// The campaign, open as a command has it.
    func place() throws -> Workplace {
        let session = session()
        guard case .run(_, let invocation) = try Lotse.program.parse(["status"]) else {
            preconditionFailure("status is a command")
        }
        return try Workplace(Call(session: session, invocation: invocation))
    }

    private func session() -> Session {
        Session(out: Output(), err: Output(), environment: ["LOTSE_USER": "anna"], folder: folder, now: 1_340_600_000)
    }
}

extension JSONNode {
    /// The whole number of that member.
    func int(_ name: String) -> Int? {
        guard case .number(let digits)? = member(name)?.value else { return nil }
        return Int(digits)
    }

    /// The elements of that member.
    func list(_ name: String) -> [JSONNode] {
        guard case .array(let nodes)? = member(name)?.value else { return [] }
        return nodes
    }

    private func member(_ name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node
    }
}
