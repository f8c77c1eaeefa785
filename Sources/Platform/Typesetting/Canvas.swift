import CPango

/// Draws pages into a PDF file. A class because it holds the library's surface.
final class Canvas {
    /// Collects what the library writes. A class so that the library can hold its address.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer
    private let canvas: OpaquePointer
    private var pageNumber = 0
    /// The last line of the outline at each level.
    private var outline: [Int: Int32] = [:]

    init(_ document: PaperDocument) throws(TypesettingError) {
        let address = Unmanaged.passUnretained(sink).toOpaque()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                { address, start, count in
                    guard let address, let start else { return CAIRO_STATUS_WRITE_ERROR }
                    let sink = Unmanaged<Sink>.fromOpaque(address).takeUnretainedValue()
                    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, address, PaperFormat.portrait.width, PaperFormat.portrait.height),
            let canvas = cairo_create(surface)
        else { throw .drawing("no surface") }
        self.surface = surface
        self.canvas = canvas
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.onOneLine)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author.onOneLine)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Lotse")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, document.madeAt.iso)
    }

    deinit {
        cairo_destroy(canvas)
        cairo_surface_destroy(surface)
    }

    /// The whole file; nothing can be drawn afterwards.
    func finish() throws(TypesettingError) -> [UInt8] {
        let drawn = cairo_status(canvas)
        guard drawn == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(drawn))) }
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        guard written == CAIRO_STATUS_SUCCESS else {
            throw .drawing(String(cString: cairo_status_to_string(written)))
        }
        return sink.bytes
    }

    func draw(_ page: PaperLayout.Page) {
        pageNumber += 1
        cairo_pdf_surface_set_size(surface, page.format.width, page.format.height)
        for piece in page.around { draw(piece, x: 0, y: 0) }
        // All grounds before all lines: a line below a row stands on the edge of the next one's ground.
        for (strip, y) in page.strips {
            for piece in strip.grounds { draw(piece, x: page.format.side, y: y) }
        }
        var rest = page.strips[...]
        while let first = rest.first {
            let container = first.strip.role.container
            let end = rest.firstIndex { $0.strip.role.container != container || container == nil } ?? rest.endIndex
            let group = container == nil ? rest.prefix(1) : rest[..<end]
            tagged(container?.tag) {
                for (strip, y) in group { draw(strip, x: page.format.side, y: y) }
            }
            rest = rest.dropFirst(group.count)
        }
        cairo_show_page(canvas)
    }

    private func draw(_ strip: Strip, x: Double, y: Double) {
        note(strip, x: x, y: y)
        var texts: [(cell: Int, piece: Piece)] = []
        for piece in strip.pieces.dropFirst(strip.grounds.count) {
            if case .text(_, _, _, _, let cell) = piece { texts.append((cell, piece)) } else { draw(piece, x: x, y: y) }
        }
        tagged(strip.role.tag) {
            var rest = texts[...]
            while let first = rest.first {
                let group = rest.prefix { $0.cell == first.cell }
                tagged(strip.role.tag(ofCell: first.cell)) {
                    for (_, piece) in group { draw(piece, x: x, y: y) }
                }
                rest = rest.dropFirst(group.count)
            }
        }
    }

    private func tagged(_ tag: String?, _ body: () -> Void) {
        guard let tag else { return body() }
        cairo_tag_begin(canvas, tag, "")
        body()
        cairo_tag_end(canvas, tag)
    }

    /// Puts a heading into the outline.
    private func note(_ strip: Strip, x: Double, y: Double) {
        guard let (level, title) = strip.outline else { return }
        let parent = (1..<max(1, level)).reversed().lazy.compactMap { self.outline[$0] }.first
        for deeper in outline.keys where deeper > level { outline[deeper] = nil }
        let flags = level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
        outline[level] = cairo_pdf_surface_add_outline(
            surface, parent ?? CAIRO_PDF_OUTLINE_ROOT, title.onOneLine,
            "page=\(pageNumber) pos=[\(Int(x)) \(Int(y))]", flags)
    }

    // MARK: Pieces

    private func draw(_ piece: Piece, x dx: Double, y dy: Double) {
        switch piece {
        case .text(let shape, let lines, let x, let y, _):
            ink(shape.text.style.colour)
            shape.draw(lines, x: x + dx, y: y + dy, on: canvas)
        case .fill(let x, let y, let width, let height, let colour):
            ink(colour)
            cairo_rectangle(canvas, x + dx, y + dy, width, height)
            cairo_fill(canvas)
        case .line(let fromX, let fromY, let toX, let toY, let colour, let width):
            ink(colour)
            cairo_set_line_width(canvas, width)
            cairo_move_to(canvas, fromX + dx, fromY + dy)
            cairo_line_to(canvas, toX + dx, toY + dy)
            cairo_stroke(canvas)
        case .box(let x, let y, let side, let colour):
            ink(colour)
            cairo_set_line_width(canvas, 0.8)
            cairo_rectangle(canvas, x + dx, y + dy, side, side)
            cairo_stroke(canvas)
        case .polygon(let points, let colour):
            guard let first = points.first else { return }
            ink(colour)
            cairo_move_to(canvas, first.x + dx, first.y + dy)
            for point in points.dropFirst() { cairo_line_to(canvas, point.x + dx, point.y + dy) }
            cairo_close_path(canvas)
            cairo_fill(canvas)
        case .disc(let x, let y, let radius, let colour):
            ink(colour)
            cairo_new_sub_path(canvas)
            cairo_arc(canvas, x + dx, y + dy, radius, 0, 2 * .pi)
            cairo_fill(canvas)
        }
    }

    private func ink(_ colour: PaperColour) {
        cairo_set_source_rgb(
            canvas, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }
}

extension Strip.Role {
    /// What surrounds strips that follow each other.
    enum Container: Hashable {
        case table(Int)
        case list(Int)

        var tag: String {
            switch self {
            case .table: "Table"
            case .list: "L"
            }
        }
    }

    var container: Container? {
        switch self {
        case .row(let table, _): .table(table)
        case .item(let list): .list(list)
        case .none, .heading, .paragraph, .figure: nil
        }
    }

    /// Names of structure elements. Source: ISO 32000-1, 14.8.4.
    var tag: String? {
        switch self {
        case .none: nil
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .row: "TR"
        case .item: "LI"
        case .figure: "Figure"
        }
    }

    func tag(ofCell cell: Int) -> String? {
        switch self {
        case .row(_, let isHead): isHead ? "TH" : "TD"
        case .item: cell.isMultiple(of: 2) ? "Lbl" : "LBody"
        case .none, .heading, .paragraph, .figure: nil
        }
    }
}
