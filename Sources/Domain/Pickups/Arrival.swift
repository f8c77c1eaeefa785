package import Calendar

/// A place where people are fetched, let out, or where vehicles stand: an airport, a station, a house.
package enum PickupPlace {}

/// The kinds of restraint for children in cars (Kinderrückhalteeinrichtung). Source: StVO § 21 (1a), read 2026-11-21:
/// children below twelve years and 150 cm ride in an approved restraint.
package enum ChildSeat: String, CaseIterable, Hashable, Sendable {
    /// Rear-facing, for babies.
    case infant
    case toddler
    /// A raised seat.
    case booster
}

/// People who arrive together at a hub, are fetched together and let out together (Ankommende).
package struct Arrival: Hashable, Sendable {
    package var id: ID<Arrival>
    /// Everybody, children and people in wheelchairs included; at least 1.
    package var people: Int
    /// How many of each restraint are needed; kinds that are absent are not needed.
    package var childSeats: [ChildSeat: Int]
    /// How many of the people stay in their wheelchairs on the ride; they take no seat.
    package var wheelchairs: Int
    /// Pieces of luggage that need room in the boot.
    package var luggage: Int
    package var hasPet: Bool
    /// A minor without a grown-up: met by name, by a driver who may do that.
    package var isMinorAlone: Bool
    package var hub: ID<PickupPlace>
    /// When the party can leave the hub: landing plus the way to the meeting point.
    package var ready: Instant
    package var destination: ID<PickupPlace>
    /// Minutes that this party may wait at most; nil = what holds for all.
    package var longestWait: Int?
    /// Larger is more important; at least 0.
    package var priority: Int

    package init(
        id: ID<Arrival>, people: Int = 1, childSeats: [ChildSeat: Int] = [:], wheelchairs: Int = 0, luggage: Int = 0,
        hasPet: Bool = false, isMinorAlone: Bool = false, hub: ID<PickupPlace>, ready: Instant,
        destination: ID<PickupPlace>, longestWait: Int? = nil, priority: Int = 1
    ) {
        self.id = id
        self.people = people
        self.childSeats = childSeats
        self.wheelchairs = wheelchairs
        self.luggage = luggage
        self.hasPet = hasPet
        self.isMinorAlone = isMinorAlone
        self.hub = hub
        self.ready = ready
        self.destination = destination
        self.longestWait = longestWait
        self.priority = priority
    }

    /// Seats that the party takes; people in wheelchairs bring their own.
    package var seats: Int { people - wheelchairs }
}
