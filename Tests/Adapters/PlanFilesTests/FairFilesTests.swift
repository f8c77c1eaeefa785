import Domain
import JSONText
import PlanFiles
import Testing

/// A text and the faults it must raise, as `line:column code pointer: message (hint)`.
struct FaultyText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let faults: [String]

    init(_ name: String, _ text: String, _ faults: [String]) {
        testDescription = name
        self.text = text
        self.faults = faults
    }
}

@Suite("Files of the fair")
struct FairFilesTests {
    static let contract = """
        {"zone":"Europe/Berlin",
         "days":[{"date":"2012-06-25","slots":[{"start":"09:00","minutes":30},{"start":"09:30","minutes":30},
           {"start":"10:00","minutes":30},{"start":"10:30","minutes":30}]}],
         "tables":12,
         "employers":[{"id":"E1","teams":1,"languages":{"de":"C2"},"tables":[2,3,4],"maxRunSlots":6,
           "windows":[{"date":"2012-06-25","from":"09:00","to":"12:00"}]}],
         "candidates":[{"id":"C1","languages":{"es":"C2","de":"A2"},"windows":[],"maxPerDay":4,"minGapSlots":1},
           {"id":"C2","languages":{"es":"C2","de":"A2"}}],
         "interpreters":[{"id":"I1","pairs":[["es","de"]],"maxRunSlots":4}],
         "requests":[{"id":"R1","candidate":"C2","employer":"E1","vacancy":"V1","priority":1,"slots":1,"required":false},
           {"candidate":"C1","employer":"E1"}],
         "pins":[{"candidate":"C2","employer":"E1","day":0,"slot":3,"table":2,"team":0,"interpreter":"I1"}],
         "blocks":[{"title":"Welcome","date":"2012-06-25","from":"09:00","to":"09:30","who":"all"}],
         "sharedLanguageLevel":"B2",
         "objectives":["required",{"unplaced":10000,"candidateDays":20,"idleBeyondGap":1}],
         "previous":[],
         "ties":"id","options":{"work":1000}}
        """

    @Test("a problem is read field by field, and an absent id is made of candidate, employer and vacancy")
    func readsContract() throws {
        let problem = try FairFiles.problem(Array(FairFilesTests.contract.utf8))
        #expect(problem.zone == "Europe/Berlin")
        #expect(problem.days.map(\.slots.count) == [4])
        #expect(problem.tables == 12)
        #expect(problem.employers[0].tables == [2, 3, 4])
        #expect(problem.employers[0].windows?.count == 1)
        #expect(problem.candidates.map(\.windows) == [[], nil])
        #expect(problem.candidates.map(\.minGapSlots) == [1, 0])
        #expect(problem.candidates.map(\.maxPerDay) == [4, nil])
        #expect(problem.requests.map(\.id) == [ID("R1"), ID("C1/E1/")])
        #expect(problem.pins == [.init(request: ID("R1"), day: 0, slot: 3, table: 2, team: 0, interpreter: ID("I1"))])
        #expect(problem.blocks.map(\.audience) == [.all])
        #expect(problem.sharedLanguageLevel == .b2)
        #expect(problem.objectives.map(\.name) == ["required", "10000 unplaced + 20 candidateDays + 1 idleBeyondGap"])
        #expect(problem.ties == .id)
        #expect(problem.work == 1000)
    }

    @Test("tables and teams out of use are read, written, and read back as they were")
    func closures() throws {
        let fields =
            "\"closures\":[{\"table\":2,\"date\":\"2012-06-25\",\"from\":\"09:00\",\"to\":\"09:30\"},"
            + "{\"employer\":\"E1\",\"team\":0,\"date\":\"2012-06-25\",\"from\":\"09:30\",\"to\":\"24:00\"},"
            + "{\"request\":\"R1\",\"date\":\"2012-06-25\",\"from\":\"10:00\",\"to\":\"10:30\"}]"
        let problem = try FairFiles.problem(Array(FairFilesTests.problem(fields).utf8))
        #expect(problem.closures.map(\.place) == [.table(2), .team(ID("E1"), 0), .interview(ID("R1"))])
        #expect(problem.closures.map(\.window.to.text) == ["09:30", "24:00", "10:30"])
        #expect(try FairFiles.problem(Array(FairFiles.json(problem).pretty.utf8)) == problem)
        let nothing = "\"closures\":[{\"date\":\"2012-06-25\",\"from\":\"09:00\",\"to\":\"09:30\"}]"
        #expect(throws: PlanFileRefusal.self) { try FairFiles.problem(Array(FairFilesTests.problem(nothing).utf8)) }
    }

    static func problem(_ fields: String) -> String {
        "{\"days\":[{\"date\":\"2012-06-25\",\"slots\":[{\"start\":\"09:00\",\"minutes\":30}]}],\n"
            + "\"employers\":[{\"id\":\"E1\"}],\"candidates\":[{\"id\":\"C1\"}],\"requests\":[{\"id\":\"R1\",\"candidate\":\"C1\",\"employer\":\"E1\"}]"
            + (fields.isEmpty ? "}" : ",\n\(fields)}")
    }

