import Calendar
import Domain

/// What a re-plan changed against the runs in force, each with its cause.
struct Changes {
    private let problem: PickupProblem
    private let before: [ID<Arrival>: PickupRun]
    private let after: [ID<Arrival>: PickupRun]

    init(problem: PickupProblem, after runs: [PickupRun]) {
        self.problem = problem
        before = Changes.byArrival(problem.previous)
        after = Changes.byArrival(runs)
    }

    private static func byArrival(_ runs: [PickupRun]) -> [ID<Arrival>: PickupRun] {
        Dictionary(runs.flatMap { run in run.arrivals.map { ($0, run) } }) { first, _ in first }
    }

    /// By id of the arrival; empty where no plan was in force.
    var list: [PlanChange] {
        guard !problem.previous.isEmpty else { return [] }
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            let (old, new) = (before[id], after[id])
            if let old, let new, isSame(old, new) { return nil }
            return PlanChange(
                item: id.text, before: old.map(text), after: new.map(text), cause: cause(id, old, new))
        }
    }

    private func isSame(_ old: PickupRun, _ new: PickupRun) -> Bool {
        (old.departure, old.vehicle, old.driver) == (new.departure, new.vehicle, new.driver)
    }

    private func text(_ run: PickupRun) -> String {
        "\(run.departure.iso) from \(run.hub), vehicle \(run.vehicle)" + (run.driver.map { ", driver \($0)" } ?? "")
    }

    private func cause(_ id: ID<Arrival>, _ old: PickupRun?, _ new: PickupRun?) -> String {
        guard let old else { return "new arrival" }
        guard let arrival = problem.arrivals.first(where: { $0.id == id }) else { return "no longer to come" }
        if arrival.hub != old.hub { return "arrives at \(arrival.hub)" }
        if arrival.ready > old.departure { return "ready at \(arrival.ready.iso) only" }
        if let pin = problem.pins.first(where: { $0.arrival == id }), isAgainst(pin, old) { return "pinned otherwise" }
        if let absence = absence(old) { return absence }
        if let wait = arrival.longestWait ?? problem.longestWait,
            old.departure.seconds - arrival.ready.seconds > wait * 60
        {
            return "ready at \(arrival.ready.iso) already"
        }
        let late = old.arrivals.filter { other in
            problem.arrivals.contains { $0.id == other && ($0.ready > old.departure || $0.hub != old.hub) }
        }
        if let late = late.first { return "\(late) is later than announced" }
        let inTheWay = after.values.filter { takesPlace(of: old, $0) }.flatMap(\.arrivals)
            .filter { !old.arrivals.contains($0) }.sorted()
        if let first = inTheWay.first { return "gives way to \(first)" }
        return new == nil ? "no vehicle is left" : "the whole plan is better so"
    }

    private func isAgainst(_ pin: PickupProblem.Pin, _ old: PickupRun) -> Bool {
        pin.departure ?? old.departure != old.departure || pin.vehicle ?? old.vehicle != old.vehicle
            || pin.driver.map { $0 != old.driver } ?? false
    }

    /// What is gone of the announced run.
    private func absence(_ old: PickupRun) -> String? {
        guard let vehicle = problem.vehicles.first(where: { $0.id == old.vehicle }) else {
            return "vehicle \(old.vehicle) is gone"
        }
        if isOutside(vehicle.windows, old) { return "vehicle \(old.vehicle) is not there" }
        guard let id = old.driver else { return nil }
        guard let driver = problem.drivers?.first(where: { $0.id == id }) else { return "driver \(id) is gone" }
        if driver.vehicles.map({ !$0.contains(old.vehicle) }) ?? false {
            return "driver \(id) no longer drives vehicle \(old.vehicle)"
        }
        return isOutside(driver.windows, old) ? "driver \(id) is not there" : nil
    }

    private func isOutside(_ windows: [PickupProblem.Window]?, _ run: PickupRun) -> Bool {
        guard let windows else { return false }
        return !windows.contains { $0.from <= run.leavesBase && run.isBack <= $0.to }
    }

    /// Whether a run now holds the vehicle or the driver while the announced one would need them.
    private func takesPlace(of old: PickupRun, _ new: PickupRun) -> Bool {
        let isHired = problem.vehicles.contains { $0.id == old.vehicle && $0.isHired }
        guard new.leavesBase < old.isBack, old.leavesBase < new.isBack else { return false }
        return new.vehicle == old.vehicle && !isHired || new.driver != nil && new.driver == old.driver
    }
}
