import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of placement")
struct PlacementFilesTests {
    static let stable = """
        {"schema":"lotse.stable/1","method":"mostPlaced",
         "applicants":[{"id":"A1"},{"id":"A2"}],
         "vacancies":[{"id":"V1"},{"id":"V2","openings":2}],
         "pairs":[{"applicant":"A1","vacancy":"V1","applicantRank":1,"employerRank":2},
           {"applicant":"A2","vacancy":"V2","applicantRank":1,"employerRank":1}],
         "pins":[{"applicant":"A2","vacancy":"V2"}],"previous":[{"applicant":"A1","vacancy":"V1"}],
         "ties":"id","options":{"work":1000}}
        """

    @Test("a stable problem is read field by field")
    func readsStable() throws {
        let expected = StableProblem(
            applicants: [ID("A1"), ID("A2")],
            vacancies: [PlacementVacancy(id: ID("V1")), PlacementVacancy(id: ID("V2"), openings: 2)],
            pairs: [
                .init(applicant: ID("A1"), vacancy: ID("V1"), applicantRank: 1, employerRank: 2),
                .init(applicant: ID("A2"), vacancy: ID("V2"), applicantRank: 1, employerRank: 1),
            ], method: .mostPlaced, pins: [PlacementPair(applicant: ID("A2"), vacancy: ID("V2"))],
            previous: [PlacementPair(applicant: ID("A1"), vacancy: ID("V1"))], ties: .id, work: 1_000)
        #expect(try PlacementFiles.stable(Array(PlacementFilesTests.stable.utf8)) == expected)
    }

    @Test("problems come back as they were written", arguments: 0..<UInt64(30))
    func roundTrip(seed: UInt64) throws {
        for problem in [PlacementInstances.stable(seed: seed), PlacementInstances.stableReplan(seed: seed)] {
            #expect(try PlacementFiles.stable(Array(PlacementFiles.json(problem).pretty.utf8)) == problem)
        }
        for problem in [PlacementInstances.assignment(seed: seed), PlacementInstances.assignmentReplan(seed: seed)] {
            #expect(try PlacementFiles.assignment(Array(PlacementFiles.json(problem).pretty.utf8)) == problem)
        }
    }

