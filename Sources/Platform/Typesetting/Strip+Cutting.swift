extension Strip {
    /// The strip in two where it is higher than a page: texts are cut between lines. Nil where nothing of it has room above.
    func cut(at height: Double) -> (above: Strip, below: Strip)? {
        // What would be cut through goes below as a whole, so that all below moves down by what is left over above.
        let overrun = pieces.compactMap { $0.overrun(at: height) }.max() ?? 0
        var above = self
        var below = self
        above.height = height
        above.keepsNext = false
        above.pieces = pieces.compactMap { $0.above(height) }
        below.height = self.height - height + overrun
        below.outline = nil
        below.pieces = pieces.compactMap { $0.below(height)?.moved(x: 0, y: overrun - height) }
        guard above.pieces.contains(where: \.isText), below.height < self.height else { return nil }
        return (above, below)
    }
}

extension Piece {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// How many lines of a text end above.
    private func linesAbove(_ height: Double) -> Int {
        guard case .text(let shape, let lines, _, let y, _) = self, let first = lines.first else { return 0 }
        let top = shape.lines[first].top
        return lines.count { y + shape.lines[$0].bottom - top <= height }
    }

    /// How much of the line that is cut through stands above.
    fileprivate func overrun(at height: Double) -> Double? {
        guard case .text(let shape, let lines, _, let y, _) = self, let first = lines.first else { return nil }
        let next = first + linesAbove(height)
        guard next < lines.upperBound else { return nil }
        return max(0, height - (y + shape.lines[next].top - shape.lines[first].top))
    }

    fileprivate func above(_ height: Double) -> Piece? {
        switch self {
        case .text(let shape, let lines, let x, let y, let cell):
            let count = linesAbove(height)
            return count == 0 ? nil : .text(shape, lines: lines.prefix(count), x: x, y: y, cell: cell)
        case .fill(let x, let y, let width, let own, let colour):
            return y >= height ? nil : .fill(x: x, y: y, width: width, height: min(own, height - y), colour)
        case .line(let fromX, let fromY, let toX, let toY, let colour, let width):
            guard min(fromY, toY) < height else { return nil }
            return .line(
                fromX: fromX, fromY: min(fromY, height), toX: toX, toY: min(toY, height), colour, width: width)
        case .box(_, let y, _, _): return y < height ? self : nil
        case .polygon(let points, _): return points.contains { $0.y > height } ? nil : self
        case .disc(_, let y, _, _): return y < height ? self : nil
        }
    }

    /// What is left, where it stood.
    fileprivate func below(_ height: Double) -> Piece? {
        switch self {
        case .text(let shape, let lines, let x, let y, let cell):
            let count = linesAbove(height)
            guard count < lines.count, let first = lines.first else { return nil }
            let offset = shape.lines[first + count].top - shape.lines[first].top
            return .text(shape, lines: lines.dropFirst(count), x: x, y: y + offset, cell: cell)
        case .fill(let x, let y, let width, let own, let colour):
            guard y + own > height else { return nil }
            let top = max(y, height)
            return .fill(x: x, y: top, width: width, height: y + own - top, colour)
        case .line(let fromX, let fromY, let toX, let toY, let colour, let width):
            guard max(fromY, toY) > height else { return nil }
            return .line(
                fromX: fromX, fromY: max(fromY, height), toX: toX, toY: max(toY, height), colour, width: width)
        case .box(_, let y, _, _): return y < height ? nil : self
        case .polygon(let points, _): return points.contains { $0.y > height } ? self : nil
        case .disc(_, let y, _, _): return y < height ? nil : self
        }
    }
}
