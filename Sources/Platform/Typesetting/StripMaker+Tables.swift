extension StripMaker {
    /// The head and the rows, each in one strip or, where it is very high, in several.
    mutating func table(_ table: PaperTable) -> [Strip] {
        let columns = TableColumns(table.columns.map(\.weight), width: width)
        let number = nextList()
        let headStyle = PaperStyle(
            size: table.headSize, isBold: true, colour: table.look == .list ? .accent : .white)
        var head: [Strip] = []
        if table.columns.contains(where: { !$0.title.isEmpty }) {
            let cells = table.columns.map { column in
                PaperTable.Cell(column.title, headStyle, ground: table.look == .list ? nil : .accent)
            }
            head = rowStrips(cells, columns, table.look, role: .row(table: number, isHead: true))
            for index in head.indices { head[index].keepsNext = true }
        }
        let strips = table.rows.flatMap { cells in
            rowStrips(cells, columns, table.look, role: .row(table: number, isHead: false))
        }
        guard let first = head.first, head.count == 1 else { return head + strips }
        let kept = keep(head: first)
        return [first]
            + strips.map { strip in
                var strip = strip
                strip.head = kept
                return strip
            }
    }

    private func rowStrips(
        _ cells: [PaperTable.Cell], _ columns: TableColumns, _ look: PaperTable.Look, role: Strip.Role
    ) -> [Strip] {
        let (padX, padY) = look.padding
        var from = 0
        var laid: [(cell: PaperTable.Cell, x: Double, width: Double, parts: [[CellLines]])] = []
        for cell in cells {
            let (x, width) = columns.place(from: from, span: cell.span)
            let shapes = cell.lines.map { ruler.shape($0, width: width - 2 * padX) }
            laid.append((cell, x, width, CellLines.parts(shapes, limit: limit)))
            from += cell.span
        }
        let count = laid.map(\.parts.count).max() ?? 1
        return (0..<max(count, 1)).map { part in
            let inside = laid.map { $0.parts.indices.contains(part) ? $0.parts[part].map(\.height).reduce(0, +) : 0 }
            let minimum = laid.contains(where: \.cell.isBox) ? 11.0 : look.leastHeight
            let height = max(inside.max() ?? 0, minimum) + 2 * padY
            var strip = Strip(height: height, role: role)
            for (number, entry) in laid.enumerated() {
                if let ground = entry.cell.ground {
                    strip.pieces.append(.fill(x: entry.x, y: 0, width: entry.width, height: height, ground))
                }
                if entry.cell.isBox, part == 0 {
                    strip.pieces.append(
                        .box(x: entry.x + (entry.width - 9) / 2, y: (height - 9) / 2, side: 9, .quiet))
                }
                var y = padY
                for lines in entry.parts.indices.contains(part) ? entry.parts[part] : [] {
                    strip.pieces.append(
                        .text(lines.shape, lines: lines.range, x: entry.x + padX, y: y, cell: number))
                    y += lines.height
                }
            }
            strip.pieces += look.lines(around: laid.map { ($0.x, $0.width) }, width: width, height: height, role)
            return strip
        }
    }
}

/// Where the columns of a table stand.
struct TableColumns {
    private let edges: [Double]

    init(_ weights: [Int], width: Double) {
        let all = Double(max(1, weights.reduce(0, +)))
        var edges = [0.0]
        var sum = 0
        for weight in weights {
            sum += weight
            edges.append(width * Double(sum) / all)
        }
        self.edges = edges
    }

    func place(from: Int, span: Int) -> (x: Double, width: Double) {
        let end = min(from + span, edges.count - 1)
        precondition(from < end, "a row has more cells than its table has columns")
        return (edges[from], edges[end] - edges[from])
    }
}

/// Some lines of a text in a cell.
struct CellLines {
    let shape: TextShape
    let range: Range<Int>

    var height: Double { shape.height(of: range) }

    /// The texts of a cell in parts of at most the limit's height; no part is empty.
    static func parts(_ shapes: [TextShape], limit: Double) -> [[CellLines]] {
        var parts: [[CellLines]] = []
        var part: [CellLines] = []
        var height = 0.0
        for shape in shapes {
            for range in TextCut.ranges(of: shape, limit: limit) {
                let lines = CellLines(shape: shape, range: range)
                if !part.isEmpty, height + lines.height > limit {
                    parts.append(part)
                    (part, height) = ([], 0)
                }
                part.append(lines)
                height += lines.height
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }
}

extension PaperTable.Look {
    /// At the sides, and above and below.
    fileprivate var padding: (x: Double, y: Double) {
        switch self {
        case .list: (4, 3.5)
        case .grid: (2, 1.5)
        case .form: (3, 3)
        }
    }

    fileprivate var leastHeight: Double {
        switch self {
        case .list: 8
        case .grid: 6
        case .form: 13
        }
    }

    /// The lines of a row.
    fileprivate func lines(
        around cells: [(x: Double, width: Double)], width: Double, height: Double, _ role: Strip.Role
    ) -> [Piece] {
        switch self {
        case .list:
            let isHead = if case .row(_, isHead: true) = role { true } else { false }
            return [
                .line(
                    fromX: 0, fromY: height, toX: width, toY: height, isHead ? .accent : .line,
                    width: isHead ? 0.9 : 0.5)
            ]
        case .grid, .form:
            var pieces = cells.map { cell in
                Piece.line(fromX: cell.x, fromY: 0, toX: cell.x, toY: height, .line, width: 0.4)
            }
            pieces.append(.line(fromX: width, fromY: 0, toX: width, toY: height, .line, width: 0.4))
            pieces.append(.line(fromX: 0, fromY: height, toX: width, toY: height, .line, width: 0.4))
            return pieces
        }
    }
}
