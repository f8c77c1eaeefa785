/// The place of a cell; both numbers from 1.
package struct CellReference: Hashable, Sendable {
    /// Source: Microsoft, "Excel specifications and limits", read 2026-11-21.
    package static let lastRow = 1_048_576
    package static let lastColumn = 16_384

    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `C17` or `$C$17`; nil for any other text and for places that no sheet has.
    package init?(_ text: String) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= CellReference.lastColumn, row <= CellReference.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// `C17`.
    package var text: String { CellReference.letters(column) + String(row) }

    /// `A` … `XFD`.
    package static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
