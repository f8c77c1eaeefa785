import Calendar
package import Domain
import Hashing

/// Small random networks of steps before a first day of work, with every kind of rule.
package enum BackwardInstances {
    /// A problem without faults; the same for the same seed. It lies in the weeks around Easter and the May holidays of 2012.
    package static func problem(seed: UInt64, steps count: Int = 4) -> BackwardProblem {
        var draw = SplitMix64(seed: seed ^ 0x6261_636b)
        let today = FairInstances.date(2012, 4, 2 + draw.below(20))
        var problem = BackwardProblem(today: today, start: today.adding(days: 6 + draw.below(16)), steps: [])
        problem.startRule = rules[draw.below(rules.count)]
        problem.region = .bavaria
        for number in 0..<count { problem.steps.append(step(number, problem, &draw)) }
        return problem
    }

    private static let rules = BackwardProblem.DayRule.allCases

    private static func step(
        _ number: Int, _ problem: BackwardProblem, _ draw: inout SplitMix64
    ) -> BackwardProblem.Step {
        let length: BackwardProblem.Length =
            switch draw.below(8) {
            case 0: .months(draw.below(2))
            case 1...3: .workingDays(draw.below(5))
            default: .days(draw.below(6))
            }
        let actors = BackwardProblem.Actor.allCases
        var step = BackwardProblem.Step(
            id: ID("S\(number)"), actor: actors[draw.below(actors.count)], length: length,
            region: draw.below(2) == 0 ? .bavaria : draw.below(2) == 0 ? .galicia : nil)
        if number > 0 {
            step.after = (0..<number).filter { _ in draw.below(2) == 0 }.map { ID("S\($0)") }
        }
        if draw.below(3) == 0 { step.begins = rules[draw.below(3)] }
        if draw.below(3) == 0 { step.ends = rules[draw.below(draw.below(4) == 0 ? rules.count : 3)] }
        if draw.below(6) == 0 { step.notBefore = problem.today.adding(days: draw.below(6)) }
        if draw.below(5) == 0 { step.deadline = problem.today.adding(days: 4 + draw.below(12)) }
        if draw.below(8) == 0 { step.fixedBegin = problem.today.adding(days: draw.below(9)) }
        if number == 0, draw.below(6) == 0 {
            step.begun = problem.today.adding(days: -draw.below(4))
            if draw.below(2) == 0 { step.done = problem.today }
        }
        return step
    }
}
