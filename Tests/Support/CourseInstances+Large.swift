import Calendar
package import Domain
import Hashing

extension CourseInstances {
    /// Learners of a large campaign: half the year at home, half in the region, evening, weekend, online and intensive
    /// courses at several levels, two places on each side.
    package static func large(seed: UInt64, learners: Int, offers: Int) -> CourseProblem {
        var draw = SplitMix64(seed: seed)
        var problem = CourseProblem(
            steps: [
                .init(to: .a1, units: 160), .init(to: .a2, units: 160), .init(to: .b1, units: 200),
                .init(to: .b2, units: 300),
            ],
            providers: [
                .init(id: ID("home"), zone: zone("Europe/Madrid"), region: .galicia),
                .init(id: ID("region"), zone: berlin, region: .bavaria),
            ], offers: [], learners: [], intensiveUnitsPerWeek: 25)
        problem.offers = (0..<offers).map { large($0, &draw) }
        problem.learners = (0..<learners).map { number in
            var learner = CourseProblem.Learner(
                id: ID("L\(number)"), level: draw.below(3) == 0 ? .a1 : .a0, target: draw.below(2) == 0 ? .a2 : .b1,
                deadline: first.adding(days: 240 + draw.below(120)),
                before: .init(
                    zone: zone("Europe/Madrid"), ways: [.init(place: "P\(draw.below(2))", minutes: 5 * draw.below(8))]),
                priority: 1 + draw.below(5))
            learner.arrival = first.adding(days: 120 + draw.below(60))
            learner.after = .init(
                zone: berlin, ways: [.init(place: "W\(draw.below(2))", minutes: 5 * draw.below(8))],
                hours: weekly.flatMap { lessons in
                    lessons.map { .init(weekday: $0.weekday, from: time(draw.below(3) == 0 ? 17 : 8), to: time(23)) }
                })
            return learner
        }
        return problem
    }

    private static let weekly: [[WeeklyLesson]] = [
        [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
            WeeklyLesson(weekday: $0, from: time(9), to: time(12, 45))
        },
        [.monday, .wednesday].map { WeeklyLesson(weekday: $0, from: time(18), to: time(20, 15)) },
        [.saturday].map { WeeklyLesson(weekday: $0, from: time(9), to: time(15)) },
        [.tuesday, .thursday].map { WeeklyLesson(weekday: $0, from: time(18, 30), to: time(20, 45)) },
    ]

    private static func large(_ number: Int, _ draw: inout SplitMix64) -> CourseOffer {
        let isHome = number % 2 == 0
        let from: CEFRLevel = [.a0, .a1, .a2][number / 2 % 3]
        let kind = isHome && from != .a2 ? 0 : draw.below(4)
        var offer = CourseOffer(
            id: ID("G\(number)"), provider: ID(isHome ? "home" : "region"),
            place: draw.below(5) == 0 ? nil : (isHome ? "P" : "W") + "\(draw.below(2))", from: from,
            to: CEFRLevel(rawValue: from.rawValue + 1) ?? .b1,
            start: first.adding(days: 7 * draw.below(6) + (isHome ? 0 : 120) + 60 * (from.rawValue - (isHome ? 0 : 1))),
            weekly: weekly[kind], seats: 8 + draw.below(8))
        offer.units = kind == 0 ? nil : 80
        offer.minimum = 4 + draw.below(4)
        offer.pricePerGroup = Cents(Int64(200_000 + 10_000 * draw.below(20)))
        offer.pricePerSeat = Cents(Int64(1_000 * draw.below(30)))
        offer.exam = CourseExam(day: .afterEnd(days: 5), registrationDays: 28, resultDays: 21, resitDays: 28)
        return offer
    }
}
