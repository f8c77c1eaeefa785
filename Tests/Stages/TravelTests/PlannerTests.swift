import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Travel

@Suite("The travel planner")
struct PlannerTests {
    @Test("seats of a cheap flight go to the larger party, the other takes the next, nobody arrives at night")
    func seatsBind() throws {
        let problem = TravelExample.problem
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.status == .optimal)
        #expect(plan.trips.map { $0.legs.map(\.ride.connection.text) } == [["late", "evening"], ["early", "noon"]])
        #expect(plan.trips.map(\.fare) == [Cents(17_000), Cents(22_000)])
        #expect(plan.trips[0].leaves.text == "2012-06-24T12:20:00")
        #expect(plan.trips[0].arrives.text == "2012-06-24T19:30:00")
        #expect(plan.trips[0].waitingMinutes == 120)
        #expect(plan.trips[0].travelMinutes == 430)
        #expect(plan.objectives.map(\.value) == [0, 0, 39_000, 120 + 2 * 120, 430 + 2 * 430, 0])
    }

    @Test("a group fare holds for all who ride together, and is rounded up to the cent")
    func groupFare() throws {
        var problem = TravelExample.problem
        problem.connections[1].calls[1].fare = Cents(9_999)
        problem.connections[1].group = .init(people: 3, percent: 50)
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.trips.map { $0.legs[0].ride.connection.text } == ["late", "late"])
        #expect(plan.trips.map { $0.legs[0].fare } == [Cents(5_000), Cents(10_000)])
    }

    @Test("support is taken off a fare as far as that goes; an unknown fare is kilometres times the rate")
    func supportAndEstimate() throws {
        var problem = TravelExample.problem
        problem.parties = [TravelExample.party("A", people: 1)]
        problem.parties[0].support = Cents(10_000)
        problem.connections[2].calls[1].fare = nil
        problem.connections[2].calls[1].km = 117
        problem.centsPerKm = 11
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.trips[0].legs.map(\.fare) == [Cents(9_000), Cents(1_287)])
        #expect(plan.trips[0].legs.map(\.isEstimated) == [false, true])
        #expect(plan.objectives[2].value == 287)
    }

    @Test("parties of one origin travel together where it costs nothing")
    func together() throws {
        var problem = TravelExample.problem
        problem.connections[0].room.seats = 10
        problem.connections.append(TravelExample.flight("twin", departs: 7 * 60, seats: 10, fare: 9_000))
        for index in problem.parties.indices { problem.parties[index].origin = "Padrón" }
        for seed in 0..<20 {
            problem.ties = .seed(UInt64(seed))
            let plan = try TravelPlanner.plan(problem)
            #expect(plan.trips[0].legs.map(\.ride) == plan.trips[1].legs.map(\.ride))
            #expect(plan.objectives.last?.value == 0)
        }
    }

    @Test("too few seats on the only flights are counted and proven")
    func shortage() throws {
        var problem = TravelExample.problem
        problem.connections[1].room.seats = 0
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.status == .partial)
        #expect(plan.unplaced.map(\.item) == ["A"])
        #expect(
            plan.certificates == [
                .count(
                    items: ["A", "B"], resource: "seats on early 2012-06-24 from SCQ", need: 3, supply: 2,
                    window: "2012-06-24/2012-06-24")
            ])
        #expect(plan.objectives[1] == ObjectiveValue(name: "unplaced", value: 1, bound: 1, unit: "people"))
        #expect(try TravelVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("a party that no connection serves gets the rules to blame")
    func conflict() throws {
        var problem = TravelExample.problem
        problem.parties = [TravelExample.party("A", people: 1)]
        problem.parties[0].leave.from = TravelInstances.wall(TravelExample.sunday, 12)
        problem.parties[0].arrive.to = TravelInstances.wall(TravelExample.sunday, 17)
        #expect(
            try TravelPlanner.plan(problem).certificates == [.conflict(items: ["A"], rules: ["leave", "arrive"])])
        problem.parties[0].arrive = .always
        problem.connections.remove(at: 3)
        problem.connections[2].dates = [TravelExample.sunday]
        problem.connections[3].dates = [TravelExample.sunday]
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.certificates == [.conflict(items: ["A"], rules: ["leave", "nightArrival"])])
        #expect(plan.unplaced[0].reasons.map(\.code) == ["leave", "nightArrival"])
        problem.parties[0].to = [TravelAccess(hub: ID("OPO"))]
        #expect(try TravelPlanner.plan(problem).certificates == [.conflict(items: ["A"], rules: [])])
    }

    @Test("a cancelled flight moves only those who were on it, with the cause")
    func cancelled() throws {
        var problem = TravelExample.problem
        problem.previous = try TravelPlanner.plan(problem).trips
        problem.disruptions = [.init(connection: ID("early"), date: TravelExample.sunday, kind: .cancelled)]
        let plan = try TravelPlanner.plan(problem)
        #expect(
            plan.changes == [
                PlanChange(
                    item: "B", before: "2012-06-24T06:20:00 early from SCQ, noon from HBF, there 2012-06-24T13:30:00",
                    after: "2012-06-24T12:20:00 late from SCQ, evening from HBF, there 2012-06-24T19:30:00",
                    cause: "early on 2012-06-24 is cancelled")
            ])
        problem.disruptions = [.init(connection: ID("late"), date: TravelExample.sunday, kind: .late(minutes: 120))]
        let late = try TravelPlanner.plan(problem)
        // The train at 18:00 is missed by five minutes; the last one would arrive at night.
        #expect(late.changes.map(\.item) == ["A"])
        #expect(late.changes.map(\.cause) == ["late on 2012-06-24 is 120 minutes late"])
        #expect(late.trips[0].legs.map(\.ride.date) == [TravelExample.sunday, TravelExample.monday])
    }

    @Test("who has to give way is told to whom")
    func givesWay() throws {
        var problem = TravelExample.problem
        problem.previous = try TravelPlanner.plan(problem).trips
        problem.pins = [
            .init(
                party: ID("A"),
                rides: [TravelExample.ride("early", "SCQ", "STR"), TravelExample.ride("noon", "HBF", "VS")])
        ]
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.changes.map(\.item) == ["A", "B"])
        #expect(plan.changes.map(\.cause) == ["pinned to another journey", "gives way to A"])
    }

    @Test("the order of the file changes nothing")
    func permutation() throws {
        for seed in Tier.seeds(60, long: 1000) {
            var problem = TravelInstances.problem(seed: seed)
            let plan = try TravelPlanner.plan(problem)
            var generator = SplitMix64(seed: seed)
            problem.hubs.shuffle(using: &generator)
            problem.connections.shuffle(using: &generator)
            for index in problem.connections.indices { problem.connections[index].dates.shuffle(using: &generator) }
            problem.parties.shuffle(using: &generator)
            problem.walks.shuffle(using: &generator)
            #expect(try TravelPlanner.plan(problem) == plan, "seed \(seed)")
        }
    }
}
