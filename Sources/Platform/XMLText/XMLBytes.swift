/// The bytes of a document that a reader holds, with the place where it is.
struct XMLBytes {
    private var bytes: [UInt8] = []
    private(set) var place = 0
    /// Where the piece begins that is being read.
    var mark = 0
    /// No bytes follow.
    var isComplete = false
    /// Where lines and columns were last counted.
    private var counted = (place: 0, line: 1, column: 1)
    /// How far the piece at `mark` has been looked through for its end.
    private var searched = 0

    var held: Int { bytes.count - place }
    var isAtEnd: Bool { place == bytes.count }

    /// Adds bytes and lets go of those that were read.
    mutating func feed(_ piece: [UInt8]) {
        _ = position(at: place)
        bytes.removeFirst(place)
        counted.place -= place
        searched = max(0, searched - place)
        mark = 0
        place = 0
        bytes += piece
    }

    // MARK: Pieces

    /// Whether the piece that begins here is there to its end; where no bytes follow, what is there counts as whole.
    mutating func holdsWholePiece(limit: Int) throws(XMLFault) -> Bool {
        if isComplete { return true }
        // The longest opening that has to be told from others is `<![CDATA[`.
        if starts("<"), held < 9, bytes[place...].firstIndex(of: UInt8(ascii: ">")) == nil { return false }
        let end: Int? =
            if starts("<!--") {
                index(of: "-->", from: place + 4)
            } else if starts("<![CDATA[") {
                index(of: "]]>", from: place + 9)
            } else if starts("<?") {
                index(of: "?>", from: place + 2)
            } else if starts("<") {
                tagEnd()
            } else {
                bytes[max(place, searched)...].firstIndex(of: UInt8(ascii: "<"))
            }
        if end == nil {
            guard held <= limit else {
                throw fault(.tooLong, "a tag, a comment or a text is longer than \(limit) bytes")
            }
            searched = max(place, bytes.count - 2)
        }
        return end != nil
    }

    /// The `>` that ends a tag, or the `<` that should not be inside it.
    private func tagEnd() -> Int? {
        var quote: UInt8?
        for index in (place + 1)..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { return index }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    private func index(of mark: StaticString, from start: Int) -> Int? {
        let length = mark.utf8CodeUnitCount
        var index = max(start, searched)
        return mark.withUTF8Buffer { mark in
            while index + length <= bytes.count {
                if bytes[index] == mark[0], mark.elementsEqual(bytes[index..<(index + length)]) { return index }
                index += 1
            }
            return nil
        }
    }

    /// The text between an opening of that length and the mark; both are passed over.
    mutating func taken(upTo mark: StaticString, after length: Int) throws(XMLFault) -> String {
        searched = 0
        guard let end = index(of: mark, from: place + length) else { throw broken("expected \(mark) before the end") }
        let text = try decoded(bytes[(place + length)..<end])
        place = end + mark.utf8CodeUnitCount
        return text
    }

    /// The text up to the next tag or the end.
    mutating func characterData() throws(XMLFault) -> String {
        let start = place
        place = bytes[max(place, searched)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        searched = 0
        return try resolved(bytes[start..<place])
    }

    mutating func name() throws(XMLFault) -> String {
        let start = place
        while place < bytes.count, XMLBytes.isName(bytes[place]) { place += 1 }
        let isDigit = start < place && (0x2d...0x39).contains(bytes[start])
        guard start < place, !isDigit else { throw broken("expected the name of an element or attribute") }
        return try decoded(bytes[start..<place])
    }

    mutating func quoted() throws(XMLFault) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw broken("expected the value of an attribute in quotes")
        }
        let quote = bytes[place]
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "<") { place += 1 }
        guard place < bytes.count, bytes[place] == quote else {
            throw broken("the value of an attribute is not closed")
        }
        let value = try resolved(bytes[start..<place])
        place += 1
        return value
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3a, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x80...0xff: true
        default: false
        }
    }

    // MARK: Bytes

    func starts(_ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in
            held >= mark.count && mark.elementsEqual(bytes[place..<(place + mark.count)])
        }
    }

    func starts(_ mark: [UInt8]) -> Bool { bytes[place...].starts(with: mark) }

    mutating func drop(_ count: Int) { place += count }

    mutating func expect(_ mark: StaticString) throws(XMLFault) {
        guard starts(mark) else { throw broken("expected \(mark)") }
        place += mark.utf8CodeUnitCount
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
        return place > start
    }

    // MARK: Text

    private func decoded(_ run: ArraySlice<UInt8>) throws(XMLFault) -> String {
        guard !run.contains(0), let text = String(validating: run, as: UTF8.self) else { throw notUTF8() }
        return text
    }

    /// The text with its references replaced: the five of XML and numbers of characters.
    private func resolved(_ run: ArraySlice<UInt8>) throws(XMLFault) -> String {
        guard run.contains(UInt8(ascii: "&")) else { return try decoded(run) }
        var text = ""
        var rest = run
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += try decoded(rest[..<mark])
            guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = XMLBytes.scalar(String(decoding: rest[(mark + 1)..<end], as: UTF8.self))
            else { throw broken("found a reference to a character that XML does not know") }
            text.unicodeScalars.append(scalar)
            rest = rest[(end + 1)...]
        }
        return text + (try decoded(rest))
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number == 9 || number == 10 || number == 13 || number >= 32 else { return nil }
        return Unicode.Scalar(number)
    }

    // MARK: Faults

    mutating func position(at target: Int) -> (line: Int, column: Int) {
        // A place before the one counted last is only asked for by a fault inside a piece whose begin was asked before.
        for byte in bytes[min(counted.place, target)..<target] {
            if byte == 0x0a {
                counted.line += 1
                counted.column = 1
            } else if byte & 0xc0 != 0x80 {
                counted.column += 1
            }
        }
        counted.place = max(counted.place, target)
        return (counted.line, counted.column)
    }

    func broken(_ message: String) -> XMLFault { fault(.notWellFormed, message, at: place) }

    func notUTF8() -> XMLFault { fault(.notUTF8, "the document is not in UTF-8") }

    /// A fault of the piece that begins at `mark`.
    func fault(_ kind: XMLFault.Kind, _ message: String) -> XMLFault { fault(kind, message, at: mark) }

    private func fault(_ kind: XMLFault.Kind, _ message: String, at place: Int) -> XMLFault {
        var copy = self
        let (line, column) = copy.position(at: place)
        return XMLFault(kind: kind, line: line, column: column, message: message)
    }
}
