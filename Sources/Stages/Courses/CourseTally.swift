import Calendar
import Domain

/// Counts the objectives of a plan anew, for the verifier.
struct CourseTally {
    let problem: CourseProblem
    let book: AuditBook
    let seats: [AuditSeat]
    let choice: AuditChoice

    /// Learners who do not reach their target, in the order of the problem.
    var missing: [ID<Applicant>] {
        problem.learners.filter { reached($0) < $0.target }.map(\.id)
    }

    func value(of level: CourseProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * count($1.term) }
    }

    private func courses(of learner: CourseProblem.Learner) -> [AuditCourse] {
        seats.filter { $0.learner.id == learner.id }.map(\.course)
    }

    private func reached(_ learner: CourseProblem.Learner) -> CEFRLevel {
        courses(of: learner).filter { $0.certificate <= learner.deadline }.map(\.offer.to).reduce(learner.level, max)
    }

    private var held: [AuditCourse] {
        let names = Set(seats.map(\.course.name))
        return book.courses.filter { names.contains($0.name) }
    }

    private func count(_ term: CourseProblem.Term) -> Int {
        switch term {
        case .unreached: return missing.count
        case .unplacedByPriority: return sum { reached($0) < $0.target ? $0.priority : 0 }
        case .levels: return sum { max(0, $0.target.rawValue - reached($0).rawValue) }
        case .cost:
            return held.reduce(0) { $0 + $1.fixed }
                + seats.reduce(0) { $0 + Int($1.course.offer.pricePerSeat.amount) }
        case .groupPrice: return held.reduce(0) { $0 + $1.fixed }
        case .forgetting:
            return sum { learner in
                guard let last = courses(of: learner).map(\.lastLesson).max() else { return 0 }
                return max(0, last.days(to: learner.deadline) / 7)
            }
        case .travel:
            return seats.reduce(0) { $0 + AuditWeek(problem: problem, learner: $1.learner).travel(to: $1.course) }
        case .groups: return held.count
        case .previousUnplaced: return announced.count { course(for: $0) == nil }
        case .newPriority:
            let known = Set(problem.previous.enrolments.map(\.learner))
            return sum { !known.contains($0.id) && reached($0) < $0.target ? $0.priority : 0 }
        case .changeCost: return announced.reduce(0) { $0 + changeCost($1) }
        case .peopleChanged:
            return sum { learner in
                let before = problem.previous.enrolments.filter { $0.learner == learner.id }
                guard !before.isEmpty else { return 0 }
                return Set(before.map(\.group)) == Set(courses(of: learner).map(\.name)) ? 0 : 1
            }
        }
    }

    private func sum(_ part: (CourseProblem.Learner) -> Int) -> Int { problem.learners.reduce(0) { $0 + part($1) } }

    // MARK: Against the plan in force

    /// An enrolment in force whose step is still wanted.
    private struct Announced {
        let learner: CourseProblem.Learner
        let group: CourseGroup
        let from: CEFRLevel
    }

    private var announced: [Announced] {
        problem.previous.enrolments.compactMap { enrolment in
            guard let learner = problem.learners.first(where: { $0.id == enrolment.learner }),
                let group = problem.previous.groups.first(where: { $0.id == enrolment.group }),
                enrolment.from >= learner.level, enrolment.from < learner.target
            else { return nil }
            return Announced(learner: learner, group: group, from: enrolment.from)
        }
    }

    private func course(for announced: Announced) -> AuditCourse? {
        let week = AuditWeek(problem: problem, learner: announced.learner)
        return courses(of: announced.learner).filter { CourseTally.leads($0, from: announced.from) }.min {
            (week.firstDay(of: $0), $0.name) < (week.firstDay(of: $1), $1.name)
        }
    }

    private func changeCost(_ announced: Announced) -> Int {
        guard let now = course(for: announced) else { return 0 }
        let possible = choice.courses(of: announced.learner)
        let cheapest = possible.filter { CourseTally.leads($0, from: announced.from) }.map {
            CourseTally.distance(announced.group, $0)
        }.min()
        return CourseTally.distance(announced.group, now) - (cheapest ?? 0)
    }

    private static func leads(_ course: AuditCourse, from level: CEFRLevel) -> Bool {
        course.offer.from <= level && level < course.offer.to
    }

    private static func distance(_ before: CourseGroup, _ now: AuditCourse) -> Int {
        if before.meetings == now.lessons { return before.id == now.name ? 0 : 2 }
        return before.meetings.map(\.date).elementsEqual(now.lessons.map(\.date)) ? 10 : 100
    }
}
