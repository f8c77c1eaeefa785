import Calendar
import Domain

/// The least that one level of the objective can come to for a party that travels, whatever room others take.
///
/// Every term that journeys cost is a sum over rides, waits and hours, so of two ways to be at one place only the one that has cost less need
/// be followed: one scan of the segments in the order of their departures with one number for each hub and run (Dibbelt, Pajor, Strasser,
/// Wagner, "Intriguingly Simple and Fast Transit Routing", SEA 2013, without the profiles). The number of changes and the time under way may be
/// more than is allowed, every group fare counts, and changes against an announced trip do not: the least can only be less than
/// what a journey costs.
struct LeastCost {
    private let network: Network
    private let traveller: Traveller
    private let marks: Marks
    private let zone: Zone
    private let clock: NightClock
    private let nights: NightSum
    private let least: LeastWay

    init(_ network: Network, _ traveller: Traveller, _ marks: Marks) {
        self.network = network
        self.traveller = traveller
        self.marks = marks
        zone = network.problem.zones[network.problem.zone] ?? .utc
        clock = NightClock(network.problem.night)
        least = LeastWay(network, traveller)
        let access = traveller.from.map(\.minutes).max() ?? 0
        let egress = traveller.to.values.max() ?? 0
        nights = NightSum(
            network.problem.night, zone, from: (network.segments.first?.departs ?? 0) - access,
            to: (network.segments.map(\.arrives).max() ?? 0) + egress)
    }

    /// The least value of a level of these weights; nil where no journey leads to the door in time.
    func value(of level: [(term: TravelProblem.Term, weight: Int)]) -> Int? {
        var weights = Weights(level, people: traveller.party.people)
        guard let sum = scanned(weights) else { return nil }
        let support = Int(traveller.party.support.amount) * weights.support
        guard support > 0 else { return sum }
        // What is left of the support is not paid out: then the rest of the level decides.
        weights.fare = 0
        return max(sum - support, scanned(weights) ?? 0)
    }

    /// What a unit of each term costs the whole party.
    private struct Weights {
        var fare = 0
        var waiting = 0
        var travel = 0
        var changes = 0
        var night = 0
        /// Of a cent of support.
        var support = 0

        init(_ level: [(term: TravelProblem.Term, weight: Int)], people: Int) {
            for (term, weight) in level {
                switch term {
                case .fare: (fare, support) = (fare + weight * people, support + weight)
                case .waiting: waiting += weight * people
                case .travel: travel += weight * people
                case .changes: changes += weight * people
                case .night: night += weight * people
                case .required, .unplaced, .priority, .apart, .previousUnplaced, .newPriority, .changeCost,
                    .peopleChanged:
                    break
                }
            }
        }
    }

    /// One scan. What somebody has cost is kept without the hours since a common beginning, so that it stays what it is while they pass.
    private func scanned(_ weights: Weights) -> Int? {
        var air = Array(repeating: Platform(), count: network.hubs.count)
        var ground = air
        var aboard: [Int: Int] = [:]
        var best: Int?
        for index in network.firstSegment(from: traveller.earliest(network))..<network.segments.count {
            let segment = network.segments[index]
            if segment.departs > traveller.arrive.upperBound { break }
            let isUseful =
                traveller.fits[network.runs[segment.run].connection]
                && least.suffices(from: segment.to, at: segment.arrives, left: segment.arrives)
            guard isUseful else {
                aboard[segment.run] = nil
                continue
            }
            var cost = aboard[segment.run]
            for access in traveller.from where access.hub == segment.from {
                let leave = segment.departs - access.minutes
                guard traveller.leave.contains(leave) else { continue }
                cost = LeastCost.lower(cost, -hours(at: leave, weights))
            }
            let waiting =
                segment.isAir
                ? air[segment.from].best(at: segment.departs) : ground[segment.from].best(at: segment.departs)
            if let waiting {
                cost = LeastCost.lower(cost, waiting + weights.waiting * segment.departs + weights.changes)
            }
            guard var cost else { continue }
            cost += weights.fare * marks.floor(of: index, segment)
            aboard[segment.run] = cost
            if let total = finished(cost, segment, weights) { best = LeastCost.lower(best, total) }
            alight(cost, segment, weights, &air, &ground)
        }
        return best
    }

