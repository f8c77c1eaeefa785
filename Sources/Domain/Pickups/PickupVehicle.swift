/// A car or bus of a campaign that fetches people (Abholfahrzeug): of a town, of an association, or hired with its driver.
package struct PickupVehicle: Hashable, Sendable {
    package let id: ID<PickupProblem.Vehicle>
    /// As people know it when they see it, such as `weißer Kleinbus der Stadt`; nil = nothing is said.
    package var name: String?
    /// The town in which it stands, where each run begins and ends; nil only for a hired vehicle.
    package var place: PlaceName?
    /// Seats for passengers; the driver's is not counted.
    package var seats: Int
    /// Restraints that can be on board at the same time, by kind; kinds that are absent are not there.
    package var childSeats: [ChildSeat: Int]
    /// Places for people who stay in their wheelchairs.
    package var wheelchairs: Int
    /// Pieces of luggage; nil = any number.
    package var luggage: Int?
    package var takesPets: Bool
    /// When it can be had; nil = always.
    package var hours: [WeekHours]?
    /// Days on which it cannot be had.
    package var absences: [DaySpan]
    package var centsPerRun: Cents
    package var centsPerKilometre: Cents
    /// A taxi or a bus of a firm, which comes with its driver, as many times as it is ordered.
    package var isHired: Bool
    /// Where a hired vehicle is ordered.
    package var phone: String?

    package init(
        id: ID<PickupProblem.Vehicle>, name: String? = nil, place: PlaceName? = nil, seats: Int,
        childSeats: [ChildSeat: Int] = [:], wheelchairs: Int = 0, luggage: Int? = nil, takesPets: Bool = false,
        hours: [WeekHours]? = nil, absences: [DaySpan] = [], centsPerRun: Cents = .zero,
        centsPerKilometre: Cents = .zero, isHired: Bool = false, phone: String? = nil
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.seats = seats
        self.childSeats = childSeats
        self.wheelchairs = wheelchairs
        self.luggage = luggage
        self.takesPets = takesPets
        self.hours = hours
        self.absences = absences
        self.centsPerRun = centsPerRun
        self.centsPerKilometre = centsPerKilometre
        self.isHired = isHired
        self.phone = phone
    }
}
