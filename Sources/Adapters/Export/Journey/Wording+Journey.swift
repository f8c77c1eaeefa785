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

    /// The beginning of an item on its day and, where it has another end, that: `10:30` and `11:00`, `bis`, `ganztags`. Nil
    /// for no sittings.
    func hours(of item: JourneyItem) -> (from: String, until: String?)? {
        switch item.when {
        case .days(let from, let to):
            if item.kind == .deadline { return (self[.atTheLatest], nil) }
            return to == from ? (self[.wholeDay], nil) : (self[.fromDay], shortDate(to))
        case .times(let from, let fromZone, let to, let toZone):
            let end = from.date == to.date ? to.hour : "\(dayAndMonth(to.date)) \(to.hour)"
            return (from.hour, from == to && fromZone == toZone ? nil : end)
        case .sittings(let windows, _):
            return windows.first.map { ($0.from.text, $0.to.text) }
        }
    }

    /// All sittings, those at the same hours together: `Mo, 03.09.; Mi, 05.09. 18:00–20:15`; many of them by the week:
    /// `Di–Do 18:00–20:15, Mo, 17.09. – Di, 25.06.; nicht am Mi, 03.10.`
    func sittings(_ windows: [DayWindow]) -> String {
        var groups: [(hours: String, days: [CivilDate])] = []
        for window in windows {
            let hours = "\(window.from)–\(window.to)"
            if let index = groups.firstIndex(where: { $0.hours == hours }) {
                groups[index].days.append(window.date)
            } else {
                groups.append((hours, [window.date]))
            }
        }
        return groups.map { group in
            byTheWeek(group.days, hours: group.hours)
                ?? "\(group.hours): \(group.days.map(dayAndMonth).joined(separator: "; "))"
        }.joined(separator: " · ")
    }

    /// Nil where there are few days, or where more than a fourth as many are left out between the first and the last.
    private func byTheWeek(_ days: [CivilDate], hours: String) -> String? {
        guard days.count >= 8, let first = days.first, let last = days.last else { return nil }
        let (held, weekdays) = (Set(days), Set(days.map(\.weekday)))
        let leftOut = (0...first.days(to: last)).map { first.adding(days: $0) }.filter {
            weekdays.contains($0.weekday) && !held.contains($0)
        }
        guard leftOut.count * 4 <= days.count else { return nil }
        let span = "\(names(of: weekdays)) \(hours), \(dayAndMonth(first)) – \(dayAndMonth(last))"
        guard !leftOut.isEmpty else { return span }
        return "\(span); \(self[.notOn]) \(leftOut.map(dayAndMonth).joined(separator: "; "))"
    }

    /// `Mo–Fr`, `Di, Do, Sa`.
    private func names(of weekdays: Set<Weekday>) -> String {
        let sorted = weekdays.sorted()
        guard sorted.count >= 3, let first = sorted.first, let last = sorted.last,
            last.rawValue - first.rawValue == sorted.count - 1
        else { return sorted.map(shortName).joined(separator: ", ") }
        return "\(shortName(of: first))–\(shortName(of: last))"
    }
}
