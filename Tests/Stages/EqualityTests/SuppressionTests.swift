import Testing

@testable import Equality

/// What a reader can find out about held-back numbers, by trying every table there is.
@Suite struct SuppressionTests {
    /// A page as it is read: the printed columns and the sums of all.
    private struct Page: Hashable {
        let printed: [[Int]?]
        let sums: [Int]
    }

    private static func pages(
        groups: Int, columns: Int, largest: Int, least: Int
    ) -> [Page: [[[Int]]]] {
        var rows: [[Int]] = [[]]
        for column in 0..<columns {
            rows = rows.flatMap { row in
                (0...(row.last ?? largest)).filter { column > 0 || $0 >= least }.map { row + [$0] }
            }
        }
        var pages: [Page: [[[Int]]]] = [:]
        func place(_ table: [[Int]]) {
            guard table.count == groups else {
                for row in rows { place(table + [row]) }
                return
            }
            let shown = Suppression.shownColumns(table, least: least)
            let page = Page(
                printed: shown.indices.map { column in shown[column] ? table.map { $0[column] } : nil },
                sums: (0..<columns).map { column in table.reduce(0) { $0 + $1[column] } })
            pages[page, default: []].append(table)
        }
        place([])
        return pages
    }

    private static let sizes = [(2, 3, 7, 3), (2, 4, 5, 2), (3, 3, 4, 2), (3, 2, 6, 3), (4, 2, 4, 2)]

    @Test("every held-back number has at least two values that lead to the same page", arguments: sizes)
    func nothingIsReckonedBack(_ groups: Int, _ columns: Int, _ largest: Int, _ least: Int) {
        var held = 0
        for (page, tables) in Self.pages(groups: groups, columns: columns, largest: largest, least: least) {
            for column in 0..<columns where page.printed[column] == nil {
                for group in 0..<groups {
                    held += 1
                    let values = Set(tables.map { $0[group][column] })
                    #expect(values.count > 1, "\(page) tells that row \(group) has \(values) in column \(column)")
                }
            }
        }
        #expect(held > 500)
    }

    @Test("no small number is printed, but for a nothing that the sum tells and what the column before shows", arguments: sizes)
    func nothingSmallIsPrinted(_ groups: Int, _ columns: Int, _ largest: Int, _ least: Int) {
        for page in Self.pages(groups: groups, columns: columns, largest: largest, least: least).keys {
            for (numbers, sum) in zip(page.printed, page.sums) where sum > 0 {
                #expect(numbers?.allSatisfy { $0 >= least } ?? true, "\(page)")
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
