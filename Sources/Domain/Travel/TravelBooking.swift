package import Calendar

/// What was said of somebody's journey: that it is booked, or no longer; the latest of a person counts.
package struct TravelBooking: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// The rides of the journey, in order, and the day of arrival at the town of the work.
        case booked([TravelRide], arrives: CivilDate)
        case unbooked
    }

    package let applicant: ID<Applicant>
    package let state: State
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(applicant: ID<Applicant>, state: State, actor: String, at: Int64) {
        self.applicant = applicant
        self.state = state
        self.actor = actor
        self.at = at
    }
}

extension [TravelBooking] {
    /// The bookings that hold by the latest word on each person, by applicant.
    package var standing: [TravelBooking] {
        var latest: [ID<Applicant>: TravelBooking] = [:]
        for booking in self { latest[booking.applicant] = booking }
        return latest.values.filter { $0.state != .unbooked }.sorted { $0.applicant < $1.applicant }
    }
}
