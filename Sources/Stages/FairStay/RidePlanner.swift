import Calendar
package import Domain

/// Plans who takes which bus between hotel and venue, on one day in one direction.
package enum RidePlanner {
    /// As many guests as can be carried, then as few on another bus than announced, then the fewest minutes that people
    /// wait at the venue. A pure function: the order of the lists changes nothing.
    package static func plan(_ problem: RideProblem) -> RidePlan {
        let desk = RideDesk(problem)
        var search = GroupRides(desk)
        search.run()
        let names = zip(["left", "changed", "waiting"], ["guests", "guests", "minutes"])
        let bounds = search.isComplete ? search.best.value : search.bound
        let objectives = names.enumerated().map { level, name in
            ObjectiveValue(
                name: name.0, value: search.best.value.levels[level],
                bound: level == 0 || search.isComplete ? bounds.levels[level] : nil, unit: name.1)
        }
        var rides: [Ride] = []
        var left: [UnplacedItem] = []
        for (index, rider) in desk.riders.enumerated() {
            if let run = search.best.runs[index] {
                rides.append(
                    Ride(
                        guest: rider.id, run: desk.runs[run].id, date: problem.date, direction: problem.direction,
                        hotel: rider.hotel))
            } else {
                left.append(UnplacedItem(item: rider.id.text, reasons: [desk.reason(index)]))
            }
        }
        return RidePlan(rides: rides, left: left, objectives: objectives, isProven: search.isComplete)
    }
}

/// What an assignment costs: guests left, guests on another bus, minutes of waiting; as one number, the first that differs
/// decides.
struct RideCost: Comparable {
    private(set) var sum: Int

    init(left: Int = 0, changed: Int = 0, minutes: Int = 0) {
        sum = left << 44 + changed << 28 + minutes
    }

    static func + (one: RideCost, other: RideCost) -> RideCost {
        var cost = one
        cost.sum += other.sum
        return cost
    }

    static func - (one: RideCost, other: RideCost) -> RideCost {
        var cost = one
        cost.sum -= other.sum
        return cost
    }

    static func < (one: RideCost, other: RideCost) -> Bool { one.sum < other.sum }

    /// Of a sum that is not negative.
    var levels: [Int] { [sum >> 44, sum >> 28 & 0xffff, sum & 0xfff_ffff] }
}

/// The problem with numbers for ids.
struct RideDesk {
    let problem: RideProblem
    /// By id.
    let riders: [RideProblem.Rider]
    /// By id.
    let runs: [ShuttleRun]
    /// By rider and run: what it costs; nil = the rider cannot take it.
    let costs: [[RideCost?]]

    init(_ problem: RideProblem) {
        self.problem = problem
        let runs = problem.runs.sorted { $0.id < $1.id }
        self.runs = runs
        riders = problem.riders.sorted { $0.id < $1.id }
        let former = Dictionary(problem.previous.map { ($0.guest, $0.run) }) { first, _ in first }
        costs = riders.map { rider in
            runs.map { run in
                guard let venue = run.time(at: .venue), run.time(at: .hotel(rider.hotel)) != nil,
                    run.isToVenue == (problem.direction == .toVenue), rider.seats <= run.seats,
                    rider.wheelchairs <= run.wheelchairs
                else { return nil }
                let wait = venue.minutes - rider.at.minutes
                let minutes = problem.direction == .toVenue ? -wait : wait
                guard minutes >= 0 else { return nil }
                let isOther = former[rider.id].map { $0 != run.id } ?? false
                return RideCost(changed: isOther ? 1 : 0, minutes: minutes * (rider.seats + rider.wheelchairs))
            }
        }
    }

    func reason(_ index: Int) -> BlockingReason {
        let rider = riders[index]
        let possible = runs.indices.filter { costs[index][$0] != nil }
        guard possible.isEmpty else {
            return BlockingReason(
                code: "seats", resource: problem.date.iso,
                text: "the buses of \(rider.hotel) on \(problem.date) are full: "
                    + possible.map { runs[$0].id.text }.joined(separator: ", "))
        }
        let way =
            problem.direction == .toVenue
            ? "reaches the venue by \(rider.at)" : "leaves the venue from \(rider.at) on"
        return BlockingReason(
            code: "noBus", resource: rider.hotel.text,
            text: "no bus of \(rider.hotel) that has room for them \(way) on \(problem.date)")
    }
}

/// Riders who each need one place of the same sort, put on buses with the least cost: one after the other, each by the
/// cheapest chain of moves, so that at no time a cheaper assignment of those on hand exists.
struct SingleRides {
    private let desk: RideDesk
    /// By run; the place behind the last is not to go, which has room for all.
    private var free: [Int]
    private(set) var runs: [Int: Int?] = [:]
    private(set) var cost = RideCost()

    init(_ desk: RideDesk, free: [Int]) {
        self.desk = desk
        self.free = free + [desk.riders.count]
    }

