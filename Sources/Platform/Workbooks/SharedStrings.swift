import XMLText

/// The texts that cells name by number, in one run of bytes: a text of its own for each would cost several times as much.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init() {}

    /// Reads the part `sharedStrings.xml`.
    init(_ reader: PartReader) throws(WorkbookFault) {
        var reader = reader
        var text = RichText()
        while let token = try reader.next() {
            switch token {
            case .start("si", _): text = RichText()
            case .end("si"):
                bytes += text.text.utf8
                ends.append(bytes.count)
            case .start, .end, .text: text.take(token)
            }
        }
    }

    /// The text of that number; nil where there is none.
    subscript(number: Int) -> String? {
        guard ends.indices.contains(number) else { return nil }
        return String(decoding: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
    }
}

/// A text of a string item: that of its runs together, without hints for pronunciation.
struct RichText {
    private var parts = ""
    private var isInText = false
    private var phonetics = 0

    /// The text, with the characters that XML cannot hold in their place (`_x000D_`; ECMA-376 Part 1, 22.9.2.19).
    var text: String { RichText.of(parts) }

    /// A text that stands in a value by itself.
    static func of(_ raw: String) -> String { raw.contains("_x") ? unescaped(raw) : raw }

    mutating func take(_ token: XMLToken) {
        switch token {
        case .start("t", _): isInText = phonetics == 0
        case .end("t"): isInText = false
        case .start("rPh", _): phonetics += 1
        case .end("rPh"): phonetics -= 1
        case .text(let piece): if isInText { parts += piece }
        case .start, .end: break
        }
    }

    private static func unescaped(_ text: String) -> String {
        var result: [UInt16] = []
        let units = Array(text.utf16)
        var index = 0
        while index < units.count {
            if index + 7 <= units.count, units[index] == 0x5f, units[index + 1] == 0x78, units[index + 6] == 0x5f,
                let unit = UInt16(String(decoding: units[(index + 2)..<(index + 6)], as: UTF16.self), radix: 16)
            {
                result.append(unit)
                index += 7
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF16.self)
    }
}
