extension StripMaker {
    /// The head and the rows.
    mutating func table(_ table: PaperTable) -> [Strip] {
        let number = nextList()
        let headStyle = PaperStyle(
            size: table.headSize, isBold: true, colour: table.look == .list ? .accent : .white)
        let columns = columns(of: table, headStyle)
        let rows = table.rows.map { cells in
            row(cells, columns, table.look, role: .row(table: number, isHead: false))
        }
        guard table.columns.contains(where: { !$0.title.isEmpty }) else { return rows }
        let titles = table.columns.map { column in
            PaperTable.Cell(column.title, headStyle, ground: table.look == .list ? nil : .accent)
        }
        var head = row(titles, columns, table.look, role: .row(table: number, isHead: true))
        head.keepsNext = true
        let kept = keep(head: head)
        return [head]
            + rows.map { row in
                var row = row
                row.head = kept
                return row
            }
    }

    /// By the weights; a column whose widest word would be broken is made wider at the cost of those that have room. The columns
    /// of a grid stay equal.
    private func columns(of table: PaperTable, _ headStyle: PaperStyle) -> TableColumns {
        let byWeight = TableColumns(table.columns.map(\.weight), width: width)
        guard table.look != .grid else { return byWeight }
        var texts = table.columns.map { [PaperText($0.title, headStyle)] }
        var indents = texts.map { _ in 0.0 }
        for cells in table.rows {
            var column = 0
            for cell in cells {
                if cell.span == 1, texts.indices.contains(column) {
                    texts[column] += cell.lines
                    if cell.isBox, !cell.lines.isEmpty { indents[column] = 13 }
                }
                column += cell.span
            }
        }
        let least = texts.indices.map { ruler.widestWord(texts[$0]) + indents[$0] + 2 * table.look.padding.x + 0.5 }
        return byWeight.holding(least)
    }

    private func row(
        _ cells: [PaperTable.Cell], _ columns: TableColumns, _ look: PaperTable.Look, role: Strip.Role
    ) -> Strip {
        let (padX, padY) = look.padding
        var strip = Strip(height: 0, role: role)
        var grounds: [(x: Double, width: Double, colour: PaperColour)] = []
        var boxes: [Double] = []
        var edges: [(x: Double, width: Double)] = []
        var from = 0
        var inside = look.leastHeight
        for (number, cell) in cells.enumerated() {
            let (x, width) = columns.place(from: from, span: cell.span)
            edges.append((x, width))
            if let ground = cell.ground { grounds.append((x, width, ground)) }
            if cell.isBox {
                boxes.append(cell.lines.isEmpty ? x + (width - 9) / 2 : x + padX)
                inside = max(inside, 11)
            }
            var y = 0.0
            for text in cell.lines {
                let indent = cell.isBox ? 13.0 : 0
                let shape = ruler.shape(text, width: width - 2 * padX - indent)
                strip.pieces.append(.whole(shape, x: x + padX + indent, y: padY + y, cell: number))
                y += shape.height
            }
            inside = max(inside, y)
            from += cell.span
        }
        strip.height = inside + 2 * padY
        let height = strip.height
        strip.pieces += boxes.map { .box(x: $0, y: (height - 9) / 2, side: 9, .quiet) }
        strip.pieces.insert(
            contentsOf: grounds.map { .fill(x: $0.x, y: 0, width: $0.width, height: height, $0.colour) }, at: 0)
        strip.pieces += look.lines(around: edges, width: width, height: height, role)
        return strip
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

    private init(edges: [Double]) {
        self.edges = edges
    }

    /// The same table with columns at least so wide where others can spare it: none gives more than a quarter of its width, or
    /// gets more than a third of the table.
    func holding(_ least: [Double]) -> TableColumns {
        var widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
        let most = (edges.last ?? 0) / 3
        let wanted = widths.indices.map { max(0, min(least[$0], most) - widths[$0]) }
        let spare = widths.indices.map { max(0, min(widths[$0] - least[$0], widths[$0] / 4)) }
        let (need, room) = (wanted.reduce(0, +), spare.reduce(0, +))
        guard need > 0, room > 0 else { return self }
        let moved = min(need, room)
        for index in widths.indices { widths[index] += moved * (wanted[index] / need - spare[index] / room) }
        return TableColumns(
            edges: widths.reduce(into: [0.0]) { edges, width in edges.append(edges[edges.count - 1] + width) })
    }

    func place(from: Int, span: Int) -> (x: Double, width: Double) {
        let end = min(from + span, edges.count - 1)
        precondition(from < end, "a row has more cells than its table has columns")
        return (edges[from], edges[end] - edges[from])
    }
}

extension PaperTable.Look {
    /// At the sides, and above and below.
    var padding: (x: Double, y: Double) {
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
