import Calendar
import Domain
import Hashing

/// A party with the journeys that it may make.
struct Item {
    let traveller: Traveller
    let journeys: [Journey]
    /// For each journey the number of its rides' text, equal for equal journeys of all parties.
    let signatures: [Int]
    /// The least that each level can come to where not every journey is there that an objective could ask for; nil = every one is.
    let floors: [Int]?
    let isPinned: Bool
    let announced: Announced?
    /// Seats, child seats, luggage, wheelchairs, pets.
    let load: [Int]
    /// The number of its origin; nil = does not matter.
    let origin: Int?

    init(
        traveller: Traveller, journeys: [Journey], signatures: [Int], floors: [Int]?, isPinned: Bool,
        announced: Announced?, origin: Int?
    ) {
        self.traveller = traveller
        self.journeys = journeys
        self.signatures = signatures
        self.floors = floors
        self.isPinned = isPinned
        self.announced = announced
        self.origin = origin
        let party = traveller.party
        load = [party.people, party.childSeats, party.luggage, party.wheelchairs, party.pets]
    }

    var party: TravelParty { traveller.party }

    var isComplete: Bool { floors == nil }

    /// The least change that any of its journeys means; what is more than that counts.
    var leastChange: Int { journeys.map(\.change).min() ?? 0 }
}

/// The problem with every party's journeys found, and its levels as tables.
struct CompiledTravel {
    let problem: TravelProblem
    let network: Network
    let marks: Marks
    /// By party id.
    let items: [Item]
    let units: [Unit]
    let scale: Scale
    /// Room by scarce segment, five numbers each.
    let room: [Int]
    let work: Int

    /// Journeys of one party that are looked at, at most.
    static let mostJourneys = 300

    /// `most` = journeys of one party that are looked at.
    init(_ problem: TravelProblem, most: Int) {
        self.problem = problem
        network = Network(problem)
        marks = Marks(network)
        scale = Scale(problem)
        var finding = ItemFinding(problem, network, marks, scale, limit: most)
        items = problem.parties.sorted { $0.id < $1.id }.map { finding.item($0) }
        work = finding.work
        var room: [Int] = []
        for segment in marks.scarceSegments {
            let limits = network.connection(of: segment).room
            for limit in [limits.seats, limits.childSeats, limits.luggage, limits.wheelchairs, limits.pets] {
                room.append(limit ?? Int.max)
            }
        }
        self.room = room
        units = UnitBuild(items: items, scale: scale, network: network, marks: marks).units
    }
}

/// Finds the journeys of parties; those that differ only in their id share a search.
private struct ItemFinding {
    private struct Likeness: Hashable {
        let party: TravelParty
        let meetsOthers: Bool
    }

    private struct Found {
        let journeys: [Journey]
        let signatures: [Int]
        let floors: [Int]?
    }

    private let problem: TravelProblem
    private let network: Network
    private let marks: Marks
    private let scale: Scale
    private let limit: Int
    private let origins: [String: Int]
    private let numbers: [String: Int]
    private let previous: [ID<TravelParty>: TravelTrip]
    private let pins: [ID<TravelParty>: TravelProblem.Pin]
    private let segments: SegmentIndex
    private var known: [Likeness: Found] = [:]
    private var signatures: [[Step]: Int] = [:]
    private(set) var work = 0

    init(_ problem: TravelProblem, _ network: Network, _ marks: Marks, _ scale: Scale, limit: Int) {
        self.problem = problem
        self.network = network
        self.marks = marks
        self.scale = scale
        self.limit = limit
        var counts: [String: Int] = [:]
        for party in problem.parties { if let origin = party.origin { counts[origin, default: 0] += 1 } }
        origins = counts
        var numbers: [String: Int] = [:]
        for (number, origin) in counts.keys.sorted().enumerated() { numbers[origin] = number }
        self.numbers = numbers
        previous = Dictionary(problem.previous.map { ($0.party, $0) }) { first, _ in first }
        pins = Dictionary(problem.pins.map { ($0.party, $0) }) { first, _ in first }
        segments = SegmentIndex(network)
    }

    mutating func item(_ party: TravelParty) -> Item {
        let traveller = Traveller(party, network)
        let announced = previous[party.id].map { trip in
            Announced(trip: trip, steps: segments.steps(trip.legs.map(\.ride)) ?? [])
        }
        let origin = party.origin.flatMap { numbers[$0] }
        if let pin = pins[party.id] {
            let build = JourneyBuild(network, marks, traveller, announced)
            let journeys = segments.steps(pin.rides).flatMap { build.journey($0) }.map { [$0] } ?? []
            return Item(
                traveller: traveller, journeys: journeys, signatures: journeys.map { signature($0.steps) },
                floors: nil, isPinned: true, announced: announced, origin: origin)
        }
        let found = journeys(of: traveller, announced)
        return Item(
            traveller: traveller, journeys: found.journeys, signatures: found.signatures,
            floors: found.floors, isPinned: false, announced: announced, origin: origin)
    }

