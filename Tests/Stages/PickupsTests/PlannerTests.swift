import Calendar
import Domain
import Hashing
import Pickups
import Support
import Testing

@Suite("What every plan of pickup runs has")
struct PlannerTests {
    @Test("the verifier finds nothing in plans and re-plans, and a file in another order gives the same plan")
    func soundAndOrderless() throws {
        var count = 0
        for seed in Tier.seeds(60, long: 10_000) {
            for problem in [PickupInstances.problem(seed: seed), PickupReplans.problem(seed: seed)] {
                guard let problem else { continue }
                do throws(PlanRefusal) {
                    let plan = try PickupPlanner.plan(problem)
                    #expect(try PickupVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
                    #expect(try PickupPlanner.plan(PlannerTests.shuffled(problem, seed)) == plan, "seed \(seed)")
                    count += 1
                } catch { #expect(error.faults.allSatisfy { $0.code == "PU007" }, "seed \(seed)") }
            }
        }
        print("pickups: no violation in \(count) plans")
    }

    private static func shuffled(_ problem: PickupProblem, _ seed: UInt64) -> PickupProblem {
        var draw = SplitMix64(seed: seed)
        var copy = problem
        copy.arrivals.shuffle(using: &draw)
        copy.vehicles.shuffle(using: &draw)
        copy.drivers?.shuffle(using: &draw)
        copy.drives.shuffle(using: &draw)
        return copy
    }

    @Test("hundreds of parties are planned with a bound on every level")
    func large() throws {
        var draw = SplitMix64(seed: 1)
        let kinds = [(3, 4000), (8, 7000), (20, 13000)].map { seats, cents in
            PickupProblem.Vehicle(
                id: ID("S\(seats)"), seats: seats, centsPerRun: Cents(Int64(cents)), isHired: true)
        }
        let arrivals = (0..<300).map { number in
            Arrival(
                id: ID("A\(number)"), people: 1 + draw.below(4) / 3, hub: ID("hub\(draw.below(3))"),
                ready: PickupInstances.moment(draw.below(780)), destination: ID("town"))
        }
        let drives = (0..<3).map {
            PickupProblem.Drive(from: ID("hub\($0)"), to: ID("town"), minutes: 60, kilometres: 0)
        }
        var problem = PickupProblem(arrivals: arrivals, vehicles: kinds, drives: drives, longestWait: 75)
        problem.work = 20_000
        let plan = try PickupPlanner.plan(problem)
        #expect(try PickupVerifier.verify(plan, against: problem).violations == [])
        #expect(plan.unplaced == [])
        for objective in plan.objectives {
            #expect(objective.bound ?? -1 >= 0 && objective.bound ?? 0 <= objective.value)
        }
        let cost = plan.objectives[1]
        print("pickups: 300 parties, \(plan.runs.count) runs, \(cost.value) cents, bound \(cost.bound ?? 0)")
        #expect(cost.value * 10 <= (cost.bound ?? 0) * 13)
    }

    @Test("hired cars are filled across each other where that is cheaper, and the plan is proven")
    func crossedRuns() throws {
        let kinds = [(3, 4000), (8, 7000)].map { seats, cents in
            PickupProblem.Vehicle(
                id: ID("S\(seats)"), seats: seats, centsPerRun: Cents(Int64(cents)), isHired: true)
        }
        let arrivals = [(2, 0), (2, 10), (1, 20), (1, 30)].enumerated().map { number, party in
            Arrival(
                id: ID("A\(number)"), people: party.0, hub: ID("hub"), ready: PickupInstances.moment(party.1),
                destination: ID("town"))
        }
        let drives = [PickupProblem.Drive(from: ID("hub"), to: ID("town"), minutes: 60, kilometres: 0)]
        var problem = PickupProblem(arrivals: arrivals, vehicles: kinds, drives: drives, longestWait: 25)
        problem.objectives = [.init(.unservedPeople), .init(.cents)]
        let plan = try PickupPlanner.plan(problem)
        // One after another it would be three small cars, 12,000, or the large one and a small one, 11,000.
        #expect(plan.status == .optimal)
        #expect(plan.objectives.map(\.value) == [0, 8000])
        #expect(plan.runs.map { $0.arrivals.map(\.text) } == [["A0", "A2"], ["A1", "A3"]])
    }

    @Test("where the van holds all who land within the wait, one run fetches them")
    func oneRun() throws {
        var problem = PlannerTests.van(seats: 8, ready: [0, 20, 40])
        problem.longestWait = 40
        let plan = try PickupPlanner.plan(problem)
        #expect(plan.status == .optimal)
        #expect(plan.runs.map(\.departure) == [PickupInstances.moment(40)])
        #expect(plan.runs.map(\.leavesBase) == [PickupInstances.moment(10)])
        #expect(plan.runs.map(\.isBack) == [PickupInstances.moment(70)])
        #expect(plan.objectives.map(\.value) == [0, 5000, 60, 90, 1])
    }

    @Test("runs stand by departure, then by vehicle, whoever is in them")
    func order() throws {
        var problem = PlannerTests.van(seats: 1, ready: [0, 0])
        problem.vehicles.insert(problem.vehicles[0], at: 0)
        problem.vehicles[0].id = ID("bus")
        problem.vehicles[0].seats = 2
        problem.arrivals[1].people = 2
        problem.longestWait = 0
        let plan = try PickupPlanner.plan(problem)
        #expect(plan.runs.map(\.vehicle) == [ID("bus"), ID("van")])
        #expect(plan.runs.map(\.arrivals) == [[ID("A1")], [ID("A0")]])
    }

    @Test("seats that are too few are proven by counting, rules that exclude each other by the smallest such set")
    func certificates() throws {
        var problem = PlannerTests.van(seats: 1, ready: [0, 0, 0])
        problem.longestWait = 60
        let few = try PickupPlanner.plan(problem)
        #expect(few.status == .partial)
        #expect(
            few.certificates == [
                .count(
                    items: ["A0", "A1", "A2"], resource: "seats", need: 3, supply: 2,
                    window: "2012-08-30T10:00:00Z to 2012-08-30T11:00:00Z")
            ])
        problem = PlannerTests.van(seats: 8, ready: [0])
        problem.arrivals[0].isMinorAlone = true
        problem.drivers = [.init(id: ID("D"))]
        let minor = try PickupPlanner.plan(problem)
        #expect(minor.certificates == [.conflict(items: ["A0"], rules: ["drivers", "escort"])])
        #expect(minor.unplaced.map(\.reasons.first?.text) == ["no vehicle can fetch it under drivers, escort"])
    }

