/// For each level the least that a plan can have which is as good on the levels before.
struct Bounds {
    let levels: [Int]

    /// Lowest values, where a plan has these `values`.
    init(_ travel: CompiledTravel, values: [Int]) {
        var open = travel.units.map { unit in unit.choices.indices.map { $0 } }
        // Whether a unit may have a choice that was not found.
        var others = travel.units.map { !$0.isComplete }
        var levels: [Int] = []
        for level in values.indices {
            var bound = travel.scale.apart[level] * Bounds.leastApart(travel, open, others)
            var least: [Int] = []
            for (index, unit) in travel.units.enumerated() {
                let known = open[index].map { unit.choices[$0].least[level] }
                let unknown = others[index] ? unit.others.map { [$0[level]] } ?? [] : []
                let minimum = (known + unknown).min() ?? 0
                least.append(minimum)
                bound += minimum
            }
            levels.append(bound)
            guard bound == values[level] else { continue }
            for index in open.indices {
                let unit = travel.units[index]
                open[index] = open[index].filter { unit.choices[$0].least[level] == least[index] }
                others[index] = others[index] && unit.others?[level] == least[index]
            }
        }
        self.levels = levels
    }

    /// Parties of one origin of which no two have a journey in common need as many journeys as they are.
    private static func leastApart(_ travel: CompiledTravel, _ open: [[Int]], _ others: [Bool]) -> Int {
        guard travel.scale.apart.contains(where: { $0 > 0 }) else { return 0 }
        var journeys: [Int: [Set<Int>]] = [:]
        for (index, unit) in travel.units.enumerated() where !others[index] {
            let choices = open[index]
            for (place, number) in unit.items.enumerated() {
                let item = travel.items[number]
                guard let origin = item.origin else { continue }
                let picks = Set(choices.map { unit.choices[$0].picks[place] })
                guard !picks.contains(-1) else { continue }
                journeys[origin, default: []].append(Set(picks.map { item.signatures[$0] }))
            }
        }
        return journeys.values.reduce(0) { sum, sets in
            var disjoint: [Set<Int>] = []
            for set in sets.sorted(by: { $0.count < $1.count }) where disjoint.allSatisfy({ $0.isDisjoint(with: set) })
            {
                disjoint.append(set)
            }
            return sum + max(0, disjoint.count - 1)
        }
    }
}
