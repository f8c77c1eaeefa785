import Domain
import Hashing

/// Makes a plan and improves it by taking a few runs out and putting their parties back in another order.
struct LocalSearch {
    private let compiled: CompiledPickups
    private var schedule: Schedule
    private(set) var best: Schedule
    private var draw: SplitMix64
    private(set) var work = 0

    init(_ compiled: CompiledPickups, seed: UInt64) {
        self.compiled = compiled
        schedule = Schedule(compiled)
        best = schedule
        draw = SplitMix64(seed: seed)
    }

    /// Goes on from a plan.
    init(_ plan: Schedule, seed: UInt64) {
        compiled = plan.compiled
        schedule = plan
        best = plan
        draw = SplitMix64(seed: seed)
    }

    /// Fetches one party after the other in the order in which they are ready, the pinned first.
    mutating func construct() {
        let order = compiled.parties.indices.sorted { left, right in
            let (first, second) = (compiled.parties[left], compiled.parties[right])
            if (first.pin == nil) != (second.pin == nil) { return first.pin != nil }
            return (first.ready, left) < (second.ready, right)
        }
        for party in order { insert(party) }
        best = schedule
    }

    /// Works until the work is used up or `isGood` says that nothing can be better.
    mutating func improve(work limit: Int, until isGood: (Tally) -> Bool) {
        guard !compiled.parties.isEmpty else { return }
        var stuck = 0
        while work < limit {
            work += 1
            let before = schedule
            disturb()
            let sign = compiled.ladder.sign(schedule.tally - before.tally)
            if sign > 0 {
                schedule = before
                stuck += 1
            } else {
                stuck = sign < 0 ? 0 : stuck + 1
            }
            if compiled.ladder.isBetter(schedule.tally, than: best.tally) {
                best = schedule
                if isGood(best.tally) { return }
            }
            // Where nothing helps any more, a larger part is made anew.
            if stuck > 200 + 20 * compiled.parties.count {
                for _ in 0..<(1 + schedule.runs.count / 4) where !schedule.runs.isEmpty {
                    _ = schedule.remove(draw.below(schedule.runs.count))
                }
                refill()
                stuck = 0
            }
        }
    }

    private mutating func disturb() {
        let party = draw.below(compiled.parties.count)
        var freed: [Int] = schedule.runOf[party] == nil ? [party] : []
        if let run = schedule.runOf[party] { freed += schedule.remove(run).group }
        for _ in 0..<draw.below(3) {
            guard let near = nearest(to: compiled.parties[party]) else { break }
            freed += schedule.remove(near).group
        }
        freed += schedule.runOf.indices.filter { schedule.runOf[$0] == nil && !freed.contains($0) }.prefix(3)
        put(freed)
    }

    private mutating func refill() {
        put(schedule.runOf.indices.filter { schedule.runOf[$0] == nil })
    }

    /// Puts parties back: by time, by size, or in any order.
    private mutating func put(_ parties: [Int]) {
        var order = parties
        switch draw.below(3) {
        case 0: order.sort { (compiled.parties[$0].ready, $0) < (compiled.parties[$1].ready, $1) }
        case 1:
            order.sort {
                (-compiled.parties[$0].source.seats, compiled.parties[$0].ready, $0)
                    < (-compiled.parties[$1].source.seats, compiled.parties[$1].ready, $1)
            }
        default:
            for index in order.indices.dropLast() {
                order.swapAt(index, index + draw.below(order.count - index))
            }
        }
        for party in order { insert(party) }
    }

    /// One of the three runs that leave nearest to when the party is ready.
    private mutating func nearest(to party: CompiledPickups.Party) -> Int? {
        guard !schedule.runs.isEmpty else { return nil }
        var nearest: [(distance: Int, index: Int)] = []
        for (index, run) in schedule.runs.enumerated() {
            let isElsewhere = compiled.parties[run.group[0]].hub != party.hub
            let isApart = isElsewhere && compiled.vehicles[run.vehicle].source.isHired
            let distance = abs(run.departure - party.ready) + (isApart ? CompiledPickups.never : 0)
            if nearest.count == 3, distance >= nearest[2].distance { continue }
            let place = nearest.firstIndex { distance < $0.distance } ?? nearest.count
            nearest.insert((distance, index), at: place)
            if nearest.count > 3 { nearest.removeLast() }
        }
        return nearest[draw.below(nearest.count)].index
    }

    /// Fetches the party in the cheapest way: by itself, or with the parties of a run, which may then go otherwise; not at
    /// all where leaving it is better or there is no way.
    private mutating func insert(_ party: Int) {
        guard schedule.runOf[party] == nil else { return }
        var choice: (run: Run, replaced: Int?, change: Tally)?
        if let alone = schedule.best([party], work: &work), compiled.ladder.sign(alone.tally) < 0 {
            choice = (alone, nil, alone.tally)
        }
        let entry = compiled.parties[party]
        for index in schedule.runs.indices {
            let run = schedule.runs[index]
            guard compiled.parties[run.group[0]].hub == entry.hub, let times = compiled.times(run.group),
                times.lowerBound <= entry.latest, entry.ready <= times.upperBound
            else { continue }
            var without = schedule
            let old = without.remove(index)
            guard let new = without.best((old.group + [party]).sorted(), work: &work) else { continue }
            let change = new.tally - old.tally
            if compiled.ladder.sign(change) < 0,
                choice.map({ compiled.ladder.isBetter(change, than: $0.change) }) ?? true
            {
                choice = (new, index, change)
            }
        }
        guard let choice else { return }
        if let replaced = choice.replaced { _ = schedule.remove(replaced) }
        schedule.add(choice.run)
    }
}