    @Test("a delayed flight moves only its party, and the diff says why")
    func delay() throws {
        var problem = PlannerTests.van(seats: 2, ready: [0, 0, 180, 180])
        problem.longestWait = 30
        let first = try PickupPlanner.plan(problem)
        problem.previous = first.runs
        problem.arrivals[2].ready = PickupInstances.moment(300)
        let second = try PickupPlanner.plan(problem)
        #expect(
            second.changes == [
                PlanChange(
                    item: "A2", before: "2012-08-30T13:00:00Z from airport, vehicle van",
                    after: "2012-08-30T15:00:00Z from airport, vehicle van", cause: "ready at 2012-08-30T15:00:00Z only"
                )
            ])
        problem.vehicles = [
            .init(id: ID("bus"), seats: 9, base: ID("depot"), centsPerRun: Cents(5000))
        ]
        let third = try PickupPlanner.plan(problem)
        #expect(Set(third.changes.map(\.cause)) == ["ready at 2012-08-30T15:00:00Z only", "vehicle van is gone"])
    }

    @Test("pins that cannot hold together are refused, each by its place")
    func pins() {
        var problem = PlannerTests.van(seats: 1, ready: [0, 0])
        problem.pins = ["A0", "A1"].map { .init(arrival: ID($0), departure: PickupInstances.moment(0)) }
        do {
            let plan = try PickupPlanner.plan(problem)
            Issue.record("planned \(plan)")
        } catch {
            #expect(error.faults.map(\.pointer) == ["/pins/1"] || error.faults.map(\.pointer) == ["/pins/0"])
            #expect(error.faults.map(\.code) == ["PU007"])
        }
    }

    @Test("a night in which clocks are put back is as long as it is")
    func clocksPutBack() throws {
        // 28 October 2012: 2:30 summer time is 0:30 UTC; the ride of two hours ends at 3:30 winter time, 2:30 UTC.
        let ready = try #require(ISODateTime("2012-10-28T02:30+02:00")).instant(in: .utc)
        let taxi = PickupProblem.Vehicle(id: ID("taxi"), seats: 4, isHired: true)
        let problem = PickupProblem(
            arrivals: [Arrival(id: ID("A"), hub: ID("hub"), ready: ready, destination: ID("town"))], vehicles: [taxi],
            drives: [.init(from: ID("hub"), to: ID("town"), minutes: 120, kilometres: 150)])
        let plan = try PickupPlanner.plan(problem)
        #expect(plan.runs[0].isBack == ISODateTime("2012-10-28T03:30+01:00")?.instant(in: .utc))
    }

    /// A van half an hour from the airport, without drivers to plan.
    static func van(seats: Int, ready: [Int]) -> PickupProblem {
        PickupProblem(
            arrivals: ready.enumerated().map { number, minute in
                Arrival(
                    id: ID("A\(number)"), hub: ID("airport"), ready: PickupInstances.moment(minute),
                    destination: ID("depot"))
            }, vehicles: [.init(id: ID("van"), seats: seats, base: ID("depot"), centsPerRun: Cents(5000))],
            drives: [.init(from: ID("depot"), to: ID("airport"), minutes: 30, kilometres: 40)])
    }
}
