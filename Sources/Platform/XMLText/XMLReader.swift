/// Reads XML piece by piece: UTF-8, no document type, no entities of its own, bounded depth and size.
///
/// Bytes are fed as they come; what the reader holds is the piece that it is in. Own code because Foundation's parser stops
/// the whole program on some documents that are not well-formed.
package struct XMLReader {
    private let limits: XMLLimits
    private var bytes = XMLBytes()
    /// Names of the open elements as written, prefix included.
    private var tags: [String] = []
    private var hasRoot = false
    private var isBegun = false
    private var count = 0
    /// The end of an empty element, due next.
    private var emptyElement: String?

    package init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Adds bytes of the document.
    package mutating func feed(_ piece: [UInt8]) { bytes.feed(piece) }

    /// Says that no bytes follow.
    package mutating func finish() { bytes.isComplete = true }

    /// The place where the last piece begins; each call goes on from the place before, so that all of them are one pass.
    package var position: (line: Int, column: Int) {
        mutating get { bytes.position(at: bytes.mark) }
    }

    /// The next piece; nil where more bytes are needed and, after `finish`, at the end.
    package mutating func next() throws(XMLFault) -> XMLToken? {
        if let name = emptyElement {
            emptyElement = nil
            return .end(name: name)
        }
        if !isBegun {
            guard try begin() else { return nil }
        }
        while !bytes.isAtEnd {
            bytes.mark = bytes.place
            guard try bytes.holdsWholePiece(limit: limits.tokenBytes) else { return nil }
            if bytes.starts("<") {
                if let token = try markup() { return token }
            } else if let text = try text() {
                return .text(text)
            }
        }
        guard bytes.isComplete else { return nil }
        bytes.mark = bytes.place
        if let last = tags.last { throw bytes.broken("the element <\(last)> is not closed") }
        if !hasRoot { throw bytes.broken("found no element") }
        return nil
    }

    /// Passes over a byte order mark; false where too little is there to tell.
    private mutating func begin() throws(XMLFault) -> Bool {
        guard bytes.isComplete || bytes.held >= 4 else { return false }
        if bytes.starts([0xfe, 0xff]) || bytes.starts([0xff, 0xfe]) { throw bytes.notUTF8() }
        if bytes.starts([0xef, 0xbb, 0xbf]) { bytes.drop(3) }
        isBegun = true
        return true
    }

    private mutating func markup() throws(XMLFault) -> XMLToken? {
        if bytes.starts("<!--") {
            _ = try bytes.taken(upTo: "-->", after: 4)
            return nil
        }
        if bytes.starts("<![CDATA[") {
            let text = try bytes.taken(upTo: "]]>", after: 9)
            return try inside(text).map { .text($0) }
        }
        if bytes.starts("<!") {
            throw bytes.fault(
                .documentType, "found a document type, which can load files and grow without bound")
        }
        if bytes.starts("<?") {
            let isDeclaration = bytes.starts("<?xml ")
            let text = try bytes.taken(upTo: "?>", after: 2)
            if isDeclaration, XMLReader.declaresOtherEncoding(text) { throw bytes.notUTF8() }
            return nil
        }
        return bytes.starts("</") ? try endTag() : try startTag()
    }

    private static func declaresOtherEncoding(_ declaration: String) -> Bool {
        guard let value = declaration.lowercased().split(separator: "encoding=").dropFirst().first else { return false }
        let name = value.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
        return name != "utf-8" && name != "us-ascii"
    }

    private mutating func startTag() throws(XMLFault) -> XMLToken {
        guard !hasRoot || !tags.isEmpty else { throw bytes.broken("found a second root element") }
        count += 1
        guard tags.count < limits.depth, count <= limits.elements else {
            throw bytes.fault(
                .tooDeep, "the document has more than \(limits.depth) levels or \(limits.elements) elements")
        }
        hasRoot = true
        bytes.drop(1)
        let tag = try bytes.name()
        let attributes = try attributes()
        let name = tag.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(tag[tag.index(after: $0)...]) } ?? tag
        if bytes.starts("/>") {
            bytes.drop(2)
            emptyElement = name
        } else {
            bytes.drop(1)
            tags.append(tag)
        }
        return .start(name: name, attributes: attributes)
    }

    /// Ends before `>` or `/>`.
    private mutating func attributes() throws(XMLFault) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        while true {
            let hasSpace = bytes.skipSpace()
            if bytes.starts("/>") || bytes.starts(">") { return attributes }
            guard hasSpace else { throw bytes.broken("found no space before an attribute") }
            let name = try bytes.name()
            bytes.skipSpace()
            try bytes.expect("=")
            bytes.skipSpace()
            let value = try bytes.quoted()
            guard !attributes.contains(where: { $0.name == name }) else {
                throw bytes.broken("an attribute stands twice in one element")
            }
            attributes.append(XMLAttribute(name: name, value: value))
        }
    }

    private mutating func endTag() throws(XMLFault) -> XMLToken {
        bytes.drop(2)
        let tag = try bytes.name()
        bytes.skipSpace()
        try bytes.expect(">")
        guard let last = tags.popLast() else { throw bytes.broken("found an end without a beginning") }
        guard last == tag else { throw bytes.broken("found the end of another element than <\(last)>") }
        let name = tag.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(tag[tag.index(after: $0)...]) } ?? tag
        return .end(name: name)
    }

    private mutating func text() throws(XMLFault) -> String? {
        let text = try bytes.characterData()
        return try inside(text)
    }

    /// Text outside the root may only be white space, and is nothing.
    private func inside(_ text: String) throws(XMLFault) -> String? {
        guard tags.isEmpty else { return text }
        guard text.allSatisfy(\.isWhitespace) else {
            throw bytes.fault(.notWellFormed, "found text outside the root element")
        }
        return nil
    }
}
