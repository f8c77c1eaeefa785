import Calendar
import Domain

/// The earliest days of all steps, and what follows from a day; part of the verifier.
struct BackwardWalk {
    private let problem: BackwardProblem
    private(set) var days: [ID<BackwardProblem.Step>: (begin: CivilDate, end: CivilDate)] = [:]

    private static let past = CivilDate(dayNumber: -300_000)

    /// Goes round the steps until nothing moves; steps that are not kept take no time.
    init(_ problem: BackwardProblem, keeping kept: Set<String>? = nil) {
        self.problem = problem
        for step in problem.steps { days[step.id] = (BackwardWalk.past, BackwardWalk.past) }
        for _ in 0...problem.steps.count {
            for step in problem.steps {
                let free = step.after.compactMap { days[$0]?.end }.max() ?? BackwardWalk.past
                let isKept = kept?.contains(step.id.text) ?? true
                days[step.id] = isKept ? earliest(step, free) : (free, free)
            }
        }
    }

    private func earliest(_ step: BackwardProblem.Step, _ free: CivilDate) -> (begin: CivilDate, end: CivilDate) {
        if let done = step.done { return (step.begun ?? done, done) }
        if let begun = step.begun { return (begun, max(problem.today, end(step, begun))) }
        var day = [free, problem.today, step.notBefore, step.fixedBegin].compactMap(\.self).max() ?? free
        while !step.begins.allows(day, in: step.region) { day = day.adding(days: 1) }
        return (day, end(step, day))
    }

    /// The day on which the step is done, day by day.
    private func end(_ step: BackwardProblem.Step, _ begin: CivilDate) -> CivilDate {
        var day = begin
        switch step.length {
        case .days(let count): day = CivilDate(dayNumber: begin.dayNumber + Int32(count))
        case .workingDays(let count):
            for _ in 0..<count {
                repeat {
                    day = day.adding(days: 1)
                } while !BackwardProblem.DayRule.workingDay.allows(day, in: step.region)
            }
        case .months(let count):
            let month = begin.year * 12 + begin.month - 1 + count
            var number = begin.day
            while number > CivilDate.daysInMonth(year: month / 12, month: month % 12 + 1) { number -= 1 }
            day = CivilDate(year: month / 12, month: month % 12 + 1, day: number) ?? begin
        }
        while !step.ends.allows(day, in: step.region) { day = day.adding(days: 1) }
        return day
    }

    /// The next day after one on which the step may begin.
    func next(_ step: BackwardProblem.Step, after day: CivilDate) -> CivilDate {
        var next = day.adding(days: 1)
        while !step.begins.allows(next, in: step.region) { next = next.adding(days: 1) }
        return next
    }

    /// Whether every promise that comes after the step is kept if it begins on a day.
    func keeps(_ step: BackwardProblem.Step, begunOn day: CivilDate) -> Bool {
        guard step.begins.allows(day, in: step.region), day <= step.fixedBegin ?? day else { return false }
        return keeps(step, doneOn: end(step, day))
    }

    /// The same if it is done on a day. What comes after it begins as soon as that lets it.
    func keeps(_ step: BackwardProblem.Step, doneOn day: CivilDate) -> Bool {
        guard day <= problem.start, day <= step.deadline ?? day else { return false }
        for other in problem.steps where other.after.contains(step.id) && other.begun == nil && other.done == nil {
            var begin = day
            while !other.begins.allows(begin, in: other.region) { begin = begin.adding(days: 1) }
            if !keeps(other, begunOn: begin) { return false }
        }
        return true
    }
}

extension BackwardProblem.DayRule {
    /// Whether a day keeps the rule.
    func allows(_ day: CivilDate, in region: HolidayRegion?) -> Bool {
        switch self {
        case .any: true
        case .workingDay: day.weekday < .saturday && region?.holiday(on: day) == nil
        case .notSundayOrHoliday: day.weekday != .sunday && region?.holiday(on: day) == nil
        case .firstOfMonth: day.day == 1
        case .firstOrSixteenth: day.day == 1 || day.day == 16
        }
    }
}
