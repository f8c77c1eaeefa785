package import Calendar

/// A table, or one team of an employer, that holds no interview for a while (Sperre): a table that was lost, a delegation of
/// which half had to go, an interview that runs late.
package struct FairClosure: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// From 0.
        case table(Int)
        /// The team's number, from 0.
        case team(ID<Employer>, Int)
    }

    package var place: Place
    package var window: DayWindow

    package init(_ place: Place, _ window: DayWindow) {
        self.place = place
        self.window = window
    }
}
