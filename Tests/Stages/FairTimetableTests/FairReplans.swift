import Calendar
import Domain
import Hashing
import Support

/// Small problems with a plan in force and something that happened since.
enum FairReplans {
    /// Nil where nothing was announced.
    static func problem(seed: UInt64) -> FairProblem? {
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        var problem = FairInstances.problem(seed: seed)
        problem.pins = []
        guard let announced = FairGreedy(problem: problem).plan(), !announced.isEmpty else { return nil }
        problem.previous = announced
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    /// The same, or a first plan, with tables and teams out of use for a while and times that are closed to an interview; nil where that cannot be planned.
    static func closed(seed: UInt64) -> FairProblem? {
        var draw = SplitMix64(seed: seed ^ 0x636c_6f73)
        guard var problem = draw.below(2) == 0 ? FairInstances.problem(seed: seed) : FairReplans.problem(seed: seed)
        else { return nil }
        for _ in 0..<(1 + draw.below(3)) {
            let day = problem.days[draw.below(problem.days.count)]
            let first = draw.below(day.slots.count)
            let last = day.slots[first + draw.below(day.slots.count - first)]
            let employer = problem.employers[draw.below(problem.employers.count)]
            let place: FairClosure.Place =
                switch draw.below(3) {
                case 0: .table(draw.below(problem.tables ?? 2))
                case 1: .team(employer.id, draw.below(max(1, employer.teams)))
                default: .interview(problem.requests[draw.below(problem.requests.count)].id)
                }
            guard let to = LocalTime(minutes: last.start.minutes + last.minutes),
                let window = DayWindow(date: day.date, from: day.slots[first].start, to: to)
            else { continue }
            problem.closures.append(FairClosure(place, window))
        }
        return problem.faults().isEmpty ? problem : nil
    }

    private static func strike(_ problem: inout FairProblem, _ draw: inout SplitMix64) {
        switch draw.below(8) {
        case 0:
            // A candidate arrives late.
            let index = draw.below(problem.candidates.count)
            problem.candidates[index].windows = problem.days.compactMap { day in
                guard let last = day.slots.last, let until = LocalTime(minutes: last.start.minutes + last.minutes)
                else { return nil }
                return DayWindow(date: day.date, from: day.slots[day.slots.count / 2].start, to: until)
            }
        case 1:
            // Nobody comes.
            problem.candidates[draw.below(problem.candidates.count)].windows = []
        case 2:
            // Somebody walks in.
            problem.candidates.append(.init(id: ID("walk-in"), languages: [.spanish: .c2, .german: .b2]))
            problem.requests.append(
                .init(
                    id: ID("new"), candidate: ID("walk-in"),
                    employer: problem.employers[draw.below(problem.employers.count)].id,
                    priority: 2))
        case 3:
            problem.requests.append(
                .init(
                    id: ID("extra"), candidate: problem.candidates[draw.below(problem.candidates.count)].id,
                    employer: problem.employers[draw.below(problem.employers.count)].id, priority: draw.below(4)))
        case 4:
            if let tables = problem.tables, tables > 1 {
                problem.tables = tables - 1
                for index in problem.employers.indices { problem.employers[index].tables = nil }
            }
        case 5:
            if !problem.interpreters.isEmpty { problem.interpreters.removeLast() }
            problem.blocks = []
        case 6:
            problem.employers[draw.below(problem.employers.count)].windows = []
        default:
            let index = draw.below(problem.employers.count)
            problem.employers[index].teams = max(1, problem.employers[index].teams - 1)
            problem.requests.removeLast()
        }
        var seen: Set<ID<InterviewRequest>> = []
        problem.requests.removeAll { !seen.insert($0.id).inserted }
        var known: Set<ID<Applicant>> = []
        problem.candidates.removeAll { !known.insert($0.id).inserted }
    }
}