    private static func lower(_ one: Int?, _ other: Int) -> Int { one.map { min($0, other) } ?? other }

    /// What the hours from a common beginning to a minute cost.
    private func hours(at minute: Int, _ weights: Weights) -> Int {
        weights.travel * minute + (weights.night == 0 ? 0 : weights.night * nights.minutes(until: minute))
    }

    private func finished(_ cost: Int, _ segment: Segment, _ weights: Weights) -> Int? {
        guard let egress = traveller.to[segment.to] else { return nil }
        let time = segment.arrives + egress
        guard traveller.arrive.contains(time) else { return nil }
        if !traveller.party.mayArriveAtNight {
            let local = network.problem.zones[network.hubs[segment.to].zone] ?? .utc
            if clock.holds(local.wallTime(at: Instant(seconds: time * 60))) { return nil }
        }
        return cost + hours(at: time, weights)
    }

    private func alight(
        _ cost: Int, _ segment: Segment, _ weights: Weights, _ air: inout [Platform], _ ground: inout [Platform]
    ) {
        let change = network.problem.change
        for walk in network.walks[segment.to] {
            let time = segment.arrives + walk.minutes
            let idle = cost - weights.waiting * time
            if network.hasAir[walk.hub] {
                air[walk.hub].add(idle, from: time + (segment.isAir ? change.airToAir : change.groundToAir))
            }
            if network.hasGround[walk.hub] {
                ground[walk.hub].add(idle, from: time + (segment.isAir ? change.airToGround : change.groundToGround))
            }
        }
    }
}

/// Those who wait at a hub: from when on one may board for which cost.
private struct Platform {
    /// Latest first.
    private var coming: [(from: Int, cost: Int)] = []
    private var here: Int?

    mutating func add(_ cost: Int, from minute: Int) {
        var place = coming.count
        while place > 0, coming[place - 1].from < minute { place -= 1 }
        coming.insert((minute, cost), at: place)
    }

    /// The least cost of those who may board; minutes never go back.
    mutating func best(at minute: Int) -> Int? {
        while let next = coming.last, next.from <= minute {
            coming.removeLast()
            here = here.map { min($0, next.cost) } ?? next.cost
        }
        return here
    }
}

/// How many minutes of night have passed at any minute of a timetable.
private struct NightSum {
    /// The nights of the timetable's days, each with the minutes of those before it.
    private var nights: [(begins: Int, ends: Int, before: Int)] = []

    /// From `first` to `last`, minutes since 1970 in UTC.
    init(_ night: TravelProblem.Night?, _ zone: Zone, from first: Int, to last: Int) {
        guard let night else { return }
        var day = zone.wallTime(at: Instant(seconds: first * 60)).date.adding(days: -1)
        var before = 0
        while true {
            let end = night.from < night.to ? day : day.adding(days: 1)
            let begins = zone.instant(of: day, at: night.from).seconds.flooredMinutes
            guard begins <= last else { return }
            let ends = zone.instant(of: end, at: night.to).seconds.flooredMinutes
            nights.append((begins, ends, before))
            before += max(0, ends - begins)
            day = day.adding(days: 1)
        }
    }

    /// Minutes of night since the first one began.
    func minutes(until minute: Int) -> Int {
        var (low, high) = (0, nights.count)
        while low < high {
            let middle = (low + high) / 2
            if nights[middle].begins < minute { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let night = nights[low - 1]
        return night.before + max(0, min(night.ends, minute) - night.begins)
    }
}
