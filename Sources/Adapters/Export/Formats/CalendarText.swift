import Calendar

/// Lines of an iCalendar stream: escaped, folded and ended as RFC 5545 has it.
struct CalendarText: Sendable {
    private(set) var bytes: [UInt8] = []

    /// A content line whose value is a structure of the standard: written as it is.
    mutating func line(_ name: String, _ value: String) {
        fold("\(name):\(value)")
    }

    /// A content line whose value is TEXT (RFC 5545, 3.3.11): escaped, without control characters.
    mutating func text(_ name: String, _ value: String) {
        fold("\(name):\(CalendarText.escaped(value))")
    }

    /// Backslash, semicolon, comma and line break escaped; other controls left out.
    static func escaped(_ value: String) -> String {
        var escaped = ""
        var follows = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n" where follows: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            case "\u{9}": escaped += " "
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": break
            default: escaped.unicodeScalars.append(scalar)
            }
            follows = scalar == "\r"
        }
        return escaped
    }

    /// A parameter's value (3.2): quoted where it has to be; quotes cannot be written and become apostrophes.
    static func parameter(_ value: String) -> String {
        let clean = String(
            value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.map {
                $0 == "\"" ? "'" : Character($0)
            })
        return clean.contains { ":;,".contains($0) } ? "\"\(clean)\"" : clean
    }

    /// Breaks the line so that none has more than 75 octets, never inside a character of UTF-8 (3.1).
    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if length + octets.count > 75 {
                bytes += [0x0d, 0x0a, 0x20]
                length = 1
            }
            bytes += octets
            length += octets.count
        }
        bytes += [0x0d, 0x0a]
    }
}

extension CalendarText {
    /// `+0200` of seconds east of Greenwich.
    static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        let rest = size % 60 == 0 ? "" : two(size % 60)
        return "\(seconds < 0 ? "-" : "+")\(two(size / 3600))\(two(size / 60 % 60))\(rest)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
