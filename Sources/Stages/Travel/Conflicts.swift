import Domain

/// Finds a smallest set of parties, one without a journey among them, that cannot all travel, with the rules to blame.
///
/// A deletion filter over parties and rules; each question is answered by a complete search over at most twelve parties,
/// or not at all.
struct Conflicts {
    private let travel: CompiledTravel
    private let journeys: [Int?]
    private(set) var work = 0

    /// Steps that a single question may take, and scarce ways of one party that it may have.
    private static let stepsOfQuestion = 30_000
    private static let mostWays = 200

    init(_ travel: CompiledTravel, _ journeys: [Int?]) {
        self.travel = travel
        self.journeys = journeys
    }

    /// Rules that can be lifted; that a connection runs and that one is there before it leaves always hold.
    enum Rule: String, CaseIterable {
        case leave, arrive, nightArrival, changeTimes, maxChanges, maxTravel, room
    }

    /// The certificate for an item without a journey; nil = none was found within the work.
    mutating func certificate(for item: Int) -> PlanCertificate? {
        let around = neighbours(of: item)
        for size in [1, 2, 4, 6, 9, 12] where size <= around.count + 1 || size == 12 {
            let items = [item] + around.prefix(size - 1)
            guard isPossible(items, Rule.allCases) == false else { continue }
            return reduced(items)
        }
        return nil
    }

    /// Items with a journey that shares a scarce segment with one that the item could make, nearest first.
    private func neighbours(of item: Int) -> [Int] {
        let own = Set(travel.items[item].journeys.flatMap(\.scarce))
        let ranked = travel.items.indices.compactMap { other -> (shared: Int, index: Int)? in
            guard other != item, let pick = journeys[other] else { return nil }
            let shared = travel.items[other].journeys[pick].scarce.filter { own.contains($0) }.count
            return shared == 0 ? nil : (shared, other)
        }
        return ranked.sorted { (-$0.shared, $0.index) < (-$1.shared, $1.index) }.map(\.index)
    }

    private mutating func reduced(_ items: [Int]) -> PlanCertificate? {
        var items = items
        for other in items.dropFirst() {
            let fewer = items.filter { $0 != other }
            if isPossible(fewer, Rule.allCases) == false { items = fewer }
        }
        var kept = Rule.allCases
        for rule in Rule.allCases {
            let fewer = kept.filter { $0 != rule }
            if isPossible(items, fewer) == false { kept = fewer }
        }
        for other in items where items.count > 1 {
            guard isPossible(items.filter { $0 != other }, kept) == true else { return nil }
        }
        return .conflict(
            items: items.map { travel.items[$0].party.id }.sorted().map(\.text), rules: kept.map(\.rawValue))
    }

    /// Whether all of the items can travel under the rules; nil = the work did not suffice to tell.
    private mutating func isPossible(_ items: [Int], _ rules: [Rule]) -> Bool? {
        var ways: [[[Int32]]] = []
        var isWhole = true
        for item in items {
            let found = self.ways(of: item, rules)
            isWhole = isWhole && found.isComplete
            ways.append(found.ways)
        }
        if ways.contains(where: \.isEmpty) { return isWhole ? false : nil }
        if !rules.contains(.room) { return true }
        var search = Packing(travel: travel, items: items, ways: ways, steps: Conflicts.stepsOfQuestion)
        let answer = search.run()
        work += search.steps
        return answer == false && !isWhole ? nil : answer
    }

    /// The least sets of scarce segments with which an item can travel under the rules.
    private mutating func ways(of item: Int, _ rules: [Rule]) -> (ways: [[Int32]], isComplete: Bool) {
        let own = travel.items[item]
        if own.isPinned { return (own.journeys.map(\.scarce), true) }
        var problem = travel.problem
        var party = own.party
        for rule in Rule.allCases where !rules.contains(rule) {
            switch rule {
            case .leave: party.leave = .always
            case .arrive: party.arrive = .always
            case .nightArrival: problem.night = nil
            case .changeTimes: problem.change = .none
            case .maxChanges: problem.maxChanges = nil
            case .maxTravel: problem.maxTravelMinutes = nil
            case .room: break
            }
        }
        let network = travel.network.under(problem, hasRoom: !rules.contains(.room))
        let marks = rules.contains(.room) ? travel.marks : Marks(none: network)
        var search = ConnectionSearch(
            network, Traveller(party, network), marks.withoutGroups,
            .possible(problem, limit: Conflicts.mostWays))
        let journeys = search.run()
        work += search.work
        return (journeys.map(\.scarce), search.isComplete)
    }
}

/// Depth-first search for one way for each of a few parties such that there is room for all.
private struct Packing {
    private let travel: CompiledTravel
    private let items: [Int]
    private let ways: [[[Int32]]]
    private let limit: Int
    private var taken: [Int32: [Int]] = [:]
    private(set) var steps = 0

    init(travel: CompiledTravel, items: [Int], ways: [[[Int32]]], steps limit: Int) {
        self.travel = travel
        let order = items.indices.sorted { (ways[$0].count, $0) < (ways[$1].count, $1) }
        self.items = order.map { items[$0] }
        self.ways = order.map { ways[$0] }
        self.limit = limit
    }

    /// Nil where the search is given up.
    mutating func run() -> Bool? {
        let isFound = descend(0)
        return steps > limit ? nil : isFound
    }

    private mutating func descend(_ place: Int) -> Bool {
        guard place < items.count else { return true }
        let load = travel.items[items[place]].load
        for way in ways[place] {
            steps += 1
            if steps > limit { return false }
            guard fits(way, load) else { continue }
            move(way, load, by: 1)
            if descend(place + 1) { return true }
            move(way, load, by: -1)
        }
        return false
    }

    private func fits(_ way: [Int32], _ load: [Int]) -> Bool {
        way.allSatisfy { segment in
            let taken = taken[segment] ?? [0, 0, 0, 0, 0]
            return (0..<5).allSatisfy { taken[$0] + load[$0] <= travel.room[Int(segment) * 5 + $0] }
        }
    }

    private mutating func move(_ way: [Int32], _ load: [Int], by sign: Int) {
        for segment in way {
            var sum = taken[segment] ?? [0, 0, 0, 0, 0]
            for kind in 0..<5 { sum[kind] += sign * load[kind] }
            taken[segment] = sum
        }
    }
}
