import Domain

/// What each household and each task could have if it were alone: limits that no plan can go below.
struct Prospects {
    /// By task and guide: whether some time is possible.
    private(set) var canBeDone: [[Bool]] = []
    /// By task and guide: whether some time within the legal deadline is possible.
    private(set) var canBeOnTime: [[Bool]] = []
    /// By task: the least change cost against the announced time; 0 where none was announced.
    private(set) var cheapestSpot: [Int] = []
    /// By household: the least change cost against the announced guide.
    private(set) var cheapestGuide: [Int] = []
    /// Places that were looked at.
    private(set) var work = 0

    init(_ compiled: CompiledGuides) {
        for (household, home) in compiled.households.enumerated() {
            let stays = home.before.map { compiled.choices(household).contains($0) } ?? true
            cheapestGuide.append(stays ? 0 : Change.guide)
        }
        for (index, task) in compiled.tasks.enumerated() {
            var done = Array(repeating: false, count: compiled.guides.count)
            var onTime = done
            var cheapest: Int?
            let choices = compiled.choices(task.household)
            for spot in compiled.spots(index) {
                let cost = Change.cost(from: task.before, to: spot)
                work += choices.count
                for guide in choices where compiled.isPossible(index, spot, with: guide) {
                    done[guide] = true
                    if !task.isLate(spot) { onTime[guide] = true }
                    cheapest = min(cheapest ?? cost, cost)
                }
            }
            canBeDone.append(done)
            canBeOnTime.append(onTime)
            cheapestSpot.append(cheapest ?? 0)
        }
    }

    /// Whether some guide could see to the task, or the given one.
    func canBeDone(_ task: Int, by guide: Int?) -> Bool {
        guide.map { canBeDone[task][$0] } ?? canBeDone[task].contains(true)
    }

    /// Whether some guide could see to the task in time, or the given one.
    func canBeOnTime(_ task: Int, by guide: Int?) -> Bool {
        guide.map { canBeOnTime[task][$0] } ?? canBeOnTime[task].contains(true)
    }
}

/// What it costs to tell people otherwise (models.md, preface).
enum Change {
    static let day = 100
    static let time = 10
    /// Another guide: as another room or vehicle elsewhere.
    static let guide = 2

    static func cost(from before: Spot?, to spot: Spot) -> Int {
        guard let before, before != spot else { return 0 }
        return before.day == spot.day ? time : day
    }
}
