import Calendar
package import Domain

/// Plans back from a contract's first day (models.md, § 9).
package enum BackwardPlanner {
    /// When each step can and must happen, what is critical, and what cannot be kept.
    ///
    /// A pure function, and the answer is the only one there is: the earliest days by the longest way from today, the
    /// latest by the longest way from the promises. Throws where the problem has faults.
    package static func plan(_ problem: BackwardProblem) throws(PlanRefusal) -> BackwardSchedule {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var network = Network(problem)
        network.goForward()
        network.goBackward()
        return BackwardAnswer(problem: problem, network: network).schedule
    }
}

/// The steps in an order in which each comes after those it waits for, with their days.
struct Network {
    let problem: BackwardProblem
    /// Indices of steps.
    private let order: [Int]
    private let before: [[Int]]
    private(set) var begins: [CivilDate]
    private(set) var ends: [CivilDate]
    private(set) var latestBegins: [CivilDate?]
    private(set) var latestEnds: [CivilDate]
    private(set) var work = 0

    init(_ problem: BackwardProblem) {
        self.problem = problem
        let indices = Dictionary(problem.steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let before = problem.steps.map { $0.after.compactMap { indices[$0] } }
        self.before = before
        var order: [Int] = []
        var isSettled = problem.steps.map { _ in false }
        func settle(_ index: Int) {
            guard !isSettled[index] else { return }
            isSettled[index] = true
            for earlier in before[index] { settle(earlier) }
            order.append(index)
        }
        for index in problem.steps.indices { settle(index) }
        self.order = order
        begins = problem.steps.map { _ in problem.today }
        ends = begins
        latestBegins = problem.steps.map { _ in nil }
        latestEnds = problem.steps.map { $0.deadline.map { min($0, problem.start) } ?? problem.start }
    }

    /// The earliest days; the steps left out take no time and wait for nothing but what comes before them.
    mutating func goForward(without leftOut: Set<ID<BackwardProblem.Step>> = []) {
        for index in order {
            let step = problem.steps[index]
            work += 1
            let earliest = before[index].map { ends[$0] }.max() ?? Network.longAgo
            if leftOut.contains(step.id) {
                (begins[index], ends[index]) = (earliest, earliest)
            } else {
                (begins[index], ends[index]) = step.days(from: max(earliest, problem.today), today: problem.today)
            }
        }
    }

    private static let longAgo = CivilDate(dayNumber: -200_000)

    /// Whether a step ends after the contract's first day.
    var isLate: Bool {
        problem.steps.indices.contains { problem.steps[$0].done == nil && ends[$0] > problem.start }
    }

    /// The latest days.
    mutating func goBackward() {
        for index in order.reversed() {
            let step = problem.steps[index]
            guard step.done == nil else { continue }
            if step.begun == nil {
                latestBegins[index] = StepDays(step: step).latestBegin(doneBy: latestEnds[index], work: &work)
                for earlier in before[index] {
                    guard let latest = latestBegins[index] else { continue }
                    latestEnds[earlier] = min(latestEnds[earlier], latest)
                }
            }
        }
    }

    /// Days between the earliest and the latest of a step; nil where it is done.
    func slack(_ index: Int) -> Int? {
        guard problem.steps[index].done == nil else { return nil }
        if let latest = latestBegins[index] { return begins[index].days(to: latest) }
        return ends[index].days(to: latestEnds[index])
    }
}

extension BackwardProblem.Step {
    /// The days on which it begins and is done if what comes before it leaves it free from a day.
    func days(from day: CivilDate, today: CivilDate) -> (begin: CivilDate, end: CivilDate) {
        if let done { return (begun ?? done, done) }
        let days = StepDays(step: self)
        if let begun { return (begun, max(days.end(begun: begun), today)) }
        let begin = days.begin(from: max(day, notBefore ?? day, fixedBegin ?? day))
        return (begin, days.end(begun: begin))
    }
}
