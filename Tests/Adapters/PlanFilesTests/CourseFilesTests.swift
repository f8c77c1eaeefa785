import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of courses")
struct CourseFilesTests {
    static let zones = ZoneDatabase(environment: [:])

    static func problem(_ text: String) throws(PlanFileRefusal) -> CourseProblem {
        try CourseFiles.problem(Array(text.utf8), zones: zones)
    }

    static let contract = """
        {"schema":"lotse.courses/1","asOf":"2012-05-02","steps":[{"to":"A2","units":160}],
         "providers":[{"id":"VHS","zone":"Europe/Berlin","region":"DE-BY","maxGroups":3}],
         "offers":[{"id":"G1","provider":"VHS","place":"Wunsiedel","from":"A1","to":"A2","start":"2012-09-03",
           "latestStart":"2012-09-17","startsEveryWeeks":2,"groups":2,
           "weekly":[{"weekday":"monday","from":"18:00","to":"20:15"}],"units":120,
           "pauses":[{"from":"2012-10-29","to":"2012-11-02"}],"seats":12,"minimum":6,"pricePerSeat":10000,
           "pricePerGroup":200000,"pricePerUnit":3500,
           "exam":{"daysAfterEnd":7,"registrationDays":28,"resultDays":21,"resitDays":42},"childcare":true}],
         "learners":[{"id":"B1","level":"A1","target":"A2","deadline":"2013-03-01","from":"2012-05-07",
           "arrival":"2012-08-13","before":{"zone":"Atlantic/Canary","ways":[]},
           "after":{"zone":"Europe/Berlin","ways":[{"place":"Wunsiedel","minutes":10,"lastDeparture":"21:40"}],
             "hours":[{"weekday":"monday","from":"17:00","to":"22:00","roster":{"everyWeeks":2,"since":"2012-09-03"}}],
             "childcare":[]},
           "away":[{"from":"2012-08-10","to":"2012-08-14"}],"priority":2}],
         "intensiveUnitsPerWeek":25,"pins":[{"learner":"B1","group":"G1/2012-09-03/1"}],
         "objectives":["unreached",{"unplacedByPriority":100,"groupPrice":1}],
         "previous":{"groups":[],"enrolments":[]},"ties":"id","options":{"work":1000}}
        """

    @Test("a problem is read field by field, and written as it was read")
    func readsContract() throws {
        let problem = try CourseFilesTests.problem(CourseFilesTests.contract)
        #expect(problem.asOf?.iso == "2012-05-02")
        #expect(problem.providers[0].region == .bavaria)
        #expect(problem.providers[0].maxGroups == 3)
        let offer = problem.offers[0]
        #expect(offer.latestStart?.iso == "2012-09-17")
        #expect(offer.weekly.map(\.units) == [3])
        #expect(offer.exam == CourseExam(day: .afterEnd(days: 7), registrationDays: 28, resultDays: 21, resitDays: 42))
        #expect(offer.hasChildcare && offer.groups == 2 && offer.startsEveryWeeks == 2)
        let learner = problem.learners[0]
        #expect(learner.before.zone.name == "Atlantic/Canary")
        #expect(learner.after?.hours?[0].roster?.everyWeeks == 2)
        #expect(learner.after?.childcare == [])
        #expect(learner.before.hours == nil)
        #expect(problem.objectives.map(\.name) == ["unreached", "100 unplacedByPriority + 1 groupPrice"])
        #expect(problem.work == 1000 && problem.ties == .id)
        #expect(try CourseFilesTests.problem(CourseFiles.json(problem).compact) == problem)
    }

    @Test("every random problem is read back as it was written")
    func roundTrip() throws {
        for seed in Tier.seeds(60, long: 2_000) {
            let problem = CourseInstances.problem(seed: seed)
            #expect(try CourseFilesTests.problem(CourseFiles.json(problem).compact) == problem, "seed \(seed)")
        }
    }

    static let minimal = """
        {"providers":[{"id":"V","zone":"UTC"}],
        "offers":[{"id":"G","provider":"V","from":"A1","to":"A2","start":"2012-09-03","units":4,"seats":2,
        "weekly":[{"weekday":"monday","from":"18:00","to":"19:30"}]}],
        "learners":[{"id":"L","level":"A1","target":"A2","deadline":"2012-12-01","before":{"zone":"UTC"}}]}
        """

