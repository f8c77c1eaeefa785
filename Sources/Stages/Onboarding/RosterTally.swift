import Domain

/// Counts the terms of a roster, or a lower limit of them while only the first households and tasks are decided.
struct RosterTally {
    private let roster: Roster
    private let prospects: Prospects
    /// Households and tasks below these numbers are decided; of the others, only what no decision can mend counts.
    private let decidedHouseholds: Int
    private let decidedTasks: Int
    private let unspoken: Int
    private let late: Int

    init(_ roster: Roster, _ prospects: Prospects, households: Int? = nil, tasks: Int? = nil) {
        let compiled = roster.compiled
        let (homes, ends) = (households ?? compiled.households.count, tasks ?? compiled.tasks.count)
        self.roster = roster
        self.prospects = prospects
        decidedHouseholds = homes
        decidedTasks = ends
        unspoken = (0..<homes).count { household in
            roster.guideOf[household].map { !compiled.households[household].isUnderstood[$0] } ?? true
        }
        late = compiled.tasks.indices.count { index in
            let task = compiled.tasks[index]
            if index < ends || task.pin != nil { return task.isLate(roster.spots[index]) }
            guard task.due != nil else { return false }
            if task.household < homes, roster.guideOf[task.household] == nil { return true }
            return !prospects.canBeOnTime(index, by: roster.guideOf[task.household])
        }
    }

    /// The values of the levels in force, in their order.
    var values: [Int] {
        roster.compiled.levels.map { level in level.weights.reduce(0) { $0 + $1.weight * count($1.term) } }
    }

    func count(_ term: GuidesProblem.Term) -> Int {
        switch term {
        case .unspoken: unspoken
        case .late: late
        case .required: unspoken + late
        case .unguided: (0..<decidedHouseholds).count { roster.guideOf[$0] == nil }
        case .undone: roster.compiled.tasks.indices.count(where: isUndone)
        case .distance: distance
        case .maxLoad: loads.max() ?? 0
        case .spread: decidedHouseholds < roster.compiled.households.count ? 0 : spread
        case .visits: roster.visitCount
        case .previousUnplaced: unplaced { $0 }
        case .newUnplaced: unplaced { !$0 }
        case .changeCost: changeCost
        case .householdsChanged: (0..<decidedHouseholds).count(where: isChanged)
        }
    }

    private func isUndone(_ task: Int) -> Bool {
        let one = roster.compiled.tasks[task]
        if task < decidedTasks || one.pin != nil { return roster.spots[task] == nil }
        if one.household < decidedHouseholds, roster.guideOf[one.household] == nil { return true }
        return !prospects.canBeDone(task, by: roster.guideOf[one.household])
    }

    private var distance: Int {
        (0..<decidedHouseholds).reduce(0) { sum, household in
            sum + (roster.guideOf[household].flatMap { roster.compiled.households[household].ways[$0] } ?? 0)
        }
    }

    private var loads: [Int] {
        var loads = Array(repeating: 0, count: roster.compiled.guides.count)
        for household in 0..<decidedHouseholds {
            if let guide = roster.guideOf[household] { loads[guide] += roster.compiled.load(household) }
        }
        return loads
    }

    private var spread: Int {
        let all = loads
        let counted = all.indices.filter { roster.compiled.guides[$0].most > 0 }.map { all[$0] }
        return (counted.max() ?? 0) - (counted.min() ?? 0)
    }

    private func unplaced(_ wasAnnounced: (Bool) -> Bool) -> Int {
        let compiled = roster.compiled
        let households = (0..<decidedHouseholds).count {
            roster.guideOf[$0] == nil && wasAnnounced(compiled.households[$0].before != nil)
        }
        return households
            + compiled.tasks.indices.count { wasAnnounced(compiled.tasks[$0].before != nil) && isUndone($0) }
    }

    private var changeCost: Int {
        let compiled = roster.compiled
        let guides = (0..<decidedHouseholds).reduce(0) { sum, household in
            guard let before = compiled.households[household].before, let guide = roster.guideOf[household]
            else { return sum }
            return sum + (before == guide ? 0 : Change.guide) - prospects.cheapestGuide[household]
        }
        return compiled.tasks.indices.reduce(guides) { sum, index in
            let task = compiled.tasks[index]
            guard task.before != nil, let spot = roster.spots[index] else { return sum }
            return sum + Change.cost(from: task.before, to: spot) - prospects.cheapestSpot[index]
        }
    }

    private func isChanged(_ household: Int) -> Bool {
        let home = roster.compiled.households[household]
        return home.before != roster.guideOf[household] || home.lostMeeting
            || home.tasks.contains { task in
                (task < decidedTasks || roster.compiled.tasks[task].pin != nil)
                    && roster.compiled.tasks[task].before != roster.spots[task]
            }
    }
}
