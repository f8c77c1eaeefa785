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
    /// Letters that no font on this machine has: a box stands for each.
    let unreadable: Int
    /// Emoji that no font on this machine has: nothing stands for them.
    let leftOut: Int
    private let layout: OpaquePointer

    /// - Parameters:
    ///   - shown: What stands on the page in its place, without pictures that no font has; nil = the text itself.
    ///   - leftOut: How many pictures that are.
    init(
        _ text: PaperText, shown: String? = nil, leftOut: Int = 0, width: Double, font: OpaquePointer,
        context: OpaquePointer
    ) {
        guard let layout = pango_layout_new(context) else { preconditionFailure("Pango gives no layout") }
        self.text = text
        self.layout = layout
        self.leftOut = leftOut
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded(.down)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        // Documents are written in languages that run right, whatever the first letter of a text is.
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_text(layout, (shown ?? text.text).readable.isolated, -1)
        pango_layout_set_alignment(layout, text.style.alignment.ofLibrary)
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
    fileprivate var ofLibrary: PangoAlignment {
        switch self {
        case .start: PANGO_ALIGN_LEFT
        case .centre: PANGO_ALIGN_CENTER
        case .end: PANGO_ALIGN_RIGHT
        }
    }
}
