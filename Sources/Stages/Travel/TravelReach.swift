import Calendar
import Domain

/// Part of the verifier: whether a party can travel under some of the rules, and which hops it takes at least for that.
///
/// Goes through the hops in time and keeps for each the ways into it that differ in what still matters: rides, time of
/// leaving, and the hops with limited room on the way.
struct TravelReach {
    /// The rules that a conflict may name besides those that always hold.
    enum Rule: String, CaseIterable {
        case leave, arrive, nightArrival, changeTimes, maxChanges, maxTravel, room
    }

    private struct Way {
        let rides: Int
        let leaves: Int
        let counted: Set<Int>
    }

    private let timetable: TravelTimetable
    private let problem: TravelProblem
    var rules = Set(Rule.allCases)
    /// Hops that may not be used.
    var closed: Set<Int> = []
    /// Hops of which the use is to be told.
    var counted: Set<Int> = []
    /// What must hold of the first and of the last moment, besides the rules.
    var leaves: (Int, ID<TravelHub>) -> Bool = { _, _ in true }
    var arrives: (Int, ID<TravelHub>) -> Bool = { _, _ in true }

    private static let mostWays = 2_000

    init(_ timetable: TravelTimetable) {
        self.timetable = timetable
        problem = timetable.problem
    }

    /// The sets of counted hops of which one is enough for the party to travel; empty = it cannot. Nil = given up.
    func footprints(of party: TravelParty) -> [Set<Int>]? {
        var into: [Int: [Way]] = [:]
        var at: [ID<TravelHub>: [Int]] = [:]
        var ends: [Set<Int>] = []
        var runs: [String: Int] = [:]
        for (index, hop) in timetable.hops.enumerated() where isOpen(index, hop, party) {
            let run = "\(hop.date) \(hop.connection.id) \(hop.call)"
            var ways = starts(hop, party)
            if let before = runs["\(hop.date) \(hop.connection.id) \(hop.call - 1)"] { ways += into[before] ?? [] }
            for before in at[hop.from] ?? [] {
                let old = timetable.hops[before]
                guard let walk = timetable.walk(old.to, hop.from) else { continue }
                let change =
                    rules.contains(.changeTimes)
                    ? problem.change.minutes(from: old.connection.mode, to: hop.connection.mode) : 0
                guard old.arrives + (walk + change) * 60 <= hop.departs else { continue }
                ways += (into[before] ?? []).map { Way(rides: $0.rides + 1, leaves: $0.leaves, counted: $0.counted) }
            }
            if counted.contains(index) {
                ways = ways.map { Way(rides: $0.rides, leaves: $0.leaves, counted: $0.counted.union([index])) }
            }
            ways = TravelReach.sifted(ways.filter { isShort($0.rides) })
            guard ways.count <= TravelReach.mostWays else { return nil }
            guard !ways.isEmpty else { continue }
            into[index] = ways
            runs[run] = index
            at[hop.to, default: []].append(index)
            for walk in problem.walks where walk.from == hop.to || walk.to == hop.to {
                let other = walk.from == hop.to ? walk.to : walk.from
                if other != hop.to { at[other, default: []].append(index) }
            }
            ends += ways.filter { isEnd(hop, $0, party) }.map(\.counted)
            guard ends.count <= TravelReach.mostWays else { return nil }
            ends = TravelReach.least(ends)
        }
        return ends
    }

    private func isOpen(_ index: Int, _ hop: TravelTimetable.Hop, _ party: TravelParty) -> Bool {
        guard !closed.contains(index) else { return false }
        return !rules.contains(.room) || TravelLoad(party).excess(over: hop.connection.room) == nil
    }

    private func starts(_ hop: TravelTimetable.Hop, _ party: TravelParty) -> [Way] {
        guard let access = party.from.first(where: { $0.hub == hop.from }) else { return [] }
        let moment = hop.departs - access.minutes * 60
        if rules.contains(.leave), !timetable.isInside(moment, party.leave) { return [] }
        return leaves(moment, hop.from) ? [Way(rides: 1, leaves: moment, counted: [])] : []
    }

