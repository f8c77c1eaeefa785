import XMLText

/// The pieces of XML of one part.
struct PartReader {
    private let part: BookPiece
    private let name: String
    private var xml = XMLReader(limits: XMLLimits(depth: 64, elements: .max, tokenBytes: 1 << 20))
    private var isFinished = false

    init(_ part: BookPiece, name: String) {
        self.part = part
        self.name = name
    }

    /// The next piece; nil at the end.
    mutating func next() throws(WorkbookFault) -> XMLToken? {
        while true {
            do throws(XMLFault) {
                if let token = try xml.next() { return token }
            } catch {
                throw .xml(part: name, line: error.line, column: error.column, message: error.message)
            }
            if isFinished { return nil }
            let piece = try part.read()
            if piece.isEmpty {
                isFinished = true
                xml.finish()
            } else {
                xml.feed(piece)
            }
        }
    }

    /// A fault at the piece read last.
    mutating func fault(_ message: String) -> WorkbookFault {
        let (line, column) = xml.position
        return .xml(part: name, line: line, column: column, message: message)
    }
}