    private func cost(_ rider: Int, _ run: Int) -> RideCost? {
        run == desk.runs.count ? RideCost(left: 1) : desk.costs[rider][run]
    }

    mutating func add(_ rider: Int) {
        let nodes = free.indices
        // The cheapest way to get a place on each run: by whom it is made free, and from where that one came.
        var least = nodes.map { cost(rider, $0) }
        var moves: [(rider: Int, from: Int)?] = nodes.map { _ in nil }
        var hasGained = true
        while hasGained {
            hasGained = false
            for (other, place) in runs.sorted(by: { $0.key < $1.key }) {
                let from = place ?? desk.runs.count
                guard let reached = least[from], let paid = cost(other, from) else { continue }
                for to in nodes where to != from {
                    guard let next = cost(other, to) else { continue }
                    let way = reached + next - paid
                    if least[to].map({ way < $0 }) ?? true {
                        least[to] = way
                        moves[to] = (other, from)
                        hasGained = true
                    }
                }
            }
        }
        var best: (run: Int, cost: RideCost)?
        for run in nodes where free[run] > 0 {
            if let way = least[run], best.map({ way < $0.cost }) ?? true { best = (run, way) }
        }
        guard let best else { preconditionFailure("there is always room for those who do not go") }
        free[best.run] -= 1
        cost = cost + best.cost
        var run = best.run
        while let move = moves[run] {
            runs[move.rider] = place(run)
            run = move.from
        }
        runs[rider] = place(run)
    }

    private func place(_ run: Int) -> Int? { run == desk.runs.count ? nil : run }
}

/// Tries the buses of groups, who take several places of one bus, and fills the rest exactly.
struct GroupRides {
    struct Outcome {
        /// By rider; nil = left.
        var runs: [Int?]
        var value: RideCost
    }

    private static let limit = 4_096

    private let desk: RideDesk
    private let groups: [Int]
    private let seated: [Int]
    private let wheeled: [Int]
    private var tried = 0
    private(set) var best: Outcome
    /// No assignment costs less: those alone without the groups, and each group as if it were alone.
    let bound: RideCost

    init(_ desk: RideDesk) {
        self.desk = desk
        groups = desk.riders.indices.filter { desk.riders[$0].seats + desk.riders[$0].wheelchairs > 1 }
        seated = desk.riders.indices.filter { desk.riders[$0].seats == 1 && desk.riders[$0].wheelchairs == 0 }
        wheeled = desk.riders.indices.filter { desk.riders[$0].seats == 0 && desk.riders[$0].wheelchairs == 1 }
        best = Outcome(
            runs: desk.riders.map { _ in nil }, value: RideCost(left: desk.riders.count))
        var least = RideCost()
        for group in groups { least = least + (desk.costs[group].compactMap(\.self).min() ?? RideCost(left: 1)) }
        for (riders, free) in [(seated, desk.runs.map(\.seats)), (wheeled, desk.runs.map(\.wheelchairs))] {
            var rides = SingleRides(desk, free: free)
            for rider in riders { rides.add(rider) }
            least = least + rides.cost
        }
        bound = least
    }

    var isComplete: Bool { tried < GroupRides.limit || best.value == bound }

    mutating func run() {
        descend(0, best.runs, desk.runs.map(\.seats), desk.runs.map(\.wheelchairs), RideCost())
    }

    private mutating func descend(
        _ index: Int, _ runs: [Int?], _ seats: [Int], _ wheelchairs: [Int], _ cost: RideCost
    ) {
        guard tried < GroupRides.limit, cost < best.value, bound < best.value else { return }
        guard index < groups.count else {
            tried += 1
            settle(runs, seats, wheelchairs, cost)
            return
        }
        let (group, rider) = (groups[index], desk.riders[groups[index]])
        let ways = desk.runs.indices.compactMap { run in desk.costs[group][run].map { (run: run, cost: $0) } }
            .sorted { ($0.cost, $0.run) < ($1.cost, $1.run) }
        for way in ways where rider.seats <= seats[way.run] && rider.wheelchairs <= wheelchairs[way.run] {
            var (runs, seats, wheelchairs) = (runs, seats, wheelchairs)
            runs[group] = way.run
            seats[way.run] -= rider.seats
            wheelchairs[way.run] -= rider.wheelchairs
            descend(index + 1, runs, seats, wheelchairs, cost + way.cost)
        }
        descend(index + 1, runs, seats, wheelchairs, cost + RideCost(left: 1))
    }

    private mutating func settle(_ runs: [Int?], _ seats: [Int], _ wheelchairs: [Int], _ cost: RideCost) {
        var (runs, cost) = (runs, cost)
        for (riders, free) in [(seated, seats), (wheeled, wheelchairs)] {
            var rides = SingleRides(desk, free: free)
            for rider in riders { rides.add(rider) }
            cost = cost + rides.cost
            for (rider, run) in rides.runs { runs[rider] = run }
        }
        if cost < best.value { best = Outcome(runs: runs, value: cost) }
    }
}
