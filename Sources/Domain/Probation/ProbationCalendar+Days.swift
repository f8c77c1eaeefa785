package import Calendar

extension ProbationCalendar {
    /// The first day of work, the talks and the days that the law makes, in order; several on one day stand as they follow from
    /// each other.
    package func days(from start: CivilDate) -> [(date: CivilDate, day: ProbationDay)] {
        let talks = checkIns.map { (date: $0.date, day: ProbationDay.checkIn($0.kind)) }
        let days: [(date: CivilDate?, day: ProbationDay)] = [
            (start, .start), (decisionDue, .decision), (hearingBy, .hearing), (handOverBy, .handOver), (lastDay, .last),
            (employmentEndIfNoticeOnLastDay, .employmentEnd), (protectedFrom, .protection),
        ]
        let all = talks + days.compactMap { entry in entry.date.map { (date: $0, day: entry.day) } }
        return all.sorted { ($0.date, $0.day.rank) < ($1.date, $1.day.rank) }
    }
}
