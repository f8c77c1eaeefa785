import Domain
import Hashing

/// Builds a roster and makes it better by taking small parts out and putting them back otherwise.
struct RosterSearch {
    private(set) var best: Roster
    private(set) var bestValues: [Int]
    /// Places looked at.
    private(set) var work: Int
    private let compiled: CompiledGuides
    private let prospects: Prospects
    private var draw: SplitMix64

    init(_ compiled: CompiledGuides, _ prospects: Prospects, _ flow: AssignmentFlow, seed: UInt64) {
        self.compiled = compiled
        self.prospects = prospects
        draw = SplitMix64(seed: seed)
        var roster = Roster(compiled)
        for household in compiled.households.indices where compiled.households[household].pin == nil {
            roster.assign(household, to: flow.guideOf[household])
        }
        best = roster
        bestValues = []
        work = 0
        insert(compiled.tasks.indices.filter { compiled.tasks[$0].pin == nil }.sorted(by: isMoreUrgent), into: &roster)
        best = roster
        bestValues = RosterTally(roster, prospects).values
        work = roster.work
    }

    private func isMoreUrgent(_ one: Int, _ other: Int) -> Bool {
        let key = { (task: Int) in (compiled.tasks[task].due ?? .max, compiled.tasks[task].days.count, task) }
        return key(one) < key(other)
    }

    /// Changes parts until the values are their own limits or the work is done.
    mutating func improve(work limit: Int, goal: ([Int]) -> [Int]) {
        guard !compiled.households.isEmpty else { return }
        var current = best
        var values = bestValues
        var isMet = goal(values) == values
        while work < limit, !isMet {
            var next = current
            let before = next.work
            change(&next)
            work += next.work - before + 1
            let counted = RosterTally(next, prospects).values
            guard !values.lexicographicallyPrecedes(counted) else { continue }
            if counted.lexicographicallyPrecedes(bestValues) {
                best = next
                bestValues = counted
                isMet = goal(counted) == counted
            }
            current = next
            values = counted
        }
    }

    private mutating func change(_ roster: inout Roster) {
        switch draw.below(4) {
        case 0: moveHousehold(in: &roster)
        case 1: swapHouseholds(in: &roster)
        case 2: reinsert(tasksOfAnOffice(), in: &roster)
        default: makeRoom(in: &roster)
        }
    }

    /// Another guide for one household.
    private mutating func moveHousehold(in roster: inout Roster) {
        let household = draw.below(compiled.households.count)
        guard compiled.households[household].pin == nil else { return }
        let choices = compiled.choices(household).filter { roster.hasRoom($0) && $0 != roster.guideOf[household] }
        guard !choices.isEmpty else { return }
        let tasks = remove([household], from: &roster)
        roster.assign(household, to: choices[draw.below(choices.count)])
        insert(shuffled(tasks), into: &roster)
    }

    /// Two households change guides; one of them may have none.
    private mutating func swapHouseholds(in roster: inout Roster) {
        let (one, other) = (draw.below(compiled.households.count), draw.below(compiled.households.count))
        let (first, second) = (roster.guideOf[one], roster.guideOf[other])
        guard first != second, compiled.households[one].pin == nil, compiled.households[other].pin == nil,
            second.map({ compiled.choices(one).contains($0) }) ?? true,
            first.map({ compiled.choices(other).contains($0) }) ?? true
        else { return }
        let tasks = remove([one, other], from: &roster)
        roster.assign(one, to: second)
        roster.assign(other, to: first)
        insert(shuffled(tasks), into: &roster)
    }

    private mutating func tasksOfAnOffice() -> [Int] {
        guard !compiled.tasks.isEmpty else { return [] }
        let site = compiled.tasks[draw.below(compiled.tasks.count)].site
        let all = compiled.tasks.indices.filter { compiled.tasks[$0].site == site }
        return Array(shuffled(all).prefix(2 + draw.below(4)))
    }

    /// A task that is late or has no meeting comes first, before others of its guide.
    private mutating func makeRoom(in roster: inout Roster) {
        let missing = compiled.tasks.indices.filter { task in
            roster.spots[task] == nil || compiled.tasks[task].isLate(roster.spots[task])
        }
        guard !compiled.tasks.isEmpty else { return }
        let task =
            missing.isEmpty ? draw.below(compiled.tasks.count) : missing[draw.below(missing.count)]
        let guide = roster.guideOf[compiled.tasks[task].household]
        let others = compiled.tasks.indices.filter {
            $0 != task && roster.spots[$0] != nil && roster.guideOf[compiled.tasks[$0].household] == guide
        }
        reinsert([task] + shuffled(others).prefix(1 + draw.below(5)), in: &roster)
    }

    private mutating func reinsert(_ tasks: [Int], in roster: inout Roster) {
        let own = tasks.filter { compiled.tasks[$0].pin == nil }
        for task in own { roster.take(task) }
        insert(own, into: &roster)
    }

    /// Takes all meetings of households out; gives their tasks.
    private func remove(_ households: [Int], from roster: inout Roster) -> [Int] {
        let tasks = households.flatMap { compiled.households[$0].tasks }
        for task in tasks { roster.take(task) }
        return tasks
    }

    private mutating func shuffled(_ tasks: [Int]) -> [Int] {
        var tasks = tasks
        for index in tasks.indices.dropLast() { tasks.swapAt(index, index + draw.below(tasks.count - index)) }
        return tasks
    }

    /// Each task takes the best place that is left: in time, near what was announced, and in a visit that is made anyway.
    private mutating func insert(_ tasks: [Int], into roster: inout Roster) {
        for task in tasks {
            var found: (key: (Int, Int, Int), spot: Spot, attendant: Int)?
            var equals = 0
            for spot in compiled.spots(task) {
                let late = compiled.tasks[task].isLate(spot) ? 1 : 0
                let cost = Change.cost(from: compiled.tasks[task].before, to: spot)
                if let found, found.key < (late, cost, 0) { continue }
                guard let place = roster.fits(task, spot) else { continue }
                let key = (late, cost, place.joins ? 0 : 1)
                if let found, found.key <= key {
                    guard found.key == key else { continue }
                    equals += 1
                    // Every place of the same worth is taken with the same chance.
                    guard draw.below(equals) == 0 else { continue }
                } else {
                    equals = 1
                }
                found = (key, spot, place.attendant)
            }
            if let found { roster.put(task, at: found.spot, attendant: found.attendant) }
        }
    }
}
