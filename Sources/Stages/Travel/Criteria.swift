import Domain

/// What makes one journey of a party at least as good as another.
///
/// A criterion that is off is not looked at. A criterion that is strict decides the objective of itself: where journeys
/// have to be kept that are equal in the objective, one gives way only to another that is strictly better in one of these.
struct Criteria {
    var arrival = false
    var fare = false
    var waiting = false
    var leave = false
    var rides = false
    var night = false
    var strictFare = false
    var strictWaiting = false
    var strictTravel = false
    var strictRides = false
    /// Whether journeys that are equal in the objective are all kept.
    var keepsTies = false
    /// The announced trip, to which a journey is compared.
    var announced: Announced?
    /// Journeys kept at most.
    var limit: Int

    /// The criteria of the choice that people are shown: arrival, fare, changes, night minutes.
    static func shown(limit: Int) -> Criteria {
        var criteria = Criteria(limit: limit)
        criteria.arrival = true
        criteria.fare = true
        criteria.rides = true
        criteria.night = true
        criteria.leave = true
        return criteria
    }

    /// The criteria of the question whether there is a journey at all, and with which scarce segments.
    static func possible(_ problem: TravelProblem, limit: Int) -> Criteria {
        var criteria = Criteria(limit: limit)
        criteria.leave = problem.maxTravelMinutes != nil
        criteria.rides = problem.maxChanges != nil
        return criteria
    }

    private init(limit: Int) {
        self.limit = limit
    }

    /// What counts in a problem's objective for a party. `meetsOthers` = it shares its origin with another party.
    init(_ problem: TravelProblem, _ party: TravelParty, meetsOthers: Bool, announced: Announced?, limit: Int) {
        self.init(limit: limit)
        self.announced = announced
        let levels = problem.levelsInForce.map { level in
            Set(level.weights.filter { $0.weight > 0 }.map(\.term))
        }
        keepsTies = meetsOthers && levels.contains { $0.contains(.apart) }
        let counted = keepsTies ? Array(levels.prefix { !$0.contains(.apart) }) : levels
        let terms = counted.reduce(into: Set<TravelProblem.Term>()) { $0.formUnion($1) }
        fare = terms.contains(.fare)
        waiting = terms.contains(.waiting)
        strictTravel = terms.contains(.travel)
        strictRides = terms.contains(.changes)
        strictFare = fare && party.support == .zero
        strictWaiting = waiting
        night = terms.contains(.night)
        leave = strictTravel || night || problem.maxTravelMinutes != nil
        rides = strictRides || problem.maxChanges != nil
    }
}

/// The trip in force of a party, as far as its segments still run.
struct Announced {
    let trip: TravelTrip
    /// The segments of the trip where all of its rides still run; else empty.
    let steps: [Step]
}

/// How far a departure or an arrival is from the announced one.
enum Shift: Int, Comparable {
    case none, time, day

    static func < (left: Shift, right: Shift) -> Bool { left.rawValue < right.rawValue }
}

/// Segments whose room may not suffice for all, and segments with a fare for groups.
struct Marks {
    /// For each segment its number among those that may run out of room; −1 = it has room for everybody.
    let scarce: [Int32]
    let isGroup: [Bool]
    /// For each segment with a group fare what it takes off for one person; else 0.
    private let discounts: [Int]
    private let people: Int
    /// The segments that may run out of room.
    let scarceSegments: [Int]

    init(_ network: Network) {
        let total = network.problem.parties.reduce(TravelLoad.zero) { $0 + TravelLoad($1) }
        let isScarce = network.connections.map { total.excess(over: $0.room) != nil }
        let hasGroup = network.connections.map { connection in
            connection.group.map { $0.people <= total.seats && $0.percent > 0 } ?? false
        }
        let counts = network.problem.levelsInForce.contains { level in
            level.weights.contains { $0.term == .fare && $0.weight > 0 }
        }
        var numbers: [Int32] = Array(repeating: -1, count: network.segments.count)
        var list: [Int] = []
        for (index, segment) in network.segments.enumerated() where isScarce[network.runs[segment.run].connection] {
            numbers[index] = Int32(list.count)
            list.append(index)
        }
        scarce = numbers
        scarceSegments = list
        let isGroup = network.segments.map { counts && hasGroup[network.runs[$0.run].connection] }
        self.isGroup = isGroup
        people = total.seats
        discounts = network.segments.indices.map {
            isGroup[$0] ? network.segments[$0].fare - network.groupFare(of: $0) : 0
        }
    }

    /// What a segment costs one person at least.
    func floor(of index: Int, _ segment: Segment) -> Int { segment.fare - discounts[index] }

    /// What the group fare of a segment saves everybody at most.
    func saving(of segment: Int) -> Int { discounts[segment] * people }

    /// No segment is marked.
    init(none network: Network) {
        self.init(
            scarce: Array(repeating: -1, count: network.segments.count), scarceSegments: [])
    }

    /// The same without fares for groups.
    var withoutGroups: Marks { Marks(scarce: scarce, scarceSegments: scarceSegments) }

    private init(scarce: [Int32], scarceSegments: [Int]) {
        self.scarce = scarce
        self.scarceSegments = scarceSegments
        isGroup = Array(repeating: false, count: scarce.count)
        discounts = Array(repeating: 0, count: scarce.count)
        people = 0
    }
}
