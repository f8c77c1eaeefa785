import Foundation
import Intake
import Support
import Testing

/// docs/reference/file-formats.md and the import section of docs/reference/errors.md against the code's tables.
@Suite struct FileFormatPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL

    @Test("the tables of the page are those of the code: every field with every header it answers to")
    func page() throws {
        let path = FileFormatPageTests.root.appending(path: "docs/reference/file-formats.md").path
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let mark = "<!-- The tables below are written by `make golden`. -->\n"
        let head = try #require(page.range(of: mark), "the page has lost its mark")
        let written = page[..<head.upperBound] + FileFormatPageTests.tables()
        try expectGolden(Array(written.utf8), at: path)
        for schema in Schema.all {
            for spec in schema.specs {
                for name in [spec.name] + spec.german + spec.english + spec.spanish {
                    let isThere = page.contains(name)
                    #expect(isThere, "\(name)")
                }
            }
        }
    }

    private static func tables() -> String {
        var text = ""
        for schema in Schema.all {
            text += "\n## \(schema.title)\n\n| field | headers: German | English | Spanish | written as | example |\n"
            text += "|---|---|---|---|---|---|\n"
            for spec in schema.specs {
                let name = "`\(spec.name)`" + (spec.isRequired ? " (required)" : "")
                let headers = [spec.german, spec.english, spec.spanish].map { $0.joined(separator: " · ") }
                let cells = [name] + headers + [spec.format, "`\(spec.example)`"]
                text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
            }
        }
        return text
    }

    @Test("a header means one field of its schema, in every spelling")
    func headersAreUnique() {
        for schema in Schema.all {
            for spec in schema.specs {
                for name in [spec.name] + spec.german + spec.english + spec.spanish {
                    for spelling in [name, name.uppercased(), " \(name) *", "\(name) (Pflicht)"] {
                        #expect(schema.field(header: spelling) == spec.name, "\(schema.title): \(spelling)")
                    }
                }
            }
        }
    }

    @Test("every code of an import stands in the reference of errors, and a nasty file or a test raises it")
    func codes() throws {
        let page = try String(
            contentsOf: FileFormatPageTests.root.appending(path: "docs/reference/errors.md"), encoding: .utf8)
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        var tests = ""
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix("Tests.swift")
        }
        for name in names where !name.hasPrefix("FileFormatPage") {
            tests += try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        tests += try String(contentsOf: folder.appending(path: "Golden/nasty-files.txt"), encoding: .utf8)
        for code in ImportCode.allCases {
            let (isListed, isTested) = (page.contains("| \(code.rawValue) |"), tests.contains("[\(code.rawValue)]"))
            #expect(isListed, "\(code) is not in the reference")
            #expect(isTested, "no test has the text of \(code)")
        }
    }
}
