import Domain
import Intake
import WebService

/// Takes an upload into a campaign as `lotse import` would take the file.
struct UploadDesk {
    /// Rows of the file that are shown.
    private static let shown = 5

    let place: Workplace

    /// - Parameter isRehearsal: Everything is tried and nothing kept.
    func take(_ upload: Upload, isRehearsal: Bool) throws -> UploadReport {
        let file = ImportFile(name: upload.name, bytes: upload.bytes, sheet: upload.sheet, meanings: upload.meanings)
        let report = try ImportDesk(place, isRehearsal: isRehearsal).run(upload.kind, [file])
        let preview = FilePreview(of: upload.bytes, name: upload.name, sheet: upload.sheet, count: UploadDesk.shown)
        let tally = report.tally
        return UploadReport(
            line: report.line, hasRows: tally.stored > 0,
            columns: report.columns.filter { !$0.isOfReport }.map {
                UploadReport.Column(header: $0.header, field: $0.field)
            }, fields: report.fields, rows: preview.map { [$0.header] + $0.rows } ?? [],
            remarks: tally.findings.map { finding in
                UploadReport.Remark(
                    isError: finding.severity == .error, place: finding.place, code: finding.code,
                    field: finding.field, text: finding.message, hint: finding.hint)
            }, remarksLeftOut: tally.findingsLeftOut,
            duplicates: tally.duplicates.map { pair in
                "\(pair.first) – \(pair.second): " + pair.reasons.map(\.rawValue).joined(separator: ", ")
            })
    }
}
