import Calendar
import Domain

/// Months of practice in one occupation, counted as full-time equivalents without counting a day twice.
///
/// Times that may or may not count (unknown occupation or dates) widen the range instead of being guessed.
struct Practice {
    /// A full working week; from 35 hours on a job counts as full-time.
    private static let fullWeek: WeeklyHours = 40
    private static let fullTimeFrom: WeeklyHours = 35

    private let certain: [Stretch]
    private let possible: [Stretch]
    private let undatedMonths: ClosedRange<Int>
    /// True where a length is not known at all.
    private let isOpen: Bool

    private struct Stretch {
        let from: CivilDate
        /// The day after the last.
        let end: CivilDate
        /// In hundredths of an hour a week.
        let hours: Int
    }

    /// Practice in `occupation` up to `date`; `related` says whether another occupation counts as relevant.
    init(
        _ experience: [Experience], in occupation: ID<Occupation>?, upTo date: CivilDate,
        related: (ID<Occupation>) -> Bool
    ) {
        var certain: [Stretch] = []
        var possible: [Stretch] = []
        var undated = 0...0
        var isOpen = false
        for entry in experience {
            let isKnown = !entry.title.occupations.isEmpty && occupation != nil
            let counts = entry.title.occupations.contains { $0 == occupation || related($0) }
            guard counts || !isKnown else { continue }
            let isCertain = counts || (entry.title.original.isEmpty && entry.title.occupations.isEmpty)
            let hours = min(entry.hoursPerWeek ?? Practice.fullWeek, Practice.fullWeek)
            if let from = entry.from {
                let end = min(entry.to?.adding(days: 1) ?? date, date)
                guard from < end else { continue }
                let counted = hours >= Practice.fullTimeFrom ? Practice.fullWeek : hours
                let stretch = Stretch(from: from, end: end, hours: counted.hundredths)
                possible.append(stretch)
                if isCertain { certain.append(stretch) }
            } else if let months = entry.months {
                undated = (undated.lowerBound + (isCertain ? months : 0))...(undated.upperBound + months)
            } else {
                isOpen = true
            }
        }
        self.certain = certain
        self.possible = possible
        undatedMonths = undated
        self.isOpen = isOpen
    }

    /// Months since `start`; nil start = ever.
    func months(since start: CivilDate?, cap: Int) -> ClosedRange<Int> {
        let low = Practice.sum(certain, since: start) + (start == nil ? undatedMonths.lowerBound : 0)
        let high = isOpen ? cap : Practice.sum(possible, since: start) + undatedMonths.upperBound
        return min(low, cap)...min(max(low, high), cap)
    }

    private static func sum(_ stretches: [Stretch], since start: CivilDate?) -> Int {
        let clipped = stretches.compactMap { stretch -> Stretch? in
            let from = start.map { max($0, stretch.from) } ?? stretch.from
            return from < stretch.end ? Stretch(from: from, end: stretch.end, hours: stretch.hours) : nil
        }
        let cuts = Set(clipped.flatMap { [$0.from, $0.end] }).sorted()
        var segments: [Stretch] = []
        for (from, end) in zip(cuts, cuts.dropFirst()) {
            let hours = clipped.reduce(0) { $0 + ($1.from <= from && end <= $1.end ? $1.hours : 0) }
            let load = min(hours, fullWeek.hundredths)
            if let last = segments.last, last.end == from, last.hours == load {
                segments[segments.count - 1] = Stretch(from: last.from, end: end, hours: load)
            } else {
                segments.append(Stretch(from: from, end: end, hours: load))
            }
        }
        let units = segments.reduce(0) { $0 + thirtieths($1) * $1.hours }
        return units / (30 * fullWeek.hundredths)
    }

    /// Whole months and the days left over, in thirtieths of a month.
    private static func thirtieths(_ stretch: Stretch) -> Int {
        let (fromYear, fromMonth, _) = stretch.from.fields
        let (endYear, endMonth, _) = stretch.end.fields
        var months = (endYear - fromYear) * 12 + endMonth - fromMonth
        while months > 0, stretch.from.adding(months: months) > stretch.end { months -= 1 }
        let rest = stretch.from.adding(months: months).days(to: stretch.end)
        return months * 30 + min(max(rest, 0), 29)
    }
}
