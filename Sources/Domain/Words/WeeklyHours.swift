/// Working time a week (Wochenarbeitszeit) in hundredths of an hour: collective agreements fix 38.5 or 39.83 hours.
package struct WeeklyHours: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    package let hundredths: Int

    package init(hundredths: Int) {
        self.hundredths = hundredths
    }

    package init(hours: Int) {
        hundredths = hours * 100
    }

    package init(integerLiteral hours: Int) {
        self.init(hours: hours)
    }

    /// `40`, `38.5` or `39.83`.
    package var description: String {
        let (hours, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return String(hours) }
        return rest % 10 == 0 ? "\(hours).\(rest / 10)" : "\(hours).\(rest < 10 ? "0" : "")\(rest)"
    }

    package static func < (left: WeeklyHours, right: WeeklyHours) -> Bool { left.hundredths < right.hundredths }
}
