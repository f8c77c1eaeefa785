import Calendar
package import Domain

/// Checks the runs of a plan against the problem, rule by rule, without any of the planner's code.
package enum PickupVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(
        _ plan: PickupPlan, against problem: PickupProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let problem = problem.takingFastestWays
        var audit = PickupAudit(problem, plan)
        audit.readRuns()
        audit.checkRuns()
        audit.checkResources()
        audit.checkPins()
        audit.checkUnplaced()
        let count = PickupCount(problem: problem, runs: plan.runs)
        let objectives = problem.levelsInForce.map { level in
            ObjectiveValue(name: level.name, value: count.value(of: level), bound: nil, unit: level.unit)
        }
        audit.checkObjectives(objectives)
        for certificate in plan.certificates { audit.check(certificate) }
        return PlanVerification(violations: audit.violations, accepted: audit.accepted, objectives: objectives)
    }
}

/// The plan beside the problem, and what is found.
struct PickupAudit {
    let problem: PickupProblem
    let plan: PickupPlan
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []
    /// Runs whose vehicle, driver and parties the problem has.
    private var rides: [PickupRide] = []
    private var served: [ID<Arrival>: PickupRun] = [:]

    init(_ problem: PickupProblem, _ plan: PickupPlan) {
        self.problem = problem
        self.plan = plan
    }

    mutating func violate(_ code: String, _ items: [String], _ text: String) {
        violations.append(.init(code: code, items: items, text: text))
    }

    /// Names that the problem does not have, and parties that stand twice.
    mutating func readRuns() {
        for (index, run) in plan.runs.enumerated() {
            let name = "run \(index)"
            guard let vehicle = problem.vehicles.first(where: { $0.id == run.vehicle }) else {
                violate("unknown", [name], "there is no vehicle \"\(run.vehicle)\"")
                continue
            }
            let driver = run.driver.flatMap { id in problem.drivers?.first { $0.id == id } }
            if let id = run.driver, driver == nil { violate("unknown", [name], "there is no driver \"\(id)\"") }
            var parties: [Arrival] = []
            for id in run.arrivals {
                guard let party = problem.arrivals.first(where: { $0.id == id }) else {
                    violate("unknown", [name], "there is no arrival \"\(id)\"")
                    continue
                }
                if served[id] != nil { violate("once", [id.text], "\"\(id)\" is fetched twice") }
                served[id] = run
                parties.append(party)
            }
            if parties.isEmpty { violate("empty", [name], "nobody is on board") }
            rides.append(PickupRide(name: name, run: run, vehicle: vehicle, driver: driver, parties: parties))
        }
    }

    mutating func checkRuns() {
        for ride in rides {
            for breach in ride.breaches(problem) { violations.append(breach) }
            for breach in ride.policies(problem) {
                if isPinned(breach, ride) { accepted.append(breach) } else { violations.append(breach) }
            }
        }
    }

    /// Whether a person decided what the breach is about.
    private func isPinned(_ breach: PlanVerification.Breach, _ ride: PickupRide) -> Bool {
        breach.items.allSatisfy { item in
            guard let pin = problem.pins.first(where: { $0.arrival.text == item }) else { return false }
            if breach.code == "longestWait" { return pin.departure != nil }
            return ride.vehicle.isHired ? pin.vehicle != nil : pin.driver != nil
        }
    }

    /// Nobody is in two places, and nobody drives longer than the shift allows.
    mutating func checkResources() {
        for (index, one) in rides.enumerated() {
            for other in rides[..<index] {
                let isFirst =
                    (one.run.leavesBase, one.run.isBack) < (other.run.leavesBase, other.run.isBack)
                let (first, second) = isFirst ? (one, other) : (other, one)
                let names = [first.name, second.name]
                let isOwn = one.vehicle.id == other.vehicle.id && !one.vehicle.isHired
                if isOwn, second.run.leavesBase < first.run.isBack {
                    violate("vehicles", names, "vehicle \"\(one.vehicle.id)\" is in two places")
                }
                guard let driver = one.driver, driver.id == other.driver?.id else { continue }
                let way = problem.minutes(from: first.vehicle.base, to: second.vehicle.base)
                if way.map({ second.run.leavesBase.seconds < first.run.isBack.seconds + $0 * 60 }) ?? true {
                    violate("drivers", names, "driver \"\(driver.id)\" is in two places")
                }
            }
        }
        for driver in problem.drivers ?? [] {
            guard let most = driver.maxDrivingMinutes else { continue }
            let own = rides.filter { $0.driver?.id == driver.id }.map(\.run)
            for window in driver.windows ?? [] { check(driver, own.filter { $0.lies(in: window) }, most) }
            if driver.windows == nil { check(driver, own, most) }
        }
    }

    private mutating func check(_ driver: PickupProblem.Driver, _ runs: [PickupRun], _ most: Int) {
        let minutes = runs.reduce(0) { $0 + ($1.isBack.seconds - $1.leavesBase.seconds) / 60 }
        guard minutes > most else { return }
        violate(
            "drivingTime", [driver.id.text],
            "driver \"\(driver.id)\" drives \(minutes) minutes in a shift, at most \(most)")
    }

    mutating func checkPins() {
        for pin in problem.pins {
            guard let run = served[pin.arrival] else {
                violate("pins", [pin.arrival.text], "the pinned arrival \"\(pin.arrival)\" is not fetched")
                continue
            }
            if pin.vehicle ?? run.vehicle != run.vehicle || pin.departure ?? run.departure != run.departure
                || pin.driver.map({ $0 != run.driver }) ?? false
            {
                violate("pins", [pin.arrival.text], "\"\(pin.arrival)\" is not fetched as pinned")
            }
        }
    }

    /// Whoever is not fetched is listed with a reason, and nobody else; the status says so.
    mutating func checkUnplaced() {
        let listed = plan.unplaced.map(\.item)
        let left = problem.arrivals.map(\.id).filter { served[$0] == nil }.map(\.text)
        for item in Set(left).symmetricDifference(listed).sorted() {
            violate("unplaced", [item], "\"\(item)\" is neither fetched nor listed as left, or both")
        }
        if Set(listed).count < listed.count { violate("unplaced", [], "an arrival is listed twice") }
        for entry in plan.unplaced where entry.reasons.isEmpty {
            violate("unplaced", [entry.item], "\"\(entry.item)\" is left without a reason")
        }
        if left.isEmpty != (plan.status != .partial) {
            violate("status", left.sorted(), "the status is \"\(plan.status.rawValue)\", and \(left.count) are left")
        }
    }

    /// The plan's figures are those that are counted here, none is below its bound, and only a proven plan is optimal.
    mutating func checkObjectives(_ counted: [ObjectiveValue]) {
        let said = plan.objectives
        if said.map(\.name) != counted.map(\.name) || said.map(\.value) != counted.map(\.value) {
            violate("objectives", said.map(\.name), "the plan's values are not those that are counted")
        }
        for value in said where value.bound ?? value.value > value.value {
            violate("objectives", [value.name], "the value \(value.value) is below its bound")
        }
        if plan.status == .optimal, said.contains(where: { $0.bound != $0.value }) {
            violate("status", [], "the plan is called optimal without a proof")
        }
    }

    mutating func check(_ certificate: PlanCertificate) {
        let claims = PickupClaims(problem: problem, served: Set(served.keys))
        guard let fault = claims.fault(of: certificate) else { return }
        let items =
            switch certificate {
            case .count(let items, _, _, _, _), .conflict(let items, _): items
            case .notFound(let item, _): [item]
            }
        violate("certificate", items, "a certificate does not hold: \(fault)")
    }
}
