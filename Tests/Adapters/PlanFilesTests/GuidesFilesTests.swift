import Domain
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of the guides")
struct GuidesFilesTests {
    static let contract = """
        {"schema":"lotse.guides/1","zone":"Europe/Berlin","from":"2013-09-30","to":"2013-10-13","region":"BY",
         "guides":[{"id":"G1","languages":{"de":"C2","es":"C1"},"district":"town","minutesPerWeek":240,"maxHouseholds":2,
           "hours":[{"weekday":1,"from":"08:00","to":"18:00"}],
           "absences":[{"from":"2013-10-01","to":"2013-10-02"}],"substitute":"G2"},{"id":"G2","district":"town"}],
         "offices":[{"id":"O1","district":"town","hours":[{"weekday":1,"from":"08:00","to":"12:00"}],
           "closed":[{"from":"2013-10-04","to":"2013-10-04"}],"together":2,"languages":{"de":"C2"}}],
         "households":[{"id":"H1","arrival":"2013-09-30","languages":{"es":"C2"},"district":"village"}],
         "tasks":[{"id":"T1","household":"H1","office":"O1","minutes":30,"earliest":"2013-10-01","due":"2013-10-14"},
           {"id":"T2","household":"H1","minutes":60}],
         "ways":[{"from":"town","to":"village","minutes":20}],"sharedLanguageLevel":"B1","stepMinutes":15,
         "pins":[{"household":"H1","guide":"G1"},{"task":"T2","date":"2013-09-30","start":"08:15"}],
         "objectives":["unspoken",{"late":100,"visits":1}],
         "previous":{"assignments":[{"household":"H1","guide":"G1"}],"meetings":[{"task":"T1","household":"H1",
           "office":"O1","guide":"G1","date":"2013-10-07","start":"09:00","minutes":30,"interpreter":true}]},
         "ties":"id","options":{"work":1000}}
        """

    @Test("a problem is read field by field, and written so that it reads as the same")
    func readsContract() throws {
        let problem = try GuidesFiles.problem(Array(GuidesFilesTests.contract.utf8))
        #expect(problem.region == .bavaria)
        #expect(problem.guides.map(\.minutesPerWeek) == [240, nil])
        #expect(problem.guides.map(\.maxHouseholds) == [2, nil])
        #expect(problem.guides.map(\.substitute) == [ID("G2"), nil])
        #expect(problem.guides.map(\.hours?.count) == [1, nil])
        #expect(problem.guides[0].absences.map(\.to.iso) == ["2013-10-02"])
        #expect(problem.offices.map(\.together) == [2])
        #expect(problem.offices[0].closed.map(\.from.iso) == ["2013-10-04"])
        #expect(problem.tasks.map(\.due?.iso) == ["2013-10-14", nil])
        #expect(problem.tasks.map(\.earliest?.iso) == ["2013-10-01", nil])
        #expect(problem.tasks.map(\.office) == [ID("O1"), nil])
        #expect(problem.stepMinutes == 15)
        #expect(problem.pins.count == 2)
        #expect(problem.objectives.map(\.name) == ["unspoken", "100 late + 1 visits"])
        #expect(problem.previous?.meetings.map(\.needsInterpreter) == [true])
        #expect(problem.ties == .id)
        #expect(problem.work == 1000)
        #expect(try GuidesFiles.problem(Array(GuidesFiles.json(problem).pretty.utf8)) == problem)
    }

    @Test("every small instance is written and read back as it was")
    func roundTrip() throws {
        for seed in Tier.seeds(60, long: 2000) {
            let problem = GuidesInstances.problem(seed: seed)
            #expect(try GuidesFiles.problem(Array(GuidesFiles.json(problem).compact.utf8)) == problem, "seed \(seed)")
        }
    }

