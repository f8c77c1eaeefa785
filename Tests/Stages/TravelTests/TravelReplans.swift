import Calendar
import Domain
import Hashing
import Support

/// Small problems with a plan in force and something that happened since, and some with pins.
enum TravelReplans {
    /// Nil where nothing was announced, or the strike left a problem with faults.
    static func problem(seed: UInt64) -> TravelProblem? {
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        var problem = TravelInstances.problem(seed: seed)
        problem.disruptions = []
        problem.previous = TravelGreedy(problem: problem).trips()
        guard !problem.previous.isEmpty else { return nil }
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    /// Nil where there is no journey to pin.
    static func pinned(seed: UInt64) -> TravelProblem? {
        var draw = SplitMix64(seed: seed ^ 0x7069_6e73)
        var problem = TravelInstances.problem(seed: seed)
        // Journeys that break rules of policy are among those to choose from.
        var loose = problem
        if draw.below(2) == 0 {
            loose.change = .none
            loose.night = nil
            loose.maxChanges = nil
            loose.maxTravelMinutes = nil
        }
        let oracle = TravelOracle(loose)
        for _ in 0..<(1 + draw.below(2)) {
            let index = draw.below(problem.parties.count)
            let id = problem.parties[index].id
            guard !oracle.ways[index].isEmpty, !problem.pins.contains(where: { $0.party == id }) else { continue }
            problem.pins.append(.init(party: id, rides: oracle.ways[index][draw.below(oracle.ways[index].count)].rides))
        }
        return problem.pins.isEmpty || !problem.faults().isEmpty ? nil : problem
    }

    private static func strike(_ problem: inout TravelProblem, _ draw: inout SplitMix64) {
        let ridden = problem.previous.flatMap(\.legs).map(\.ride)
        let ride = ridden[draw.below(ridden.count)]
        switch draw.below(6) {
        case 0, 1:
            disrupt(&problem, ride, .cancelled)
        case 2:
            disrupt(&problem, ride, .late(minutes: 15 * (1 + draw.below(6))))
        case 3:
            var party = problem.parties[draw.below(problem.parties.count)]
            party.id = ID("new")
            party.returnOf = nil
            party.people = 1
            if !problem.parties.contains(where: { $0.id == party.id }) { problem.parties.append(party) }
        case 4:
            let index = draw.below(problem.connections.count)
            problem.connections[index].room.seats = problem.connections[index].room.seats.map { max(0, $0 - 1) }
        default:
            let index = draw.below(problem.parties.count)
            problem.parties[index].mayArriveAtNight.toggle()
        }
    }

    private static func disrupt(_ problem: inout TravelProblem, _ ride: TravelRide, _ kind: TravelDisruption.Kind) {
        let isKnown = problem.disruptions.contains { $0.connection == ride.connection && $0.date == ride.date }
        if !isKnown {
            problem.disruptions.append(.init(connection: ride.connection, date: ride.date, kind: kind))
        }
    }
}
