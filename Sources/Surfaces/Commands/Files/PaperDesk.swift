import Domain
import Export
import Typesetting

/// Sets documents for paper and says what stands in their way. A class because it holds the fonts, which are loaded once and
/// only where a document is set.
final class PaperDesk {
    private let session: Session
    private var typesetter: Typesetter?

    init(_ session: Session) {
        self.session = session
    }

    /// The document as PDF; a note says where letters have no font.
    ///
    /// - Parameter name: What the note calls it.
    func pdf(_ document: PaperDocument, name: String) throws(TypesettingError) -> [UInt8] {
        let file = try loaded().file(document)
        if file.unreadable > 0 {
            session.note(
                "\(name): \(file.unreadable) letters have no font on this machine and are printed as boxes; install "
                    + "a font for their script, such as fonts-noto")
        }
        return file.bytes
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
