import Calendar
package import Domain

/// The fair at one moment (Stand des Messetags): a pure function of what was planned, what the desk was told, and the clock.
package struct DayState: Sendable {
    package let fair: DayFair
    package let moment: DayMoment
    /// Index of the day; nil where no day of the fair has that date.
    package let day: Int?
    /// The interviews of the day, by slot and table.
    package let meetings: [DayMeeting]
    let facts: DayFacts

    package init(_ fair: DayFair, at moment: DayMoment) {
        self.fair = fair
        self.moment = moment
        day = fair.problem.days.firstIndex { $0.date == moment.date }
        if let day {
            let course = DayCourse(fair, day: day, now: moment.time.minutes)
            (meetings, facts) = (course.meetings, course.facts)
        } else {
            meetings = []
            facts = DayFacts([], on: moment.date, now: 0)
        }
    }

    var now: Int { moment.time.minutes }

    package func attendance(of id: ID<Applicant>) -> Attendance { facts.attendance(of: id) }
    package func attendance(of id: ID<Employer>) -> Attendance { facts.attendance(of: id) }
    package func isLost(_ table: Int) -> Bool { facts.isLost(table, at: now) }

    /// Until when an interpreter is ill now, in minutes after midnight; nil = is not.
    package func illness(of id: ID<Interpreter>) -> Int? { facts.illness(of: id, in: now..<(now + 1))?.upperBound }

    /// What is held at a table now and next; interviews that cannot be held stand at their planned time until it is over.
    package func next(atTable table: Int, count: Int = 3) -> [DayMeeting] {
        Array(
            meetings.filter { meeting in
                meeting.interview.table == table && meeting.standing != .over && meeting.end > now
            }.prefix(count))
    }

    /// How many of the candidates who have an interview today are here, expected, away; who gives no word counts as expected.
    package var counts: (here: Int, expected: Int, away: Int) {
        var counts = (here: 0, expected: 0, away: 0)
        for id in candidates {
            switch attendance(of: id).word {
            case .here: counts.here += 1
            case .unsaid, .late: counts.expected += 1
            case .absent, .left: counts.away += 1
            }
        }
        return counts
    }

    /// Everybody with an interview today, by id.
    package var candidates: [ID<Applicant>] { Set(meetings.map(\.interview.candidate)).sorted() }

    /// Whether anybody was checked in today: else nobody can be missing.
    package var isCheckingIn: Bool {
        facts.candidates.values.contains { $0.word == .here || $0.word == .left }
    }

    /// Somebody whose first interview has come, and who is not there.
    package struct Missing: Hashable, Sendable {
        package let candidate: ID<Applicant>
        package let meeting: DayMeeting
        /// Minutes since they should have been there; negative = until then.
        package let minutes: Int
    }

    /// Who was not checked in although an interview has begun or begins within so many minutes, the longest missing first.
    package func missing(within minutes: Int = 10) -> [Missing] {
        guard isCheckingIn else { return [] }
        return candidates.compactMap { id -> Missing? in
            let due: Int
            switch attendance(of: id).word {
            case .here, .absent, .left: return nil
            case .unsaid: due = 0
            case .late(let expected): due = expected.minutes
            }
            guard let first = meetings.first(where: { $0.interview.candidate == id && $0.standing != .over }) else {
                return nil
            }
            let waited = now - max(due, first.planned.lowerBound)
            return waited >= -minutes ? Missing(candidate: id, meeting: first, minutes: waited) : nil
        }.sorted { ($1.minutes, $0.candidate) < ($0.minutes, $1.candidate) }
    }
}
