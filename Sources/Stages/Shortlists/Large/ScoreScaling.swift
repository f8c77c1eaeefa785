/// The largest total score of a part of a market whose vacancies keep the numbers of interviews that they have, and in which as many
/// applicants stay seen: a circulation of least cost, found by scaling.
///
/// A node for each applicant and each vacancy, and two from which interviews come to applicants: from *firsts* one for
/// each who has none that is pinned, from *furthers* all others. Both send as many as at the beginning. A round sends flow over all
/// arcs that gain more than nothing, whatever then lacks or has too much is pushed on over arcs that gain, and a node
/// from which none does becomes cheaper by at least the round's step; steps shrink to an eighth from round to round. At the end no arc gains
/// more than the last step, and what all arcs together could still gain bounds what is missed.
/// Source: Goldberg, "An efficient implementation of a scaling minimum-cost flow algorithm" (1997); Bertsekas, "A distributed
/// algorithm for the assignment problem" (1979).
struct ScoreScaling {
    private let pairs: [Int32]
    private let firsts: Int
    private let nodes: Int
    /// The arcs of a node are `start[n]..<start[n + 1]`; each stands at both its ends.
    private let start: [Int32]
    private var head: [Int32]
    /// What a unit over the arc loses.
    private var cost: [Int32]
    /// What it can still take.
    private var rest: [Int32]
    /// Where it stands at its other end.
    private var twin: [Int32]
    private var price: [Int]
    private var surplus: [Int32]
    private var cursor: [Int32]
    /// Where each pair's arc stands.
    private let arcs: [Int32]

    /// By how much the step shrinks from round to round, and the last one; scores are basis points.
    private static let (shrink, last) = (8, 2)

    /// - Parameter part: Applicants and vacancies that have pairs with each other alone.
    init(_ book: InterviewBook, _ part: MarketParts.Part, wantsCoverage: Bool) {
        let graph = book.graph
        let people = part.applicants.count
        var numbers: [Int32: Int32] = [:]
        numbers.reserveCapacity(part.vacancies.count)
        for (index, vacancy) in part.vacancies.enumerated() { numbers[vacancy] = Int32(people + index) }
        let firsts = people + part.vacancies.count
        self.firsts = firsts
        nodes = firsts + 2
        var ends: [(from: Int32, to: Int32, cost: Int32, flow: Int32, rest: Int32)] = []
        var pairs: [Int32] = []
        for (index, person) in part.applicants.enumerated() {
            for pair in graph.pairs(ofApplicant: Int(person)) {
                let flow: Int32 = book.isOn[Int(pair)] ? 1 : 0
                pairs.append(pair)
                ends.append(
                    (
                        Int32(index), numbers[graph.vacancy[Int(pair)]] ?? 0, -graph.score[Int(pair)], flow, 1 - flow
                    ))
            }
        }
        for (index, person) in part.applicants.enumerated() {
            let (room, has) = (graph.room[Int(person)], book.ofApplicant[Int(person)])
            let first: Int32 = wantsCoverage && !graph.isSeen[Int(person)] ? min(1, room) : 0
            let used = min(first, has)
            if first > 0 { ends.append((Int32(firsts), Int32(index), 0, used, first - used)) }
            if room > first { ends.append((Int32(firsts + 1), Int32(index), 0, has - used, room - first - has + used)) }
        }
        var start = [Int32](repeating: 0, count: nodes + 1)
        for end in ends {
            start[Int(end.from) + 1] += 1
            start[Int(end.to) + 1] += 1
        }
        for node in 0..<nodes { start[node + 1] += start[node] }
        let count = 2 * ends.count
        head = Array(repeating: 0, count: count)
        (cost, rest, twin) = (head, head, head)
        var (next, arcs) = (start, [Int32]())
        arcs.reserveCapacity(pairs.count)
        for (number, end) in ends.enumerated() {
            let (there, back) = (next[Int(end.from)], next[Int(end.to)])
            next[Int(end.from)] += 1
            next[Int(end.to)] += 1
            if number < pairs.count { arcs.append(there) }
            (head[Int(there)], head[Int(back)]) = (end.to, end.from)
            (cost[Int(there)], cost[Int(back)]) = (end.cost, -end.cost)
            (rest[Int(there)], rest[Int(back)]) = (end.rest, end.flow)
            (twin[Int(there)], twin[Int(back)]) = (back, there)
        }
        (self.start, self.arcs, self.pairs) = (start, arcs, pairs)
        price = Array(repeating: 0, count: nodes)
        surplus = Array(repeating: 0, count: nodes)
        cursor = Array(start.dropLast())
    }

