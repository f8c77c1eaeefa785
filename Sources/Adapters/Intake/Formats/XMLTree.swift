import Foundation
import FoundationXML

/// An element of an XML document.
struct XMLElement {
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

/// Reads small XML documents into a tree: no document type, no entities of its own, bounded size and depth.
enum XMLTree {
    static let byteLimit = 16 << 20
    static let depthLimit = 64
    static let elementLimit = 200_000

    static func read(_ bytes: [UInt8]) throws(XMLRefusal) -> XMLElement {
        guard bytes.count <= byteLimit else {
            throw XMLRefusal(
                code: .forbiddenXML, line: 1, column: 1, message: "the document is larger than \(byteLimit >> 20) MiB",
                hint: "Export one person a file.")
        }
        // A declaration hidden in another encoding must not get past the search below.
        guard !bytes.contains(0), !bytes.starts(with: [0xfe, 0xff]), !bytes.starts(with: [0xff, 0xfe]),
            !declaresOtherEncoding(bytes)
        else {
            throw XMLRefusal(
                code: .notXML, line: 1, column: 1, message: "the document is not in UTF-8",
                hint: "Save it again in UTF-8.")
        }
        for mark in ["<!DOCTYPE", "<!ENTITY"] {
            guard let place = bytes.firstRange(of: Array(mark.utf8)) else { continue }
            let line = bytes[..<place.lowerBound].count { $0 == 0x0a } + 1
            throw XMLRefusal(
                code: .forbiddenXML, line: line, column: 1,
                message: "found \(mark), which can load files and grow without bound",
                hint: "Remove the document type; Europass files need none.")
        }
        let builder = XMLBuilder()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = builder
        let isRead = parser.parse()
        if let refusal = builder.refusal { throw refusal }
        guard isRead, let root = builder.root else {
            throw XMLRefusal(
                code: .notXML, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
                message: "the document is not well-formed XML",
                hint: "Export it again; the place is where reading stopped.")
        }
        return root
    }

    private static func declaresOtherEncoding(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard start.hasPrefix("<?xml") || start.hasPrefix("\u{feff}<?xml"), let end = start.range(of: "?>"),
            let mark = start.range(of: "encoding="), mark.lowerBound < end.lowerBound
        else { return false }
        let name = start[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
        return name != "utf-8" && name != "us-ascii"
    }
}

/// Builds the tree; a class because Foundation's parser wants a delegate with an identity.
private final class XMLBuilder: NSObject, XMLParserDelegate {
    var root: XMLElement?
    var refusal: XMLRefusal?
    private var open: [XMLElement] = []
    private var count = 0

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        count += 1
        guard open.count < XMLTree.depthLimit, count <= XMLTree.elementLimit else {
            refusal = XMLRefusal(
                code: .forbiddenXML, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
                message: "the document has more than \(XMLTree.depthLimit) levels or \(XMLTree.elementLimit) elements",
                hint: "Export one person a file.")
            parser.abortParsing()
            return
        }
        let local = name.split(separator: ":").last.map(String.init) ?? name
        open.append(
            XMLElement(
                name: local, attributes: attributes, line: max(1, parser.lineNumber),
                column: max(1, parser.columnNumber)))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }
}