    private mutating func journeys(
        of traveller: Traveller, _ announced: Announced?
    ) -> Found {
        var alike = traveller.party
        alike.id = ID("")
        alike.returnOf = nil
        alike.priority = 0
        alike.isRequired = true
        let meetsOthers = traveller.party.origin.map { origins[$0, default: 0] > 1 } ?? false
        let likeness = Likeness(party: alike, meetsOthers: meetsOthers)
        if announced == nil, let found = known[likeness] { return found }
        let criteria = Criteria(
            problem, traveller.party, meetsOthers: meetsOthers, announced: announced, limit: limit)
        var search = ConnectionSearch(network, traveller, marks, criteria)
        let journeys = search.run()
        work += search.work
        let found = Found(
            journeys: journeys, signatures: journeys.map { signature($0.steps) },
            floors: search.isComplete ? nil : floors(traveller))
        if announced == nil { known[likeness] = found }
        return found
    }

    /// For each level the least that a journey of the party comes to.
    private func floors(_ traveller: Traveller) -> [Int] {
        let cost = LeastCost(network, traveller, marks)
        return scale.levels.map { cost.value(of: $0) ?? 0 }
    }

    private mutating func signature(_ steps: [Step]) -> Int {
        if let known = signatures[steps] { return known }
        signatures[steps] = signatures.count
        return signatures.count - 1
    }
}

/// Finds segments by the names of rides.
struct SegmentIndex {
    private struct Name: Hashable {
        let connection: ID<TravelConnection>
        let date: CivilDate
    }

    private let network: Network
    private let runs: [Name: Int]

    init(_ network: Network) {
        self.network = network
        var runs: [Name: Int] = [:]
        for (index, run) in network.runs.enumerated() {
            runs[Name(connection: network.connections[run.connection].id, date: run.date)] = index
        }
        self.runs = runs
    }

    /// The segments of rides; nil where one of them does not run.
    func steps(_ rides: [TravelRide]) -> [Step]? {
        var result: [Step] = []
        for ride in rides {
            guard let run = runs[Name(connection: ride.connection, date: ride.date)] else { return nil }
            let calls = network.connections[network.runs[run].connection].calls
            guard let first = calls.firstIndex(where: { $0.hub == ride.from }),
                let last = calls.firstIndex(where: { $0.hub == ride.to }), first < last
            else { return nil }
            for call in first..<last {
                result.append(Step(segment: network.runs[run].segments[call], isBoarding: call == first))
            }
        }
        return result
    }
}

/// Makes the journey of given segments, whatever rules of policy it breaks.
struct JourneyBuild {
    private let network: Network
    private let marks: Marks
    private let traveller: Traveller
    private let announced: Announced?

    init(_ network: Network, _ marks: Marks, _ traveller: Traveller, _ announced: Announced?) {
        self.network = network
        self.marks = marks
        self.traveller = traveller
        self.announced = announced
    }

    func journey(_ steps: [Step]) -> Journey? {
        guard let first = steps.first, let last = steps.last else { return nil }
        let segments = steps.map { network.segments[$0.segment] }
        let (start, end) = (segments[0], segments[segments.count - 1])
        let access = traveller.from.first { $0.hub == start.from }?.minutes ?? 0
        let (leave, arrive) = (start.departs - access, end.arrives + (traveller.to[end.to] ?? 0))
        var waiting = 0
        for (index, step) in steps.enumerated().dropFirst() where step.isBoarding {
            let walk = network.walks[segments[index - 1].to].first { $0.hub == segments[index].from }?.minutes ?? 0
            waiting += segments[index].departs - segments[index - 1].arrives - walk
        }
        let zone = network.problem.zones[network.problem.zone] ?? .utc
        return Journey(
            steps: steps, leave: leave, arrive: arrive, fare: segments.reduce(0) { $0 + $1.fare }, waiting: waiting,
            rides: steps.filter(\.isBoarding).count,
            night: NightClock(network.problem.night).minutes(from: leave, to: arrive, in: zone),
            change: change(
                steps, leave: leave, at: network.segments[first.segment].from, arrive: arrive,
                at: network.segments[last.segment].to),
            scarce: steps.map { marks.scarce[$0.segment] }.filter { $0 >= 0 }.sorted(),
            groups: steps.map(\.segment).filter { marks.isGroup[$0] }.map { Int32($0) }.sorted())
    }

    private func change(_ steps: [Step], leave: Int, at from: Int, arrive: Int, at to: Int) -> Int {
        guard let announced else { return 0 }
        let (leaves, arrives) = (wall(leave, at: from), wall(arrive, at: to))
        let trip = announced.trip
        if leaves.date != trip.leaves.date || arrives.date != trip.arrives.date { return 100 }
        if leaves != trip.leaves || arrives != trip.arrives { return 10 }
        return steps == announced.steps ? 0 : 2
    }

    private func wall(_ minute: Int, at hub: Int) -> WallTime {
        (network.problem.zones[network.hubs[hub].zone] ?? .utc).wallTime(at: Instant(seconds: minute * 60))
    }
}
