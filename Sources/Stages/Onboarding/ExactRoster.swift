import Domain

/// Tries every guide for every household and every time for every task, leaving out what cannot be better than the best.
struct ExactRoster {
    private(set) var best: Roster
    private(set) var bestValues: [Int]
    /// Whether nothing was left out for want of work.
    private(set) var isComplete = true
    private var roster: Roster
    private let prospects: Prospects
    private let compiled: CompiledGuides
    private let limit: Int
    private let spots: [[Spot]]

    /// Searches for something better than a roster, within the work.
    init(best: Roster, prospects: Prospects, work: Int) {
        self.best = best
        self.prospects = prospects
        self.compiled = best.compiled
        bestValues = RosterTally(best, prospects).values
        roster = Roster(best.compiled)
        limit = work
        let compiled = best.compiled
        spots = compiled.tasks.indices.map { compiled.spots($0) }
    }

    /// Work that the search took.
    var work: Int { roster.work }

    mutating func run() {
        decideHousehold(0)
    }

    /// Whether the decisions so far may lead to something better.
    private mutating func isPromising(households: Int, tasks: Int) -> Bool {
        guard isComplete else { return false }
        guard roster.work < limit else {
            isComplete = false
            return false
        }
        roster.add(work: 1)
        let values = RosterTally(roster, prospects, households: households, tasks: tasks).values
        return values.lexicographicallyPrecedes(bestValues)
    }

    private mutating func decideHousehold(_ household: Int) {
        guard isPromising(households: household, tasks: 0) else { return }
        guard household < compiled.households.count else { return decideTask(0) }
        let home = compiled.households[household]
        guard home.pin == nil else { return decideHousehold(household + 1) }
        let choices = compiled.choices(household).filter { roster.hasRoom($0) }
        let near = choices.sorted {
            (home.isUnderstood[$0] ? 0 : 1, home.ways[$0] ?? 0, $0)
                < (home.isUnderstood[$1] ? 0 : 1, home.ways[$1] ?? 0, $1)
        }
        for guide in near.map(Optional.some) + [nil] {
            roster.assign(household, to: guide)
            decideHousehold(household + 1)
            roster.assign(household, to: nil)
        }
    }

    private mutating func decideTask(_ task: Int) {
        guard isPromising(households: compiled.households.count, tasks: task) else { return }
        guard task < compiled.tasks.count else {
            best = roster
            bestValues = RosterTally(roster, prospects).values
            return
        }
        guard compiled.tasks[task].pin == nil else { return decideTask(task + 1) }
        for spot in spots[task] {
            guard isComplete else { return }
            guard let place = roster.fits(task, spot) else { continue }
            roster.put(task, at: spot, attendant: place.attendant)
            decideTask(task + 1)
            roster.take(task)
        }
        decideTask(task + 1)
    }
}
