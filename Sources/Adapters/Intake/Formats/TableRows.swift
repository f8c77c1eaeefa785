import Domain
import Tables

/// A CSV file with its header understood: gives row after row.
struct TableRows {
    let file: String
    let schema: Schema
    let columns: [ImportedColumn]
    /// What the header itself has to say.
    let findings: [Finding]
    /// Line of the header.
    let headerLine: Int
    /// True where a column that every row needs is missing: no row can be taken.
    let lacksColumn: Bool

    private let header: [String]
    /// Slot of the schema by column; nil for notes and for columns of a report.
    private let slots: [Int?]
    private let isReport: [Bool]
    private var reader: TableReader
    private var row = TableRow()

    /// What one row turned out to be.
    enum Outcome {
        /// A row to read, with what its cells have to say before their values are read.
        case row(SourceRow, [Finding])
        /// A row whose structure is broken.
        case broken([Finding])
    }

    /// Takes the first of the schemas that has the most of its required columns in the header.
    init(_ reader: TableReader, header row: TableRow, file: String, schemas: [Schema]) {
        self.file = file
        self.reader = reader
        header = row.texts.map { FormulaGuard.unguarded($0) }
        headerLine = row.line
        let header = header
        var best = schemas[0]
        var bestScore = (-1, -1)
        for schema in schemas {
            let slots = Set(header.compactMap { schema.slot(header: $0) })
            let required = schema.specs.indices.filter { schema.specs[$0].isRequired }
            let hasAll = required.allSatisfy { slots.contains($0) } ? 1 : 0
            if (hasAll, slots.count) > bestScore {
                best = schema
                bestScore = (hasAll, slots.count)
            }
        }
        schema = best
        var slots: [Int?] = []
        var findings = TableRows.structure(row, file: file)
        for (index, name) in header.enumerated() {
            var slot = name.hasPrefix(RefusalReport.prefix) ? nil : best.slot(header: name)
            if let known = slot, let first = slots.firstIndex(of: known) {
                findings.append(
                    Finding(
                        severity: .warning, file: file, location: .cell(line: row.line, column: index + 1),
                        field: best.specs[known].name, value: name, code: ImportCode.repeatedColumn.rawValue,
                        message: "column \(first + 1) has the same meaning; this one is kept as a note",
                        hint: "Rename or remove one of the two columns."))
                slot = nil
            }
            slots.append(slot)
        }
        let missing = best.specs.indices.filter { best.specs[$0].isRequired && !slots.contains($0) }
        for slot in missing {
            findings.append(TableRows.missingColumn(best.specs[slot], file: file, line: row.line))
        }
        let isUnknown = slots.allSatisfy { $0 == nil }
        if isUnknown, missing.isEmpty {
            findings.append(TableRows.unknownHeader(best, file: file, line: row.line))
        }
        self.slots = slots
        isReport = header.map { $0.hasPrefix(RefusalReport.prefix) }
        self.findings = findings
        lacksColumn = isUnknown || !missing.isEmpty
        columns = header.enumerated().map { index, name in
            ImportedColumn(file: file, header: name, field: slots[index].map { best.specs[$0].name })
        }
    }

    /// The next row that holds anything; nil at the end.
    mutating func next() throws(TableSourceError) -> Outcome? {
        while try reader.next(into: &row) {
            guard row.problems.isEmpty else { return .broken(TableRows.structure(row, file: file)) }
            if row.isEmpty { continue }
            return outcome()
        }
        return nil
    }

    /// The last row as the file has it, without the columns of a report.
    func refused(_ findings: [Finding]) -> RefusedRow {
        let kept = (0..<row.count).filter { !isReport.indices.contains($0) || !isReport[$0] }
        return RefusedRow(
            file: file, line: row.line, header: header.indices.filter { !isReport[$0] }.map { header[$0] },
            cells: kept.map { FormulaGuard.unguarded(row.text($0)) },
            findings: findings.filter { $0.severity == .error })
    }

    /// Physical line on which the last row starts.
    var line: Int { row.line }

