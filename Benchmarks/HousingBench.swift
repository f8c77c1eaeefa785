import Calendar
import Domain
import Foundation
import Housing

/// Benchmark of homes: people who come for some weeks and houses with beds, in eight towns around a ring.
///
/// A file of JSON: people with the days of coming and leaving and their town; houses with their town, beds, price of a night, fixed
/// price, and the days between which they are open. Nobody lives further than the next town, which costs 8 a day; what counts is
/// the price of all nights, the fixed price of each house in use, and 3,000 for whoever has no bed.
enum HousingBench {
    static let sizes = ["s", "m", "l"]
    private static let shapes: [String: (people: Int, houses: Int)] = [
        "s": (60, 10), "m": (300, 40), "l": (1_500, 150),
    ]
    private static let towns = 8

    private struct Instance: Decodable {
        struct Person: Decodable {
            let arrive: Int
            let leave: Int
            let city: Int
        }

        struct House: Decodable {
            let city: Int
            let beds: Int
            let cost: Int
            let fixed: Int
            let open: Int
            let close: Int
        }

        let people: [Person]
        let houses: [House]
    }

    static func make(_ size: String, seed: UInt64) -> String? {
        guard let shape = shapes[size] else { return nil }
        let draws = Draws(seed: seed)
        func people(_ stream: UInt64, below bound: Int) -> [Int] { draws.list(stream, shape.people, below: bound) }
        func houses(_ stream: UInt64, below bound: Int) -> [Int] { draws.list(stream, shape.houses, below: bound) }
        let (from, nights) = (people(700, below: 60), people(701, below: 60).map { 14 + $0 })
        let (homes, sexes) = (people(702, below: towns), people(703, below: 2))
        let persons = (0..<shape.people).map {
            "{\"arrive\": \(from[$0]), \"leave\": \(from[$0] + nights[$0]), \"city\": \(homes[$0]), \"sex\": \(sexes[$0])}"
        }
        let (places, beds) = (houses(704, below: towns), houses(705, below: 8))
        let (prices, opens) = (houses(706, below: 30).map { 10 + $0 }, houses(707, below: 20).map { $0 > 10 ? $0 : 0 })
        let closes = houses(708, below: 20).map { 140 - $0 }
        let offered = (0..<shape.houses).map {
            "{\"city\": \(places[$0]), \"beds\": \(2 + beds[$0]), \"cost\": \(prices[$0]), "
                + "\"fixed\": \(200 + 40 * beds[$0]), \"open\": \(opens[$0]), \"close\": \(closes[$0])}"
        }
        return "{\"people\": [\(persons.joined(separator: ", "))], \"houses\": [\(offered.joined(separator: ", "))]}"
    }

    static func run(_ path: String) throws -> Outcome {
        let instance = try JSONDecoder().decode(Instance.self, from: Data(contentsOf: URL(filePath: path)))
        let problem = try self.problem(instance)
        // The peer has solved something small before, too.
        if let other = make("s", seed: 99) {
            _ = try HousingPlanner.plan(self.problem(JSONDecoder().decode(Instance.self, from: Data(other.utf8))))
        }
        let (plan, cost) = try Measurement.of { try HousingPlanner.plan(problem) }
        let price = price(plan, instance)
        let last = plan.objectives.last
        let isProven = plan.objectives.allSatisfy { $0.bound == $0.value }
        return Outcome(
            value: [price ?? 0], work: plan.work, cost: cost,
            proof: price.map { _ in isProven ? "nothing better exists" : "every rule holds" },
            bound: isProven ? nil : last?.bound)
    }

    private static func distance(_ one: Int, _ other: Int) -> Int {
        let apart = abs(one - other)
        return min(apart, towns - apart)
    }

    /// A way to work of as many minutes as towns lie between; none to the towns beyond the next.
    private static func problem(_ instance: Instance) throws -> HousingProblem {
        guard let first = CivilDate(year: 2012, month: 1, day: 1) else { throw BenchError(text: "no such day") }
        func span(_ from: Int, _ until: Int) -> NightSpan {
            NightSpan(from: first.adding(days: from), until: first.adding(days: until))
        }
        let commutes = instance.houses.enumerated().flatMap { number, house in
            (0..<towns).map { town in
                let apart = distance(house.city, town)
                return HousingProblem.Commute(
                    unit: ID("H\(number)"), workplace: ID("T\(town)"), minutes: apart <= 1 ? [.car: apart] : [:])
            }
        }
        return HousingProblem(
            units: instance.houses.enumerated().map { number, house in
                HousingUnit(
                    id: ID("H\(number)"), letting: .beds, windows: [span(house.open, house.close)],
                    fixedPrice: Cents(Int64(house.fixed)),
                    rooms: [
                        Room(
                            id: ID("R\(number)"), area: 0, adultBeds: house.beds,
                            price: HousingPrice(per: .night, rent: Cents(Int64(house.cost))))
                    ])
            },
            households: instance.people.enumerated().map { number, person in
                let stay = span(person.arrive, person.leave)
                let member = Household.Member(
                    id: ID("M\(number)"), presence: stay, workplace: ID("T\(person.city)"), modes: [.car])
                return Household(id: ID("P\(number)"), members: [member], maxMoves: 0, sharesRoom: true)
            },
            commutes: commutes,
            objectives: [
                .init([
                    .init(term: .unhoused, weight: 3_000), .init(term: .cost, weight: 1),
                    .init(term: .commute, weight: 8),
                ])
            ])
    }

    /// What the plan costs by the statement alone; nil where one of its rules is broken.
    private static func price(_ plan: HousingPlan, _ instance: Instance) -> Int? {
        var price = 0
        var isIn = [Bool](repeating: false, count: instance.people.count)
        var guests = [[Int]](repeating: [], count: instance.houses.count)
        for stay in plan.stays {
            guard let number = Int(stay.household.text.dropFirst()), let place = Int(stay.unit.text.dropFirst()),
                !isIn[number]
            else { return nil }
            let (person, house) = (instance.people[number], instance.houses[place])
            let apart = distance(person.city, house.city)
            guard apart <= 1, house.open <= person.arrive, person.leave <= house.close,
                stay.span.nights == person.leave - person.arrive
            else { return nil }
            isIn[number] = true
            guests[place].append(number)
            price += (person.leave - person.arrive) * (house.cost + 8 * apart)
        }
        for (house, guests) in zip(instance.houses, guests) where !guests.isEmpty {
            let stays = guests.map { instance.people[$0] }
            // The most people sleep there on a night on which somebody has come.
            let most = stays.map { one in stays.count { $0.arrive <= one.arrive && one.arrive < $0.leave } }.max() ?? 0
            guard most <= house.beds else { return nil }
            price += house.fixed
        }
        return price + 3_000 * isIn.count { !$0 }
    }
}
