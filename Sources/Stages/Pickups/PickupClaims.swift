import Calendar
import Domain

/// Recomputes what a certificate claims; part of the verifier.
struct PickupClaims {
    let problem: PickupProblem
    /// Arrivals that the plan fetches.
    let served: Set<ID<Arrival>>

    /// Nil where the certificate holds, else what is wrong with it.
    func fault(of certificate: PlanCertificate) -> String? {
        switch certificate {
        case .count(let items, let resource, let need, let supply, _):
            guard let parties = parties(items) else { return "it names arrivals that do not exist, or one twice" }
            guard parties.contains(where: { !served.contains($0.id) }) else { return "everybody it names is fetched" }
            guard resource == "seats" else { return "\"\(resource)\" is not counted" }
            guard let counted = seats(for: parties) else { return "there is no limit to the seats" }
            let needed = parties.reduce(0) { $0 + $1.seats }
            guard needed == need, counted == supply else {
                return "need \(needed) and supply \(counted), not \(need) and \(supply)"
            }
            return need > supply ? nil : "\(supply) is enough for \(need)"
        case .conflict(let items, let rules):
            guard let parties = parties(items) else { return "it names arrivals that do not exist, or one twice" }
            guard parties.contains(where: { !served.contains($0.id) }) else { return "everybody it names is fetched" }
            return fault(parties, rules)
        case .notFound(let item, _):
            guard let parties = parties([item]) else { return "it names an arrival that does not exist" }
            return parties.contains { served.contains($0.id) } ? "the arrival is fetched" : nil
        }
    }

    private func parties(_ items: [String]) -> [Arrival]? {
        let wanted = Set(items)
        guard wanted.count == items.count, !items.isEmpty else { return nil }
        let found = problem.arrivals.filter { wanted.contains($0.id.text) }
        return found.count == items.count ? found : nil
    }

    /// Seats that own vehicles can bring away between the first being ready and the last having waited; nil = no limit.
    private func seats(for parties: [Arrival]) -> Int? {
        let lasts = parties.compactMap { latest($0) }
        guard lasts.count == parties.count, let to = lasts.max(), let from = parties.map(start).min() else {
            return nil
        }
        var seats = 0
        for vehicle in problem.vehicles {
            let able = parties.filter { isAble(vehicle, $0) }
            if able.isEmpty { continue }
            guard !vehicle.isHired, let base = vehicle.base else { return nil }
            let outs = able.compactMap { problem.minutes(from: base, to: $0.hub) }
            let rests = able.compactMap { party -> Int? in
                let ways = leastMinutes(from: party.hub)
                guard let ride = ways[party.destination], let back = leastMinutes(from: party.destination)[base]
                else { return nil }
                return ride + problem.stopMinutes + back
            }
            guard let out = outs.min(), let rest = rests.min() else { continue }
            if out + rest == 0 { return nil }
            let open = vehicle.windows.map { windows in
                windows.map { (max(from, $0.from.seconds / 60 + out), min(to, $0.to.seconds / 60 - rest)) }
            }
            for (first, last) in open ?? [(from, to)] where first <= last {
                seats += ((last - first) / (out + rest) + 1) * vehicle.seats
            }
        }
        return seats
    }

    private func pin(_ party: Arrival) -> PickupProblem.Pin? { problem.pins.first { $0.arrival == party.id } }

    private func start(_ party: Arrival) -> Int { (pin(party)?.departure ?? party.ready).seconds / 60 }

    private func latest(_ party: Arrival) -> Int? {
        if let departure = pin(party)?.departure { return departure.seconds / 60 }
        return (party.longestWait ?? problem.longestWait).map { party.ready.seconds / 60 + $0 }
    }

