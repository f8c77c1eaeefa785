import XMLText

/// An element of an XML document.
struct XMLElement {
    /// Without the prefix of its namespace.
    let name: String
    let attributes: [XMLAttribute]
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
enum XMLTree {
    static let byteLimit = 16 << 20
    private static let limits = XMLLimits(depth: 64, elements: 200_000, tokenBytes: byteLimit)

    /// The root element.
    static func read(_ bytes: [UInt8]) throws(XMLRefusal) -> XMLElement {
        guard bytes.count <= byteLimit else {
            throw XMLRefusal(
                code: .forbiddenXML, line: 1, column: 1, message: "the document is larger than \(byteLimit >> 20) MiB",
                hint: "Export one person a file.")
        }
        var reader = XMLReader(limits: limits)
        reader.feed(bytes)
        reader.finish()
        do throws(XMLFault) {
            var open: [XMLElement] = []
            var root: XMLElement?
            while let token = try reader.next() {
                switch token {
                case .start(let name, let attributes):
                    let (line, column) = reader.position
                    open.append(XMLElement(name: name, attributes: attributes, line: line, column: column))
                case .text(let text): open[open.count - 1].text += text
                case .end:
                    guard let element = open.popLast() else { preconditionFailure("an end follows its begin") }
                    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
                }
            }
            guard let root else { preconditionFailure("a document without a root is a fault") }
            return root
        } catch { throw refusal(error) }
    }

    private static func refusal(_ fault: XMLFault) -> XMLRefusal {
        let (code, hint): (ImportCode, String) =
            switch fault.kind {
            case .notWellFormed: (.notXML, "Export the document again; the place is where reading stopped.")
            case .notUTF8: (.notXML, "Save it again in UTF-8.")
            case .documentType: (.forbiddenXML, "Remove the document type; Europass files need none.")
            case .tooDeep, .tooLong: (.forbiddenXML, "Export one person a file.")
            }
        return XMLRefusal(code: code, line: fault.line, column: fault.column, message: fault.message, hint: hint)
    }
}
