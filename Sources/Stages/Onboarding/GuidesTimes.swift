import Calendar
import Domain

/// When a task could be done if there were nothing else, for the verifier.
struct GuidesTimes {
    private let facts: GuidesFacts

    init(_ facts: GuidesFacts) {
        self.facts = facts
    }

    struct Time {
        let date: CivilDate
        let start: Int
        let attending: GuidesProblem.Guide
    }

    /// All times with the guide or the substitute, in order.
    func alone(_ task: GuidesProblem.Task, with guide: GuidesProblem.Guide, until last: CivilDate) -> [Time] {
        var times: [Time] = []
        var date = facts.firstDay(task)
        while date <= min(last, facts.problem.to) {
            if let attending = facts.attending(guide, date),
                task.minutes <= attending.minutesPerWeek ?? .max
            {
                let starts = stride(from: 0, through: 1440 - task.minutes, by: facts.problem.stepMinutes)
                for start in starts where isPossible(task, attending, date, start) {
                    times.append(Time(date: date, start: start, attending: attending))
                }
            }
            date = date.adding(days: 1)
        }
        return times
    }

    private func isPossible(
        _ task: GuidesProblem.Task, _ attending: GuidesProblem.Guide, _ date: CivilDate, _ start: Int
    ) -> Bool {
        let end = start + task.minutes
        guard facts.isFree(attending, date, start, end) else { return false }
        guard let office = task.office else { return true }
        return facts.offices[office].map { facts.isOpen($0, date, start, end) } ?? false
    }
}