    /// Whether the vehicle has what the party needs, and a person's decision does not speak against it.
    private func isAble(_ vehicle: PickupProblem.Vehicle, _ party: Arrival) -> Bool {
        let pin = pin(party)
        if let wanted = pin?.vehicle, wanted != vehicle.id { return false }
        if vehicle.isHired, pin?.driver != nil || party.isMinorAlone && pin?.vehicle == nil { return false }
        return party.seats <= vehicle.seats && party.wheelchairs <= vehicle.wheelchairs
            && party.luggage <= vehicle.luggage ?? party.luggage && (vehicle.takesPets || !party.hasPet)
            && ChildSeat.allCases.allSatisfy { party.childSeats[$0] ?? 0 <= vehicle.childSeats[$0] ?? 0 }
    }

    /// Minutes to every place that can be reached, by settling the nearest one after the other.
    private func leastMinutes(from start: ID<PickupPlace>) -> [ID<PickupPlace>: Int] {
        let places = Set(problem.drives.flatMap { [$0.from, $0.to] })
        var settled: [ID<PickupPlace>: Int] = [:]
        var open: [ID<PickupPlace>: Int] = [start: 0]
        while let next = open.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            open[next.key] = nil
            settled[next.key] = next.value
            for place in places where settled[place] == nil {
                guard let way = problem.way(from: next.key, to: place) else { continue }
                open[place] = min(open[place] ?? .max, next.value + way.minutes)
            }
        }
        return settled
    }
}

// MARK: Conflicts

extension PickupClaims {
    /// Nil where the parties cannot all be fetched under the rules, while all but any one of them can.
    private func fault(_ parties: [Arrival], _ rules: [String]) -> String? {
        let known = [
            "longestWait", "vehicleWindows", "drivers", "driverWindows", "drivingTime", "escort", "equipment", "pins",
        ]
        guard Set(rules).isSubset(of: known) else { return "it names a rule that does not exist" }
        guard parties.count <= 12 else { return "it names more than twelve arrivals" }
        let kept = keeping(Set(rules))
        guard let whole = PickupTrial(kept).canFetch(parties.map(\.id)) else { return "it is too large to be checked" }
        if whole { return "all of them can be fetched" }
        for party in parties where parties.count > 1 {
            let others = parties.map(\.id).filter { $0 != party.id }
            guard let part = PickupTrial(kept).canFetch(others) else { return "it is too large to be checked" }
            if !part { return "the rest cannot be fetched without \"\(party.id)\" either" }
        }
        return nil
    }

    /// The problem without the rules that are not named.
    private func keeping(_ rules: Set<String>) -> PickupProblem {
        var kept = problem
        kept.previous = []
        if !rules.contains("pins") { kept.pins = [] }
        if !rules.contains("longestWait") { kept.longestWait = nil }
        kept.arrivals = kept.arrivals.map { arrival in
            var arrival = arrival
            if !rules.contains("longestWait") { arrival.longestWait = nil }
            if !rules.contains("escort") { arrival.isMinorAlone = false }
            return arrival
        }
        kept.vehicles = kept.vehicles.map { vehicle in
            var vehicle = vehicle
            if !rules.contains("vehicleWindows") { vehicle.windows = nil }
            if !rules.contains("equipment") {
                let plenty = 1 + problem.arrivals.reduce(0) { $0 + $1.people + $1.childSeats.values.reduce(0, +) }
                (vehicle.luggage, vehicle.takesPets, vehicle.wheelchairs) = (nil, true, plenty)
                vehicle.childSeats = [.infant: plenty, .toddler: plenty, .booster: plenty]
            }
            return vehicle
        }
        guard rules.contains("drivers") else {
            kept.drivers = nil
            kept.pins = kept.pins.map { .init(arrival: $0.arrival, vehicle: $0.vehicle, departure: $0.departure) }
            return kept
        }
        kept.drivers = kept.drivers?.map { driver in
            var driver = driver
            if !rules.contains("driverWindows") {
                let shifts = max(1, driver.windows?.count ?? 1)
                (driver.windows, driver.maxDrivingMinutes) = (nil, driver.maxDrivingMinutes.map { $0 * shifts })
            }
            if !rules.contains("drivingTime") { driver.maxDrivingMinutes = nil }
            return driver
        }
        return kept
    }
}
