import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Testing

@Suite("Files of the housing planner")
struct HousingFilesTests {
    static let contract = """
        {"schema":"lotse.housing/1",
         "space":{"sharedRoomArea":800,"sharedRoomPeople":4,"ownFlatArea":1200,"ownFlatYoungArea":1000},
         "units":[{"id":"U1","letting":"whole","permanent":true,"furnished":true,"pets":true,"stepFree":true,"shared":false,
           "area":6500,"quarter":"Q","windows":[{"from":"2012-09-01","until":"2013-09-01"}],
           "price":{"per":"month","rent":45000,"utilities":12000,"deposit":90000},"fixedPrice":100,
           "rooms":[{"id":"R1","area":1400,"adultBeds":2,"childBeds":1,"cots":1,"lockable":true,"stepFree":true}]},
          {"id":"U2","letting":"beds","rooms":[{"id":"R1","area":1600,"price":{"per":"night","rent":1200}}]}],
         "households":[{"id":"H1","members":[{"id":"M1","from":"2012-09-01","until":"2013-03-01","bed":"adult","space":"full",
             "workplace":"W1","modes":["bicycle"]},{"id":"M2","from":"2012-10-01","until":"2013-03-01","bed":"cot","space":"none"}],
           "needs":["pets"],"titleSpace":true,"maxRent":60000,"support":5000,"permanentBy":"2012-12-01","maxMoves":1,
           "sharesRoom":true,"group":"G","acceptsGroups":["G"],"wishes":{"near":["H2"],"sameGroup":true,"ownRoom":true}},
          {"id":"H2","members":[{"id":"M1","from":"2012-09-01","until":"2012-09-08"}]}],
         "commutes":[{"unit":"U1","workplace":"W1","minutes":{"car":12},"metres":9000}],"pace":{"bicycle":250},
         "pins":[{"household":"H1","unit":"U1","rooms":["R1"],"from":"2012-09-01","until":"2012-10-01"}],
         "objectives":["unhoused",{"rent":1,"commute":8}],
         "previous":[{"household":"H1","unit":"U0","rooms":["R1"],"from":"2012-09-01","until":"2013-03-01"}],
         "ties":"id","options":{"work":1000}}
        """

    @Test("a problem is read field by field")
    func readsContract() throws {
        let problem = try HousingFiles.problem(Array(HousingFilesTests.contract.utf8))
        #expect(problem.space == .ofGuidelines)
        #expect(problem.units.map(\.letting) == [.whole, .beds])
        #expect(problem.units.map(\.isShared) == [false, true])
        #expect(problem.units[0].price?.deposit == Cents(90000))
        #expect(problem.units[0].windows?.map(\.nights) == [365])
        #expect(problem.units[0].rooms[0].cots == 1)
        #expect(problem.units[1].rooms[0].price == HousingPrice(per: .night, rent: Cents(1200)))
        #expect(problem.units[1].rooms[0].isLockable == false)
        let household = problem.households[0]
        #expect(household.members.map(\.bed) == [.adult, .cot])
        #expect(household.members.map(\.space) == [.full, .none])
        #expect(household.members[0].modes == [.bicycle])
        #expect(household.members[1].modes == CommuteMode.allCases)
        #expect(household.needs == [.pets])
        #expect(household.needsTitleSpace)
        #expect(household.maxRent == Cents(60000))
        #expect(household.support == Cents(5000))
        #expect(household.permanentBy?.iso == "2012-12-01")
        #expect(household.maxMoves == 1)
        #expect(household.acceptsGroups == ["G"])
        #expect(household.near == [ID("H2")])
        #expect(household.wishesGroupNear && household.wishesOwnRoom && household.sharesRoom)
        #expect(problem.commutes[0].minutes == [.car: 12])
        #expect(problem.commutes[0].metres == 9000)
        #expect(problem.pace == [.bicycle: 250])
        #expect(problem.pins[0].rooms == [ID("R1")])
        #expect(problem.objectives.map(\.name) == ["unhoused", "1 rent + 8 commute"])
        #expect(problem.previous[0].unit == ID("U0"))
        #expect(problem.ties == .id)
        #expect(problem.work == 1000)
    }

