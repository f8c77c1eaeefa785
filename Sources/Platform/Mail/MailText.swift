import Calendar

/// Lines of a message, encoded for seven bits.
struct MailText {
    private(set) var bytes: [UInt8] = []

    mutating func line(_ line: String) { bytes += Array(line.utf8) + [0x0d, 0x0a] }

    /// A name and an address: a quoted string, or encoded words (RFC 2047, section 2) where it is not ASCII.
    mutating func header(_ name: String, mailbox: Mailbox) {
        let address = String(
            String.UnicodeScalarView(
                mailbox.email.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7f && $0 != "<" && $0 != ">" }))
        let called = MailText.clean(mailbox.name)
        guard !called.isEmpty else { return line("\(name): <\(address)>") }
        let words: [String]
        if called.unicodeScalars.allSatisfy({ $0.isASCII }), called.utf8.count <= 60 {
            words = ["\"" + called.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
        } else {
            words = MailText.encodedWords(called)
        }
        lines(name, words + ["<\(address)>"])
    }

    /// A text: as it is where it is short ASCII, else encoded words.
    mutating func header(_ name: String, text: String) {
        let clean = MailText.clean(text)
        let isPlain = clean.unicodeScalars.allSatisfy { $0.isASCII } && clean.utf8.count <= 66 && !clean.contains("=?")
        lines(name, isPlain ? [clean] : MailText.encodedWords(clean))
    }

    /// The name of an attachment: `filename` where it is ASCII, else `filename*` (RFC 2231, section 4; RFC 6266).
    mutating func fileName(_ name: String) {
        let clean = MailText.clean(name)
        let isPlain = clean.unicodeScalars.allSatisfy { $0.isASCII && $0 != "\"" && $0 != "\\" }
        guard !isPlain || clean.utf8.count > 60 else { return line(" filename=\"\(clean)\"") }
        var pieces = [""]
        for byte in clean.utf8 {
            let isAtom = MailText.isAtom(byte)
            let text = isAtom ? String(UnicodeScalar(byte)) : "%" + MailText.hex(byte)
            if pieces[pieces.count - 1].utf8.count + text.utf8.count > 50 { pieces.append("") }
            pieces[pieces.count - 1] += text
        }
        for (number, piece) in pieces.enumerated() {
            let isLast = number == pieces.count - 1
            let name = pieces.count == 1 ? "filename*" : "filename*\(number)*"
            line(" \(name)=\(number == 0 ? "utf-8''" : "")\(piece)\(isLast ? "" : ";")")
        }
    }

    /// Text as quoted-printable (RFC 2045, 6.7): lines of at most 76 octets, none broken inside an encoded octet.
    mutating func quotedPrintable(_ text: String) {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for own in lines {
            var length = 0
            let octets = Array(own.utf8)
            for (index, octet) in octets.enumerated() {
                let isAtEnd = index == octets.count - 1
                let isBlank = octet == 0x20 || octet == 0x09
                let isPlain = (0x21...0x7e).contains(octet) && octet != 0x3d || isBlank && !isAtEnd
                let piece = isPlain ? [octet] : Array("=\(MailText.hex(octet))".utf8)
                if length + piece.count > (isAtEnd ? 76 : 75) {
                    bytes += [0x3d, 0x0d, 0x0a]
                    length = 0
                }
                bytes += piece
                length += piece.count
            }
            bytes += [0x0d, 0x0a]
        }
    }

    /// Bytes as base64 in lines of 76 letters (RFC 2045, 6.8).
    mutating func base64(_ content: [UInt8]) {
        let letters = Base64.letters(of: content)
        for start in stride(from: 0, to: letters.count, by: 76) {
            bytes += letters[start..<min(start + 76, letters.count)] + [0x0d, 0x0a]
        }
    }

    /// A header whose words stand on a line each where there are several.
    private mutating func lines(_ name: String, _ words: [String]) {
        for (number, word) in words.enumerated() { line(number == 0 ? "\(name): \(word)" : " \(word)") }
    }

    /// The text on one line without controls.
    private static func clean(_ text: String) -> String {
        let spaced = text.unicodeScalars.map { scalar -> UnicodeScalar? in
            switch scalar.value {
            case 0x09, 0x0a, 0x0d, 0x85, 0x2028, 0x2029: " "
            case 0..<0x20, 0x7f..<0xa0: nil
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(spaced.compactMap(\.self)))
    }

    /// Words of at most 75 letters, none broken inside a character of UTF-8 (RFC 2047, section 5).
    private static func encodedWords(_ text: String) -> [String] {
        var chunks: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if chunks[chunks.count - 1].count + octets.count > 39 { chunks.append([]) }
            chunks[chunks.count - 1] += octets
        }
        return chunks.map { "=?utf-8?B?\(String(decoding: Base64.letters(of: $0), as: UTF8.self))?=" }
    }

    private static func hex(_ octet: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "\(digits[Int(octet >> 4)])\(digits[Int(octet & 15)])"
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e: true
        default: false
        }
    }

    /// Letters, digits, dots and hyphens of a text.
    static func atom(_ text: String) -> String { String(decoding: text.utf8.filter(isAtom), as: UTF8.self) }

    /// `Mon, 25 Jun 2012 08:00:00 +0000` (RFC 5322, 3.3).
    static func date(_ moment: Instant) -> String {
        let wall = WallTime(secondsSince1970: moment.seconds)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = wall.date
        return "\(days[date.weekday.rawValue - 1]), \(date.day) \(months[date.month - 1]) \(date.year) "
            + "\(wall.text.dropFirst(11).prefix(8)) +0000"
    }
}