    private func isShort(_ rides: Int) -> Bool {
        guard rules.contains(.maxChanges), let most = problem.maxChanges else { return true }
        return rides - 1 <= most
    }

    private func isEnd(_ hop: TravelTimetable.Hop, _ way: Way, _ party: TravelParty) -> Bool {
        guard let egress = party.to.first(where: { $0.hub == hop.to }) else { return false }
        let moment = hop.arrives + egress.minutes * 60
        if rules.contains(.arrive), !timetable.isInside(moment, party.arrive) { return false }
        if rules.contains(.nightArrival), !party.mayArriveAtNight, timetable.isNight(moment, at: hop.to, problem.night)
        {
            return false
        }
        if rules.contains(.maxTravel), let most = problem.maxTravelMinutes, moment - way.leaves > most * 60 {
            return false
        }
        return arrives(moment, hop.to)
    }

    /// Without those that another equals or beats.
    private static func sifted(_ ways: [Way]) -> [Way] {
        var kept: [Way] = []
        for way in ways {
            let isNeedless = kept.contains {
                $0.rides <= way.rides && $0.leaves >= way.leaves && $0.counted.isSubset(of: way.counted)
            }
            if isNeedless { continue }
            kept.removeAll { way.rides <= $0.rides && way.leaves >= $0.leaves && way.counted.isSubset(of: $0.counted) }
            kept.append(way)
        }
        return kept
    }

    private static func least(_ sets: [Set<Int>]) -> [Set<Int>] {
        var kept: [Set<Int>] = []
        for set in sets.sorted(by: { $0.count < $1.count }) where !kept.contains(where: { $0.isSubset(of: set) }) {
            kept.append(set)
        }
        return kept
    }

    /// The least change that a journey of the party means against the announced trip; 0 where it has none at all.
    func leastShift(of party: TravelParty, from old: TravelTrip) -> Int {
        var search = self
        let wall = { (moment: Int, hub: ID<TravelHub>) in self.timetable.wall(moment, at: hub) }
        search.leaves = { wall($0, $1) == old.leaves }
        search.arrives = { wall($0, $1) == old.arrives }
        if search.isPossible(party) { return isKept(old, party) ? 0 : 2 }
        search.leaves = { wall($0, $1).date == old.leaves.date }
        search.arrives = { wall($0, $1).date == old.arrives.date }
        if search.isPossible(party) { return 10 }
        search.leaves = { _, _ in true }
        search.arrives = { _, _ in true }
        return search.isPossible(party) ? 100 : 0
    }

    private func isPossible(_ party: TravelParty) -> Bool { footprints(of: party).map { !$0.isEmpty } ?? false }

    /// Whether the announced rides still make a journey, one that keeps every rule.
    private func isKept(_ old: TravelTrip, _ party: TravelParty) -> Bool {
        let rides = old.legs.compactMap { timetable.hops(of: $0.ride) }
        guard rides.count == old.legs.count, let first = rides.first?.first, let last = rides.last?.last,
            let access = party.from.first(where: { $0.hub == first.from }), isShort(rides.count),
            rides.joined().allSatisfy({ TravelLoad(party).excess(over: $0.connection.room) == nil })
        else { return false }
        for (before, after) in zip(rides, rides.dropFirst()) {
            guard let end = before.last, let start = after.first, let walk = timetable.walk(end.to, start.from) else {
                return false
            }
            let change = problem.change.minutes(from: end.connection.mode, to: start.connection.mode)
            if end.arrives + (walk + change) * 60 > start.departs { return false }
        }
        let leaves = first.departs - access.minutes * 60
        let way = Way(rides: rides.count, leaves: leaves, counted: [])
        guard let egress = party.to.first(where: { $0.hub == last.to }) else { return false }
        return timetable.isInside(leaves, party.leave) && isEnd(last, way, party)
            && timetable.wall(leaves, at: first.from) == old.leaves
            && timetable.wall(last.arrives + egress.minutes * 60, at: last.to) == old.arrives
    }
}
