import Bytes

/// Markup with places for texts: laid out once as a tree, then written any number of times without one (Vorlage).
///
/// What stands between the places is ready; a text is escaped where it is put in, so that the bytes are those of the tree with
/// the texts in it.
package struct Template: Sendable {
    /// What is ready, and after each stretch of it the number of a place; none at the end.
    private let pieces: [(markup: [UInt8], place: Int?)]

    /// - Parameters:
    ///   - places: At most 32.
    ///   - body: The tree; each of the texts that it is given stands for a place, within a text or the value of an attribute.
    ///     What else stands in it is the program's own.
    package init(places: Int, _ body: ([String]) -> Node) {
        precondition(places <= Template.marks.count, "a template has at most \(Template.marks.count) places")
        let markup = body(Template.marks.prefix(places).map { String(Character($0)) }).bytes
        var pieces: [(markup: [UInt8], place: Int?)] = []
        var begin = 0
        var index = 0
        while index + 2 < markup.count {
            // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF.
            if markup[index] == 0xef, markup[index + 1] == 0xb7, (0x90..<0xb0).contains(markup[index + 2]) {
                pieces.append((Array(markup[begin..<index]), Int(markup[index + 2]) - 0x90))
                index += 3
                begin = index
            } else {
                index += 1
            }
        }
        pieces.append((Array(markup[begin...]), nil))
        precondition(Set(pieces.compactMap(\.place)) == Set(0..<places), "every place stands in the template")
        self.pieces = pieces
    }

    /// The markup with these texts in its places.
    package func callAsFunction(_ texts: [String]) -> Node {
        var markup = Markup(capacity: 1 << 10)
        write(texts, to: &markup)
        return .written(Written(markup.stretches()))
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
