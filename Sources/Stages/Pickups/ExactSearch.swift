import Domain

/// Finds the best runs for a few parties, or proves that there are none, by trying runs in the order in which they leave.
///
/// Complete: in a best plan every run leaves as early as what goes before it allows, or at a minute that was announced for
/// one of its parties, so that no other minutes need to be tried.
struct ExactSearch {
    private let compiled: CompiledPickups
    /// The parties that are planned, by their bits.
    private let parties: [Int]
    private let choices: [Choice?]
    /// For each set of parties a tally that fetching them cannot beat.
    private let shares: [Tally]
    private(set) var best: [Run]?
    private var bestTally: Tally?
    private(set) var isComplete = true
    private(set) var work = 0
    private let limit: Int

    private struct Choice {
        let group: [Int]
        let times: ClosedRange<Int>
        let rides: [Ride]
    }

    private struct Ride {
        let vehicle: Int
        let route: Route
    }

    /// What has been used up to a moment.
    private struct State {
        var rest: Int
        var leaves = -CompiledPickups.never
        var vehicleIsBack: [Int]
        var driverIsBack: [Int]
        var driverBase: [Int?]
        var driven: [[Int]]
        var runs: [Run] = []
        var tally: Tally
    }

    /// Sets of parties of more than this are not searched.
    static let most = 12

    init(_ compiled: CompiledPickups, parties: [Int], work limit: Int) {
        precondition(parties.count <= ExactSearch.most, "the sets of parties are counted")
        self.compiled = compiled
        self.parties = parties
        self.limit = limit
        let sets = 1 << parties.count
        choices = (0..<sets).map { ExactSearch.choice($0, parties, compiled) }
        let shares = parties.map { Bounds.share(of: $0, in: compiled) }
        self.shares = (0..<sets).map { set in
            parties.indices.reduce(Tally.zero) { set >> $1 & 1 == 1 ? $0 + shares[$1] : $0 }
        }
        let places = Set(parties.map { compiled.parties[$0].destination })
        if places.count > CompiledPickups.permutedStops { isComplete = false }
    }

    private static func choice(_ set: Int, _ parties: [Int], _ compiled: CompiledPickups) -> Choice? {
        let group = parties.indices.filter { set >> $0 & 1 == 1 }.map { parties[$0] }.sorted()
        guard let first = group.first, let times = compiled.times(group),
            group.allSatisfy({ compiled.parties[$0].hub == compiled.parties[first].hub })
        else { return nil }
        let rides = compiled.vehicles.indices.filter { compiled.fits(group, in: $0) }.flatMap { vehicle in
            compiled.routes(group, vehicle: vehicle).map { Ride(vehicle: vehicle, route: $0) }
        }
        return rides.isEmpty ? nil : Choice(group: group, times: times, rides: rides)
    }

    /// Looks for a plan that is better than one whose tally is known (nil = any plan): first those that leave nobody.
    mutating func optimise(from known: Tally?) {
        bestTally = known
        let everybody = (1 << parties.count) - 1
        let order = (0...everybody).map { left in (left: left, bound: bound(leaving: left)) }.sorted {
            let sign = compiled.ladder.sign($0.bound - $1.bound)
            return sign != 0 ? sign < 0 : $0.left < $1.left
        }
        for entry in order {
            if let bestTally, !compiled.ladder.isBetter(entry.bound, than: bestTally) { continue }
            search(everybody & ~entry.left)
        }
    }

    /// Whether all of some of the parties can be fetched; nil where the work does not suffice to know.
    mutating func canFetch(_ set: Int) -> Bool? {
        best = nil
        bestTally = nil
        search(set)
        return best != nil ? true : isComplete ? false : nil
    }

    /// The tally counts only these parties: what is left plus what fetching the rest costs at least.
    private func bound(leaving left: Int) -> Tally {
        let everybody = (1 << parties.count) - 1
        return nobody + shares[everybody & ~left]
    }

    private var nobody: Tally { parties.reduce(.zero) { $0 + compiled.parties[$1].left } }

    private mutating func search(_ set: Int) {
        let state = State(
            rest: set, vehicleIsBack: compiled.vehicles.map { _ in -CompiledPickups.never },
            driverIsBack: compiled.drivers.map { _ in -CompiledPickups.never },
            driverBase: compiled.drivers.map { _ in nil },
            driven: compiled.drivers.map { Array(repeating: 0, count: max(1, $0.windows?.count ?? 1)) },
            tally: nobody)
        descend(state)
    }

    private mutating func descend(_ state: State) {
        if let bestTally, !compiled.ladder.isBetter(state.tally + shares[state.rest], than: bestTally) { return }
        guard state.rest != 0 else {
            best = state.runs
            bestTally = state.tally
            return
        }
        // Every set of those that are left, the largest first.
        var set = state.rest
        while set != 0 {
            if let choice = choices[set] {
                for ride in choice.rides { go(choice, ride, set, state) }
            }
            if work >= limit {
                isComplete = false
                return
            }
            set = (set - 1) & state.rest
        }
    }

    private mutating func go(_ choice: Choice, _ ride: Ride, _ set: Int, _ state: State) {
        let vehicle = compiled.vehicles[ride.vehicle]
        for (index, driver) in vehicle.drivers.enumerated() where compiled.mayFetch(choice.group, driver: driver) {
            var from = choice.times.lowerBound
            if !vehicle.source.isHired {
                from = max(from, state.vehicleIsBack[ride.vehicle] + ride.route.approach)
            }
            if driver >= 0 {
                let gap = compiled.gap(from: state.driverBase[driver], to: vehicle.base)
                from = max(from, state.driverIsBack[driver] + gap + ride.route.approach)
            }
            for span in vehicle.spans[index] {
                work += 1
                let first = max(from, span.from + ride.route.approach)
                let last = min(choice.times.upperBound, span.to - ride.route.rest)
                guard first <= last else { continue }
                var run = Run(
                    group: choice.group, vehicle: ride.vehicle, driver: driver, shift: span.shift, route: ride.route,
                    departure: first, tally: .zero)
                append(run, set, state)
                for minute in Set(compiled.announcedMinutes(choice.group)).sorted()
                where minute > first && minute <= last {
                    run.departure = minute
                    append(run, set, state)
                }
            }
        }
    }

    private mutating func append(_ run: Run, _ set: Int, _ state: State) {
        guard run.leaves >= state.leaves else { return }
        var (run, state) = (run, state)
        let minutes = run.route.approach + run.route.rest
        if run.driver >= 0 {
            if let most = compiled.drivers[run.driver].maxDrivingMinutes {
                guard state.driven[run.driver][run.shift] + minutes <= most else { return }
                state.driven[run.driver][run.shift] += minutes
            }
            state.driverIsBack[run.driver] = run.isBack
            state.driverBase[run.driver] = compiled.vehicles[run.vehicle].base
        }
        state.vehicleIsBack[run.vehicle] = run.isBack
        run.tally = compiled.tally(
            run.group, vehicle: run.vehicle, driver: run.driver, route: run.route, departure: run.departure)
        state.leaves = run.leaves
        state.rest &= ~set
        state.runs.append(run)
        state.tally += run.tally
        descend(state)
    }
}

extension CompiledPickups {
    /// Minutes that a driver needs from where the last run ended; none before the first.
    func gap(from: Int?, to: Int?) -> Int {
        guard let from, let to else { return 0 }
        return map.gap(from, to)
    }
}
