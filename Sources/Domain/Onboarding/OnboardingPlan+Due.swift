package import Calendar

/// A line that nobody has done, with how long it has been waiting.
package struct DueLine: Hashable, Sendable {
    package let entry: OnboardingPlan.Entry
    /// Days since the line was due; 0 or less where it is still to come.
    package let daysOver: Int
    package var isOverdue: Bool { daysOver > 0 }
    /// Open for a month past its day: somebody has to be asked.
    package var isLongOpen: Bool { daysOver >= DueLine.longDays }

    /// Days past the due day from which a line counts as open for long.
    package static let longDays = 30
}

extension [OnboardingPlan.Entry] {
    /// What is open and due by so many days after a day, by actor, then by day, person and rule.
    package func due(
        on day: CivilDate, within days: Int, done: Set<ID<GuidesProblem.Task>>
    ) -> [DueLine] {
        let last = day.adding(days: days)
        let order = Dictionary(
            ChecklistLine.Actor.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return filter { $0.line.due <= last && !done.contains($0.task) }
            .map { DueLine(entry: $0, daysOver: $0.line.due.days(to: day)) }
            .sorted { left, right in
                let (a, b) = (order[left.entry.line.actor] ?? 0, order[right.entry.line.actor] ?? 0)
                if a != b { return a < b }
                if left.entry.line.due != right.entry.line.due { return left.entry.line.due < right.entry.line.due }
                return (left.entry.applicant, left.entry.task) < (right.entry.applicant, right.entry.task)
            }
    }
}
