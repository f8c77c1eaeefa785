/// Which numbers of a table may be printed, so that nobody can reckon a small one back.
///
/// A reader knows the sum of each column (the funnel prints it), that no row ever grows from one column to the next, and
/// this rule. A column is printed whole or held back whole, with all that come after it, so that a held-back number never
/// stands alone beside its sum. It is held back where a number of it is too small; and also where holding back only then
/// would itself tell a number, which is decided by what the reader sees anyway. So every held-back number has at least two
/// values that lead to the same page; the tests enumerate all small tables.
package enum Suppression {
    /// For each column whether it may be printed.
    ///
    /// - Parameters:
    ///   - rows: Each of the same length; the first column is printed and holds at least `least` in each but the open one.
    ///   - least: The smallest number that may be printed.
    ///   - open: The row of those of whom nothing is known, which may be small; nil = there is none.
    package static func shownColumns(_ rows: [[Int]], least: Int, open: Int? = nil) -> [Bool] {
        guard let width = rows.first?.count, width > 0 else { return [] }
        var shown = [true]
        var isHeld = false
        for column in 1..<width {
            let numbers = rows.map { $0[column] }
            let sum = numbers.reduce(0, +)
            // That nobody is left, the sum tells.
            if sum == 0 {
                shown.append(true)
                continue
            }
            if !isHeld {
                isHeld = isHeldBack(numbers, of: rows.map { $0[column - 1] }, sum: sum, least: least, open: open)
            }
            shown.append(!isHeld)
        }
        return shown
    }

    /// Whether a column after a printed one is held back.
    private static func isHeldBack(
        _ numbers: [Int], of former: [Int], sum: Int, least: Int, open: Int?
    ) -> Bool {
        // Everybody came through: the numbers stand in the column before.
        if sum == former.reduce(0, +) { return false }
        let ranges = rangesWhereSmall(former, sum: sum, least: least, open: open)
        // No number can be too small.
        if ranges.isEmpty { return false }
        // The bare fact that it is held back would tell a number: always held back, whatever the numbers are.
        if ranges.indices.contains(where: { $0 != open && ranges[$0].count == 1 }) { return true }
        return numbers.indices.contains { $0 != open && numbers[$0] < least }
    }

    /// For each row the smallest and largest number over all columns with this sum of which a number is too small; empty
    /// where there is no such column.
    private static func rangesWhereSmall(
        _ former: [Int], sum: Int, least: Int, open: Int?
    ) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for small in former.indices where small != open {
            var most = former
            most[small] = min(former[small], least - 1)
            let room = most.reduce(0, +)
            guard room >= sum else { continue }
            let own = most.map { max(0, sum - (room - $0))...min($0, sum) }
            ranges =
                ranges.isEmpty
                ? own : zip(ranges, own).map { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
        }
        return ranges
    }
}
