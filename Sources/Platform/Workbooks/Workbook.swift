import XMLText

/// A workbook of the format `.xlsx` (ECMA-376), opened for reading.
///
/// Its parts are unpacked piece by piece; in memory are the file as it is packed, the texts that cells share, and one row.
package struct Workbook {
    /// A sheet of cells, in the order of the tabs.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let isHidden: Bool
        let part: String
    }

    package let sheets: [Sheet]
    private let archive: BookArchive
    private let strings: SharedStrings
    private let styles: CellStyles
    private let is1904: Bool

    /// Opens a workbook from the bytes of its file.
    package static func open(
        _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
    ) throws(WorkbookFault) -> Workbook {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(part: nil, limit: limits.fileBytes) }
        guard bytes.starts(with: WorkbookMark.zip) else { throw WorkbookMark.fault(bytes) }
        let archive = try BookArchive(bytes, limits: limits)
        let package = OfficePackage(archive)
        let main = try package.mainPart()
        let book = try BookPart(package.required(main))
        let relations = try package.relations(of: main)
        var strings = SharedStrings()
        var styles = CellStyles()
        for relation in relations {
            switch relation.type {
            case "sharedStrings": strings = try SharedStrings(package.required(relation.target))
            case "styles": styles = try CellStyles(package.required(relation.target))
            default: break
            }
        }
        let sheets = book.sheets.compactMap { entry -> Sheet? in
            // Charts and dialogues are sheets of their own types and hold no cells.
            guard let relation = relations.first(where: { $0.id == entry.relation && $0.type == "worksheet" }) else {
                return nil
            }
            return Sheet(name: entry.name, isHidden: entry.isHidden, part: relation.target)
        }
        guard !sheets.isEmpty else { throw .noSheet }
        return Workbook(sheets: sheets, archive: archive, strings: strings, styles: styles, is1904: book.is1904)
    }

    /// The sheet of that name, letter case aside; nil names the first that is not hidden.
    package func sheet(_ name: String?) throws(WorkbookFault) -> Sheet {
        guard let name else { return sheets.first { !$0.isHidden } ?? sheets[0] }
        guard
            let sheet = sheets.first(where: { $0.name == name })
                ?? sheets.first(where: { $0.name.lowercased() == name.lowercased() })
        else { throw .noSuchSheet(name, among: sheets.map(\.name)) }
        return sheet
    }

    /// The rows of a sheet of this workbook.
    package func rows(of sheet: Sheet) throws(WorkbookFault) -> SheetRows {
        SheetRows(
            try OfficePackage(archive).required(sheet.part), sheet: sheet.name, strings: strings, styles: styles,
            is1904: is1904)
    }
}

/// The first bytes by which formats of workbooks are known.
package enum WorkbookMark {
    package static let zip: [UInt8] = [0x50, 0x4b, 0x03, 0x04]
    /// Compound files: workbooks before 2007, and those with a password.
    package static let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    /// Whether a file that begins so is read, or refused, as a workbook.
    package static func begins(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: zip) || bytes.starts(with: compound)
    }

    static func fault(_ bytes: [UInt8]) -> WorkbookFault {
        guard bytes.starts(with: compound) else { return .notAWorkbook }
        // The name of the stream in the compound file's directory, in UTF-16.
        let name = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        return contains(bytes, name) ? .encrypted : .oldFormat
    }

    private static func contains(_ bytes: [UInt8], _ run: [UInt8]) -> Bool {
        guard bytes.count >= run.count else { return false }
        for start in 0...(bytes.count - run.count)
        where bytes[start] == run[0] && bytes[start..<(start + run.count)].elementsEqual(run) {
            return true
        }
        return false
    }
}

/// What the part `workbook.xml` says.
private struct BookPart {
    struct Entry {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    var sheets: [Entry] = []
    var is1904 = false

    init(_ reader: PartReader) throws(WorkbookFault) {
        var reader = reader
        while let token = try reader.next() {
            switch token {
            case .start("workbookPr", let attributes):
                is1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
            case .start("sheet", let attributes):
                guard let name = attributes["name"], let relation = attributes.local("id") else {
                    throw reader.fault("a sheet has no name or no relation")
                }
                sheets.append(
                    Entry(name: name, relation: relation, isHidden: (attributes["state"] ?? "visible") != "visible"))
            case .start, .end, .text: break
            }
        }
    }
}