    @Test("a problem that is written is read back as it was")
    func problemRoundTrip() throws {
        let problem = try HousingFiles.problem(Array(HousingFilesTests.contract.utf8))
        let text = HousingFiles.json(problem).compact
        #expect(try HousingFiles.problem(Array(text.utf8)) == problem)
        #expect(HousingFiles.json(try HousingFiles.problem(Array(text.utf8))).compact == text)
    }

    static func problem(unit: String = "", household: String = "", fields: String = "") -> String {
        "{\"units\":[{\"id\":\"U\",\"letting\":\"rooms\",\"rooms\":[{\"id\":\"R\",\"area\":900}]\(unit)}],\n"
            + "\"households\":[{\"id\":\"H\",\"members\":[{\"id\":\"M\",\"from\":\"2012-09-01\",\"until\":\"2012-10-01\"}]"
            + "\(household)}]\(fields)}"
    }

    static let faulty: [FaultyText] = [
        .init(
            "words that are not in the list",
            "{\"units\":[{\"id\":\"U\",\"letting\":\"sofa\",\"rooms\":[]}],\n\"households\":[]}",
            [
                "1:31 PF002 /units/0/letting: found \"sofa\", expected one of whole, rooms, beds (write one of whole, rooms, "
                    + "beds)"
            ]),
        .init(
            "an unknown mode", problem(fields: ",\n\"pace\":{\"horse\":3}"),
            [
                "3:17 PF002 /pace/horse: \"horse\" is not a way to travel (the ways are publicTransport, bicycle, car)"
            ]),
        .init(
            "no night", problem(unit: ",\n\"windows\":[{\"from\":\"2012-09-01\",\"until\":\"2012-09-01\"}]"),
            [
                "2:41 HS004 /units/0/windows/0/until: 2012-09-01 is not after 2012-09-01: there is no night between them "
                    + "(let \"until\" be the day of leaving, at least one day after \"from\")"
            ]),
        .init(
            "a price in the wrong place", problem(unit: ",\n\"price\":{\"rent\":100,\"deposit\":301}"),
            [
                "2:9 HS008 /units/0/price: the unit is let by rooms, and has a price itself (give each room its price)",
                "2:31 HS008 /units/0/price/deposit: found 301 cents, more than three net rents (300) (BGB § 551 (1) allows "
                    + "at most three net rents a month)",
            ]),
        .init(
            "a friend nobody knows", problem(household: ",\n\"wishes\":{\"near\":[\"H2\"]}"),
            [
                "3:19 HS002 /households/0/wishes/near/0: \"H2\" is not among the households (add it to households, or "
                    + "correct the id)"
            ]),
        .init(
            "a pin outside the household's nights",
            problem(
                fields:
                    ",\n\"pins\":[{\"household\":\"H\",\"unit\":\"U\",\"from\":\"2012-08-31\",\"until\":\"2012-09-02\"}]"
            ),
            [
                "3:9 HS007 /pins/0: the pin cannot be kept: \"H\" is there from 2012-09-01 to 2012-10-01 (move or remove "
                    + "the pin)"
            ]),
        .init(
            "two of one kind and a number too small",
            problem(unit: ",\n\"fixedPrice\":-1", fields: ",\n\"objectives\":[]"),
            [
                "2:14 HS003 /units/0/fixedPrice: found -1, expected 0 or more (write a number from 0 upwards)",
                "4:14 HS005 /objectives: the list is empty (name at least one level, such as \"unhoused\")",
            ]),
        .init(
            "twice the same room",
            "{\"units\":[{\"id\":\"U\",\"letting\":\"beds\",\"rooms\":[{\"id\":\"R\",\"area\":1},{\"id\":\"R\",\"area\":1}]}],"
                + "\"households\":[]}",
            [
                "1:73 HS001 /units/0/rooms/1/id: \"R\" stands already at /units/0/rooms/0 (name each of units/0/rooms once)"
            ]),
        .init(
            "a level too large to count",
            "{\"units\":[{\"id\":\"U\",\"letting\":\"beds\",\"rooms\":[{\"id\":\"R\",\"area\":1,\n"
                + "\"price\":{\"rent\":1000000000}}]}],\"households\":[{\"id\":\"H\",\"members\":[{\"id\":\"M\","
                + "\"from\":\"2012-09-01\",\"until\":\"2022-08-01\"}]}],\n\"objectives\":[{\"rent\":1000000}]}",
            [
                "3:14 HS006 /objectives: the level \"1000000 rent\" can become too large to be counted (use smaller "
                    + "weights, prices, or times)"
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try HousingFiles.problem(Array(faulty.text.utf8))
            Issue.record("accepted: \(problem)")
        } catch let refusal {
            let found = refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
            #expect(found == faulty.faults)
        }
    }

    static let plan = HousingPlan(
        status: .partial,
        stays: [
            Stay(
                household: ID("H1"), unit: ID("U1"), rooms: [ID("R1")],
                span: NightSpan(from: CivilDate(dayNumber: 15_584), until: CivilDate(dayNumber: 15_614)))
        ],
        money: [
            StayMoney(
                rent: Cents(30000), utilities: Cents(5000), paidByHousehold: Cents(20000), paidByCampaign: Cents(15000),
                deposit: [.init(due: CivilDate(dayNumber: 15_584), amount: Cents(100))],
                refundOn: CivilDate(dayNumber: 15_795))
        ],
        unplaced: [UnplacedItem(item: "H2", reasons: [.init(code: "count", resource: "units U1", text: "full")])],
        objectives: [.init(name: "unhoused", value: 1, bound: 1, unit: "households")],
        changes: [.init(item: "H1", before: nil, after: "there", cause: "new")],
        certificates: [
            .count(items: ["H1", "H2"], resource: "units U1", need: 2, supply: 1, window: "night of 2012-09-01")
        ],
        warnings: [.init(code: "space", items: ["H1"], text: "small")], work: 7)

    @Test("a plan is written with the contract's fields and read back as it was")
    func roundTrip() throws {
        let text = HousingFiles.json(HousingFilesTests.plan).compact
        #expect(
            text == """
                {"status":"partial","stays":[{"household":"H1","unit":"U1","rooms":["R1"],"from":"2012-09-01",\
                "until":"2012-10-01","rent":30000,"utilities":5000,"paidByHousehold":20000,"paidByCampaign":15000,\
                "deposit":[{"due":"2012-09-01","amount":100}],"refundOn":"2013-03-31"}],"unplaced":[{"household":"H2",\
                "reasons":[{"code":"count","resource":"units U1","text":"full"}]}],"objectives":[{"name":"unhoused",\
                "value":1,"bound":1,"unit":"households"}],"changes":[{"item":"H1","before":null,"after":"there",\
                "cause":"new"}],"certificates":[{"kind":"count","items":["H1","H2"],"resource":"units U1","need":2,\
                "supply":1,"window":"night of 2012-09-01"}],"warnings":[{"code":"space","items":["H1"],"text":"small"}],\
                "work":7}
                """)
        #expect(try HousingFiles.plan(Array(text.utf8)) == HousingFilesTests.plan)
    }

    @Test("whatever is changed in a file, it is read or refused, and never crashes")
    func mutations() {
        var read = 0
        var refused = 0
        let bytes = Array(HousingFilesTests.contract.utf8)
        let pieces = [
            "-1", "null", "\"\"", "{}", "[]", "9999999999", "1e9", "\"9999-12-31\"", "\"0001-01-01\"", "true",
        ]
        for seed in 0..<1500 as Range<UInt64> {
            var draw = SplitMix64(seed: seed)
            var text = bytes
            for _ in 0..<(1 + draw.below(3)) {
                let place = draw.below(text.count)
                switch draw.below(4) {
                case 0: text.remove(at: place)
                case 1: text[place] = UInt8(32 + draw.below(95))
                case 2: text.insert(contentsOf: Array(pieces[draw.below(pieces.count)].utf8), at: place)
                default: text.replaceSubrange(place..<min(place + 4, text.count), with: pieces[draw.below(10)].utf8)
                }
            }
            do {
                _ = try HousingFiles.problem(text)
                read += 1
            } catch let refusal {
                #expect(!refusal.faults.isEmpty)
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
    }
}
