import Foundation
import Support
import Testing

@testable import Commands

@Suite struct DocumentTests {
    /// Pages with commands, by their path from the root.
    static let pages: [String] = {
        let docs = FileManager.default.enumerator(atPath: Desk.root.appending(path: "docs").path())
        let found = (docs?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
        return (found + ["README.md"]).sorted().filter { page in
            (try? Transcript(text(of: page)).hasCommands) ?? false
        }
    }()

    static func text(of page: String) throws -> String {
        String(decoding: try Data(contentsOf: Desk.root.appending(path: page)), as: UTF8.self)
    }

    @Test("the commands of a page print what the page shows", arguments: pages)
    func transcript(_ page: String) throws {
        let desk = try Desk()
        defer { desk.clear() }
        let played = try Transcript(DocumentTests.text(of: page)).played(in: desk)
        try expectGolden(Array(played.utf8), at: Desk.root.appending(path: page).path())
    }

    @Test("the README and the tutorial are among the pages that are played")
    func playedPages() {
        #expect(DocumentTests.pages.contains("README.md"))
        #expect(DocumentTests.pages.contains("docs/how-to/record-a-course.md"))
        #expect(DocumentTests.pages.contains("docs/tutorials/wunsiedel.md"))
    }

    @Test("the reference of commands is what the program prints")
    func commandReference() throws {
        try expectGolden(
            Array(Lotse.program.referencePage(title: "Commands").utf8),
            at: Desk.root.appending(path: "docs/reference/commands.md").path())
    }

    @Test("every error code of the sources stands in the reference of errors")
    func errorCodes() throws {
        let page = try DocumentTests.text(of: "docs/reference/errors.md")
        let sources = Desk.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(atPath: sources.path())?.compactMap { $0 as? String } ?? []
        var codes: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = String(decoding: try Data(contentsOf: sources.appending(path: file)), as: UTF8.self)
            codes.formUnion(text.matches(of: /"([A-Z]{2}[0-9]{3})"/).map { String($0.1) })
        }
        #expect(codes.count > 100)
        for code in codes.sorted() {
            #expect(
                page.contains(try Regex("\\| \(code) \\| [^|]+ \\| [^|]+ \\|")),
                "\(code) has no row with meaning and remedy")
        }
        for row in page.matches(of: /(?m)^\| ([A-Z]{2}[0-9]{3}) \|/) {
            #expect(codes.contains(String(row.1)), "\(row.1) is in no source")
        }
    }

    @Test("every link between pages leads to a file", arguments: pagesWithLinks)
    func links(_ page: String) throws {
        let folder = Desk.root.appending(path: page).deletingLastPathComponent()
        for match in try DocumentTests.text(of: page).matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
            let target = folder.appending(path: String(match.1)).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: target.path()), "\(page) links to \(match.1)")
        }
    }

    private static let pagesWithLinks: [String] = {
        let docs = FileManager.default.enumerator(atPath: Desk.root.appending(path: "docs").path())
        let found = (docs?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
        return (found + ["README.md"]).sorted()
    }()
}
