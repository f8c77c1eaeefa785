/// Sets documents: lays them out and writes them as PDF with embedded fonts, tags, an outline and the document's language.
///
/// Equal documents give equal bytes with the same libraries and fonts. A class because it holds the font caches; one of them
/// sets any number of documents, one after the other.
package final class Typesetter {
    private let ruler: TextRuler

    /// Throws `noFont` where DejaVu Sans is not on this machine, `drawing` where the library has no fonts at all.
    package convenience init() throws(TypesettingError) { try self.init(family: TextRuler.family) }

    /// With a font of another family.
    init(family: String) throws(TypesettingError) {
        ruler = try TextRuler(family: family)
    }

    /// The document on its pages.
    package func layout(_ document: PaperDocument) -> PaperLayout {
        ruler.speak(document.language)
        return Pager.layout(document, ruler)
    }

    /// The document as a PDF file (version 1.4). Throws `drawing` where the library refuses, and `noCatalogue` where what it
    /// wrote cannot be given a language.
    package func file(_ document: PaperDocument) throws(TypesettingError) -> PaperFile {
        let layout = layout(document)
        let canvas = try Canvas(document)
        for page in layout.pages { canvas.draw(page) }
        let bytes = try canvas.finish()
        return PaperFile(
            bytes: try DocumentCatalogue.speaking(document.language, bytes), pages: layout.pageCount,
            unreadable: layout.unreadable, leftOut: layout.leftOut)
    }
}

/// A document as it is written.
package struct PaperFile: Sendable {
    package let bytes: [UInt8]
    package let pages: Int
    /// Letters that no font on this machine has; a box stands for each.
    package let unreadable: Int
    /// Emoji that no font on this machine has; the names that they stood in are printed without them.
    package let leftOut: Int
}
