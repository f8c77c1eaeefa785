import Domain

/// The groups that a learner could be in, as far as one learner and one group decide.
struct AuditChoice {
    let problem: CourseProblem
    let book: AuditBook
    /// Groups for which fewer learners than the minimum could come.
    private let short: Set<ID<CourseGroupName>>

    init(problem: CourseProblem, book: AuditBook) {
        self.problem = problem
        self.book = book
        let pinned = Set(problem.pins.map(\.group))
        var short: Set<ID<CourseGroupName>> = []
        for course in book.courses where course.offer.minimum > 1 && !pinned.contains(course.name) {
            let able = problem.learners.count { learner in
                AuditChoice.isUseful(course, to: learner)
                    && AuditWeek(problem: problem, learner: learner).objections(to: course).isEmpty
            }
            if able < course.offer.minimum { short.insert(course.name) }
        }
        self.short = short
    }

    /// Useful groups in which the learner breaks no rule and for which there are learners enough, and the pinned ones.
    func courses(of learner: CourseProblem.Learner) -> [AuditCourse] {
        book.courses.filter { course in
            if problem.pins.contains(CourseProblem.Pin(learner: learner.id, group: course.name)) { return true }
            return AuditChoice.isUseful(course, to: learner) && objections(learner, course).isEmpty
        }
    }

    /// Useful groups with the codes of the rules that are broken, `minimum` among them.
    func useful(to learner: CourseProblem.Learner) -> [(course: AuditCourse, objections: Set<String>)] {
        book.courses.filter { AuditChoice.isUseful($0, to: learner) }.map { ($0, objections(learner, $0)) }
    }

    private static func isUseful(_ course: AuditCourse, to learner: CourseProblem.Learner) -> Bool {
        (course.owner ?? learner.id) == learner.id && learner.level <= course.offer.from
            && course.offer.from < learner.target
    }

    private func objections(_ learner: CourseProblem.Learner, _ course: AuditCourse) -> Set<String> {
        let own = AuditWeek(problem: problem, learner: learner).objections(to: course)
        return short.contains(course.name) ? own.union(["minimum"]) : own
    }
}
