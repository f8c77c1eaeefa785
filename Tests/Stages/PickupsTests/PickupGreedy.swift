import Calendar
import Domain

/// Fetches one party after the other as they get ready, each with the first vehicle that can, alone: what a hurried person
/// does. Kept to show that the instances are not easy.
struct PickupGreedy {
    private let problem: PickupProblem
    private var made: [PickupRun] = []

    init(_ problem: PickupProblem) {
        self.problem = problem
    }

    func runs() -> [PickupRun] {
        var copy = self
        for party in problem.arrivals.sorted(by: { ($0.ready, $0.id) < ($1.ready, $1.id) }) { copy.fetch(party) }
        return copy.made
    }

    private mutating func fetch(_ party: Arrival) {
        let last = (party.longestWait ?? problem.longestWait).map { party.ready.seconds + $0 * 60 }
        for vehicle in problem.vehicles {
            let drivers: [PickupProblem.Driver?] =
                vehicle.isHired ? [nil] : problem.drivers.map { $0.map { $0 } } ?? [nil]
            for driver in drivers {
                guard let run = run(party, vehicle, driver), run.departure.seconds <= last ?? .max,
                    isPossible(run, party, vehicle, driver)
                else { continue }
                made.append(run)
                return
            }
        }
    }

    private func minutes(_ from: ID<PickupPlace>?, _ to: ID<PickupPlace>?) -> (minutes: Int, kilometres: Int)? {
        guard let from, let to, from != to else { return (0, 0) }
        let drive =
            problem.drives.first { $0.from == from && $0.to == to }
            ?? problem.drives.first { $0.from == to && $0.to == from }
        return drive.map { ($0.minutes, $0.kilometres) }
    }

    private func run(
        _ party: Arrival, _ vehicle: PickupProblem.Vehicle, _ driver: PickupProblem.Driver?
    ) -> PickupRun? {
        guard let out = minutes(vehicle.base, party.hub), let ride = minutes(party.hub, party.destination),
            let back = minutes(vehicle.base == nil ? nil : party.destination, vehicle.base)
        else { return nil }
        var leaves = party.ready.seconds / 60 - out.minutes
        let own = made.filter {
            !vehicle.isHired && ($0.vehicle == vehicle.id || driver != nil && $0.driver == driver?.id)
        }
        // Drivers change bases slowly here; an hour is always enough.
        if let free = own.map({ $0.isBack.seconds / 60 + 60 }).max() { leaves = max(leaves, free) }
        for windows in [vehicle.windows, driver?.windows] {
            if let first = windows?.first { leaves = max(leaves, first.from.seconds / 60) }
        }
        let departure = leaves + out.minutes
        let kilometres = out.kilometres + ride.kilometres + back.kilometres
        func moment(_ minute: Int) -> Instant { Instant(seconds: minute * 60) }
        return PickupRun(
            vehicle: vehicle.id, driver: driver?.id, hub: party.hub, leavesBase: moment(leaves),
            departure: moment(departure),
            stops: [.init(place: party.destination, at: moment(departure + ride.minutes), arrivals: [party.id])],
            isBack: moment(departure + ride.minutes + problem.stopMinutes + back.minutes), kilometres: kilometres,
            cents: vehicle.centsPerRun + vehicle.centsPerKilometre * kilometres)
    }

    private func isPossible(
        _ run: PickupRun, _ party: Arrival, _ vehicle: PickupProblem.Vehicle, _ driver: PickupProblem.Driver?
    ) -> Bool {
        for windows in [vehicle.windows, driver?.windows] {
            if let windows, !windows.contains(where: { $0.from <= run.leavesBase && run.isBack <= $0.to }) {
                return false
            }
        }
        let minutes = (run.isBack.seconds - run.leavesBase.seconds) / 60
        let isMet = driver?.escortsMinors ?? (problem.drivers == nil && !vehicle.isHired)
        return party.people - party.wheelchairs <= vehicle.seats && party.wheelchairs <= vehicle.wheelchairs
            && party.luggage <= vehicle.luggage ?? .max && (!party.hasPet || vehicle.takesPets)
            && (!party.isMinorAlone || isMet) && (driver?.vehicles?.contains(vehicle.id) ?? true)
            && made.filter { $0.driver != nil && $0.driver == driver?.id }.isEmpty
            && minutes <= driver?.maxDrivingMinutes ?? minutes
            && ChildSeat.allCases.allSatisfy { party.childSeats[$0] ?? 0 <= vehicle.childSeats[$0] ?? 0 }
    }
}