    static let faulty: [FaultyText] = [
        .init(
            "an unknown field",
            "{\"from\":\"2013-09-30\",\"to\":\"2013-09-30\",\"guides\":[],\"households\":[],\"tasks\":[],\n\"tables\":3}",
            [
                "2:1 PF002 /tables: found the unknown field \"tables\" (the fields here are: schema, zone, from, to, region, "
                    + "guides, offices, households, tasks, ways, sharedLanguageLevel, stepMinutes, pins, objectives, "
                    + "previous, ties, options)"
            ]),
        .init(
            "hours and days that are none",
            """
            {"from":"2013-09-30","to":"2013-09-30","households":[],"tasks":[],"guides":[{"id":"G","district":"D",
            "hours":[{"weekday":1,"from":"10:00","to":"09:00"}],
            "absences":[{"from":"2013-10-02","to":"2013-10-01"}]}],
            "region":"BX"}
            """,
            [
                "2:10 PF002 /guides/0/hours/0: the hours from 10:00 to 09:00 are empty (let \"from\" be before \"to\")",
                "3:13 PF002 /guides/0/absences/0: the days from 2013-10-02 to 2013-10-01 are none (let \"to\" be \"from\" "
                    + "or later)",
                "4:10 PF002 /region: \"BX\" is not a region with holidays (the regions are DE, DE-BW, DE-BY, DE-BE, DE-BB, "
                    + "DE-HB, DE-HH, DE-HE, DE-MV, DE-NI, DE-NW, DE-RP, DE-SL, DE-SN, DE-ST, DE-SH, DE-TH, ES, ES-AN, ES-CT, "
                    + "ES-GA, ES-MD)",
            ]),
        .init(
            "a household that nobody knows",
            """
            {"from":"2013-09-30","to":"2013-09-30","guides":[],"households":[],
            "tasks":[{"id":"T","household":"H","minutes":0}]}
            """,
            [
                "2:32 GU002 /tasks/0/household: \"H\" is not among the households (add it to households, or correct the id)",
                "2:46 GU003 /tasks/0/minutes: found 0, expected 1 to 1440 (write a number from 1 to 1440)",
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try GuidesFiles.problem(Array(faulty.text.utf8))
            Issue.record("accepted: \(problem)")
        } catch let refusal {
            let found = refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
            #expect(found == faulty.faults)
        }
    }

    @Test("a plan is written and read back as it was")
    func planRoundTrip() throws {
        let plan = GuidesPlan(
            status: .partial, assignments: [.init(household: ID("H1"), guide: ID("G1"))],
            meetings: try #require(GuidesFiles.problem(Array(GuidesFilesTests.contract.utf8)).previous).meetings,
            unplaced: [.init(item: "task T2", reasons: [.init(code: "count", resource: "guides", text: "none")])],
            objectives: [.init(name: "unspoken", value: 1, bound: 1, unit: "households")],
            changes: [.init(item: "household H1", before: "G2", after: "G1", cause: "guide G2 is gone")],
            certificates: [.conflict(items: ["task T2"], rules: ["days"])], work: 7)
        let text = GuidesFiles.json(plan).compact
        #expect(text.hasPrefix(#"{"status":"partial","assignments":[{"household":"H1","guide":"G1"}],"meetings":[{"#))
        #expect(try GuidesFiles.plan(Array(text.utf8)) == plan)
    }

    @Test("a text with a byte changed, lost, or doubled is read or refused, and never ends the program")
    func mutatedTexts() {
        let bytes = Array(GuidesFilesTests.contract.utf8)
        var (read, refused) = (0, 0)
        forEachSeed(Tier.isLong ? 20_000 : 500) { _, draw in
            var text = bytes
            for _ in 0..<(1 + draw.below(3)) {
                let index = draw.below(text.count)
                switch draw.below(3) {
                case 0: text[index] = UInt8(truncatingIfNeeded: draw.below(256))
                case 1: text.remove(at: index)
                default: text.insert(text[draw.below(text.count)], at: index)
                }
            }
            do {
                _ = try GuidesFiles.problem(text)
                read += 1
            } catch { refused += 1 }
        }
        print("guides: \(read) mutated files read, \(refused) refused")
    }
}
