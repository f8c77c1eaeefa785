import Domain

@testable import Courses

/// A planner as one would write it in an afternoon: each learner in the order of the file joins the first group at the right
/// level that fits and has a seat. Kept to show that the instances are not easy.
struct CourseGreedy {
    let problem: CourseProblem

    /// The values of all levels; nil where a group misses its minimum or a limit is broken.
    func values() -> [Int]? {
        let book = AuditBook(problem)
        let choice = AuditChoice(problem: problem, book: book)
        var seats: [AuditSeat] = []
        for learner in problem.learners {
            let week = AuditWeek(problem: problem, learner: learner)
            var level = learner.level
            var last: AuditCourse?
            let own = choice.courses(of: learner).sorted {
                (week.firstDay(of: $0), $0.name) < (week.firstDay(of: $1), $1.name)
            }
            for course in own where course.offer.from == level && level < learner.target {
                if let last, week.firstDay(of: course) <= last.lastDay { continue }
                guard seats.count(where: { $0.course.name == course.name }) < course.offer.seats else { continue }
                seats.append(AuditSeat(learner: learner, course: course, isPinned: false))
                level = course.offer.to
                last = course
            }
        }
        for course in book.courses {
            let size = seats.count { $0.course.name == course.name }
            if size > 0, size < course.offer.minimum { return nil }
        }
        let held = Set(seats.map(\.course.name))
        for offer in problem.offers where held.count(where: { book.course($0)?.offer.id == offer.id }) > offer.groups {
            return nil
        }
        for provider in problem.providers {
            let own = held.count { book.course($0)?.provider.id == provider.id }
            if let most = provider.maxGroups, own > most { return nil }
        }
        if !problem.pins.allSatisfy({ pin in
            seats.contains { $0.learner.id == pin.learner && $0.course.name == pin.group }
        }) {
            return nil
        }
        let tally = CourseTally(problem: problem, book: book, seats: seats, choice: choice)
        return problem.levelsInForce.map { tally.value(of: $0) }
    }
}
