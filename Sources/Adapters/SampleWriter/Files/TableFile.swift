/// Rows on their way into one file: quoted, encoded and handed on in pieces, so that memory does not grow with the file.
struct TableFile {
    private let style: ExportStyle
    private var bytes: [UInt8] = []
    private static let pieceSize = 1 << 16

    init(style: ExportStyle, headings: [String]) {
        self.style = style
        if case .utf8WithMark = style.encoding { bytes += [0xef, 0xbb, 0xbf] }
        append(headings)
    }

    mutating func append(_ cells: [String]) {
        let line = cells.map(quoted).joined(separator: String(style.separator)) + "\r\n"
        switch style.encoding {
        case .utf8, .utf8WithMark: bytes.append(contentsOf: line.utf8)
        case .windows1252: bytes.append(contentsOf: line.unicodeScalars.map(windows1252))
        }
    }

    /// Hands on what is gathered once it is a piece; `all` hands on the rest.
    mutating func drain(all: Bool = false, to sink: ([UInt8]) throws -> Void) rethrows {
        guard all ? !bytes.isEmpty : bytes.count >= TableFile.pieceSize else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.contains { $0 == style.separator || $0 == "\"" || $0.isNewline }
        return needsQuotes
            ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : cell
    }
}

/// The byte of a scalar in Windows-1252, `?` where it has none: what such an export does with a Romanian ș.
private func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x00...0x7f, 0xa0...0xff: UInt8(scalar.value)
    case 0x20ac: 0x80
    case 0x2013: 0x96
    case 0x2019: 0x92
    case 0x201e: 0x84
    case 0x201c: 0x93
    case 0x160: 0x8a
    case 0x161: 0x9a
    case 0x17d: 0x8e
    case 0x17e: 0x9e
    default: 0x3f
    }
}
