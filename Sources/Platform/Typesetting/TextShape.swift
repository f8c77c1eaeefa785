import CPango

/// A text in lines, ready to be drawn. A class because it is a resource of the library.
final class TextShape {
    struct Line {
        /// From the top of the shape, in points.
        let top: Double
        let bottom: Double
        let baseline: Double
        /// From the left of the column to the first letter, and the letters' width.
        let indent: Double
        let width: Double
    }

    let text: PaperText
    /// At least one, even of no text.
    let lines: [Line]
    /// Letters that no font on this machine has.
    let unreadable: Int
    private let layout: OpaquePointer

    init(_ text: PaperText, width: Double, font: OpaquePointer, context: OpaquePointer) {
        guard let layout = pango_layout_new(context) else { preconditionFailure("Pango gives no layout") }
        self.text = text
        self.layout = layout
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded(.down)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_text(layout, text.text.readable, -1)
        let runsLeft = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL
        pango_layout_set_alignment(layout, text.style.alignment.ofLibrary(runsLeft: runsLeft))
        unreadable = Int(pango_layout_get_unknown_glyphs_count(layout))
        lines = TextShape.lines(of: layout)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { lines.last?.bottom ?? 0 }

    /// Of the widest line, from the left of the column to the last letter.
    var width: Double { lines.map { $0.indent + $0.width }.max() ?? 0 }

    /// The height of some of the lines.
    func height(of range: Range<Int>) -> Double {
        range.isEmpty ? 0 : lines[range.upperBound - 1].bottom - lines[range.lowerBound].top
    }

    /// Draws some of the lines with the upper left corner of the first at the point.
    func draw(_ range: Range<Int>, x: Double, y: Double, on canvas: OpaquePointer) {
        for number in range {
            guard let line = pango_layout_get_line_readonly(layout, Int32(number)) else { continue }
            let place = lines[number]
            cairo_move_to(canvas, x + place.indent, y + place.baseline - lines[range.lowerBound].top)
            pango_cairo_show_layout_line(canvas, line)
        }
    }

    private static func lines(of layout: OpaquePointer) -> [Line] {
        guard let iterator = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        repeat {
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            var top: Int32 = 0
            var bottom: Int32 = 0
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            lines.append(
                Line(
                    top: points(top), bottom: points(bottom),
                    baseline: points(pango_layout_iter_get_baseline(iterator)), indent: points(logical.x),
                    width: points(logical.width)))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

extension PaperStyle.Alignment {
    /// Pango's "left" is where the script of the text begins; the columns of our documents begin on the left.
    fileprivate func ofLibrary(runsLeft: Bool) -> PangoAlignment {
        switch self {
        case .start: runsLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
        case .centre: PANGO_ALIGN_CENTER
        case .end: runsLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
        }
    }
}

extension String {
    /// The text without what no font shows: line ends are line feeds, tabs spaces, other controls U+FFFD.
    var readable: String {
        var readable = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\r": break
            case "\n": readable.unicodeScalars.append(scalar)
            case "\t": readable.append(" ")
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": readable.append("\u{fffd}")
            default: readable.unicodeScalars.append(scalar)
            }
        }
        return readable
    }

    /// The same on one line.
    var onOneLine: String { String(readable.map { $0.isNewline ? " " : $0 }) }
}
