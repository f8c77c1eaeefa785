import Catalogue
import Domain
import Intake
import Workbooks

/// The catalogue, loaded once for all tests.
let catalogue: Catalogue = {
    do { return try Catalogue.load() } catch { preconditionFailure("the embedded tables cannot be read: \(error)") }
}()

func importer(employers: Set<ID<Employer>>? = nil) -> Importer {
    Importer(catalogue: catalogue, employers: employers, seed: 2012)
}

extension Finding {
    /// `file:line:column: error[IN021] birthDate "31.02.1987": the calendar has no such day | hint`.
    var line: String {
        let place =
            switch location {
            case .cell(let line, let column): [line, column].compactMap { $0.map(String.init) }.joined(separator: ":")
            case .pointer(let pointer, let line, let column): "\(line):\(column):\(pointer)"
            case .sheet(let sheet, let row, let column):
                "\(sheet)!\(column.map(CellReference.letters) ?? "")\(row.map(String.init) ?? "")"
            }
        let subject = [field, value.map { "\"\($0)\"" }].compactMap { $0 }.joined(separator: " ")
        let head = "\(file):\(place): \(severity.rawValue)[\(code)]"
        return head + (subject.isEmpty ? "" : " \(subject)") + ": \(message) | \(hint)"
    }
}

func file(_ text: String, named name: String = "f.csv") -> ImportFile {
    ImportFile(name: name, bytes: Array(text.utf8))
}
