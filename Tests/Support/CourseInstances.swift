package import Calendar
package import Domain
import Hashing

/// Small random problems of courses, tight enough that every rule and every objective matters in some of them.
package enum CourseInstances {
    /// A problem whose own faults are none; the same for the same seed. Pins may be impossible together.
    package static func problem(seed: UInt64) -> CourseProblem {
        var draw = SplitMix64(seed: seed ^ 0x636f_7572)
        var problem = CourseProblem(
            steps: [
                .init(to: .a1, units: 4), .init(to: .a2, units: 4), .init(to: .b1, units: 6), .init(to: .b2, units: 6),
            ], providers: [], offers: [], learners: [])
        if draw.below(2) == 0 { problem.asOf = first.adding(days: draw.below(6) - 3) }
        problem.providers = (0..<2).map { provider($0, &draw) }
        problem.offers = (0..<5).map { offer($0, &draw) }
        problem.learners = (0..<(3 + draw.below(3))).map { learner($0, &draw) }
        problem.intensiveUnitsPerWeek = draw.below(2) == 0 ? 8 : nil
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(5) == 0 { addPins(to: &problem, &draw) }
        return problem
    }

    /// A Monday before a public holiday (3 October) and the end of summer time (28 October 2012).
    package static let first = FairInstances.date(2012, 9, 24)

    package static let berlin = zone("Europe/Berlin")
    package static let canary = zone("Atlantic/Canary")

    /// A zone of the machine's database, which the tests need.
    package static func zone(_ name: String) -> Zone {
        do throws(ZoneError) {
            return try ZoneDatabase(environment: [:]).zone(named: name)
        } catch {
            preconditionFailure(error.message)
        }
    }

    /// The lesson an hour later.
    package static func later(_ lesson: WeeklyLesson) -> WeeklyLesson {
        WeeklyLesson(
            weekday: lesson.weekday, from: time(lesson.from.minutes / 60 + 1, lesson.from.minutes % 60),
            to: time(lesson.to.minutes / 60 + 1, lesson.to.minutes % 60))
    }

    package static func time(_ hour: Int, _ minute: Int = 0) -> LocalTime {
        guard let time = LocalTime(minutes: hour * 60 + minute) else { preconditionFailure("no such time") }
        return time
    }

    private static func provider(_ number: Int, _ draw: inout SplitMix64) -> CourseProblem.Provider {
        CourseProblem.Provider(
            id: ID("P\(number)"), zone: draw.below(12) == 0 ? canary : berlin,
            region: draw.below(3) == 0 ? nil : .bavaria, maxGroups: draw.below(3) > 0 ? 1 + draw.below(3) / 2 : nil)
    }

    private static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .saturday]

    private static func offer(_ number: Int, _ draw: inout SplitMix64) -> CourseOffer {
        let from: CEFRLevel = number % 2 == 0 ? .a1 : .a2
        let weekly = (0..<(1 + draw.below(2))).map { _ in
            let hour = 17 + draw.below(3)
            return WeeklyLesson(weekday: weekdays[draw.below(5)], from: time(hour), to: time(hour + 1, 30))
        }
        var offer = CourseOffer(
            id: ID("G\(number)"), provider: ID("P\(draw.below(2))"), place: draw.below(6) == 0 ? nil : "town",
            from: from, to: draw.below(8) == 0 ? .b2 : CEFRLevel(rawValue: from.rawValue + 1) ?? .b2,
            start: first.adding(days: (from == .a1 ? 0 : 14) + 7 * draw.below(2) - draw.below(4)),
            weekly: weekly.count == 2 && weekly[0].weekday == weekly[1].weekday ? [weekly[0]] : weekly,
            seats: 1 + draw.below(4))
        offer.minimum = min(offer.seats, 1 + draw.below(2) + draw.below(2) * draw.below(2))
        if draw.below(4) == 0 { offer.units = 2 * (1 + draw.below(4)) }
        if draw.below(5) == 0 { offer.pauses = [pause(&draw)] }
        if draw.below(2) == 0 {
            offer.latestStart = offer.start.adding(days: 7 + 7 * draw.below(2))
            offer.startsEveryWeeks = 1
            offer.seats = 1 + draw.below(2)
            offer.minimum = 1
        }
        if draw.below(8) == 0 { offer.groups = 2 }
        offer.pricePerSeat = Cents(Int64(100 * draw.below(5)))
        offer.pricePerGroup = Cents(Int64(500 * draw.below(3)))
        offer.pricePerUnit = Cents(Int64(50 * draw.below(3)))
        if draw.below(3) > 0 {
            offer.exam = CourseExam(
                day: draw.below(4) == 0 && offer.latestStart == nil
                    ? .on(afterwards(offer, &draw)) : .afterEnd(days: 1 + draw.below(6)),
                registrationDays: 10 * draw.below(3) + 7, resultDays: 7 * draw.below(2),
                resitDays: draw.below(2) == 0 ? 14 : nil)
        }
        offer.hasChildcare = draw.below(5) == 0
        if draw.below(9) == 0 {
            offer.individual = IndividualPace(unitsPerWeek: draw.below(2) == 0 ? 2 : nil)
            offer.seats = 1
            offer.minimum = 1
            offer.latestStart = nil
        }
        return offer
    }

    /// A day after the last lesson, with two weeks for holidays and pauses.
    private static func afterwards(_ offer: CourseOffer, _ draw: inout SplitMix64) -> CivilDate {
        let lessons = ((offer.units ?? (offer.to == .b2 ? 20 : 6)) + 1) / 2
        let weeks = (lessons + offer.weekly.count - 1) / offer.weekly.count + 2
        return offer.start.adding(days: 7 * weeks + draw.below(7))
    }

    private static func pause(_ draw: inout SplitMix64) -> DaysOff {
        let from = first.adding(days: draw.below(30))
        return DaysOff(from: from, to: from.adding(days: draw.below(7)))
    }

    private static func learner(_ number: Int, _ draw: inout SplitMix64) -> CourseProblem.Learner {
        let level: CEFRLevel = draw.below(3) == 0 ? .a2 : .a1
        var learner = CourseProblem.Learner(
            id: ID("L\(number)"), level: level, target: level == .a1 && draw.below(3) > 0 ? .a2 : .b1,
            deadline: first.adding(days: 38 + draw.below(60)), before: phase(&draw), priority: draw.below(4))
        if draw.below(12) == 0 { learner.target = .b2 }
        if draw.below(4) == 0 { learner.from = first.adding(days: draw.below(14)) }
        if draw.below(3) == 0 {
            learner.arrival = first.adding(days: draw.below(30))
            learner.after = phase(&draw)
        }
        if draw.below(2) == 0 { learner.away = [pause(&draw)] }
        return learner
    }

    private static func phase(_ draw: inout SplitMix64) -> CourseProblem.Phase {
        var phase = CourseProblem.Phase(zone: draw.below(16) == 0 ? canary : berlin)
        if draw.below(12) > 0 {
            phase.ways = [
                .init(
                    place: "town", minutes: 10 * draw.below(3),
                    lastDeparture: draw.below(3) == 0 ? time(19, 30 * draw.below(2)) : nil)
            ]
        }
        if draw.below(5) < 2 { phase.hours = hours(&draw) }
        if draw.below(5) < 2 { phase.childcare = hours(&draw) }
        return phase
    }

    private static func hours(_ draw: inout SplitMix64) -> [CourseProblem.WeeklyHours] {
        weekdays.filter { _ in draw.below(12) > 0 }.map { weekday in
            CourseProblem.WeeklyHours(
                weekday: weekday, from: time(16), to: time(19 + draw.below(4), 30),
                roster: draw.below(20) == 0
                    ? .init(everyWeeks: 2, since: first.adding(days: 7 * draw.below(2) + 2)) : nil)
        }
    }

    private static func objectives(_ draw: inout SplitMix64) -> [CourseProblem.Level] {
        switch draw.below(8) {
        case 0:
            [
                CourseProblem.Level([
                    CourseProblem.Weight(term: .unplacedByPriority, weight: 100),
                    CourseProblem.Weight(term: .groupPrice, weight: 1),
                ])
            ]
        case 1: [.init(.unplacedByPriority), .init(.groups), .init(.travel), .init(.cost)]
        case 2: [.init(.cost), .init(.unreached)]
        case 3: [.init(.unreached), .init(.forgetting), .init(.groupPrice), .init(.travel)]
        default: CourseProblem.defaultObjectives
        }
    }

    /// Pins as a person could make them, in groups that bear the name of their offer.
    private static func addPins(to problem: inout CourseProblem, _ draw: inout SplitMix64) {
        let plain = problem.offers.filter { $0.latestStart == nil && $0.groups == 1 && $0.individual == nil }
        guard !plain.isEmpty else { return }
        for _ in 0..<(1 + draw.below(2)) {
            problem.pins.append(
                CourseProblem.Pin(
                    learner: problem.learners[draw.below(problem.learners.count)].id,
                    group: ID(plain[draw.below(plain.count)].id.text)))
            if !problem.faults().isEmpty { problem.pins.removeLast() }
        }
    }
}
