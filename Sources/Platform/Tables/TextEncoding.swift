/// How the bytes of a table stand for text.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"

    /// The encoding that a byte order mark names, with the mark's length.
    static func marked(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
        if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark: digits, separators and Latin letters have a zero byte, always on the same side. No other
    /// encoding of a table has zero bytes, so that a tenth of the pairs is proof enough, in texts of any script.
    static func zeroPattern(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let pairs = min(bytes.count, 1_024) / 2
        guard pairs >= 2 else { return nil }
        var high = 0
        var low = 0
        for pair in 0..<pairs {
            high += bytes[bytes.startIndex + 2 * pair] == 0 ? 1 : 0
            low += bytes[bytes.startIndex + 2 * pair + 1] == 0 ? 1 : 0
        }
        if low * 10 >= pairs, high * 4 < low { return .utf16LittleEndian }
        if high * 10 >= pairs, low * 4 < high { return .utf16BigEndian }
        return nil
    }

    /// Decides between UTF-8 and Windows-1252 by the sequences beyond ASCII: nil where there are none.
    ///
    /// Windows-1252 letters hardly ever form valid UTF-8 by chance; a file of both counts as what most of it is.
    static func byValidity(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        var valid = 0
        var invalid = 0
        var index = UTF8Sequence.endOfASCII(from: bytes.startIndex, in: bytes)
        while index < bytes.endIndex {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            switch UTF8Sequence.at(index, in: bytes) {
            case .valid(let length):
                valid += 1
                index += length
            case .truncated:
                index = bytes.endIndex
            case .invalid:
                invalid += 1
                index += 1
            }
        }
        guard valid + invalid > 0 else { return nil }
        return valid >= invalid ? .utf8 : .windows1252
    }
}

/// What stands at a position that should begin a UTF-8 sequence.
/// Source: The Unicode Standard, chapter 3, table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum UTF8Sequence {
    case valid(length: Int)
    /// Well-formed as far as the bytes go.
    case truncated
    case invalid

    /// The first place from `start` on with a byte beyond ASCII, or the end.
    static func endOfASCII(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes.startIndex + endOfASCII(from: start - bytes.startIndex, in: $0) }
    }

    /// The first place from `start` on at which no valid sequence stands, or the end.
    static func endOfValid(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { raw in
            var index = start - bytes.startIndex
            while true {
                index = endOfASCII(from: index, in: raw)
                guard index < raw.count else { break }
                // Most letters beyond ASCII in European texts have two bytes.
                if (0xc2...0xdf).contains(raw[index]), index + 1 < raw.count, raw[index + 1] & 0xc0 == 0x80 {
                    index += 2
                } else if case .valid(let length) = at(bytes.startIndex + index, in: bytes) {
                    index += length
                } else {
                    break
                }
            }
            return bytes.startIndex + index
        }
    }

    /// Eight bytes at a time.
    private static func endOfASCII(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let high = word & 0x8080_8080_8080_8080
            if high != 0 { return index + high.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    static func at(_ start: Int, in bytes: ArraySlice<UInt8>) -> UTF8Sequence {
        let lead = bytes[start]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xbf
        switch lead {
        case 0x00...0x7f: return .valid(length: 1)
        case 0xc2...0xdf: length = 2
        case 0xe0...0xef:
            length = 3
            if lead == 0xe0 { second = 0xa0...0xbf }
            if lead == 0xed { second = 0x80...0x9f }
        case 0xf0...0xf4:
            length = 4
            if lead == 0xf0 { second = 0x90...0xbf }
            if lead == 0xf4 { second = 0x80...0x8f }
        default: return .invalid
        }
        for step in 1..<length {
            guard start + step < bytes.endIndex else { return .truncated }
            let allowed = step == 1 ? second : 0x80...0xbf
            guard allowed.contains(bytes[start + step]) else { return .invalid }
        }
        return .valid(length: length)
    }
}
