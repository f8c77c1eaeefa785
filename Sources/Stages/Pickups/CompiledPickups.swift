import Domain
import Hashing

/// The problem with indices for ids and minutes for moments, in an order that does not depend on the file's.
struct CompiledPickups: Sendable {
    struct Party: Sendable {
        let source: Arrival
        let hub: Int
        let destination: Int
        /// Minute from which it can leave; a pinned departure leaves no choice.
        let ready: Int
        /// First minute after being ready, which waiting is counted from.
        let waitsFrom: Int
        /// Last minute at which it can leave.
        let latest: Int
        let pin: PickupProblem.Pin?
        /// What a re-plan has announced.
        let announced: Announced?
        let isNew: Bool
        /// Whether only its size says which vehicles it may ride in: no pin, no pet, no seat for a child, no minor alone.
        let isPlain: Bool
        /// What it adds to the tally of a plan that does not fetch it.
        let left: Tally
    }

    struct Announced: Hashable, Sendable {
        /// −1 = none, −2 = one that is no longer there.
        let vehicle: Int
        let driver: Int
        let departure: Int
    }

    struct Vehicle: Sendable {
        let source: PickupProblem.Vehicle
        let base: Int?
        /// The drivers that may drive it; −1 stands for one that needs no planning.
        let drivers: [Int]
        /// For each of `drivers`: the stretches in which both are there.
        let spans: [[Span]]
    }

    /// A stretch of minutes and the shift of the driver in which it lies.
    struct Span: Hashable, Sendable {
        let from: Int
        let to: Int
        let shift: Int
    }

    /// Far enough from every minute of the calendar, and small enough to be added to.
    static let never = 1 << 48

    let problem: PickupProblem
    let parties: [Party]
    let vehicles: [Vehicle]
    let drivers: [PickupProblem.Driver]
    let map: DriveMap
    let ladder: Ladder
    /// The tally of a plan that fetches nobody.
    let nobody: Tally
    /// For each party the least change cost that it can have by itself.
    private(set) var cheapestChange: [Int] = []

    init(_ problem: PickupProblem) {
        self.problem = problem
        let order = TieOrder(problem.ties)
        map = DriveMap(problem)
        drivers = order.sorted(problem.drivers ?? []) { $0.id.text }
        let sources = order.sorted(problem.vehicles) { $0.id.text }
        vehicles = sources.map { [drivers, map] in CompiledPickups.vehicle($0, problem, drivers, map) }
        let announced = CompiledPickups.announced(problem, sources, drivers)
        let pins = Dictionary(problem.pins.map { ($0.arrival, $0) }) { first, _ in first }
        parties = order.sorted(problem.arrivals) { $0.id.text }.map { [map] source in
            let pin = pins[source.id]
            let ready = source.ready.seconds / 60
            let pinned = pin?.departure.map { $0.seconds / 60 }
            let wait = source.longestWait ?? problem.longestWait
            let isPlain = pin == nil && !source.hasPet && !source.isMinorAlone && source.childSeats.isEmpty
            let isNew = !problem.previous.isEmpty && announced[source.id] == nil
            return Party(
                source: source, hub: map.place(source.hub), destination: map.place(source.destination),
                ready: pinned ?? ready, waitsFrom: ready,
                latest: pinned ?? wait.map { ready + $0 } ?? CompiledPickups.never, pin: pin,
                announced: announced[source.id], isNew: isNew, isPlain: isPlain,
                left: CompiledPickups.left(
                    source, isPinned: pin != nil, isNew: isNew, wasAnnounced: announced[source.id] != nil))
        }
        ladder = Ladder(problem.levelsInForce)
        nobody = parties.reduce(.zero) { $0 + $1.left }
        cheapestChange = parties.indices.map { [self] in leastChange(of: $0) }
    }

    private static func left(_ source: Arrival, isPinned: Bool, isNew: Bool, wasAnnounced: Bool) -> Tally {
        var tally = Tally.zero
        tally[.unserved] = 1
        tally[.unservedPeople] = source.people
        if isPinned { tally[Tally.missedPins] = 1 }
        if isNew { tally[.newPriority] = source.priority }
        if wasAnnounced {
            tally[.previousUnserved] = 1
            tally[.peopleChanged] = source.people
        }
        return tally
    }

    private static func vehicle(
        _ source: PickupProblem.Vehicle, _ problem: PickupProblem, _ drivers: [PickupProblem.Driver], _ map: DriveMap
    ) -> Vehicle {
        let own = minutes(source.windows)
        let base = source.base.map(map.place)
        guard !source.isHired, problem.drivers != nil else {
            return Vehicle(
                source: source, base: base, drivers: [-1], spans: [own.map { Span(from: $0.from, to: $0.to, shift: 0) }]
            )
        }
        let able = drivers.indices.filter { drivers[$0].vehicles?.contains(source.id) ?? true }
        let spans = able.map { driver in
            own.flatMap { window in
                minutes(drivers[driver].windows).enumerated().compactMap { shift, hours -> Span? in
                    let (from, to) = (max(window.from, hours.from), min(window.to, hours.to))
                    return from <= to ? Span(from: from, to: to, shift: shift) : nil
                }
            }
        }
        return Vehicle(source: source, base: base, drivers: able, spans: spans)
    }

    private static func minutes(_ windows: [PickupProblem.Window]?) -> [(from: Int, to: Int)] {
        windows.map { $0.map { ($0.from.seconds / 60, $0.to.seconds / 60) } } ?? [(-never, 2 * never)]
    }

    private static func announced(
        _ problem: PickupProblem, _ vehicles: [PickupProblem.Vehicle], _ drivers: [PickupProblem.Driver]
    ) -> [ID<Arrival>: Announced] {
        var result: [ID<Arrival>: Announced] = [:]
        for run in problem.previous {
            let vehicle = vehicles.firstIndex { $0.id == run.vehicle } ?? -2
            let driver = run.driver.map { id in drivers.firstIndex { $0.id == id } ?? -2 } ?? -1
            for id in run.arrivals {
                result[id] = Announced(vehicle: vehicle, driver: driver, departure: run.departure.seconds / 60)
            }
        }
        return result
    }
}

/// The order of things that nothing else tells apart.
struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        switch ties {
        case .seed(let seed): hash = SipHash24(seed: seed)
        case .id: hash = nil
        }
    }

    /// Sorted by the keyed hash of the ids, then by the ids.
    func sorted<Thing>(_ things: [Thing], by id: (Thing) -> String) -> [Thing] {
        things.map { (hash: hash?(id($0)) ?? 0, id: id($0), thing: $0) }.sorted {
            $0.hash != $1.hash ? $0.hash < $1.hash : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }.map(\.thing)
    }
}
