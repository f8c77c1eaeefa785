import Domain

/// Finds small sets of parties that cannot all be fetched, and the rules that make it so.
struct Conflicts {
    private let compiled: CompiledPickups
    private(set) var work = 0

    /// Parties that are looked at beside the one that was left, and work for each question.
    private static let others = 7
    private static let limit = 200_000

    init(_ compiled: CompiledPickups) {
        self.compiled = compiled
    }

    /// A set with this party of which every smaller one can be fetched; nil where none was found.
    mutating func certificate(for party: Int) -> PlanCertificate? {
        var items = [party] + neighbours(of: party)
        guard canFetch(items, compiled) == false else { return nil }
        for other in items.dropFirst().reversed() {
            let fewer = items.filter { $0 != other }
            if canFetch(fewer, compiled) == false { items = fewer }
        }
        guard canFetchAllButOne(of: items, compiled) else { return nil }
        var rules = PickupRule.allCases
        for rule in rules {
            let fewer = rules.filter { $0 != rule }
            let relaxed = relaxed(keeping: fewer)
            guard canFetch(items, relaxed) == false else { continue }
            // Fewer rules make the smaller sets possible still; only a pin also allows what other rules forbid.
            if rule != .pins || canFetchAllButOne(of: items, relaxed) { rules = fewer }
        }
        return .conflict(
            items: items.map { compiled.parties[$0].source.id }.sorted().map(\.text), rules: rules.map(\.rawValue))
    }

    /// The parties nearest in time.
    private func neighbours(of party: Int) -> [Int] {
        let ready = compiled.parties[party].ready
        let others = compiled.parties.indices.filter { $0 != party }.sorted {
            let (left, right) = (abs(compiled.parties[$0].ready - ready), abs(compiled.parties[$1].ready - ready))
            return (left, $0) < (right, $1)
        }
        return Array(others.prefix(Conflicts.others))
    }

    private mutating func canFetchAllButOne(of items: [Int], _ compiled: CompiledPickups) -> Bool {
        for item in items where items.count > 1 {
            guard canFetch(items.filter { $0 != item }, compiled) == true else { return false }
        }
        return true
    }

    private mutating func canFetch(_ parties: [Int], _ compiled: CompiledPickups) -> Bool? {
        var search = ExactSearch(compiled, parties: parties, work: Conflicts.limit)
        defer { work += search.work }
        return search.canFetch((1 << parties.count) - 1)
    }

    private func relaxed(keeping rules: [PickupRule]) -> CompiledPickups {
        CompiledPickups(PickupRule.relaxed(compiled.problem, keeping: rules))
    }
}

/// The rules that a conflict may name besides those that always hold (seats, ways, nobody in two places).
enum PickupRule: String, CaseIterable, Sendable {
    case longestWait, vehicleWindows, drivers, driverWindows, drivingTime, escort, equipment, pins

    /// The problem with only these rules left.
    static func relaxed(_ problem: PickupProblem, keeping rules: [PickupRule]) -> PickupProblem {
        var relaxed = problem
        relaxed.previous = []
        if !rules.contains(.longestWait) {
            relaxed.longestWait = nil
            for index in relaxed.arrivals.indices { relaxed.arrivals[index].longestWait = nil }
        }
        if !rules.contains(.escort) {
            for index in relaxed.arrivals.indices { relaxed.arrivals[index].isMinorAlone = false }
        }
        if !rules.contains(.pins) { relaxed.pins = [] }
        for index in relaxed.vehicles.indices {
            if !rules.contains(.vehicleWindows) { relaxed.vehicles[index].windows = nil }
            if !rules.contains(.equipment) { relaxed.vehicles[index].holdEverything() }
        }
        if !rules.contains(.drivers) {
            relaxed.drivers = nil
            for index in relaxed.pins.indices { relaxed.pins[index].driver = nil }
        }
        for index in (relaxed.drivers ?? []).indices { relaxed.drivers?[index].relax(keeping: rules) }
        return relaxed
    }
}

extension PickupProblem.Vehicle {
    fileprivate mutating func holdEverything() {
        for kind in ChildSeat.allCases { childSeats[kind] = 1_000_000 }
        wheelchairs = 1_000_000
        luggage = nil
        takesPets = true
    }
}

extension PickupProblem.Driver {
    fileprivate mutating func relax(keeping rules: [PickupRule]) {
        if !rules.contains(.driverWindows) {
            // One shift instead of several holds what all of them held.
            maxDrivingMinutes = maxDrivingMinutes.map { $0 * max(1, windows?.count ?? 1) }
            windows = nil
        }
        if !rules.contains(.drivingTime) { maxDrivingMinutes = nil }
    }
}
