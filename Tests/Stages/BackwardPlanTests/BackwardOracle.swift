import Calendar
import Domain

/// The days of each step by trying every day on which each of them could begin.
struct BackwardOracle {
    let problem: BackwardProblem
    /// The first and last day on which a step begins in any plan that keeps every promise; nil where there is none.
    private(set) var range: [String: (first: CivilDate, last: CivilDate)] = [:]
    /// The first day on which everything can be done, whatever is promised.
    private(set) var ready: CivilDate?

    private static let days = 45

    init(_ problem: BackwardProblem) {
        self.problem = problem
        place(0, [:])
    }

    private func allows(_ rule: BackwardProblem.DayRule, _ day: CivilDate, _ region: HolidayRegion?) -> Bool {
        let isHoliday = region?.holiday(on: day) != nil
        switch rule {
        case .any: return true
        case .workingDay: return ![.saturday, .sunday].contains(day.weekday) && !isHoliday
        case .notSundayOrHoliday: return day.weekday != .sunday && !isHoliday
        case .firstOfMonth: return day.day == 1
        case .firstOrSixteenth: return [1, 16].contains(day.day)
        }
    }

    private func end(_ step: BackwardProblem.Step, _ begin: CivilDate) -> CivilDate {
        var day = begin
        switch step.length {
        case .days(let count): day = begin.adding(days: count)
        case .months(let count): day = begin.adding(months: count)
        case .workingDays(let count):
            var left = count
            while left > 0 {
                day = day.adding(days: 1)
                if allows(.workingDay, day, step.region) { left -= 1 }
            }
        }
        while !allows(step.ends, day, step.region) { day = day.adding(days: 1) }
        return day
    }

    /// Steps stand after those they wait for. Beyond its first possible day, a step's beginning matters only for itself,
    /// and all of them are tried.
    private mutating func place(_ index: Int, _ placed: [String: (begin: CivilDate, end: CivilDate)]) {
        guard index < problem.steps.count else { return close(placed) }
        let step = problem.steps[index]
        if let done = step.done { return go(index, step, step.begun ?? done, done, placed) }
        if let begun = step.begun {
            return go(index, step, begun, max(end(step, begun), problem.today), placed)
        }
        let free = step.after.compactMap { placed[$0.text]?.end }.max() ?? problem.today
        for shift in 0..<BackwardOracle.days {
            let day = problem.today.adding(days: shift)
            guard day >= free, day >= step.notBefore ?? day, day >= step.fixedBegin ?? day,
                allows(step.begins, day, step.region)
            else { continue }
            go(index, step, day, end(step, day), placed)
            if end(step, day) > problem.start { return }
        }
    }

    private mutating func go(
        _ index: Int, _ step: BackwardProblem.Step, _ begin: CivilDate, _ end: CivilDate,
        _ placed: [String: (begin: CivilDate, end: CivilDate)]
    ) {
        var placed = placed
        placed[step.id.text] = (begin, end)
        place(index + 1, placed)
    }

    private mutating func close(_ placed: [String: (begin: CivilDate, end: CivilDate)]) {
        let last = placed.values.map(\.end).max() ?? problem.today
        ready = min(ready ?? last, last)
        for step in problem.steps where step.done == nil {
            guard let days = placed[step.id.text] else { continue }
            if days.end > problem.start || days.end > step.deadline ?? days.end { return }
            if step.begun == nil, days.begin > step.fixedBegin ?? days.begin { return }
        }
        for (id, days) in placed {
            let range = self.range[id] ?? (days.begin, days.begin)
            self.range[id] = (min(range.first, days.begin), max(range.last, days.begin))
        }
    }
}
