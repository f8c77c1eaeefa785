import Calendar
import Domain
import PlanFiles

/// How journeys and the rides that fetch people are written.
enum JourneyForms {
    struct Journey {
        let trip: TravelTrip
        let along: [ID<Applicant>]
        let isBooked: Bool
    }

    static let journey = Form<Journey>.object(
        "Journey",
        [
            Part("party", .id(), "the party's id") { $0.trip.party },
            Part("applicant", .id(), "who leads it, or whom a family follows") { $0.trip.party.lead },
            Part("isFamily", .flag, "whether it is of a family that follows") { $0.trip.party.isFamily },
            Part(list: "along", .id(), "who goes along") { $0.along },
            Part("isBooked", .flag, "whether it is booked") { $0.isBooked },
            Part("fare", .cents, "of all, in cents") { $0.trip.fare },
            Part("travelMinutes", .count, "from door to door") { $0.trip.travelMinutes },
            Part(list: "legs", leg, "in the order of travel") { $0.trip.legs },
        ])

    private static let leg = Form<TravelTrip.Leg>.object(
        "JourneyLeg",
        [
            Part("connection", .id(), "the connection") { $0.ride.connection },
            Part("date", .date, "its date of service") { $0.ride.date },
            Part("from", .id(), "the hub where it begins") { $0.ride.from },
            Part("to", .id(), "the hub where it ends") { $0.ride.to },
            Part("departs", PlanForms.clock, "when it leaves") {
                PlanForms.Clock(at: $0.departs, zone: $0.departZone)
            },
            Part("arrives", PlanForms.clock, "when it is there") {
                PlanForms.Clock(at: $0.arrives, zone: $0.arriveZone)
            },
            Part("fare", .cents, "of the party, in cents") { $0.fare },
            Part("isEstimated", .flag, "whether a part of the fare is the rate per kilometre") { $0.isEstimated },
        ])

    // MARK: Who fetches whom

    static let run = Form<PickupRun>.object(
        "Pickup",
        [
            Part("vehicle", .id(), "the vehicle") { $0.vehicle },
            Part(maybe: "driver", .id(), "who drives; null = it is hired with a driver") { $0.driver },
            Part("hub", .id(), "the place where people get in") { $0.hub },
            Part("leavesBase", .moment, "when it leaves its base") { Int64($0.leavesBase.seconds) },
            Part("departure", .moment, "when it leaves the hub") { Int64($0.departure.seconds) },
            Part(list: "stops", stop, "where people get out, in order") { $0.stops },
            Part("isBack", .moment, "when it is back") { Int64($0.isBack.seconds) },
            Part("kilometres", .count, "how far it goes") { $0.kilometres },
            Part("price", .cents, "in cents") { $0.cents },
        ])

    private static let stop = Form<PickupRun.Stop>.object(
        "PickupStop",
        [
            Part("place", .id(), "the place") { $0.place },
            Part("at", .moment, "when it is there") { Int64($0.at.seconds) },
            Part(list: "parties", .id(), "who gets out: ids of parties") { $0.arrivals.map(\.party) },
        ])

    // MARK: Delays

    struct Delay {
        let who: String
        let minutes: Int
        /// What the command said.
        let said: String
    }

    static let delay = Form<Delay>.object(
        "Delay",
        [
            Part("who", .text, "the connection or the applicant") { $0.who },
            Part("minutes", .count, "minutes late in all") { $0.minutes },
            Part(list: "lines", .text, "what follows from it, in the words of the command") { delay in
                delay.said.split(separator: "\n").map(String.init)
            },
        ])
}
