import Domain

/// The terms of the objective that concern one household or its neighbours.
extension Allocation {
    /// What the household adds to the levels by itself, housed along the chain or not at all.
    static func ownCost(_ index: Int, _ chain: [Int]?, _ housing: CompiledHousing) -> Levels {
        let home = housing.homes[index]
        let scale = housing.scale
        guard let chain else {
            let late = home.range.reduce(0) { $0 + (home.isLate($1) ? housing.nights($1) : 0) }
            var result = scale.unhoused + late * scale.permanentLate
            if home.wasAnnounced { result += scale.previousUnhoused + home.source.members.count * scale.peopleChanged }
            return result
        }
        var result = Levels.zero
        for (segment, place) in zip(home.range, chain) { result += housing.cost(place, home, segment..<(segment + 1)) }
        result += zip(chain, chain.dropFirst()).count { $0 != $1 } * scale.moves
        guard home.wasAnnounced else { return result }
        let changes = StayChanges(index, housing)
        let stays = changes.stays(of: chain)
        result += changes.cost(of: stays) * scale.changeCost
        if !changes.areAnnounced(stays) { result += home.source.members.count * scale.peopleChanged }
        return result
    }

    /// Nights on which a wish of the household is not met.
    func unmetNights(_ index: Int) -> Int {
        let wishes = housing.wishes[index]
        if wishes.isEmpty { return 0 }
        var total = 0
        for friend in wishes.friends {
            for segment in shared(index, friend) where !areNear(index, friend, segment) {
                total += housing.nights(segment)
            }
        }
        if let mates = wishes.mates {
            for segment in housing.homes[index].range {
                let there = mates.filter { housing.homes[$0].range.contains(segment) }
                if !there.isEmpty, !there.contains(where: { areNear(index, $0, segment) }) {
                    total += housing.nights(segment)
                }
            }
        }
        return total + (wishes.ownRoom ? nightsWithStrangers(index) : 0)
    }

    private func nightsWithStrangers(_ index: Int) -> Int {
        housing.homes[index].range.reduce(0) { total, segment in
            guard let place = place(of: index, in: segment), housing.units[place.unit].letting == .beds,
                residents(of: place.rooms[0], in: segment).count > 1
            else { return total }
            return total + housing.nights(segment)
        }
    }

    private func shared(_ one: Int, _ other: Int) -> Range<Int> {
        housing.homes[one].range.clamped(to: housing.homes[other].range)
    }

    func areNear(_ one: Int, _ other: Int, _ segment: Int) -> Bool {
        guard let first = place(of: one, in: segment), let second = place(of: other, in: segment) else { return false }
        return housing.isNear[first.unit][second.unit]
    }
}
