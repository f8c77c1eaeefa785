import Bytes

/// Markup with places for texts: laid out once as a tree, then written any number of times without one (Vorlage).
///
/// What stands between the places is ready; a text is escaped where it is put in, so that the bytes are those of the tree with
/// the texts in it.
package struct Template: Hashable, Sendable {
    /// Markup that is ready, and the place after it; none after the last.
    private struct Piece: Hashable {
        let markup: [UInt8]
        let place: Int?
    }

    private let pieces: [Piece]

    /// - Parameters:
    ///   - places: At most 32.
    ///   - body: The tree; each of the texts that it is given stands for a place, within a text or the value of an attribute.
    ///     What else stands in it is the program's own.
    package init(places: Int, _ body: ([String]) -> Node) {
        precondition(places <= Template.marks.count, "a template has at most \(Template.marks.count) places")
        let markup = body(Template.marks.prefix(places).map { String(Character($0)) }).bytes
        var pieces: [Piece] = []
        var begin = 0
        var index = 0
        while index + 2 < markup.count {
            // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF.
            if markup[index] == 0xef, markup[index + 1] == 0xb7, (0x90..<0xb0).contains(markup[index + 2]) {
                pieces.append(Piece(markup: Array(markup[begin..<index]), place: Int(markup[index + 2]) - 0x90))
                index += 3
                begin = index
            } else {
                index += 1
            }
        }
        pieces.append(Piece(markup: Array(markup[begin...]), place: nil))
        precondition(Set(pieces.compactMap(\.place)) == Set(0..<places), "every place stands in the template")
        self.pieces = pieces
    }

    /// The markup with these texts in its places.
    package func callAsFunction(_ texts: [String]) -> Node {
        .filled(self, texts)
    }

    func write(_ texts: [String], to markup: inout Markup) {
        for piece in pieces {
            piece.markup.withUnsafeBytes { markup.add($0) }
            if let place = piece.place { markup.escape(texts[place]) }
        }
    }

    /// Characters that no text has: they are for use within programs (Unicode 15, 23.7, noncharacters).
    private static let marks: [Unicode.Scalar] = (0xfdd0...0xfdef).compactMap { Unicode.Scalar($0 as UInt32) }
}