    private func outcome() -> Outcome {
        var source = SourceRow(file: file, schema: schema, location: .cell(line: row.line, column: nil))
        var findings: [Finding] = []
        for column in 0..<row.count where !isReport[column] {
            let bytes = row.bytes(column)
            if bytes.isEmpty { continue }
            let location = Finding.Location.cell(line: row.line, column: column + 1)
            if let scalar = ControlCharacters.first(in: bytes) {
                findings.append(
                    ControlCharacters.finding(
                        scalar, file: file, location: location, field: slots[column].map { schema.specs[$0].name }))
                continue
            }
            let text = trimmed(FormulaGuard.unguarded(row.text(column))[...])
            if text.isEmpty || NotGiven.matches(text) { continue }
            if let slot = slots[column] {
                source.cells[slot] = Cell(text: String(text), location: location)
            } else {
                source.notes.append(Note(heading: header[column], text: String(text)))
            }
        }
        return .row(source, findings)
    }

    private static func unknownHeader(_ schema: Schema, file: String, line: Int) -> Finding {
        let names = schema.specs.prefix(3).map(\.name).joined(separator: ", ")
        return Finding(
            severity: .error, file: file, location: .cell(line: line, column: nil), field: nil, value: nil,
            code: ImportCode.missingColumn.rawValue, message: "no cell of the first row is a known header",
            hint: "Begin with a header line such as \(names); docs/reference/file-formats.md lists all headers.")
    }

    private static func missingColumn(_ spec: FieldSpec, file: String, line: Int) -> Finding {
        let names = [spec.name] + spec.german.prefix(1) + spec.english.prefix(1) + spec.spanish.prefix(1)
        return Finding(
            severity: .error, file: file, location: .cell(line: line, column: nil), field: spec.name, value: nil,
            code: ImportCode.missingColumn.rawValue,
            message: "no column has the meaning \(spec.name), which every row needs",
            hint: "Name it \(names.joined(separator: " or ")); docs/reference/file-formats.md lists all headers.")
    }

    /// What the reader found wrong with a row.
    private static func structure(_ row: TableRow, file: String) -> [Finding] {
        row.problems.map { problem in
            let (code, message, hint) = text(problem.kind)
            return Finding(
                severity: .error, file: file, location: .cell(line: row.line, column: problem.column), field: nil,
                value: nil, code: code.rawValue, message: message, hint: hint)
        }
    }

    private static func text(_ kind: TableProblem.Kind) -> (ImportCode, String, String) {
        switch kind {
        case .unclosedQuote:
            (
                .unclosedQuote, "a quote opens this cell and none closes it",
                "Add the closing quote, or double a quote that is text."
            )
        case .textAfterClosingQuote:
            (
                .textAfterQuote, "text follows the closing quote, expected the end of the cell",
                "Double quotes that are text: \"5\"\" Rohr\"."
            )
        case .nul: (.nul, "found a NUL character", "Save the file again as CSV in UTF-8.")
        case .undecodable(let offset):
            (
                .undecodable, "the byte at offset \(offset) is no character in the encoding of this file",
                "Save the file again as CSV in UTF-8."
            )
        case .cellTooLong(let limit):
            (
                .cellTooLong, "the cell is longer than \(limit) bytes",
                "Shorten the text; check whether a quote is missing."
            )
        case .rowTooLong(let limit):
            (
                .rowTooLong, "the row is longer than \(limit) bytes",
                "Shorten the texts; check whether a quote is missing."
            )
        case .cellCount(let found, let expected):
            (
                .cellCount, "found \(found) cells, expected \(expected) as in the header",
                "Put text that holds the delimiter in quotes, and give every row a cell for each column."
            )
        }
    }
}

/// Characters that have no place in a text and can deceive a reader or a terminal.
enum ControlCharacters {
    /// The first control character but tab and line breaks, or the first that turns the direction of writing.
    static func first(in bytes: ArraySlice<UInt8>) -> UInt32? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x09, byte != 0x0a, byte != 0x0d { return UInt32(byte) }
            if byte == 0x7f { return 0x7f }
            if byte == 0xe2, index + 2 < bytes.endIndex {
                let scalar = UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f) | 0x2000
                if (0x202a...0x202e).contains(scalar) || (0x2066...0x2069).contains(scalar) { return scalar }
            }
            index += 1
        }
        return nil
    }

    static func finding(_ scalar: UInt32, file: String, location: Finding.Location, field: String?) -> Finding {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Finding(
            severity: .error, file: file, location: location, field: field, value: nil,
            code: ImportCode.controlCharacter.rawValue, message: "found the control character \(name)",
            hint: "Remove it; it may hide what the text really says.")
    }
}
