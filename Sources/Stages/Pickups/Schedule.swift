import Domain

/// A run of the plan that is being made.
struct Run: Hashable, Sendable {
    /// Ascending indices of parties of one hub.
    var group: [Int]
    var vehicle: Int
    /// −1 = none that needs planning.
    var driver: Int
    /// Shift of the driver.
    var shift: Int
    var route: Route
    var departure: Int
    /// What it changes in the tally.
    var tally: Tally

    var leaves: Int { departure - route.approach }
    var isBack: Int { departure + route.rest }
}

/// Runs that stand beside each other without anybody being in two places.
struct Schedule: Sendable {
    let compiled: CompiledPickups
    /// In no order that means anything.
    private(set) var runs: [Run] = []
    private(set) var tally: Tally
    /// For each party the index of its run.
    private(set) var runOf: [Int?]

    init(_ compiled: CompiledPickups) {
        self.compiled = compiled
        tally = compiled.nobody
        runOf = Array(repeating: nil, count: compiled.parties.count)
    }

    mutating func add(_ run: Run) {
        for party in run.group { runOf[party] = runs.count }
        runs.append(run)
        tally += run.tally
    }

    mutating func remove(_ index: Int) -> Run {
        let run = runs[index]
        tally -= run.tally
        for party in run.group { runOf[party] = nil }
        let last = runs.removeLast()
        if index < runs.count {
            runs[index] = last
            for party in last.group { runOf[party] = index }
        }
        return run
    }

    /// The best way to fetch exactly these parties with what is free, by the levels; nil where there is none.
    func best(_ group: [Int], work: inout Int) -> Run? {
        best(group, among: Array(compiled.vehicles.indices), work: &work)
    }

    /// The same with some of the vehicles.
    func best(_ group: [Int], among vehicles: [Int], work: inout Int) -> Run? {
        guard let times = compiled.times(group) else { return nil }
        var best: Run?
        // Vehicles that stand at the same base have the same routes.
        var (base, routes) = (-2, [Route]())
        for vehicle in vehicles where compiled.fits(group, in: vehicle) {
            if compiled.vehicles[vehicle].base ?? -1 != base {
                base = compiled.vehicles[vehicle].base ?? -1
                routes = compiled.routes(group, vehicle: vehicle)
            }
            for (index, driver) in compiled.vehicles[vehicle].drivers.enumerated()
            where compiled.mayFetch(group, driver: driver) {
                for span in compiled.vehicles[vehicle].spans[index] {
                    for route in routes {
                        work += 1
                        var run = Run(
                            group: group, vehicle: vehicle, driver: driver, shift: span.shift, route: route,
                            departure: 0, tally: .zero)
                        consider(&run, span, times, &best)
                    }
                }
            }
        }
        return best
    }

    private func consider(_ run: inout Run, _ span: CompiledPickups.Span, _ times: ClosedRange<Int>, _ best: inout Run?)
    {
        let last = min(times.upperBound, span.to - run.route.rest)
        let first = max(times.lowerBound, span.from + run.route.approach)
        guard first <= last, keepsShift(run) else { return }
        compare(&run, from: first, to: last, &best)
        for wanted in compiled.announcedMinutes(run.group) where wanted >= first && wanted <= last {
            compare(&run, from: wanted, to: last, &best)
        }
    }

    private func compare(_ run: inout Run, from: Int, to: Int, _ best: inout Run?) {
        guard let departure = free(run, from: from, to: to) else { return }
        run.departure = departure
        run.tally = compiled.tally(
            run.group, vehicle: run.vehicle, driver: run.driver, route: run.route, departure: departure)
        if let known = best?.tally, !compiled.ladder.isBetter(run.tally, than: known) { return }
        best = run
    }

    private func keepsShift(_ run: Run) -> Bool {
        guard run.driver >= 0, let most = compiled.drivers[run.driver].maxDrivingMinutes else { return true }
        let driven = runs.reduce(0) {
            $1.driver == run.driver && $1.shift == run.shift ? $0 + $1.route.approach + $1.route.rest : $0
        }
        return driven + run.route.approach + run.route.rest <= most
    }

    /// The first departure in the range at which vehicle and driver are free; nil where there is none.
    private func free(_ run: Run, from: Int, to: Int) -> Int? {
        guard !compiled.vehicles[run.vehicle].source.isHired else { return from }
        var departure = from
        var isMoved = true
        while isMoved, departure <= to {
            isMoved = false
            for other in runs where other.vehicle == run.vehicle || other.driver == run.driver && run.driver >= 0 {
                let (before, after) = gaps(run, other)
                let leaves = departure - run.route.approach
                if leaves < other.isBack + after, other.leaves < departure + run.route.rest + before {
                    departure = other.isBack + after + run.route.approach
                    isMoved = true
                }
            }
        }
        return departure <= to ? departure : nil
    }

    /// Minutes that have to lie between two runs if the first goes before or after the other.
    private func gaps(_ run: Run, _ other: Run) -> (before: Int, after: Int) {
        guard other.vehicle != run.vehicle, let own = compiled.vehicles[run.vehicle].base,
            let its = compiled.vehicles[other.vehicle].base
        else { return (0, 0) }
        return (compiled.map.gap(own, its), compiled.map.gap(its, own))
    }
}

extension DriveMap {
    /// Minutes that a driver needs between two bases; longer than all time where there is no way.
    func gap(_ from: Int, _ to: Int) -> Int { minutes(from, to) ?? CompiledPickups.never }
}
