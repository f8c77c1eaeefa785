import Domain

/// What a re-plan changed against the plan in force, each with its cause.
struct Changes {
    private let problem: FairProblem
    private let before: [ID<InterviewRequest>: FairInterview]
    private let after: [ID<InterviewRequest>: FairInterview]

    init(problem: FairProblem, after: [FairInterview]) {
        self.problem = problem
        before = Dictionary(problem.previous.map { ($0.request, $0) }) { first, _ in first }
        self.after = Dictionary(after.map { ($0.request, $0) }) { first, _ in first }
    }

    /// By request id; empty where no plan was in force.
    var list: [PlanChange] {
        guard !before.isEmpty else { return [] }
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            let (old, new) = (before[id], after[id])
            if let old, let new, isSame(old, new) { return nil }
            return PlanChange(
                item: id.text, before: old.map(text), after: new.map(text), cause: cause(id, old, new))
        }
    }

    private func isSame(_ old: FairInterview, _ new: FairInterview) -> Bool {
        (old.day, old.slot, old.table, old.interpreter) == (new.day, new.slot, new.table, new.interpreter)
    }

    private func text(_ interview: FairInterview) -> String {
        var when = "day \(interview.day), slot \(interview.slot)"
        if problem.days.indices.contains(interview.day),
            problem.days[interview.day].slots.indices.contains(interview.slot)
        {
            let day = problem.days[interview.day]
            when = "\(day.date) \(day.slots[interview.slot].start)"
        }
        let interpreter = interview.interpreter.map { ", interpreter \($0)" } ?? ""
        return "\(when), table \(interview.table)\(interpreter)"
    }

    private func cause(_ id: ID<InterviewRequest>, _ old: FairInterview?, _ new: FairInterview?) -> String {
        guard let old else { return "new request" }
        guard let request = problem.requests.first(where: { $0.id == id }) else { return "no longer wanted" }
        if let pin = problem.pins.first(where: { $0.request == id }), pin.day != old.day || pin.slot != old.slot {
            return "pinned to another time"
        }
        if let cause = absence(of: request, old) { return cause }
        let inTheWay = after.values.filter { $0.request != id && takesPlace(of: old, $0) }.map(\.request).sorted()
        if let first = inTheWay.first { return "gives way to \(first)" }
        return new == nil ? "no place is left" : "the whole plan is better so"
    }

    /// What is gone at the announced place.
    private func absence(of request: FairProblem.Request, _ old: FairInterview) -> String? {
        let grid = Grid(problem.days)
        guard problem.days.indices.contains(old.day), old.slot >= 0,
            old.slot + request.slots <= grid.range(ofDay: old.day).count
        else { return "the slot is gone" }
        let first = grid.firstOfDay[old.day] + old.slot
        guard grid.holds(length: request.slots, at: first) else { return "the slot is gone" }
        var slots = SlotSet(count: grid.slots)
        for slot in first..<(first + request.slots) { slots.insert(slot) }
        if let tables = problem.tables, old.table >= tables { return "table \(old.table) is gone" }
        guard let candidate = problem.candidates.first(where: { $0.id == request.candidate }),
            let employer = problem.employers.first(where: { $0.id == request.employer })
        else { return "no longer wanted" }
        if employer.teams == 0 { return "employer \(employer.id) is gone" }
        if let own = employer.tables, !own.contains(old.table) {
            return "table \(old.table) is no longer one of employer \(employer.id)"
        }
        if !slots.isSubset(of: grid.slots(inside: candidate.windows, days: problem.days)) {
            return "candidate \(candidate.id) is not there"
        }
        if !slots.isSubset(of: grid.slots(inside: employer.windows, days: problem.days)) {
            return "employer \(employer.id) is not there"
        }
        if let id = old.interpreter {
            guard let interpreter = problem.interpreters.first(where: { $0.id == id }) else {
                return "interpreter \(id) is gone"
            }
            if !slots.isSubset(of: grid.slots(inside: interpreter.windows, days: problem.days)) {
                return "interpreter \(id) is not there"
            }
        }
        for closure in problem.closures
        where closure.touches(old.slot..<(old.slot + request.slots), of: problem.days[old.day]) {
            switch closure.place {
            case .table(old.table): return "table \(old.table) is out of use then"
            case .team(employer.id, let team) where team == old.team:
                return "a team of employer \(employer.id) is not there"
            case .interview(old.request): return "the interview is not to be held then"
            case .table, .team, .interview: break
            }
        }
        for block in problem.blocks {
            var touched = grid.slots(touching: block.window, days: problem.days)
            touched.formIntersection(slots)
            let concerns =
                block.audience.concerns(candidate.id) || block.audience.concerns(employer.id)
                || old.interpreter.map { block.audience.concerns($0) } ?? false
            if concerns, touched.count > 0 { return "\(block.title) is held then" }
        }
        return nil
    }

    /// Whether an interview now holds something that the announced place would need.
    private func takesPlace(of old: FairInterview, _ other: FairInterview) -> Bool {
        let length = { (id: ID<InterviewRequest>) in self.problem.requests.first { $0.id == id }?.slots ?? 1 }
        guard other.day == old.day, other.slot < old.slot + length(old.request),
            old.slot < other.slot + length(other.request)
        else { return false }
        return other.table == old.table || other.candidate == old.candidate
            || other.employer == old.employer && other.team == old.team
            || other.interpreter != nil && other.interpreter == old.interpreter
    }
}
