/// A choice for each unit, and what the choices take and cost together.
struct Selection {
    let travel: CompiledTravel
    /// For each unit the number of its choice.
    private(set) var chosen: [Int?]
    /// Taken by scarce segment, five numbers each.
    private var taken: [Int]

    init(_ travel: CompiledTravel) {
        self.travel = travel
        chosen = Array(repeating: nil, count: travel.units.count)
        taken = Array(repeating: 0, count: travel.room.count)
    }

    /// Whether there is room for a choice besides the others.
    func fits(_ unit: Int, _ choice: Int) -> Bool {
        // A way there and its way back never take the same segment, so each take stands alone.
        travel.units[unit].choices[choice].takes.allSatisfy { take in
            let place = Int(take.segment) * 5
            let load = travel.items[take.item].load
            return (0..<5).allSatisfy { taken[place + $0] + load[$0] <= travel.room[place + $0] }
        }
    }

    mutating func choose(_ unit: Int, _ choice: Int) {
        clear(unit)
        chosen[unit] = choice
        move(unit, choice, by: 1)
    }

    mutating func clear(_ unit: Int) {
        guard let old = chosen[unit] else { return }
        move(unit, old, by: -1)
        chosen[unit] = nil
    }

    private mutating func move(_ unit: Int, _ choice: Int, by sign: Int) {
        for take in travel.units[unit].choices[choice].takes {
            let place = Int(take.segment) * 5
            let load = travel.items[take.item].load
            for kind in 0..<5 { taken[place + kind] += sign * load[kind] }
        }
    }

    /// The first choice of a unit from a place on for which there is room.
    func firstFit(_ unit: Int) -> Int? {
        travel.units[unit].choices.indices.first { fits(unit, $0) }
    }

    /// Units that take something of a scarce segment that the choice would need and has no room for.
    func blockers(_ unit: Int, _ choice: Int) -> [Int] {
        var full: Set<Int32> = []
        for take in travel.units[unit].choices[choice].takes {
            let place = Int(take.segment) * 5
            let load = travel.items[take.item].load
            if (0..<5).contains(where: { taken[place + $0] + load[$0] > travel.room[place + $0] }) {
                full.insert(take.segment)
            }
        }
        return travel.units.indices.filter { other in
            guard other != unit, let choice = chosen[other] else { return false }
            return travel.units[other].choices[choice].takes.contains { full.contains($0.segment) }
        }
    }

    /// The journey of each item; nil = none.
    var journeys: [Int?] {
        var result: [Int?] = Array(repeating: nil, count: travel.items.count)
        for (unit, choice) in zip(travel.units, chosen) {
            guard let choice else { continue }
            for (item, pick) in zip(unit.items, unit.choices[choice].picks) where pick >= 0 { result[item] = pick }
        }
        return result
    }

    /// The levels of the objective, of the units that have a choice.
    var values: [Int] {
        var sum = Array(repeating: 0, count: travel.scale.levels.count)
        var (fare, hasGroups) = (0, false)
        for (unit, choice) in zip(travel.units, chosen) {
            guard let choice else { continue }
            let made = unit.choices[choice]
            for level in sum.indices { sum[level] += made.base[level] }
            fare += made.fare
            hasGroups = hasGroups || made.hasGroups
        }
        if hasGroups { fare = groupedFare }
        let apart = travel.scale.apart.contains { $0 > 0 } ? self.apart : 0
        for level in sum.indices { sum[level] += travel.scale.fare[level] * fare + travel.scale.apart[level] * apart }
        return sum
    }

    /// People by segment with a group fare.
    var groups: [Int: Int] {
        var people: [Int: Int] = [:]
        for (item, pick) in zip(travel.items, journeys) {
            guard let pick, !item.journeys[pick].groups.isEmpty else { continue }
            for segment in item.journeys[pick].groups { people[Int(segment), default: 0] += item.party.people }
        }
        return people
    }

    /// Whether the people on a segment are a group.
    func isGroup(_ segment: Int, _ people: [Int: Int]) -> Bool {
        guard let group = travel.network.connection(of: segment).group else { return false }
        return people[segment, default: 0] >= group.people
    }

    private var groupedFare: Int {
        let people = groups
        let build = UnitBuild(items: travel.items, scale: travel.scale, network: travel.network, marks: travel.marks)
        var fare = 0
        for (unit, choice) in zip(travel.units, chosen) {
            guard let choice else { continue }
            let made = unit.choices[choice]
            guard made.hasGroups else {
                fare += made.fare
                continue
            }
            for (number, pick) in zip(unit.items, made.picks) where pick >= 0 {
                let item = travel.items[number]
                fare += build.net(item, item.journeys[pick]) { isGroup($0, people) }
            }
        }
        return fare
    }

    /// For each origin its different journeys less one.
    private var apart: Int {
        var pairs: [Int] = []
        for (unit, choice) in zip(travel.units, chosen) {
            guard let choice else { continue }
            for (number, pick) in zip(unit.items, unit.choices[choice].picks) where pick >= 0 {
                let item = travel.items[number]
                if let origin = item.origin { pairs.append(origin << 32 | item.signatures[pick]) }
            }
        }
        pairs.sort()
        var (journeys, origins, last) = (0, 0, -1)
        for pair in pairs where pair != last {
            journeys += 1
            if last < 0 || last >> 32 != pair >> 32 { origins += 1 }
            last = pair
        }
        return journeys - origins
    }
}
