import Calendar
import Domain
import Support
import Testing
import Travel

/// A journey of one connection and what its ends and its length must be, worked out by hand.
struct DatedJourney: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let from: String
    let to: String
    /// Minutes from the start of the date of service.
    let departs: Int
    let arrives: Int
    let zone: String?
    let date: String
    let leaves: String
    let there: String
    let minutes: Int

    init(
        _ reason: String, _ from: String, _ to: String, _ departs: (Int, Int), _ arrives: (Int, Int), on date: String,
        zone: String? = nil, leaves: String, there: String, minutes: Int
    ) {
        testDescription = reason
        self.from = from
        self.to = to
        self.departs = departs.0 * 60 + departs.1
        self.arrives = arrives.0 * 60 + arrives.1
        self.zone = zone
        self.date = date
        self.leaves = leaves
        self.there = there
        self.minutes = minutes
    }
}

@Suite("Journeys keep the civil time of their places")
struct DateTests {
    static let cases: [DatedJourney] = [
        .init(
            "summer, one zone apart", "TFN", "STR", (10, 0), (15, 30), on: "2012-06-25",
            leaves: "2012-06-25T10:00:00", there: "2012-06-25T15:30:00", minutes: 270),
        .init(
            "Portugal is an hour behind", "OPO", "STR", (10, 0), (13, 30), on: "2012-06-25",
            leaves: "2012-06-25T10:00:00", there: "2012-06-25T13:30:00", minutes: 150),
        .init(
            "over the spring change: an hour less", "SCQ", "STR", (23, 0), (24 + 7, 0), on: "2012-03-24",
            leaves: "2012-03-24T23:00:00", there: "2012-03-25T07:00:00", minutes: 420),
        .init(
            "over the autumn change: an hour more", "SCQ", "STR", (23, 0), (24 + 7, 0), on: "2012-10-27",
            leaves: "2012-10-27T23:00:00", there: "2012-10-28T07:00:00", minutes: 540),
        .init(
            "the Canary Islands change at 01:00 by their own clocks", "TFN", "STR", (0, 30), (7, 0), on: "2012-03-25",
            leaves: "2012-03-25T00:30:00", there: "2012-03-25T07:00:00", minutes: 270),
        .init(
            "service time counts from noon less twelve hours: 25:00 before the spring change", "SCQ", "STR", (20, 0),
            (27, 0), on: "2012-03-24", zone: "Europe/Berlin", leaves: "2012-03-24T20:00:00",
            there: "2012-03-25T04:00:00", minutes: 420),
        .init(
            "on the day of the change itself service times before it stand an hour off", "HBF", "VS", (1, 0), (5, 0),
            on: "2012-03-25", zone: "Europe/Berlin", leaves: "2012-03-25T00:00:00", there: "2012-03-25T05:00:00",
            minutes: 240),
        .init(
            "a leap day is there", "SCQ", "STR", (22, 0), (24 + 8, 0), on: "2012-02-28", leaves: "2012-02-28T22:00:00",
            there: "2012-02-29T08:00:00", minutes: 600),
        .init(
            "and is not in other years", "SCQ", "STR", (22, 0), (24 + 8, 0), on: "2011-02-28",
            leaves: "2011-02-28T22:00:00", there: "2011-03-01T08:00:00", minutes: 600),
        .init(
            "over the turn of the year", "SCQ", "STR", (22, 0), (24 + 8, 0), on: "2012-12-31",
            leaves: "2012-12-31T22:00:00", there: "2013-01-01T08:00:00", minutes: 600),
        .init(
            "over the end of a month, two days on", "SCQ", "STR", (22, 0), (48 + 1, 0), on: "2012-06-29",
            leaves: "2012-06-29T22:00:00", there: "2012-07-01T01:00:00", minutes: 1_620),
    ]

    @Test("local times and minutes", arguments: cases)
    func times(_ journey: DatedJourney) throws {
        let date = try #require(CivilDate(iso: journey.date))
        var connection = TravelConnection(
            id: ID("C"), mode: .bus,
            calls: [
                .init(ID(journey.from), departs: journey.departs),
                .init(ID(journey.to), arrives: journey.arrives, fare: .zero),
            ], dates: [date])
        connection.zone = journey.zone
        let party = TravelParty(
            id: ID("P"), from: [TravelAccess(hub: ID(journey.from))], to: [TravelAccess(hub: ID(journey.to))])
        let problem = TravelProblem(
            zone: "Europe/Berlin", zones: TravelInstances.zones, hubs: TravelInstances.hubs, connections: [connection],
            parties: [party])
        let plan = try TravelPlanner.plan(problem)
        let trip = try #require(plan.trips.first)
        #expect(trip.leaves.text == journey.leaves)
        #expect(trip.arrives.text == journey.there)
        #expect(trip.travelMinutes == journey.minutes)
        #expect(try TravelVerifier.verify(plan, against: problem).violations == [])
    }
}
