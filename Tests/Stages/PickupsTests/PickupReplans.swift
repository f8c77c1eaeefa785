import Calendar
import Domain
import Hashing
import Pickups
import Support

/// Small problems with runs in force and something that happened since.
enum PickupReplans {
    /// Nil where nothing was announced.
    static func problem(seed: UInt64) -> PickupProblem? {
        var draw = SplitMix64(seed: seed ^ 0x6465_6c61)
        var problem = PickupInstances.problem(seed: seed)
        problem.pins = []
        let announced = PickupGreedy(problem).runs()
        guard !announced.isEmpty else { return nil }
        problem.previous = announced
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    private static func strike(_ problem: inout PickupProblem, _ draw: inout SplitMix64) {
        let index = draw.below(problem.arrivals.count)
        switch draw.below(8) {
        case 0, 1:
            // A flight is late.
            let ready = problem.arrivals[index].ready.seconds + 900 * (1 + draw.below(4))
            problem.arrivals[index].ready = Instant(seconds: ready)
        case 2:
            // It lands on the next day, or at another place.
            if draw.below(2) == 0 {
                problem.arrivals[index].ready = Instant(seconds: problem.arrivals[index].ready.seconds + 86_400)
            } else {
                problem.arrivals[index].hub = ID("station")
            }
        case 3:
            if let drivers = problem.drivers, drivers.count > 1 { problem.drivers?.removeLast() }
        case 4:
            if problem.vehicles.count > 1 {
                let gone = problem.vehicles.removeLast().id
                for index in (problem.drivers ?? []).indices {
                    problem.drivers?[index].vehicles?.removeAll { $0 == gone }
                }
            }
        case 5:
            var new = problem.arrivals[index]
            new.id = ID("new\(draw.below(1000))")
            new.people = 1
            problem.arrivals.append(new)
        case 6:
            if problem.arrivals.count > 1 { problem.arrivals.remove(at: index) }
        default:
            // A replacement comes.
            problem.vehicles.append(.init(id: ID("spare"), seats: 8, base: ID("depot"), centsPerKilometre: Cents(20)))
            problem.drivers?.append(.init(id: ID("substitute"), escortsMinors: true))
        }
        var seen: Set<String> = []
        problem.vehicles.removeAll { !seen.insert($0.id.text).inserted }
        var known: Set<String> = []
        problem.drivers?.removeAll { !known.insert($0.id.text).inserted }
    }
}
