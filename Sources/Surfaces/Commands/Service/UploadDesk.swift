import Domain
import Intake
import WebService

/// Takes an upload into a campaign as `lotse import` would take the file.
struct UploadDesk {
    /// Rows of the file that are shown.
    private static let shown = 4

    let place: Workplace

    /// - Parameter isRehearsal: Everything is tried and nothing kept.
    func take(_ upload: Upload, isRehearsal: Bool) throws -> UploadReport {
        let file = ImportFile(name: upload.name, bytes: upload.bytes, sheet: upload.sheet, meanings: upload.meanings)
        let report = try ImportDesk(place, isRehearsal: isRehearsal).run(upload.kind, [file])
        let tally = report.tally
        let preview = FilePreview(
            of: upload.bytes, name: upload.name, sheet: upload.sheet, count: UploadDesk.shown,
            lines: UploadDesk.remarkable(tally.findings))
        let rows = preview?.rows ?? []
        return UploadReport(
            line: report.line, hasRows: tally.stored > 0,
            columns: report.columns.filter { !$0.isOfReport }.map { column in
                UploadReport.Column(
                    header: column.header, field: column.field, number: column.number,
                    cells: rows.map { $0.cells.count >= column.number ? $0.cells[column.number - 1] : "" })
            }, fields: report.fields.map { UploadReport.Field(name: $0.name, german: $0.german) },
            lines: rows.map(\.line),
            remarks: tally.findings.map { finding in
                UploadReport.Remark(
                    isError: finding.severity == .error, place: finding.place, line: finding.location.line,
                    column: finding.location.column, code: finding.code, field: finding.field, text: finding.message,
                    hint: finding.hint)
            }, remarksLeftOut: tally.findingsLeftOut,
            duplicates: tally.duplicates.map { pair in
                "\(pair.first) – \(pair.second): " + pair.reasons.map(\.rawValue).joined(separator: ", ")
            })
    }

    /// Lines with a cell about which something is said, those of refused rows first.
    private static func remarkable(_ findings: [Finding]) -> [Int] {
        var lines: [Int] = []
        for severity in [Finding.Severity.error, .warning] {
            for finding in findings where finding.severity == severity && finding.location.column != nil {
                guard lines.count < shown else { return lines }
                if let line = finding.location.line, !lines.contains(line) { lines.append(line) }
            }
        }
        return lines
    }
}
