/// Reads JSON text (RFC 8259) strictly: UTF-8, no comments, no trailing commas, no repeated names.
///
/// Own code because a decoder of the standard library gives neither the position of a value that has the wrong
/// meaning, nor the order of members, nor whole numbers beyond a double; see docs/decisions.
package struct JSONReader {
    /// Nesting beyond this is refused; input files nest below ten.
    package static let depthLimit = 128

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// Where the column was last counted, and what it was; counting goes on from there.
    private var countedIndex = 0
    private var countedColumn = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value of the text; a UTF-8 byte order mark before it is skipped.
    package static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            reader.index = 3
            reader.countedIndex = 3
        }
        reader.skipSpace()
        let node = try reader.readValue(depth: 0)
        reader.skipSpace()
        guard reader.index == bytes.count else {
            throw reader.error(
                "text after the end of the value: \(reader.found)", hint: "a file holds one value; remove the rest")
        }
        return node
    }

    private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        guard depth < JSONReader.depthLimit else {
            throw error(
                "values nest deeper than \(JSONReader.depthLimit)",
                hint: "no file of this program needs that; flatten it")
        }
        let mark = mark
        switch peek {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try readMembers(depth: depth)), mark: mark)
        case UInt8(ascii: "["): return JSONNode(value: .array(try readElements(depth: depth)), mark: mark)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try readString()), mark: mark)
        case UInt8(ascii: "t"): return JSONNode(value: .bool(true), mark: try readWord("true", at: mark))
        case UInt8(ascii: "f"): return JSONNode(value: .bool(false), mark: try readWord("false", at: mark))
        case UInt8(ascii: "n"): return JSONNode(value: .null, mark: try readWord("null", at: mark))
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
            return JSONNode(value: .number(try readNumber()), mark: mark)
        default:
            throw error(
                "\(found), expected a value", hint: "a value is an object, array, text, number, true, false or null")
        }
    }

    private mutating func readMembers(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
        index += 1
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return members }
        while true {
            let mark = mark
            guard peek == UInt8(ascii: "\"") else {
                throw error(
                    "\(found), expected the name of a member in double quotes", hint: "names are texts: \"name\": value"
                )
            }
            let name = try readString()
            guard names.insert(name).inserted else {
                throw JSONSyntaxError(
                    mark: mark, message: "the name \"\(name)\" stands twice in one object",
                    hint: "keep one of the two members")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                throw error("\(found), expected a colon after the name", hint: "write \"\(name)\": value")
            }
            skipSpace()
            members.append(JSONNode.Member(name: name, node: try readValue(depth: depth + 1), mark: mark))
            skipSpace()
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else {
                throw error(
                    "\(found), expected a comma or the end of the object",
                    hint: "separate members with commas, close with }")
            }
            skipSpace()
        }
    }

    private mutating func readElements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        index += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try readValue(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else {
                throw error(
                    "\(found), expected a comma or the end of the array",
                    hint: "separate elements with commas, close with ]")
            }
            skipSpace()
        }
    }

    private mutating func readWord(_ word: String, at mark: JSONNode.Mark) throws(JSONSyntaxError) -> JSONNode.Mark {
        guard bytes[index...].starts(with: word.utf8) else {
            throw error("\(found), expected \(word)", hint: "texts stand in double quotes")
        }
        index += word.utf8.count
        return mark
    }

    private mutating func readNumber() throws(JSONSyntaxError) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let leadingZero = peek == UInt8(ascii: "0")
        let integerDigits = skipDigits()
        guard integerDigits > 0, !leadingZero || integerDigits == 1 else {
            throw error(
                "a number that begins in a way JSON does not allow", hint: "write 0.5, -3 or 120, without leading zeros"
            )
        }
        if take(UInt8(ascii: ".")), skipDigits() == 0 {
            throw error("\(found), expected digits after the decimal point", hint: "write 1.0 or 1")
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard skipDigits() > 0 else {
                throw error("\(found), expected digits of an exponent", hint: "write 1e3")
            }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    // MARK: Strings

    private mutating func readString() throws(JSONSyntaxError) -> String {
        index += 1
        var text: [UInt8] = []
        while true {
            let start = index
            while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
            text.append(contentsOf: bytes[start..<index])
            switch peek {
            case UInt8(ascii: "\""):
                index += 1
                guard let decoded = String(validating: text, as: UTF8.self) else {
                    throw error("a text with bytes that are not UTF-8", hint: "save the file as UTF-8")
                }
                return decoded
            case UInt8(ascii: "\\"):
                try readEscape(into: &text)
            case nil:
                throw error("the end of the file inside a text", hint: "close the text with a double quote")
            default:
                throw error("a control character inside a text", hint: "write line breaks as \\n and tabs as \\t")
            }
        }
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        index += 1
        let escape = peek
        index += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index - 1])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: Array(String(Character(try readScalar())).utf8))
        default:
            index -= 1
            throw error(
                "an escape that JSON does not have", hint: "after a backslash stands one of \" \\ / b f n r t u")
        }
    }

    private mutating func readScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try readHex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if (0xd800..<0xdc00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let second = try readHex()
            if (0xdc00..<0xe000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
            {
                return scalar
            }
        }
        throw error("half of a surrogate pair", hint: "write the character itself, or both halves \\ud83d\\ude00")
    }

    private mutating func readHex() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("\(found), expected four hexadecimal digits", hint: "write \\u00e9")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: Bytes

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case 0x0a:
                index += 1
                line += 1
                countedIndex = index
                countedColumn = 1
            case 0x20, 0x09, 0x0d: index += 1
            default: return
            }
        }
    }

    private var mark: JSONNode.Mark {
        mutating get {
            for byte in bytes[countedIndex..<min(index, bytes.count)] where byte & 0xc0 != 0x80 { countedColumn += 1 }
            countedIndex = max(countedIndex, min(index, bytes.count))
            return JSONNode.Mark(line: line, column: countedColumn)
        }
    }

    private var found: String {
        guard let byte = peek else { return "the end of the file" }
        guard (0x21...0x7e).contains(byte) else { return "a byte 0x\(String(byte, radix: 16))" }
        return "\"\(Character(Unicode.Scalar(byte)))\""
    }

    private mutating func error(_ message: String, hint: String) -> JSONSyntaxError {
        JSONSyntaxError(mark: mark, message: "found \(message)", hint: hint)
    }
}
