import Calendar
import Domain

extension Wording {
    /// When something is, on one line: `Mo, 03.09. 18:00–20:15`, `Fr, 14.09.`, `12 × from … to …`.
    func span(of when: JourneyItem.When) -> String {
        switch when {
        case .days(let from, let to):
            if from == to { return dayAndMonth(from) }
            return from.year == to.year
                ? "\(dayAndMonth(from)) – \(dayAndMonth(to))" : "\(shortDate(from)) – \(shortDate(to))"
        case .times(let from, _, let to, _):
            let start = "\(dayAndMonth(from.date)) \(from.hour)"
            if from == to { return start }
            return from.date == to.date ? "\(start)–\(to.hour)" : "\(start) – \(dayAndMonth(to.date)) \(to.hour)"
        case .sittings(let windows, _):
            guard let first = windows.first, let last = windows.last else { return "" }
            if windows.count == 1 { return "\(dayAndMonth(first.date)) \(first.from)–\(first.to)" }
            return "\(windows.count) × \(dayAndMonth(first.date)) – \(dayAndMonth(last.date))"
        }
    }

    /// All sittings, those at the same hours together: `18:00–20:15: Mo, 03.09.; Mi, 05.09.`
    func sittings(_ windows: [DayWindow]) -> String {
        var groups: [(hours: String, days: [String])] = []
        for window in windows {
            let hours = "\(window.from)–\(window.to)"
            if let index = groups.firstIndex(where: { $0.hours == hours }) {
                groups[index].days.append(dayAndMonth(window.date))
            } else {
                groups.append((hours, [dayAndMonth(window.date)]))
            }
        }
        return groups.map { "\($0.hours): \($0.days.joined(separator: "; "))" }.joined(separator: " · ")
    }
}

extension WallTime {
    /// `09:05`.
    var hour: String { String(text.dropFirst(11).prefix(5)) }
}
