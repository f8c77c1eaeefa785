package import Calendar

/// A time that a person keeps free of interviews (Sperre): of a table, of an employer, or of one interview. It stands until
/// somebody lifts it; planning keeps it as it keeps the hours of people.
package struct FairBan: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// From 0.
        case table(Int)
        /// All its teams.
        case employer(ID<Employer>)
        /// This interview alone is not to be held then.
        case interview(ID<InterviewRequest>, candidate: ID<Applicant>)
    }

    /// From 1.
    package let number: Int
    package let place: Place
    package let window: DayWindow
    /// Nil where nobody said why.
    package let reason: String?
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(number: Int, place: Place, window: DayWindow, reason: String?, actor: String, at: Int64) {
        self.number = number
        self.place = place
        self.window = window
        self.reason = reason
        self.actor = actor
        self.at = at
    }

    /// What the planner is told, slot by slot, so that what was held before the ban can be left out.
    ///
    /// - Parameters:
    ///   - days: Of the fair.
    ///   - teams: How many teams an employer has.
    package func closures(on days: [FairDay], teams: (ID<Employer>) -> Int) -> [FairClosure] {
        let windows = days.filter { $0.date == window.date }.flatMap { day in
            day.slots.compactMap { slot -> DayWindow? in
                let end = slot.start.minutes + slot.minutes
                guard slot.start < window.to, window.from.minutes < end, let to = LocalTime(minutes: end) else {
                    return nil
                }
                return DayWindow(date: day.date, from: slot.start, to: to)
            }
        }
        return windows.flatMap { window in
            switch place {
            case .table(let table): [FairClosure(.table(table), window)]
            case .employer(let id): (0..<teams(id)).map { FairClosure(.team(id, $0), window) }
            case .interview(let request, _): [FairClosure(.interview(request), window)]
            }
        }
    }
}
