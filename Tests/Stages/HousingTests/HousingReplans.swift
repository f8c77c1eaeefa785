import Calendar
import Domain
import Hashing
import Support

/// Small problems with a plan in force and something that happened since.
enum HousingReplans {
    /// Nil where nothing was announced.
    static func problem(seed: UInt64) -> HousingProblem? {
        var draw = SplitMix64(seed: seed ^ 0x6d6f_7665)
        var problem = HousingInstances.problem(seed: seed)
        problem.pins = []
        problem.previous = HousingGreedy(problem: problem).stays()
        if problem.previous.isEmpty { return nil }
        if draw.below(2) == 0 {
            // Announced with a move where two places suit one after the other.
            var oracle = HousingOracle(problem, levels: [.init(.unhoused), .init(.cost)])
            if oracle.solve() != nil, !oracle.bestStays.isEmpty { problem.previous = oracle.bestStays }
        }
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    private static func strike(_ problem: inout HousingProblem, _ draw: inout SplitMix64) {
        switch draw.below(7) {
        case 0:
            // A unit is lost for good.
            if problem.units.count > 1 {
                let lost = problem.units.remove(at: draw.below(problem.units.count))
                problem.commutes.removeAll { $0.unit == lost.id }
            }
        case 1:
            // It is lost from some day on.
            let index = draw.below(problem.units.count)
            if let stay = problem.previous.first(where: { $0.unit == problem.units[index].id }) {
                problem.units[index].windows = [
                    NightSpan(from: stay.span.from, until: stay.span.until.adding(days: -1))
                ]
                .filter { $0.nights > 0 }
            }
        case 2:
            // Somebody arrives later.
            let index = draw.below(problem.households.count)
            for member in problem.households[index].members.indices {
                let presence = problem.households[index].members[member].presence
                if presence.nights > 1 {
                    problem.households[index].members[member].presence.from = presence.from.adding(days: 1)
                }
            }
        case 3:
            // Somebody new.
            guard let until = problem.households.flatMap(\.members).map(\.presence.until).max() else { return }
            problem.households.append(
                Household(
                    id: ID("N"),
                    members: [.init(id: ID("N0"), presence: NightSpan(from: until.adding(days: -5), until: until))]))
        case 4:
            if problem.households.count > 1 {
                let gone = problem.households.remove(at: draw.below(problem.households.count))
                for index in problem.households.indices { problem.households[index].near.removeAll { $0 == gone.id } }
            }
        case 5:
            // A room is lost.
            let index = draw.below(problem.units.count)
            if problem.units[index].rooms.count > 1 { problem.units[index].rooms.removeLast() }
        default:
            let index = draw.below(problem.households.count)
            problem.households[index].needs = [.stepFree]
        }
        var seen: Set<ID<Household>> = []
        problem.households.removeAll { !seen.insert($0.id).inserted }
    }
}
