import Calendar

extension TravelProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    ///
    /// A person's pin is a fault only where it breaks a physical rule; a policy rule that it breaks is accepted.
    package func faults() -> [PlanFault] {
        var inspection = TravelInspection(self)
        inspection.inspectHubs()
        inspection.inspectConnections()
        inspection.inspectDisruptions()
        inspection.inspectParties()
        inspection.inspectSettings()
        inspection.inspectObjectives()
        inspection.inspectPrevious()
        if inspection.faults.isEmpty { inspection.inspectTimes() }
        if inspection.faults.isEmpty { inspection.inspectSize() }
        if inspection.faults.isEmpty { inspection.inspectPins() }
        return inspection.faults
    }
}

/// Collects faults; each part of the problem has its own function.
struct TravelInspection {
    let problem: TravelProblem
    let hubs: Set<ID<TravelHub>>
    let connections: [ID<TravelConnection>: TravelConnection]
    let parties: [ID<TravelParty>: TravelParty]
    private(set) var faults: [PlanFault] = []

    init(_ problem: TravelProblem) {
        self.problem = problem
        hubs = Set(problem.hubs.map(\.id))
        connections = Dictionary(problem.connections.map { ($0.id, $0) }) { first, _ in first }
        parties = Dictionary(problem.parties.map { ($0.id, $0) }) { first, _ in first }
    }

    mutating func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
        faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// Reports a number outside its range.
    mutating func require(_ number: Int?, _ range: ClosedRange<Int>, _ pointer: String) {
        guard let number, !range.contains(number) else { return }
        add(
            "TR003", pointer, "found \(number), expected \(range.lowerBound) to \(range.upperBound)",
            hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// Reports ids that occur again.
    mutating func requireUnique<Of>(_ ids: [ID<Of>], _ list: String, field: String = "id") {
        var first: [ID<Of>: Int] = [:]
        for (index, id) in ids.enumerated() {
            if let earlier = first[id] {
                add(
                    "TR001", "\(list)/\(index)/\(field)", "\"\(id)\" stands already at \(list)/\(earlier)",
                    hint: "name each \(field) once")
            } else {
                first[id] = index
            }
        }
    }

    mutating func requireHub(_ id: ID<TravelHub>, _ pointer: String) {
        guard !hubs.contains(id) else { return }
        add("TR002", pointer, "\"\(id)\" is not among the hubs", hint: "add it to hubs, or correct the id")
    }

    private mutating func requireZone(_ name: String, _ pointer: String) {
        guard problem.zones[name] == nil else { return }
        add(
            "TR004", pointer, "the time zone database has no zone \"\(name)\"",
            hint: "write a name such as Europe/Berlin or Atlantic/Canary")
    }

    mutating func inspectHubs() {
        requireZone(problem.zone, "/zone")
        requireUnique(problem.hubs.map(\.id), "/hubs")
        for (index, hub) in problem.hubs.enumerated() { requireZone(hub.zone, "/hubs/\(index)/zone") }
        for (index, walk) in problem.walks.enumerated() {
            requireHub(walk.from, "/walks/\(index)/from")
            requireHub(walk.to, "/walks/\(index)/to")
            require(walk.minutes, 0...10_000, "/walks/\(index)/minutes")
        }
    }

    mutating func inspectConnections() {
        requireUnique(problem.connections.map(\.id), "/connections")
        for (index, connection) in problem.connections.enumerated() {
            let pointer = "/connections/\(index)"
            if connection.calls.count < 2 {
                add(
                    "TR005", pointer + "/calls", "found \(connection.calls.count) calls, expected two or more",
                    hint: "list at least the first and the last hub")
            }
            requireUnique(connection.calls.map(\.hub), pointer + "/calls", field: "hub")
            for (number, call) in connection.calls.enumerated() {
                inspect(call, number, of: connection, "\(pointer)/calls/\(number)")
            }
            if let zone = connection.zone { requireZone(zone, pointer + "/zone") }
            inspectDates(connection.dates, pointer + "/dates")
            inspect(connection.room, pointer)
            require(connection.group?.people, 1...1_000_000, pointer + "/group/people")
            require(connection.group?.percent, 0...100, pointer + "/group/percent")
        }
    }

    private mutating func inspect(
        _ call: TravelConnection.Call, _ number: Int, of connection: TravelConnection, _ pointer: String
    ) {
        requireHub(call.hub, pointer + "/hub")
        require(call.arrives, 0...14_399, pointer + "/arrives")
        require(call.departs, 0...14_399, pointer + "/departs")
        require(call.fare.map { Int($0.amount) }, 0...10_000_000, pointer + "/fare")
        require(call.km, 0...50_000, pointer + "/km")
        if number > 0, call.arrives == nil {
            add("TR005", pointer, "the call has no arrival", hint: "add \"arrives\" to every call but the first")
        }
        if number < connection.calls.count - 1, call.departs == nil {
            add("TR005", pointer, "the call has no departure", hint: "add \"departs\" to every call but the last")
        }
        if number > 0, call.fare == nil, call.km == nil || problem.centsPerKm == nil {
            add(
                "TR007", pointer, "the fare is unknown and cannot be estimated",
                hint: "add \"fare\", or \"km\" and the problem's \"centsPerKm\"")
        }
    }

    private mutating func inspectDates(_ dates: [CivilDate], _ pointer: String) {
        var seen: Set<CivilDate> = []
        for (index, date) in dates.enumerated() {
            if !(1975...2199).contains(date.year) {
                add(
                    "TR003", "\(pointer)/\(index)", "found the year \(date.year), expected 1975 to 2199",
                    hint: "check the date")
            }
            if !seen.insert(date).inserted {
                add("TR001", "\(pointer)/\(index)", "\(date) stands in the list already", hint: "name each date once")
            }
        }
    }

    private mutating func inspect(_ room: TravelRoom, _ pointer: String) {
        require(room.seats, 0...1_000_000, pointer + "/seats")
        require(room.childSeats, 0...1_000_000, pointer + "/childSeats")
        require(room.luggage, 0...1_000_000, pointer + "/luggage")
        require(room.wheelchairs, 0...1_000_000, pointer + "/wheelchairs")
        require(room.pets, 0...1_000_000, pointer + "/pets")
    }

    mutating func inspectDisruptions() {
        var seen: Set<TravelRide> = []
        for (index, disruption) in problem.disruptions.enumerated() {
            let pointer = "/disruptions/\(index)"
            if let connection = connections[disruption.connection] {
                if !connection.dates.contains(disruption.date) {
                    add(
                        "TR002", pointer + "/date",
                        "\"\(disruption.connection)\" does not run on \(disruption.date)",
                        hint: "name one of its dates")
                }
            } else {
                add(
                    "TR002", pointer + "/connection", "\"\(disruption.connection)\" is not among the connections",
                    hint: "add it to connections, or correct the id")
            }
            let run = TravelRide(
                connection: disruption.connection, date: disruption.date, from: ID(""), to: ID(""))
            if !seen.insert(run).inserted {
                add("TR001", pointer, "the run has a disruption already", hint: "name each run once")
            }
            if case .late(let minutes) = disruption.kind { require(minutes, 0...10_000, pointer + "/lateMinutes") }
        }
    }
}
