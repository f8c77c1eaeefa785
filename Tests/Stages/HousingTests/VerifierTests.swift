import Calendar
import Domain
import Support
import Testing

@testable import Housing

/// A plan that breaks one rule, and the code that the verifier gives it.
struct BrokenPlan: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let change: @Sendable (inout HousingProblem, inout HousingPlan) -> Void

    init(
        _ name: String, _ code: String, _ change: @escaping @Sendable (inout HousingProblem, inout HousingPlan) -> Void
    ) {
        testDescription = name
        self.code = code
        self.change = change
    }
}

@Suite("The verifier finds what is wrong with a plan")
struct VerifierTests {
    static let from = FairInstances.date(2012, 9, 1)
    static let middle = FairInstances.date(2012, 10, 1)
    static let until = FairInstances.date(2012, 11, 1)

    /// Two people from September to October, a flat, two rooms, and a room with three beds.
    static var problem: HousingProblem {
        let price = HousingPrice(rent: Cents(30000), utilities: Cents(3000), deposit: Cents(60001))
        let flat = HousingUnit(
            id: ID("flat"), letting: .whole, isPermanent: true, area: 6000,
            price: HousingPrice(rent: Cents(50000)), rooms: [Room(id: ID("all"), area: 2000, adultBeds: 3)])
        let house = HousingUnit(
            id: ID("house"), letting: .rooms,
            rooms: [
                Room(id: ID("a"), area: 1200, isLockable: false, price: price),
                Room(id: ID("b"), area: 1200, price: price),
            ])
        let hostel = HousingUnit(
            id: ID("hostel"), letting: .beds,
            rooms: [Room(id: ID("dorm"), area: 1700, adultBeds: 3, price: HousingPrice(per: .night, rent: Cents(1000)))]
        )
        let span = NightSpan(from: from, until: until)
        let households = ["H1", "H2"].map {
            Household(id: ID($0), members: [.init(id: ID($0), presence: span, workplace: ID("works"))])
        }
        return HousingProblem(
            space: .ofGuidelines, units: [flat, house, hostel], households: households,
            commutes: [.init(unit: ID("house"), workplace: ID("works"), minutes: [.car: 20])])
    }

    static func stay(_ household: String, _ unit: String, _ rooms: [String], _ from: CivilDate, _ until: CivilDate)
        -> Stay
    {
        Stay(
            household: ID(household), unit: ID(unit), rooms: rooms.map { ID($0) },
            span: NightSpan(from: from, until: until))
    }

    static func plan(_ stays: [Stay], of problem: HousingProblem) -> HousingPlan {
        let oracle = HousingOracle(problem)
        let values = oracle.value(of: stays)
        let missing = problem.households.filter { household in !stays.contains { $0.household == household.id } }
        return HousingPlan(
            status: missing.isEmpty ? .feasible : .partial, stays: stays,
            money: stays.compactMap { StayCosts.money(of: $0, in: problem) },
            unplaced: missing.map { UnplacedItem(item: $0.id.text, reasons: []) },
            objectives: zip(problem.levelsInForce, values).map {
                ObjectiveValue(name: $0.name, value: $1, bound: nil, unit: $0.unit)
            }, changes: [], certificates: [], warnings: [], work: 0)
    }

    static let inRooms = [stay("H1", "house", ["a"], from, until), stay("H2", "house", ["b"], from, until)]

