/// Finds the cells of a row of ordinary form at once: the row ends with a line break and lies whole in the text, quotes stand around
/// cells or inside them in pairs, and no cell has a line break or NUL. Nearly every row is of this form.
struct WholeRow {
    let text: UnsafeBufferPointer<UInt8>
    let marks: TextMarks
    let delimiter: UInt8
    let cellBytes: Int
    let start: Int
    /// Where the row has to be over.
    let end: Int

    /// Places the cells, and notes those with doubled quotes; nil where the row has another form. Gives where the row ends and the length
    /// of its line break.
    func cells(into row: inout TableRow, _ doubled: inout [Int]) -> (end: Int, lineBreak: Int)? {
        var cell = start
        while true {
            let content: Range<Int>
            let next: Int
            if cell < end, text[cell] == quote {
                guard let close = closingQuote(after: cell, number: row.count, &doubled), close + 1 < end,
                    isDelimiterOrLineBreak(text[close + 1])
                else { return nil }
                content = (cell + 1)..<close
                next = close + 1
            } else {
                guard let found = delimiterOrLineBreak(from: cell) else { return nil }
                content = cell..<found
                next = found
            }
            guard content.count <= cellBytes else { return nil }
            row.place((content.lowerBound - start)..<(content.upperBound - start))
            if text[next] == delimiter {
                cell = next + 1
                continue
            }
            if text[next] == 0x0a { return (next, 1) }
            // Whether a line feed follows the CR is not known at the end of the text.
            guard next + 1 < end else { return nil }
            return (next, text[next + 1] == 0x0a ? 2 : 1)
        }
    }

    private func isDelimiterOrLineBreak(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0a || byte == 0x0d }

    private func delimiterOrLineBreak(from first: Int) -> Int? {
        var place = marks.next(from: first, before: end)
        while place < end {
            let byte = text[place]
            if isDelimiterOrLineBreak(byte) { return place }
            if byte == 0 { return nil }
            place = marks.next(from: place + 1, before: end)
        }
        return nil
    }

    private func closingQuote(after opening: Int, number: Int, _ doubled: inout [Int]) -> Int? {
        var place = marks.next(from: opening + 1, before: end)
        while place < end {
            switch text[place] {
            case quote:
                guard place + 1 < end, text[place + 1] == quote else { return place }
                if doubled.last != number { doubled.append(number) }
                place += 1
            case 0, 0x0a, 0x0d: return nil
            default: break
            }
            place = marks.next(from: place + 1, before: end)
        }
        return nil
    }
}
