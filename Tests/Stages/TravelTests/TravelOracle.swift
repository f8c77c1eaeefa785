import Calendar
import Domain

/// Every journey of every party, and the best choice among all of them by trying each combination.
struct TravelOracle {
    struct Way: Hashable {
        let rides: [TravelRide]
        /// Seconds since 1970.
        let leaves: Int
        let arrives: Int
        let waiting: Int
        let shift: Int
    }

    private struct Stop {
        let connection: TravelConnection
        let date: CivilDate
        let arrives: [Int]
        let departs: [Int]
    }

    let problem: TravelProblem
    let levels: [TravelProblem.Level]
    private let runs: [Stop]
    private(set) var ways: [[Way]] = []
    private(set) var best: [Int]?
    private(set) var bestWays: [Way?] = []
    private var chosen: [Way?] = []
    private var least: [[Int]] = []
    private(set) var isGivenUp = false
    private var steps = 0

    init(_ problem: TravelProblem, levels: [TravelProblem.Level]? = nil) {
        self.problem = problem
        self.levels = levels ?? problem.levelsInForce
        runs = problem.connections.flatMap { connection in
            connection.dates.compactMap { TravelOracle.stop(connection, $0, problem) }
        }
        ways = problem.parties.map { all($0) }
    }

    private static func stop(_ connection: TravelConnection, _ date: CivilDate, _ problem: TravelProblem) -> Stop? {
        var late = 0
        for disruption in problem.disruptions where disruption.connection == connection.id && disruption.date == date {
            switch disruption.kind {
            case .cancelled: return nil
            case .late(let minutes): late = minutes * 60
            }
        }
        func moment(_ minutes: Int?, _ hub: ID<TravelHub>) -> Int {
            guard let minutes else { return 0 }
            let hubZone = problem.hubs.first { $0.id == hub }?.zone ?? "UTC"
            guard let zone = problem.zones[connection.zone ?? hubZone] else { return 0 }
            if connection.zone == nil {
                let wall = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + minutes * 60)
                return zone.instant(of: wall).seconds + late
            }
            let noon = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + 43_200)
            return zone.instant(of: noon).seconds + (minutes - 720) * 60 + late
        }
        return Stop(
            connection: connection, date: date, arrives: connection.calls.map { moment($0.arrives, $0.hub) },
            departs: connection.calls.map { moment($0.departs, $0.hub) })
    }

    // MARK: Journeys

    private func all(_ party: TravelParty) -> [Way] {
        if let pin = problem.pins.first(where: { $0.party == party.id }) { return [pinned(pin, party)] }
        var result: [Way] = []
        for run in runs {
            for access in party.from {
                guard let from = run.connection.calls.firstIndex(where: { $0.hub == access.hub }) else { continue }
                guard from < run.connection.calls.count - 1 else { continue }
                let leaves = run.departs[from] - access.minutes * 60
                guard inside(leaves, party.leave) else { continue }
                extend(run, from, [], leaves: leaves, waiting: 0, party, &result)
            }
        }
        return result
    }

    private func extend(
        _ run: Stop, _ from: Int, _ rides: [TravelRide], leaves: Int, waiting: Int, _ party: TravelParty,
        _ result: inout [Way]
    ) {
        if let most = problem.maxChanges, rides.count > most { return }
        if exceeds([party], run.connection.room) { return }
        for to in (from + 1)..<run.connection.calls.count {
            let hub = run.connection.calls[to].hub
            let now =
                rides + [
                    TravelRide(
                        connection: run.connection.id, date: run.date, from: run.connection.calls[from].hub, to: hub)
                ]
            if let egress = party.to.first(where: { $0.hub == hub }) {
                let way = way(now, leaves, run.arrives[to] + egress.minutes * 60, waiting, hub, party)
                if keeps(way, party, hub) { result.append(way) }
            }
            for next in runs {
                for (call, stop) in next.connection.calls.enumerated().dropLast() {
                    guard let walk = walk(hub, stop.hub) else { continue }
                    if next.connection.id == run.connection.id, next.date == run.date, call == to { continue }
                    let change = problem.change.minutes(from: run.connection.mode, to: next.connection.mode)
                    let ready = run.arrives[to] + walk * 60
                    guard next.departs[call] >= ready + change * 60 else { continue }
                    extend(
                        next, call, now, leaves: leaves, waiting: waiting + (next.departs[call] - ready) / 60, party,
                        &result)
                }
            }
        }
    }

    private func way(
        _ rides: [TravelRide], _ leaves: Int, _ arrives: Int, _ waiting: Int, _ hub: ID<TravelHub>,
        _ party: TravelParty
    ) -> Way {
        var shift = 0
        if let old = problem.previous.first(where: { $0.party == party.id }) {
            let (from, to) = (wall(leaves, rides[0].from), wall(arrives, hub))
            shift =
                from.date != old.leaves.date || to.date != old.arrives.date
                ? 100 : from != old.leaves || to != old.arrives ? 10 : rides != old.legs.map(\.ride) ? 2 : 0
        }
        return Way(rides: rides, leaves: leaves, arrives: arrives, waiting: waiting, shift: shift)
    }

    private func pinned(_ pin: TravelProblem.Pin, _ party: TravelParty) -> Way {
        var waiting = 0
        var times: [(Int, Int)] = []
        for ride in pin.rides {
            for run in runs where run.connection.id == ride.connection && run.date == ride.date {
                guard let from = run.connection.calls.firstIndex(where: { $0.hub == ride.from }),
                    let to = run.connection.calls.firstIndex(where: { $0.hub == ride.to })
                else { continue }
                times.append((run.departs[from], run.arrives[to]))
            }
        }
        for index in times.indices.dropFirst() {
            let walk = walk(pin.rides[index - 1].to, pin.rides[index].from) ?? 0
            waiting += (times[index].0 - times[index - 1].1) / 60 - walk
        }
        let access = party.from.first { $0.hub == pin.rides[0].from }?.minutes ?? 0
        let last = pin.rides[pin.rides.count - 1].to
        let egress = party.to.first { $0.hub == last }?.minutes ?? 0
        return way(
            pin.rides, times[0].0 - access * 60, times[times.count - 1].1 + egress * 60, waiting, last, party)
    }

    private func keeps(_ way: Way, _ party: TravelParty, _ hub: ID<TravelHub>) -> Bool {
        guard inside(way.arrives, party.arrive) else { return false }
        if let most = problem.maxTravelMinutes, way.arrives - way.leaves > most * 60 { return false }
        guard let night = problem.night, !party.mayArriveAtNight else { return true }
        let minute = wall(way.arrives, hub).secondOfDay / 60
        return minute < night.from.minutes && minute >= night.to.minutes
    }

    private func inside(_ seconds: Int, _ window: TravelWindow) -> Bool {
        guard let zone = problem.zones[problem.zone] else { return false }
        if let from = window.from, seconds < zone.instant(of: from).seconds { return false }
        if let to = window.to, seconds > zone.instant(of: to).seconds { return false }
        return true
    }

    private func wall(_ seconds: Int, _ hub: ID<TravelHub>) -> WallTime {
        let name = problem.hubs.first { $0.id == hub }?.zone ?? "UTC"
        return (problem.zones[name] ?? .utc).wallTime(at: Instant(seconds: seconds))
    }

    private func walk(_ from: ID<TravelHub>, _ to: ID<TravelHub>) -> Int? {
        if from == to { return 0 }
        return problem.walks.filter { Set([$0.from, $0.to]) == Set([from, to]) }.map(\.minutes).min()
    }

    private func exceeds(_ parties: [TravelParty], _ room: TravelRoom) -> Bool {
        let sum = { (count: (TravelParty) -> Int) in parties.reduce(0) { $0 + count($1) } }
        return sum(\.people) > room.seats ?? .max || sum(\.childSeats) > room.childSeats ?? .max
            || sum(\.luggage) > room.luggage ?? .max || sum(\.wheelchairs) > room.wheelchairs ?? .max
            || sum(\.pets) > room.pets ?? .max
    }

    // MARK: Choice

    /// The best value of each level; nil where the combinations are too many.
    mutating func solve() -> [Int]? {
        chosen = Array(repeating: nil, count: problem.parties.count)
        // Without fares for groups and journeys in common, which others can only make cheaper, no party costs less.
        least = problem.parties.indices.map { index in
            let options: [Way?] = isPinned(index) ? ways[index] : ways[index] + [nil]
            return options.map { alone(index, $0) }.min { $0.lexicographicallyPrecedes($1) } ?? []
        }
        descend(0)
        return isGivenUp ? nil : best
    }

    private func isPinned(_ index: Int) -> Bool { problem.pins.contains { $0.party == problem.parties[index].id } }

    /// The levels of one party's part, with every fare for groups.
    private func alone(_ index: Int, _ way: Way?) -> [Int] {
        levels.map { level in
            level.weights.reduce(0) { sum, weight in
                let part =
                    switch weight.term {
                    case .fare: way.map { net(problem.parties[index], $0) { _, _, _ in Int.max } } ?? 0
                    case .apart: weight.weight < 0 ? 1 : 0
                    default: part(weight.term, index, way)
                    }
                return sum + weight.weight * part
            }
        }
    }

    private mutating func descend(_ index: Int) {
        steps += 1
        if steps > 60_000 { isGivenUp = true }
        if isGivenUp { return }
        if let best {
            var bound = Array(repeating: 0, count: levels.count)
            for party in problem.parties.indices {
                let part = party < index ? alone(party, chosen[party]) : least[party]
                for level in bound.indices { bound[level] += part[level] }
            }
            if !bound.lexicographicallyPrecedes(best) { return }
        }
        guard index < problem.parties.count else { return finish() }
        for way in ways[index] {
            chosen[index] = way
            if hasRoom(index) { descend(index + 1) }
        }
        chosen[index] = nil
        if !isPinned(index) { descend(index + 1) }
    }

    private mutating func finish() {
        for (index, party) in problem.parties.enumerated() {
            guard let outward = party.returnOf,
                let there = problem.parties.firstIndex(where: { $0.id == outward })
            else { continue }
            if (chosen[index] == nil) != (chosen[there] == nil), !isPinned(index), !isPinned(there) { return }
        }
        let values = levels.map { value(of: $0, chosen) }
        if best.map({ values.lexicographicallyPrecedes($0) }) ?? true {
            best = values
            bestWays = chosen
        }
    }

    /// Whether the last chosen finds room beside those before.
    private func hasRoom(_ last: Int) -> Bool {
        for connection in problem.connections where connection.room != .unlimited {
            for date in connection.dates {
                for call in 0..<(connection.calls.count - 1) {
                    let aboard = (0...last).filter { chosen[$0].map { uses($0, connection, date, call) } ?? false }
                    if exceeds(aboard.map { problem.parties[$0] }, connection.room) { return false }
                }
            }
        }
        return true
    }

    private func uses(_ way: Way, _ connection: TravelConnection, _ date: CivilDate, _ call: Int) -> Bool {
        way.rides.contains { ride in
            guard ride.connection == connection.id, ride.date == date,
                let from = connection.calls.firstIndex(where: { $0.hub == ride.from }),
                let to = connection.calls.firstIndex(where: { $0.hub == ride.to })
            else { return false }
            return (from..<to).contains(call)
        }
    }

    func value(of level: TravelProblem.Level, _ chosen: [Way?]) -> Int {
        level.weights.reduce(0) { sum, weight in
            let count: Int
            switch weight.term {
            case .fare:
                count = problem.parties.indices.reduce(0) { sum, index in
                    guard let way = chosen[index] else { return sum }
                    return sum
                        + net(problem.parties[index], way) { connection, date, call in
                            problem.parties.indices.reduce(0) { people, other in
                                let isAboard = chosen[other].map { uses($0, connection, date, call) } ?? false
                                return people + (isAboard ? problem.parties[other].people : 0)
                            }
                        }
                }
            case .apart:
                var journeys: [String: Set<[TravelRide]>] = [:]
                for (party, way) in zip(problem.parties, chosen) {
                    if let way, let origin = party.origin { journeys[origin, default: []].insert(way.rides) }
                }
                count = journeys.values.reduce(0) { $0 + $1.count - 1 }
            default: count = problem.parties.indices.reduce(0) { $0 + part(weight.term, $1, chosen[$1]) }
            }
            return sum + weight.weight * count
        }
    }

    private func part(_ term: TravelProblem.Term, _ index: Int, _ way: Way?) -> Int {
        let party = problem.parties[index]
        let isOld = problem.previous.contains { $0.party == party.id }
        guard let way else {
            switch term {
            case .required: return party.isRequired ? party.people : 0
            case .unplaced: return party.people
            case .priority: return party.priority
            case .previousUnplaced, .peopleChanged: return isOld ? party.people : 0
            case .newPriority: return isOld ? 0 : party.priority
            default: return 0
            }
        }
        switch term {
        case .waiting: return way.waiting * party.people
        case .travel: return (way.arrives - way.leaves) / 60 * party.people
        case .changes: return (way.rides.count - 1) * party.people
        case .night: return night(way) * party.people
        case .changeCost: return isOld ? way.shift - (ways[index].map(\.shift).min() ?? 0) : 0
        case .peopleChanged: return isOld && way.shift > 0 ? party.people : 0
        default: return 0
        }
    }

    private func net(
        _ party: TravelParty, _ way: Way, people: (TravelConnection, CivilDate, Int) -> Int
    ) -> Int {
        var sum = 0
        for ride in way.rides {
            guard let connection = problem.connections.first(where: { $0.id == ride.connection }),
                let from = connection.calls.firstIndex(where: { $0.hub == ride.from }),
                let to = connection.calls.firstIndex(where: { $0.hub == ride.to })
            else { continue }
            for call in from..<to {
                let next = connection.calls[call + 1]
                var single = next.fare.map { Int($0.amount) } ?? (next.km ?? 0) * (problem.centsPerKm ?? 0)
                if let group = connection.group, people(connection, ride.date, call) >= group.people {
                    single = (single * (100 - group.percent) + 99) / 100
                }
                sum += single * party.people
            }
        }
        return max(0, sum - Int(party.support.amount))
    }

    /// What one person pays alone.
    func single(_ way: Way) -> Int {
        var alone = TravelParty(id: ID(""), from: [], to: [])
        alone.support = .zero
        return net(alone, way) { _, _, _ in 0 }
    }

    /// Counted minute by minute.
    func night(_ way: Way) -> Int {
        guard let night = problem.night, let zone = problem.zones[problem.zone] else { return 0 }
        var count = 0
        var moment = way.leaves
        while moment < way.arrives {
            let minute = zone.wallTime(at: Instant(seconds: moment)).secondOfDay / 60
            if minute >= night.from.minutes || minute < night.to.minutes { count += 1 }
            moment += 60
        }
        return count
    }
}
