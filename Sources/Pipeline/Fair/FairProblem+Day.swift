import DayDesk
import Domain

extension FairProblem {
    /// The problem as the day of the fair has left it: once the desk was told anything, what has happened stays, and only the
    /// rest is planned, from the last moment of which it was told what still holds.
    ///
    /// - Parameter plan: What people know.
    func onTheDay(_ events: [DayEvent], plan: [FairInterview]) -> FairProblem {
        guard let moment = events.lastMoment else { return self }
        return RestOfDay(DayFair(problem: self, plan: plan, events: events), at: moment).problem
    }
}

extension CanonicalBytes {
    mutating func append(_ event: DayEvent) {
        append(event.number)
        append(event.moment.text)
        append(event.what.line)
    }
}