    @Test("a plan is written with the contract's fields and read back as it was")
    func plan() throws {
        let reason = BlockingReason(code: "prefersOthers", resource: "V2", text: "full")
        let plan = PlacementPlan(
            status: .partial,
            pairs: [.init(applicant: ID("A1"), vacancy: ID("V1"), isPinned: true, because: [reason])],
            unplaced: [UnplacedItem(item: "A2", reasons: [reason])],
            objectives: [ObjectiveValue(name: "unplaced", value: 1, bound: 1, unit: "applicants")],
            changes: [PlanChange(item: "A2", before: "V1", after: nil, cause: "gone")],
            certificates: [.notFound(item: "A2", blocking: "V1")],
            instabilities: [.init(applicant: ID("A2"), vacancy: ID("V1"), text: "rather")],
            prices: [.init(vacancy: ID("V1"), price: 7)], work: 3)
        let text = PlacementFiles.json(plan).compact
        #expect(
            text == """
                {"status":"partial","pairs":[{"applicant":"A1","vacancy":"V1","pinned":true,"because":[{"code":\
                "prefersOthers","resource":"V2","text":"full"}]}],"unplaced":[{"applicant":"A2","reasons":[{"code":\
                "prefersOthers","resource":"V2","text":"full"}]}],"objectives":[{"name":"unplaced","value":1,"bound":1,\
                "unit":"applicants"}],"changes":[{"item":"A2","before":"V1","after":null,"cause":"gone"}],\
                "certificates":[{"kind":"notFound","item":"A2","blocking":"V1"}],"instabilities":[{"applicant":"A2",\
                "vacancy":"V1","text":"rather"}],"prices":[{"vacancy":"V1","price":7}],"work":3}
                """)
        #expect(try PlacementFiles.plan(Array(text.utf8)) == plan)
    }

    private static func problem(_ pairs: String, _ more: String = "") -> String {
        "{\"applicants\":[{\"id\":\"A1\"}],\"vacancies\":[{\"id\":\"V1\"}],\n\"pairs\":[\(pairs)]\(more)}"
    }

    private static let pair = "{\"applicant\":\"A1\",\"vacancy\":\"V1\",\"applicantRank\":1,\"employerRank\":1}"

    static let faulty: [FaultyText] = [
        .init(
            "an unknown method", problem(pair, ",\n\"method\":\"fair\""),
            ["3:10 PF002 /method: \"fair\" is not a method (the methods are applicants, employers, mostPlaced)"]),
        .init(
            "an id used twice",
            problem(
                pair,
                ",\n\"previous\":[{\"applicant\":\"A1\",\"vacancy\":\"V1\"},{\"applicant\":\"A1\",\"vacancy\":\"V1\"}]"),
            ["3:47 PL001 /previous/1: A1 has two places in the plan in force (keep one)"]),
        .init(
            "an unknown vacancy",
            problem("{\"applicant\":\"A1\",\"vacancy\":\"V9\",\"applicantRank\":1,\"employerRank\":1}"),
            ["2:38 PL002 /pairs/0/vacancy: there is no vacancy \"V9\" (name one of the vacancies, or add it)"]),
        .init(
            "a rank of zero",
            problem("{\"applicant\":\"A1\",\"vacancy\":\"V1\",\"applicantRank\":0,\"employerRank\":1}"),
            [
                "2:59 PL003 /pairs/0/applicantRank: found 0, expected 1 to 1000000000 (write a number of that range)"
            ]),
        .init(
            "a pair twice", problem(pair + ",\n" + pair),
            ["3:1 PL004 /pairs/1: A1 and V1 are a pair twice (keep one of the two)"]),
        .init(
            "a pin that is no pair", problem("", ",\n\"pins\":[{\"applicant\":\"A1\",\"vacancy\":\"V1\"}]"),
            [
                "3:9 PL005 /pins/0: the pin of A1 at V1 is none of the pairs (pin a pair of those who accept each other, "
                    + "or add it to the pairs)"
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        #expect(
            PlacementFilesTests.faults { () throws(PlanFileRefusal) in
                _ = try PlacementFiles.stable(Array(faulty.text.utf8))
            } == faulty.faults)
    }

    @Test("an assignment without objectives, or with too large ones, is refused")
    func refusesAssignment() {
        let pair = "{\"applicant\":\"A1\",\"vacancy\":\"V1\",\"score\":1000000000}"
        let none = PlacementFilesTests.problem(pair, ",\n\"objectives\":[]")
        #expect(
            PlacementFilesTests.faults { () throws(PlanFileRefusal) in
                _ = try PlacementFiles.assignment(Array(none.utf8))
            } == ["3:14 PL006 /objectives: there is no objective (leave the field out for the usual ones)"])
        let weights = "{\"missedScore\":1000000}"
        let large = PlacementFilesTests.problem(pair, ",\n\"objectives\":[\(weights),\(weights)]")
        #expect(
            PlacementFilesTests.faults { () throws(PlanFileRefusal) in
                _ = try PlacementFiles.assignment(Array(large.utf8))
            } == [
                "3:14 PL007 /objectives: the levels together are too large to be compared exactly (use smaller scores or "
                    + "weights, or fewer levels)"
            ])
    }

    private static func faults(_ read: () throws(PlanFileRefusal) -> Void) -> [String] {
        do {
            try read()
            return []
        } catch let refusal {
            return refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
        }
    }

    @Test("a file with a byte changed is read or refused, whatever the byte", arguments: Tier.seeds(200, long: 20_000))
    func mutated(seed: UInt64) {
        var draw = SplitMix64(seed: seed)
        var bytes = Array(PlacementFilesTests.stable.utf8)
        for _ in 0..<(1 + draw.below(3)) {
            switch draw.below(3) {
            case 0: bytes.remove(at: draw.below(bytes.count))
            case 1: bytes[draw.below(bytes.count)] = UInt8(draw.below(256))
            default: bytes.insert(bytes[draw.below(bytes.count)], at: draw.below(bytes.count))
            }
        }
        do throws(PlanFileRefusal) {
            #expect(try PlacementFiles.stable(bytes).faults().isEmpty)
        } catch {
            #expect(!error.faults.isEmpty)
        }
        do throws(PlanFileRefusal) { _ = try PlacementFiles.plan(bytes) } catch { #expect(!error.faults.isEmpty) }
    }
}
