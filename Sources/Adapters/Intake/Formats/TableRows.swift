import Domain
import Tables

/// A CSV file with its header understood: gives row after row.
struct TableRows: RowSource {
    let form: TableForm
    private var reader: TableReader
    private var row = TableRow()

    /// Takes the first of the schemas that has the most of its required columns in the header.
    init(_ reader: TableReader, header row: TableRow, file: ImportFile, schemas: [Schema]) {
        self.reader = reader
        form = TableForm(header: row, file: file, schemas: schemas)
    }

    var file: String { form.file }
    var schema: Schema { form.header.schema }
    var columns: [ImportedColumn] { form.header.columns }
    var findings: [Finding] { form.header.findings }
    var lacksColumn: Bool { form.header.lacksColumn }
    var closingFindings: [Finding] { [] }

    /// The next row that holds anything; nil at the end.
    mutating func next() throws(TableSourceError) -> RowOutcome? {
        try nextRow().map { form.outcome($0) }
    }

    /// The same row before its cells are looked at.
    mutating func nextRow() throws(TableSourceError) -> TableRow? {
        while try reader.next(into: &row) {
            if !row.problems.isEmpty || !row.isEmpty { return row }
        }
        return nil
    }

    /// The last row as the file has it, without the columns of a report.
    func refused(_ findings: [Finding]) -> RefusedRow { form.refused(row, findings) }
}

/// How the rows of a CSV file are to be understood.
struct TableForm: Sendable {
    let file: String
    let header: HeaderReading

    /// Takes the first of the schemas that has the most of its required columns in the header.
    init(header row: TableRow, file: ImportFile, schemas: [Schema]) {
        self.file = file.name
        header = HeaderReading(
            row.texts.map { FormulaGuard.unguarded($0) }, file: file, schemas: schemas,
            found: TableForm.structure(row, file: file.name)
        ) { .cell(line: row.line, column: $0) }
    }

    /// What a row turns out to be.
    func outcome(_ row: TableRow) -> RowOutcome {
        guard row.problems.isEmpty else { return .broken(TableForm.structure(row, file: file)) }
        var source = SourceRow(file: file, schema: header.schema, location: .cell(line: row.line, column: nil))
        var findings: [Finding] = []
        for column in 0..<row.count where !header.isReport(column) {
            let bytes = row.bytes(column)
            if bytes.isEmpty { continue }
            let location = Finding.Location.cell(line: row.line, column: column + 1)
            if let scalar = ControlCharacters.first(in: bytes) {
                findings.append(
                    ControlCharacters.finding(scalar, file: file, location: location, field: header.spec(column)?.name))
                continue
            }
            let text = trimmed(FormulaGuard.unguarded(row.text(column))[...])
            if text.isEmpty || NotGiven.matches(text) { continue }
            header.put(Cell(text: String(text), location: location), column: column, in: &source)
        }
        return .row(source, findings)
    }

    /// The row as the file has it, without the columns of a report.
    func refused(_ row: TableRow, _ findings: [Finding]) -> RefusedRow {
        let kept = (0..<row.count).filter { !header.isReport($0) }
        return RefusedRow(
            file: file, line: row.line, header: header.ownNames,
            cells: kept.map { FormulaGuard.unguarded(row.text($0)) },
            findings: findings.filter { $0.severity == .error })
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
