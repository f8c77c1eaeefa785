package import Calendar

/// What a connection runs as; decides how long a change to or from it takes.
package enum TravelMode: String, CaseIterable, Sendable {
    case air, rail, bus, ferry, car
}

/// A flight, train, or bus of a timetable, on each of its dates.
package struct TravelConnection: Hashable, Sendable {
    /// A stop on the way.
    package struct Call: Hashable, Sendable {
        package var hub: ID<TravelHub>
        /// Minutes from the start of the date of service; nil at the first call. 1,500 = 01:00 on the day after.
        package var arrives: Int?
        /// Nil at the last call.
        package var departs: Int?
        /// For one person from the call before; nil = unknown, to be estimated from `km`.
        package var fare: Cents?
        /// Kilometres from the call before.
        package var km: Int?

        package init(
            _ hub: ID<TravelHub>, arrives: Int? = nil, departs: Int? = nil, fare: Cents? = nil, km: Int? = nil
        ) {
            self.hub = hub
            self.arrives = arrives
            self.departs = departs
            self.fare = fare
            self.km = km
        }
    }

    /// A lower fare for many people on one connection and date.
    package struct GroupFare: Hashable, Sendable {
        /// People on a segment, of all parties together, from whom on it holds for each of them.
        package var people: Int
        /// Taken off the fare of a person, which is then rounded up to the cent; 0…100.
        package var percent: Int

        package init(people: Int, percent: Int) {
            self.people = people
            self.percent = percent
        }
    }

    package var id: ID<TravelConnection>
    package var mode: TravelMode
    /// At least two, in the order of travel.
    package var calls: [Call]
    /// Dates of service, each once.
    package var dates: [CivilDate]
    /// Nil = the minutes of a call are what the clocks at its hub show. A zone = they are counted from noon of the date
    /// there less twelve hours, whatever the clocks do in between. Source: GTFS reference, `stop_times.arrival_time`.
    package var zone: String?
    package var room: TravelRoom
    package var group: GroupFare?

    package init(
        id: ID<TravelConnection>, mode: TravelMode, calls: [Call], dates: [CivilDate], zone: String? = nil,
        room: TravelRoom = .unlimited, group: GroupFare? = nil
    ) {
        self.id = id
        self.mode = mode
        self.calls = calls
        self.dates = dates
        self.zone = zone
        self.room = room
        self.group = group
    }
}

/// What there is for all travellers of the campaign together on each segment of a connection; nil = no limit is stated.
package struct TravelRoom: Hashable, Sendable {
    package var seats: Int?
    package var childSeats: Int?
    package var luggage: Int?
    package var wheelchairs: Int?
    package var pets: Int?

    package static let unlimited = TravelRoom()

    package init(
        seats: Int? = nil, childSeats: Int? = nil, luggage: Int? = nil, wheelchairs: Int? = nil, pets: Int? = nil
    ) {
        self.seats = seats
        self.childSeats = childSeats
        self.luggage = luggage
        self.wheelchairs = wheelchairs
        self.pets = pets
    }
}

/// A connection that does not run as its timetable says.
package struct TravelDisruption: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case cancelled
        /// The whole run is so many minutes late.
        case late(minutes: Int)
    }

    package var connection: ID<TravelConnection>
    package var date: CivilDate
    package var kind: Kind

    package init(connection: ID<TravelConnection>, date: CivilDate, kind: Kind) {
        self.connection = connection
        self.date = date
        self.kind = kind
    }
}
