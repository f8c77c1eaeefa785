import Calendar
import Domain

/// The days of one step: from when it begins to when it is done.
///
/// Both are monotone: who begins later is never done earlier.
struct StepDays {
    let step: BackwardProblem.Step

    /// The first day from this one on which the step may begin.
    func begin(from day: CivilDate) -> CivilDate { step.begins.first(from: day, in: step.region) }

    /// The day on which the step is done if it begins on a day.
    func end(begun day: CivilDate) -> CivilDate {
        let end =
            switch step.length {
            case .days(let count): day.adding(days: count)
            case .workingDays(let count): WorkingDays(region: step.region).date(count, after: day)
            case .months(let count): day.adding(months: count)
            }
        return step.ends.first(from: end, in: step.region)
    }

    /// The last day on which the step may begin so that it is done by a day, not after a fixed beginning.
    ///
    /// `work` counts the days that are looked at. Nil where none of the ten years before the day will do.
    func latestBegin(doneBy last: CivilDate, work: inout Int) -> CivilDate? {
        var (low, high) = (-3_660, 0)
        guard end(begun: last.adding(days: low)) <= last else { return nil }
        // The largest shift whose end is in time.
        while low < high {
            let middle = (low + high + 1) >> 1
            work += 1
            if end(begun: last.adding(days: middle)) <= last { low = middle } else { high = middle - 1 }
        }
        var day = last.adding(days: low)
        if let fixed = step.fixedBegin { day = min(day, fixed) }
        while begin(from: day) != day {
            day = day.adding(days: -1)
            work += 1
        }
        return day
    }
}

extension BackwardProblem.DayRule {
    /// The day itself where it keeps the rule, else the next one that does.
    func first(from day: CivilDate, in region: HolidayRegion?) -> CivilDate {
        switch self {
        case .any: return day
        case .workingDay: return WorkingDays(region: region).first(onOrAfter: day)
        case .notSundayOrHoliday: return WorkingDays(region: region, week: .mondayToSaturday).first(onOrAfter: day)
        case .firstOfMonth:
            return day.day == 1 ? day : day.adding(days: 1 - day.day).adding(months: 1)
        case .firstOrSixteenth:
            if day.day == 1 || day.day == 16 { return day }
            return day.day < 16
                ? day.adding(days: 16 - day.day) : day.adding(days: 1 - day.day).adding(months: 1)
        }
    }
}
