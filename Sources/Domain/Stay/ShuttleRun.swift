package import Calendar

/// A bus between the hotels and the venue of the fair (Pendelbus): one way at one time of the day.
package struct ShuttleRun: Hashable, Sendable {
    /// Where it stops.
    package enum Place: Hashable, Sendable {
        case venue
        case hotel(ID<Hotel>)
    }

    package struct Stop: Hashable, Sendable {
        package var place: Place
        package var at: LocalTime

        package init(_ place: Place, at: LocalTime) {
            self.place = place
            self.at = at
        }
    }

    package let id: ID<ShuttleRun>
    /// At least two in order of time; the venue stands once, first or last.
    package var stops: [Stop]
    /// When it runs, sorted; nil = on every day of the fair.
    package var dates: [CivilDate]?
    package var seats: Int
    /// Places for people who stay in their wheelchairs, beside the seats.
    package var wheelchairs: Int
    /// Who sees it off.
    package var inCharge: String?
    package var phone: String?

    package init(
        id: ID<ShuttleRun>, stops: [Stop], dates: [CivilDate]? = nil, seats: Int, wheelchairs: Int = 0,
        inCharge: String? = nil, phone: String? = nil
    ) {
        self.id = id
        self.stops = stops
        self.dates = dates
        self.seats = seats
        self.wheelchairs = wheelchairs
        self.inCharge = inCharge
        self.phone = phone
    }

    /// Whether it brings people to the venue; otherwise it takes them back.
    package var isToVenue: Bool { stops.last?.place == .venue }

    /// When it is at a place; nil where it does not stop there.
    package func time(at place: Place) -> LocalTime? { stops.first { $0.place == place }?.at }

    package func runs(on day: CivilDate) -> Bool { dates.map { $0.contains(day) } ?? true }
}
