import Calendar
import Domain

/// Searches for one way to fetch all of a few parties; part of the verifier.
///
/// Runs are tried in the order in which they leave their bases, each as early as it can go; where only the question counts
/// whether everybody can be fetched, going later never helps.
struct PickupTrial {
    private let problem: PickupProblem
    private var steps = 0

    init(_ problem: PickupProblem) {
        self.problem = problem
    }

    private struct Moment {
        var open: [Arrival]
        var leaves = Int.min / 4
        var vehicleIsFree: [ID<PickupProblem.Vehicle>: Int] = [:]
        var driverIsFree: [ID<PickupProblem.Driver>: (at: Int, place: ID<PickupPlace>?)] = [:]
        var driven: [String: Int] = [:]
    }

    /// Nil where the search is given up.
    func canFetch(_ ids: [ID<Arrival>]) -> Bool? {
        var copy = self
        let found = copy.descend(Moment(open: problem.arrivals.filter { ids.contains($0.id) }))
        return copy.steps > 300_000 ? nil : found
    }

    private mutating func descend(_ moment: Moment) -> Bool {
        guard !moment.open.isEmpty else { return true }
        for hub in Set(moment.open.map(\.hub)).sorted() {
            let here = moment.open.filter { $0.hub == hub }
            for set in 1..<(1 << here.count) {
                steps += 1
                if steps > 300_000 { return false }
                let group = here.indices.filter { set >> $0 & 1 == 1 }.map { here[$0] }
                if tryRun(group, moment) { return true }
            }
        }
        return false
    }

    private mutating func tryRun(_ group: [Arrival], _ moment: Moment) -> Bool {
        let pins = group.map { party in problem.pins.first { $0.arrival == party.id } }
        let ready = zip(group, pins).map { ($1?.departure ?? $0.ready).seconds / 60 }.max() ?? 0
        let last =
            zip(group, pins).map { party, pin in
                if let departure = pin?.departure { return departure.seconds / 60 }
                return (party.longestWait ?? problem.longestWait).map { party.ready.seconds / 60 + $0 } ?? Int.max / 4
            }.min() ?? 0
        guard ready <= last else { return false }
        for vehicle in problem.vehicles where hasRoom(vehicle, group, pins) {
            for way in ways(vehicle, group) {
                for driver in drivers(vehicle, group, pins) {
                    if ride(group, vehicle, driver, way, ready...last, moment) { return true }
                }
            }
        }
        return false
    }

    private func hasRoom(
        _ vehicle: PickupProblem.Vehicle, _ group: [Arrival], _ pins: [PickupProblem.Pin?]
    ) -> Bool {
        if pins.contains(where: { $0?.vehicle.map { $0 != vehicle.id } ?? false }) { return false }
        if vehicle.isHired {
            for (party, pin) in zip(group, pins) {
                if pin?.driver != nil || party.isMinorAlone && pin?.vehicle == nil { return false }
            }
        }
        let moment = Instant(seconds: 0)
        let run = PickupRun(
            vehicle: vehicle.id, driver: nil, hub: group[0].hub, leavesBase: moment, departure: moment, stops: [],
            isBack: moment, kilometres: 0, cents: .zero)
        let room = PickupRide(name: "", run: run, vehicle: vehicle, driver: nil, parties: group).breaches(problem)
        return !room.contains { $0.code == "seats" || $0.code == "equipment" }
    }

    private func drivers(
        _ vehicle: PickupProblem.Vehicle, _ group: [Arrival], _ pins: [PickupProblem.Pin?]
    ) -> [PickupProblem.Driver?] {
        guard !vehicle.isHired, let drivers = problem.drivers else { return [nil] }
        return drivers.filter { driver in
            (driver.vehicles?.contains(vehicle.id) ?? true)
                && zip(group, pins).allSatisfy { party, pin in
                    pin?.driver.map { $0 == driver.id } ?? (!party.isMinorAlone || driver.escortsMinors)
                }
        }
    }

    /// Minutes from base to hub and from hub to the end, for every order of the doors.
    private func ways(_ vehicle: PickupProblem.Vehicle, _ group: [Arrival]) -> [(out: Int, rest: Int)] {
        guard let out = problem.minutes(from: vehicle.base, to: group[0].hub) else { return [] }
        var rests: Set<Int> = []
        func walk(_ place: ID<PickupPlace>, _ minutes: Int, _ doors: Set<ID<PickupPlace>>) {
            if doors.isEmpty {
                guard let back = problem.minutes(from: vehicle.base == nil ? nil : place, to: vehicle.base) else {
                    return
                }
                rests.insert(minutes + back)
            }
            for door in doors {
                guard let leg = problem.minutes(from: place, to: door) else { continue }
                walk(door, minutes + leg + problem.stopMinutes, doors.subtracting([door]))
            }
        }
        walk(group[0].hub, 0, Set(group.map(\.destination)))
        // The shortest way is as good as any where only time counts.
        return rests.min().map { [(out, $0)] } ?? []
    }

    private mutating func ride(
        _ group: [Arrival], _ vehicle: PickupProblem.Vehicle, _ driver: PickupProblem.Driver?,
        _ way: (out: Int, rest: Int), _ times: ClosedRange<Int>, _ moment: Moment
    ) -> Bool {
        var earliest = times.lowerBound
        if !vehicle.isHired, let free = moment.vehicleIsFree[vehicle.id] { earliest = max(earliest, free + way.out) }
        if let driver, let free = moment.driverIsFree[driver.id] {
            guard let gap = problem.minutes(from: free.place, to: vehicle.base) else { return false }
            earliest = max(earliest, free.at + gap + way.out)
        }
        let always = [PickupProblem.Window(from: Instant(seconds: Int.min / 4), to: Instant(seconds: Int.max / 2))]
        for open in vehicle.windows ?? always {
            for (number, shift) in (driver?.windows ?? always).enumerated() {
                let from = max(earliest, max(open.from, shift.from).seconds / 60 + way.out)
                let to = min(times.upperBound, min(open.to, shift.to).seconds / 60 - way.rest)
                guard from <= to, from - way.out >= moment.leaves else { continue }
                var next = moment
                if let driver {
                    let key = "\(number) \(driver.id)"
                    next.driven[key, default: 0] += way.out + way.rest
                    if let most = driver.maxDrivingMinutes, next.driven[key, default: 0] > most { continue }
                    next.driverIsFree[driver.id] = (from + way.rest, vehicle.base)
                }
                next.vehicleIsFree[vehicle.id] = from + way.rest
                next.leaves = from - way.out
                next.open.removeAll { party in group.contains { $0.id == party.id } }
                if descend(next) { return true }
            }
        }
        return false
    }
}
