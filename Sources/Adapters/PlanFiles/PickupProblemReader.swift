import Calendar
import Domain
import JSONText

/// Reads a problem of pickup runs; collects everything that is not the contract's fields and types.
struct PickupProblemReader {
    var findings: [JSONFinding] = []

    mutating func problem(_ cursor: JSONCursor) -> PickupProblem? {
        let known = [
            "schema", "arrivals", "vehicles", "drivers", "drives", "longestWait", "stopMinutes", "pins", "objectives",
            "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.pickups/1", &findings)
        let arrivals = fields.list(fields.required("arrivals", &findings), &findings, Self.arrival) ?? []
        let vehicles = fields.list(fields.required("vehicles", &findings), &findings, Self.vehicle) ?? []
        let drives = fields.list(fields.required("drives", &findings), &findings, Self.drive) ?? []
        var problem = PickupProblem(arrivals: arrivals, vehicles: vehicles, drives: drives)
        problem.drivers = fields.list(fields.optional("drivers"), &findings, Self.driver)
        problem.longestWait = fields.optionalNumber("longestWait", &findings)
        problem.stopMinutes = fields.optionalNumber("stopMinutes", &findings) ?? 0
        problem.pins = fields.list(fields.optional("pins"), &findings, Self.pin) ?? []
        problem.previous = fields.list(fields.optional("previous"), &findings, PickupPlanReader.run) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: PickupProblem.Term.ofFiles, planner: "pickup runs", &$1) })
        {
            problem.objectives = objectives
        }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"),
            let optionFields = FieldReader(options, known: ["work"], &findings)
        {
            problem.work = optionFields.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func arrival(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Arrival? {
        let known = [
            "id", "people", "childSeats", "wheelchairs", "luggage", "pet", "minorAlone", "hub", "ready", "destination",
            "longestWait", "priority",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Arrival.self, &findings)
        let people = fields.optionalNumber("people", &findings) ?? 1
        let childSeats = Self.childSeats(fields.optional("childSeats"), &findings)
        let wheelchairs = fields.optionalNumber("wheelchairs", &findings) ?? 0
        let luggage = fields.optionalNumber("luggage", &findings) ?? 0
        let hasPet = fields.optionalFlag("pet", &findings) ?? false
        let isMinorAlone = fields.optionalFlag("minorAlone", &findings) ?? false
        let hub = fields.id("hub", of: PickupPlace.self, &findings)
        let ready = fields.required("ready", &findings)?.moment(&findings)
        let destination = fields.id("destination", of: PickupPlace.self, &findings)
        let wait = fields.optionalNumber("longestWait", &findings)
        let priority = fields.optionalNumber("priority", &findings) ?? 1
        guard let id, let hub, let ready, let destination else { return nil }
        return Arrival(
            id: id, people: people, childSeats: childSeats, wheelchairs: wheelchairs, luggage: luggage, hasPet: hasPet,
            isMinorAlone: isMinorAlone, hub: hub, ready: ready, destination: destination, longestWait: wait,
            priority: priority)
    }

    private static func childSeats(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> [ChildSeat: Int] {
        guard let cursor,
            let fields = FieldReader(cursor, known: ChildSeat.allCases.map(\.rawValue), &findings)
        else { return [:] }
        var result: [ChildSeat: Int] = [:]
        for kind in ChildSeat.allCases { result[kind] = fields.optionalNumber(kind.rawValue, &findings) }
        return result
    }

    private static func vehicle(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupProblem.Vehicle? {
        let known = [
            "id", "seats", "childSeats", "wheelchairs", "luggage", "pets", "base", "windows", "centsPerRun",
            "centsPerKilometre", "hired",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: PickupProblem.Vehicle.self, &findings)
        let seats = fields.number("seats", &findings)
        let childSeats = Self.childSeats(fields.optional("childSeats"), &findings)
        let wheelchairs = fields.optionalNumber("wheelchairs", &findings) ?? 0
        let luggage = fields.optionalNumber("luggage", &findings)
        let takesPets = fields.optionalFlag("pets", &findings) ?? false
        let base = fields.optionalText("base", &findings).map { ID<PickupPlace>($0) }
        let windows = fields.list(fields.optional("windows"), &findings, Self.window)
        let perRun = fields.optionalNumber("centsPerRun", &findings) ?? 0
        let perKilometre = fields.optionalNumber("centsPerKilometre", &findings) ?? 0
        let isHired = fields.optionalFlag("hired", &findings) ?? false
        guard let id, let seats else { return nil }
        return PickupProblem.Vehicle(
            id: id, seats: seats, childSeats: childSeats, wheelchairs: wheelchairs, luggage: luggage,
            takesPets: takesPets, base: base, windows: windows, centsPerRun: Cents(Int64(perRun)),
            centsPerKilometre: Cents(Int64(perKilometre)), isHired: isHired)
    }

    private static func driver(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupProblem.Driver? {
        let known = ["id", "windows", "maxDrivingMinutes", "escortsMinors", "vehicles"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: PickupProblem.Driver.self, &findings)
        let windows = fields.list(fields.optional("windows"), &findings, Self.window)
        let most = fields.optionalNumber("maxDrivingMinutes", &findings)
        let escorts = fields.optionalFlag("escortsMinors", &findings) ?? false
        let vehicles = fields.list(fields.optional("vehicles"), &findings) { cursor, findings in
            cursor.string(&findings).map { ID<PickupProblem.Vehicle>($0) }
        }
        return id.map {
            .init(id: $0, windows: windows, maxDrivingMinutes: most, escortsMinors: escorts, vehicles: vehicles)
        }
    }

    private static func window(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupProblem.Window? {
        guard let fields = FieldReader(cursor, known: ["from", "to"], &findings) else { return nil }
        let from = fields.required("from", &findings)?.moment(&findings)
        let to = fields.required("to", &findings)?.moment(&findings)
        guard let from, let to else { return nil }
        return PickupProblem.Window(from: from, to: to)
    }

    private static func drive(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupProblem.Drive? {
        let known = ["from", "to", "minutes", "kilometres"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let from = fields.id("from", of: PickupPlace.self, &findings)
        let to = fields.id("to", of: PickupPlace.self, &findings)
        let minutes = fields.number("minutes", &findings)
        let kilometres = fields.optionalNumber("kilometres", &findings) ?? 0
        guard let from, let to, let minutes else { return nil }
        return PickupProblem.Drive(from: from, to: to, minutes: minutes, kilometres: kilometres)
    }

    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PickupProblem.Pin? {
        let known = ["arrival", "vehicle", "driver", "departure"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let arrival = fields.id("arrival", of: Arrival.self, &findings)
        let vehicle = fields.optionalText("vehicle", &findings).map { ID<PickupProblem.Vehicle>($0) }
        let driver = fields.optionalText("driver", &findings).map { ID<PickupProblem.Driver>($0) }
        let departure = fields.optional("departure")?.moment(&findings)
        return arrival.map { .init(arrival: $0, vehicle: vehicle, driver: driver, departure: departure) }
    }
}
