import Calendar
import Domain

/// Turns the days of a network into the answer that people read.
struct BackwardAnswer {
    let problem: BackwardProblem
    let network: Network

    /// A day that was promised and cannot be kept.
    private struct Missed {
        let promise: Promise
        let text: String
        let days: Int
    }

    var schedule: BackwardSchedule {
        let slacks = problem.steps.indices.compactMap(network.slack)
        let least = slacks.min()
        let steps = problem.steps.indices.map { step($0, least) }.sorted {
            $0.earliestBegin != $1.earliestBegin ? $0.earliestBegin < $1.earliestBegin : $0.id < $1.id
        }
        let missed = self.missed
        let isOnlyContract = missed.allSatisfy { $0.promise == .contract }
        return BackwardSchedule(
            status: missed.isEmpty ? .optimal : .partial, steps: steps, slack: least,
            criticalStep: steps.first(where: \.isCritical)?.id,
            earliestStart: isOnlyContract ? problem.startRule.first(from: ready, in: problem.region) : nil,
            unplaced: missed.map { entry in
                UnplacedItem(
                    item: entry.promise.item,
                    reasons: [BlockingReason(code: "late", resource: entry.promise.rule, text: entry.text)])
            },
            objectives: [
                ObjectiveValue(
                    name: BackwardTerm.missed.rawValue, value: missed.count, bound: missed.count,
                    unit: BackwardTerm.missed.unit),
                ObjectiveValue(
                    name: BackwardTerm.lateDays.rawValue, value: lateDays(missed), bound: lateDays(missed),
                    unit: BackwardTerm.lateDays.unit),
            ], certificates: missed.map { Narrowing(problem: problem, promise: $0.promise).certificate },
            work: network.work)
    }

    private func lateDays(_ missed: [Missed]) -> Int { missed.reduce(0) { $0 + $1.days } }

    private func step(_ index: Int, _ least: Int?) -> BackwardSchedule.Step {
        let step = problem.steps[index]
        let slack = network.slack(index)
        return BackwardSchedule.Step(
            id: step.id, actor: step.actor, earliestBegin: network.begins[index], earliestEnd: network.ends[index],
            latestBegin: network.latestBegins[index], latestEnd: step.done == nil ? network.latestEnds[index] : nil,
            slack: slack, isCritical: slack != nil && slack == least)
    }

    /// The day on which everything is done.
    private var ready: CivilDate { network.ends.max().map { max($0, problem.today) } ?? problem.today }

    /// Deadlines and fixed beginnings in the order of the steps, the contract last.
    private var missed: [Missed] {
        var result: [Missed] = []
        for (index, step) in problem.steps.enumerated() where step.done == nil {
            let (begin, end) = (network.begins[index], network.ends[index])
            if let fixed = step.fixedBegin, step.begun == nil, begin > fixed {
                result.append(
                    Missed(
                        promise: .begin(step.id),
                        text: "it begins on \(fixed), and can begin on \(begin) at the earliest",
                        days: fixed.days(to: begin)))
            }
            if let deadline = step.deadline, end > deadline {
                result.append(
                    Missed(
                        promise: .deadline(step.id),
                        text: "it is due on \(deadline), and done on \(end) at the earliest",
                        days: deadline.days(to: end)))
            }
        }
        if network.isLate {
            result.append(
                Missed(
                    promise: .contract,
                    text: "work begins on \(problem.start), and everything is done on \(ready) at the earliest",
                    days: problem.start.days(to: ready)))
        }
        return result
    }
}

/// A day that has to be kept.
enum Promise: Hashable {
    case contract
    case deadline(ID<BackwardProblem.Step>)
    case begin(ID<BackwardProblem.Step>)

    /// The word of certificates and reasons.
    var rule: String {
        switch self {
        case .contract: "begin"
        case .deadline: "deadline"
        case .begin: "begin"
        }
    }

    var item: String {
        switch self {
        case .contract: BackwardSchedule.contract
        case .deadline(let id), .begin(let id): id.text
        }
    }
}

/// Finds the steps that make a promise impossible: without any one of them, taking no time at all, it could be kept.
struct Narrowing {
    let problem: BackwardProblem
    let promise: Promise

    var certificate: PlanCertificate {
        var steps = problem.steps.map(\.id)
        for id in steps.sorted().reversed() {
            let fewer = steps.filter { $0 != id }
            if isMissed(with: fewer) { steps = fewer }
        }
        return .conflict(items: steps.sorted().map(\.text), rules: ["\(promise.rule) \(promise.item)"])
    }

    private func isMissed(with steps: [ID<BackwardProblem.Step>]) -> Bool {
        let kept = Set(steps)
        let leftOut = Set(problem.steps.map(\.id).filter { !kept.contains($0) })
        var network = Network(problem)
        network.goForward(without: leftOut)
        switch promise {
        case .contract:
            return network.isLate
        case .deadline(let id):
            guard let index = problem.steps.firstIndex(where: { $0.id == id }),
                let deadline = problem.steps[index].deadline
            else { return false }
            return network.ends[index] > deadline
        case .begin(let id):
            guard let index = problem.steps.firstIndex(where: { $0.id == id }),
                let fixed = problem.steps[index].fixedBegin
            else { return false }
            return network.begins[index] > fixed
        }
    }
}
