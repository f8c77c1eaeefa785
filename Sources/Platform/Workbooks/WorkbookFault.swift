/// Why a workbook, or the rest of a sheet, is not read.
package enum WorkbookFault: Error, Hashable, Sendable {
    /// Neither a zip archive nor a known other format.
    case notAWorkbook
    /// The binary format before 2007 (`.xls`).
    case oldFormat
    /// Encrypted with a password, as a whole or part by part.
    case encrypted
    /// Another format in a zip archive: its name.
    case otherFormat(String)
    /// The archive is damaged: what the library says.
    case damaged(String)
    /// A part that has to be there is not.
    case missingPart(String)
    /// The file, or a part of it once unpacked, is larger than that many bytes.
    case tooLarge(part: String?, limit: Int)
    /// A part unpacks to more than that many times its size.
    case bomb(part: String, ratio: Int)
    /// A part is not XML as a workbook has it.
    case xml(part: String, line: Int, column: Int, message: String)
    /// No sheet has that name; the names of those that can be read.
    case noSuchSheet(String, among: [String])
    /// No sheet can be read.
    case noSheet
    /// A cell or row stands where it cannot be: its reference, and what is wrong with it.
    case misplaced(sheet: String, reference: String, message: String)

    /// What was found, in one line.
    package var message: String {
        switch self {
        case .notAWorkbook: "the file is no workbook: it is not a zip archive"
        case .oldFormat: "the file is a workbook of the format before 2007 (.xls)"
        case .encrypted: "the workbook is protected by a password"
        case .otherFormat(let name): "the file is \(name), expected a workbook (.xlsx)"
        case .damaged(let reason): "the file is damaged: \(reason)"
        case .missingPart(let part): "the workbook lacks its part \(part)"
        case .tooLarge(nil, let limit): "the file is larger than \(limit / 1_000_000) MB"
        case .tooLarge(let part?, let limit): "\(part) holds more than \(limit / 1_000_000) MB once unpacked"
        case .bomb(let part, let ratio): "\(part) unpacks to more than \(ratio) times its size, as only an attack does"
        case .xml(let part, let line, let column, let message): "\(part), line \(line), column \(column): \(message)"
        case .noSuchSheet(let name, let among):
            "the workbook has no sheet \"\(name)\"; it has \(among.joined(separator: ", "))"
        case .noSheet: "the workbook has no sheet of cells"
        case .misplaced(let sheet, let reference, let message): "\(sheet)!\(reference): \(message)"
        }
    }

    /// What to do about it.
    package var hint: String {
        switch self {
        case .oldFormat, .otherFormat: "Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8."
        case .encrypted: "Save it without a password."
        case .tooLarge: "Save the sheet as CSV in UTF-8, which may have any length, or divide it."
        case .noSuchSheet: "Name one of them with --sheet."
        case .noSheet: "Put the table on a sheet of the workbook."
        case .notAWorkbook, .damaged, .missingPart, .bomb, .xml, .misplaced:
            "Open it in Excel or LibreOffice and save it again as .xlsx."
        }
    }
}

/// What a workbook may be at most.
package struct WorkbookLimits: Sendable {
    /// Bytes of the file.
    package var fileBytes = 100_000_000
    /// Bytes of one unpacked part.
    package var partBytes = 100_000_000
    /// Times that a part may be larger than its packed form, once it is larger than `ratioFrom`.
    package var ratio = 300
    package var ratioFrom = 10_000_000

    package init() {}
}
