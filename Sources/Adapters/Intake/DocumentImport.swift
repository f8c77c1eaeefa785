import Domain
import Tables

/// Files that are read whole: JSON and XML.
extension Importer {
    func readJSON<Value>(_ source: TableSource, file: String, _ run: inout ImportRun<Value>) throws {
        let bytes = try whole(source)
        for item in JSONRows(bytes, file: file, kind: run.kind.kind, schemas: run.kind.schemas).items {
            switch item {
            case .finding(let finding): try run.say([finding])
            case .broken(let row, let findings): try run.refuse(row.refused(findings), saying: findings)
            case .row(let row, let findings): try run.read(row, found: findings) { row.refused($0) }
            }
        }
    }

    func readXML<Value>(_ source: TableSource, file: String, _ run: inout ImportRun<Value>) throws {
        let bytes = try whole(source, limit: XMLTree.byteLimit + 1)
        do {
            let root = try XMLTree.read(bytes)
            guard run.kind.kind == .applicants, let row = EuropassRow.row(root, file: file) else {
                let message = "found <\(root.name)>, expected <SkillsPassport> of Europass, for applicants"
                try run.say([
                    finding(.wrongShape, root.line, root.column, file, message, "Import the table as CSV or JSON.")
                ])
                return
            }
            try run.read(row, found: []) { row.refused($0) }
        } catch let refusal as XMLRefusal {
            try run.say([finding(refusal.code, refusal.line, refusal.column, file, refusal.message, refusal.hint)])
        }
    }

    private func finding(
        _ code: ImportCode, _ line: Int, _ column: Int, _ file: String, _ message: String, _ hint: String
    ) -> Finding {
        Finding(
            severity: .error, file: file, location: .pointer("", line: line, column: column), field: nil, value: nil,
            code: code.rawValue, message: message, hint: hint)
    }

    /// All bytes of a source, or the first beyond the limit.
    func whole(_ source: TableSource, limit: Int = Int.max) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let chunk = try source()
            if chunk.isEmpty { break }
            bytes += chunk
        }
        return bytes
    }
}
