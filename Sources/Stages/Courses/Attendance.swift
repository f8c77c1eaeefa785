import Calendar
import Domain

/// The rules between one learner and one group that a pair breaks.
struct BrokenRules: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let place = BrokenRules(rawValue: 1 << 0)
    static let hours = BrokenRules(rawValue: 1 << 1)
    static let away = BrokenRules(rawValue: 1 << 2)
    static let childcare = BrokenRules(rawValue: 1 << 3)
    static let lastBus = BrokenRules(rawValue: 1 << 4)
    static let lateStart = BrokenRules(rawValue: 1 << 5)
    static let registration = BrokenRules(rawValue: 1 << 6)
    static let deadline = BrokenRules(rawValue: 1 << 7)
    /// Of the group, not of a pair: fewer learners than the minimum could come.
    static let minimum = BrokenRules(rawValue: 1 << 8)

    /// Every rule with the name that certificates and reasons use, in the order of a lesson's questions.
    static let named: [(rule: BrokenRules, name: String)] = [
        (.place, "place"), (.hours, "hours"), (.away, "away"), (.childcare, "childcare"), (.lastBus, "lastBus"),
        (.lateStart, "lateStart"), (.registration, "registration"), (.deadline, "deadline"), (.minimum, "minimum"),
    ]

    var names: [String] { BrokenRules.named.filter { contains($0.rule) }.map(\.name) }
}

/// A lesson on the learner's clock.
struct Sitting: Hashable, Sendable {
    let date: CivilDate
    /// Minutes after the date's midnight; `to` may be beyond 24:00.
    let from: Int
    let to: Int
}

/// A learner in a group, as far as the two alone decide.
struct Attendance: Sendable {
    let broken: BrokenRules
    /// Day of the first lesson that the learner takes.
    let firstDay: CivilDate
    /// Minutes on all ways of the lessons taken.
    let travel: Int
}

/// Puts lessons on learners' clocks and into their weeks.
struct AttendanceDesk {
    private let problem: CourseProblem
    private let running: Set<CourseProblem.Pin>
    private var sittings: [ClockKey: [Sitting]] = [:]

    private struct ClockKey: Hashable {
        let group: ID<CourseGroupName>
        let zone: String
    }

    init(_ problem: CourseProblem) {
        self.problem = problem
        running = Set(problem.previous.enrolments.map { CourseProblem.Pin(learner: $0.learner, group: $0.group) })
    }

    /// The first day on which a learner takes lessons; nil = any.
    func entry(of learner: CourseProblem.Learner) -> CivilDate? {
        [problem.asOf, learner.from].compactMap { $0 }.max()
    }

    mutating func attendance(of learner: CourseProblem.Learner, in group: CandidateGroup) -> Attendance {
        let offer = problem.offers[group.offer]
        let isRunning = running.contains(CourseProblem.Pin(learner: learner.id, group: group.id))
        let entry = entry(of: learner)
        let early = onClock(of: learner.before, group)
        let late = learner.after.map { onClock(of: $0, group) } ?? early
        var broken: BrokenRules = []
        var travel = 0
        var missed = 0
        var firstDay: CivilDate?
        for index in group.meetings.indices {
            // Which clock decides is read off the earlier life's one; the two lives meet on the day of arrival.
            let isAfter = learner.arrival.map { early[index].date >= $0 } ?? false
            let sitting = isAfter ? late[index] : early[index]
            if let entry, sitting.date < entry {
                missed += 1
                continue
            }
            firstDay = firstDay ?? sitting.date
            let way = way(of: learner, isAfter: isAfter, to: offer.place)
            broken.formUnion(rules(learner, isAfter: isAfter, sitting, way, hasChildcare: offer.hasChildcare))
            travel += 2 * (way?.minutes ?? 0)
        }
        if let exam = group.exam {
            if learner.away.contains(where: { $0.contains(exam.date) }) { broken.insert(.away) }
            let isAfter = learner.arrival.map { exam.date >= $0 } ?? false
            if way(of: learner, isAfter: isAfter, to: offer.place) == nil { broken.insert(.place) }
            if !isRunning, let entry, exam.registerBy < entry { broken.insert(.registration) }
        }
        if !isRunning, missed * 10 > group.meetings.count { broken.insert(.lateStart) }
        if group.certificateOn > learner.deadline { broken.insert(.deadline) }
        return Attendance(broken: broken, firstDay: firstDay ?? group.lastDay, travel: travel)
    }

