import Domain
import Export
import Typesetting

/// Sets documents for paper and says what stands in their way. A class because it holds the fonts, which are loaded once and
/// only where a document is set, and what is to be told of all documents in the end.
final class PaperDesk {
    private let session: Session
    private var typesetter: Typesetter?
    /// The documents in which something has no font.
    private var names: [String] = []
    private var boxes = 0
    private var leftOut = 0

    init(_ session: Session) {
        self.session = session
    }

    /// The document as PDF.
    ///
    /// - Parameter name: What `tell` calls it.
    func pdf(_ document: PaperDocument, name: String) throws(TypesettingError) -> [UInt8] {
        let file = try loaded().file(document)
        if file.unreadable + file.leftOut > 0 { names.append(name) }
        boxes += file.unreadable
        leftOut += file.leftOut
        return file.bytes
    }

    /// Says once, after all documents, what no font has; nothing where every letter has one.
    func tell() {
        if let note { session.note(note) }
    }

    private var note: String? {
        guard let first = names.first else { return nil }
        let place = names.count == 1 ? first : "\(names.count) documents, such as \(first)"
        let parts = [
            boxes == 0 ? nil : "\(boxes) letters are printed as boxes",
            leftOut == 0 ? nil : "\(leftOut) emoji are left out",
        ].compactMap(\.self)
        return
            "\(place): \(parts.joined(separator: " and ")), since no font of this machine has them; install one for their "
            + "script, such as fonts-noto, fonts-noto-cjk or fonts-noto-color-emoji"
    }

    private func loaded() throws(TypesettingError) -> Typesetter {
        if let typesetter { return typesetter }
        let fresh = try Typesetter()
        typesetter = fresh
        return fresh
    }
}

extension Failure {
    init(_ error: TypesettingError) {
        switch error {
        case .noFont(let wanted, let found):
            self.init(
                code: "CL230", message: "the font \(wanted) is not on this machine; in its place was found: \(found)",
                hint: "install it: sudo apt-get install fonts-dejavu-core")
        case .drawing(let reason):
            self.init(
                code: "CL231", message: "the document cannot be written as PDF: \(reason)",
                hint: "try again; the same document comes as a page with --format html")
        case .noCatalogue:
            self.init(
                code: "CL232", message: "what the installed Cairo wrote as PDF is not laid out as expected",
                hint: "install Cairo 1.16 or 1.18; the same document comes as a page with --format html")
        }
    }
}

extension Call {
    /// Says how far a long export is, where a person reads along: over the same line until it is done.
    func progress(_ done: Int, of all: Int, _ word: String) {
        guard session.err.isTerminal, !isJSON, all > 1 else { return }
        session.err.write("\r\(done) of \(all) \(word)\(done == all ? "\n" : "")")
        session.err.flush()
    }
}
