/// A document on its pages.
package struct PaperLayout {
    /// What stands where, in points from the upper left corner of the page.
    package struct Frame: Hashable, Sendable {
        package let x: Double
        package let y: Double
        package let width: Double
        package let height: Double
        package let text: String
        /// Whether it is a heading.
        package let isHeading: Bool
    }

    struct Page {
        let format: PaperFormat
        /// With the distance of each from the top of the page.
        var strips: [(strip: Strip, y: Double)] = []
        /// Of the head and the foot, from the upper left corner of the page.
        var around: [Piece] = []
    }

    var pages: [Page] = []

    package var pageCount: Int { pages.count }

    /// Letters that no font on this machine has: a box stands for each.
    package var unreadable: Int { sum(\.unreadable) }

    /// Emoji that no font on this machine has: nothing stands for them.
    package var leftOut: Int { sum(\.leftOut) }

    /// Over all texts; one that is cut over several strips counts with its first lines.
    private func sum(_ count: (TextShape) -> Int) -> Int {
        pages.reduce(0) { sum, page in
            (page.strips.flatMap(\.strip.pieces) + page.around).reduce(sum) { sum, piece in
                guard case .text(let shape, let lines, _, _, _) = piece, lines.lowerBound == 0 else { return sum }
                return sum + count(shape)
            }
        }
    }

    /// The texts of a page as far as their letters reach, head and foot included.
    package func frames(ofPage number: Int) -> [Frame] {
        let page = pages[number]
        return page.around.compactMap { $0.frame(x: 0, y: 0, isHeading: false) }
            + page.strips.flatMap { strip, y in
                strip.pieces.compactMap { $0.frame(x: page.format.side, y: y, isHeading: strip.isHeading) }
            }
    }

    /// Width and height of a page.
    package func size(ofPage number: Int) -> (width: Double, height: Double) {
        (pages[number].format.width, pages[number].format.height)
    }

    /// What no text may reach over: the sides, and the ends above the head and below the foot.
    package func margins(ofPage number: Int) -> (side: Double, end: Double) {
        (pages[number].format.side, pages[number].format.end)
    }
}

extension Strip {
    var isHeading: Bool { if case .heading = role { true } else { false } }
}

extension Piece {
    fileprivate func frame(x dx: Double, y dy: Double, isHeading: Bool) -> PaperLayout.Frame? {
        guard case .text(let shape, let lines, let x, let y, _) = self, !shape.text.text.isEmpty else { return nil }
        let left = shape.lines[lines].map(\.indent).min() ?? 0
        let right = shape.lines[lines].map { $0.indent + $0.width }.max() ?? 0
        return PaperLayout.Frame(
            x: x + dx + left, y: y + dy, width: right - left, height: shape.height(of: lines),
            text: shape.text.text, isHeading: isHeading)
    }
}
