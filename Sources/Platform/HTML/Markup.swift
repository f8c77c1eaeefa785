import Bytes

/// Markup on its way to bytes: what is text is escaped a byte at a time, so that a page is written once and copied never. Rows
/// that were written before are remembered by their place and not copied either.
struct Markup: ~Copyable {
    private var own: GrowingBytes
    private var written: [(place: Int, stretches: [ByteStretch])] = []

    /// - Parameter capacity: Bytes for which there is room at first; at least one.
    init(capacity: Int) {
        own = GrowingBytes(capacity: capacity)
    }

    /// Bytes so far, without markup that was written before.
    var count: Int { own.count }

    /// Adds markup of the program's own as it is.
    mutating func add(_ literal: StaticString) {
        own.add(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Adds markup as it is.
    mutating func add(_ markup: String) {
        var markup = markup
        markup.withUTF8 { own.add(UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes as they are.
    mutating func add(_ bytes: UnsafeRawBufferPointer) { own.add(bytes) }

    /// Puts markup there that was written before.
    mutating func add(_ stretches: [ByteStretch]) {
        if !stretches.isEmpty { written.append((own.count, stretches)) }
    }

    /// What was added without markup that was written before.
    consuming func shared() -> SharedBytes { own.shared() }

    /// All that was added, in order.
    consuming func stretches() -> [ByteStretch] {
        let written = written
        let bytes = own.shared()
        var all: [ByteStretch] = []
        var begin = 0
        for (place, stretches) in written {
            if place > begin { all.append(bytes.whole[begin..<place]) }
            all += stretches
            begin = place
        }
        if bytes.count > begin || all.isEmpty { all.append(bytes.whole[begin..<bytes.count]) }
        return all
    }

    // MARK: Escaping

    /// Adds text. Characters that mean markup become references, a carriage return too, which readers would turn into a line
    /// feed. What neither HTML nor XML can hold (controls, surrogate halves, U+FFFE, U+FFFF) becomes U+FFFD.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(text)
        var clean = 0
        var index = 0
        while index < text.count {
            guard Markup.isSpecial(text[index]) else {
                index += 1
                continue
            }
            let (length, written) = Markup.written(text, at: index)
            if let written {
                own.add(UnsafeRawBufferPointer(rebasing: bytes[clean..<index]))
                add(written)
                clean = index + length
            }
            index += length
        }
        own.add(UnsafeRawBufferPointer(rebasing: bytes[clean...]))
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

    /// Whether a character may begin with that byte that is not written as it is.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0a: false
        case ..<0x20, 0x7f, 0xc2, 0xef: true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
