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
        while true {
            let shape = TextShape(text, width: max(1, width), font: font(face), context: context)
            guard shape.width > width + 0.4, face.size > TextRuler.leastSize else { return shape }
            face.size = max(TextRuler.leastSize, (face.size * width / shape.width * 10).rounded(.down) / 10)
        }
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
