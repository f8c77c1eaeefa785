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
    private let zone: Zone
    private let night: NightClock
    private var labels: [Label] = []
    private var hubs: [HubLabels]
    private var aboard: [[Int32]]
    private var found: [Journey] = []
    private(set) var isComplete = true
    private(set) var work = 0

    /// Labels kept at one hub or in one run at most; beyond, the latest are dropped.
    private static let mostLabels = 400

    init(_ network: Network, _ traveller: Traveller, _ marks: Marks, _ criteria: Criteria) {
        self.network = network
        self.traveller = traveller
        self.marks = marks
        self.criteria = criteria
        zone = network.problem.zones[network.problem.zone] ?? .utc
        night = NightClock(network.problem.night)
        hubs = Array(repeating: HubLabels(), count: network.hubs.count)
        aboard = Array(repeating: [], count: network.runs.count)
    }

    /// The journeys, at most `criteria.limit` of them, by arrival and fare; `isComplete` is false where more
    /// were found or labels were dropped.
    mutating func run() -> [Journey] {
        let segments = network.segments
        for index in network.firstSegment(from: earliest)..<segments.count {
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

    private var earliest: Int {
        let mayLeave = traveller.leave.lowerBound
        guard let most = network.problem.maxTravelMinutes else { return mayLeave }
        return max(mayLeave, traveller.arrive.lowerBound - most)
    }

    private mutating func scan(_ index: Int, _ segment: Segment) {
        let connection = network.runs[segment.run].connection
        guard traveller.fits[connection] else { return }
        var entered: [Int32] = []
        for label in aboard[segment.run] { add(stayed(label, on: index, segment), to: &entered) }
        for access in traveller.from where access.hub == segment.from {
            let leave = segment.departs - access.minutes
            guard traveller.leave.contains(leave) else { continue }
            add(first(index, segment, leave: leave), to: &entered)
        }
        for label in ready(at: segment) {
            guard let next = changed(label.index, at: label.time, to: index, segment) else { continue }
            add(next, to: &entered)
        }
        if entered.isEmpty {
            if !aboard[segment.run].isEmpty { aboard[segment.run] = [] }
            return
        }
        aboard[segment.run] = entered
        alight(entered, segment)
    }

    /// The labels that may board a segment now, with when they were there.
    private mutating func ready(at segment: Segment) -> [(index: Int32, time: Int)] {
        let criteria = criteria
        let labels = labels
        var isWhole = true
        var tried = 0
        let ready = hubs[segment.from].boarders(isAir: segment.isAir, at: segment.departs) { ready, new in
            tried += 1
            let isKept = ConnectionSearch.insert(new, into: &ready) { left, right in
                ConnectionSearch.beats(labels, left, right, criteria)
            }
            if !isKept { isWhole = false }
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

// MARK: Labels

/// What it has taken to get to the end of a segment.
struct Label {
    /// The label with which the run was boarded; −1 = the run is the first.
    let before: Int32
    let boarded: Int32
    let segment: Int32
    let leave: Int
    let fare: Int
    let waiting: Int
    let rides: Int
    let shift: Shift
    /// How many steps of the announced trip the journey consists of so far; −1 = it is another.
    let announced: Int
    let scarce: [Int32]
    let groups: [Int32]
}

extension ConnectionSearch {
    private func first(_ index: Int, _ segment: Segment, leave: Int) -> Label {
        Label(
            before: -1, boarded: Int32(index), segment: Int32(index), leave: leave, fare: segment.fare, waiting: 0,
            rides: 1, shift: shift(of: leave, at: segment.from, announced: criteria.announced?.trip.leaves),
            announced: follows(0, Step(segment: index, isBoarding: true)),
            scarce: marks.scarce[index] < 0 ? [] : [marks.scarce[index]],
            groups: marks.isGroup[index] ? [Int32(index)] : [])
    }

    private func stayed(_ old: Int32, on index: Int, _ segment: Segment) -> Label {
        let label = labels[Int(old)]
        return Label(
            before: label.before, boarded: label.boarded, segment: Int32(index), leave: label.leave,
            fare: label.fare + segment.fare, waiting: label.waiting, rides: label.rides, shift: label.shift,
            announced: follows(label.announced, Step(segment: index, isBoarding: false)),
            scarce: marks.scarce[index] < 0 ? label.scarce : label.scarce + [marks.scarce[index]],
            groups: marks.isGroup[index] ? label.groups + [Int32(index)] : label.groups)
    }

    /// Nil where one would get into the run that one has just left there: staying on is never worse.
    private func changed(_ old: Int32, at time: Int, to index: Int, _ segment: Segment) -> Label? {
        let label = labels[Int(old)]
        let last = network.segments[Int(label.segment)]
        if last.run == segment.run, last.to == segment.from { return nil }
        return Label(
            before: old, boarded: Int32(index), segment: Int32(index), leave: label.leave,
            fare: label.fare + segment.fare, waiting: label.waiting + segment.departs - time,
            rides: label.rides + 1, shift: label.shift,
            announced: follows(label.announced, Step(segment: index, isBoarding: true)),
            scarce: marks.scarce[index] < 0 ? label.scarce : label.scarce + [marks.scarce[index]],
            groups: marks.isGroup[index] ? label.groups + [Int32(index)] : label.groups)
    }

    private func follows(_ count: Int, _ step: Step) -> Int {
        guard count >= 0, let steps = criteria.announced?.steps, count < steps.count, steps[count] == step else {
            return -1
        }
        return count + 1
    }

    private func shift(of minute: Int, at hub: Int, announced: WallTime?) -> Shift {
        guard let announced else { return .none }
        let zone = network.problem.zones[network.hubs[hub].zone] ?? .utc
        let wall = zone.wallTime(at: Instant(seconds: minute * 60))
        return wall == announced ? .none : wall.date == announced.date ? .time : .day
    }

    private mutating func add(_ label: Label, to entered: inout [Int32]) {
        work += 1
        let index = Int32(labels.count)
        labels.append(label)
        var bag = entered.map { (index: $0, time: 0) }
        let criteria = criteria
        let labels = labels
        let isKept = ConnectionSearch.insert((index, 0), into: &bag) { left, right in
            ConnectionSearch.beats(labels, left, right, criteria)
        }
        if !isKept { isComplete = false }
        entered = bag.map(\.index)
    }

    /// Puts an entry among others unless one of them makes it needless, and removes those that it makes needless.
    /// False where there was no room for it.
    private static func insert(
        _ new: (index: Int32, time: Int), into bag: inout [(index: Int32, time: Int)],
        beats: ((index: Int32, time: Int), (index: Int32, time: Int)) -> Bool
    ) -> Bool {
        if bag.contains(where: { beats($0, new) }) { return true }
        bag.removeAll { beats(new, $0) }
        guard bag.count < mostLabels else { return false }
        bag.append(new)
        return true
    }

    /// Whether the first makes the second needless; both can board the same runs from now on.
    private static func beats(
        _ labels: [Label], _ left: (index: Int32, time: Int), _ right: (index: Int32, time: Int), _ criteria: Criteria
    ) -> Bool {
        let (a, b) = (labels[Int(left.index)], labels[Int(right.index)])
        let (idleA, idleB) = (a.waiting - left.time, b.waiting - right.time)
        if criteria.fare, a.fare > b.fare { return false }
        if criteria.waiting, idleA > idleB { return false }
        if criteria.leave, a.leave < b.leave { return false }
        if criteria.rides, a.rides > b.rides { return false }
        if criteria.announced != nil {
            if a.shift > b.shift { return false }
            if b.announced >= 0, a.announced < 0 { return false }
        }
        guard a.groups == b.groups, isSubset(a.scarce, b.scarce) else { return false }
        guard criteria.keepsTies else { return true }
        return criteria.strictFare && a.fare < b.fare || criteria.strictWaiting && idleA < idleB
            || criteria.strictTravel && a.leave > b.leave || criteria.strictRides && a.rides < b.rides
    }

    /// Whether the first of two ascending lists is a part of the second.
    static func isSubset(_ left: [Int32], _ right: [Int32]) -> Bool {
        guard left.count <= right.count else { return false }
        var next = 0
        for value in left {
            while next < right.count, right[next] < value { next += 1 }
            guard next < right.count, right[next] == value else { return false }
            next += 1
        }
        return true
    }
}

// MARK: Ends

extension ConnectionSearch {
    private mutating func finish(_ index: Int32, _ label: Label, at time: Int) {
        guard traveller.arrive.contains(time) else { return }
        if let most = network.problem.maxTravelMinutes, time - label.leave > most { return }
        if let most = network.problem.maxChanges, label.rides - 1 > most { return }
        let hub = network.segments[Int(label.segment)].to
        let local = network.problem.zones[network.hubs[hub].zone] ?? .utc
        let wall = local.wallTime(at: Instant(seconds: time * 60))
        if !traveller.party.mayArriveAtNight, night.holds(wall) { return }
        work += 1
        let journey = Journey(
            steps: steps(index), leave: label.leave, arrive: time, fare: label.fare, waiting: label.waiting,
            rides: label.rides, night: night.minutes(from: label.leave, to: time, in: zone),
            change: changeCost(label, arrives: wall), scarce: label.scarce, groups: label.groups)
        let criteria = criteria
        if found.contains(where: { ConnectionSearch.beats($0, journey, criteria) }) { return }
        found.removeAll { ConnectionSearch.beats(journey, $0, criteria) }
        found.append(journey)
    }

    private func changeCost(_ label: Label, arrives: WallTime) -> Int {
        guard let announced = criteria.announced else { return 0 }
        let arrival: Shift =
            arrives == announced.trip.arrives ? .none : arrives.date == announced.trip.arrives.date ? .time : .day
        switch max(label.shift, arrival) {
        case .day: return 100
        case .time: return 10
        case .none: return label.announced >= 0 && label.announced == announced.steps.count ? 0 : 2
        }
    }

    private func steps(_ index: Int32) -> [Step] {
        var result: [Step] = []
        var label = index
        while label >= 0 {
            let boarded = Int(labels[Int(label)].boarded)
            let last = Int(labels[Int(label)].segment)
            let run = network.runs[network.segments[boarded].run].segments
            for segment in run.reversed() where segment >= boarded && segment <= last {
                result.append(Step(segment: segment, isBoarding: segment == boarded))
            }
            label = labels[Int(label)].before
        }
        return result.reversed()
    }

    /// Whether the first of two whole journeys makes the second needless.
    private static func beats(_ a: Journey, _ b: Journey, _ criteria: Criteria) -> Bool {
        let (travelA, travelB) = (a.arrive - a.leave, b.arrive - b.leave)
        if criteria.arrival, a.arrive > b.arrive || a.leave < b.leave { return false }
        if criteria.fare, a.fare > b.fare { return false }
        if criteria.waiting, a.waiting > b.waiting { return false }
        if criteria.leave, travelA > travelB { return false }
        if criteria.rides, a.rides > b.rides { return false }
        if criteria.night, a.night > b.night { return false }
        if a.change > b.change { return false }
        guard a.groups == b.groups, isSubset(a.scarce, b.scarce) else { return false }
        guard criteria.keepsTies else { return true }
        return criteria.strictFare && a.fare < b.fare || criteria.strictWaiting && a.waiting < b.waiting
            || criteria.strictTravel && travelA < travelB || criteria.strictRides && a.rides < b.rides
    }
}

/// The labels at one hub that wait for a flight, and those that wait for something on the ground.
private struct HubLabels {
    private struct Queue {
        /// By when they may board, latest first.
        var waiting: [(index: Int32, time: Int, ready: Int)] = []
        var ready: [(index: Int32, time: Int)] = []
    }

    private var air = Queue()
    private var ground = Queue()

    mutating func add(_ index: Int32, there time: Int, ready: Int, isAir: Bool) {
        if isAir {
            HubLabels.add((index, time, ready), to: &air)
        } else {
            HubLabels.add((index, time, ready), to: &ground)
        }
    }

    private static func add(_ entry: (index: Int32, time: Int, ready: Int), to queue: inout Queue) {
        var place = queue.waiting.count
        while place > 0, queue.waiting[place - 1].ready <= entry.ready { place -= 1 }
        queue.waiting.insert(entry, at: place)
    }

    /// Those that may board at a time, after `insert` took the new ones among them.
    mutating func boarders(
        isAir: Bool, at time: Int,
        insert: (inout [(index: Int32, time: Int)], (index: Int32, time: Int)) -> Void
    ) -> [(index: Int32, time: Int)] {
        if isAir { HubLabels.flush(&air, at: time, insert) } else { HubLabels.flush(&ground, at: time, insert) }
        return isAir ? air.ready : ground.ready
    }

    private static func flush(
        _ queue: inout Queue, at time: Int,
        _ insert: (inout [(index: Int32, time: Int)], (index: Int32, time: Int)) -> Void
    ) {
        while let next = queue.waiting.last, next.ready <= time {
            queue.waiting.removeLast()
            insert(&queue.ready, (next.index, next.time))
        }
    }
}
