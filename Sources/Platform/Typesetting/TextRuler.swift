import CPango

/// Shapes texts and measures them. A class because it holds resources of the library: the font map with its caches, and a
/// context in the language of the document.
final class TextRuler {
    /// The font of all documents; Pango looks elsewhere for letters that it lacks.
    static let family = "DejaVu Sans"

    private let family: String
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var fonts: [PaperStyle.Face: OpaquePointer] = [:]
    /// Whether a font has it.
    private var pictures: [Character: Bool] = [:]

    /// Throws `noFont` where the family is not on this machine, `drawing` where there is no font at all.
    init(family: String) throws(TypesettingError) {
        guard let map = pango_cairo_font_map_new(), let context = pango_font_map_create_context(map) else {
            throw .drawing("no font map")
        }
        self.family = family
        self.map = map
        self.context = context
        pango_cairo_context_set_resolution(context, 72)
        // Letters stand where they would on endless fine paper, not on the pixels of a screen.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        try requireFamily()
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(map))
    }

    /// The language decides where words may be broken and which forms letters take.
    func speak(_ language: String) {
        pango_context_set_language(context, pango_language_from_string(language))
    }

    /// The text in lines of at most that width; a sign that is wider by itself makes the text smaller.
    func shape(_ text: PaperText, width: Double) -> TextShape {
        var face = text.style.face
        let (shown, leftOut) = legible(text.text, face)
        while true {
            let shape = TextShape(
                text, shown: shown, leftOut: leftOut, width: max(1, width), font: font(face), context: context)
            guard shape.width > width + 0.4, face.size > TextRuler.leastSize else { return shape }
            face.size = max(TextRuler.leastSize, (face.size * width / shape.width * 10).rounded(.down) / 10)
        }
    }

    /// How wide the widest word is that is not parted at a hyphen or a slash, in points.
    func widestWord(_ texts: [PaperText]) -> Double {
        // The longest one of each style by its letters stands in for all: the column is only to be about right.
        var longest: [PaperStyle: Substring] = [:]
        for text in texts {
            for word in text.text.split(whereSeparator: { $0.isWhitespace || "-/".contains($0) })
            where word.count > longest[text.style]?.count ?? 0 {
                longest[text.style] = word
            }
        }
        return longest.map { style, word in
            let text = PaperText(String(word) + "-", style.aligned(.start))
            return TextShape(text, width: 10_000, font: font(style.face), context: context).width
        }.max() ?? 0
    }

    // MARK: Pictures

    /// The text without emoji that no font has, and how many those are; nil where it stays as it is, as it does where there is
    /// nothing else in it.
    private func legible(_ text: String, _ face: PaperStyle.Face) -> (String?, Int) {
        guard text.contains(where: { $0.isPicture && !isDrawn($0, face) }) else { return (nil, 0) }
        let kept = text.filter { !$0.isPicture || isDrawn($0, face) }
        let words = kept.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return (nil, 0) }
        return (words, text.count - kept.count)
    }

    private func isDrawn(_ picture: Character, _ face: PaperStyle.Face) -> Bool {
        if let known = pictures[picture] { return known }
        let shape = TextShape(
            PaperText(String(picture), .body), width: 1_000, font: font(face), context: context)
        pictures[picture] = shape.unreadable == 0
        return shape.unreadable == 0
    }

    /// In points; nobody reads less.
    private static let leastSize = 2.0

    private func font(_ face: PaperStyle.Face) -> OpaquePointer {
        if let font = fonts[face] { return font }
        guard let font = pango_font_description_new() else { preconditionFailure("Pango gives no font description") }
        pango_font_description_set_family(font, family)
        pango_font_description_set_size(font, Int32((face.size * Double(PANGO_SCALE)).rounded()))
        pango_font_description_set_weight(font, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        fonts[face] = font
        return font
    }

    private func requireFamily() throws(TypesettingError) {
        let wanted = font(PaperStyle.body.face)
        guard let font = pango_font_map_load_font(map, context, wanted) else {
            throw .noFont(wanted: family, found: "none")
        }
        defer { g_object_unref(UnsafeMutableRawPointer(font)) }
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        let found = pango_font_description_get_family(description).map { String(cString: $0) } ?? "none"
        guard found == family else { throw .noFont(wanted: family, found: found) }
    }
}

extension PaperStyle {
    /// What of a style decides the font.
    struct Face: Hashable {
        var size: Double
        let isBold: Bool
    }

    var face: Face { Face(size: size, isBold: isBold) }
}
