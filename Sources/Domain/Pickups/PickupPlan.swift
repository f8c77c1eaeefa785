package import Calendar

/// One way of a vehicle from its base to a hub, to the doors of the parties, and back.
package struct PickupRun: Hashable, Sendable {
    /// A place where people get out.
    package struct Stop: Hashable, Sendable {
        package var place: ID<PickupPlace>
        /// When the vehicle gets there.
        package var at: Instant
        /// At least one; by id.
        package var arrivals: [ID<Arrival>]

        package init(place: ID<PickupPlace>, at: Instant, arrivals: [ID<Arrival>]) {
            self.place = place
            self.at = at
            self.arrivals = arrivals
        }
    }

    package var vehicle: ID<PickupProblem.Vehicle>
    /// Nil for a hired vehicle, and where drivers are not planned.
    package var driver: ID<PickupProblem.Driver>?
    package var hub: ID<PickupPlace>
    /// When the vehicle leaves its base; without a base, when it leaves the hub.
    package var leavesBase: Instant
    /// When it leaves the hub with everybody on board.
    package var departure: Instant
    /// In the order of the way, each place once.
    package var stops: [Stop]
    /// When it is back at its base; without a base, when the last people have got out.
    package var isBack: Instant
    package var kilometres: Int
    package var cents: Cents

    package init(
        vehicle: ID<PickupProblem.Vehicle>, driver: ID<PickupProblem.Driver>?, hub: ID<PickupPlace>,
        leavesBase: Instant, departure: Instant, stops: [Stop], isBack: Instant, kilometres: Int, cents: Cents
    ) {
        self.vehicle = vehicle
        self.driver = driver
        self.hub = hub
        self.leavesBase = leavesBase
        self.departure = departure
        self.stops = stops
        self.isBack = isBack
        self.kilometres = kilometres
        self.cents = cents
    }

    /// The parties on board, in the order in which they get out.
    package var arrivals: [ID<Arrival>] { stops.flatMap(\.arrivals) }
}

/// The answer of the planner of pickup runs.
package struct PickupPlan: Hashable, Sendable {
    package var status: PlanStatus
    /// By departure, hub, and vehicle.
    package var runs: [PickupRun]
    /// By id of the arrival.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, runs: [PickupRun], unplaced: [UnplacedItem], objectives: [ObjectiveValue],
        changes: [PlanChange], certificates: [PlanCertificate], work: Int
    ) {
        self.status = status
        self.runs = runs
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.work = work
    }
}
