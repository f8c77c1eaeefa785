import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Housing

@Suite("Whole stays are exchanged")
struct StayExchangeTests {
    @Test("few people and houses nearly always get what exhaustive search finds, and no rule is broken")
    func agreesWithExhaustiveSearch() {
        var (looked, agreed, homeless) = (0, 0, 0)
        for seed in Tier.seeds(80, long: 2_000) {
            let problem = Self.problem(seed: seed, people: 5 + Int(seed % 2), houses: 3)
            guard let whole = WholeStays(CompiledHousing(problem)) else {
                Issue.record("seed \(seed) is more than whole stays")
                continue
            }
            #expect(whole.isAll, "seed \(seed)")
            var exchange = StayExchange(whole, seed: seed)
            exchange.run(work: 6_000)
            let compiled = CompiledHousing(problem)
            var units = problem.households.map { _ in Int?.none }
            for (home, place) in exchange.best.enumerated() {
                guard let place,
                    let unit = problem.units.firstIndex(where: { unit in
                        unit.id == compiled.units[compiled.homes[home].unitOf[place]].id
                    }), let index = problem.households.firstIndex(where: { $0.id == compiled.homes[home].source.id })
                else { continue }
                units[index] = unit
            }
            let expected = Self.best(problem)
            let found = Self.values(problem, units)
            #expect(found != nil, "seed \(seed) breaks a rule")
            agreed += found == expected ? 1 : 0
            looked += 1
            homeless += expected?[0] ?? 0 > 0 ? 1 : 0
        }
        print(
            "housing: \(looked) problems of whole stays, \(agreed) as exhaustive search, in \(homeless) somebody is left"
        )
        #expect(agreed * 10 >= looked * 9)
        #expect(homeless * 5 > looked)
    }

    @Test("a plan of many whole stays keeps every rule and is better than what rebuilding alone finds")
    func manyStays() throws {
        var problem = Self.problem(seed: 1, people: 60, houses: 14)
        problem.work = 60_000
        let plan = try HousingPlanner.plan(problem)
        #expect(try HousingVerifier.verify(plan, against: problem).violations == [])
        let housing = CompiledHousing(problem)
        var search = LocalSearch(housing, HousingBounds(housing), seed: 0)
        search.run(work: 60_000)
        let rebuilt = housing.levels.indices.map { search.best.values[$0] }
        #expect(plan.objectives.map(\.value).lexicographicallyPrecedes(rebuilt))
        #expect(try HousingPlanner.plan(problem) == plan)
    }

    /// People who come for some nights, and units of every letting with one room each; nobody moves.
    static func problem(seed: UInt64, people: Int, houses: Int) -> HousingProblem {
        var draw = SplitMix64(seed: seed ^ 0x7374_6179)
        let first = FairInstances.date(2012, 9, 3)
        let units = (0..<houses).map { number in
            let letting = [HousingUnit.Letting.beds, .beds, .rooms, .whole][draw.below(4)]
            let price = HousingPrice(per: .night, rent: Cents(Int64(100 * (1 + draw.below(9)))))
            let room = Room(
                id: ID("R\(number)"), area: 4_000, adultBeds: letting == .beds ? 1 + draw.below(3) : 1,
                price: letting == .whole ? nil : price)
            return HousingUnit(
                id: ID("U\(number)"), letting: letting, isShared: draw.below(6) > 0, area: 4_000,
                windows: draw.below(3) == 0
                    ? [NightSpan(from: first.adding(days: draw.below(4)), until: first.adding(days: 14))] : nil,
                price: letting == .whole ? price : nil, fixedPrice: Cents(Int64(1_000 * draw.below(3))), rooms: [room])
        }
        let households = (0..<people).map { number in
            let from = draw.below(8)
            let stay = NightSpan(from: first.adding(days: from), until: first.adding(days: from + 2 + draw.below(6)))
            return Household(
                id: ID("H\(number)"), members: [.init(id: ID("M\(number)"), presence: stay, workplace: ID("W"))],
                maxMoves: 0, sharesRoom: draw.below(5) > 0)
        }
        let commutes = units.filter { _ in draw.below(4) > 0 }.map {
            HousingProblem.Commute(unit: $0.id, workplace: ID("W"), minutes: [.car: 5 * draw.below(6)])
        }
        var problem = HousingProblem(units: units, households: households, commutes: commutes)
        if draw.below(2) == 0 {
            problem.objectives = [
                .init([
                    .init(term: .unhoused, weight: 4_000), .init(term: .cost, weight: 1),
                    .init(term: .commute, weight: 7),
                ])
            ]
        }
        return problem
    }

    /// The best values over all ways to give each household a unit or none.
    static func best(_ problem: HousingProblem) -> [Int]? {
        var best: [Int]?
        func descend(_ units: [Int?]) {
            if units.count == problem.households.count {
                guard let values = values(problem, units) else { return }
                if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
                return
            }
            for unit in [Int?.none] + problem.units.indices.map(Optional.some) { descend(units + [unit]) }
        }
        descend([])
        return best
    }

    /// The levels' values by the rules alone; nil where one is broken.
    static func values(_ problem: HousingProblem, _ units: [Int?]) -> [Int]? {
        var (cost, commute) = (0, 0)
        let spans = problem.households.map { $0.members[0].presence }
        for (number, unit) in units.enumerated() {
            guard let unit else { continue }
            let (home, span) = (problem.units[unit], spans[number])
            if let windows = home.windows, !windows.contains(where: { $0.from <= span.from && span.until <= $0.until })
            {
                return nil
            }
            for day in 0..<span.nights {
                let night = span.from.adding(days: day)
                let there = units.indices.filter { units[$0] == unit && spans[$0].holds(night) }
                let isOpen =
                    home.letting == .beds && home.isShared && there.allSatisfy { problem.households[$0].sharesRoom }
                if there.count > (isOpen ? home.rooms[0].adultBeds : 1) { return nil }
            }
            cost += span.nights * Int((home.price ?? home.rooms[0].price)?.rent.amount ?? 0)
            let way = problem.commutes.first { $0.unit == home.id }
            commute += span.nights * (way?.minutes[.car] ?? 0)
        }
        for unit in Set(units.compactMap(\.self)) { cost += Int(problem.units[unit].fixedPrice.amount) }
        let unhoused = units.count { $0 == nil }
        return problem.objectives.count == 1
            ? [4_000 * unhoused + cost + 7 * commute] : [unhoused, 0, cost, commute, 0, 0]
    }
}
