package import Calendar

/// What the planner of bus rides plans: who of the guests takes which bus on one day, in one direction.
package struct RideProblem: Hashable, Sendable {
    package enum Direction: String, CaseIterable, Sendable {
        case toVenue, back
    }

    /// A guest with those who come along; all of them take the same bus.
    package struct Rider: Hashable, Sendable {
        package var id: ID<Applicant>
        package var hotel: ID<Hotel>
        /// To the venue: when they have to be there. Back: when they are free to go.
        package var at: LocalTime
        /// Seats that they take.
        package var seats: Int
        /// Places for wheelchairs that they take.
        package var wheelchairs: Int

        package init(id: ID<Applicant>, hotel: ID<Hotel>, at: LocalTime, seats: Int = 1, wheelchairs: Int = 0) {
            self.id = id
            self.hotel = hotel
            self.at = at
            self.seats = seats
            self.wheelchairs = wheelchairs
        }
    }

    package var date: CivilDate
    package var direction: Direction
    package var riders: [Rider]
    /// Those of the day in this direction.
    package var runs: [ShuttleRun]
    /// The rides in force, for a re-plan; empty = plan anew.
    package var previous: [Ride]

    package init(
        date: CivilDate, direction: Direction, riders: [Rider], runs: [ShuttleRun], previous: [Ride] = []
    ) {
        self.date = date
        self.direction = direction
        self.riders = riders
        self.runs = runs
        self.previous = previous
    }
}

/// A guest on a bus.
package struct Ride: Hashable, Sendable {
    package var guest: ID<Applicant>
    package var run: ID<ShuttleRun>
    package var date: CivilDate
    package var direction: RideProblem.Direction
    /// Where the guest gets in, or out on the way back.
    package var hotel: ID<Hotel>

    package init(
        guest: ID<Applicant>, run: ID<ShuttleRun>, date: CivilDate, direction: RideProblem.Direction, hotel: ID<Hotel>
    ) {
        self.guest = guest
        self.run = run
        self.date = date
        self.direction = direction
        self.hotel = hotel
    }
}

/// The answer of the planner of bus rides.
package struct RidePlan: Hashable, Sendable {
    /// By guest.
    package var rides: [Ride]
    /// Guests whom no bus takes, by id, with why.
    package var left: [UnplacedItem]
    /// Guests left, guests on another bus than announced, and minutes of waiting at the venue, with their bounds.
    package var objectives: [ObjectiveValue]
    package var isProven: Bool

    package init(rides: [Ride], left: [UnplacedItem], objectives: [ObjectiveValue], isProven: Bool) {
        self.rides = rides
        self.left = left
        self.objectives = objectives
        self.isProven = isProven
    }
}
