/// What travellers take up of a connection.
package struct TravelLoad: Hashable, Sendable {
    package var seats: Int
    package var childSeats: Int
    package var luggage: Int
    package var wheelchairs: Int
    package var pets: Int

    package static let zero = TravelLoad(seats: 0, childSeats: 0, luggage: 0, wheelchairs: 0, pets: 0)

    package init(seats: Int, childSeats: Int, luggage: Int, wheelchairs: Int, pets: Int) {
        self.seats = seats
        self.childSeats = childSeats
        self.luggage = luggage
        self.wheelchairs = wheelchairs
        self.pets = pets
    }

    package init(_ party: TravelParty) {
        self.init(
            seats: party.people, childSeats: party.childSeats, luggage: party.luggage,
            wheelchairs: party.wheelchairs, pets: party.pets)
    }

    package static func + (left: TravelLoad, right: TravelLoad) -> TravelLoad {
        TravelLoad(
            seats: left.seats + right.seats, childSeats: left.childSeats + right.childSeats,
            luggage: left.luggage + right.luggage, wheelchairs: left.wheelchairs + right.wheelchairs,
            pets: left.pets + right.pets)
    }

    package static func - (left: TravelLoad, right: TravelLoad) -> TravelLoad {
        TravelLoad(
            seats: left.seats - right.seats, childSeats: left.childSeats - right.childSeats,
            luggage: left.luggage - right.luggage, wheelchairs: left.wheelchairs - right.wheelchairs,
            pets: left.pets - right.pets)
    }

    /// The first thing of which more is needed than there is; nil where all have room.
    package func excess(over room: TravelRoom) -> (name: String, need: Int, supply: Int)? {
        for (name, need, supply) in [
            ("seats", seats, room.seats), ("childSeats", childSeats, room.childSeats),
            ("luggage", luggage, room.luggage), ("wheelchairs", wheelchairs, room.wheelchairs),
            ("pets", pets, room.pets),
        ] {
            if let supply, need > supply { return (name, need, supply) }
        }
        return nil
    }
}
