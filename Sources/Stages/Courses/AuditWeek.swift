import Calendar
import Domain

/// What stands between one learner and lessons, worked out for the verifier.
struct AuditWeek {
    let problem: CourseProblem
    let learner: CourseProblem.Learner

    /// The first day on which the learner can take lessons; nil = any.
    var entry: CivilDate? {
        guard let own = learner.from else { return problem.asOf }
        guard let today = problem.asOf else { return own }
        return own < today ? today : own
    }

    /// Codes of the rules that learner and group break together.
    func objections(to course: AuditCourse) -> Set<String> {
        var codes: Set<String> = []
        let taken = lessonsTaken(of: course)
        for lesson in taken { codes.formUnion(objections(to: lesson, of: course.offer, in: course.provider.zone)) }
        let isRunning = problem.previous.enrolments.contains {
            $0.learner == learner.id && $0.group == course.name
        }
        if !isRunning {
            if 10 * (course.lessons.count - taken.count) > course.lessons.count { codes.insert("lateStart") }
            if let exam = course.exam, let entry, exam.registerBy < entry { codes.insert("registration") }
        }
        if let exam = course.exam {
            if learner.away.contains(where: { $0.from <= exam.date && exam.date <= $0.to }) { codes.insert("away") }
            if let place = course.offer.place, !phase(on: exam.date).ways.contains(where: { $0.place == place }) {
                codes.insert("place")
            }
        }
        if course.certificate > learner.deadline { codes.insert("deadline") }
        return codes
    }

    /// The lessons that are not before the learner's first day.
    func lessonsTaken(of course: AuditCourse) -> [DayWindow] {
        guard let entry else { return course.lessons }
        return course.lessons.filter { lesson in
            let first = moment(lesson, course.provider.zone, on: learner.before.zone).date
            return moment(lesson, course.provider.zone, on: phase(on: first).zone).date >= entry
        }
    }

    func firstDay(of course: AuditCourse) -> CivilDate {
        guard let lesson = lessonsTaken(of: course).first else { return course.lastDay }
        let early = moment(lesson, course.provider.zone, on: learner.before.zone).date
        return moment(lesson, course.provider.zone, on: phase(on: early).zone).date
    }

    /// Minutes on all ways.
    func travel(to course: AuditCourse) -> Int {
        guard let place = course.offer.place else { return 0 }
        return lessonsTaken(of: course).reduce(0) { sum, lesson in
            let date = moment(lesson, course.provider.zone, on: learner.before.zone).date
            return sum + 2 * (phase(on: date).ways.first { $0.place == place }?.minutes ?? 0)
        }
    }

    /// Codes of the rules that one lesson breaks.
    func objections(to lesson: DayWindow, of offer: CourseOffer, in zone: Zone) -> Set<String> {
        var codes: Set<String> = []
        let life = phase(on: moment(lesson, zone, on: learner.before.zone).date)
        let time = moment(lesson, zone, on: life.zone)
        if let entry, time.date < entry { codes.insert("lateStart") }
        if learner.away.contains(where: { $0.from <= time.date && time.date <= $0.to }) { codes.insert("away") }
        var minutes = 0
        if let place = offer.place {
            guard let way = life.ways.first(where: { $0.place == place }) else { return codes.union(["place"]) }
            minutes = way.minutes
            if let bus = way.lastDeparture, bus.minutes < time.end { codes.insert("lastBus") }
        }
        let out = (time.date, time.start - minutes, time.end + minutes)
        if let hours = life.hours, !hours.contains(where: { AuditWeek.covers($0, out) }) { codes.insert("hours") }
        if let hours = life.childcare, !offer.hasChildcare, !hours.contains(where: { AuditWeek.covers($0, out) }) {
            codes.insert("childcare")
        }
        return codes
    }

    private func phase(on date: CivilDate) -> CourseProblem.Phase {
        guard let arrival = learner.arrival, let after = learner.after, date >= arrival else { return learner.before }
        return after
    }

    private static func covers(
        _ hours: CourseProblem.WeeklyHours, _ time: (date: CivilDate, start: Int, end: Int)
    ) -> Bool {
        if let roster = hours.roster {
            let monday = Int(roster.since.dayNumber) - (roster.since.weekday.rawValue - 1)
            let own = Int(time.date.dayNumber) - (time.date.weekday.rawValue - 1)
            if (own - monday) % (7 * roster.everyWeeks) != 0 { return false }
        }
        return hours.weekday == time.date.weekday && hours.from.minutes <= time.start && hours.to.minutes >= time.end
    }

    /// A lesson on a clock elsewhere; the end may be past midnight.
    private func moment(_ lesson: DayWindow, _ zone: Zone, on clock: Zone) -> (date: CivilDate, start: Int, end: Int) {
        if zone.name == clock.name { return (lesson.date, lesson.from.minutes, lesson.to.minutes) }
        let from = zone.instant(of: WallTime(date: lesson.date, time: lesson.from))
        let to = zone.instant(of: WallTime(date: lesson.date, time: lesson.to))
        let local = clock.wallTime(at: from)
        let start = local.secondOfDay / 60
        return (local.date, start, start + (to.seconds - from.seconds) / 60)
    }
}
