extension StripMaker {
    /// Rows of labels, each as high as a label, with marks to cut along in the margins of the sheet.
    mutating func labels(_ labels: [PaperLabel]) -> [Strip] {
        let list = nextList()
        let rows = stride(from: 0, to: labels.count, by: PaperLabel.across).map {
            labels[$0..<min($0 + PaperLabel.across, labels.count)]
        }
        return rows.enumerated().map { number, row in
            var strip = Strip(height: PaperLabel.height, role: .row(table: list, isHead: false))
            strip.startsPage = number % PaperLabel.down == 0
            let parts = row.enumerated().map { column, label in
                pieces(label, x: Double(column) * PaperLabel.width, cell: column)
            }
            // Coloured areas come first.
            strip.pieces = parts.flatMap(\.grounds) + parts.flatMap(\.texts)
            let isTop = number % PaperLabel.down == 0
            let isBottom = number % PaperLabel.down == PaperLabel.down - 1 || number == rows.count - 1
            strip.pieces += cuts(above: isTop, below: isBottom)
            return strip
        }
    }

    private func pieces(_ label: PaperLabel, x: Double, cell: Int) -> (grounds: [Piece], texts: [Piece]) {
        let inner = PaperLabel.width - 2 * Self.pad
        let band = 17.0
        let half = inner / 2 - 4
        let left = fitted(PaperText(label.left, PaperStyle(size: 7.5, colour: .white)), half, band - 4)
        let right = fitted(
            PaperText(label.right, PaperStyle(size: 8, isBold: true, colour: .white, alignment: .end)), half, band - 4)
        let grounds: [Piece] = [
            .fill(x: x, y: 0, width: PaperLabel.width, height: band, label.ground)
        ]
        var texts: [Piece] = [
            .text(left.shape, lines: left.lines, x: x + Self.pad, y: (band - left.height) / 2, cell: cell),
            .text(
                right.shape, lines: right.lines, x: x + PaperLabel.width - Self.pad - half,
                y: (band - right.height) / 2,
                cell: cell),
        ]
        let room = PaperLabel.height - band - 2 * Self.pad
        let shapes = fitted(label.lines, inner, room)
        let used = shapes.reduce(0) { $0 + $1.height } + Self.gap * Double(max(0, shapes.count - 1))
        var y = band + Self.pad + max(0, (room - used) / 2)
        for part in shapes {
            texts.append(.text(part.shape, lines: part.lines, x: x + Self.pad, y: y, cell: cell))
            y += part.height + Self.gap
        }
        return (grounds, texts)
    }

    // MARK: Fitting

    private static let pad = 9.0
    private static let gap = 3.0
    /// Below it nobody reads a badge across a table: then lines that have no room are left out.
    private static let least = 6.0

    private struct Part {
        let shape: TextShape
        let lines: Range<Int>

        var height: Double { shape.height(of: lines) }
    }

    /// All texts smaller in the same measure until they fit below each other.
    private func fitted(_ texts: [PaperText], _ width: Double, _ room: Double) -> [Part] {
        var scale = 1.0
        while true {
            let shapes = texts.map { text in
                ruler.shape(
                    PaperText(text.text, text.style.sized(max(Self.least, text.style.size * scale))), width: width)
            }
            let gaps = Self.gap * Double(max(0, shapes.count - 1))
            if shapes.reduce(0, { $0 + $1.height }) + gaps <= room {
                return shapes.map { Part(shape: $0, lines: $0.lines.indices) }
            }
            if texts.allSatisfy({ $0.style.size * scale <= Self.least }) { return cut(shapes, room) }
            scale *= 0.92
        }
    }

    private func fitted(_ text: PaperText, _ width: Double, _ room: Double) -> Part {
        fitted([text], width, room).first ?? Part(shape: ruler.shape(text, width: width), lines: 0..<0)
    }

    /// As many lines as have room.
    private func cut(_ shapes: [TextShape], _ room: Double) -> [Part] {
        var rest = room
        var parts: [Part] = []
        for shape in shapes {
            var end = shape.lines.count
            while end > 0, shape.height(of: 0..<end) > rest { end -= 1 }
            guard end > 0 else { break }
            parts.append(Part(shape: shape, lines: 0..<end))
            rest -= shape.height(of: 0..<end) + Self.gap
        }
        return parts
    }

    // MARK: Cutting

    /// Short lines beyond the labels, in the lines of their edges.
    private func cuts(above: Bool, below: Bool) -> [Piece] {
        let (right, bottom) = (PaperLabel.width * Double(PaperLabel.across), PaperLabel.height)
        func mark(_ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double) -> Piece {
            .line(fromX: fromX, fromY: fromY, toX: toX, toY: toY, .quiet, width: 0.4)
        }
        var marks: [Piece] = []
        for y in above ? [0, bottom] : [bottom] {
            marks += [mark(-15, y, -3, y), mark(right + 3, y, right + 15, y)]
        }
        for column in 0...PaperLabel.across {
            let x = PaperLabel.width * Double(column)
            if above { marks.append(mark(x, -15, x, -3)) }
            if below { marks.append(mark(x, bottom + 3, x, bottom + 15)) }
        }
        return marks
    }
}
