/// A strip of a page over the whole width of the text that is never cut: the unit of paging.
struct Strip {
    /// What it is in the document's structure (ISO 32000-1, 14.8.4).
    enum Role: Hashable {
        /// An ornament.
        case none
        case heading(Int)
        case paragraph
        /// A row of the table of that number, of its head or not.
        case row(table: Int, isHead: Bool)
        /// A line of the list of that number: a label and what it labels.
        case item(list: Int)
        case figure
    }

    var height: Double
    var pieces: [Piece] = []
    var role = Role.none
    /// Whether the next strip has to be on the same page.
    var keepsNext = false
    /// The head that is repeated above it where it is the first on a page.
    var head: Int?
    /// Whether it is such a head itself.
    var isHead: Bool { if case .row(_, isHead: true) = role { true } else { false } }
    /// Nothing to see: left out at the top of a page.
    var isGap = false
    var startsPage = false
    /// Its line in the outline of the document.
    var outline: (level: Int, title: String)?

    /// The coloured areas below everything else, with which its pieces begin.
    var grounds: ArraySlice<Piece> {
        pieces.prefix { piece in if case .fill = piece { true } else { false } }
    }
}

/// Something to be drawn, in points from the upper left corner of its strip.
enum Piece {
    /// Lines of a text; `cell` counts the cells of a row, the parts of a list's line.
    case text(TextShape, lines: Range<Int>, x: Double, y: Double, cell: Int)
    case fill(x: Double, y: Double, width: Double, height: Double, PaperColour)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double, PaperColour, width: Double)
    /// An empty box.
    case box(x: Double, y: Double, side: Double, PaperColour)
    case polygon([PaperFigure.Point], PaperColour)
    case disc(x: Double, y: Double, radius: Double, PaperColour)

    /// The whole text.
    static func whole(_ shape: TextShape, x: Double, y: Double, cell: Int = 0) -> Piece {
        .text(shape, lines: shape.lines.indices, x: x, y: y, cell: cell)
    }
}
