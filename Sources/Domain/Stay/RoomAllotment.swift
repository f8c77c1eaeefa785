package import Calendar

/// A house that keeps rooms for the guests of the fair (Hotel).
package enum Hotel {}

/// Rooms of one kind that a hotel keeps for the fair (Zimmerkontingent): one row of the allotments' file.
package struct RoomAllotment: Hashable, Sendable {
    /// How many people sleep in one of the rooms.
    package enum Kind: String, CaseIterable, Sendable {
        case single, double

        /// Beds that an adult can sleep in.
        package var beds: Int { self == .single ? 1 : 2 }
    }

    package let id: ID<RoomAllotment>
    package var hotel: ID<Hotel>
    /// What is written over the door.
    package var name: String
    package var address: String?
    package var phone: String?
    package var kind: Kind
    package var rooms: Int
    /// How many of them are reached without a step; at most `rooms`.
    package var stepFreeRooms: Int
    /// Whether a cot or a child's bed can be put up in each.
    package var takesChildBed: Bool
    package var span: NightSpan
    /// Of a room for a night, breakfast included.
    package var price: Cents
    /// The last day on which rooms can be handed back free of charge; nil = none was agreed.
    package var releaseBy: CivilDate?

    package init(
        id: ID<RoomAllotment>, hotel: ID<Hotel>, name: String, address: String? = nil, phone: String? = nil,
        kind: Kind, rooms: Int, stepFreeRooms: Int = 0, takesChildBed: Bool = false, span: NightSpan,
        price: Cents, releaseBy: CivilDate? = nil
    ) {
        self.id = id
        self.hotel = hotel
        self.name = name
        self.address = address
        self.phone = phone
        self.kind = kind
        self.rooms = rooms
        self.stepFreeRooms = stepFreeRooms
        self.takesChildBed = takesChildBed
        self.span = span
        self.price = price
        self.releaseBy = releaseBy
    }
}