    static let broken: [BrokenPlan] = [
        BrokenPlan("a household nobody knows", "unknown") { $1.stays[0].household = ID("H9") },
        BrokenPlan("a room of another unit", "unknown") { $1.stays[0].rooms = [ID("dorm")] },
        BrokenPlan("a part of a whole unit", "place") { problem, plan in
            problem.units[0].rooms.append(Room(id: ID("more"), area: 1000))
            plan.stays[0] = stay("H1", "flat", ["all"], from, until)
        },
        BrokenPlan("a gap", "gap") { $1.stays[0].span.until = middle },
        BrokenPlan("a late arrival", "gap") { $1.stays[0].span.from = from.adding(days: 1) },
        BrokenPlan("a move on a day like any other", "turningDay") { _, plan in
            plan.stays[0].span.until = middle
            plan.stays.append(stay("H1", "flat", ["all"], middle, until))
        },
        BrokenPlan("two stays that are one", "sameStay") { _, plan in
            plan.stays[0].span.until = middle
            plan.stays.append(stay("H1", "house", ["a"], middle, until))
        },
        BrokenPlan("a move too many", "moves") { problem, plan in
            problem.households[0].maxMoves = 0
            problem.households[1].permanentBy = middle
            plan.stays[0].span.until = middle
            plan.stays.append(stay("H1", "flat", ["all"], middle, until))
        },
        BrokenPlan("a unit that is closed", "closed") { problem, _ in
            problem.units[1].windows = [NightSpan(from: from, until: until.adding(days: -1))]
        },
        BrokenPlan("no bed", "beds") { problem, _ in problem.units[1].rooms[0].adultBeds = 0 },
        BrokenPlan("a room too small", "space") { problem, _ in problem.units[1].rooms[0].area = 799 },
        BrokenPlan("a flat too small for a title", "space") { problem, _ in
            problem.households[0].needsTitleSpace = true
            problem.units[1].rooms[0].area = 1199
        },
        BrokenPlan("a room that cannot be locked", "needs") { problem, _ in problem.households[0].needs = [.lockable] },
        BrokenPlan("a rent too high", "rent") { problem, _ in problem.households[0].maxRent = Cents(32999) },
        BrokenPlan("no way to work", "commute") { problem, _ in problem.households[0].members[0].modes = [.bicycle] },
        BrokenPlan("two households in a flat", "unitTwice") { _, plan in
            plan.stays = ["H1", "H2"].map { stay($0, "flat", ["all"], from, until) }
        },
        BrokenPlan("two households in a room", "roomTwice") { $1.stays[1].rooms = [ID("a")] },
        BrokenPlan("two households in a unit that is not shared", "unitTwice") { problem, _ in
            problem.units[1].isShared = false
        },
        BrokenPlan("strangers who did not agree", "strangers") { problem, plan in
            problem.households[0].sharesRoom = true
            plan.stays = ["H1", "H2"].map { stay($0, "hostel", ["dorm"], from, until) }
        },
        BrokenPlan("strangers who accept only their own", "strangers") { problem, plan in
            for index in 0..<2 {
                problem.households[index].sharesRoom = true
                problem.households[index].group = "G\(index)"
            }
            problem.households[0].acceptsGroups = ["G0"]
            plan.stays = ["H1", "H2"].map { stay($0, "hostel", ["dorm"], from, until) }
        },
        BrokenPlan("a shared room too small", "space") { problem, plan in
            for index in 0..<2 { problem.households[index].sharesRoom = true }
            problem.units[2].rooms[0].area = 1599
            plan.stays = ["H1", "H2"].map { stay($0, "hostel", ["dorm"], from, until) }
        },
        BrokenPlan("a pin that is not kept", "pin") { problem, _ in
            problem.pins = [.init(household: ID("H1"), unit: ID("flat"), span: NightSpan(from: middle, until: until))]
        },
        BrokenPlan("a household that is not listed", "unplaced") { _, plan in plan.stays.removeLast() },
        BrokenPlan("a household listed and housed", "unplaced") { _, plan in
            plan.unplaced = [UnplacedItem(item: "H1", reasons: [])]
        },
        BrokenPlan("a wrong status", "status") { $1.status = .partial },
        BrokenPlan("an optimum without its bound", "status") { $1.status = .optimal },
        BrokenPlan("a wrong figure", "objective") { _, plan in
            plan.objectives[2] = ObjectiveValue(name: "cost", value: 1, bound: nil, unit: "cents")
        },
        BrokenPlan("a value below its bound", "bound") { _, plan in
            plan.objectives[4] = ObjectiveValue(name: "moves", value: 0, bound: 1, unit: "moves")
        },
        BrokenPlan("a wrong rent", "money") { _, plan in
            plan.money[0] = StayMoney(
                rent: Cents(1), utilities: plan.money[0].utilities, paidByHousehold: Cents(1),
                paidByCampaign: plan.money[0].utilities, deposit: [], refundOn: nil)
        },
        BrokenPlan("a deposit in four parts", "money") { _, plan in
            let old = plan.money[0]
            plan.money[0] = StayMoney(
                rent: old.rent, utilities: old.utilities, paidByHousehold: old.paidByHousehold,
                paidByCampaign: old.paidByCampaign,
                deposit: (0..<4).map { .init(due: from.adding(days: $0), amount: Cents(1)) }, refundOn: nil)
        },
        BrokenPlan("a shortage that is none", "certificate") { _, plan in
            plan.certificates = [
                .count(
                    items: ["H1", "H2"], resource: "units flat, house, hostel", need: 2, supply: 1,
                    window: "night of 2012-09-01")
            ]
        },
        BrokenPlan("a conflict that is none", "certificate") { _, plan in
            plan.stays.removeLast()
            plan.certificates = [.conflict(items: ["H2"], rules: ["beds"])]
        },
        BrokenPlan("not found, and housed", "certificate") { _, plan in
            plan.certificates = [.notFound(item: "H1", blocking: "unit house")]
        },
    ]

    @Test("a broken rule is found", arguments: broken)
    func finds(_ broken: BrokenPlan) throws {
        var problem = VerifierTests.problem
        var plan = VerifierTests.plan(VerifierTests.inRooms, of: problem)
        #expect(try HousingVerifier.verify(plan, against: problem).violations == [])
        broken.change(&problem, &plan)
        let found = try HousingVerifier.verify(plan, against: problem)
        #expect(found.violations.map(\.code).contains(broken.code), "\(found.violations)")
    }

    @Test("a pin that names the room may break a policy, and the verifier says so")
    func acceptsPins() throws {
        var problem = VerifierTests.problem
        problem.units[1].rooms[0].area = 799
        problem.households[0].maxRent = Cents(100)
        problem.pins = [
            .init(
                household: ID("H1"), unit: ID("house"), rooms: [ID("a")],
                span: NightSpan(from: VerifierTests.from, until: VerifierTests.until))
        ]
        let plan = try HousingPlanner.plan(problem)
        let check = try HousingVerifier.verify(plan, against: problem)
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["space", "rent"])
        #expect(plan.stays[0] == VerifierTests.inRooms[0])
    }
}
