import Calendar

extension PickupProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    ///
    /// A person's pin is a fault only where it breaks a physical rule; a policy rule that it breaks is accepted.
    package func faults() -> [PlanFault] {
        var inspection = PickupInspection(self)
        inspection.inspectArrivals()
        inspection.inspectVehicles()
        inspection.inspectDrivers()
        inspection.inspectDrives()
        inspection.inspectSettings()
        if inspection.faults.isEmpty { inspection.inspectPins() }
        if inspection.faults.isEmpty { inspection.inspectSize() }
        return inspection.faults
    }
}

/// Collects faults; each part of the problem has its own function.
struct PickupInspection {
    let problem: PickupProblem
    let vehicles: [ID<PickupProblem.Vehicle>: PickupProblem.Vehicle]
    let drivers: Set<ID<PickupProblem.Driver>>
    private(set) var faults: [PlanFault] = []

    init(_ problem: PickupProblem) {
        self.problem = problem
        vehicles = Dictionary(problem.vehicles.map { ($0.id, $0) }) { first, _ in first }
        drivers = Set((problem.drivers ?? []).map(\.id))
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    mutating func require(_ number: Int?, in range: ClosedRange<Int>, _ pointer: @autoclosure () -> String) {
        guard let number, !range.contains(number) else { return }
        add(
            "PU003", pointer(), "found \(number), expected \(range.lowerBound) to \(range.upperBound)",
            hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// Reports ids that occur again.
    mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String = "id") {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "PU001", "/\(list)/\(index)/\(field)", "\"\(id)\" stands already at /\(list)/\(earlier)",
                    hint: "give each of \(list) its own \(field)")
            } else {
                first[id] = index
            }
        }
    }

    /// Reports an id that nobody has.
    mutating func requireKnown<Of>(
        _ id: ID<Of>?, in known: Set<ID<Of>>, _ pointer: @autoclosure () -> String, list: String
    ) {
        guard let id, !known.contains(id) else { return }
        add("PU002", pointer(), "\"\(id)\" is not among the \(list)", hint: "add it to \(list), or correct the id")
    }

    /// Reports a time with seconds.
    mutating func requireMinute(_ instant: Instant?, _ pointer: @autoclosure () -> String) {
        guard let instant, instant.seconds % 60 != 0 else { return }
        add("PU004", pointer(), "\(instant.iso) is not a whole minute", hint: "write the time without seconds")
    }

    static let counts = 0...1_000
    static let minutes = 0...100_000
    static let kilometres = 0...100_000

    mutating func inspectArrivals() {
        requireUnique(problem.arrivals.map(\.id), "arrivals")
        for (index, arrival) in problem.arrivals.enumerated() {
            let pointer = "/arrivals/\(index)"
            require(arrival.people, in: 1...1_000, pointer + "/people")
            for kind in ChildSeat.allCases {
                require(arrival.childSeats[kind], in: Self.counts, "\(pointer)/childSeats/\(kind.rawValue)")
            }
            require(arrival.wheelchairs, in: 0...max(0, arrival.people), pointer + "/wheelchairs")
            require(arrival.luggage, in: Self.counts, pointer + "/luggage")
            require(arrival.longestWait, in: Self.minutes, pointer + "/longestWait")
            require(arrival.priority, in: 0...1_000_000, pointer + "/priority")
            requireMinute(arrival.ready, pointer + "/ready")
        }
    }

    mutating func inspectVehicles() {
        requireUnique(problem.vehicles.map(\.id), "vehicles")
        for (index, vehicle) in problem.vehicles.enumerated() {
            let pointer = "/vehicles/\(index)"
            require(vehicle.seats, in: Self.counts, pointer + "/seats")
            for kind in ChildSeat.allCases {
                require(vehicle.childSeats[kind], in: Self.counts, "\(pointer)/childSeats/\(kind.rawValue)")
            }
            require(vehicle.wheelchairs, in: Self.counts, pointer + "/wheelchairs")
            require(vehicle.luggage, in: Self.counts, pointer + "/luggage")
            require(Int(vehicle.centsPerRun.amount), in: 0...100_000_000, pointer + "/centsPerRun")
            require(Int(vehicle.centsPerKilometre.amount), in: 0...100_000, pointer + "/centsPerKilometre")
            inspect(vehicle.windows, pointer)
            if !vehicle.isHired, vehicle.base == nil {
                add(
                    "PU008", pointer, "\"\(vehicle.id)\" has no base",
                    hint: "add \"base\", the place where it stands, or say \"hired\": true")
            }
        }
    }

    mutating func inspectDrivers() {
        let drivers = problem.drivers ?? []
        requireUnique(drivers.map(\.id), "drivers")
        for (index, driver) in drivers.enumerated() {
            let pointer = "/drivers/\(index)"
            require(driver.maxDrivingMinutes, in: Self.minutes, pointer + "/maxDrivingMinutes")
            inspect(driver.windows, pointer)
            for (number, id) in (driver.vehicles ?? []).enumerated() {
                requireKnown(id, in: Set(vehicles.keys), "\(pointer)/vehicles/\(number)", list: "vehicles")
            }
        }
    }

    /// The windows of one thing lie one after the other.
    private mutating func inspect(_ windows: [PickupProblem.Window]?, _ pointer: String) {
        var end: Instant?
        for (index, window) in (windows ?? []).enumerated() {
            let place = "\(pointer)/windows/\(index)"
            requireMinute(window.from, place + "/from")
            requireMinute(window.to, place + "/to")
            if window.to <= window.from {
                add(
                    "PU004", place, "the window from \(window.from.iso) to \(window.to.iso) is empty",
                    hint: "let \"from\" be before \"to\"")
            }
            if let end, window.from < end {
                add(
                    "PU004", place + "/from", "\(window.from.iso) is before the end of the window before it",
                    hint: "list the windows in time order, without overlap")
            }
            end = window.to
        }
    }

    mutating func inspectDrives() {
        var seen: [String: Int] = [:]
        for (index, drive) in problem.drives.enumerated() {
            let pointer = "/drives/\(index)"
            require(drive.minutes, in: Self.minutes, pointer + "/minutes")
            require(drive.kilometres, in: Self.kilometres, pointer + "/kilometres")
            if drive.from == drive.to {
                add(
                    "PU001", pointer, "the way leads from \"\(drive.from)\" to itself",
                    hint: "remove it: who is there already needs no time")
            }
            let key = "\(drive.from.text.utf8.count):\(drive.from)\(drive.to)"
            if let earlier = seen[key] {
                add(
                    "PU001", pointer, "the way from \"\(drive.from)\" to \"\(drive.to)\" stands at /drives/\(earlier)",
                    hint: "list each way once")
            }
            seen[key] = index
        }
    }

    mutating func inspectSettings() {
        require(problem.longestWait, in: Self.minutes, "/longestWait")
        require(problem.stopMinutes, in: Self.counts, "/stopMinutes")
        require(problem.work, in: 0...Int.max, "/options/work")
        if problem.objectives.isEmpty {
            add("PU005", "/objectives", "the list is empty", hint: "name at least one level, such as \"cents\"")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("PU005", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, in: 0...1_000_000, "\(pointer)/\(weight.term.rawValue)")
                guard !PickupProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = PickupProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "PU005", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
        var announced: [ID<Arrival>: Int] = [:]
        for (index, run) in problem.previous.enumerated() {
            for id in run.arrivals {
                if let earlier = announced[id] {
                    add(
                        "PU001", "/previous/\(index)", "\"\(id)\" is on board at /previous/\(earlier) already",
                        hint: "let each party stand in one run")
                }
                announced[id] = index
            }
        }
    }

    /// The largest value of every level, so that no sum overflows.
    mutating func inspectSize() {
        let largest = PickupLargest(problem)
        for (index, level) in problem.levelsInForce.enumerated() where largest.value(of: level) == nil {
            add(
                "PU006", "/objectives", "level \(index) of the objective, \(level.name), is too large to be counted",
                hint: "use smaller weights, costs or priorities")
        }
    }
}

