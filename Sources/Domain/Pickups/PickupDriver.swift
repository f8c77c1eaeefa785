/// Somebody who fetches people for a campaign (Fahrerin, Fahrer), as a volunteer or for a town.
package struct PickupDriver: Hashable, Sendable {
    package let id: ID<PickupProblem.Driver>
    package var name: String
    /// How those who are fetched reach the driver; a telephone number as one dials it.
    package var phone: String?
    package var email: String?
    /// What the licence and the owner allow; nil = every vehicle of the campaign that is not hired.
    package var vehicles: [ID<PickupProblem.Vehicle>]?
    /// When they drive; nil = every day from 06:00 to 24:00.
    package var hours: [WeekHours]?
    package var absences: [DaySpan]
    /// Minutes at the wheel in one stretch of their hours; nil = no limit.
    package var maxDrivingMinutes: Int?
    /// Whether they may fetch a minor who travels alone.
    package var escortsMinors: Bool
    /// Who drives where they cannot; another driver of the campaign.
    package var substitute: ID<PickupProblem.Driver>?

    package init(
        id: ID<PickupProblem.Driver>, name: String, phone: String? = nil, email: String? = nil,
        vehicles: [ID<PickupProblem.Vehicle>]? = nil,
        hours: [WeekHours]? = nil, absences: [DaySpan] = [], maxDrivingMinutes: Int? = nil, escortsMinors: Bool = false,
        substitute: ID<PickupProblem.Driver>? = nil
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.email = email
        self.vehicles = vehicles
        self.hours = hours
        self.absences = absences
        self.maxDrivingMinutes = maxDrivingMinutes
        self.escortsMinors = escortsMinors
        self.substitute = substitute
    }
}
