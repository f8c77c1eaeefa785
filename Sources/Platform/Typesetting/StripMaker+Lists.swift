extension StripMaker {
    /// Terms above their values, so many in a row.
    mutating func facts(_ facts: [PaperFact], _ columns: Int) -> [Strip] {
        let list = nextList()
        let gap = 14.0
        let column = (width - gap * Double(columns - 1)) / Double(columns)
        return stride(from: 0, to: facts.count, by: columns).map { start in
            var strip = Strip(height: 0, role: .item(list: list))
            for (number, fact) in facts[start..<min(start + columns, facts.count)].enumerated() {
                let x = Double(number) * (column + gap)
                let term = ruler.shape(PaperText(fact.term, .term), width: column)
                let value = ruler.shape(PaperText(fact.value, .strong), width: column)
                strip.pieces.append(.whole(term, x: x, y: 0, cell: number * 2))
                strip.pieces.append(.whole(value, x: x, y: term.height + 1, cell: number * 2 + 1))
                strip.height = max(strip.height, term.height + value.height + 1 + 7)
            }
            return strip
        }
    }

    /// Terms beside their values.
    mutating func rows(_ facts: [PaperFact]) -> [Strip] {
        let list = nextList()
        return facts.flatMap { fact in
            labelled(fact, x: 0, width: width, term: width * 0.27, list: list, value: .body).map { $0.padded(2.5) }
        }
    }

    /// A term and its value beside each other, in more than one strip where the value is long.
    private func labelled(
        _ fact: PaperFact, x: Double, width: Double, term: Double, list: Int, value: PaperStyle
    ) -> [Strip] {
        let label = ruler.shape(PaperText(fact.term, .quiet.sized(value.size - 1)), width: term - 8)
        let text = ruler.shape(PaperText(fact.value, value), width: width - term)
        return TextCut.ranges(of: text, limit: limit).map { range in
            var strip = Strip(height: text.height(of: range), role: .item(list: list))
            if range.lowerBound == 0 {
                strip.pieces.append(.whole(label, x: x, y: 0.8, cell: 0))
                strip.height = max(strip.height, label.height + 0.8)
            }
            strip.pieces.append(.text(text, lines: range, x: x + term, y: 0, cell: 1))
            return strip
        }
    }

    // MARK: Time lines

    /// The hours on the left, a bar, and what happens on its right; kept together as far as a page allows.
    mutating func entry(_ entry: PaperEntry) -> [Strip] {
        let list = nextList()
        let hours = 66.0
        let x = hours + 12
        let isLight = entry.weight == .light
        let from = ruler.shape(
            PaperText(entry.from, isLight ? .quiet : PaperStyle(size: entry.from.count > 5 ? 9 : 11, isBold: true)),
            width: hours - 4)
        let until = ruler.shape(PaperText(entry.until, .quiet), width: hours - 4)
        var first = Strip(height: 0, role: .item(list: list))
        first.pieces.append(.whole(from, x: 0, y: isLight ? 1 : 0, cell: 0))
        var left = from.height + (isLight ? 1 : 0)
        if !entry.until.isEmpty {
            first.pieces.append(.whole(until, x: 0, y: left, cell: 0))
            left += until.height
        }
        var y = 0.0
        for text in entry.head {
            let shape = ruler.shape(text, width: width - x)
            first.pieces.append(.whole(shape, x: x, y: y, cell: 1))
            y += shape.height + 1
        }
        first.height = max(left, y)
        var strips = [first]
        if !entry.text.isEmpty {
            strips += paragraph(PaperText(entry.text), x: x, width: width - x, after: 2).map { strip in
                var strip = strip
                strip.role = .item(list: list)
                return strip
            }
        }
        for fact in entry.facts {
            strips += labelled(
                fact, x: x, width: width - x, term: 92, list: list, value: PaperStyle(size: 8.5)
            ).map { $0.padded(0.8) }
        }
        return barred(strips, x: hours, colour: entry.weight.colour) + [Strip(height: isLight ? 4 : 8, isGap: true)]
    }

    private func barred(_ strips: [Strip], x: Double, colour: PaperColour) -> [Strip] {
        strips.enumerated().map { number, strip in
            var strip = strip
            if number == strips.count - 1 { strip.height += 2 }
            strip.pieces.insert(.fill(x: x, y: 0, width: 2, height: strip.height, colour), at: 0)
            strip.keepsNext = number < strips.count - 1
            return strip
        }
    }

    // MARK: Lists to tick off

    mutating func checks(_ checks: [PaperCheck]) -> [Strip] {
        let list = nextList()
        let when = checks.contains { !$0.when.isEmpty } ? 104.0 : 0
        return checks.flatMap { check -> [Strip] in
            let x = 18 + when
            let title = ruler.shape(PaperText(check.title, .strong), width: width - x)
            let day = ruler.shape(PaperText(check.when, .body), width: max(1, when - 8))
            var strip = Strip(height: max(title.height, day.height) + 1, role: .item(list: list))
            strip.pieces = [.box(x: 0, y: 1, side: 9, .quiet)]
            if when > 0 { strip.pieces.append(.whole(day, x: 18, y: 0, cell: 0)) }
            strip.pieces.append(.whole(title, x: x, y: 0, cell: 1))
            var strips = [strip]
            if !check.text.isEmpty {
                strips += paragraph(PaperText(check.text, .quiet), x: x, width: width - x, after: 0)
            }
            for index in strips.indices.dropLast() { strips[index].keepsNext = true }
            return strips + [Strip(height: 6, isGap: true)]
        }
    }

    // MARK: Drawings

    func figure(_ figure: PaperFigure) -> Strip {
        let pieces = figure.shapes.flatMap { shape -> [Piece] in
            switch shape {
            case .line(let from, let to, let colour, let width):
                return [.line(fromX: from.x, fromY: from.y, toX: to.x, toY: to.y, colour, width: width)]
            case .polygon(let points, let colour): return [.polygon(points, colour)]
            case .rectangle(let corner, let width, let height, let colour):
                return [.fill(x: corner.x, y: corner.y, width: width, height: height, colour)]
            case .disc(let middle, let radius, let colour, let text):
                let shape = ruler.shape(text, width: radius * 4)
                return [
                    .disc(x: middle.x, y: middle.y, radius: radius, colour),
                    .whole(shape, x: middle.x - radius * 2, y: middle.y - shape.height / 2),
                ]
            case .text(let point, let width, let text):
                return [.whole(ruler.shape(text, width: width), x: point.x, y: point.y)]
            }
        }
        return Strip(height: figure.height + 6, pieces: pieces, role: .figure)
    }
}

extension Strip {
    /// The same with so much nothing above and below.
    fileprivate func padded(_ space: Double) -> Strip {
        var strip = moved(down: space)
        strip.height += space
        return strip
    }
}

extension PaperEntry {
    /// The texts above its facts.
    fileprivate var head: [PaperText] {
        let isLight = weight == .light
        return [
            PaperText(kind, .quiet),
            PaperText(title, isLight ? .quiet.sized(8.5) : PaperStyle(size: 10.5, isBold: true)),
            PaperText(mark, .warning),
        ].filter { !$0.text.isEmpty }
    }
}

extension PaperEntry.Weight {
    fileprivate var colour: PaperColour {
        switch self {
        case .normal: .accent
        case .light: .line
        case .changed: .warning
        }
    }
}
