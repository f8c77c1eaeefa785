/// A table whose cells wrap and whose head is repeated on every page.
package struct PaperTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package var title: String
        /// Its share of the width among the weights of all columns, at least 1.
        package var weight: Int

        package init(_ title: String, weight: Int) {
            self.title = title
            self.weight = weight
        }
    }

    package struct Cell: Hashable, Sendable {
        /// Below each other.
        package var lines: [PaperText]
        /// Columns that it covers, at least 1.
        package var span: Int
        package var ground: PaperColour?
        /// Whether there is a box to tick: before the lines, or in the middle where there are none.
        package var isBox: Bool

        package init(_ lines: [PaperText], span: Int = 1, ground: PaperColour? = nil, isBox: Bool = false) {
            self.lines = lines.filter { !$0.text.isEmpty }
            self.span = span
            self.ground = ground
            self.isBox = isBox
        }

        package init(_ text: String, _ style: PaperStyle = .body, ground: PaperColour? = nil) {
            self.init([PaperText(text, style)], ground: ground)
        }
    }

    /// How much air its cells have, and whether lines part the columns.
    package enum Look: Hashable, Sendable {
        /// Lines below the rows.
        case list
        /// Lines around all cells, little air.
        case grid
        /// Lines around all cells, rows as high as something written by hand needs.
        case form
    }

    package var columns: [Column]
    /// The spans of a row's cells add up to the number of columns.
    package var rows: [[Cell]]
    package var look: Look
    /// Of the head, in points.
    package var headSize: Double

    package init(_ columns: [Column], rows: [[Cell]], look: Look = .list, headSize: Double = 7.5) {
        self.columns = columns
        self.rows = rows
        self.look = look
        self.headSize = headSize
    }
}
