import Domain
import Hashing
import Support

@testable import Courses

/// Small problems with a plan in force and something that happened since.
enum CourseReplans {
    /// Nil where nothing was announced.
    static func problem(seed: UInt64) throws -> CourseProblem? {
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        var problem = CourseInstances.problem(seed: seed)
        problem.pins = []
        let announced = try CoursePlanner.plan(problem).timetable
        guard !announced.enrolments.isEmpty else { return nil }
        problem.previous = announced
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    private static func strike(_ problem: inout CourseProblem, _ draw: inout SplitMix64) {
        let learner = draw.below(problem.learners.count)
        let offer = draw.below(problem.offers.count)
        switch draw.below(8) {
        case 0:
            // A course is called off.
            if problem.offers.count > 1 { problem.offers.remove(at: offer) }
        case 1:
            // A course begins a week later.
            problem.offers[offer].start = problem.offers[offer].start.adding(days: 7)
            problem.offers[offer].latestStart = problem.offers[offer].latestStart?.adding(days: 7)
        case 2:
            // Somebody drops out.
            if problem.learners.count > 1 { problem.learners.remove(at: learner) }
        case 3:
            // Somebody joins.
            var newcomer = problem.learners[learner]
            newcomer.id = ID("new")
            if !problem.learners.contains(where: { $0.id == newcomer.id }) { problem.learners.append(newcomer) }
        case 4:
            // An assembly job.
            let from = CourseInstances.first.adding(days: draw.below(30))
            problem.learners[learner].away.append(DaysOff(from: from, to: from.adding(days: 3)))
        case 5:
            // The contract starts earlier.
            problem.learners[learner].deadline = problem.learners[learner].deadline.adding(days: -10)
        case 6:
            // Lessons are an hour later.
            problem.offers[offer].weekly = problem.offers[offer].weekly.map { lesson in
                CourseInstances.later(lesson)
            }
        default:
            // Time goes on.
            problem.asOf = CourseInstances.first.adding(days: 10 + draw.below(20))
        }
    }
}
