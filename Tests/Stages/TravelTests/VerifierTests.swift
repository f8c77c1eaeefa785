import Calendar
import Domain
import Support
import Testing
import Travel

/// A way to spoil a plan or its problem, and the code of the breach that must be found.
struct TravelSpoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spoil: @Sendable (inout TravelPlan, inout TravelProblem) -> Void

    init(_ code: String, _ spoil: @escaping @Sendable (inout TravelPlan, inout TravelProblem) -> Void) {
        testDescription = code
        self.spoil = spoil
    }
}

@Suite("The verifier finds every broken rule")
struct VerifierTests {
    static let spoilings: [TravelSpoiling] = [
        .init("party") { plan, _ in plan.trips[0].party = ID("nobody") },
        .init("party") { plan, _ in plan.trips.append(plan.trips[0]) },
        .init("connection") { plan, _ in plan.trips[0].legs[0].ride.date = TravelExample.monday },
        .init("connection") { plan, problem in
            problem.disruptions = [.init(connection: ID("early"), date: TravelExample.sunday, kind: .cancelled)]
        },
        .init("ends") { plan, _ in plan.trips[0].legs.removeLast() },
        .init("walk") { _, problem in problem.walks = [] },
        .init("join") { _, problem in problem.walks[0].minutes = 151 },
        .init("changeTimes") { _, problem in problem.change.airToGround = 121 },
        .init("times") { plan, _ in plan.trips[0].legs[0].departs = plan.trips[0].leaves },
        .init("times") { plan, _ in plan.trips[0].travelMinutes += 1 },
        .init("times") { plan, _ in plan.trips[0].waitingMinutes -= 1 },
        .init("leave") { _, problem in
            problem.parties[0].leave.from = TravelInstances.wall(TravelExample.sunday, 12, 21)
        },
        .init("arrive") { _, problem in
            problem.parties[0].arrive.to = TravelInstances.wall(TravelExample.sunday, 19, 29)
        },
        .init("nightArrival") { _, problem in problem.night?.from = TravelInstances.time(19, 30) },
        .init("maxChanges") { _, problem in problem.maxChanges = 0 },
        .init("maxTravel") { _, problem in problem.maxTravelMinutes = 429 },
        .init("room") { _, problem in problem.connections[0].room.seats = 1 },
        .init("room") { _, problem in
            problem.parties[0].pets = 1
            problem.connections[1].room.pets = 0
        },
        .init("return") { plan, problem in
            plan.trips.remove(at: 1)
            problem.parties[1].returnOf = ID("A")
            problem.parties[0].arrive.to = TravelInstances.wall(TravelExample.sunday, 20)
            problem.parties[1].leave.from = TravelInstances.wall(TravelExample.sunday, 20)
        },
        .init("pin") { _, problem in
            problem.pins = [
                .init(
                    party: ID("A"),
                    rides: [TravelExample.ride("late", "SCQ", "STR"), TravelExample.ride("last", "HBF", "VS")])
            ]
        },
        .init("unplaced") { plan, _ in plan.trips.removeLast() },
        .init("status") { plan, _ in plan.status = .partial },
        .init("status") { plan, _ in
            let old = plan.objectives[2]
            plan.objectives[2] = ObjectiveValue(name: old.name, value: old.value, bound: old.value - 1, unit: old.unit)
        },
        .init("fare") { plan, _ in plan.trips[0].fare = Cents(1) },
        .init("fare") { plan, _ in plan.trips[0].legs[0].isEstimated = true },
        .init("objectives") { plan, _ in plan.objectives.removeLast() },
        .init("bound") { plan, _ in
            let old = plan.objectives[2]
            plan.objectives[2] = ObjectiveValue(name: old.name, value: old.value, bound: old.value + 1, unit: old.unit)
        },
        .init("certificate") { plan, _ in
            plan.certificates = [
                .count(
                    items: ["A", "B"], resource: "seats on early 2012-06-24 from SCQ", need: 3, supply: 2, window: "")
            ]
        },
        .init("certificate") { plan, _ in plan.certificates = [.conflict(items: ["A"], rules: ["arrive"])] },
        .init("certificate") { plan, _ in plan.certificates = [.notFound(item: "A", blocking: "B")] },
    ]

    @Test("a spoilt plan is found out", arguments: spoilings)
    func spoilt(_ spoiling: TravelSpoiling) throws {
        var problem = TravelExample.problem
        var plan = try TravelPlanner.plan(problem)
        #expect(try TravelVerifier.verify(plan, against: problem).violations == [])
        spoiling.spoil(&plan, &problem)
        let codes = try TravelVerifier.verify(plan, against: problem).violations.map(\.code)
        #expect(codes.contains(spoiling.testDescription), "\(codes)")
    }

    @Test("a rule of policy that a person's choice breaks is accepted, and named")
    func accepted() throws {
        var problem = TravelExample.problem
        problem.maxChanges = 0
        problem.pins = [
            .init(
                party: ID("A"),
                rides: [TravelExample.ride("late", "SCQ", "STR"), TravelExample.ride("last", "HBF", "VS")])
        ]
        let plan = try TravelPlanner.plan(problem)
        let check = try TravelVerifier.verify(plan, against: problem)
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["nightArrival", "maxChanges"])
        #expect(check.accepted.map(\.items) == [["A"], ["A"]])
    }

    @Test("a certificate that does not hold is found out")
    func certificates() throws {
        var problem = TravelExample.problem
        problem.connections[1].room.seats = 0
        var plan = try TravelPlanner.plan(problem)
        let name = "seats on early 2012-06-24 from SCQ"
        let wrong: [PlanCertificate] = [
            .count(items: ["A", "B"], resource: name, need: 4, supply: 2, window: ""),
            .count(items: ["A", "B"], resource: name, need: 3, supply: 1, window: ""),
            .count(items: ["A"], resource: name, need: 1, supply: 2, window: ""),
            .count(items: ["A", "C"], resource: name, need: 3, supply: 2, window: ""),
            .count(items: ["A", "B"], resource: "seats on nothing", need: 3, supply: 0, window: ""),
            .count(items: ["A", "B"], resource: "beds", need: 3, supply: 2, window: ""),
            .conflict(items: ["A"], rules: ["room"]), .conflict(items: ["A", "B"], rules: ["arrive"]),
            .conflict(items: ["A", "B"], rules: ["weather"]),
        ]
        for certificate in wrong {
            plan.certificates = [certificate]
            let codes = try TravelVerifier.verify(plan, against: problem).violations.map(\.code)
            #expect(codes == ["certificate"], "\(certificate)")
        }
        plan.certificates = [.conflict(items: ["A", "B"], rules: ["room"])]
        #expect(try TravelVerifier.verify(plan, against: problem).violations == [])
    }
}
