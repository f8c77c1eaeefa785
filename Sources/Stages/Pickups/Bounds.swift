import Domain

/// What no plan can beat.
struct Bounds {
    private let compiled: CompiledPickups
    /// Parties that nothing can fetch, even if everything is free.
    private let impossible: [Int]
    /// All others.
    let possible: [Int]
    /// People that have to be left because seats are too few, besides those.
    private let shortage: Int
    /// The terms of runs where everybody who is possible is fetched.
    private let served: Tally

    init(_ compiled: CompiledPickups) {
        self.compiled = compiled
        let impossible = compiled.parties.indices.filter { compiled.alone($0) == nil }
        let possible = compiled.parties.indices.filter { !impossible.contains($0) }
        self.impossible = impossible
        self.possible = possible
        shortage = CountCertificates(compiled).shortage(among: possible)
        var served = possible.reduce(Tally.zero) { $0 + Bounds.share(of: $1, in: compiled) }
        let hubs = Set(possible.map { compiled.parties[$0].hub }).sorted()
        let chains = hubs.map { hub in HubBound(compiled, possible.filter { compiled.parties[$0].hub == hub }) }
        served[.cents] = chains.reduce(0) { $0 + $1.cents }
        served[.runs] = chains.reduce(0) { $0 + $1.runs }
        self.served = served
    }

    /// What fetching the party adds to a plan at the least: its part of the run by the seats it takes, the shortest ride,
    /// and no longer being left.
    static func share(of party: Int, in compiled: CompiledPickups) -> Tally {
        let entry = compiled.parties[party]
        var tally = Tally.zero - entry.left
        tally[.cents] =
            compiled.vehicles.indices.filter { compiled.fits([party], in: $0) }.compactMap { vehicle -> Int? in
                let seats = compiled.vehicles[vehicle].source.seats
                guard let cents = compiled.leastCents(party, vehicle: vehicle) else { return nil }
                return seats == 0 ? 0 : cents * entry.source.seats / seats
            }.min() ?? 0
        let minutes = compiled.map.leastMinutes(entry.hub, entry.destination)
        tally[.travel] = minutes < CompiledPickups.never ? minutes * entry.source.people : 0
        tally[.waiting] = entry.source.people * (entry.ready - entry.waitsFrom)
        return tally
    }

    /// A bound for each level that no plan as good as this one in the levels before can beat.
    func levels(of tally: Tally) -> [Int] {
        let values = compiled.ladder.values(tally)
        return compiled.problem.levelsInForce.enumerated().map { index, level in
            let terms = fetchesAll(index, values) ? served : .zero
            return level.weights.reduce(0) {
                $0 + $1.weight * (Bounds.isOfRuns($1.term) ? terms[$1.term] : left[$1.term])
            }
        }
    }

    private static func isOfRuns(_ term: PickupProblem.Term) -> Bool {
        switch term {
        case .cents, .waiting, .travel, .runs: true
        case .unserved, .unservedPeople, .previousUnserved, .newPriority, .changeCost, .peopleChanged: false
        }
    }

    /// The terms of those who have to be left.
    private var left: Tally {
        var tally = impossible.reduce(Tally.zero) { $0 + compiled.parties[$1].left }
        tally[.unservedPeople] += shortage
        tally[.unserved] += shortage > 0 ? 1 : 0
        return tally
    }

    /// Whether every plan that is as good in the levels before, or some best plan, fetches all who are possible.
    private func fetchesAll(_ index: Int, _ values: [Int]) -> Bool {
        guard shortage == 0 else { return false }
        let levels = compiled.problem.levelsInForce
        for (position, level) in levels[..<index].enumerated() {
            let isOfLeft = level.weights.allSatisfy { [.unserved, .unservedPeople].contains($0.term) }
            let isCounted = level.weights.contains { $0.weight > 0 }
            let bound = level.weights.reduce(0) { $0 + $1.weight * left[$1.term] }
            if isOfLeft, isCounted, values[position] == bound { return true }
        }
        let ladder = Ladder(Array(levels[...index]))
        return compiled.parties.indices.allSatisfy { party in
            impossible.contains(party) || compiled.hiredAlone(party).map { ladder.sign($0) < 0 } ?? false
        }
    }
}

