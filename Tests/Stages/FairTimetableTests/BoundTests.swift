import Calendar
import Domain
import Support
import Testing

@testable import FairTimetable

/// A small fair with the bounds that one counts by hand for it.
struct BoundCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Start of each slot of a quarter of an hour, by day.
    let days: [[Int]]
    let employers: [FairProblem.Employer]
    let candidates: [FairProblem.Candidate]
    /// Positions of candidate and employer.
    let pairs: [(candidate: Int, employer: Int)]
    /// Value of the priority level: so many requests are missing.
    var missing = 0
    /// Bounds on idle slots, days, and the end of the fair.
    let bounds: [Int]
}

@Suite("Bounds that are counted by hand")
struct BoundTests {
    private static let eight = (0..<8).map { 540 + 15 * $0 }

    private static func people(_ count: Int, maxPerDay: Int? = nil, gap: Int = 0) -> [FairProblem.Candidate] {
        (0..<count).map { .init(id: ID("C\($0)"), maxPerDay: maxPerDay, minGapSlots: gap) }
    }

    private static func firms(_ count: Int, teams: Int = 1, run: Int? = nil) -> [FairProblem.Employer] {
        (0..<count).map { .init(id: ID("E\($0)"), teams: teams, maxRunSlots: run) }
    }

    static let cases: [BoundCase] = [
        BoundCase(
            testDescription: "three interviews with a free slot between each leave two idle and end with slot 5",
            days: [eight], employers: firms(3), candidates: people(1, gap: 1), pairs: [(0, 0), (0, 1), (0, 2)],
            bounds: [2, 1, 5]),
        BoundCase(
            testDescription: "a break is rest enough",
            days: [[540, 555, 600, 615]], employers: firms(2), candidates: people(1, gap: 1), pairs: [(0, 0), (0, 1)],
            bounds: [0, 1, 3]),
        BoundCase(
            testDescription: "of five interviews a team that rests after two has two idle slots",
            days: [eight], employers: firms(1, run: 2), candidates: people(5), pairs: (0..<5).map { ($0, 0) },
            bounds: [2, 5, 7]),
        BoundCase(
            testDescription: "two teams can rest in turn",
            days: [eight], employers: firms(1, teams: 2, run: 2), candidates: people(5), pairs: (0..<5).map { ($0, 0) },
            bounds: [0, 5, 4]),
        BoundCase(
            testDescription: "five interviews, two a day, take three days and leave two idle slots",
            days: [eight, eight, eight], employers: firms(5), candidates: people(1, maxPerDay: 2, gap: 1),
            pairs: (0..<5).map { (0, $0) }, bounds: [2, 3, 17]),
        BoundCase(
            testDescription: "with two of the five missing two days are enough",
            days: [eight, eight, eight], employers: firms(5), candidates: people(1, maxPerDay: 2, gap: 1),
            pairs: (0..<5).map { (0, $0) }, missing: 2, bounds: [0, 2, 9]),
        BoundCase(
            testDescription: "an employer away in the middle of the day has a hole",
            days: [eight], employers: [.init(id: ID("E0"), windows: BoundTests.morningAndNoon)], candidates: people(3),
            pairs: (0..<3).map { ($0, 0) }, bounds: [3, 3, 6]),
    ]

    /// The slots 0, 1 and 5, 6.
    private static var morningAndNoon: [DayWindow] {
        [(540, 570), (615, 645)].compactMap { from, to in
            guard let from = LocalTime(minutes: from), let to = LocalTime(minutes: to) else { return nil }
            return DayWindow(date: FairInstances.date(2012, 6, 25), from: from, to: to)
        }
    }

    @Test("idle slots, days and finish are bounded by what one counts by hand", arguments: cases)
    func byHand(_ example: BoundCase) throws {
        let first = FairInstances.date(2012, 6, 25)
        let days = example.days.enumerated().map { number, starts in
            FairDay(
                date: first.adding(days: number),
                slots: starts.compactMap { LocalTime(minutes: $0).map { FairSlot(start: $0, minutes: 15) } })
        }
        let problem = FairProblem(
            zone: "Europe/Berlin", days: days, tables: nil, employers: example.employers,
            candidates: example.candidates,
            requests: example.pairs.map {
                .init(candidate: example.candidates[$0.candidate].id, employer: example.employers[$0.employer].id)
            })
        let fair = try #require(CompiledFair(problem))
        let proofs = Proofs(fair, seats: Timetable(fair).seats, conflicts: false)
        let bounds = Bounds(fair).levels(values: [0, example.missing, 99, 99, 99, 99, 99], proofs: proofs)
        #expect(bounds == [0, 0, example.bounds[0], 0, 0, example.bounds[1], example.bounds[2]])
    }
}
