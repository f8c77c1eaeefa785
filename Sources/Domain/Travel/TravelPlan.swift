package import Calendar

/// A journey of a party: an item of the travel plan.
package struct TravelTrip: Hashable, Sendable {
    /// A ride with its times, as clocks at both hubs show them, and its fare.
    package struct Leg: Hashable, Sendable {
        package var ride: TravelRide
        package var departs: WallTime
        package var departZone: String
        package var arrives: WallTime
        package var arriveZone: String
        /// For the whole party, group fare counted.
        package var fare: Cents
        /// Whether a part of the fare was unknown and is the rate per kilometre.
        package var isEstimated: Bool

        package init(
            ride: TravelRide, departs: WallTime, departZone: String, arrives: WallTime, arriveZone: String,
            fare: Cents, isEstimated: Bool
        ) {
            self.ride = ride
            self.departs = departs
            self.departZone = departZone
            self.arrives = arrives
            self.arriveZone = arriveZone
            self.fare = fare
            self.isEstimated = isEstimated
        }
    }

    package var party: ID<TravelParty>
    /// At least one, in the order of travel.
    package var legs: [Leg]
    /// When the first door is left and the last reached, by the clocks of the hubs next to them.
    package var leaves: WallTime
    package var arrives: WallTime
    /// The sum of the legs, before support.
    package var fare: Cents
    /// Of one person.
    package var waitingMinutes: Int
    package var travelMinutes: Int

    package init(
        party: ID<TravelParty>, legs: [Leg], leaves: WallTime, arrives: WallTime, fare: Cents, waitingMinutes: Int,
        travelMinutes: Int
    ) {
        self.party = party
        self.legs = legs
        self.leaves = leaves
        self.arrives = arrives
        self.fare = fare
        self.waitingMinutes = waitingMinutes
        self.travelMinutes = travelMinutes
    }
}

/// The answer of the travel planner.
package struct TravelPlan: Hashable, Sendable {
    package var status: PlanStatus
    /// By party id.
    package var trips: [TravelTrip]
    /// By party id.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, trips: [TravelTrip], unplaced: [UnplacedItem], objectives: [ObjectiveValue],
        changes: [PlanChange], certificates: [PlanCertificate], work: Int
    ) {
        self.status = status
        self.trips = trips
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.work = work
    }
}