extension CompiledPickups {
    /// The best run of the party if everything is free; nil where there is none.
    func alone(_ party: Int) -> Run? {
        var work = 0
        return Schedule(self).best([party], work: &work)
    }

    /// What ordering a hired vehicle for the party alone adds to any plan; nil where none can fetch it.
    func hiredAlone(_ party: Int) -> Tally? {
        var work = 0
        let hired = vehicles.indices.filter { vehicles[$0].source.isHired }
        return Schedule(self).best([party], among: hired, work: &work)?.tally
    }

    /// The least that a run of the vehicle costs which has the party on board; nil where there is no way.
    func leastCents(_ party: Int, vehicle: Int) -> Int? {
        let entry = parties[party]
        let source = vehicles[vehicle].source
        var kilometres = map.leastKilometres(entry.hub, entry.destination)
        if let base = vehicles[vehicle].base {
            guard map.minutes(base, entry.hub) != nil else { return nil }
            kilometres += map.kilometres(base, entry.hub) + map.leastKilometres(entry.destination, base)
        }
        guard kilometres < CompiledPickups.never else { return nil }
        return Int(source.centsPerRun.amount) + kilometres * Int(source.centsPerKilometre.amount)
    }
}

/// Bounds on cost and number of the runs from one hub: the arrivals are cut into stretches between which nobody can share
/// a run, and each stretch needs as many seats as it has people.
private struct HubBound {
    private(set) var cents = 0
    private(set) var runs = 0

    /// Longer stretches than this are not looked at.
    private static let longest = 200

    init(_ compiled: CompiledPickups, _ parties: [Int]) {
        let sorted = parties.sorted {
            (compiled.parties[$0].ready, $0) < (compiled.parties[$1].ready, $1)
        }
        let shares = sorted.map { Bounds.share(of: $0, in: compiled)[.cents] }
        let seats = sorted.map { compiled.parties[$0].source.seats }
        let cover = SeatCover(compiled, parties, seats: seats.reduce(0, +))
        var (cost, count) = ([0], [0])
        // The last minute at which one of the first parties can leave, by their number.
        var latest = [-CompiledPickups.never]
        for party in sorted { latest.append(max(latest[latest.count - 1], compiled.parties[party].latest)) }
        for end in sorted.indices {
            var (bestCost, bestCount) = (cost[end], count[end])
            var (sum, share) = (0, 0)
            for start in stride(from: end, through: max(0, end - HubBound.longest), by: -1) {
                sum += seats[start]
                share += shares[start]
                // Those before who may still wait when the stretch begins belong to neither.
                let ready = compiled.parties[sorted[start]].ready
                var before = start
                while before > 0, latest[before] >= ready { before -= 1 }
                bestCost = max(bestCost, cost[before] + max(share, cover.cents[sum]))
                bestCount = max(bestCount, count[before] + cover.runs[sum])
            }
            cost.append(bestCost)
            count.append(bestCount)
        }
        cents = max(cost.last ?? 0, shares.reduce(0, +))
        runs = count.last ?? 0
    }
}

/// The least cost and number of runs that have so many seats together.
private struct SeatCover {
    /// By number of seats, from 0.
    let cents: [Int]
    let runs: [Int]

    init(_ compiled: CompiledPickups, _ parties: [Int], seats: Int) {
        let kinds = compiled.vehicles.indices.compactMap { vehicle -> (seats: Int, cents: Int)? in
            let least = parties.filter { compiled.fits([$0], in: vehicle) }
                .compactMap { compiled.leastCents($0, vehicle: vehicle) }.min()
            return least.map { (compiled.vehicles[vehicle].source.seats, $0) }
        }.filter { $0.seats > 0 }
        let most = kinds.map(\.seats).max() ?? 0
        var cents = [0]
        for need in stride(from: 1, through: seats, by: 1) {
            cents.append(kinds.map { cents[max(0, need - $0.seats)] + $0.cents }.min() ?? 0)
        }
        self.cents = cents
        runs = (0...seats).map { most == 0 ? 0 : ($0 + most - 1) / most }
    }
}
