/// Finds the cells of a row of ordinary form at once: the row ends with a line break and lies whole in the text, quotes stand around
/// cells or inside them in pairs, and no cell has a line break or NUL. Nearly every row is of this form.
struct WholeRow {
    let text: UnsafeBufferPointer<UInt8>
    let delimiter: UInt8
    let cellBytes: Int
    let start: Int
    /// Where the row has to be over.
    let end: Int
    private var marks: TextMarks.Walk

    init(
        text: UnsafeBufferPointer<UInt8>, marks: UnsafeBufferPointer<UInt64>, delimiter: UInt8, cellBytes: Int,
        start: Int, end: Int
    ) {
        self.text = text
        self.delimiter = delimiter
        self.cellBytes = cellBytes
        self.start = start
        self.end = end
        self.marks = TextMarks.Walk(marks, from: start, before: end)
    }

    /// Writes down where the cells lie, counted from the row's beginning, and the numbers of those with doubled quotes; nil where the row
    /// has another form or more cells than there is room for. Gives how many there are, where the row ends and how long its line break is.
    mutating func cells(
        into cells: UnsafeMutableBufferPointer<Range<Int>>, _ doubled: inout [Int]
    ) -> (count: Int, end: Int, lineBreak: Int)? {
        var (cell, count) = (start, 0)
        while count < cells.count, let mark = marks.next() {
            let content: Range<Int>
            let next: Int
            if mark == cell, text[mark] == quote {
                guard let close = closingQuote(number: count, &doubled), marks.next() == close + 1,
                    isDelimiterOrLineBreak(text[close + 1])
                else { return nil }
                content = (cell + 1)..<close
                next = close + 1
            } else {
                guard let found = delimiterOrLineBreak(mark) else { return nil }
                content = cell..<found
                next = found
            }
            guard content.count <= cellBytes else { return nil }
            cells[count] = (content.lowerBound - start)..<(content.upperBound - start)
            count += 1
            if text[next] == delimiter {
                cell = next + 1
                continue
            }
            if text[next] == 0x0a { return (count, next, 1) }
            // Whether a line feed follows the CR is not known at the end of the text.
            guard next + 1 < end else { return nil }
            return (count, next, text[next + 1] == 0x0a ? 2 : 1)
        }
        return nil
    }

    private func isDelimiterOrLineBreak(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0a || byte == 0x0d }

    /// The end of a cell without quotes around it, from the first mark in it.
    private mutating func delimiterOrLineBreak(_ first: Int) -> Int? {
        var place = first
        while !isDelimiterOrLineBreak(text[place]) {
            guard text[place] != 0, let next = marks.next() else { return nil }
            place = next
        }
        return place
    }

    private mutating func closingQuote(number: Int, _ doubled: inout [Int]) -> Int? {
        while let place = marks.next() {
            switch text[place] {
            case quote:
                guard place + 1 < end, text[place + 1] == quote else { return place }
                _ = marks.next()
                if doubled.last != number { doubled.append(number) }
            case 0, 0x0a, 0x0d: return nil
            default: break
            }
        }
        return nil
    }
}
