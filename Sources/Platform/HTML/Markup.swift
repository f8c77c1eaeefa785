/// Markup on its way to bytes: what is text is escaped a byte at a time, so that a page is written once and copied never.
struct Markup {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds markup of the program's own as it is.
    mutating func add(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Adds markup as it is.
    mutating func add(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Adds text. Characters that mean markup become references, a carriage return too, which readers would turn into a line
    /// feed. What neither HTML nor XML can hold (controls, surrogate halves, U+FFFE, U+FFFF) becomes U+FFFD.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard Markup.isSpecial[Int(byte)] else {
                index += 1
                continue
            }
            let (length, written) = Markup.written(text, at: index)
            if let written {
                bytes.append(contentsOf: text[clean..<index])
                add(written)
                clean = index + length
            }
            index += length
        }
        bytes.append(contentsOf: text[clean...])
    }

    /// How many bytes the character that begins there has, and what is written for it; nil where it stays as it is. Strings are
    /// UTF-8 without faults, so that the bytes that a first byte announces are there.
    private static func written(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, written: StaticString?) {
        switch text[index] {
        case UInt8(ascii: "&"): (1, "&amp;")
        case UInt8(ascii: "<"): (1, "&lt;")
        case UInt8(ascii: ">"): (1, "&gt;")
        case UInt8(ascii: "\""): (1, "&quot;")
        case UInt8(ascii: "'"): (1, "&#39;")
        case UInt8(ascii: "\r"): (1, "&#13;")
        // U+0080 to U+009F are C2 80 to C2 9F.
        case 0xc2: (2, text[index + 1] < 0xa0 ? replacement : nil)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xef: (3, text[index + 1] == 0xbf && text[index + 2] >= 0xbe ? replacement : nil)
        default: (1, replacement)
        }
    }

    private static let replacement: StaticString = "\u{fffd}"

    /// Bytes with which a character may begin that is not written as it is.
    private static let isSpecial: [Bool] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x09, 0x0a: false
        case ..<0x20, 0x7f, 0xc2, 0xef: true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
