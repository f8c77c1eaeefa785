import Testing

@testable import Equality

/// What a reader can find out about held-back numbers, by trying every table there is.
@Suite struct SuppressionTests {
    /// A page as it is read: the printed columns and the sums of all.
    private struct Page: Hashable {
        let printed: [[Int]?]
        let sums: [Int]
    }

    private static func pages(_ size: Size) -> [Page: [[[Int]]]] {
        let (groups, columns, largest) = (size.groups, size.columns, size.largest)
        let (least, open) = (size.least, size.open)
        func rows(from smallest: Int) -> [[Int]] {
            (0..<columns).reduce([[]]) { rows, column in
                rows.flatMap { row in
                    (0...(row.last ?? largest)).filter { column > 0 || $0 >= smallest }.map { row + [$0] }
                }
            }
        }
        let (closed, free) = (rows(from: least), rows(from: 0))
        var pages: [Page: [[[Int]]]] = [:]
        func place(_ table: [[Int]]) {
            guard table.count == groups else {
                for row in table.count == open ? free : closed { place(table + [row]) }
                return
            }
            let shown = Suppression.shownColumns(table, least: least, open: open)
            let page = Page(
                printed: shown.indices.map { column in shown[column] ? table.map { $0[column] } : nil },
                sums: (0..<columns).map { column in table.reduce(0) { $0 + $1[column] } })
            pages[page, default: []].append(table)
        }
        place([])
        return pages
    }

    struct Size: CustomTestStringConvertible {
        let groups: Int
        let columns: Int
        let largest: Int
        let least: Int
        /// The row of people of whom nothing is known.
        var open: Int?
        var testDescription: String {
            "\(groups) × \(columns) up to \(largest), \(least) the least\(open == nil ? "" : ", one row open")"
        }
    }

    private static let sizes = [
        Size(groups: 2, columns: 3, largest: 7, least: 3), Size(groups: 2, columns: 4, largest: 5, least: 2),
        Size(groups: 3, columns: 3, largest: 4, least: 2), Size(groups: 3, columns: 2, largest: 6, least: 3),
        Size(groups: 4, columns: 2, largest: 4, least: 2), Size(groups: 3, columns: 3, largest: 4, least: 2, open: 2),
        Size(groups: 3, columns: 2, largest: 6, least: 3, open: 2),
    ]

    @Test("every held-back number has at least two values that lead to the same page", arguments: sizes)
    func nothingIsReckonedBack(_ size: Size) {
        var held = 0
        for (page, tables) in Self.pages(size) {
            for column in 0..<size.columns where page.printed[column] == nil {
                for group in 0..<size.groups where group != size.open {
                    held += 1
                    let values = Set(tables.map { $0[group][column] })
                    #expect(values.count > 1, "\(page) tells that row \(group) has \(values) in column \(column)")
                }
            }
        }
        #expect(held > 500)
    }

    @Test(
        "no small number is printed, but for a nothing that the sum tells and what the column before shows",
        arguments: sizes)
    func nothingSmallIsPrinted(_ size: Size) {
        for page in Self.pages(size).keys {
            for (numbers, sum) in zip(page.printed, page.sums) where sum > 0 {
                let closed = numbers?.enumerated().filter { $0.offset != size.open }.map(\.element)
                #expect(closed?.allSatisfy { $0 >= size.least } ?? true, "\(page)")
            }
        }
    }

    @Test("held back is what has to be: with room for other values, large numbers are printed")
    func printsWhatItCan() {
        #expect(Suppression.shownColumns([[40, 30, 20], [60, 50, 40]], least: 5) == [true, true, true])
        #expect(Suppression.shownColumns([[40, 30, 4], [60, 50, 40]], least: 5) == [true, true, false])
        // Once held back, everything that comes after is.
        #expect(Suppression.shownColumns([[40, 4, 4], [60, 50, 40]], least: 5) == [true, false, false])
        // 24 of 5 and 20: were it printed only for (5, 19), a held-back column could only be (4, 20).
        #expect(Suppression.shownColumns([[5, 5], [20, 19]], least: 5) == [true, false])
        #expect(Suppression.shownColumns([[5, 4], [20, 20]], least: 5) == [true, false])
        // Everybody, and nobody, the sums tell.
        #expect(Suppression.shownColumns([[5, 5, 0], [20, 20, 0]], least: 5) == [true, true, true])
        #expect(Suppression.shownColumns([[30, 25]], least: 5) == [true, true])
    }
}
