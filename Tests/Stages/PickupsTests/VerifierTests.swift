import Calendar
import Domain
import Pickups
import Support
import Testing

/// A way to spoil a correct plan and the code of the violation that it must raise.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let spoil: @Sendable (inout PickupProblem, inout PickupPlan) -> Void

    init(_ name: String, _ code: String, _ spoil: @escaping @Sendable (inout PickupProblem, inout PickupPlan) -> Void) {
        testDescription = name
        self.code = code
        self.spoil = spoil
    }
}

@Suite("The verifier finds what is wrong with pickup runs")
struct VerifierTests {
    static let spoilings: [Spoiling] = [
        Spoiling("too many people", "seats") { problem, _ in problem.vehicles[0].seats = 1 },
        Spoiling("no wheelchair place", "equipment") { problem, _ in problem.arrivals[0].wheelchairs = 1 },
        Spoiling("too much luggage", "equipment") { problem, _ in
            problem.vehicles[0].luggage = 1
            problem.arrivals[0].luggage = 2
        },
        Spoiling("no child seat", "equipment") { problem, _ in problem.arrivals[0].childSeats = [.infant: 1] },
        Spoiling("a pet", "equipment") { problem, _ in problem.arrivals[0].hasPet = true },
        Spoiling("another hub", "hub") { problem, _ in problem.arrivals[0].hub = ID("depot") },
        Spoiling("not there yet", "ready") { problem, _ in problem.arrivals[0].ready = PickupInstances.moment(900) },
        Spoiling("the vehicle is away", "vehicleWindows") { problem, _ in problem.vehicles[0].windows = [] },
        Spoiling("the driver is away", "driverWindows") { problem, _ in problem.drivers?[0].windows = [] },
        Spoiling("another's vehicle", "drivers") { problem, _ in problem.drivers?[0].vehicles = [] },
        Spoiling("nobody drives", "drivers") { _, plan in plan.runs[0].driver = nil },
        Spoiling("a driver too many", "drivers") { problem, _ in problem.vehicles[0].isHired = true },
        Spoiling("too long at the wheel", "drivingTime") { problem, _ in problem.drivers?[0].maxDrivingMinutes = 100 },
        Spoiling("too long a wait", "longestWait") { problem, _ in problem.arrivals[0].longestWait = 10 },
        Spoiling("a minor alone", "escort") { problem, _ in problem.arrivals[0].isMinorAlone = true },
        Spoiling("a wrong time at the door", "way") { _, plan in
            plan.runs[0].stops[0].at = PickupInstances.moment(999)
        },
        Spoiling("a wrong start", "way") { _, plan in plan.runs[0].leavesBase = PickupInstances.moment(-999) },
        Spoiling("a wrong end", "way") { _, plan in plan.runs[0].isBack = PickupInstances.moment(999) },
        Spoiling("wrong kilometres", "way") { _, plan in plan.runs[0].kilometres += 1 },
        Spoiling("wrong cost", "way") { _, plan in plan.runs[0].cents = Cents(1) },
        Spoiling("no way", "way") { problem, _ in problem.drives = [] },
        Spoiling("fetched twice", "once") { _, plan in plan.runs.append(plan.runs[0]) },
        Spoiling("the same van twice", "vehicles") { _, plan in plan.runs.append(plan.runs[0]) },
        Spoiling("the same driver twice", "drivers") { _, plan in plan.runs.append(plan.runs[0]) },
        Spoiling("an unknown vehicle", "unknown") { _, plan in plan.runs[0].vehicle = ID("tram") },
        Spoiling("an unknown driver", "unknown") { _, plan in plan.runs[0].driver = ID("ghost") },
        Spoiling("an unknown arrival", "unknown") { _, plan in plan.runs[0].stops[0].arrivals.append(ID("ghost")) },
        Spoiling("an empty run", "empty") { _, plan in plan.runs[1].stops = [] },
        Spoiling("nobody says who is left", "unplaced") { _, plan in plan.runs.removeLast() },
        Spoiling("a wrong status", "status") { _, plan in plan.status = .partial },
        Spoiling("optimal without proof", "status") { _, plan in
            let first = plan.objectives[0]
            plan.objectives[0] = .init(name: first.name, value: first.value, bound: nil, unit: first.unit)
        },
        Spoiling("a wrong value", "objectives") { _, plan in
            let first = plan.objectives[0]
            plan.objectives[0] = .init(name: first.name, value: 7, bound: 0, unit: first.unit)
        },
        Spoiling("a pin that is not kept", "pins") { problem, _ in
            problem.pins = [.init(arrival: ID("A0"), departure: PickupInstances.moment(35))]
        },
        Spoiling("an empty claim", "certificate") { _, plan in
            plan.certificates = [.notFound(item: "A0", blocking: "vehicles")]
        },
        Spoiling("a false count", "certificate") { _, plan in
            plan.certificates = [.count(items: ["A0"], resource: "seats", need: 2, supply: 1, window: "")]
        },
        Spoiling("a false conflict", "certificate") { problem, plan in
            problem.arrivals.append(
                Arrival(
                    id: ID("A9"), hub: ID("airport"), ready: PickupInstances.moment(0), destination: ID("depot")))
            plan.certificates = [.conflict(items: ["A9"], rules: ["longestWait"])]
        },
    ]

    /// Two runs of one van with one driver, the first of which fetches two parties.
    static func problem() -> PickupProblem {
        var problem = PlannerTests.van(seats: 4, ready: [0, 30, 200])
        problem.longestWait = 40
        problem.drivers = [.init(id: ID("D"))]
        return problem
    }

    @Test("a correct plan has no violation")
    func correct() throws {
        let plan = try PickupPlanner.plan(VerifierTests.problem())
        #expect(plan.runs.count == 2)
        #expect(try PickupVerifier.verify(plan, against: VerifierTests.problem()).violations == [])
    }

    @Test("each way to spoil a plan raises its code", arguments: spoilings)
    func spoilt(_ spoiling: Spoiling) throws {
        var problem = VerifierTests.problem()
        var plan = try PickupPlanner.plan(problem)
        spoiling.spoil(&problem, &plan)
        let codes = try PickupVerifier.verify(plan, against: problem).violations.map(\.code)
        #expect(codes.contains(spoiling.code), "found \(codes)")
    }

    @Test("a policy that a pin breaks is accepted, and listed")
    func accepted() throws {
        var problem = VerifierTests.problem()
        problem.arrivals[0].isMinorAlone = true
        problem.pins = [
            .init(arrival: ID("A0"), driver: ID("D"), departure: PickupInstances.moment(90))
        ]
        let plan = try PickupPlanner.plan(problem)
        let check = try PickupVerifier.verify(plan, against: problem)
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["longestWait", "escort"])
    }
}
