import Calendar
import Domain

/// What a re-plan changed against the plan in force, household by household, each with its cause.
struct HousingChanges {
    private let problem: HousingProblem
    private let before: [ID<Household>: [Stay]]
    private let after: [ID<Household>: [Stay]]

    init(problem: HousingProblem, after: [Stay]) {
        self.problem = problem
        before = HousingChanges.grouped(problem.previous)
        self.after = HousingChanges.grouped(after)
    }

    private static func grouped(_ stays: [Stay]) -> [ID<Household>: [Stay]] {
        let sorted = stays.map { stay in
            var stay = stay
            stay.rooms.sort()
            return stay
        }.sorted { $0.span.from < $1.span.from }
        return Dictionary(grouping: sorted, by: \.household)
    }

    /// By household id; empty where no plan was in force.
    var list: [PlanChange] {
        guard !before.isEmpty else { return [] }
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            let (old, new) = (before[id], after[id])
            if old == new { return nil }
            return PlanChange(item: id.text, before: old.map(text), after: new.map(text), cause: cause(id, old, new))
        }
    }

    private func text(_ stays: [Stay]) -> String {
        stays.map { stay in
            let rooms = stay.rooms.map(\.text).joined(separator: ", ")
            return "\(stay.unit) (\(rooms)) from \(stay.span.from) until \(stay.span.until)"
        }.joined(separator: "; ")
    }

    private func cause(_ id: ID<Household>, _ old: [Stay]?, _ new: [Stay]?) -> String {
        guard let household = problem.households.first(where: { $0.id == id }) else {
            return "household \(id) is gone"
        }
        guard let old else { return "household \(id) is new" }
        for stay in old {
            guard let unit = problem.units.first(where: { $0.id == stay.unit }) else {
                return "unit \(stay.unit) is gone"
            }
            if let room = stay.rooms.first(where: { room in !unit.rooms.contains { $0.id == room } }) {
                return "room \(room) of unit \(unit.id) is gone"
            }
            if let windows = unit.windows, !stay.span.isCovered(by: windows) {
                return "unit \(unit.id) is not open from \(stay.span.from) until \(stay.span.until)"
            }
        }
        if problem.pins.contains(where: { $0.household == id }) { return "household \(id) is pinned" }
        let first = household.members.map(\.presence.from).min()
        let last = household.members.map(\.presence.until).max()
        if first != old.first?.span.from || last != old.last?.span.until {
            return "household \(id) is there at other times"
        }
        return new == nil ? "no place is left for household \(id)" : "other households had to be housed"
    }
}
