import Calendar
import Domain
import Foundation
import Pickups

/// Benchmark of the runs that fetch people: hired cars of three sizes, everybody within the longest wait.
///
/// A file of JSON: minutes that somebody waits at most, kinds of vehicles with seats and price, and parties that arrive in a
/// town on a day at a minute. Everybody is fetched; the price of all vehicles is what counts.
enum PickupBench {
    static let sizes = ["s", "m", "l"]
    private static let shapes: [String: (people: Int, days: Int)] = [
        "s": (30, 2), "m": (120, 4), "l": (600, 8),
    ]

    private struct Instance: Decodable {
        struct Kind: Decodable {
            let seats: Int
            let cost: Int
        }

        struct Party: Decodable {
            let day: Int
            let t: Int
            let seats: Int
            let city: Int
        }

        let wait: Int
        let types: [Kind]
        let arrivals: [Party]
    }

    static func make(_ size: String, seed: UInt64) -> String? {
        guard let shape = shapes[size] else { return nil }
        let draws = Draws(seed: seed)
        let days = draws.list(800, shape.people, below: shape.days)
        let minutes = draws.list(801, shape.people, below: 780).map { 360 + $0 }
        let luggage = draws.list(802, shape.people, below: 3)
        let order = (0..<shape.people).sorted {
            ($0 % 3, days[$0], minutes[$0], $0) < ($1 % 3, days[$1], minutes[$1], $1)
        }
        let parties = order.map {
            "{\"day\": \(days[$0]), \"t\": \(minutes[$0]), \"seats\": \(luggage[$0] == 2 ? 2 : 1), \"city\": \($0 % 3)}"
        }
        let types = [(3, 40), (8, 70), (20, 130)].map { "{\"seats\": \($0.0), \"cost\": \($0.1)}" }
        return "{\"wait\": 75, \"types\": [\(types.joined(separator: ", "))], "
            + "\"arrivals\": [\(parties.joined(separator: ", "))]}"
    }

    static func run(_ path: String) throws -> Outcome {
        let instance = try JSONDecoder().decode(Instance.self, from: Data(contentsOf: URL(filePath: path)))
        let problem = self.problem(instance)
        // The peer has solved something small before, too.
        if let other = make("s", seed: 99) {
            _ = try PickupPlanner.plan(self.problem(JSONDecoder().decode(Instance.self, from: Data(other.utf8))))
        }
        let (plan, cost) = try Measurement.of { try PickupPlanner.plan(problem) }
        let price = price(plan, instance)
        let last = plan.objectives.last
        let isProven = plan.objectives.allSatisfy { $0.bound == $0.value }
        return Outcome(
            value: [price ?? 0], work: plan.work, cost: cost,
            proof: price.map { _ in isProven ? "nothing better exists" : "every rule holds" },
            bound: isProven ? nil : last?.bound)
    }

    /// A town's parties arrive at its hub and go to its one destination; a cent stands for a unit of price.
    private static func problem(_ instance: Instance) -> PickupProblem {
        let towns = Set(instance.arrivals.map(\.city)).sorted()
        return PickupProblem(
            arrivals: instance.arrivals.enumerated().map { number, party in
                Arrival(
                    id: ID("P\(number)"), people: party.seats, hub: ID("hub \(party.city)"),
                    ready: Instant(seconds: (party.day * 1_440 + party.t) * 60), destination: ID("town \(party.city)"))
            },
            vehicles: instance.types.enumerated().map { number, kind in
                PickupProblem.Vehicle(
                    id: ID("V\(number)"), seats: kind.seats, centsPerRun: Cents(Int64(kind.cost)), isHired: true)
            },
            drives: towns.map {
                PickupProblem.Drive(from: ID("hub \($0)"), to: ID("town \($0)"), minutes: 30, kilometres: 0)
            }, longestWait: instance.wait, objectives: [.init(.unservedPeople), .init(.cents)])
    }

    /// The price of the runs by the statement alone; nil where one of its rules is broken.
    private static func price(_ plan: PickupPlan, _ instance: Instance) -> Int? {
        var isFetched = [Bool](repeating: false, count: instance.arrivals.count)
        var price = 0
        for run in plan.runs {
            let numbers = run.arrivals.compactMap { Int($0.text.dropFirst()) }
            guard let kind = Int(run.vehicle.text.dropFirst()).map({ instance.types[$0] }),
                numbers.count == run.arrivals.count
            else { return nil }
            let parties = numbers.map { instance.arrivals[$0] }
            let times = parties.map(\.t)
            guard let first = times.min(), let last = times.max(), last - first <= instance.wait,
                Set(parties.map { [$0.city, $0.day] }).count == 1,
                parties.reduce(0, { $0 + $1.seats }) <= kind.seats
            else { return nil }
            for number in numbers {
                if isFetched[number] { return nil }
                isFetched[number] = true
            }
            price += kind.cost
        }
        return isFetched.allSatisfy { $0 } ? price : nil
    }
}
