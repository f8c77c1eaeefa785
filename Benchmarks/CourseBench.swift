import Calendar
import Courses
import Domain
import Foundation

/// Benchmark of courses: groups of one level and one hour of the week, with a least and a most number of learners.
///
/// A file of JSON: people with their level, the hours that suit as bits, the last week and a priority; groups with their level,
/// hour, last week, sizes and price. What counts is the price of the groups held, and a hundred for each degree of priority of
/// whoever is in none.
enum CourseBench {
    static let sizes = ["s", "m", "l"]
    private static let shapes: [String: (people: Int, groups: Int)] = [
        "s": (60, 8), "m": (300, 30), "l": (1_500, 120),
    ]

    private struct Instance: Decodable {
        struct Person: Decodable {
            let level: Int
            let slots: Int
            let deadline: Int
            let prio: Int
        }

        struct Group: Decodable {
            let level: Int
            let slot: Int
            let end: Int
            let min: Int
            let cap: Int
            let cost: Int
        }

        let people: [Person]
        let groups: [Group]
    }

    static func make(_ size: String, seed: UInt64) -> String? {
        guard let shape = shapes[size] else { return nil }
        let draws = Draws(seed: seed)
        func people(_ stream: UInt64, below bound: Int) -> [Int] { draws.list(stream, shape.people, below: bound) }
        func groups(_ stream: UInt64, below bound: Int) -> [Int] { draws.list(stream, shape.groups, below: bound) }
        let (levels, hours) = (people(600, below: 4), people(601, below: 255).map { $0 + 1 })
        let (deadlines, priorities) = (people(602, below: 30).map { 6 + $0 }, people(603, below: 5).map { 1 + $0 })
        let persons = (0..<shape.people).map {
            "{\"level\": \(levels[$0]), \"slots\": \(hours[$0]), \"deadline\": \(deadlines[$0]), "
                + "\"prio\": \(priorities[$0])}"
        }
        let (levelOf, hourOf) = (groups(604, below: 4), groups(605, below: 8))
        let (ends, least) = (groups(606, below: 26).map { 8 + $0 }, groups(607, below: 4).map { 4 + $0 })
        let (most, prices) = (groups(608, below: 8).map { 10 + $0 }, groups(609, below: 20).map { 20 + $0 })
        let offered = (0..<shape.groups).map {
            "{\"level\": \(levelOf[$0]), \"slot\": \(hourOf[$0]), \"end\": \(ends[$0]), \"min\": \(least[$0]), "
                + "\"cap\": \(most[$0]), \"cost\": \(prices[$0])}"
        }
        return "{\"people\": [\(persons.joined(separator: ", "))], \"groups\": [\(offered.joined(separator: ", "))]}"
    }

    static func run(_ path: String) throws -> Outcome {
        let instance = try JSONDecoder().decode(Instance.self, from: Data(contentsOf: URL(filePath: path)))
        let problem = try self.problem(instance)
        // The peer has solved something small before, too.
        if let other = make("s", seed: 99) {
            _ = try CoursePlanner.plan(self.problem(JSONDecoder().decode(Instance.self, from: Data(other.utf8))))
        }
        let (plan, cost) = try Measurement.of { try CoursePlanner.plan(problem) }
        let price = price(plan, instance)
        let last = plan.objectives.last
        let isProven = plan.objectives.allSatisfy { $0.bound == $0.value }
        return Outcome(
            value: [price ?? 0], work: plan.work, cost: cost,
            proof: price.map { _ in isProven ? "nothing better exists" : "every rule holds" },
            bound: isProven ? nil : last?.bound)
    }

    /// A group is one lesson, on the Monday of its last week, at the time that stands for its hour.
    private static func problem(_ instance: Instance) throws -> CourseProblem {
        guard let monday = CivilDate(year: 2012, month: 1, day: 2) else { throw BenchError(text: "no such day") }
        let times = (0..<8).compactMap { LocalTime(minutes: 480 + 60 * $0) }
        let ends = (0..<8).compactMap { LocalTime(minutes: 525 + 60 * $0) }
        let levels = CEFRLevel.allCases
        return CourseProblem(
            steps: [], providers: [.init(id: ID("school"), zone: .utc)],
            offers: instance.groups.enumerated().map { number, group in
                CourseOffer(
                    id: ID("G\(number)"), provider: ID("school"), place: nil, from: levels[group.level],
                    to: levels[group.level + 1], start: monday.adding(days: 7 * group.end),
                    weekly: [.init(weekday: .monday, from: times[group.slot], to: ends[group.slot])], units: 1,
                    seats: group.cap, minimum: group.min, pricePerGroup: Cents(Int64(group.cost)))
            },
            learners: instance.people.enumerated().map { number, person in
                CourseProblem.Learner(
                    id: ID("P\(number)"), level: levels[person.level], target: levels[person.level + 1],
                    deadline: monday.adding(days: 7 * person.deadline),
                    before: .init(
                        zone: .utc,
                        hours: (0..<8).filter { person.slots >> $0 & 1 == 1 }.map {
                            .init(weekday: .monday, from: times[$0], to: ends[$0])
                        }), priority: person.prio)
            },
            objectives: [.init([.init(term: .unplacedByPriority, weight: 100), .init(term: .cost, weight: 1)])])
    }

    /// What the plan costs by the statement alone; nil where one of its rules is broken.
    private static func price(_ plan: CoursePlan, _ instance: Instance) -> Int? {
        var seated = [Int](repeating: 0, count: instance.groups.count)
        var isIn = [Bool](repeating: false, count: instance.people.count)
        for enrolment in plan.timetable.enrolments {
            guard let number = Int(enrolment.learner.text.dropFirst()), !isIn[number],
                let place = Int(enrolment.group.text.dropFirst())
            else { return nil }
            let (person, group) = (instance.people[number], instance.groups[place])
            guard person.level == group.level, person.slots >> group.slot & 1 == 1, group.end <= person.deadline
            else { return nil }
            isIn[number] = true
            seated[place] += 1
        }
        var price = 0
        for (group, size) in zip(instance.groups, seated) where size > 0 {
            guard size >= group.min, size <= group.cap else { return nil }
            price += group.cost
        }
        for (person, isIn) in zip(instance.people, isIn) where !isIn { price += 100 * person.prio }
        return price
    }
}
