package import Calendar

/// A table, or one team of an employer, that holds no interview for a while, or a time at which one interview is not to be held
/// (Sperre): a table that was lost, a delegation of which half had to go, an interview that runs late, a time that somebody banned.
package struct FairClosure: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// From 0.
        case table(Int)
        /// The team's number, from 0.
        case team(ID<Employer>, Int)
        /// Of this interview no slot may touch the window.
        case interview(ID<InterviewRequest>)
    }

    package var place: Place
    package var window: DayWindow

    package init(_ place: Place, _ window: DayWindow) {
        self.place = place
        self.window = window
    }

    /// The interview that it is about; nil of a table or a team.
    package var interview: ID<InterviewRequest>? {
        guard case .interview(let id) = place else { return nil }
        return id
    }

    /// The employer one of whose teams it is about; nil of a table or an interview.
    package var employer: ID<Employer>? {
        guard case .team(let id, _) = place else { return nil }
        return id
    }
}
