import Arguments
import Foundation
import Testing

@testable import Commands

@Suite struct CommandTableTests {
    /// The ways to all commands, `["fair", "pin"]` for `lotse fair pin`, as the reference lists them.
    static let paths: [[String]] = Lotse.program.referencePage(title: "").split(separator: "\n")
        .filter { $0.hasPrefix("### lotse ") || $0.hasPrefix("#### lotse ") }
        .map { $0.split(separator: " ").dropFirst(2).map(String.init) }

    @Test("the command table has no defect")
    func defects() {
        #expect(Lotse.program.defects() == [])
    }

    @Test("the table holds the commands of the contract")
    func commands() {
        let names = Set(CommandTableTests.paths.map { $0.joined(separator: " ") })
        let wanted = [
            "new", "import", "run", "status", "assess", "explain", "whatif", "rules list", "fair show", "fair pin",
            "release", "itinerary", "plan", "verify", "check", "backup", "erase", "audit", "sample", "completions",
        ]
        for name in wanted { #expect(names.contains(name), "\(name)") }
    }

    @Test("help of every command shows examples before options and names its page", arguments: paths)
    func help(_ path: [String]) throws {
        let desk = try Desk()
        defer { desk.clear() }
        let answer = desk.run(path + ["--help"])
        #expect(answer.exit == .done)
        #expect(answer.err == "")
        #expect(answer.out.contains("docs/reference/commands.md"))
        let options = answer.out.range(of: "\nOptions")?.lowerBound ?? answer.out.endIndex
        let examples = answer.out.range(of: "Examples")?.lowerBound
        let isGroup = CommandTableTests.paths.contains { $0.count > path.count && $0.starts(with: path) }
        #expect(isGroup || (examples.map { $0 < options } ?? false), "\(answer.out)")
    }

    @Test("every command that a hint of the sources names is a command")
    func hints() throws {
        let sources = Desk.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(atPath: sources.path())?.compactMap { $0 as? String } ?? []
        var seen = 0
        for file in files where file.hasSuffix(".swift") {
            let text = String(decoding: try Data(contentsOf: sources.appending(path: file)), as: UTF8.self)
            for match in text.matches(of: /'lotse ([a-z]+)( [a-z]+)?((?: --[a-z-]+)?)/) {
                let first = String(match.1)
                let second = match.2.map { String($0.dropFirst()) }
                let isGroup = CommandTableTests.paths.contains { $0.count > 1 && $0[0] == first }
                let path = [first] + (isGroup ? [second].compactMap(\.self) : [])
                #expect(CommandTableTests.paths.contains(path), "\(file) names 'lotse \(path.joined(separator: " "))'")
                let option = match.3.trimmingCharacters(in: .whitespaces)
                let help = Lotse.program.help(path: path) ?? ""
                #expect(
                    option.isEmpty || help.contains(option),
                    "\(file) names \(option) of '\(path.joined(separator: " "))'")
                seen += 1
            }
        }
        #expect(seen > 20)
    }
}
