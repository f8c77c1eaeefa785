/// What the planner of rooms plans: who sleeps where during the fair.
///
/// Nothing here says who somebody is. A room is shared where both named each other, or where both agreed to share.
package struct LodgingProblem: Hashable, Sendable {
    /// A guest with those who come along; all of them sleep in one room, the same on all nights.
    package struct Guest: Hashable, Sendable {
        package var id: ID<Applicant>
        package var span: NightSpan
        /// People who need a bed; at least 1.
        package var adults: Int
        /// Children, who sleep in a child's bed, a cot, or a bed.
        package var children: Int
        package var needsStepFree: Bool
        /// Whom they named; it counts where the other names them too.
        package var with: [ID<Applicant>]
        /// Whether they agreed to share with anybody who agreed too.
        package var sharesRoom: Bool

        package init(
            id: ID<Applicant>, span: NightSpan, adults: Int = 1, children: Int = 0, needsStepFree: Bool = false,
            with: [ID<Applicant>] = [], sharesRoom: Bool = false
        ) {
            self.id = id
            self.span = span
            self.adults = adults
            self.children = children
            self.needsStepFree = needsStepFree
            self.with = with
            self.sharesRoom = sharesRoom
        }
    }

    /// Rooms that are alike: of one hotel, kind and price.
    package struct RoomClass: Hashable, Sendable {
        package var id: ID<RoomClass>
        package var hotel: ID<Hotel>
        /// Beds for adults in each: 1 or 2.
        package var beds: Int
        /// Cots or children's beds that can be put up in each.
        package var childBeds: Int
        package var isStepFree: Bool
        package var rooms: Int
        package var span: NightSpan
        /// Of a room for a night.
        package var price: Cents

        package init(
            id: ID<RoomClass>, hotel: ID<Hotel>, beds: Int, childBeds: Int = 0, isStepFree: Bool = false, rooms: Int,
            span: NightSpan, price: Cents
        ) {
            self.id = id
            self.hotel = hotel
            self.beds = beds
            self.childBeds = childBeds
            self.isStepFree = isStepFree
            self.rooms = rooms
            self.span = span
            self.price = price
        }
    }

    /// A person's decision that stays: the guest gets a room of that class, or none.
    package struct Pin: Hashable, Sendable {
        package var guest: ID<Applicant>
        package var roomClass: ID<RoomClass>

        package init(guest: ID<Applicant>, roomClass: ID<RoomClass>) {
            self.guest = guest
            self.roomClass = roomClass
        }
    }

    package var guests: [Guest]
    package var classes: [RoomClass]
    package var pins: [Pin]
    package var objectives: [Level]
    /// The plan in force, for a re-plan; empty = plan anew.
    package var previous: [LodgingStay]
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        guests: [Guest], classes: [RoomClass], pins: [Pin] = [], objectives: [Level] = LodgingProblem.defaultObjectives,
        previous: [LodgingStay] = [], ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.guests = guests
        self.classes = classes
        self.pins = pins
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }
}
