/// An element of an XML document.
struct XMLElement {
    /// Without the prefix of its namespace.
    let name: String
    let attributes: [String: String]
    let line: Int
    let column: Int
    var children: [XMLElement] = []
    /// The text directly inside it.
    var text = ""

    /// The first element down that path of names.
    func at(_ path: String...) -> XMLElement? {
        var element = self
        for name in path {
            guard let next = element.children.first(where: { $0.name == name }) else { return nil }
            element = next
        }
        return element
    }

    /// The elements of that name right below.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// Why an XML document is not read.
struct XMLRefusal: Error {
    let code: ImportCode
    let line: Int
    let column: Int
    let message: String
    let hint: String
}

/// Reads small XML documents into a tree: UTF-8, no document type, no entities of its own, bounded size and depth.
///
/// Own code because Foundation's parser stops the whole program on some documents that are not well-formed.
struct XMLTree {
    static let byteLimit = 16 << 20
    static let depthLimit = 64
    static let elementLimit = 200_000

    private let bytes: [UInt8]
    private var place = 0
    private var open: [XMLElement] = []
    /// Names of the open elements as written, prefix included.
    private var tags: [String] = []
    private var root: XMLElement?
    private var count = 0
    /// Where the line was last counted, with the line and the beginning of it.
    private var counted = (place: 0, line: 1, start: 0)

    /// The root element.
    static func read(_ bytes: [UInt8]) throws(XMLRefusal) -> XMLElement {
        guard bytes.count <= byteLimit else {
            throw XMLRefusal(
                code: .forbiddenXML, line: 1, column: 1, message: "the document is larger than \(byteLimit >> 20) MiB",
                hint: "Export one person a file.")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !declaresOtherEncoding(text), !bytes.contains(0)
        else {
            throw XMLRefusal(
                code: .notXML, line: 1, column: 1, message: "the document is not in UTF-8",
                hint: "Save it again in UTF-8.")
        }
        var tree = XMLTree(bytes: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes)
        return try tree.document()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static func declaresOtherEncoding(_ text: String) -> Bool {
        let start = text.prefix(200).lowercased()
        guard let declaration = start.split(separator: "?>").first, declaration.contains("<?xml"),
            let value = declaration.split(separator: "encoding=").dropFirst().first
        else { return false }
        let name = value.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
        return name != "utf-8" && name != "us-ascii"
    }

    // MARK: Grammar

    private mutating func document() throws(XMLRefusal) -> XMLElement {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                try markup()
            } else {
                try text()
            }
        }
        guard open.isEmpty, let root else {
            throw broken(open.isEmpty ? "found no element" : "the element <\(tags[tags.count - 1])> is not closed")
        }
        return root
    }

