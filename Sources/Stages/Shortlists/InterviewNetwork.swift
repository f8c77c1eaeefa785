import Domain

/// The network applicant (≤ m) → vacancy (≤ k) → employer (≤ slots) of one market, in whose lists pairs,
/// applicants and vacancies have their numbers.
struct InterviewNetwork {
    private var circulation: Circulation
    private let market: SeparateMarkets.Market
    private var pairArcs: [(pair: Int32, arc: Int32)] = []
    /// The arc of each applicant's first interview.
    private var firstArcs: [(applicant: Int, arc: Int)] = []
    /// An arc for each further interview of a vacancy, with the share before and after it.
    private var unitArcs: [(before: Share, after: Share, arc: Int)] = []
    /// Pairs that have no arc and, so far, would neither improve nor worsen a plan.
    private var undecided: [Int32] = []

    private static let (source, sink) = (0, 1)
    /// Of the pairs that could improve a level at once, no more than that of one applicant get an arc before it is looked again.
    private static let mostAtOnce = 4

    /// - Parameters:
    ///   - possible: Interviews that each vacancy of the table can have; 0 = it takes no part.
    ///   - kept: Which pairs of the table get an arc at once; nil = all.
    init(
        _ problem: ShortlistProblem, _ table: PairTable, pins: PinnedPairs, _ markets: SeparateMarkets, _ market: Int,
        possible: [Int], kept: [Bool]?
    ) {
        let market = markets.markets[market]
        self.market = market
        let employers = Set(
            market.vacancies.filter { possible[Int($0)] > 0 }.map { table.vacancies[Int($0)].employer }
        ).sorted()
        let places = Dictionary(uniqueKeysWithValues: employers.enumerated().map { ($1, $0) })
        let employerStart = 2 + market.applicants.count + market.vacancies.count
        circulation = Circulation(nodes: employerStart + employers.count)
        let (source, sink) = (InterviewNetwork.source, InterviewNetwork.sink)
        let back = circulation.addArc(from: sink, to: source, capacity: market.pairs.count)
        for (number, applicant) in market.applicants.enumerated() {
            addApplicant(
                number, limit: problem.interviewsPerCandidate, pinned: pins.byApplicant[Int(applicant)] ?? 0)
        }
        for (number, pair) in market.pairs.enumerated() {
            if kept?[Int(pair)] ?? true { addArc(number, cost: 0) } else { undecided.append(Int32(number)) }
        }
        let doors = employers.enumerated().map { place, employer in
            Door(
                node: employerStart + place,
                arc: circulation.addArc(
                    from: employerStart + place, to: sink, capacity: markets.slots[employer] ?? market.pairs.count))
        }
        let rooms = market.vacancies.enumerated().map { number, vacancy in
            addUnits(
                number, places[table.vacancies[Int(vacancy)].employer].map { doors[$0] },
                pins.byVacancy[Int(vacancy)] ?? 0, possible[Int(vacancy)])
        }
        if problem.wantsCoverage { seat(rooms, doors, back) }
    }

    /// An employer with the arc of all its interviews.
    private struct Door {
        let node: Int
        let arc: Int
    }

    /// The interviews that a vacancy can still have, as places in `unitArcs`, and whose they are.
    private struct Room {
        var units: Range<Int>
        let door: Door?
    }

    private func node(applicant: Int) -> Int { 2 + applicant }
    private func node(vacancy: Int) -> Int { 2 + market.applicants.count + vacancy }
    private func applicant(of pair: Int) -> Int { Int(market.applicant[pair]) }
    private func vacancy(of pair: Int) -> Int { Int(market.vacancy[pair]) }

    private mutating func addApplicant(_ applicant: Int, limit: Int, pinned: Int) {
        let left = max(0, limit - pinned)
        let (source, node) = (InterviewNetwork.source, node(applicant: applicant))
        if pinned == 0, left > 0 {
            firstArcs.append((applicant, circulation.addArc(from: source, to: node, capacity: 1)))
        }
        let further = pinned == 0 ? left - 1 : left
        if further > 0 { _ = circulation.addArc(from: source, to: node, capacity: further) }
    }

    private mutating func addUnits(_ vacancy: Int, _ door: Door?, _ pinned: Int, _ possible: Int) -> Room {
        let start = unitArcs.count
        if let door, possible > 0 {
            for count in pinned..<possible {
                let arc = circulation.addArc(from: node(vacancy: vacancy), to: door.node, capacity: 1)
                unitArcs.append((Share(count, possible), Share(count + 1, possible), arc))
            }
        }
        return Room(units: start..<unitArcs.count, door: door)
    }

    private mutating func addArc(_ pair: Int, cost: Int) {
        let arc = circulation.addArc(
            from: node(applicant: applicant(of: pair)), to: node(vacancy: vacancy(of: pair)), capacity: 1, cost: cost)
        pairArcs.append((Int32(pair), Int32(arc)))
    }

    /// Gives people a first interview wherever there is room, those with the fewest pairs first: the simplex then has to look
    /// for places for the others alone.
    private mutating func seat(_ rooms: [Room], _ doors: [Door], _ back: Int) {
        var rooms = rooms
        let (own, starts) = arcsByApplicant()
        let order = firstArcs.sorted {
            let left = starts[$0.applicant + 1] - starts[$0.applicant]
            let right = starts[$1.applicant + 1] - starts[$1.applicant]
            return left != right ? left < right : $0.applicant < $1.applicant
        }
        for (applicant, first) in order {
            for place in own[starts[applicant]..<starts[applicant + 1]] {
                let entry = pairArcs[Int(place)]
                let vacancy = vacancy(of: Int(entry.pair))
                guard let unit = rooms[vacancy].units.first, let door = rooms[vacancy].door,
                    circulation.room(door.arc) > 0
                else { continue }
                for arc in [first, Int(entry.arc), unitArcs[unit].arc, door.arc, back] { circulation.send(over: arc) }
                rooms[vacancy].units.removeFirst()
                break
            }
        }
        for door in doors where circulation.flow(door.arc) > 0 && circulation.room(door.arc) > 0 {
            circulation.hang(door.node, on: InterviewNetwork.sink, by: door.arc)
        }
        if circulation.flow(back) > 0, circulation.room(back) > 0 {
            circulation.hang(InterviewNetwork.source, on: InterviewNetwork.sink, by: back)
        }
    }

