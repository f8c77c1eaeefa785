import Calendar
import Domain

/// The objective of a plan, counted from its runs; part of the verifier.
struct PickupCount {
    let problem: PickupProblem
    let runs: [PickupRun]

    func value(of level: PickupProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * value(of: $1.term) }
    }

    private func value(of term: PickupProblem.Term) -> Int {
        switch term {
        case .unserved: left.count
        case .unservedPeople: left.reduce(0) { $0 + $1.people }
        case .cents: runs.reduce(0) { $0 + Int($1.cents.amount) }
        case .waiting:
            each { party, run, _ in party.people * (run.departure.seconds - party.ready.seconds) / 60 }
        case .travel:
            each { party, run, stop in party.people * (stop.at.seconds - run.departure.seconds) / 60 }
        case .runs: runs.count
        case .previousUnserved: left.count { announced($0) != nil }
        case .newPriority:
            problem.previous.isEmpty ? 0 : left.filter { announced($0) == nil }.reduce(0) { $0 + $1.priority }
        case .changeCost:
            problem.arrivals.reduce(0) { sum, party in
                guard let before = announced(party), let now = run(of: party) else { return sum }
                return sum + before.change(to: now) - leastChange(party, before)
            }
        case .peopleChanged:
            problem.arrivals.reduce(0) { sum, party in
                guard let before = announced(party) else { return sum }
                return run(of: party).map { before.change(to: $0) == 0 } ?? false ? sum : sum + party.people
            }
        }
    }

    private var left: [Arrival] { problem.arrivals.filter { run(of: $0) == nil } }

    private func run(of party: Arrival) -> PickupRun? { runs.first { $0.arrivals.contains(party.id) } }

    private func announced(_ party: Arrival) -> PickupRun? {
        problem.previous.first { $0.arrivals.contains(party.id) }
    }

    private func each(_ count: (Arrival, PickupRun, PickupRun.Stop) -> Int) -> Int {
        problem.arrivals.reduce(0) { sum, party in
            guard let run = run(of: party), let stop = run.stops.first(where: { $0.arrivals.contains(party.id) })
            else { return sum }
            return sum + count(party, run, stop)
        }
    }

    /// The least that fetching the party alone, with everything free, changes; 0 where it cannot be fetched.
    private func leastChange(_ party: Arrival, _ before: PickupRun) -> Int {
        let solo = PickupSolo(problem: problem, party: party)
        return solo.rides.map { ride in
            let departure = min(max(before.departure, ride.from), ride.to)
            var now = before
            (now.vehicle, now.driver, now.departure) = (ride.vehicle, ride.driver, departure)
            return before.change(to: now)
        }.min() ?? 0
    }
}

extension PickupRun {
    /// What moving a party from this run to the other counts.
    fileprivate func change(to other: PickupRun) -> Int {
        let minutes = abs(other.departure.seconds - departure.seconds) / 60
        let time = minutes == 0 ? 0 : minutes < 12 * 60 ? 10 : 100
        return time + (vehicle == other.vehicle ? 0 : 2) + (driver == other.driver ? 0 : 1)
    }
}

/// The ways to fetch one party alone; part of the verifier.
struct PickupSolo {
    /// A vehicle with its driver and the first and last departure that they allow.
    struct Ride {
        let vehicle: ID<PickupProblem.Vehicle>
        let driver: ID<PickupProblem.Driver>?
        let from: Instant
        let to: Instant
    }

    let problem: PickupProblem
    let party: Arrival

    var rides: [Ride] {
        problem.vehicles.flatMap { vehicle -> [Ride] in
            let drivers: [PickupProblem.Driver?] =
                vehicle.isHired ? [nil] : problem.drivers.map { $0.map { $0 } } ?? [nil]
            return drivers.flatMap { rides(vehicle, $0) }
        }
    }

    private func rides(_ vehicle: PickupProblem.Vehicle, _ driver: PickupProblem.Driver?) -> [Ride] {
        let pin = problem.pins.first { $0.arrival == party.id }
        guard pin?.vehicle ?? vehicle.id == vehicle.id, pin?.driver == nil || pin?.driver == driver?.id else {
            return []
        }
        let last = (party.longestWait ?? problem.longestWait).map { party.ready.seconds + $0 * 60 } ?? Int.max / 4
        let always = PickupProblem.Window(
            from: Instant(seconds: Int.min / 4), to: Instant(seconds: Int.max / 2))
        return (vehicle.windows ?? [always]).flatMap { open in
            (driver?.windows ?? [always]).compactMap { shift -> Ride? in
                guard let lengths = lengths(vehicle) else { return nil }
                let start = max(open.from.seconds, shift.from.seconds) + lengths.out * 60
                let end = min(open.to.seconds, shift.to.seconds) - lengths.rest * 60
                let from = max(pin?.departure?.seconds ?? party.ready.seconds, start)
                let to = min(pin?.departure?.seconds ?? last, end)
                let ride = Ride(
                    vehicle: vehicle.id, driver: driver?.id, from: Instant(seconds: from), to: Instant(seconds: to))
                return from <= to && isAllowed(vehicle, driver, lengths.out + lengths.rest) ? ride : nil
            }
        }
    }

    private func lengths(_ vehicle: PickupProblem.Vehicle) -> (out: Int, rest: Int)? {
        guard let ride = problem.minutes(from: party.hub, to: party.destination) else { return nil }
        guard let base = vehicle.base else { return (0, ride + problem.stopMinutes) }
        guard let out = problem.minutes(from: base, to: party.hub),
            let back = problem.minutes(from: party.destination, to: base)
        else { return nil }
        return (out, ride + problem.stopMinutes + back)
    }

    private func isAllowed(_ vehicle: PickupProblem.Vehicle, _ driver: PickupProblem.Driver?, _ minutes: Int) -> Bool {
        if let driver {
            if driver.vehicles.map({ !$0.contains(vehicle.id) }) ?? false { return false }
            if minutes > driver.maxDrivingMinutes ?? minutes { return false }
        }
        let instant = Instant(seconds: 0)
        let run = PickupRun(
            vehicle: vehicle.id, driver: nil, hub: party.hub, leavesBase: instant, departure: party.ready, stops: [],
            isBack: instant, kilometres: 0, cents: .zero)
        let ride = PickupRide(name: "", run: run, vehicle: vehicle, driver: driver, parties: [party])
        let room: Set<String> = ["seats", "equipment"]
        guard !ride.breaches(problem).contains(where: { room.contains($0.code) }) else { return false }
        let pin = problem.pins.first { $0.arrival == party.id }
        let isPinned = vehicle.isHired ? pin?.vehicle != nil : pin?.driver != nil
        return isPinned || !ride.policies(problem).contains { $0.code == "escort" }
    }
}
