package import Calendar

/// Everything that a coordinator prints for the stay at a fair: who sleeps where, who rides when, who eats what, and who
/// sees to it.
package struct StayBook: Hashable, Sendable {
    package struct Guest: Hashable, Sendable {
        package let id: ID<Applicant>
        package let name: String
        package let adults: Int
        package let children: Int
        package let span: NightSpan

        package init(id: ID<Applicant>, name: String, adults: Int, children: Int, span: NightSpan) {
            self.id = id
            self.name = name
            self.adults = adults
            self.children = children
            self.span = span
        }
    }

    /// A room with those who sleep in it, one after the other or together.
    package struct Room: Hashable, Sendable {
        package let roomClass: ID<LodgingProblem.RoomClass>
        package let kind: RoomAllotment.Kind
        package let isStepFree: Bool
        package let number: Int
        package let guests: [Guest]

        package init(
            roomClass: ID<LodgingProblem.RoomClass>, kind: RoomAllotment.Kind, isStepFree: Bool, number: Int,
            guests: [Guest]
        ) {
            self.roomClass = roomClass
            self.kind = kind
            self.isStepFree = isStepFree
            self.number = number
            self.guests = guests
        }
    }

    package struct HotelList: Hashable, Sendable {
        package let hotel: ID<Hotel>
        package let name: String
        package let address: String?
        package let phone: String?
        package let rooms: [Room]
        package let cost: Cents
        /// Rooms in which nobody sleeps, with the last day on which they go back free of charge.
        package let free: Int
        package let releaseBy: CivilDate?

        package init(
            hotel: ID<Hotel>, name: String, address: String?, phone: String?, rooms: [Room], cost: Cents, free: Int,
            releaseBy: CivilDate?
        ) {
            self.hotel = hotel
            self.name = name
            self.address = address
            self.phone = phone
            self.rooms = rooms
            self.cost = cost
            self.free = free
            self.releaseBy = releaseBy
        }
    }

    /// A bus on a day, with how many get in, or out, at each stop.
    package struct Bus: Hashable, Sendable {
        package struct Stop: Hashable, Sendable {
            /// Nil = the venue.
            package let hotel: String?
            package let at: LocalTime
            package let people: Int

            package init(hotel: String?, at: LocalTime, people: Int) {
                self.hotel = hotel
                self.at = at
                self.people = people
            }
        }

        package let date: CivilDate
        package let run: ShuttleRun
        package let stops: [Stop]
        package let people: Int
        package let wheelchairs: Int
        /// By id.
        package let guests: [ID<Applicant>]

        package init(
            date: CivilDate, run: ShuttleRun, stops: [Stop], people: Int, wheelchairs: Int, guests: [ID<Applicant>]
        ) {
            self.date = date
            self.run = run
            self.stops = stops
            self.people = people
            self.wheelchairs = wheelchairs
            self.guests = guests
        }
    }

    package struct Meal: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case breakfast, lunch, dinner
        }

        package let date: CivilDate
        package let kind: Kind
        /// Nil = the venue.
        package let hotel: String?
        /// Of the people who come along nobody said what they eat: they count as anything.
        package let counts: [FairNeed.Diet: Int]

        package init(date: CivilDate, kind: Kind, hotel: String?, counts: [FairNeed.Diet: Int]) {
            self.date = date
            self.kind = kind
            self.hotel = hotel
            self.counts = counts
        }

        package var people: Int { counts.values.reduce(0, +) }
    }

    /// Something that happens on a day of the fair, with who sees to it.
    package struct Moment: Hashable, Sendable {
        package let date: CivilDate
        package let at: LocalTime
        package let what: LocalText
        package let place: String?
        package let person: String?
        package let phone: String?

        package init(
            date: CivilDate, at: LocalTime, what: LocalText, place: String? = nil, person: String? = nil,
            phone: String? = nil
        ) {
            self.date = date
            self.at = at
            self.what = what
            self.place = place
            self.person = person
            self.phone = phone
        }
    }

    /// Interpreters for languages of signs to be booked: guests who need one on a day.
    package struct Signs: Hashable, Sendable {
        package let date: CivilDate
        package let language: FairNeed.SignLanguage
        package let guests: Int

        package init(date: CivilDate, language: FairNeed.SignLanguage, guests: Int) {
            self.date = date
            self.language = language
            self.guests = guests
        }
    }

    package let hotels: [HotelList]
    package let buses: [Bus]
    package let meals: [Meal]
    /// In order of time.
    package let moments: [Moment]
    package let signs: [Signs]

    package init(hotels: [HotelList], buses: [Bus], meals: [Meal], moments: [Moment], signs: [Signs]) {
        self.hotels = hotels
        self.buses = buses
        self.meals = meals
        self.moments = moments
        self.signs = signs
    }
}