    /// Whether a learner can take a single lesson.
    func suits(_ learner: CourseProblem.Learner, _ lesson: DayWindow, of offer: CourseOffer, in zone: Zone) -> Bool {
        let early = AttendanceDesk.sitting(lesson, from: zone, on: learner.before.zone)
        let isAfter = learner.arrival.map { early.date >= $0 } ?? false
        let sitting = isAfter ? learner.after.map { AttendanceDesk.sitting(lesson, from: zone, on: $0.zone) } : early
        guard let sitting, entry(of: learner).map({ $0 <= sitting.date }) ?? true else { return false }
        let way = way(of: learner, isAfter: isAfter, to: offer.place)
        return rules(learner, isAfter: isAfter, sitting, way, hasChildcare: offer.hasChildcare).isEmpty
    }

    /// Nil where the place cannot be reached; online is reached at once.
    private func way(of learner: CourseProblem.Learner, isAfter: Bool, to place: String?) -> CourseProblem.Way? {
        guard let place else { return CourseProblem.Way(place: "", minutes: 0) }
        return (isAfter ? learner.after ?? learner.before : learner.before).ways.first { $0.place == place }
    }

    private func rules(
        _ learner: CourseProblem.Learner, isAfter: Bool, _ sitting: Sitting, _ way: CourseProblem.Way?,
        hasChildcare: Bool
    ) -> BrokenRules {
        var broken: BrokenRules = []
        if learner.away.contains(where: { $0.contains(sitting.date) }) { broken.insert(.away) }
        guard let way else { return broken.union(.place) }
        let phase = isAfter ? learner.after ?? learner.before : learner.before
        let out = Sitting(date: sitting.date, from: sitting.from - way.minutes, to: sitting.to + way.minutes)
        if let last = way.lastDeparture, sitting.to > last.minutes { broken.insert(.lastBus) }
        if let hours = phase.hours, !hours.contains(where: { $0.contains(out) }) { broken.insert(.hours) }
        if let childcare = phase.childcare, !hasChildcare, !childcare.contains(where: { $0.contains(out) }) {
            broken.insert(.childcare)
        }
        return broken
    }

    private mutating func onClock(of phase: CourseProblem.Phase, _ group: CandidateGroup) -> [Sitting] {
        let key = ClockKey(group: group.id, zone: phase.zone.name)
        if let known = sittings[key] { return known }
        let zone = problem.providers[group.provider].zone
        let made = group.meetings.map { AttendanceDesk.sitting($0, from: zone, on: phase.zone) }
        sittings[key] = made
        return made
    }

    private static func sitting(_ lesson: DayWindow, from: Zone, on clock: Zone) -> Sitting {
        if from.name == clock.name {
            return Sitting(date: lesson.date, from: lesson.from.minutes, to: lesson.to.minutes)
        }
        let start = from.instant(of: lesson.date, at: lesson.from)
        let end = from.instant(of: lesson.date, at: lesson.to)
        let wall = clock.wallTime(at: start)
        let minute = wall.secondOfDay / 60
        return Sitting(date: wall.date, from: minute, to: minute + (end.seconds - start.seconds) / 60)
    }
}

extension CourseProblem.WeeklyHours {
    /// Whether all of it lies in these hours.
    fileprivate func contains(_ sitting: Sitting) -> Bool {
        guard weekday == sitting.date.weekday, from.minutes <= sitting.from, sitting.to <= to.minutes else {
            return false
        }
        guard let roster else { return true }
        let weeks = ISOWeek(of: roster.since).monday.days(to: ISOWeek(of: sitting.date).monday) / 7
        return weeks % roster.everyWeeks == 0
    }
}
