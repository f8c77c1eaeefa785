/// Cuts the blocks of a section into strips.
struct StripMaker {
    let ruler: TextRuler
    /// Of the text, in points.
    let width: Double
    /// The most that a strip should be high; what is higher is cut between lines.
    let limit: Double
    /// Heads of tables, by number.
    private(set) var heads: [Strip] = []
    private var lists = 0

    init(ruler: TextRuler, format: PaperFormat) {
        self.ruler = ruler
        width = format.contentWidth
        limit = format.height / 3
    }

    mutating func strips(_ blocks: [PaperBlock]) -> [Strip] { blocks.flatMap { strips($0) } }

    private mutating func strips(_ block: PaperBlock) -> [Strip] {
        switch block {
        case .heading(let level, let text): heading(level, text)
        case .paragraph(let text): paragraph(text, x: 0, width: width, after: text.style.size * 0.45)
        case .facts(let facts, let columns): self.facts(facts, columns)
        case .rows(let facts): rows(facts)
        case .table(let table): self.table(table)
        case .timeline(let entries): entries.flatMap { entry($0) }
        case .checks(let checks): self.checks(checks)
        case .figure(let figure): [self.figure(figure)]
        case .labels(let labels): self.labels(labels)
        case .notice(let texts): notice(texts)
        case .writingLines(let count): (0..<count).map { _ in writingLine }
        case .gap(let height): [Strip(height: height, isGap: true)]
        case .pageBreak: [Strip(height: 0, isGap: true, startsPage: true)]
        case .together(let blocks): together(strips(blocks))
        }
    }

    private func together(_ strips: [Strip]) -> [Strip] {
        var strips = strips
        for index in strips.indices.dropLast() { strips[index].keepsNext = true }
        return strips
    }

    mutating func nextList() -> Int {
        lists += 1
        return lists
    }

    mutating func keep(head: Strip) -> Int {
        heads.append(head)
        return heads.count - 1
    }

    // MARK: Text

    private func heading(_ level: Int, _ text: String) -> [Strip] {
        let style = PaperStyle(
            size: level == 1 ? 20 : level == 2 ? 12.5 : 10, isBold: true, colour: level == 2 ? .accent : .ink)
        let above = level == 1 ? 2.0 : level == 2 ? 12 : 8
        let shape = ruler.shape(PaperText(text, style), width: width)
        var pieces: [Piece] = [.whole(shape, x: 0, y: 0)]
        var height = shape.height + (level == 1 ? 6 : 3)
        if level == 2 {
            pieces.append(
                .line(fromX: 0, fromY: height, toX: width, toY: height, .accent, width: 0.8))
            height += 4
        }
        let strip = Strip(
            height: height, pieces: pieces, role: .heading(level), keepsNext: true, outline: (level, text))
        return [Strip(height: above, keepsNext: true, isGap: true), strip]
    }

    /// A text in strips of a few lines, two at least, all in one column.
    func paragraph(_ text: PaperText, x: Double, width: Double, after: Double) -> [Strip] {
        let shape = ruler.shape(text, width: width)
        var strips: [Strip] = []
        for range in TextCut.ranges(of: shape, limit: limit) {
            let isLast = range.upperBound == shape.lines.count
            strips.append(
                Strip(
                    height: shape.height(of: range) + (isLast ? after : 0),
                    pieces: [.text(shape, lines: range, x: x, y: 0, cell: 0)], role: .paragraph))
        }
        return strips
    }

    private func notice(_ texts: [PaperText]) -> [Strip] {
        let parts = texts.flatMap { paragraph($0, x: 12, width: width - 24, after: 2) }
        return parts.enumerated().map { number, part in
            let above = number == 0 ? 6.0 : 0
            let below = number == parts.count - 1 ? 5.0 : 0
            var strip = part.moved(down: above)
            strip.height += below
            strip.pieces.insert(
                contentsOf: [
                    .fill(x: 0, y: 0, width: width, height: strip.height, .warningSoft),
                    .fill(x: 0, y: 0, width: 3, height: strip.height, .warning),
                ], at: 0)
            strip.keepsNext = number < parts.count - 1
            return strip
        }
    }

    private var writingLine: Strip {
        Strip(height: 22, pieces: [.line(fromX: 0, fromY: 21, toX: width, toY: 21, .line, width: 0.6)])
    }
}

extension Strip {
    /// The same with so much nothing above.
    func moved(down above: Double) -> Strip {
        var strip = self
        strip.height += above
        strip.pieces = pieces.map { $0.moved(x: 0, y: above) }
        return strip
    }
}

extension Piece {
    func moved(x dx: Double, y dy: Double) -> Piece {
        switch self {
        case .text(let shape, let lines, let x, let y, let cell):
            .text(shape, lines: lines, x: x + dx, y: y + dy, cell: cell)
        case .fill(let x, let y, let width, let height, let colour):
            .fill(x: x + dx, y: y + dy, width: width, height: height, colour)
        case .line(let fromX, let fromY, let toX, let toY, let colour, let width):
            .line(fromX: fromX + dx, fromY: fromY + dy, toX: toX + dx, toY: toY + dy, colour, width: width)
        case .box(let x, let y, let side, let colour): .box(x: x + dx, y: y + dy, side: side, colour)
        case .polygon(let points, let colour):
            .polygon(points.map { PaperFigure.Point($0.x + dx, $0.y + dy) }, colour)
        case .disc(let x, let y, let radius, let colour): .disc(x: x + dx, y: y + dy, radius: radius, colour)
        }
    }
}

/// Where a long text is cut.
enum TextCut {
    /// Ranges of lines, each as high as the limit at most; neither the first nor the last line of a text stands alone.
    static func ranges(of shape: TextShape, limit: Double) -> [Range<Int>] {
        let count = shape.lines.count
        guard shape.height > limit else { return [0..<count] }
        var ranges: [Range<Int>] = []
        var from = 0
        while from < count {
            var to = from + 1
            while to < count, shape.height(of: from..<(to + 1)) <= limit { to += 1 }
            if count - to == 1, to - from > 2 { to -= 1 }
            ranges.append(from..<to)
            from = to
        }
        return ranges
    }
}
