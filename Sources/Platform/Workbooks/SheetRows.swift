import XMLText

/// A row of a sheet: its cells that hold anything, from left to right.
package struct WorkbookRow: Hashable, Sendable {
    /// A cell with its column, from 1.
    package struct Cell: Hashable, Sendable {
        package let column: Int
        package let value: WorkbookValue
    }

    /// From 1.
    package let number: Int
    package let cells: [Cell]
}

/// Reads the rows of a sheet, one at a time, in their order; rows without any value are left out.
package struct SheetRows {
    /// What the sheet does that a reader of its values should know; complete at the end of the rows.
    package struct Remarks: Hashable, Sendable {
        /// Rows that are hidden, by hand or by a filter; they are read like the others.
        package internal(set) var hiddenRows = 0
        /// Columns that are hidden, as ranges `B:D`.
        package internal(set) var hiddenColumns: [String] = []
        /// The first hundred ranges of cells that are merged: only the first cell of each has the value.
        package internal(set) var merged: [String] = []
        package internal(set) var mergedCount = 0
    }

    package private(set) var remarks = Remarks()
    private let sheet: String
    private let strings: SharedStrings
    private let styles: CellStyles
    private let is1904: Bool
    private var reader: PartReader
    private var row = 0
    private var column = 0
    private var cells: [WorkbookRow.Cell] = []

    init(_ reader: PartReader, sheet: String, strings: SharedStrings, styles: CellStyles, is1904: Bool) {
        self.reader = reader
        self.sheet = sheet
        self.strings = strings
        self.styles = styles
        self.is1904 = is1904
    }

    /// The next row with a value; nil at the end of the sheet.
    package mutating func next() throws(WorkbookFault) -> WorkbookRow? {
        while let token = try reader.next() {
            switch token {
            case .start("row", let attributes): try beginRow(attributes)
            case .start("c", let attributes): try readCell(attributes)
            case .end("row"):
                guard !cells.isEmpty else { continue }
                defer { cells = [] }
                return WorkbookRow(number: row, cells: cells)
            case .start("col", let attributes): noteColumns(attributes)
            case .start("mergeCell", let attributes):
                remarks.mergedCount += 1
                if let range = attributes["ref"], remarks.merged.count < 100 { remarks.merged.append(range) }
            case .start, .end, .text: break
            }
        }
        return nil
    }

    private mutating func beginRow(_ attributes: [XMLAttribute]) throws(WorkbookFault) {
        let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
        guard number <= CellReference.lastRow, number > row else {
            throw misplaced(
                "A\(attributes["r"] ?? String(number))",
                number > row ? "the row lies beyond the last, \(CellReference.lastRow)" : "the row follows row \(row)")
        }
        row = number
        column = 0
        if attributes["hidden"].map({ $0 == "1" || $0 == "true" }) == true { remarks.hiddenRows += 1 }
    }

    private mutating func noteColumns(_ attributes: [XMLAttribute]) {
        guard let hidden = attributes["hidden"], hidden == "1" || hidden == "true",
            let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
            (1...CellReference.lastColumn).contains(first), (first...CellReference.lastColumn).contains(last)
        else { return }
        let (left, right) = (CellReference.letters(first), CellReference.letters(last))
        remarks.hiddenColumns.append(first == last ? left : "\(left):\(right)")
    }

    // MARK: Cells

    private mutating func readCell(_ attributes: [XMLAttribute]) throws(WorkbookFault) {
        try place(attributes["r"])
        var raw: String?
        var inline: RichText?
        var hasFormula = false
        var isInValue = false
        while let token = try reader.next(), token != .end(name: "c") {
            switch token {
            case .start("v", _):
                isInValue = true
                raw = ""
            case .end("v"): isInValue = false
            case .start("f", _): hasFormula = true
            case .start("is", _): inline = RichText()
            case .text(let piece) where isInValue: raw = (raw ?? "") + piece
            case .start, .end, .text: inline?.take(token)
            }
        }
        if let value = try value(attributes, raw, inline, hasFormula: hasFormula) {
            cells.append(WorkbookRow.Cell(column: column, value: value))
        }
    }

    private mutating func place(_ text: String?) throws(WorkbookFault) {
        guard let text else {
            column += 1
            guard row > 0, column <= CellReference.lastColumn else {
                throw misplaced("", "a cell lies outside the sheet")
            }
            return
        }
        guard let reference = CellReference(text), reference.row == row, reference.column > column else {
            throw misplaced(text, "a cell stands out of its order, in row \(row) after column \(column)")
        }
        column = reference.column
    }

    private mutating func value(
        _ attributes: [XMLAttribute], _ raw: String?, _ inline: RichText?, hasFormula: Bool
    ) throws(WorkbookFault) -> WorkbookValue? {
        let type = attributes["t"] ?? "n"
        if type == "inlineStr" { return inline.flatMap { $0.text.isEmpty ? nil : .text($0.text) } }
        guard let raw, !raw.isEmpty || type == "str" else { return hasFormula ? .noResult : nil }
        switch type {
        case "s":
            guard let number = Int(raw), let text = strings[number] else {
                throw misplaced(reference, "the cell names the shared text \(raw), which the workbook does not have")
            }
            return text.isEmpty ? nil : .text(text)
        case "str":
            let text = RichText.of(raw)
            return text.isEmpty ? nil : .text(text)
        case "b": return .flag(raw == "1" || raw == "true")
        case "e": return .error(raw)
        case "d":
            guard let value = WorkbookValue(iso: raw) else { throw misplaced(reference, "found no date of ISO 8601") }
            return value
        default: return try number(raw, style: attributes["s"].flatMap { Int($0) } ?? 0)
        }
    }

    private func number(_ raw: String, style: Int) throws(WorkbookFault) -> WorkbookValue {
        guard let number = SheetNumber(raw) else { throw misplaced(reference, "found no number in a cell of numbers") }
        switch styles[style] {
        case .general: return .number(number)
        case .percent: return .percent(number)
        case .date: return .moment(number, isTime: false, is1904: is1904)
        case .time: return .moment(number, isTime: true, is1904: is1904)
        case .length: return .length(number)
        case .digits(let width):
            guard number.isWhole, !number.isNegative, number.text.count < width else { return .number(number) }
            return .code(String(repeating: "0", count: width - number.text.count) + number.text)
        }
    }

    private var reference: String { CellReference(row: max(row, 1), column: max(column, 1)).text }

    private func misplaced(_ reference: String, _ message: String) -> WorkbookFault {
        .misplaced(sheet: sheet, reference: reference, message: message)
    }
}