    static let faulty: [FaultyText] = [
        .init(
            "not JSON", "{\"days\":[}",
            [
                "1:10 PF001 : found \"}\", expected a value (a value is an object, array, text, number, true, false or null)"
            ]),
        .init(
            "an unknown field", problem("\"table\":3"),
            [
                "3:1 PF002 /table: found the unknown field \"table\" (the fields here are: schema, zone, days, tables, "
                    + "employers, candidates, interpreters, requests, pins, blocks, closures, sharedLanguageLevel, "
                    + "objectives, previous, ties, options)"
            ]),
        .init(
            "all faults of form at once",
            problem(
                "\"schema\":\"lotse.fair/2\",\n\"tables\":\"3\",\n\"sharedLanguageLevel\":\"B3\",\n\"objectives\":[\"beauty\"]"
            ),
            [
                "3:10 PF002 /schema: found the schema \"lotse.fair/2\", expected \"lotse.fair/1\" (write \"lotse.fair/1\", "
                    + "or leave the field out for the newest)",
                "4:10 PF002 /tables: found a text, expected a whole number from -1000000000 to 1000000000 (write a whole "
                    + "number from -1000000000 to 1000000000)",
                "5:23 PF002 /sharedLanguageLevel: \"B3\" is not a language level (the levels are A0, A1, A2, B1, B2, C1, C2)",
                "6:15 PF002 /objectives/0: \"beauty\" is not a term of the fair (the terms are required, unplaced, "
                    + "priority, idle, tableChanges, handOvers, days, finish, candidateDays, idleBeyondGap)",
            ]),
        .init(
            "a missing field", "{\"days\":[],\"employers\":[],\"candidates\":[]}",
            ["1:1 PF002 : the field \"requests\" is missing (add \"requests\")"]),
        .init(
            "an empty window",
            problem(
                "\"blocks\":[{\"title\":\"Bus\",\"date\":\"2012-06-25\",\"from\":\"10:00\",\"to\":\"09:00\",\"who\":\"all\"}]"
            ),
            ["3:11 PF002 /blocks/0: the window from 10:00 to 09:00 is empty (let \"from\" be before \"to\")"]),
        .init(
            "a pin between two who have no request",
            problem("\"pins\":[{\"candidate\":\"C1\",\"employer\":\"E2\",\"day\":0,\"slot\":0}]"),
            ["3:9 PF002 /pins/0: \"C1\" and \"E2\" have 0 requests, a pin needs one (name the \"request\" by its id)"]),
        .init(
            "unknown references and impossible numbers",
            problem("\"tables\":-1,\n\"previous\":[],\n\"blocks\":[],\"options\":{\"work\":-5}"),
            [
                "3:10 FT003 /tables: found -1, expected 0 or more (write a number from 0 upwards)",
                "5:31 FT003 /options/work: found -5, expected 0 or more (write a number from 0 upwards)",
            ]),
        .init(
            "a pin on a slot that does not exist", problem("\"pins\":[{\"request\":\"R1\",\"day\":0,\"slot\":1}]"),
            [
                "3:40 FT002 /pins/0/slot: slot 1 does not exist: the day has 1, from 0 (name a slot of the day by its number)"
            ]),
        .init(
            "a pin that breaks a physical rule",
            problem(
                "\"tables\":1,\"pins\":[{\"request\":\"R1\",\"day\":0,\"slot\":0,\"team\":1}]"),
            [
                "3:20 FT007 /pins/0: the pin breaks the physical rule \"teams\": team 1 does not exist: \"E1\" has 1, from 0 "
                    + "(move or remove the pin)"
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try FairFiles.problem(Array(faulty.text.utf8))
            Issue.record("accepted: \(problem)")
        } catch let refusal {
            let found = refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
            #expect(found == faulty.faults)
        }
    }

    static let plan = FairPlan(
        status: .partial,
        interviews: [
            FairInterview(
                request: ID("R1"), candidate: ID("C1"), employer: ID("E1"), vacancy: nil, day: 0, slot: 1, table: 2,
                team: 0, interpreter: ID("I1"))
        ],
        unplaced: [.init(request: ID("R2"), reasons: [.init(code: "count", resource: "tables", text: "none")])],
        objectives: [.init(name: "required", value: 1, bound: 1, unit: "interviews")],
        changes: [.init(item: "R1", before: nil, after: "there", cause: "new request")],
        certificates: [
            .count(items: ["R1", "R2"], resource: "tables", need: 2, supply: 1, window: "no slot"),
            .conflict(items: ["R1", "R2"], rules: ["windows"]), .notFound(item: "R2", blocking: "tables"),
        ], bindingBound: "1 of 2: tables", work: 7)

    @Test("a plan is written with the contract's fields and read back as it was")
    func roundTrip() throws {
        let text = FairFiles.json(FairFilesTests.plan).compact
        #expect(
            text == """
                {"status":"partial","interviews":[{"request":"R1","candidate":"C1","employer":"E1","vacancy":null,"day":0,\
                "slot":1,"table":2,"team":0,"interpreter":"I1"}],"unplaced":[{"request":"R2","reasons":[{"code":"count",\
                "resource":"tables","text":"none"}]}],"objectives":[{"name":"required","value":1,"bound":1,\
                "unit":"interviews"}],"changes":[{"item":"R1","before":null,"after":"there","cause":"new request"}],\
                "certificates":[{"kind":"count","items":["R1","R2"],"resource":"tables","need":2,"supply":1,\
                "window":"no slot"},{"kind":"conflict","items":["R1","R2"],"rules":["windows"]},{"kind":"notFound",\
                "item":"R2","blocking":"tables"}],"bindingBound":"1 of 2: tables","work":7}
                """)
        #expect(try FairFiles.plan(Array(text.utf8)) == FairFilesTests.plan)
    }

    @Test("a verification is written with the contract's fields")
    func verification() {
        let breach = PlanVerification.Breach(code: "candidateGap", items: ["R1"], text: "too near")
        let verification = PlanVerification(
            violations: [], accepted: [breach],
            objectives: [.init(name: "idle", value: 3, bound: nil, unit: "slots")])
        #expect(
            PlanParts.json(verification).compact == """
                {"valid":true,"violations":[],"accepted":[{"code":"candidateGap","items":["R1"],"text":"too near"}],\
                "objectives":[{"name":"idle","value":3,"bound":null,"unit":"slots"}]}
                """)
    }
}