    mutating func run() {
        var step = Int(cost.max() ?? 0)
        while step > ScoreScaling.last {
            step = max(ScoreScaling.last, step / ScoreScaling.shrink)
            refine(step)
        }
    }

    /// The pairs that have an interview.
    var chosen: [Int32] { zip(pairs, arcs).filter { rest[Int($1)] == 0 }.map(\.0) }

    /// No plan with these numbers of interviews has a total that is larger by more.
    var missedAtMost: Int {
        var sum = 0
        for node in 0..<nodes {
            for arc in Int(start[node])..<Int(start[node + 1]) where rest[arc] > 0 {
                sum += Int(rest[arc]) * max(0, -(Int(cost[arc]) + price[node] - price[Int(head[arc])]))
            }
        }
        return sum
    }

    private mutating func refine(_ step: Int) {
        start.withUnsafeBufferPointer { start in
            head.withUnsafeBufferPointer { head in
                cost.withUnsafeBufferPointer { cost in
                    twin.withUnsafeBufferPointer { twin in
                        rest.withUnsafeMutableBufferPointer { rest in
                            price.withUnsafeMutableBufferPointer { price in
                                surplus.withUnsafeMutableBufferPointer { surplus in
                                    cursor.withUnsafeMutableBufferPointer { cursor in
                                        var round = ScalingRound(
                                            nodes: nodes, start: start, head: head, cost: cost, twin: twin, rest: rest,
                                            price: price, surplus: surplus, cursor: cursor, step: step)
                                        round.run()
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One round of scaling, on the arrays of `ScoreScaling`.
private struct ScalingRound {
    let nodes: Int
    let start: UnsafeBufferPointer<Int32>
    let head: UnsafeBufferPointer<Int32>
    let cost: UnsafeBufferPointer<Int32>
    let twin: UnsafeBufferPointer<Int32>
    let rest: UnsafeMutableBufferPointer<Int32>
    let price: UnsafeMutableBufferPointer<Int>
    let surplus: UnsafeMutableBufferPointer<Int32>
    let cursor: UnsafeMutableBufferPointer<Int32>
    let step: Int
    /// Nodes with too much, in the order in which they came to it; a ring, since none stands in it twice.
    private var ring: [Int32]
    private var isWaiting: [Bool]
    private var (first, count) = (0, 0)
    private var distance: [Int32]
    private var isSettled: [Bool]

    /// Farther than this nobody looks for where something is missing; prices then fall by that.
    private static let far: Int32 = 20_000

    init(
        nodes: Int, start: UnsafeBufferPointer<Int32>, head: UnsafeBufferPointer<Int32>,
        cost: UnsafeBufferPointer<Int32>, twin: UnsafeBufferPointer<Int32>,
        rest: UnsafeMutableBufferPointer<Int32>, price: UnsafeMutableBufferPointer<Int>,
        surplus: UnsafeMutableBufferPointer<Int32>, cursor: UnsafeMutableBufferPointer<Int32>, step: Int
    ) {
        (self.nodes, self.start, self.head, self.cost, self.twin) = (nodes, start, head, cost, twin)
        (self.rest, self.price, self.surplus, self.cursor, self.step) = (rest, price, surplus, cursor, step)
        ring = Array(repeating: 0, count: nodes)
        isWaiting = Array(repeating: false, count: nodes)
        distance = Array(repeating: 0, count: nodes)
        isSettled = Array(repeating: false, count: nodes)
    }

    private func arcs(_ node: Int) -> Range<Int> { Int(start[node])..<Int(start[node + 1]) }

    mutating func run() {
        for node in 0..<nodes {
            for arc in arcs(node) where rest[arc] > 0 && loss(arc, from: price[node]) < 0 {
                move(rest[arc], over: arc, from: node)
            }
        }
        setPrices()
        for node in 0..<nodes where surplus[node] > 0 { wait(node) }
        var falls = 0
        while count > 0 {
            let node = Int(ring[first])
            first = first + 1 == nodes ? 0 : first + 1
            count -= 1
            isWaiting[node] = false
            while !discharge(node) {
                fall(node)
                falls += 1
            }
            // As often as pays; Goldberg has it after fewer.
            if falls > nodes / 2 {
                falls = 0
                setPrices()
            }
        }
    }

    private func loss(_ arc: Int, from own: Int) -> Int { Int(cost[arc]) &+ own &- price[Int(head[arc])] }

    private func move(_ amount: Int32, over arc: Int, from node: Int) {
        rest[arc] &-= amount
        rest[Int(twin[arc])] &+= amount
        surplus[node] &-= amount
        surplus[Int(head[arc])] &+= amount
    }

    private mutating func wait(_ node: Int) {
        if isWaiting[node] { return }
        isWaiting[node] = true
        let place = first + count
        ring[place < nodes ? place : place - nodes] = Int32(node)
        count += 1
    }

    /// Pushes on what is too much; false where no arc gains any more.
    private mutating func discharge(_ node: Int) -> Bool {
        let (own, end) = (price[node], Int(start[node + 1]))
        var arc = Int(cursor[node])
        while surplus[node] > 0 {
            guard arc < end else { return false }
            if rest[arc] > 0, loss(arc, from: own) < 0 {
                let other = Int(head[arc])
                move(min(rest[arc], surplus[node]), over: arc, from: node)
                if surplus[other] > 0 { wait(other) }
                if surplus[node] == 0 { break }
            }
            arc += 1
        }
        cursor[node] = Int32(arc)
        return true
    }

    /// The price at which the best arc gains one step. A node with too much has one: what came to it can go back.
    private func fall(_ node: Int) {
        var best = Int.min
        for arc in arcs(node) where rest[arc] > 0 { best = max(best, price[Int(head[arc])] &- Int(cost[arc])) }
        price[node] = best - step
        cursor[node] = start[node]
    }

    /// Lowers prices by how many steps it is to where something is missing, so that what is too much finds the way there.
    private mutating func setPrices() {
        let far = ScalingRound.far
        var (buckets, waiting) = ([[Int32]()], 0)
        for node in 0..<nodes {
            (distance[node], isSettled[node]) = (surplus[node] < 0 ? 0 : far, false)
            if surplus[node] < 0 { buckets[0].append(Int32(node)) }
            if surplus[node] > 0 { waiting += 1 }
        }
        if waiting == 0 { return }
        var (reached, level) = (0, 0)
        while level < buckets.count, waiting > 0 {
            while let next = buckets[level].popLast() {
                let node = Int(next)
                if isSettled[node] { continue }
                isSettled[node] = true
                reached = level
                if surplus[node] > 0 { waiting -= 1 }
                if waiting == 0 { break }
                for arc in arcs(node) where rest[Int(twin[arc])] > 0 {
                    let other = Int(head[arc])
                    if isSettled[other] { continue }
                    let loss = price[other] &- Int(cost[arc]) &- price[node]
                    let length = level + (loss < 0 ? 0 : loss / step + 1)
                    guard length < Int(distance[other]) else { continue }
                    distance[other] = Int32(length)
                    while buckets.count <= length { buckets.append([]) }
                    buckets[length].append(Int32(other))
                }
            }
            level += 1
        }
        for node in 0..<nodes {
            price[node] -= step * (isSettled[node] ? Int(distance[node]) : reached)
            cursor[node] = start[node]
        }
    }
}
