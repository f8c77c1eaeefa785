import Calendar
package import Domain
package import JSONText

/// The files of `plan pickups` and `verify pickups` (contracts.md, "Planners").
package enum PickupFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> PickupProblem {
        let root = try PlanParts.read(bytes)
        var reader = PickupProblemReader()
        let problem = reader.problem(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan pickups` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> PickupPlan {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let plan = PickupPlanReader.plan(JSONCursor(root), &findings)
        guard findings.isEmpty, let plan else { throw PlanFileRefusal(findings) }
        return plan
    }

    /// The answer of `plan pickups`; the members stand in the order of the contract.
    package static func json(_ plan: PickupPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("runs", .array(plan.runs.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "arrival") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))), ("work", .int(plan.work)),
        ])
    }

    /// A run, as plans and `previous` hold it.
    package static func json(_ run: PickupRun) -> JSONValue {
        .object([
            ("vehicle", .string(run.vehicle.text)), ("driver", .optional(run.driver?.text)),
            ("hub", .string(run.hub.text)), ("leavesBase", .string(run.leavesBase.iso)),
            ("departure", .string(run.departure.iso)),
            (
                "stops",
                .array(
                    run.stops.map { stop in
                        .object([
                            ("place", .string(stop.place.text)), ("at", .string(stop.at.iso)),
                            ("arrivals", .strings(stop.arrivals.map(\.text))),
                        ])
                    })
            ),
            ("isBack", .string(run.isBack.iso)), ("kilometres", .int(run.kilometres)),
            ("cents", .int(Int(run.cents.amount))),
        ])
    }

    /// A problem as the file that `lotse plan pickups` reads.
    package static func json(_ problem: PickupProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.pickups/1")), ("arrivals", .array(problem.arrivals.map(json))),
            ("vehicles", .array(problem.vehicles.map(json))),
        ]
        if let drivers = problem.drivers { members.append(("drivers", .array(drivers.map(json)))) }
        members.append(("drives", .array(problem.drives.map(json))))
        if let wait = problem.longestWait { members.append(("longestWait", .int(wait))) }
        members += [
            ("stopMinutes", .int(problem.stopMinutes)), ("pins", .array(problem.pins.map(json))),
            ("objectives", .array(problem.objectives.map(json))),
            ("previous", .array(problem.previous.map(json))),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func json(_ arrival: Arrival) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(arrival.id.text)), ("people", .int(arrival.people)),
            ("childSeats", json(arrival.childSeats)), ("wheelchairs", .int(arrival.wheelchairs)),
            ("luggage", .int(arrival.luggage)), ("pet", .bool(arrival.hasPet)),
            ("minorAlone", .bool(arrival.isMinorAlone)), ("hub", .string(arrival.hub.text)),
            ("ready", .string(arrival.ready.iso)), ("destination", .string(arrival.destination.text)),
        ]
        if let wait = arrival.longestWait { members.append(("longestWait", .int(wait))) }
        return .object(members + [("priority", .int(arrival.priority))])
    }

    private static func json(_ vehicle: PickupProblem.Vehicle) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(vehicle.id.text)), ("seats", .int(vehicle.seats)), ("childSeats", json(vehicle.childSeats)),
            ("wheelchairs", .int(vehicle.wheelchairs)),
        ]
        if let luggage = vehicle.luggage { members.append(("luggage", .int(luggage))) }
        members.append(("pets", .bool(vehicle.takesPets)))
        if let base = vehicle.base { members.append(("base", .string(base.text))) }
        return .object(
            members + windows(vehicle.windows) + [
                ("centsPerRun", .int(Int(vehicle.centsPerRun.amount))),
                ("centsPerKilometre", .int(Int(vehicle.centsPerKilometre.amount))), ("hired", .bool(vehicle.isHired)),
            ])
    }

    private static func json(_ driver: PickupProblem.Driver) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("id", .string(driver.id.text))]
        members += windows(driver.windows)
        if let most = driver.maxDrivingMinutes { members.append(("maxDrivingMinutes", .int(most))) }
        members.append(("escortsMinors", .bool(driver.escortsMinors)))
        if let vehicles = driver.vehicles { members.append(("vehicles", .strings(vehicles.map(\.text)))) }
        return .object(members)
    }

    private static func json(_ drive: PickupProblem.Drive) -> JSONValue {
        .object([
            ("from", .string(drive.from.text)), ("to", .string(drive.to.text)), ("minutes", .int(drive.minutes)),
            ("kilometres", .int(drive.kilometres)),
        ])
    }

    private static func json(_ pin: PickupProblem.Pin) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("arrival", .string(pin.arrival.text))]
        if let vehicle = pin.vehicle { members.append(("vehicle", .string(vehicle.text))) }
        if let driver = pin.driver { members.append(("driver", .string(driver.text))) }
        if let departure = pin.departure { members.append(("departure", .string(departure.iso))) }
        return .object(members)
    }

    private static func json(_ level: PickupProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }

    private static func json(_ seats: [ChildSeat: Int]) -> JSONValue {
        .object(ChildSeat.allCases.compactMap { kind in seats[kind].map { (kind.rawValue, .int($0)) } })
    }

    private static func windows(_ windows: [PickupProblem.Window]?) -> [(name: String, value: JSONValue)] {
        guard let windows else { return [] }
        let list = windows.map { window in
            JSONValue.object([("from", .string(window.from.iso)), ("to", .string(window.to.iso))])
        }
        return [("windows", .array(list))]
    }
}
