import Domain
import Hashing

/// Parties that are decided together: one, or a way there with its way back.
struct Unit {
    /// Numbers of its items.
    let items: [Int]
    /// From the best alone to the worst; ties by the keyed order.
    let choices: [Choice]
    /// The least that each level comes to in a choice that is not among them; nil = they are all that an objective could ask for.
    let others: [Int]?
    /// The first choice with a journey, by the journey's signature, and by each segment with a fare for groups.
    let firstBySignature: [Int: Int]
    let firstByGroup: [Int32: Int]

    init(items: [Int], choices: [Choice], others: [Int]?, all: [Item]) {
        self.items = items
        self.choices = choices
        self.others = others
        var (bySignature, byGroup): ([Int: Int], [Int32: Int]) = ([:], [:])
        for (number, choice) in choices.enumerated().reversed() {
            for (item, pick) in zip(items, choice.picks) where pick >= 0 {
                bySignature[all[item].signatures[pick]] = number
                for segment in all[item].journeys[pick].groups { byGroup[segment] = number }
            }
        }
        firstBySignature = bySignature
        firstByGroup = byGroup
    }

    var isComplete: Bool { others == nil }

    /// What somebody decided.
    struct Choice {
        /// For each item the number of its journey, −1 = none.
        let picks: [Int]
        /// The levels without fares and without what parties have to do with each other.
        let base: [Int]
        /// Cents less support, without and with every group fare.
        let fare: Int
        let leastFare: Int
        /// `base` with the least fare: no plan has less for it.
        let least: [Int]
        /// Scarce segments with what is taken of them.
        let takes: [Take]
        /// Whether its fare depends on others.
        let hasGroups: Bool
    }

    struct Take {
        let segment: Int32
        let item: Int
    }
}

/// The levels of the objective as a table of weights.
struct Scale {
    let levels: [[(term: TravelProblem.Term, weight: Int)]]
    /// Weight of cents, and of journeys apart, by level.
    let fare: [Int]
    let apart: [Int]

    init(_ problem: TravelProblem) {
        levels = problem.levelsInForce.map { level in level.weights.map { ($0.term, $0.weight) } }
        fare = levels.map { $0.filter { $0.term == .fare }.reduce(0) { $0 + $1.weight } }
        apart = levels.map { $0.filter { $0.term == .apart }.reduce(0) { $0 + $1.weight } }
    }

    /// The levels that counts of terms come to.
    func values(_ counts: [TravelProblem.Term: Int]) -> [Int] {
        levels.map { level in level.reduce(0) { $0 + $1.weight * (counts[$1.term] ?? 0) } }
    }
}

/// Makes the units and their choices.
struct UnitBuild {
    let items: [Item]
    let scale: Scale
    let network: Network
    let marks: Marks

    /// Pairs of a way there and a way back that are looked at, at most.
    private static let mostPairs = 4_000

    /// Those with a pin first, then by the number of choices, then the larger; ties by the keyed order.
    var units: [Unit] {
        var index: [ID<TravelParty>: Int] = [:]
        for (number, item) in items.enumerated() { index[item.party.id] = number }
        var back: [Int: Int] = [:]
        for (number, item) in items.enumerated() {
            if let outward = item.party.returnOf, let there = index[outward] { back[there] = number }
        }
        let made = items.indices.filter { items[$0].party.returnOf == nil }.map { number in
            unit([number] + [back[number]].compactMap(\.self))
        }
        let ranked = made.map { unit in
            (
                unit: unit, isFree: !unit.items.contains { items[$0].isPinned }, people: people(unit),
                rank: network.order.rank(items[unit.items[0]].party.id.text)
            )
        }
        return ranked.sorted { left, right in
            if left.isFree != right.isFree { return right.isFree }
            return (left.unit.choices.count, -left.people, left.rank, left.unit.items[0])
                < (right.unit.choices.count, -right.people, right.rank, right.unit.items[0])
        }.map(\.unit)
    }

    private func people(_ unit: Unit) -> Int { unit.items.reduce(0) { $0 + items[$1].party.people } }

