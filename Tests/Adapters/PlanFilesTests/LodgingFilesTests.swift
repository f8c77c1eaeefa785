import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite struct LodgingFilesTests {
    @Test("a problem, a plan and the lines of a stay are read as they were written")
    func roundTrip() throws {
        for seed in Tier.seeds(40, long: 400) {
            let problem = LodgingInstances.problem(seed: seed)
            #expect(try LodgingFiles.problem(Array(LodgingFiles.json(problem).compact.utf8)) == problem)
            let stays = problem.guests.enumerated().map {
                LodgingStay(guest: $1.id, roomClass: problem.classes[0].id, room: $0 + 1, span: $1.span)
            }
            let plan = LodgingPlan(
                status: .partial, stays: stays,
                unplaced: [
                    UnplacedItem(item: "X", reasons: [BlockingReason(code: "rooms", resource: "R", text: "none")])
                ],
                objectives: [ObjectiveValue(name: "cost", value: 7, bound: 5, unit: "cents")],
                changes: [PlanChange(item: "X", before: "R0", after: nil, cause: "gone")],
                certificates: [.notFound(item: "X", blocking: "R")], work: 0)
            #expect(try LodgingFiles.plan(Array(LodgingFiles.json(plan).compact.utf8)) == plan)
            let ride = Ride(
                guest: ID("X"), run: ID("B"), date: problem.guests[0].span.from, direction: .back, hotel: ID("H"))
            let kept = KeptStay(lodging: plan, rides: [ride], left: plan.unplaced)
            let lines = StagePlan(stage: "stay", status: .partial, lines: StayLines.lines(kept), actor: "a", at: 1)
            #expect(try StayLines.kept(lines) == kept)
        }
    }

    @Test("every fault of a problem is named at its place")
    func faults() throws {
        let text = """
            {"guests":[{"id":"A","from":"2012-06-24","until":"2012-06-24","adults":0,"with":["A"]},
            {"id":"A","from":"2012-06-24","until":"2012-06-26"}],
            "rooms":[{"id":"R","hotel":"H","beds":3,"rooms":1,"from":"2012-06-24","until":"2012-06-26","price":1}],
            "pins":[{"guest":"B","class":"R"},{"guest":"A","class":"S"}],"objectives":[{"changeCost":1}]}
            """
        #expect(throws: PlanFileRefusal.self) { _ = try LodgingFiles.problem(Array(text.utf8)) }
        var problem = LodgingInstances.problem(seed: 1)
        let guest = problem.guests[0]
        problem.guests[0].span.until = guest.span.from
        problem.guests[0].adults = 0
        problem.guests[0].with = [guest.id]
        problem.classes[0].beds = 3
        problem.classes.append(problem.classes[0])
        problem.pins = [
            .init(guest: ID("Z"), roomClass: problem.classes[1].id), .init(guest: guest.id, roomClass: ID("Y")),
        ]
        problem.objectives = []
        let room = problem.classes[0].id
        let told = problem.faults().map { "\($0.code) \($0.pointer): \($0.message)" }
        #expect(
            told == [
                "LG004 /guests/0: from \(guest.span.from) to \(guest.span.from) there is no night",
                "LG003 /guests/0/adults: found 0, expected 1 to 9",
                "LG001 /guests/0/with/0: \"\(guest.id)\" is the guest itself",
                "LG001 /rooms/\(problem.classes.count - 1)/id: \"\(room)\" stands already at /rooms/0",
                "LG003 /rooms/0/beds: found 3, expected 1 to 2",
                "LG003 /rooms/\(problem.classes.count - 1)/beds: found 3, expected 1 to 2",
                "LG002 /pins/0/guest: \"Z\" is not among the guests",
                "LG002 /pins/1/class: \"Y\" is not among the rooms",
                "LG006 /objectives: found 0 levels, expected 1 to 4",
            ])
        var pinned = LodgingProblem(
            guests: [.init(id: ID("A"), span: guest.span, adults: 2)],
            classes: [
                .init(id: ID("R"), hotel: ID("H"), beds: 1, rooms: 1, span: guest.span, price: Cents(1))
            ], pins: [.init(guest: ID("A"), roomClass: ID("R"))])
        #expect(
            pinned.faults().map { "\($0.code) \($0.pointer): \($0.message)" }
                == ["LG005 /pins/0: \"A\" cannot sleep in \"R\""])
        pinned.pins = []
        #expect(pinned.faults() == [])
    }
}
