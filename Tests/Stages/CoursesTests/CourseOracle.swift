import Calendar
import Domain

@testable import Courses

/// Tries every combination of groups and learners, with the verifier's idea of the rules and none of the planner's code.
struct CourseOracle {
    let problem: CourseProblem
    private let book: AuditBook
    private let choice: AuditChoice
    private let options: [[Option]]

    /// Courses that one learner takes, in order of time.
    private struct Option {
        let courses: [Int]
        /// What the plan's levels differ by if only this learner is enrolled.
        let values: [Int]
    }

    init(_ problem: CourseProblem) {
        self.problem = problem
        let book = AuditBook(problem)
        let choice = AuditChoice(problem: problem, book: book)
        self.book = book
        self.choice = choice
        let index = Dictionary(uniqueKeysWithValues: book.courses.enumerated().map { ($1.name, $0) })
        let none = CourseOracle.values(problem, book, choice, [])
        options = problem.learners.map { learner in
            CourseOracle.sequences(problem, learner, book, choice).map { courses in
                let seats = courses.map { AuditSeat(learner: learner, course: $0, isPinned: false) }
                let values = CourseOracle.values(problem, book, choice, seats)
                return Option(courses: courses.compactMap { index[$0.name] }, values: zip(values, none).map { $0 - $1 })
            }
        }
    }

    private static func values(
        _ problem: CourseProblem, _ book: AuditBook, _ choice: AuditChoice, _ seats: [AuditSeat]
    ) -> [Int] {
        let tally = CourseTally(problem: problem, book: book, seats: seats, choice: choice)
        return problem.levelsInForce.map { tally.value(of: $0) }
    }

    var combinations: Int { options.reduce(1) { $0 * $1.count } }

    /// The best values of all levels; nil where the pins leave no plan.
    func best() -> [Int]? {
        var best: [Int]?
        var sizes = [Int](repeating: 0, count: book.courses.count)
        let none = CourseOracle.values(problem, book, choice, [])
        extend(0, none, &sizes, &best)
        return best
    }

    private func extend(_ learner: Int, _ values: [Int], _ sizes: inout [Int], _ best: inout [Int]?) {
        guard learner < problem.learners.count else {
            guard isAllowed(sizes) else { return }
            if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
            return
        }
        for option in options[learner] {
            guard option.courses.allSatisfy({ sizes[$0] < book.courses[$0].offer.seats }) else { continue }
            var next = zip(values, option.values).map(+)
            for course in option.courses {
                // The price of a group that is held already was counted with the first who joined it.
                if sizes[course] > 0 {
                    for (index, level) in problem.levelsInForce.enumerated() {
                        next[index] -= fixed(book.courses[course], level)
                    }
                }
                sizes[course] += 1
            }
            extend(learner + 1, next, &sizes, &best)
            for course in option.courses { sizes[course] -= 1 }
        }
    }

    private func fixed(_ course: AuditCourse, _ level: CourseProblem.Level) -> Int {
        level.weights.reduce(0) { sum, weight in
            switch weight.term {
            case .cost, .groupPrice: sum + weight.weight * course.fixed
            case .groups: sum + weight.weight
            default: sum
            }
        }
    }

    private func isAllowed(_ sizes: [Int]) -> Bool {
        let held = book.courses.indices.filter { sizes[$0] > 0 }
        let pinned = Set(problem.pins.map(\.group))
        return held.allSatisfy { sizes[$0] >= book.courses[$0].offer.minimum || pinned.contains(book.courses[$0].name) }
            && problem.offers.allSatisfy { offer in
                held.count { book.courses[$0].offer.id == offer.id } <= offer.groups
            }
            && problem.providers.allSatisfy { provider in
                provider.maxGroups.map { most in
                    held.count { book.courses[$0].provider.id == provider.id } <= most
                } ?? true
            }
    }

    /// Every sequence without overlap in which each course starts at the level reached, or is pinned, and no pin is missing.
    private static func sequences(
        _ problem: CourseProblem, _ learner: CourseProblem.Learner, _ book: AuditBook, _ choice: AuditChoice
    ) -> [[AuditCourse]] {
        let week = AuditWeek(problem: problem, learner: learner)
        let pins = Set(problem.pins.filter { $0.learner == learner.id }.map(\.group))
        let open = choice.useful(to: learner).filter(\.objections.isEmpty).map(\.course)
        let all = book.courses.filter { course in
            pins.contains(course.name) || open.contains { $0.name == course.name }
        }
        var found: [[AuditCourse]] = []
        func extend(_ chain: [AuditCourse], _ level: CEFRLevel) {
            if pins.isSubset(of: chain.map(\.name)) { found.append(chain) }
            for course in all where course.offer.from == level || pins.contains(course.name) {
                if let last = chain.last, week.firstDay(of: course) <= last.lastDay { continue }
                if chain.contains(where: { $0.name == course.name }) { continue }
                extend(chain + [course], max(level, course.offer.to))
            }
        }
        extend([], learner.level)
        return found
    }
}