    private func unit(_ numbers: [Int]) -> Unit {
        let options = numbers.map { number -> [Int] in
            let own = Array(items[number].journeys.indices)
            return items[number].isPinned ? own : own + [-1]
        }
        let isTied = numbers.count == 2 && !numbers.contains { items[$0].isPinned }
        let isPossible = numbers.allSatisfy { !items[$0].journeys.isEmpty || !items[$0].isComplete }
        var others = isPossible && !numbers.allSatisfy { items[$0].isComplete } ? floors(numbers) : nil
        var picks: [[Int]] = options[0].map { [$0] }
        if options.count == 2 {
            picks = picks.flatMap { first in options[1].map { first + [$0] } }
            if isTied { picks = picks.filter { ($0[0] < 0) == ($0[1] < 0) } }
        }
        let choices = picks.map { choice(numbers, $0) }
        let texts = picks.map { rank(numbers, $0) }
        var order = choices.indices.sorted { left, right in
            let (a, b) = (choices[left], choices[right])
            if a.least != b.least { return a.least.lexicographicallyPrecedes(b.least) }
            return (a.fare, texts[left], left) < (b.fare, texts[right], right)
        }
        if order.count > UnitBuild.mostPairs {
            others = floors(numbers)
            let none = order.last { choices[$0].picks.allSatisfy { $0 < 0 } }
            order = Array(order.prefix(UnitBuild.mostPairs - 1)) + [none].compactMap(\.self)
        }
        return Unit(items: numbers, choices: order.map { choices[$0] }, others: others, all: items)
    }

    /// The least that each level comes to where all of some items have journeys.
    private func floors(_ numbers: [Int]) -> [Int] {
        var sum = Array(repeating: 0, count: scale.levels.count)
        for number in numbers {
            let item = items[number]
            let levels = item.floors.map { [$0] } ?? item.journeys.indices.map { choice([number], [$0]).least }
            for level in sum.indices { sum[level] += levels.map { $0[level] }.min() ?? 0 }
        }
        return sum
    }

    private func rank(_ numbers: [Int], _ picks: [Int]) -> UInt64 {
        var text = ""
        for (number, pick) in zip(numbers, picks) where pick >= 0 {
            for step in items[number].journeys[pick].steps where step.isBoarding {
                let run = network.runs[network.segments[step.segment].run]
                text += "\(network.connections[run.connection].id) \(run.date)\n"
            }
        }
        return network.order.rank(text)
    }

    private func choice(_ numbers: [Int], _ picks: [Int]) -> Unit.Choice {
        var counts: [TravelProblem.Term: Int] = [:]
        var (fare, least) = (0, 0)
        var takes: [Unit.Take] = []
        var hasGroups = false
        for (number, pick) in zip(numbers, picks) {
            let item = items[number]
            guard pick >= 0 else {
                count(without: item, &counts)
                continue
            }
            let journey = item.journeys[pick]
            count(item, journey, &counts)
            fare += net(item, journey) { _ in false }
            least += net(item, journey) { _ in true }
            takes += journey.scarce.map { Unit.Take(segment: $0, item: number) }
            hasGroups = hasGroups || !journey.groups.isEmpty
        }
        let base = scale.values(counts)
        return Unit.Choice(
            picks: picks, base: base, fare: fare, leastFare: least,
            least: base.indices.map { base[$0] + scale.fare[$0] * least }, takes: takes, hasGroups: hasGroups)
    }

    private func count(without item: Item, _ counts: inout [TravelProblem.Term: Int]) {
        let party = item.party
        if party.isRequired { counts[.required, default: 0] += party.people }
        counts[.unplaced, default: 0] += party.people
        counts[.priority, default: 0] += party.priority
        if item.announced != nil {
            counts[.previousUnplaced, default: 0] += party.people
            counts[.peopleChanged, default: 0] += party.people
        } else {
            counts[.newPriority, default: 0] += party.priority
        }
    }

    private func count(_ item: Item, _ journey: Journey, _ counts: inout [TravelProblem.Term: Int]) {
        let people = item.party.people
        counts[.waiting, default: 0] += journey.waiting * people
        counts[.travel, default: 0] += (journey.arrive - journey.leave) * people
        counts[.changes, default: 0] += (journey.rides - 1) * people
        counts[.night, default: 0] += journey.night * people
        guard item.announced != nil else { return }
        counts[.changeCost, default: 0] += journey.change - item.leastChange
        if journey.change != 0 { counts[.peopleChanged, default: 0] += people }
    }

    /// What a party pays for a journey after its support, where groups travel on the segments named.
    func net(_ item: Item, _ journey: Journey, isGroup: (Int) -> Bool) -> Int {
        var fare = 0
        for step in journey.steps {
            let single = network.segments[step.segment].fare
            let isCheaper = marks.isGroup[step.segment] && isGroup(step.segment)
            fare += isCheaper ? network.groupFare(of: step.segment) : single
        }
        return max(0, fare * item.party.people - Int(item.party.support.amount))
    }
}

extension Network {
    /// What a person pays for a segment in a group, rounded up to the cent.
    func groupFare(of segment: Int) -> Int {
        let single = segments[segment].fare
        guard let group = connection(of: segment).group else { return single }
        return (single * (100 - group.percent) + 99) / 100
    }
}