    static let faulty: [FaultyText] = [
        .init(
            "an unknown zone, weekday, level, region and term",
            """
            {"providers":[{"id":"V","zone":"Europe/Atlantis","region":"DE-XX"}],
            "offers":[{"id":"G","provider":"V","from":"A1","to":"D1","start":"2012-13-01","units":4,"seats":2,
            "weekly":[{"weekday":"mon","from":"18:00","to":"19:30"}]}],
            "learners":[],"objectives":["beauty"]}
            """,
            [
                "1:32 PF002 /providers/0/zone: unknown time zone \"Europe/Atlantis\" (write a name of the time zone database, "
                    + "such as Europe/Berlin or Atlantic/Canary)",
                "1:59 PF002 /providers/0/region: \"DE-XX\" is not a region whose holidays are known (write a code such as "
                    + "\"DE-BY\" or \"ES-GA\", or leave it out for none)",
                "2:53 PF002 /offers/0/to: \"D1\" is not a language level (the levels are A0, A1, A2, B1, B2, C1, C2)",
                "2:66 PF002 /offers/0/start: \"2012-13-01\" is not a date (write dates as YYYY-MM-DD)",
                "3:22 PF002 /offers/0/weekly/0/weekday: \"mon\" is not a weekday (the weekdays are monday, tuesday, "
                    + "wednesday, thursday, friday, saturday, sunday)",
                "4:29 PF002 /objectives/0: \"beauty\" is not a term of the courses (the terms are unreached, "
                    + "unplacedByPriority, levels, cost, groupPrice, forgetting, travel, groups)",
            ]),
        .init(
            "an exam on two days", minimal.replacing("\"units\":4,", with: "\"units\":4,\"exam\":{},"),
            [
                "2:96 PF002 /offers/0/exam: an exam has either a date or a number of days after the last lesson (write one "
                    + "of \"date\" and \"daysAfterEnd\")"
            ]),
        .init(
            "a provider nobody knows", minimal.replacing("\"provider\":\"V\"", with: "\"provider\":\"W\""),
            [
                "2:32 CO002 /offers/0/provider: \"W\" is not among the providers (add it to providers, or correct the id)"
            ]),
    ]

    @Test("a faulty text is refused with every fault, its place, and the remedy", arguments: faulty)
    func refuses(_ faulty: FaultyText) {
        do {
            let problem = try CourseFilesTests.problem(faulty.text)
            Issue.record("accepted: \(problem.offers.count) offers")
        } catch let refusal {
            let found = refusal.faults.map {
                "\($0.mark.line):\($0.mark.column) \($0.code) \($0.pointer): \($0.message) (\($0.hint))"
            }
            #expect(found == faulty.faults)
        }
    }

    @Test("a damaged file is read or refused, and never ends the program")
    func survivesDamage() throws {
        var refused = 0
        let count = Int(Tier.seeds(400, long: 20_000).count)
        forEachSeed(count) { _, random in
            var bytes = Array(CourseFilesTests.contract.utf8)
            for _ in 0..<(1 + random.below(4)) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(random.below(256))
                default: bytes.insert(contentsOf: Array("-9\"{[null".utf8).prefix(1 + random.below(8)), at: place)
                }
            }
            do throws(PlanFileRefusal) {
                _ = try CourseFiles.problem(bytes, zones: CourseFilesTests.zones)
            } catch {
                refused += error.faults.isEmpty ? 0 : 1
            }
        }
        print("courses: \(refused) of \(count) damaged files refused")
        #expect(refused > 0)
    }

    static let plan = CoursePlan(
        status: .partial,
        timetable: CourseTimetable(
            groups: [
                CourseGroup(
                    id: ID("G/2012-09-03"), offer: ID("G"), provider: ID("V"), place: nil, from: .a1, to: .a2,
                    meetings: DayWindow(
                        date: FairInstances.date(2012, 9, 3), from: CourseInstances.time(18),
                        to: CourseInstances.time(20)
                    ).map { [$0] } ?? [],
                    exam: .init(
                        registerBy: FairInstances.date(2012, 9, 1), date: FairInstances.date(2012, 9, 10),
                        resultOn: FairInstances.date(2012, 9, 20), resitResultOn: nil),
                    certificateOn: FairInstances.date(2012, 9, 20), learners: 1, price: Cents(5_000_000_000))
            ],
            enrolments: [
                CourseEnrolment(
                    learner: ID("L"), group: ID("G/2012-09-03"), from: .a1, to: .a2, reserveDays: -3, resitInTime: nil)
            ]),
        unplaced: [.init(item: "L", reasons: [.init(code: "deadline", resource: "G", text: "too late")])],
        objectives: [.init(name: "unreached", value: 1, bound: nil, unit: "learners")],
        changes: [.init(item: "L", before: nil, after: "G/2012-09-03", cause: "new learner")],
        certificates: [.conflict(items: ["L"], rules: ["deadline"])], bindingBound: "at most 0 of 1", work: 7)

    @Test("a plan is written with the contract's fields and read back as it was")
    func planRoundTrip() throws {
        let text = CourseFiles.json(CourseFilesTests.plan).compact
        #expect(
            text == """
                {"status":"partial","groups":[{"group":"G/2012-09-03","offer":"G","provider":"V","place":null,"from":"A1",\
                "to":"A2","meetings":[{"date":"2012-09-03","from":"18:00","to":"20:00"}],"exam":{"registerBy":"2012-09-01",\
                "date":"2012-09-10","resultOn":"2012-09-20","resitResultOn":null},"certificateOn":"2012-09-20",\
                "learners":1,"price":5000000000}],"enrolments":[{"learner":"L","group":"G/2012-09-03","from":"A1",\
                "to":"A2","reserveDays":-3,"resitInTime":null}],"unplaced":[{"learner":"L","reasons":[{"code":"deadline",\
                "resource":"G","text":"too late"}]}],"objectives":[{"name":"unreached","value":1,"bound":null,\
                "unit":"learners"}],"changes":[{"item":"L","before":null,"after":"G/2012-09-03","cause":"new learner"}],\
                "certificates":[{"kind":"conflict","items":["L"],"rules":["deadline"]}],"bindingBound":"at most 0 of 1",\
                "work":7}
                """)
        #expect(try CourseFiles.plan(Array(text.utf8)) == CourseFilesTests.plan)
    }
}
