import Support
import Testing
import Typesetting

@testable import Export

extension PaperText {
    /// Compares the texts of each page, in the order in which they are drawn, with a file.
    static func expectGolden(
        _ document: PaperDocument, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let typesetter = try Typesetter()
        try typesetter.expectSound(document, sourceLocation: sourceLocation)
        let text = typesetter.texts(document).joined(separator: "\n") + "\n"
        try Support.expectGolden(Array(text.utf8), at: goldenPath(name), sourceLocation: sourceLocation)
    }
}

extension Typesetter {
    /// Every text, page by page.
    func texts(_ document: PaperDocument) -> [String] {
        let layout = layout(document)
        return ["\(document.title) (\(document.language))"]
            + (0..<layout.pageCount).flatMap { page in
                ["", "--- page \(page + 1)"]
                    + layout.frames(ofPage: page).map { ($0.isHeading ? "# " : "") + $0.text }
            }
    }

    /// No text is over another or beyond a margin, and no page ends with a heading.
    func expectSound(_ document: PaperDocument, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let layout = layout(document)
        #expect(layout.pageCount > 0, sourceLocation: sourceLocation)
        for page in 0..<layout.pageCount {
            let frames = layout.frames(ofPage: page)
            let texts = frames.map { Placed(x: $0.x, y: $0.y, width: $0.width, height: $0.height, text: $0.text) }
            for fault in Placed.faults(texts, page: layout.size(ofPage: page), margins: layout.margins(ofPage: page)) {
                Issue.record("\(document.title), page \(page + 1): \(fault)", sourceLocation: sourceLocation)
            }
            #expect(frames.last?.isHeading != true, "page \(page + 1)", sourceLocation: sourceLocation)
        }
    }
}
