import Calendar
import Domain

@testable import Housing

/// A planner as one would write it in an afternoon: each household in the order of the file takes the cheapest single
/// place that is free on all of its nights. Kept to show that the instances are not easy, and to make plans in force.
struct HousingGreedy {
    let problem: HousingProblem

    func stays() -> [Stay] {
        let rules = NightRules(problem: problem)
        var stays: [Stay] = []
        let pinned = problem.households.filter { household in problem.pins.contains { $0.household == household.id } }
        let others = problem.households.filter { household in !pinned.contains { $0.id == household.id } }
        for household in pinned + others {
            guard let nights = NightRules.nights(of: household) else { continue }
            let days = (0..<nights.nights).map { nights.from.adding(days: $0) }
            var best: (cost: Int, stay: Stay)?
            for unit in problem.units {
                for rooms in NightRules.roomSets(unit, for: household) {
                    guard days.allSatisfy({ rules.mayLive(household, unit, rooms, $0) }) else { continue }
                    let stay = Stay(household: household.id, unit: unit.id, rooms: rooms.map(\.id), span: nights)
                    guard isFree(stay, stays) else { continue }
                    let money = HousingTally.money(
                        of: Lodging(stay: stay, household: household, unit: unit, rooms: rooms))
                    let cost = money.rent + money.utilities
                    if best.map({ cost < $0.cost }) ?? true { best = (cost, stay) }
                }
            }
            if let best { stays.append(best.stay) }
        }
        return stays
    }

    /// Whether nobody lives in the same unit at the same time, but for other rooms of a shared one.
    private func isFree(_ stay: Stay, _ stays: [Stay]) -> Bool {
        guard let unit = problem.units.first(where: { $0.id == stay.unit }) else { return false }
        return stays.allSatisfy { other in
            if other.unit != stay.unit || other.span.from >= stay.span.until || stay.span.from >= other.span.until {
                return true
            }
            return unit.letting != .whole && unit.isShared && Set(other.rooms).isDisjoint(with: stay.rooms)
        }
    }
}
