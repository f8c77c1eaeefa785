package import Tables
import Workbooks

/// A file to import.
package struct ImportFile {
    /// What findings call it.
    package let name: String
    /// The sheet of a workbook; nil = the first that is not hidden.
    package let sheet: String?
    /// What headers mean where somebody said so: the stable name of a field, or empty for a note.
    let meanings: [String: String]
    let source: TableSource

    /// Opens the file; `-` is the standard input. Throws where it cannot be opened.
    /// - Parameters:
    ///   - name: Nil = the path.
    ///   - sheet: Of a workbook; nil = the first that is not hidden.
    ///   - meanings: Fields by header, which count more than what the header says; an empty one keeps the column as a note.
    package init(
        path: String, name: String? = nil, sheet: String? = nil, meanings: [String: String] = [:]
    ) throws(TableSourceError) {
        self.name = name ?? path
        self.sheet = sheet
        self.meanings = meanings
        source = try openTableSource(path: path)
    }

    package init(name: String, bytes: [UInt8], sheet: String? = nil, meanings: [String: String] = [:]) {
        self.init(name: name, sheet: sheet, meanings: meanings, source: tableSource(bytes: bytes))
    }

    init(
        name: String, sheet: String? = nil, meanings: [String: String] = [:], source: @escaping TableSource
    ) {
        self.name = name
        self.sheet = sheet
        self.meanings = meanings
        self.source = source
    }

    /// The same file, which shows each piece of its bytes to `see` as it is read.
    package func observed(by see: @escaping ([UInt8]) -> Void) -> ImportFile {
        let source = source
        return ImportFile(name: name, sheet: sheet, meanings: meanings) { () throws(TableSourceError) -> [UInt8] in
            let piece = try source()
            see(piece)
            return piece
        }
    }

    /// Reads what no importer asked for, so that an observer has seen the whole file.
    package func readRest() throws(TableSourceError) {
        while try !source().isEmpty {}
    }

    /// The beginning of the file and a source that gives all of it, the beginning included.
    func peeked() throws(TableSourceError) -> (start: [UInt8], source: TableSource) {
        let source = source
        let first = try source()
        var given = false
        let whole: TableSource = { () throws(TableSourceError) -> [UInt8] in
            if given { return try source() }
            given = true
            return first
        }
        return (first, whole)
    }
}

/// The formats that files come in.
enum FileFormat {
    case table, json, xml, workbook

    /// By the name's ending, else by the first bytes of a workbook, else by the first character that is no white space:
    /// `{` or `[` begins JSON, `<` XML.
    init(start: [UInt8], name: String) {
        if name.hasSuffix(".json") {
            self = .json
            return
        }
        if name.lowercased().hasSuffix(".xlsx") || WorkbookMark.begins(start) {
            self = .workbook
            return
        }
        let marks: Set<UInt8> = [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]
        switch start.first(where: { !marks.contains($0) }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        case UInt8(ascii: "<"): self = .xml
        default: self = .table
        }
    }
}
