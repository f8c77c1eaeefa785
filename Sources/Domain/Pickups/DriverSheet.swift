package import Calendar

/// What one driver has to know on one day (Fahrauftrag): the rides in order, whom to meet where, and where they get out.
///
/// All times are by the clocks of the region of the work.
package struct DriverSheet: Hashable, Sendable {
    /// People who came together.
    package struct Party: Hashable, Sendable {
        /// Applicants of the campaign among them, at least one, with their names and numbers.
        package var applicants: [ID<Applicant>]
        package var names: [String]
        package var phones: [String]
        /// Everybody, also those who are no applicants.
        package var people: Int
        package var luggage: Int
        package var childSeats: [ChildSeat: Int]
        /// Flight or train with which they come; nil where the journey is not planned any more.
        package var line: String?
        package var arrives: WallTime?
        /// Where and when they get out.
        package var place: String
        package var out: WallTime

        package init(
            applicants: [ID<Applicant>], names: [String], phones: [String], people: Int, luggage: Int,
            childSeats: [ChildSeat: Int], line: String?, arrives: WallTime?, place: String, out: WallTime
        ) {
            self.applicants = applicants
            self.names = names
            self.phones = phones
            self.people = people
            self.luggage = luggage
            self.childSeats = childSeats
            self.line = line
            self.arrives = arrives
            self.place = place
            self.out = out
        }
    }

    /// One run, from the base and back.
    package struct Ride: Hashable, Sendable {
        package var vehicle: ID<PickupProblem.Vehicle>
        package var vehicleName: String?
        package var leavesBase: WallTime
        package var hub: String
        package var meetingPoint: String?
        package var departure: WallTime
        /// In the order in which they get out; at least one.
        package var parties: [Party]
        package var isBack: WallTime
        package var kilometres: Int
        package var cents: Cents

        package init(
            vehicle: ID<PickupProblem.Vehicle>, vehicleName: String?, leavesBase: WallTime, hub: String,
            meetingPoint: String?, departure: WallTime, parties: [Party], isBack: WallTime, kilometres: Int,
            cents: Cents
        ) {
            self.vehicle = vehicle
            self.vehicleName = vehicleName
            self.leavesBase = leavesBase
            self.hub = hub
            self.meetingPoint = meetingPoint
            self.departure = departure
            self.parties = parties
            self.isBack = isBack
            self.kilometres = kilometres
            self.cents = cents
        }
    }

    /// The driver's id, or that of a hired vehicle.
    package let id: String
    /// The driver; nil for a hired vehicle.
    package var driver: PickupDriver?
    package var substitute: PickupDriver?
    /// The day on which the rides leave the hubs.
    package let date: CivilDate
    /// What the driver holds up.
    package var sign: String
    /// In the order of their departures; at least one.
    package var rides: [Ride]

    package init(
        id: String, driver: PickupDriver?, substitute: PickupDriver?, date: CivilDate, sign: String, rides: [Ride]
    ) {
        self.id = id
        self.driver = driver
        self.substitute = substitute
        self.date = date
        self.sign = sign
        self.rides = rides
    }
}
