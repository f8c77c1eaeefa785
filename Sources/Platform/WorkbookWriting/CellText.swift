/// Text as a cell can hold it, and how wide it is.
enum CellText {
    /// One line ending, and U+FFFD for what XML cannot have. Source: XML 1.0, 2.2.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", wasReturn {
                wasReturn = false
                continue
            }
            wasReturn = scalar == "\r"
            scalars.append(wasReturn ? "\n" : isPlain(scalar) ? scalar : "\u{fffd}")
        }
        return String(scalars)
    }

    /// Text in which nothing is read as one of the escapes of workbooks: the underscore before `x0041_` is escaped itself.
    /// Source: ECMA-376 Part 1, 22.9.2.19.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            if byte == UInt8(ascii: "_"), isEscape(bytes[(index + 1)...].prefix(6)) { result += Array("x005F_".utf8) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether `x0041_` stands there.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 6 && bytes.first == UInt8(ascii: "x") && bytes.last == UInt8(ascii: "_")
            && bytes.dropFirst().dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0xfffe && scalar.value != 0xffff
    }

    /// How many lines a text takes in a column of so many letters, wrapped between its words and after hyphens.
    static func lines(_ text: String, in letters: Int) -> Int {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) { sum, line in
            var lines = 1
            var used = 0
            for word in line.split(separator: " ") {
                var space = used > 0 ? 1 : 0
                for part in parts(word) {
                    let width = width(String(part))
                    if used > 0, used + space + width > letters {
                        lines += 1
                        (used, space) = (0, 0)
                    }
                    // A word that is wider than the column is broken.
                    lines += max(0, width - 1) / letters
                    used += space + (width > letters ? (width - 1) % letters + 1 : width)
                    space = 0
                }
            }
            return sum + lines
        }
    }

    /// A word up to and with each of its hyphens.
    private static func parts(_ word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var rest = word
        while let hyphen = rest.firstIndex(of: "-") {
            parts.append(rest[...hyphen])
            rest = rest[rest.index(after: hyphen)...]
        }
        return parts + (rest.isEmpty ? [] : [rest])
    }

    /// Letters of the longest line; those of East Asian scripts and pictures count twice.
    static func width(_ text: String) -> Int {
        var longest = 0
        var width = 0
        for character in text {
            if character.isNewline {
                width = 0
                continue
            }
            let first = character.unicodeScalars.first?.value ?? 0
            width += (0x1100...0x115f).contains(first) || first >= 0x2e80 && first < 0xfb00 || first >= 0x1f000 ? 2 : 1
            longest = max(longest, width)
        }
        return longest
    }
}