/// How large the terms of a problem can get, each at least as large as in any plan.
private struct PickupLargest {
    private let problem: PickupProblem

    init(_ problem: PickupProblem) {
        self.problem = problem
    }

    /// Nil where it does not fit into 61 bits.
    func value(of level: PickupProblem.Level) -> Int? {
        var sum = 0
        for weight in level.weights {
            guard let most = most(weight.term) else { return nil }
            let (product, overflow) = most.multipliedReportingOverflow(by: weight.weight)
            guard !overflow, product < 1 << 60 else { return nil }
            sum += product
            guard sum < 1 << 60 else { return nil }
        }
        return sum
    }

    private func most(_ term: PickupProblem.Term) -> Int? {
        let parties = problem.arrivals.count
        let people = problem.arrivals.reduce(0) { $0 + $1.people }
        let way = (problem.drives.map(\.minutes).max() ?? 0) + problem.stopMinutes
        switch term {
        case .unserved, .runs, .previousUnserved: return parties
        case .unservedPeople, .peopleChanged: return people
        case .newPriority: return problem.arrivals.reduce(0) { $0 + $1.priority }
        case .changeCost: return parties * 103
        case .waiting: return product(people, horizon + parties * way * (parties + 2))
        case .travel: return product(people, way * (parties + 1))
        case .cents:
            let kilometres = (problem.drives.map(\.kilometres).max() ?? 0) * (parties + 2)
            let rate = problem.vehicles.map { Int($0.centsPerKilometre.amount) }.max() ?? 0
            let perRun = problem.vehicles.map { Int($0.centsPerRun.amount) }.max() ?? 0
            return product(kilometres, rate).flatMap { product($0 + perRun, parties) }
        }
    }

    /// Minutes from the first to the last moment that the problem names.
    private var horizon: Int {
        let windows =
            problem.vehicles.flatMap { $0.windows ?? [] } + (problem.drivers ?? []).flatMap { $0.windows ?? [] }
        let moments =
            problem.arrivals.map(\.ready.seconds) + windows.flatMap { [$0.from.seconds, $0.to.seconds] }
            + problem.previous.map(\.departure.seconds) + problem.pins.compactMap(\.departure?.seconds)
        return ((moments.max() ?? 0) - (moments.min() ?? 0)) / 60
    }

    private func product(_ left: Int, _ right: Int) -> Int? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || product >= 1 << 60 ? nil : product
    }
}
