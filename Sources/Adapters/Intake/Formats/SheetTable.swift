import Calendar
import Domain
import Tables
import Workbooks

/// A sheet of a workbook with its header understood: gives row after row, and keeps what kind of value a cell holds.
struct SheetTable: RowSource {
    let file: String
    let closingFindings: [Finding]
    private let sheet: String
    private let header: HeaderReading
    private var rows: SheetRows
    private var row: WorkbookRow

    /// Reads the sheet once to its end before the first row is given, so that a damaged one gives none.
    /// - Returns: Nil where the sheet holds no row.
    static func open(
        _ workbook: Workbook, _ sheet: Workbook.Sheet, file: ImportFile, schemas: [Schema]
    ) throws(WorkbookFault) -> SheetTable? {
        var check = try workbook.rows(of: sheet)
        while try check.next() != nil {}
        var rows = try workbook.rows(of: sheet)
        guard let header = try rows.next() else { return nil }
        return SheetTable(rows, header: header, remarks: check.remarks, sheet: sheet.name, file: file, schemas: schemas)
    }

    private init(
        _ rows: SheetRows, header row: WorkbookRow, remarks: SheetRows.Remarks, sheet: String,
        file: ImportFile, schemas: [Schema]
    ) {
        self.file = file.name
        self.sheet = sheet
        self.rows = rows
        self.row = row
        var names = [String](repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells { names[cell.column - 1] = String(trimmed(cell.value.text[...])) }
        header = HeaderReading(names, file: file, schemas: schemas, found: []) { column in
            .sheet(sheet, row: row.number, column: column)
        }
        closingFindings = SheetTable.findings(remarks, sheet: sheet, file: file.name)
    }

    var schema: Schema { header.schema }
    var columns: [ImportedColumn] { header.columns.filter { !$0.header.isEmpty } }
    var findings: [Finding] { header.findings }
    var lacksColumn: Bool { header.lacksColumn }

    mutating func next() throws(WorkbookFault) -> RowOutcome? {
        guard let row = try rows.next() else { return nil }
        self.row = row
        return outcome()
    }

    func refused(_ findings: [Finding]) -> RefusedRow {
        let width = max(header.names.count, row.cells.last?.column ?? 0)
        var texts = [String](repeating: "", count: width)
        for cell in row.cells { texts[cell.column - 1] = SheetTable.written(cell.value) }
        let kept = texts.indices.filter { !header.isReport($0) }
        let unnamed = (header.names.count..<width).map { CellReference.letters($0 + 1) }
        return RefusedRow(
            file: file, line: row.number, header: header.ownNames + unnamed, cells: kept.map { texts[$0] },
            findings: findings.filter { $0.severity == .error })
    }

    // MARK: Cells

    private func outcome() -> RowOutcome {
        var source = SourceRow(file: file, schema: schema, location: .sheet(sheet, row: row.number, column: nil))
        var findings: [Finding] = []
        for cell in row.cells where !header.isReport(cell.column - 1) {
            let location = Finding.Location.sheet(sheet, row: row.number, column: cell.column)
            let spec = header.spec(cell.column - 1)
            if let spec, let problem = SheetTable.problem(cell.value) {
                findings.append(finding(problem, .error, spec, cell.value, location))
                continue
            }
            let text = trimmed(FormulaGuard.unguarded(SheetTable.text(cell.value, for: spec))[...])
            if text.isEmpty || NotGiven.matches(text) { continue }
            if let scalar = ControlCharacters.first(in: ArraySlice(text.utf8)) {
                findings.append(ControlCharacters.finding(scalar, file: file, location: location, field: spec?.name))
                continue
            }
            if let spec, let problem = SheetTable.rounding(cell.value, for: spec) {
                findings.append(finding(problem, .warning, spec, cell.value, location))
            }
            header.put(
                Cell(text: String(text), date: SheetTable.date(cell.value), location: location),
                column: cell.column - 1, in: &source, unnamed: CellReference.letters(cell.column))
        }
        return .row(source, findings)
    }

    private func finding(
        _ problem: ValueProblem, _ severity: Finding.Severity, _ spec: FieldSpec, _ value: WorkbookValue,
        _ location: Finding.Location
    ) -> Finding {
        Finding(
            severity: severity, file: file, location: location, field: spec.name, value: value.text,
            code: problem.code.rawValue, message: problem.message, hint: problem.hint)
    }

    /// Why a cell has no value to read.
    private static func problem(_ value: WorkbookValue) -> ValueProblem? {
        switch value {
        case .error(let name):
            ValueProblem(
                .noValue, "the cell holds the error \(name)", hint: "Correct the formula, or replace it by its value.")
        case .noResult:
            ValueProblem(
                .noValue, "the cell holds a formula whose result the file does not have",
                hint: "Open the file in Excel and save it, or replace the formula by its value.")
        case .noSuchDay(let number):
            ValueProblem(
                .notADate, "the day number \(number.text) is no day of the calendar",
                hint: "Enter the date anew; spreadsheets count a 29 February 1900 that never was.")
        case .text, .number, .percent, .code, .flag, .date, .dateTime, .time: nil
        }
    }

    /// The day of a cell that holds one.
    private static func date(_ value: WorkbookValue) -> CivilDate? {
        switch value {
        case .date(let date), .dateTime(let date, _): date
        case .text, .number, .percent, .code, .flag, .time, .error, .noSuchDay, .noResult: nil
        }
    }

    /// Formats whose numbers may have decimals that a text would leave to guess: 1.234 is no 1,234 here.
    private static func isQuantity(_ spec: FieldSpec?) -> Bool {
        let quantities: [Format] = [.number, .months, .hours, .money, .minutes]
        return quantities.contains { $0.rawValue == spec?.format }
    }

    /// The cell as a text that is read in one way only: a number in a column of quantities has two decimals.
    private static func text(_ value: WorkbookValue, for spec: FieldSpec?) -> String {
        guard case .number(let number) = value, isQuantity(spec) else { return value.text }
        return twoDecimals(number) ?? value.text
    }

    private static func twoDecimals(_ number: SheetNumber) -> String? {
        guard let hundredths = number.scaled(2), hundredths >= 0 else { return nil }
        let rest = hundredths % 100
        return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    /// What is said where a quantity has more decimals than are kept.
    private static func rounding(_ value: WorkbookValue, for spec: FieldSpec) -> ValueProblem? {
        guard case .number(let number) = value, isQuantity(spec), let text = twoDecimals(number),
            let kept = SheetNumber(text.replacing(",", with: ".")), kept != number
        else { return nil }
        return ValueProblem(
            .rounded, "two decimals are kept; taken as \(text)", hint: "Nothing to do if that is right.")
    }

    /// The cell as a report writes it: numbers with decimals so that they are read again as what they are.
    static func written(_ value: WorkbookValue) -> String {
        guard case .number(let number) = value, !number.isWhole else { return value.text }
        return twoDecimals(number) ?? value.text
    }

    // MARK: Remarks

    /// What the sheet does that a reader of its values should know.
    private static func findings(_ remarks: SheetRows.Remarks, sheet: String, file: String) -> [Finding] {
        var texts: [(String, String)] = []
        if remarks.hiddenRows > 0 {
            texts.append(
                (
                    "\(remarks.hiddenRows) rows are hidden, by hand or by a filter; they were read like the others",
                    "Delete them, or copy the visible rows to a sheet of their own, if they should stay out."
                ))
        }
        if !remarks.hiddenColumns.isEmpty {
            texts.append(
                (
                    "the columns \(remarks.hiddenColumns.joined(separator: ", ")) are hidden; they were read like the others",
                    "Delete them if they should stay out."
                ))
        }
        if remarks.mergedCount > 0 {
            let shown = remarks.merged.prefix(5).joined(separator: ", ") + (remarks.mergedCount > 5 ? " …" : "")
            texts.append(
                (
                    "cells are merged (\(shown)); only the first cell of each has the value",
                    "Unmerge them and fill the value into every row, if it belongs to all of them."
                ))
        }
        return texts.map { message, hint in
            Finding(
                severity: .warning, file: file, location: .sheet(sheet, row: nil, column: nil), field: nil, value: nil,
                code: ImportCode.sheetRemark.rawValue, message: message, hint: hint)
        }
    }
}
