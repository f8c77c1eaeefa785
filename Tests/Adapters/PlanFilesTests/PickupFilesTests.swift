import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of pickup runs")
struct PickupFilesTests {
    static let contract = """
        {"schema":"lotse.pickups/1",
         "arrivals":[{"id":"A1","people":3,"childSeats":{"toddler":1},"wheelchairs":1,"luggage":4,"pet":true,
           "minorAlone":false,"hub":"NUE","ready":"2012-08-30T14:05+02:00","destination":"Wunsiedel","longestWait":45,
           "priority":2},{"id":"A2","hub":"NUE","ready":"2012-08-30T12:05Z","destination":"Selb"}],
         "vehicles":[{"id":"V1","seats":8,"childSeats":{"toddler":2},"wheelchairs":1,"luggage":9,"pets":true,
           "base":"Wunsiedel","windows":[{"from":"2012-08-30T06:00+02:00","to":"2012-08-30T22:00+02:00"}],
           "centsPerRun":1000,"centsPerKilometre":30},{"id":"taxi","seats":4,"hired":true}],
         "drivers":[{"id":"D1","windows":[],"maxDrivingMinutes":540,"escortsMinors":true,"vehicles":["V1"]}],
         "drives":[{"from":"NUE","to":"Wunsiedel","minutes":80,"kilometres":115}],
         "longestWait":60,"stopMinutes":5,
         "pins":[{"arrival":"A2","vehicle":"taxi","departure":"2012-08-30T14:20+02:00"}],
         "objectives":["unservedPeople",{"cents":1,"waiting":10}],"previous":[],"ties":"id","options":{"work":1000}}
        """

    @Test("a problem is read field by field, and written and read again it is the same")
    func readsContract() throws {
        let problem = try PickupFiles.problem(Array(PickupFilesTests.contract.utf8))
        #expect(problem.arrivals[0].ready == problem.arrivals[1].ready)
        #expect(problem.arrivals[0].childSeats == [.toddler: 1])
        #expect(problem.arrivals[0].longestWait == 45)
        #expect(
            problem.arrivals[1]
                == Arrival(
                    id: ID("A2"), hub: ID("NUE"), ready: problem.arrivals[0].ready, destination: ID("Selb")))
        #expect(problem.vehicles[1] == .init(id: ID("taxi"), seats: 4, isHired: true))
        #expect(problem.vehicles[0].centsPerKilometre == Cents(30))
        #expect(problem.drivers?.map(\.windows) == [[]])
        #expect(problem.objectives.map(\.name) == ["unservedPeople", "1 cents + 10 waiting"])
        #expect(problem.pins[0].departure?.iso == "2012-08-30T12:20:00Z")
        #expect(problem.work == 1000)
        #expect(try PickupFiles.problem(Array(PickupFiles.json(problem).compact.utf8)) == problem)
    }

    @Test("random problems survive being written and read", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func roundTrip(_ seed: UInt64) throws {
        let problem = PickupInstances.problem(seed: seed)
        #expect(try PickupFiles.problem(Array(PickupFiles.json(problem).compact.utf8)) == problem)
    }

    static let plan = PickupPlan(
        status: .partial,
        runs: [
            PickupRun(
                vehicle: ID("V1"), driver: nil, hub: ID("NUE"), leavesBase: PickupInstances.moment(0),
                departure: PickupInstances.moment(80),
                stops: [.init(place: ID("Selb"), at: PickupInstances.moment(150), arrivals: [ID("A1")])],
                isBack: PickupInstances.moment(170), kilometres: 240, cents: Cents(7200))
        ], unplaced: [.init(item: "A2", reasons: [.init(code: "count", resource: "seats", text: "none")])],
        objectives: [.init(name: "runs", value: 1, bound: nil, unit: "runs")],
        changes: [.init(item: "A1", before: nil, after: "there", cause: "new arrival")],
        certificates: [.conflict(items: ["A2"], rules: ["escort"])], work: 3)

    @Test("a plan is written with the contract's fields and read back as it was")
    func plans() throws {
        let text = PickupFiles.json(PickupFilesTests.plan).compact
        #expect(
            text == """
                {"status":"partial","runs":[{"vehicle":"V1","driver":null,"hub":"NUE","leavesBase":"2012-08-30T10:00:00Z",\
                "departure":"2012-08-30T11:20:00Z","stops":[{"place":"Selb","at":"2012-08-30T12:30:00Z","arrivals":["A1"]}],\
                "isBack":"2012-08-30T12:50:00Z","kilometres":240,"cents":7200}],"unplaced":[{"arrival":"A2","reasons":\
                [{"code":"count","resource":"seats","text":"none"}]}],"objectives":[{"name":"runs","value":1,"bound":null,\
                "unit":"runs"}],"changes":[{"item":"A1","before":null,"after":"there","cause":"new arrival"}],\
                "certificates":[{"kind":"conflict","items":["A2"],"rules":["escort"]}],"work":3}
                """)
        #expect(try PickupFiles.plan(Array(text.utf8)) == PickupFilesTests.plan)
    }

    static let faulty: [FaultyText] = [
        .init(
            "a time without an offset",
            "{\"arrivals\":[{\"id\":\"A\",\"hub\":\"H\",\"ready\":\"2012-08-30T14:05\",\"destination\":\"T\"}],\"vehicles\":[],\"drives\":[]}",
            [
                "1:42 PF002 /arrivals/0/ready: \"2012-08-30T14:05\" is not a moment with its offset from UTC "
                    + "(write it as 2012-08-30T14:05+02:00, or with Z for UTC)"
            ]),
        .init(
            "a fault of meaning at its place",
            "{\"arrivals\":[],\"drives\":[],\n\"vehicles\":[{\"id\":\"V\",\"seats\":4}]}",
            [
                "2:13 PU008 /vehicles/0: \"V\" has no base (add \"base\", the place where it stands, or say \"hired\": true)"
            ]),
        .init(
            "an unknown term", "{\"arrivals\":[],\"drives\":[],\"vehicles\":[],\"objectives\":[\"joy\"]}",
            [
                "1:56 PF002 /objectives/0: \"joy\" is not a term of pickup runs (the terms are unserved, unservedPeople, "
                    + "cents, waiting, travel, runs)"
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try PickupFiles.problem(Array(faulty.text.utf8))
            Issue.record("accepted: \(problem)")
        } catch let refusal {
            let found = refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
            #expect(found == faulty.faults)
        }
    }

    @Test("mutated files are read or refused, and never crash")
    func mutations() {
        let texts = [
            Array(PickupFilesTests.contract.utf8), Array(PickupFiles.json(PickupFilesTests.plan).compact.utf8),
        ]
        forEachSeed(300) { seed, draw in
            var bytes = texts[Int(seed % 2)]
            for _ in 0..<(1 + draw.below(4)) {
                let index = draw.below(bytes.count)
                switch draw.below(3) {
                case 0: bytes[index] = UInt8(32 + draw.below(95))
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: Array("999999999999".utf8), at: index)
                }
            }
            do throws(PlanFileRefusal) { _ = try PickupFiles.problem(bytes) } catch { #expect(!error.faults.isEmpty) }
            do throws(PlanFileRefusal) { _ = try PickupFiles.plan(bytes) } catch { #expect(!error.faults.isEmpty) }
        }
    }
}
