import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Housing

/// Nights and what they cost at 310.01 € a month.
struct PricedNights: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let from: String
    let until: String
    let cents: Int

    init(_ name: String, _ from: String, _ until: String, _ cents: Int) {
        testDescription = name
        self.from = from
        self.until = until
        self.cents = cents
    }
}

@Suite("Housing plans are right and reproducible")
struct PlannerTests {
    static let nights: [PricedNights] = [
        PricedNights("a whole month of 31 days", "2012-10-01", "2012-11-01", 31001),
        PricedNights("a whole month of 30 days", "2012-09-01", "2012-10-01", 31001),
        PricedNights("February in a leap year", "2012-02-01", "2012-03-01", 31001),
        PricedNights("the leap day alone", "2012-02-29", "2012-03-01", 31001 - 31001 * 28 / 29),
        PricedNights("February in other years", "2013-02-01", "2013-03-01", 31001),
        PricedNights("across the end of summer time", "2012-10-27", "2012-10-29", 31001 * 28 / 31 - 31001 * 26 / 31),
        PricedNights("across the beginning of summer time", "2013-03-30", "2013-04-01", 31001 - 31001 * 29 / 31),
        PricedNights("across the end of a year", "2012-12-31", "2013-01-02", 31001 - 31001 * 30 / 31 + 31001 / 31),
        PricedNights("half a year", "2012-09-15", "2013-03-15", 31001 * 5 + 31001 - 31001 * 14 / 30 + 31001 * 14 / 31),
    ]

    @Test("a part of a month costs its share of the month's nights", arguments: nights)
    func prices(_ row: PricedNights) throws {
        let from = try #require(CivilDate(iso: row.from))
        let until = try #require(CivilDate(iso: row.until))
        let price = HousingPrice(rent: Cents(31001))
        #expect(price.upTo(until) - price.upTo(from) == row.cents)
    }

    @Test("the deposit falls due with the first three rents, the cents left over first")
    func deposit() throws {
        let problem = VerifierTests.problem
        let money = try #require(StayCosts.money(of: VerifierTests.inRooms[0], in: problem))
        #expect(money.rent == Cents(60000))
        #expect(money.utilities == Cents(6000))
        #expect(
            money.deposit.map { "\($0.due) \($0.amount.amount)" } == [
                "2012-09-01 20001", "2012-10-01 20000", "2012-11-01 20000",
            ])
        #expect(money.refundOn?.iso == "2013-05-01")
    }

    @Test("the campaign pays what the household cannot")
    func split() throws {
        var problem = VerifierTests.problem
        problem.households[0].maxRent = Cents(20000)
        problem.households[0].support = Cents(13000)
        let money = try #require(StayCosts.money(of: VerifierTests.inRooms[0], in: problem))
        #expect(money.paidByHousehold == Cents(40000))
        #expect(money.paidByCampaign == Cents(26000))
    }

    @Test("a family is due a home of its own on the night on which the second member arrives, and not before")
    func secondArrival() throws {
        var problem = VerifierTests.problem
        let (from, middle, until) = (VerifierTests.from, VerifierTests.middle, VerifierTests.until)
        problem.households = [
            Household(
                id: ID("family"),
                members: [
                    .init(id: ID("one"), presence: NightSpan(from: from, until: until)),
                    .init(id: ID("two"), presence: NightSpan(from: middle, until: until)),
                    .init(
                        id: ID("three"), presence: NightSpan(from: middle.adding(days: 14), until: until), bed: .child,
                        space: .young),
                ])
        ]
        let plan = try HousingPlanner.plan(problem)
        #expect(plan.status == .optimal)
        #expect(plan.stays.map(\.unit) == [ID("hostel"), ID("flat")])
        #expect(plan.stays.map(\.span.until) == [middle, until])
        #expect(plan.stays[0].rooms == [ID("dorm")])
    }

    @Test("the order of the file does not matter")
    func permutation() throws {
        for seed in Tier.seeds(25, long: 400) {
            let problem = HousingInstances.problem(seed: seed)
            var turned = problem
            turned.households.reverse()
            turned.units.reverse()
            turned.commutes.reverse()
            turned.pins.reverse()
            guard let plan = try? HousingPlanner.plan(problem) else {
                #expect(throws: PlanRefusal.self, "seed \(seed)") { try HousingPlanner.plan(turned) }
                continue
            }
            let other = try HousingPlanner.plan(turned)
            #expect(other == plan, "seed \(seed)")
        }
    }

    @Test("a household that nobody can house is said to be so, with a proof that the verifier accepts")
    func certificates() throws {
        var counts: [String: Int] = [:]
        for seed in Tier.seeds(80, long: 10_000) {
            var problem = HousingInstances.problem(seed: seed)
            problem.pins = []
            let plan = try HousingPlanner.plan(problem)
            for certificate in plan.certificates {
                switch certificate {
                case .count: counts["count", default: 0] += 1
                case .conflict(let items, _): counts[items.count == 1 ? "alone" : "together", default: 0] += 1
                case .notFound: counts["not found", default: 0] += 1
                }
            }
            #expect(try HousingVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
        }
        print("housing: certificates \(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })")
        for kind in ["count", "alone", "together"] {
            #expect((counts[kind] ?? 0) > 0, "no certificate of kind \(kind)")
        }
    }

    @Test("a hundred households are housed, with bounds, and nothing is broken")
    func large() throws {
        let problem = HousingInstances.large(seed: 1, households: Tier.isLong ? 300 : 100)
        var made: HousingPlan?
        let duration = try ContinuousClock().measure { made = try HousingPlanner.plan(problem) }
        let plan = try #require(made)
        print(
            "housing: \(problem.households.count) households in \(duration): \(plan.status.rawValue), "
                + plan.objectives.map { "\($0.name) \($0.value)/\($0.bound ?? -1)" }.joined(separator: ", "))
        #expect(try HousingVerifier.verify(plan, against: problem).violations == [])
        #expect(plan.objectives.allSatisfy { $0.bound != nil })
    }
}
