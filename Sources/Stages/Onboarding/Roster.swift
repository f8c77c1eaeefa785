import Domain

/// A plan in the making: each household's guide and each task's time, always within the hard rules.
struct Roster {
    /// Tasks that one guide does at one place from the same minute on.
    struct Visit {
        let site: Int
        let start: Int
        var tasks: [Int]
        var end: Int
    }

    let compiled: CompiledGuides
    /// By household; nil = nobody.
    private(set) var guideOf: [Int?]
    /// By task; nil = no meeting.
    private(set) var spots: [Spot?]
    /// By guide and day, in no order of meaning.
    private var visits: [[Visit]]
    /// By guide and week: minutes of meetings, and how many of the meetings are not pinned.
    private var weekMinutes: [Int]
    private var weekUnpinned: [Int]
    /// Households by guide.
    private(set) var households: [Int]
    private let weeks: Int
    /// Places that were looked at.
    private(set) var work = 0

    init(_ compiled: CompiledGuides) {
        self.compiled = compiled
        guideOf = Array(repeating: nil, count: compiled.households.count)
        spots = Array(repeating: nil, count: compiled.tasks.count)
        visits = Array(repeating: [], count: compiled.guides.count * compiled.days)
        weeks = (compiled.weekOfDay.last ?? 0) + 1
        weekMinutes = Array(repeating: 0, count: compiled.guides.count * weeks)
        weekUnpinned = weekMinutes
        households = Array(repeating: 0, count: compiled.guides.count)
        for (household, home) in compiled.households.enumerated() {
            if let pin = home.pin { assign(household, to: pin) }
        }
        for (index, task) in compiled.tasks.enumerated() {
            guard let pin = task.pin, let attendant = attendant(task.household, pin.day) else { continue }
            put(index, at: pin, attendant: attendant)
        }
    }

    // MARK: Guides

    /// Whether a guide takes one household more. Only pins go beyond what a guide said.
    func hasRoom(_ guide: Int) -> Bool { households[guide] < compiled.guides[guide].most }

    /// A household without tasks placed gets a guide, or none.
    mutating func assign(_ household: Int, to guide: Int?) {
        if let former = guideOf[household] { households[former] -= 1 }
        guideOf[household] = guide
        if let guide { households[guide] += 1 }
    }

    func attendant(_ household: Int, _ day: Int) -> Int? {
        guideOf[household].flatMap { compiled.attendant(of: $0, on: day) }
    }

    // MARK: Meetings

    /// Whether the task can be done then, beside all others, and if so by whom and whether it joins a visit.
    mutating func fits(_ task: Int, _ spot: Spot) -> (attendant: Int, joins: Bool)? {
        work += 1
        let one = compiled.tasks[task]
        guard let attendant = attendant(one.household, spot.day) else { return nil }
        let own = visits[attendant * compiled.days + spot.day]
        let joined = own.first { $0.site == one.site && $0.start == spot.start }
        let end = (joined?.end ?? spot.start) + one.minutes
        let stretch = { (range: Range<Int>) in range.lowerBound <= spot.start && end <= range.upperBound }
        guard compiled.sites[one.site].open[spot.day].contains(where: stretch),
            compiled.guides[attendant].free[spot.day].contains(where: stretch),
            isWithinWeek(attendant, spot.day, one), takes(joined, one)
        else { return nil }
        let isClear = own.allSatisfy { other in
            if other.site == one.site, other.start == spot.start { return true }
            guard let way = compiled.ways[compiled.sites[other.site].district][compiled.sites[one.site].district]
            else { return false }
            return other.end + way <= spot.start || end + way <= other.start
        }
        return isClear ? (attendant, joined != nil) : nil
    }

    private func isWithinWeek(_ attendant: Int, _ day: Int, _ task: CompiledGuides.Task) -> Bool {
        let slot = attendant * weeks + compiled.weekOfDay[day]
        return weekMinutes[slot] + task.minutes <= compiled.guides[attendant].minutesPerWeek
            || task.pin != nil && weekUnpinned[slot] == 0
    }

    /// Whether a visit has room for the task's household.
    private func takes(_ visit: Visit?, _ task: CompiledGuides.Task) -> Bool {
        guard let visit else { return true }
        var homes = Set(visit.tasks.map { compiled.tasks[$0].household })
        homes.insert(task.household)
        return homes.count <= compiled.sites[task.site].together
    }

    mutating func put(_ task: Int, at spot: Spot, attendant: Int) {
        let one = compiled.tasks[task]
        spots[task] = spot
        let day = attendant * compiled.days + spot.day
        if let index = visits[day].firstIndex(where: { $0.site == one.site && $0.start == spot.start }) {
            visits[day][index].tasks.append(task)
            visits[day][index].end += one.minutes
        } else {
            visits[day].append(
                Visit(site: one.site, start: spot.start, tasks: [task], end: spot.start + one.minutes))
        }
        let week = attendant * weeks + compiled.weekOfDay[spot.day]
        weekMinutes[week] += one.minutes
        weekUnpinned[week] += one.pin == nil ? 1 : 0
    }

    mutating func take(_ task: Int) {
        let one = compiled.tasks[task]
        guard let spot = spots[task], let attendant = attendant(one.household, spot.day) else { return }
        spots[task] = nil
        let day = attendant * compiled.days + spot.day
        if let index = visits[day].firstIndex(where: { $0.site == one.site && $0.start == spot.start }) {
            visits[day][index].tasks.removeAll { $0 == task }
            visits[day][index].end -= one.minutes
            if visits[day][index].tasks.isEmpty { visits[day].remove(at: index) }
        }
        let week = attendant * weeks + compiled.weekOfDay[spot.day]
        weekMinutes[week] -= one.minutes
        weekUnpinned[week] -= one.pin == nil ? 1 : 0
    }

    /// How many visits there are.
    var visitCount: Int { visits.reduce(0) { $0 + $1.count } }

    mutating func add(work more: Int) { work += more }
}