    private mutating func markup() throws(XMLRefusal) {
        if starts("<!--") {
            try skip(past: "-->", after: 4)
        } else if starts("<![CDATA[") {
            let start = place + 9
            try skip(past: "]]>", after: 9)
            try add(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
        } else if starts("<!DOCTYPE") || starts("<!ENTITY") {
            let (line, column) = position
            throw XMLRefusal(
                code: .forbiddenXML, line: line, column: column,
                message: "found a document type, which can load files and grow without bound",
                hint: "Remove the document type; Europass files need none.")
        } else if starts("<?") {
            try skip(past: "?>", after: 2)
        } else if starts("</") {
            try endTag()
        } else {
            try startTag()
        }
    }

    private mutating func startTag() throws(XMLRefusal) {
        let (line, column) = position
        guard root == nil || !open.isEmpty else { throw broken("found a second root element") }
        count += 1
        guard open.count < XMLTree.depthLimit, count <= XMLTree.elementLimit else {
            throw XMLRefusal(
                code: .forbiddenXML, line: line, column: column,
                message: "the document has more than \(XMLTree.depthLimit) levels or \(XMLTree.elementLimit) elements",
                hint: "Export one person a file.")
        }
        place += 1
        let tag = try name()
        var attributes: [String: String] = [:]
        while true {
            let hasSpace = skipSpace()
            if starts("/>") || starts(">") { break }
            guard hasSpace else { throw broken("found no space before an attribute") }
            let attribute = try name()
            skipSpace()
            try expect("=")
            skipSpace()
            guard attributes.updateValue(try quoted(), forKey: attribute) == nil else {
                throw broken("an attribute stands twice in one element")
            }
        }
        let local = tag.split(separator: ":").last.map(String.init) ?? tag
        let element = XMLElement(name: local, attributes: attributes, line: line, column: column)
        if starts("/>") {
            place += 2
            close(element)
        } else {
            place += 1
            open.append(element)
            tags.append(tag)
        }
    }

    private mutating func endTag() throws(XMLRefusal) {
        place += 2
        let tag = try name()
        skipSpace()
        try expect(">")
        guard let last = tags.popLast(), let element = open.popLast() else {
            throw broken("found an end without a beginning")
        }
        guard last == tag else { throw broken("found the end of another element than <\(last)>") }
        close(element)
    }

    private mutating func close(_ element: XMLElement) {
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    private mutating func text() throws(XMLRefusal) {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        try add(resolved(bytes[start..<place]))
    }

    private mutating func add(_ text: String) throws(XMLRefusal) {
        guard open.isEmpty else {
            open[open.count - 1].text += text
            return
        }
        guard text.allSatisfy(\.isWhitespace) else { throw broken("found text outside the root element") }
    }

    private mutating func quoted() throws(XMLRefusal) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw broken("expected the value of an attribute in quotes")
        }
        let mark = bytes[place]
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != mark, bytes[place] != UInt8(ascii: "<") { place += 1 }
        guard place < bytes.count, bytes[place] == mark else { throw broken("the value of an attribute is not closed") }
        defer { place += 1 }
        return try resolved(bytes[start..<place])
    }

    /// The text with its references replaced: the five of XML and numbers of characters.
    private func resolved(_ run: ArraySlice<UInt8>) throws(XMLRefusal) -> String {
        guard run.contains(UInt8(ascii: "&")) else { return String(decoding: run, as: UTF8.self) }
        var text = ""
        var rest = run
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += String(decoding: rest[..<mark], as: UTF8.self)
            guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = XMLTree.scalar(String(decoding: rest[(mark + 1)..<end], as: UTF8.self))
            else { throw broken("found a reference to a character that XML does not know") }
            text.unicodeScalars.append(scalar)
            rest = rest[(end + 1)...]
        }
        return text + String(decoding: rest, as: UTF8.self)
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

    // MARK: Bytes

    private mutating func name() throws(XMLRefusal) -> String {
        let start = place
        while place < bytes.count, XMLTree.isName(bytes[place]) { place += 1 }
        let isDigit = start < place && (0x2d...0x39).contains(bytes[start])
        guard start < place, !isDigit else { throw broken("expected the name of an element or attribute") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3a, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x80...0xff: true
        default: false
        }
    }

    private func starts(_ mark: StaticString) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard place + length <= bytes.count else { return false }
        return mark.withUTF8Buffer { $0.elementsEqual(bytes[place..<(place + length)]) }
    }

    private mutating func expect(_ mark: StaticString) throws(XMLRefusal) {
        guard starts(mark) else { throw broken("expected \(mark)") }
        place += mark.utf8CodeUnitCount
    }

    private mutating func skip(past mark: StaticString, after length: Int) throws(XMLRefusal) {
        let start = place
        place += length
        while place < bytes.count, !starts(mark) { place += 1 }
        guard place < bytes.count else {
            place = start
            throw broken("expected \(mark) before the end")
        }
        place += mark.utf8CodeUnitCount
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
        return place > start
    }

    /// Line and column of the place, from 1; columns count Unicode scalars.
    private var position: (line: Int, column: Int) {
        mutating get {
            for index in counted.place..<place where bytes[index] == 0x0a {
                counted.line += 1
                counted.start = index + 1
            }
            counted.place = place
            return (counted.line, bytes[counted.start..<place].count { $0 & 0xc0 != 0x80 } + 1)
        }
    }

    private func broken(_ message: String) -> XMLRefusal {
        var copy = self
        let (line, column) = copy.position
        return XMLRefusal(
            code: .notXML, line: line, column: column, message: message,
            hint: "Export the document again; the place is where reading stopped.")
    }
}