    /// Places in `pairArcs`, one applicant after the other, and where those of each begin.
    private func arcsByApplicant() -> (places: [Int32], starts: [Int]) {
        var starts = [Int](repeating: 0, count: market.applicants.count + 1)
        for (pair, _) in pairArcs { starts[applicant(of: Int(pair)) + 1] += 1 }
        for index in market.applicants.indices { starts[index + 1] += starts[index] }
        var next = starts
        var places = [Int32](repeating: 0, count: pairArcs.count)
        for (place, entry) in pairArcs.enumerated() {
            let applicant = applicant(of: Int(entry.pair))
            places[next[applicant]] = Int32(place)
            next[applicant] += 1
        }
        return (places, starts)
    }

    /// Most applicants with at least one interview.
    mutating func maximiseCoverage() {
        minimise(firstArcs.map { ($0.arc, -1) }) { _ in 0 }
    }

    /// The shares, sorted upwards, as large as they can be: as few vacancies as possible at the least share, then at
    /// the next, and so on. A unit arc carries a vacancy from one share to the next.
    mutating func levelShares() {
        var costs: [Share: [(arc: Int, cost: Int)]] = [:]
        for unit in unitArcs {
            costs[unit.before, default: []].append((unit.arc, -1))
            costs[unit.after, default: []].append((unit.arc, 1))
        }
        for share in Set(unitArcs.map(\.before)).sorted() {
            let own = costs[share] ?? []
            // Where all of its arcs are closed every plan is as good as another.
            if own.contains(where: { circulation.isOpen($0.arc) }) { minimise(own) { _ in 0 } }
        }
    }

    /// Largest sum over the chosen pairs, each of which is worth what `value` says of its place in the table.
    mutating func maximise(_ value: (Int) -> Int) {
        let pairs = market.pairs
        minimise(pairArcs.map { (Int($0.arc), -value(Int(pairs[Int($0.pair)]))) }) { -value(Int(pairs[$0])) }
    }

    /// Solves a level on the pairs that have arcs, prices the others, and goes on with those that would cost less than nothing
    /// until there are none. One that would cost more can never enter a best plan.
    private mutating func minimise(_ costs: [(arc: Int, cost: Int)], pairCost: (Int) -> Int) {
        circulation.begin(costs)
        while true {
            circulation.improve()
            let (isMissed, isDear) = look(pairCost)
            if isMissed { addMissed(pairCost) }
            if !isMissed, isDear { undecided = undecided.filter { price(Int($0), pairCost) == 0 } }
            if !isMissed { break }
        }
        circulation.freeze()
    }

    private func price(_ pair: Int, _ pairCost: (Int) -> Int) -> Int {
        pairCost(pair)
            + circulation.price(
                from: node(applicant: applicant(of: pair)), to: node(vacancy: vacancy(of: pair)))
    }

    /// Whether some pair without an arc would cost less than nothing, and whether some would cost more. Most levels are looked
    /// at in vain, a country's millions of pairs each time.
    private func look(_ pairCost: (Int) -> Int) -> (isMissed: Bool, isDear: Bool) {
        let (people, jobs) = (node(applicant: 0), node(vacancy: 0))
        var isDear = false
        return circulation.withPotentials { potentials in
            market.applicant.withUnsafeBufferPointer { applicant in
                market.vacancy.withUnsafeBufferPointer { vacancy in
                    for pair in undecided.lazy.map({ Int($0) }) {
                        let price =
                            pairCost(pair) + potentials[people + Int(applicant[pair])]
                            - potentials[jobs + Int(vacancy[pair])]
                        if price < 0 { return (true, false) }
                        isDear = isDear || price > 0
                    }
                    return (false, isDear)
                }
            }
        }
    }

    /// Gives arcs to pairs that could improve the level.
    private mutating func addMissed(_ pairCost: (Int) -> Int) {
        var taken = [UInt8](repeating: 0, count: market.applicants.count)
        var rest: [Int32] = []
        rest.reserveCapacity(undecided.count)
        for pair in undecided {
            let applicant = applicant(of: Int(pair))
            if taken[applicant] < InterviewNetwork.mostAtOnce, price(Int(pair), pairCost) < 0 {
                taken[applicant] += 1
                addArc(Int(pair), cost: pairCost(Int(pair)))
            } else {
                rest.append(pair)
            }
        }
        undecided = rest
    }

    /// The chosen pairs as places in the table, pinned ones not included.
    var chosen: [Int] {
        pairArcs.filter { circulation.flow(Int($0.arc)) > 0 }.map { Int(market.pairs[Int($0.pair)]) }
    }
}

/// A fraction in lowest terms, compared exactly.
struct Share: Hashable, Comparable {
    let count: Int
    let whole: Int

    /// `whole` is at least 1.
    init(_ count: Int, _ whole: Int) {
        var (a, b) = (count, whole)
        while b != 0 { (a, b) = (b, a % b) }
        self.count = count / a
        self.whole = whole / a
    }

    static func < (left: Share, right: Share) -> Bool { left.count * right.whole < right.count * left.whole }
}
