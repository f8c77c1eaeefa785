import Domain

/// Looks for a few things that a plan should hold and that cannot hold together, while every smaller part can.
struct GuidesConflicts {
    private let compiled: CompiledGuides
    private let roster: Roster
    /// Places looked at.
    private(set) var work = 0

    init(_ roster: Roster) {
        self.roster = roster
        compiled = roster.compiled
    }

    /// Sets of at most this many things are searched, each with at most this many places.
    private static let mostItems = 12
    private static let mostWork = 20_000

    /// A smallest set that holds the item's own trouble; nil where none is found within the work.
    mutating func core(around item: RequiredItem) -> [RequiredItem]? {
        guard var core = trouble(around: item) else { return nil }
        for candidate in core {
            let rest = core.filter { $0 != candidate }
            guard let holds = canHold(rest) else { return nil }
            if !holds { core = rest }
        }
        return core
    }

    /// The item with what competes with it, until they cannot hold together.
    private mutating func trouble(around item: RequiredItem) -> [RequiredItem]? {
        var items = [item]
        if case .task(let task) = item { items.append(.household(compiled.tasks[task].household)) }
        for rival in rivals(of: item) + [item] {
            guard let holds = canHold(items) else { return nil }
            if !holds { return items }
            guard items.count < GuidesConflicts.mostItems, !items.contains(rival) else { continue }
            items.append(rival)
        }
        return nil
    }

    /// Required things of the same guide or office, first the own household's.
    private func rivals(of item: RequiredItem) -> [RequiredItem] {
        let home: Int
        let site: Int?
        switch item {
        case .household(let household): (home, site) = (household, nil)
        case .task(let task): (home, site) = (compiled.tasks[task].household, compiled.tasks[task].site)
        }
        let guide = roster.guideOf[home]
        let tasks = compiled.tasks.indices.filter { compiled.tasks[$0].due != nil && compiled.tasks[$0].pin == nil }
        let near = tasks.map { task -> (rank: Int, task: Int) in
            let one = compiled.tasks[task]
            let rank = one.household == home ? 0 : one.site == site ? 1 : roster.guideOf[one.household] == guide ? 2 : 3
            return (rank, task)
        }.sorted { ($0.rank, $0.task) < ($1.rank, $1.task) }
        return near.flatMap { [RequiredItem.task($0.task), .household(compiled.tasks[$0.task].household)] }
    }

    /// Whether some plan holds all of them; nil where the work does not suffice to tell.
    private mutating func canHold(_ items: [RequiredItem]) -> Bool? {
        var trial = Trial(compiled, items, most: GuidesConflicts.mostWork)
        let holds = trial.run()
        work += trial.work
        return holds
    }

    /// Tries all guides and times for some things.
    private struct Trial {
        private let compiled: CompiledGuides
        private let tasks: [Int]
        private let homes: [Int]
        private let understood: Set<Int>
        private var roster: Roster
        private let most: Int

        init(_ compiled: CompiledGuides, _ items: [RequiredItem], most: Int) {
            self.compiled = compiled
            self.most = most
            roster = Roster(compiled)
            tasks = items.compactMap {
                if case .task(let task) = $0, compiled.tasks[task].pin == nil { task } else { nil }
            }
            understood = Set(items.compactMap { if case .household(let home) = $0 { home } else { nil } })
            homes = understood.union(tasks.map { compiled.tasks[$0].household }).sorted()
        }

        var work: Int { roster.work }

        mutating func run() -> Bool? { seat(0) }

        private mutating func seat(_ position: Int) -> Bool? {
            guard position < homes.count else { return place(0) }
            let home = homes[position]
            let needsLanguage = understood.contains(home)
            if let pin = compiled.households[home].pin {
                if needsLanguage, !compiled.households[home].isUnderstood[pin] { return false }
                return seat(position + 1)
            }
            for guide in compiled.choices(home) where roster.hasRoom(guide) {
                if needsLanguage, !compiled.households[home].isUnderstood[guide] { continue }
                roster.assign(home, to: guide)
                let holds = seat(position + 1)
                roster.assign(home, to: nil)
                guard holds == false else { return holds }
            }
            return false
        }

        private mutating func place(_ position: Int) -> Bool? {
            guard position < tasks.count else { return true }
            let task = tasks[position]
            for spot in compiled.spots(task) where !compiled.tasks[task].isLate(spot) {
                guard roster.work < most else { return nil }
                guard let place = roster.fits(task, spot) else { continue }
                roster.put(task, at: spot, attendant: place.attendant)
                let holds = self.place(position + 1)
                roster.take(task)
                guard holds == false else { return holds }
            }
            return false
        }
    }
}
