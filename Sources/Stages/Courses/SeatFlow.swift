import Domain

/// Who can sit where at one level: a largest flow from learners over groups to offers, each with its seats.
struct SeatFlow {
    /// Learners who find no seat, at the least.
    let unserved: Int
    /// Where seats are short; nil where everybody finds one.
    let shortage: ReachBound.Shortage?

    /// Looks at the learners who have to pass the level to reach their target and can do so alone. Those with pins are
    /// left out, since a person may have seated them beside any course, and so are those whose chains are not all known.
    init(_ courses: CompiledCourses, crossing level: CEFRLevel) {
        var learners: [Int] = []
        var network = Network(nodes: 2 + courses.learners.count + courses.groups.count + courses.problem.offers.count)
        let firstGroup = 2 + courses.learners.count
        let firstOffer = firstGroup + courses.groups.count
        for (index, learner) in courses.learners.enumerated() {
            let person = courses.learner(index)
            guard person.level <= level, level < person.target, !learner.isPinned,
                !learner.isTruncated
            else { continue }
            let chains = learner.chains.filter(\.reaches)
            guard !chains.isEmpty else { continue }
            learners.append(index)
            network.connect(0, 2 + index, 1)
            for group in Set(chains.flatMap(\.groups)).sorted() {
                let offer = courses.groups[group].offer
                if offer.from <= level, level < offer.to { network.connect(2 + index, firstGroup + group, 1) }
            }
        }
        for (index, group) in courses.groups.enumerated() {
            network.connect(firstGroup + index, firstOffer + group.candidate.offer, group.seats)
        }
        for (index, offer) in courses.problem.offers.enumerated() {
            network.connect(firstOffer + index, 1, offer.groups * offer.seats)
        }
        unserved = learners.count - network.fill()
        guard unserved > 0 else {
            shortage = nil
            return
        }
        let reachable = network.reachable()
        let groups = courses.groups.indices.filter { reachable[firstGroup + $0] }
        var seats = 0
        for (index, offer) in courses.problem.offers.enumerated() {
            let own = groups.count { courses.groups[$0].candidate.offer == index }
            seats += min(own, offer.groups) * offer.seats
        }
        shortage = ReachBound.Shortage(
            learners: learners.filter { reachable[2 + $0] }, groups: groups, seats: seats)
    }
}

/// A network with whole capacities from node 0 to node 1; augmented along shortest paths.
private struct Network {
    private var arcs: [(to: Int, free: Int)] = []
    private var outgoing: [[Int]]

    init(nodes: Int) { outgoing = [[Int]](repeating: [], count: nodes) }

    /// Arcs stand in pairs: the arc and its reverse.
    mutating func connect(_ from: Int, _ to: Int, _ capacity: Int) {
        outgoing[from].append(arcs.count)
        arcs.append((to, capacity))
        outgoing[to].append(arcs.count)
        arcs.append((from, 0))
    }

    /// The largest flow; each path carries one, since a learner takes one seat.
    mutating func fill() -> Int {
        var flow = 0
        while let path = path() {
            for arc in path {
                arcs[arc].free -= 1
                arcs[arc ^ 1].free += 1
            }
            flow += 1
        }
        return flow
    }

    private func path() -> [Int]? {
        let arrival = search()
        guard arrival[1] >= 0 else { return nil }
        var path: [Int] = []
        var node = 1
        while node != 0 {
            path.append(arrival[node])
            node = arcs[arrival[node] ^ 1].to
        }
        return path
    }

    func reachable() -> [Bool] {
        search().enumerated().map { $0.offset == 0 || $0.element >= 0 }
    }

    /// The arc by which each node is reached while there is room; -1 = not at all.
    private func search() -> [Int] {
        var arrival = [Int](repeating: -1, count: outgoing.count)
        var queue = [0]
        var next = 0
        while next < queue.count {
            for arc in outgoing[queue[next]] where arcs[arc].free > 0 {
                let node = arcs[arc].to
                guard node != 0, arrival[node] < 0 else { continue }
                arrival[node] = arc
                queue.append(node)
            }
            next += 1
        }
        return arrival
    }
}
