/// Puts the strips of sections on pages.
struct Pager {
    private let document: PaperDocument
    private let ruler: TextRuler
    private var layout = PaperLayout()
    // Of the section at hand.
    private var section: PaperSection
    private var heads: [Strip] = []
    private var y = 0.0
    private var isEmpty = true
    private var isFirstPage = true
    /// Where the text of the page begins, and where the foot does.
    private var top = 0.0
    private var bottom = 0.0

    private init(_ document: PaperDocument, _ ruler: TextRuler, first: PaperSection) {
        self.document = document
        self.ruler = ruler
        section = first
    }

    static func layout(_ document: PaperDocument, _ ruler: TextRuler) -> PaperLayout {
        guard let first = document.sections.first else { return PaperLayout() }
        var pager = Pager(document, ruler, first: first)
        for section in document.sections { pager.add(section) }
        pager.number()
        return pager.layout
    }

    private mutating func add(_ section: PaperSection) {
        self.section = section
        isFirstPage = true
        // Half a point more than the labels, whose heights are no round numbers.
        bottom =
            section.format.height - section.format.end
            + (section.format == .labels ? 0.5 : -foot(section.format).height - 12)
        var maker = StripMaker(ruler: ruler, format: section.format)
        let strips = maker.strips(section.blocks)
        heads = maker.heads
        beginPage()
        var rest = strips[...]
        while !rest.isEmpty {
            let end = rest.indices.first { !rest[$0].keepsNext } ?? rest.endIndex - 1
            place(rest[rest.startIndex...end])
            rest = rest[(end + 1)...]
        }
    }

    /// Strips that belong together: on this page, else on the next; those that fill more than a page are parted.
    private mutating func place(_ unit: ArraySlice<Strip>) {
        if unit.contains(where: \.startsPage), !isEmpty { beginPage() }
        let height = unit.reduce(0) { $0 + $1.height }
        let repeated = unit.first.flatMap { strip in strip.head.map { heads[$0].height } } ?? 0
        if y + height > bottom, !isEmpty, top + repeated + height <= bottom || unit.count == 1 { turn(to: unit.first) }
        for strip in unit {
            if strip.isGap, isEmpty || y + strip.height > bottom { continue }
            if y + strip.height > bottom, !isEmpty { turn(to: strip) }
            put(strip)
        }
    }

    private mutating func turn(to strip: Strip?) {
        beginPage()
        if let head = strip?.head { put(heads[head]) }
    }

    /// On this page, and on the next ones what no page has room for.
    private mutating func put(_ strip: Strip) {
        var strip = strip
        while y + strip.height > bottom, let (above, below) = strip.cut(at: bottom - y) {
            layout.pages[layout.pages.count - 1].strips.append((above, y))
            strip = below
            turn(to: strip)
        }
        layout.pages[layout.pages.count - 1].strips.append((strip, y))
        y += strip.height
        isEmpty = isEmpty && (strip.isGap || strip.isHead)
    }

    // MARK: Pages

    private mutating func beginPage() {
        var page = PaperLayout.Page(format: section.format)
        page.around = isFirstPage ? masthead : runningHead
        layout.pages.append(page)
        top = max(section.format.end, page.around.map(\.bottom).max() ?? 0) + (page.around.isEmpty ? 0 : 12)
        y = top
        isEmpty = true
        isFirstPage = false
    }

    private var masthead: [Piece] {
        guard section.format != .labels, let band = section.masthead else { return runningHead }
        let format = section.format
        let column = format.contentWidth / 2 - 12
        let left = ruler.shape(PaperText(band.left, PaperStyle(size: 9, colour: .white)), width: column)
        let right = ruler.shape(
            PaperText(band.right, PaperStyle(size: 9, isBold: true, colour: .white, alignment: .end)), width: column)
        let height = max(left.height, right.height) + 12
        return [
            .fill(x: format.side, y: format.end, width: format.contentWidth, height: height, .accent),
            .whole(left, x: format.side + 8, y: format.end + 6),
            .whole(right, x: format.side + format.contentWidth - 8 - column, y: format.end + 6),
        ]
    }

    private var runningHead: [Piece] {
        let format = section.format
        guard format != .labels else { return [] }
        let shape = ruler.shape(PaperText(section.runningHead, .term), width: format.contentWidth)
        let y = format.end + shape.height + 3
        return [
            .whole(shape, x: format.side, y: format.end),
            .line(fromX: format.side, fromY: y, toX: format.side + format.contentWidth, toY: y, .line, width: 0.5),
        ]
    }

    // MARK: Foot

    private static let numberWidth = 70.0

    private func foot(_ format: PaperFormat) -> TextShape {
        ruler.shape(PaperText(document.foot, .term), width: format.contentWidth - Pager.numberWidth)
    }

    /// Writes the foot of every page, once their number is known.
    private mutating func number() {
        let count = layout.pages.count
        for index in layout.pages.indices {
            let format = layout.pages[index].format
            guard format != .labels else { continue }
            let foot = foot(format)
            let number = ruler.shape(
                PaperText("\(index + 1) / \(count)", .term.aligned(.end)), width: Pager.numberWidth)
            let y = format.height - format.end - foot.height
            layout.pages[index].around += [
                .line(
                    fromX: format.side, fromY: y - 4, toX: format.width - format.side, toY: y - 4, .line, width: 0.5),
                .whole(foot, x: format.side, y: y),
                .whole(number, x: format.width - format.side - Pager.numberWidth, y: y),
            ]
        }
    }
}

extension Piece {
    /// The lowest point of what stands above the text.
    fileprivate var bottom: Double {
        switch self {
        case .text(let shape, let lines, _, let y, _): y + shape.height(of: lines)
        case .fill(_, let y, _, let height, _): y + height
        case .line(_, let fromY, _, let toY, _, _): max(fromY, toY)
        case .box(_, let y, let side, _): y + side
        case .polygon(let points, _): points.map(\.y).max() ?? 0
        case .disc(_, let y, let radius, _): y + radius
        }
    }
}
