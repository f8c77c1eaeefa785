package import Calendar

/// What the planner of pickup runs plans. Absent means no limit.
///
/// A run takes parties from one hub, lets them out at their destinations, and brings the vehicle back to its base. All
/// times are whole minutes.
package struct PickupProblem: Hashable, Sendable {
    /// From a moment to a moment.
    package struct Window: Hashable, Sendable {
        package var from: Instant
        package var to: Instant

        package init(from: Instant, to: Instant) {
            self.from = from
            self.to = to
        }
    }

    /// A car or bus that can fetch people.
    package struct Vehicle: Hashable, Sendable {
        package var id: ID<Vehicle>
        /// Seats for passengers; the driver's is not counted.
        package var seats: Int
        /// Restraints that can be on board at the same time, by kind; kinds that are absent are not there.
        package var childSeats: [ChildSeat: Int]
        /// Places for people who stay in their wheelchairs; more than none only where it is entered without a step.
        package var wheelchairs: Int
        /// Pieces of luggage; nil = any number.
        package var luggage: Int?
        package var takesPets: Bool
        /// Where each run begins and ends; nil only for a hired vehicle: it is paid from the hub to the last door.
        package var base: ID<PickupPlace>?
        /// A run lies wholly within one of them; nil = always.
        package var windows: [Window]?
        package var centsPerRun: Cents
        package var centsPerKilometre: Cents
        /// A taxi, or a bus with its driver: as many of the kind come as are ordered, and none needs a driver of ours.
        package var isHired: Bool

        package init(
            id: ID<Vehicle>, seats: Int, childSeats: [ChildSeat: Int] = [:], wheelchairs: Int = 0, luggage: Int? = nil,
            takesPets: Bool = false, base: ID<PickupPlace>? = nil, windows: [Window]? = nil, centsPerRun: Cents = .zero,
            centsPerKilometre: Cents = .zero, isHired: Bool = false
        ) {
            self.id = id
            self.seats = seats
            self.childSeats = childSeats
            self.wheelchairs = wheelchairs
            self.luggage = luggage
            self.takesPets = takesPets
            self.base = base
            self.windows = windows
            self.centsPerRun = centsPerRun
            self.centsPerKilometre = centsPerKilometre
            self.isHired = isHired
        }
    }

    /// Somebody who drives, without a name. Drivers come to the base of their first run by themselves; between two bases
    /// they need the time of the way.
    package struct Driver: Hashable, Sendable {
        package var id: ID<Driver>
        /// Shifts; a run lies wholly within one of them; nil = always.
        package var windows: [Window]?
        /// Minutes at the wheel in one shift, from base to base; nil = no limit.
        package var maxDrivingMinutes: Int?
        /// Whether the driver may fetch a minor who travels alone.
        package var escortsMinors: Bool
        /// What the licence and the owner allow; nil = every vehicle.
        package var vehicles: [ID<Vehicle>]?

        package init(
            id: ID<Driver>, windows: [Window]? = nil, maxDrivingMinutes: Int? = nil, escortsMinors: Bool = false,
            vehicles: [ID<Vehicle>]? = nil
        ) {
            self.id = id
            self.windows = windows
            self.maxDrivingMinutes = maxDrivingMinutes
            self.escortsMinors = escortsMinors
            self.vehicles = vehicles
        }
    }

    /// The way between two places; it holds in both directions unless the other one is listed too. A vehicle takes the
    /// fastest chain of ways, among equals the shortest.
    package struct Drive: Hashable, Sendable {
        package var from: ID<PickupPlace>
        package var to: ID<PickupPlace>
        package var minutes: Int
        package var kilometres: Int

        package init(from: ID<PickupPlace>, to: ID<PickupPlace>, minutes: Int, kilometres: Int) {
            self.from = from
            self.to = to
            self.minutes = minutes
            self.kilometres = kilometres
        }
    }

    /// A person's decision that stays; the optional parts are free.
    package struct Pin: Hashable, Sendable {
        package var arrival: ID<Arrival>
        package var vehicle: ID<Vehicle>?
        package var driver: ID<Driver>?
        /// When the party leaves the hub.
        package var departure: Instant?

        package init(
            arrival: ID<Arrival>, vehicle: ID<Vehicle>? = nil, driver: ID<Driver>? = nil, departure: Instant? = nil
        ) {
            self.arrival = arrival
            self.vehicle = vehicle
            self.driver = driver
            self.departure = departure
        }
    }

    package var arrivals: [Arrival]
    package var vehicles: [Vehicle]
    /// Nil = each vehicle has its driver at all times; empty = only hired vehicles can go.
    package var drivers: [Driver]?
    package var drives: [Drive]
    /// Minutes that a party waits at the hub at most (policy); nil = no limit.
    package var longestWait: Int?
    /// Minutes that the vehicle stands at each place where it lets people out.
    package var stopMinutes: Int
    package var pins: [Pin]
    package var objectives: [Level]
    /// The runs in force, for a re-plan; empty = plan anew.
    package var previous: [PickupRun]
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        arrivals: [Arrival], vehicles: [Vehicle], drivers: [Driver]? = nil, drives: [Drive], longestWait: Int? = nil,
        stopMinutes: Int = 0, pins: [Pin] = [], objectives: [Level] = PickupProblem.defaultObjectives,
        previous: [PickupRun] = [], ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.arrivals = arrivals
        self.vehicles = vehicles
        self.drivers = drivers
        self.drives = drives
        self.longestWait = longestWait
        self.stopMinutes = stopMinutes
        self.pins = pins
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }
}
