import Calendar
import Domain

/// A journey from door to door.
struct Journey {
    let steps: [Step]
    /// Minutes since 1970, UTC.
    let leave: Int
    let arrive: Int
    /// For one person, without group fares.
    let fare: Int
    let waiting: Int
    let rides: Int
    let night: Int
    /// Change cost against the announced trip, 0 where there is none.
    let change: Int
    /// Segments that may run out of room, and those with a fare for groups; ascending.
    let scarce: [Int32]
    let groups: [Int32]
}

/// Finds the journeys of one party that no other journey makes needless.
///
/// Scans the segments in the order of their departures and carries labels: what it has taken to get into the run of a
/// segment. At a hub and in a run only labels stay that are not worse in every criterion than another. A label waits at a
/// hub until it may board; from then on only what it has cost counts, not when it came.
struct ConnectionSearch {
    let network: Network
    let traveller: Traveller
    let marks: Marks
    let criteria: Criteria
    let dominance: Dominance
    let zone: Zone
    let night: NightClock
    let least: LeastWay
    var labels: [Label] = []
    private var hubs: [HubLabels]
    private var aboard: [[Int32]]
    var found: [Journey] = []
    /// False where labels or journeys had to be dropped.
    var isComplete = true
    var work = 0

    init(_ network: Network, _ traveller: Traveller, _ marks: Marks, _ criteria: Criteria) {
        self.network = network
        self.traveller = traveller
        self.marks = marks
        self.criteria = criteria
        dominance = Dominance(criteria, marks, traveller.party)
        zone = network.problem.zones[network.problem.zone] ?? .utc
        night = NightClock(network.problem.night)
        least = LeastWay(network, traveller)
        hubs = Array(repeating: HubLabels(), count: network.hubs.count)
        aboard = Array(repeating: [], count: network.runs.count)
    }

    /// The journeys, at most `criteria.limit` of them, by arrival and fare; `isComplete` is false where more
    /// were found or labels were dropped.
    mutating func run() -> [Journey] {
        let segments = network.segments
        for index in network.firstSegment(from: traveller.earliest(network))..<segments.count {
            let segment = segments[index]
            if segment.departs > traveller.arrive.upperBound { break }
            scan(index, segment)
        }
        if found.count > criteria.limit { isComplete = false }
        return kept.map { found[$0] }.enumerated().sorted { left, right in
            (left.element.arrive, left.element.fare, left.offset)
                < (right.element.arrive, right.element.fare, right.offset)
        }.map(\.element)
    }

    /// The numbers of the journeys to keep, ascending: in turn the next best by arrival, fare, changes, and night, until
    /// there are enough.
    private var kept: [Int] {
        guard found.count > criteria.limit else { return Array(found.indices) }
        let keys: [(Journey) -> Int] = [{ $0.arrive }, { $0.fare }, { $0.rides }, { $0.night }]
        let orders = keys.map { key in found.indices.sorted { (key(found[$0]), $0) < (key(found[$1]), $1) } }
        var chosen: Set<Int> = []
        for place in found.indices {
            for order in orders where chosen.count < criteria.limit { chosen.insert(order[place]) }
        }
        return chosen.sorted()
    }

    private mutating func scan(_ index: Int, _ segment: Segment) {
        let connection = network.runs[segment.run].connection
        guard traveller.fits[connection], least.leadsHome(from: segment.to) else { return }
        var entered: [Int32] = []
        for label in aboard[segment.run] where isWorthwhile(segment, left: labels[Int(label)].leave) {
            add(stayed(label, on: index, segment), to: &entered)
        }
        for access in traveller.from where access.hub == segment.from {
            let leave = segment.departs - access.minutes
            guard traveller.leave.contains(leave), isWorthwhile(segment, left: leave) else { continue }
            add(first(index, segment, leave: leave), to: &entered)
        }
        for label in ready(at: segment) {
            guard isWorthwhile(segment, left: labels[Int(label.index)].leave),
                let next = changed(label.index, at: label.time, to: index, segment)
            else { continue }
            add(next, to: &entered)
        }
        if entered.isEmpty {
            if !aboard[segment.run].isEmpty { aboard[segment.run] = [] }
            return
        }
        aboard[segment.run] = entered
        alight(entered, segment)
    }

    /// Whether whoever left then and takes the segment may be at the door in time.
    private func isWorthwhile(_ segment: Segment, left: Int) -> Bool {
        least.suffices(from: segment.to, at: segment.arrives, left: left)
    }

    /// The labels that may board a segment now, with when they were there.
    private mutating func ready(at segment: Segment) -> [(index: Int32, time: Int)] {
        let (order, least) = (dominance, least)
        let labels = labels
        var isWhole = true
        var tried = 0
        let (here, now) = (segment.from, segment.departs)
        let ready = hubs[here].boarders(isAir: segment.isAir, at: now) {
            // Nobody waits who has been under way for too long.
            least.suffices(from: here, at: now, left: labels[Int($0)].leave)
        } insert: { ready, new in
            tried += 1
            if !order.insert(new, into: &ready, of: labels) { isWhole = false }
        }
        work += tried
        if !isWhole { isComplete = false }
        return ready
    }

    private mutating func alight(_ entered: [Int32], _ segment: Segment) {
        for index in entered {
            let label = labels[Int(index)]
            if let egress = traveller.to[segment.to] { finish(index, label, at: segment.arrives + egress) }
            if let most = network.problem.maxChanges, label.rides > most { continue }
            for walk in network.walks[segment.to] {
                let time = segment.arrives + walk.minutes
                let change = network.problem.change
                if network.hasAir[walk.hub] {
                    let wait = segment.isAir ? change.airToAir : change.groundToAir
                    hubs[walk.hub].add(index, there: time, ready: time + wait, isAir: true)
                }
                if network.hasGround[walk.hub] {
                    let wait = segment.isAir ? change.airToGround : change.groundToGround
                    hubs[walk.hub].add(index, there: time, ready: time + wait, isAir: false)
                }
            }
        }
    }
}
