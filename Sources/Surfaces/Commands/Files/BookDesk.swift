import Domain
import Export
import WorkbookWriting

/// Writes workbooks and says what stands in their way.
struct BookDesk {
    let session: Session

    /// The workbook as a file's bytes.
    ///
    /// - Parameter name: Which one a failure is about.
    func bytes(_ document: BookDocument, name: String) throws -> [UInt8] {
        let folder = session.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        do throws(WorkbookWritingError) {
            return try BookWriter.bytes(document, by: folder)
        } catch { throw Failure(error).at("\(name).xlsx") }
    }

    fileprivate static func tooMany(_ what: String, _ sheet: String, _ limit: Int) -> String {
        "the sheet \"\(sheet)\" would have more than \(limit) \(what), more than a workbook can hold"
    }
}

extension Failure {
    init(_ error: WorkbookWritingError) {
        switch error {
        case .refused(let reason):
            self.init(
                code: "CL240", message: "the workbook cannot be written: \(reason)",
                hint: "check that the folder for temporary files has room and may be written, or name another: "
                    + "TMPDIR=DIR lotse …")
        case .tooManyRows(let sheet, let limit):
            self.init(
                code: "CL241", message: BookDesk.tooMany("rows", sheet, limit),
                hint: "the same comes with --format csv, which may have any length")
        case .tooManyColumns(let sheet, let limit):
            self.init(
                code: "CL241",
                message: BookDesk.tooMany("columns", sheet, limit),
                hint: "the same comes as a page with --format html")
        case .textTooLong(let sheet, let row, let limit):
            self.init(
                code: "CL242",
                message: "the sheet \"\(sheet)\" has in row \(row) a text of more than \(limit) letters, more than "
                    + "a cell can hold",
                hint: "shorten it in the campaign; 'lotse import' takes the corrected row")
        }
    }
}
