import Domain
import Foundation
import Intake
import Testing

/// Files that go wrong in one way each, with all that is said about them.
@Suite struct NastyFileTests {
    @Test func show() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Nasty")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let told = try Told.of([UInt8](Data(contentsOf: folder.appending(path: name))), named: name)
            print("== \(name) \(told.accepted)+\(told.refused)")
            for line in told.findings { print("     " + line.replacingOccurrences(of: name + ":", with: "")) }
        }
    }
}

/// What an import came to.
struct Told: Equatable {
    var accepted = 0
    var refused = 0
    var findings: [String] = []

    /// Reads a file as the kind its name begins with.
    static func of(_ bytes: [UInt8], named name: String) throws -> Told {
        let importer = importer(employers: [ID("E-1")])
        let files = [ImportFile(name: name, bytes: bytes)]
        switch name.prefix(while: { $0 != "-" }) {
        case "employers": return Told(try importer.employers(files))
        case "vacancies": return Told(try importer.vacancies(files))
        case "applicants": return Told(try importer.applicants(files))
        case "delegations": return Told(try importer.delegations(files))
        case "interpreters": return Told(try importer.interpreters(files))
        case "tables": return Told(try importer.tables(files))
        case "days": return Told(try importer.days(files))
        case "esco": return Told(try importer.esco(files))
        default: preconditionFailure("\(name) begins with no kind")
        }
    }

    init(accepted: Int, refused: Int, findings: [String]) {
        self.accepted = accepted
        self.refused = refused
        self.findings = findings
    }

    init<Value>(_ result: ImportResult<Value>) {
        self.init(
            accepted: result.summary.accepted, refused: result.summary.refused, findings: result.findings.map(\.line))
        // Nothing is lost on the way: these hold for every import.
        precondition(result.summary.rows == accepted + refused && result.refused.count == refused)
    }
}
