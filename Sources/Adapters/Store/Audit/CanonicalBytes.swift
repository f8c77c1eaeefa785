import SQLite

/// Values as bytes in exactly one way, so that equal values have equal digests and others do not run together.
///
/// Each value is a type byte and its content: integers in eight bytes, texts and bytes after their length.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    /// Nothing yet, with room for a row of ordinary length.
    init() { bytes.reserveCapacity(512) }

    mutating func append(_ value: SQLValue) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number):
            bytes.append(1)
            append(number: number)
        case .text(let text):
            bytes.append(2)
            append(number: Int64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        case .blob(let content):
            bytes.append(3)
            append(number: Int64(content.count))
            bytes.append(contentsOf: content)
        }
    }

    /// A list of rows: their number, then for each the number of its columns and the columns.
    mutating func append(_ rows: [[SQLValue]]) {
        append(number: Int64(rows.count))
        for row in rows {
            append(number: Int64(row.count))
            for value in row { append(value) }
        }
    }

    private mutating func append(number: Int64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
