import Domain
import Tables
import Workbooks

/// Workbooks of the format `.xlsx`.
extension Importer {
    /// Opens a sheet of a workbook and says what there is to say; nil where nothing can be read.
    func openWorkbook<Value>(
        _ source: TableSource, _ file: ImportFile, schemas: [Schema], _ run: inout ImportRun<Value>
    ) throws -> SheetTable? {
        let bytes = try whole(source, limit: WorkbookLimits().fileBytes + 1)
        let table: SheetTable?
        var findings: [Finding] = []
        do throws(WorkbookFault) {
            let workbook = try Workbook.open(bytes)
            let sheet = try workbook.sheet(file.sheet)
            table = try SheetTable.open(workbook, sheet, file: file, schemas: schemas)
            if table == nil {
                findings.append(
                    finding(
                        .emptyFile, .error, file, .sheet(sheet.name, row: nil, column: nil),
                        "the sheet holds no row, expected a header", "Name another sheet with --sheet."))
            }
            findings += [otherSheets(workbook, sheet, file)].compactMap(\.self)
        } catch {
            table = nil
            findings = [
                finding(.unreadableWorkbook, .error, file, .cell(line: nil, column: nil), error.message, error.hint)
            ]
        }
        if let table {
            run.note(columns: table.columns, of: table.schema)
            findings += table.findings
        }
        try run.say(findings)
        return table
    }

    /// The finding that a sheet was named for a file that has none.
    func noSheets(_ file: ImportFile) -> Finding? {
        file.sheet.map { name in
            finding(
                .unreadableWorkbook, .error, file, .cell(line: nil, column: nil),
                "the file is no workbook, so it has no sheet \"\(name)\"", "Leave --sheet out.")
        }
    }

    /// What is said where nobody named a sheet and there are several.
    private func otherSheets(_ workbook: Workbook, _ sheet: Workbook.Sheet, _ file: ImportFile) -> Finding? {
        let others = workbook.sheets.filter { $0 != sheet }.map { $0.name + ($0.isHidden ? " (hidden)" : "") }
        guard file.sheet == nil, !others.isEmpty else { return nil }
        return finding(
            .sheetRemark, .warning, file, .sheet(sheet.name, row: nil, column: nil),
            "the first sheet was read; the workbook has also \(others.joined(separator: ", "))",
            "Name another one with --sheet.")
    }

    private func finding(
        _ code: ImportCode, _ severity: Finding.Severity, _ file: ImportFile, _ location: Finding.Location,
        _ message: String, _ hint: String
    ) -> Finding {
        Finding(
            severity: severity, file: file.name, location: location, field: nil, value: nil, code: code.rawValue,
            message: message, hint: hint)
    }
}
