import Tables

/// Rows on their way into one file: encoded as the style has it and handed on in pieces, so that memory does not grow with
/// the file.
struct TableFile {
    private let encoding: ExportStyle.Encoding
    private var writer: TableWriter
    private var bytes: [UInt8] = []
    private static let pieceSize = 1 << 16

    init(style: ExportStyle, headings: [String]) {
        encoding = style.encoding
        writer = TableWriter(dialect: style.dialect, formulas: .asTheyAre, hasMark: style.encoding == .utf8WithMark)
        append(headings)
    }

    mutating func append(_ cells: [String]) {
        writer.append(cells)
        let row = writer.take()
        switch encoding {
        case .utf8, .utf8WithMark: bytes += row
        case .windows1252: bytes += String(decoding: row, as: UTF8.self).unicodeScalars.map(windows1252)
        }
    }

    /// Hands on what is gathered once it is a piece; `all` hands on the rest.
    mutating func drain(all: Bool = false, to sink: ([UInt8]) throws -> Void) rethrows {
        guard all ? !bytes.isEmpty : bytes.count >= TableFile.pieceSize else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
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
