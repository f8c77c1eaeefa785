import Calendar
import Domain
import Pickups
import Support
import Testing

/// A faulty problem and the faults it must raise, as `code pointer: message (hint)`.
struct FaultyPickups: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let faults: [String]
    let spoil: @Sendable (inout PickupProblem) -> Void

    init(_ name: String, _ faults: [String], _ spoil: @escaping @Sendable (inout PickupProblem) -> Void) {
        testDescription = name
        self.faults = faults
        self.spoil = spoil
    }
}

@Suite("A problem of pickup runs that means nothing is refused")
struct FaultTests {
    static let faulty: [FaultyPickups] = [
        .init(
            "the same id twice",
            ["PU001 /arrivals/1/id: \"A0\" stands already at /arrivals/0 (give each of arrivals its own id)"]
        ) {
            $0.arrivals[1].id = ID("A0")
        },
        .init(
            "a way listed twice",
            ["PU001 /drives/1: the way from \"depot\" to \"airport\" stands at /drives/0 (list each way once)"]
        ) {
            $0.drives.append($0.drives[0])
        },
        .init(
            "a way to itself",
            ["PU001 /drives/1: the way leads from \"depot\" to itself (remove it: who is there already needs no time)"]
        ) {
            $0.drives.append(.init(from: ID("depot"), to: ID("depot"), minutes: 1, kilometres: 1))
        },
        .init(
            "a vehicle that nobody has",
            ["PU002 /drivers/0/vehicles/0: \"tram\" is not among the vehicles (add it to vehicles, or correct the id)"]
        ) {
            $0.drivers?[0].vehicles = [ID("tram")]
        },
        .init(
            "nobody to fetch", ["PU003 /arrivals/0/people: found 0, expected 1 to 1000 (write a number from 1 to 1000)"]
        ) {
            $0.arrivals[0].people = 0
        },
        .init(
            "an empty window",
            [
                "PU004 /vehicles/0/windows/0: the window from 2012-08-30T10:00:00Z to 2012-08-30T10:00:00Z is empty (let \"from\" be before \"to\")"
            ]
        ) {
            $0.vehicles[0].windows = [.init(from: PickupInstances.moment(0), to: PickupInstances.moment(0))]
        },
        .init(
            "seconds",
            ["PU004 /arrivals/0/ready: 2012-08-30T10:00:01Z is not a whole minute (write the time without seconds)"]
        ) {
            $0.arrivals[0].ready = Instant(seconds: PickupInstances.moment(0).seconds + 1)
        },
        .init(
            "windows that overlap",
            [
                "PU004 /drivers/0/windows/1/from: 2012-08-30T10:30:00Z is before the end of the window before it (list the windows in time order, without overlap)"
            ]
        ) {
            $0.drivers?[0].windows = [
                .init(from: PickupInstances.moment(0), to: PickupInstances.moment(60)),
                .init(from: PickupInstances.moment(30), to: PickupInstances.moment(90)),
            ]
        },
        .init("no objective", ["PU005 /objectives: the list is empty (name at least one level, such as \"cents\")"]) {
            $0.objectives = []
        },
        .init(
            "a level of every re-plan",
            [
                "PU005 /objectives/0: \"changeCost\" is a level of every re-plan, not a term to choose (choose from unserved, unservedPeople, cents, waiting, travel, runs)"
            ]
        ) {
            $0.objectives = [.init(.changeCost)]
        },
        .init(
            "a sum that overflows",
            [
                "PU006 /objectives: level 0 of the objective, 1000000 cents, is too large to be counted (use smaller weights, costs or priorities)"
            ]
        ) {
            $0.objectives = [.init([.init(term: .cents, weight: 1_000_000)])]
            $0.vehicles[0].centsPerRun = Cents(100_000_000)
            $0.vehicles[0].centsPerKilometre = Cents(100_000)
            $0.drives[0].kilometres = 100_000
            $0.arrivals += (0..<20).map {
                Arrival(
                    id: ID("B\($0)"), hub: ID("airport"), ready: PickupInstances.moment(0), destination: ID("depot"))
            }
        },
        .init(
            "a pinned vehicle that is too small",
            [
                "PU007 /pins/0: the pin breaks the physical rule \"seats\": \"van\" has too little room for \"A0\" (move or remove the pin)"
            ]
        ) {
            $0.arrivals[0].people = 5
            $0.pins = [.init(arrival: ID("A0"), vehicle: ID("van"))]
        },
        .init(
            "a pinned departure before the landing",
            [
                "PU007 /pins/0: the pin breaks the physical rule \"ready\": \"A0\" is ready at 2012-08-30T10:00:00Z, after 2012-08-30T09:00:00Z (move or remove the pin)"
            ]
        ) {
            $0.pins = [.init(arrival: ID("A0"), departure: PickupInstances.moment(-60))]
        },
        .init(
            "a van that stands nowhere",
            ["PU008 /vehicles/0: \"van\" has no base (add \"base\", the place where it stands, or say \"hired\": true)"]
        ) {
            $0.vehicles[0].base = nil
        },
    ]

    @Test("each fault is named with its place and the remedy", arguments: faulty)
    func refused(_ faulty: FaultyPickups) {
        var problem = VerifierTests.problem()
        faulty.spoil(&problem)
        let found = problem.faults().map { "\($0.code) \($0.pointer): \($0.message) (\($0.hint))" }
        #expect(found == faulty.faults)
    }
}
