import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of ledgers")
struct LedgerFilesTests {
    static let contract = """
        {"schema":"lotse.ledger/1",
         "costs":[{"id":"C1","kind":"flight","date":"2012-06-25","amount":24900,"returned":100,"person":"A-017",
           "status":"paid","evidence":["receipt"]},{"id":"C2","kind":"room","date":"2012-06-24","amount":0}],
         "rules":[{"id":"ESF","payer":"Land","kinds":["flight"],"persons":["A-017"],"from":"2012-01-01",
           "to":"2012-12-31","share":[2,3],"capPerPerson":20000,"capPerKind":300000,"cap":4000000,
           "needsApplication":true,"evidence":["receipt"],"notWith":["EURES"],"source":"ESF 2007-2013"},
           {"id":"EURES","payer":"Commission","share":[1,1]}],
         "applications":[{"rule":"ESF","person":"A-017","filedOn":"2012-05-01","refused":false},
           {"rule":"EURES","filedOn":"2012-05-02"}],
         "defaultPayer":"district"}
        """

    @Test("a problem is read field by field, and written and read again it is the same")
    func readsContract() throws {
        let problem = try LedgerFiles.problem(Array(Self.contract.utf8))
        #expect(problem.costs[0].due == Cents(24_800))
        #expect(problem.costs[1] == .init(id: ID("C2"), kind: "room", date: day("2012-06-24"), amount: .zero))
        #expect(problem.rules[0].share == LedgerShare(2, of: 3))
        #expect(problem.rules[0].capPerKind == Cents(300_000))
        #expect(problem.rules[1] == .init(id: ID("EURES"), payer: "Commission", share: LedgerShare(1, of: 1)))
        #expect(problem.applications[1] == .init(rule: ID("EURES"), filedOn: day("2012-05-02")))
        #expect(try LedgerFiles.problem(Array(LedgerFiles.json(problem).compact.utf8)) == problem)
    }

    private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

    @Test("random problems survive being written and read", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func roundTrip(_ seed: UInt64) throws {
        let problem = LedgerInstances.problem(seed: seed)
        #expect(try LedgerFiles.problem(Array(LedgerFiles.json(problem).compact.utf8)) == problem)
    }

    static let plan = LedgerPlan(
        status: .feasible,
        allocations: [
            .init(cost: ID("C1"), rule: ID("ESF"), payer: "Land", amount: Cents(16_533)),
            .init(cost: ID("C1"), rule: nil, payer: "district", amount: Cents(8_267)),
        ],
        remainders: [
            .init(
                cost: ID("C1"), amount: Cents(8_267),
                reasons: [BlockingReason(code: "share", resource: "ESF", text: "ESF pays 2 of 3")])
        ], objectives: [.init(name: "defaultPayer", value: 8_267, bound: 8_267, unit: "cents")], work: 3)

    @Test("a plan is written with the contract's fields and read back as it was")
    func plans() throws {
        let text = LedgerFiles.json(Self.plan).compact
        #expect(
            text == """
                {"status":"feasible","allocations":[{"cost":"C1","rule":"ESF","payer":"Land","amount":16533},\
                {"cost":"C1","rule":null,"payer":"district","amount":8267}],"remainders":[{"cost":"C1","amount":8267,\
                "reasons":[{"code":"share","resource":"ESF","text":"ESF pays 2 of 3"}]}],"unplaced":[],"objectives":\
                [{"name":"defaultPayer","value":8267,"bound":8267,"unit":"cents"}],"changes":[],"certificates":[],"work":3}
                """)
        #expect(try LedgerFiles.plan(Array(text.utf8)) == Self.plan)
    }

    static let faulty: [FaultyText] = [
        .init(
            "an id that stands twice, and a payer without a name",
            "{\"costs\":[{\"id\":\"C\",\"kind\":\"a\",\"date\":\"2012-01-01\",\"amount\":1},"
                + "{\"id\":\"C\",\"kind\":\"a\",\"date\":\"2012-01-01\",\"amount\":1}],\"rules\":[],\"defaultPayer\":\"\"}",
            [
                "1:70 LE001 /costs/1/id: \"C\" stands already at /costs/0 (give each of costs its own id)",
                "1:144 LE004 /defaultPayer: the text is empty (write a name)",
            ]),
        .init(
            "a rule that is not there",
            "{\"costs\":[],\"rules\":[],\"applications\":[{\"rule\":\"R\",\"filedOn\":\"2012-01-01\"}],\"defaultPayer\":\"d\"}",
            ["1:48 LE002 /applications/0/rule: \"R\" is not among the rules (add it to rules, or correct the id)"]),
        .init(
            "numbers outside their range, a time that ends before it begins",
            "{\"costs\":[{\"id\":\"C\",\"kind\":\"a\",\"date\":\"2012-01-01\",\"amount\":5,\"returned\":6}],\n"
                + "\"rules\":[{\"id\":\"R\",\"payer\":\"p\",\"share\":[3,2],\"from\":\"2012-02-01\",\"to\":\"2012-01-31\"}],\"defaultPayer\":\"d\"}",
            [
                "1:74 LE003 /costs/0/returned: found 6, expected 0 to 5 cents (write whole cents from 0 to 5)",
                "2:40 LE003 /rules/0/share: 3 of 2 is not a share (write two whole numbers from 1 to 10000, the first not "
                    + "above the second, such as [2, 3])",
                "2:71 LE005 /rules/0/to: 2012-01-31 is before 2012-02-01 (write a last day from 2012-02-01 on)",
            ]),
        .init(
            "a share of three numbers, and a status that there is not",
            "{\"costs\":[{\"id\":\"C\",\"kind\":\"a\",\"date\":\"2012-01-01\",\"amount\":5,\"status\":\"gone\"}],\n"
                + "\"rules\":[{\"id\":\"R\",\"payer\":\"p\",\"share\":[1,2,3]}],\"defaultPayer\":\"d\"}",
            [
                "1:72 PF002 /costs/0/status: found \"gone\", expected one of planned, committed, invoiced, paid, reimbursed, "
                    + "refused (write one of planned, committed, invoiced, paid, reimbursed, refused)",
                "2:40 PF002 /rules/0/share: found 3 elements, expected two (write a fraction, such as [2, 3])",
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try LedgerFiles.problem(Array(faulty.text.utf8))
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
        let texts = [Array(Self.contract.utf8), Array(LedgerFiles.json(Self.plan).compact.utf8)]
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
            do throws(PlanFileRefusal) { _ = try LedgerFiles.problem(bytes) } catch { #expect(!error.faults.isEmpty) }
            do throws(PlanFileRefusal) { _ = try LedgerFiles.plan(bytes) } catch { #expect(!error.faults.isEmpty) }
        }
    }
}
