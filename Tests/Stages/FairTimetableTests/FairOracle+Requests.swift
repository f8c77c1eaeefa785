import Calendar
import Domain

/// What a request allows by itself.
extension FairOracle {
    static func pin(_ problem: FairProblem, _ request: Int) -> FairProblem.Pin? {
        problem.pins.first { $0.request == problem.requests[request].id }
    }

    static func candidate(_ problem: FairProblem, _ request: Int) -> FairProblem.Candidate {
        guard let found = problem.candidates.first(where: { $0.id == problem.requests[request].candidate }) else {
            preconditionFailure("the instance names an unknown candidate")
        }
        return found
    }

    static func employer(_ problem: FairProblem, _ request: Int) -> FairProblem.Employer {
        guard let found = problem.employers.first(where: { $0.id == problem.requests[request].employer }) else {
            preconditionFailure("the instance names an unknown employer")
        }
        return found
    }

    /// Whether the interview is not to be held in one of the slot's minutes.
    private static func isClosed(
        _ id: ID<InterviewRequest>, _ problem: FairProblem, _ day: FairDay, _ slot: FairSlot
    ) -> Bool {
        problem.closures.contains { closure in
            guard case .interview(id) = closure.place, closure.window.date == day.date else { return false }
            return (slot.start.minutes..<(slot.start.minutes + slot.minutes)).contains {
                closure.window.from.minutes <= $0 && $0 < closure.window.to.minutes
            }
        }
    }

    static func options(_ problem: FairProblem, _ request: Int) -> [(day: Int, first: Int)] {
        if let pin = pin(problem, request) { return [(pin.day, pin.slot)] }
        let candidate = candidate(problem, request)
        let employer = employer(problem, request)
        let length = problem.requests[request].slots
        var result: [(day: Int, first: Int)] = []
        guard employer.teams > 0 else { return [] }
        for (day, fairDay) in problem.days.enumerated() {
            for first in fairDay.slots.indices where first + length <= fairDay.slots.count {
                let slots = fairDay.slots[first..<(first + length)]
                let touch = zip(slots, slots.dropFirst()).allSatisfy {
                    $0.start.minutes + $0.minutes == $1.start.minutes
                }
                let open = slots.allSatisfy { slot in
                    !isClosed(problem.requests[request].id, problem, fairDay, slot)
                        && inside(candidate.windows, fairDay, slot) && inside(employer.windows, fairDay, slot)
                        && !problem.blocks.contains { block in
                            hits(block, fairDay, slot)
                                && (block.audience == .all || names(block, candidate.id) || names(block, employer.id))
                        }
                }
                if touch, open, !interpreters(problem, request, day, first).isEmpty { result.append((day, first)) }
            }
        }
        return result
    }

    private static func inside(_ windows: [DayWindow]?, _ day: FairDay, _ slot: FairSlot) -> Bool {
        guard let windows else { return true }
        return windows.contains {
            $0.date == day.date && $0.from <= slot.start && slot.start.minutes + slot.minutes <= $0.to.minutes
        }
    }

    private static func hits(_ block: FairBlock, _ day: FairDay, _ slot: FairSlot) -> Bool {
        block.window.date == day.date && block.window.from.minutes < slot.start.minutes + slot.minutes
            && slot.start.minutes < block.window.to.minutes
    }

    private static func names(_ block: FairBlock, _ id: ID<Applicant>) -> Bool {
        if case .candidates(let ids) = block.audience { ids.contains(id) } else { false }
    }

    private static func names(_ block: FairBlock, _ id: ID<Employer>) -> Bool {
        if case .employers(let ids) = block.audience { ids.contains(id) } else { false }
    }

    static func needsInterpreter(_ problem: FairProblem, _ request: Int) -> Bool {
        guard let level = problem.sharedLanguageLevel else { return false }
        let (one, other) = (candidate(problem, request).languages, employer(problem, request).languages)
        return !LanguageCode.known.contains { (one[$0] ?? .a0) >= level && (other[$0] ?? .a0) >= level }
    }

    /// Interpreters who may serve at that time, -1 = none; empty where it needs one and there is none.
    static func interpreters(_ problem: FairProblem, _ request: Int, _ day: Int, _ first: Int) -> [Int] {
        let pin = pin(problem, request)
        if let named = pin?.interpreter {
            return problem.interpreters.indices.filter { problem.interpreters[$0].id == named }
        }
        guard needsInterpreter(problem, request), let level = problem.sharedLanguageLevel else { return [-1] }
        let (one, other) = (candidate(problem, request).languages, employer(problem, request).languages)
        let length = problem.requests[request].slots
        let fairDay = problem.days[day]
        let found = problem.interpreters.indices.filter { index in
            let interpreter = problem.interpreters[index]
            let speaks = interpreter.pairs.contains { pair in
                [(pair.first, pair.second), (pair.second, pair.first)].contains {
                    (one[$0.0] ?? .a0) >= level && (other[$0.1] ?? .a0) >= level
                }
            }
            return speaks
                && fairDay.slots[first..<(first + length)].allSatisfy { slot in
                    inside(interpreter.windows, fairDay, slot)
                        && !problem.blocks.contains { block in
                            guard hits(block, fairDay, slot) else { return false }
                            if case .interpreters(let ids) = block.audience { return ids.contains(interpreter.id) }
                            return block.audience == .all
                        }
                }
        }
        return pin == nil ? found : found + [-1]
    }

    static func change(
        _ problem: FairProblem, _ before: FairInterview, _ day: Int, _ first: Int, _ table: Int, _ interpreter: Int
    ) -> Int {
        var cost = 0
        if before.day != day { cost += 100 } else if before.slot != first { cost += 10 }
        if before.table != table { cost += 2 }
        if before.interpreter != (interpreter < 0 ? nil : problem.interpreters[interpreter].id) { cost += 1 }
        return cost
    }

    static func cheapest(_ problem: FairProblem, _ request: Int, _ options: [(day: Int, first: Int)]) -> Int {
        guard let before = problem.previous.first(where: { $0.request == problem.requests[request].id }) else {
            return 0
        }
        var tables = employer(problem, request).tables ?? Array(0..<(problem.tables ?? before.table + 1))
        if let table = pin(problem, request)?.table { tables = [table] }
        var best: Int?
        for option in options {
            for table in tables {
                for interpreter in interpreters(problem, request, option.day, option.first) {
                    let cost = change(problem, before, option.day, option.first, table, interpreter)
                    best = min(best ?? cost, cost)
                }
            }
        }
        return best ?? 0
    }
}

extension LanguageCode {
    /// The languages that instances speak.
    fileprivate static let known: [LanguageCode] = [.german, .english, .spanish]
}
