/// People who make one journey together: a person or a household, one way.
///
/// Holds how many they are and what they bring, and nothing else of who they are.
package struct TravelParty: Hashable, Sendable {
    package var id: ID<TravelParty>
    /// From 1; each takes a seat.
    package var people: Int
    package var childSeats: Int
    package var luggage: Int
    package var wheelchairs: Int
    package var pets: Int
    /// Where the journey may begin and end; each hub once.
    package var from: [TravelAccess]
    package var to: [TravelAccess]
    /// When the door may be left, and when the other door has to be reached.
    package var leave: TravelWindow
    package var arrive: TravelWindow
    /// Whether the party may arrive in the night.
    package var mayArriveAtNight: Bool
    package var priority: Int
    package var isRequired: Bool
    /// Travel-cost support for the journey, taken off its fare as far as that goes.
    package var support: Cents
    /// Where the people come from; parties of one origin travel together where that costs nothing. Nil = does not matter.
    package var origin: String?
    /// The journey of which this is the way back: both are made or neither, unless one is pinned.
    package var returnOf: ID<TravelParty>?

    package init(
        id: ID<TravelParty>, people: Int = 1, childSeats: Int = 0, luggage: Int = 0, wheelchairs: Int = 0,
        pets: Int = 0, from: [TravelAccess], to: [TravelAccess], leave: TravelWindow = .always,
        arrive: TravelWindow = .always, mayArriveAtNight: Bool = false, priority: Int = 1, isRequired: Bool = true,
        support: Cents = .zero, origin: String? = nil, returnOf: ID<TravelParty>? = nil
    ) {
        self.id = id
        self.people = people
        self.childSeats = childSeats
        self.luggage = luggage
        self.wheelchairs = wheelchairs
        self.pets = pets
        self.from = from
        self.to = to
        self.leave = leave
        self.arrive = arrive
        self.mayArriveAtNight = mayArriveAtNight
        self.priority = priority
        self.isRequired = isRequired
        self.support = support
        self.origin = origin
        self.returnOf = returnOf
    }
}
