import HTML

/// A picture of numbers in whole units of its own plane, 360 wide, so that it reads on a phone. The classes of its parts give
/// them a shade that stays apart in grey; the numbers stand beside the parts, and in a table below the picture.
struct Chart {
    static let width = 360

    let title: String
    let description: String
    let height: Int
    let parts: [Node]

    /// The picture under that id, which no other on the page has.
    func node(_ id: String) -> Node {
        Tag.svg(
            .class("chart"), .viewBox(width: Chart.width, height: height), .role("img"),
            .aria("labelledby", "\(id)-title \(id)-desc")
        ) {
            Tag.pictureTitle(.id("\(id)-title")) { title }
            Tag.desc(.id("\(id)-desc")) { description }
            parts
        }
    }

    // MARK: Parts

    static func rect(_ kind: String, x: Int, y: Int, width: Int, height: Int) -> Node {
        Tag.rect(
            .class(kind), Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("width", "\(width)"),
            Attribute("height", "\(height)"))
    }

    static func text(_ text: String, x: Int, y: Int, _ kind: String = "label") -> Node {
        Tag.text(.class(kind), Attribute("x", "\(x)"), Attribute("y", "\(y)")) { text }
    }

    static func line(_ kind: String, fromX: Int, fromY: Int, toX: Int, toY: Int) -> Node {
        Tag.line(
            .class(kind), Attribute("x1", "\(fromX)"), Attribute("y1", "\(fromY)"), Attribute("x2", "\(toX)"),
            Attribute("y2", "\(toY)"))
    }

    static func dot(x: Int, y: Int) -> Node {
        Tag.circle(.class("dot"), Attribute("cx", "\(x)"), Attribute("cy", "\(y)"), Attribute("r", "4"))
    }
}

extension Chart {
    /// A bar of several parts for each row, with the row's name above it and its numbers at the right.
    ///
    /// - Parameter rows: Parts from the left, each with the class of its shade.
    static func bars(
        _ title: String, _ description: String,
        rows: [(name: String, parts: [(kind: String, value: Int)], text: String)]
    ) -> Chart {
        let most = max(1, rows.map { $0.parts.reduce(0) { $0 + $1.value } }.max() ?? 1)
        var nodes: [Node] = []
        for (index, row) in rows.enumerated() {
            let top = index * 32
            nodes.append(text(row.name, x: 0, y: top + 11))
            nodes.append(text(row.text, x: width, y: top + 11, "label end"))
            var sum = 0
            for part in row.parts where part.value > 0 {
                let from = sum * (width - 2) / most
                sum += part.value
                let to = sum * (width - 2) / most
                nodes.append(rect(part.kind, x: 1 + from, y: top + 15, width: max(1, to - from), height: 12))
            }
        }
        return Chart(title: title, description: description, height: max(1, rows.count * 32), parts: nodes)
    }

    /// Columns side by side, of each place one for each series; names below, thinned out where they have no room.
    ///
    /// - Parameters:
    ///   - places: A gap stands before a place with a heading, which is written above the columns.
    ///   - areNested: The later series stand behind the first, wider than it, where each is part of the next.
    static func columns(
        _ title: String, _ description: String, places: [(name: String, heading: String?, values: [Int])],
        kinds: [String], areNested: Bool = false
    ) -> Chart {
        let (top, bottom, left) = (26, 146, 22)
        let most = max(1, places.flatMap(\.values).max() ?? 1)
        let gaps = max(0, places.count { $0.heading != nil } - 1)
        let step = min(6_400, max(1, (width - left - gaps * 10) * 100 / max(1, places.count)))
        var nodes = [
            line("axis", fromX: left, fromY: bottom, toX: width, toY: bottom),
            line("grid", fromX: left, fromY: top, toX: width, toY: top),
            text("\(most)", x: left - 4, y: top + 4, "label end"), text("0", x: left - 4, y: bottom + 4, "label end"),
        ]
        // A name of two digits takes about 13 units, a date 34.
        let room = (places.map(\.name.count).max() ?? 1) * 7 + 4
        let every = max(1, (room * 100 + step - 1) / step)
        var gap = 0
        for (index, place) in places.enumerated() {
            if place.heading != nil, index > 0 { gap += 10 }
            let from = left + gap + index * step / 100
            let whole = max(2, step / 100 - 2)
            if let heading = place.heading { nodes.append(text(heading, x: from, y: 12, "label strong")) }
            for (series, value) in place.values.enumerated().reversed() where value > 0 {
                let tall = max(1, value * (bottom - top) / most)
                let wide = areNested ? whole - (kinds.count - 1 - series) * whole / 3 : whole / max(1, kinds.count)
                let start = areNested ? from + (whole - wide) / 2 : from + series * wide
                nodes.append(rect(kinds[series], x: start, y: bottom - tall, width: max(1, wide), height: tall))
            }
            if index % every == 0 {
                nodes.append(text(place.name, x: from + whole / 2, y: bottom + 14, "label middle"))
            }
        }
        return Chart(title: title, description: description, height: bottom + 20, parts: nodes)
    }

    /// A span for each level of each row, the widest thinnest, and a dot.
    ///
    /// - Parameters:
    ///   - rows: The dot in hundredths; spans from the narrowest to the widest.
    static func spans(
        _ title: String, _ description: String,
        rows: [(name: String, dot: Int, spans: [(low: Int, high: Int)], text: String)]
    ) -> Chart {
        let most = max(1, rows.flatMap { $0.spans.map(\.high) }.max() ?? 1)
        func place(_ hundredths: Int) -> Int { 6 + hundredths * (width - 12) / (most * 100) }
        var nodes: [Node] = []
        for (index, row) in rows.enumerated() {
            let top = index * 32
            nodes.append(text(row.name, x: 0, y: top + 11))
            nodes.append(text(row.text, x: width, y: top + 11, "label end"))
            nodes.append(line("grid", fromX: 6, fromY: top + 22, toX: width - 6, toY: top + 22))
            for (level, span) in row.spans.enumerated().reversed() {
                let tall = 12 - 4 * level
                let (from, to) = (place(span.low * 100), place(span.high * 100))
                nodes.append(
                    rect("span\(level)", x: from, y: top + 22 - tall / 2, width: max(2, to - from), height: tall))
            }
            nodes.append(dot(x: place(row.dot), y: top + 22))
        }
        let foot = rows.count * 32
        nodes.append(text("0", x: 4, y: foot + 12))
        nodes.append(text("\(most)", x: width - 4, y: foot + 12, "label end"))
        return Chart(title: title, description: description, height: foot + 16, parts: nodes)
    }
}
