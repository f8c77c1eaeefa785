import Calendar
import Domain
import Hashing
import PlanFiles
import Support
import Testing

@Suite("Files of backward plans")
struct BackwardFilesTests {
    static let contract = """
        {"schema":"lotse.backward/1","today":"2012-06-28","start":"2012-09-01","startRule":"firstOfMonth","region":"DE-BY",
         "steps":[{"id":"papers","actor":"person","days":14,"done":"2012-06-20","begun":"2012-06-10"},
          {"id":"recognition","actor":"authority","after":["papers"],"months":3,"region":"BY","deadline":"2012-12-01"},
          {"id":"travel","actor":"person","after":["recognition"],"workingDays":1,"begins":"notSundayOrHoliday",
           "ends":"any","notBefore":"2012-07-01","fixedBegin":"2012-08-30"}]}
        """

    @Test("a problem is read field by field, and written and read again it is the same")
    func readsContract() throws {
        let problem = try BackwardFiles.problem(Array(BackwardFilesTests.contract.utf8))
        #expect(problem.startRule == .firstOfMonth)
        #expect(problem.steps.map(\.length) == [.days(14), .months(3), .workingDays(1)])
        #expect(problem.steps.map(\.region) == [nil, .bavaria, nil])
        #expect(problem.steps[2].begins == .notSundayOrHoliday)
        #expect(problem.steps[2].fixedBegin == CivilDate(iso: "2012-08-30"))
        #expect(problem.steps[0].done == CivilDate(iso: "2012-06-20"))
        #expect(try BackwardFiles.problem(Array(BackwardFiles.json(problem).compact.utf8)) == problem)
    }

    @Test("random problems survive being written and read", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func roundTrip(_ seed: UInt64) throws {
        let problem = BackwardInstances.problem(seed: seed)
        #expect(try BackwardFiles.problem(Array(BackwardFiles.json(problem).compact.utf8)) == problem)
    }

    static let plan = BackwardSchedule(
        status: .partial,
        steps: [
            .init(
                id: ID("travel"), actor: .person, earliestBegin: FairInstances.date(2012, 8, 30),
                earliestEnd: FairInstances.date(2012, 8, 31), latestBegin: FairInstances.date(2012, 8, 29),
                latestEnd: nil, slack: -1, isCritical: true)
        ], slack: -1, criticalStep: ID("travel"), earliestStart: FairInstances.date(2012, 10, 1),
        unplaced: [.init(item: "contract", reasons: [.init(code: "late", resource: "begin", text: "late")])],
        objectives: [.init(name: "missed", value: 1, bound: 1, unit: "promises")],
        certificates: [.conflict(items: ["travel"], rules: ["begin contract"])], work: 3)

    @Test("a plan is written with its fields and read back as it was")
    func plans() throws {
        let text = BackwardFiles.json(BackwardFilesTests.plan).compact
        #expect(
            text == """
                {"status":"partial","steps":[{"step":"travel","actor":"person","earliestBegin":"2012-08-30",\
                "earliestEnd":"2012-08-31","latestBegin":"2012-08-29","latestEnd":null,"slack":-1,"critical":true}],\
                "slack":-1,"criticalStep":"travel","earliestStart":"2012-10-01","unplaced":[{"promise":"contract",\
                "reasons":[{"code":"late","resource":"begin","text":"late"}]}],"objectives":[{"name":"missed","value":1,\
                "bound":1,"unit":"promises"}],"certificates":[{"kind":"conflict","items":["travel"],\
                "rules":["begin contract"]}],"work":3}
                """)
        #expect(try BackwardFiles.plan(Array(text.utf8)) == BackwardFilesTests.plan)
    }

    static let faulty: [FaultyText] = [
        .init(
            "two lengths and unknown words",
            "{\"today\":\"2012-06-28\",\"start\":\"2012-09-01\",\"region\":\"XX\",\n\"steps\":[{\"id\":\"S\",\"actor\":\"cat\",\"days\":1,\"months\":1}]}",
            [
                "1:53 PF002 /region: \"XX\" is not a region whose holidays are known (write a code such as \"DE-BY\", "
                    + "\"DE\", \"ES-GA\" or \"ES\")",
                "2:10 PF002 /steps/0: found 2 lengths, expected one (write one of \"days\", \"workingDays\" and \"months\")",
                "2:28 PF002 /steps/0/actor: \"cat\" is not an actor (write one of person, employer, authority, "
                    + "coordinator, provider, municipality, agency, guide)",
            ]),
        .init(
            "steps that wait for each other",
            "{\"today\":\"2012-06-28\",\"start\":\"2012-09-01\",\n\"steps\":[{\"id\":\"S\",\"actor\":\"person\",\"days\":1,\"after\":[\"S\"]}]}",
            ["2:9 BW004 /steps: the steps wait for each other: S (remove one of their \"after\")"]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try BackwardFiles.problem(Array(faulty.text.utf8))
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
            Array(BackwardFilesTests.contract.utf8), Array(BackwardFiles.json(BackwardFilesTests.plan).compact.utf8),
        ]
        forEachSeed(300) { seed, draw in
            var bytes = texts[Int(seed % 2)]
            for _ in 0..<(1 + draw.below(4)) {
                let index = draw.below(bytes.count)
                switch draw.below(3) {
                case 0: bytes[index] = UInt8(32 + draw.below(95))
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: Array("99999".utf8), at: index)
                }
            }
            do throws(PlanFileRefusal) { _ = try BackwardFiles.problem(bytes) } catch { #expect(!error.faults.isEmpty) }
            do throws(PlanFileRefusal) { _ = try BackwardFiles.plan(bytes) } catch { #expect(!error.faults.isEmpty) }
        }
    }
}
