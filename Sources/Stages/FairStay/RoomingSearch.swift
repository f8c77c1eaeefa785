import Domain
import Hashing

/// Improves a rooming by taking the rooms of some guests away and giving them anew, each the best beside the others.
struct RoomingSearch {
    private let lodging: CompiledLodging
    private var generator: SplitMix64
    private(set) var best: Rooming
    private(set) var work = 0

    init(_ lodging: CompiledLodging, seed: UInt64) {
        self.lodging = lodging
        generator = SplitMix64(seed: seed)
        best = Rooming(lodging)
    }

    /// The rooms of the plan in force first, then guests with the fewest ways to sleep, then those who stay longest.
    mutating func construct() {
        for guest in lodging.guests.indices where best.places[guest] == nil {
            guard let former = lodging.guests[guest].former, let roomClass = former.roomClass else { continue }
            let mate = former.mates.first.flatMap { mate in
                former.mates.count == 1 && best.places[mate] == nil
                    && lodging.guests[mate].former?.roomClass == roomClass
                    && lodging.shared(guest, mate).contains(roomClass) ? mate : nil
            }
            if former.mates.isEmpty || mate != nil, best.isFree(roomClass, lodging.nights(guest, mate)) {
                best.place(guest, mate, in: roomClass)
            }
        }
        let order = lodging.guests.indices.filter { best.places[$0] == nil }.sorted { left, right in
            let (one, other) = (lodging.guests[left], lodging.guests[right])
            if one.classes.count != other.classes.count { return one.classes.count < other.classes.count }
            return (other.nights.count, left) < (one.nights.count, right)
        }
        for guest in order where best.places[guest] == nil { work += best.insert(guest) }
    }

    /// Goes on until the work is used up or nothing better can exist.
    mutating func improve(until limit: Int, isDone: (Rooming) -> Bool) {
        guard !lodging.guests.isEmpty else { return }
        while work < limit, !isDone(best) {
            var trial = best
            for guest in disturbed(&trial) where trial.places[guest] == nil { work += trial.insert(guest) }
            work += 1
            if !best.levels.isBefore(trial.levels) { best = trial }
        }
    }

    /// Takes away the rooms of a guest and of some who are there at the same time; in an order drawn anew, with all who
    /// have none.
    private mutating func disturbed(_ trial: inout Rooming) -> [Int] {
        let homeless = lodging.guests.indices.filter { trial.places[$0] == nil }
        let centre =
            !homeless.isEmpty && generator.below(2) == 0
            ? homeless[generator.below(homeless.count)] : generator.below(lodging.guests.count)
        var rivals = lodging.guests.indices.filter { other in
            other != centre && lodging.guests[other].nights.overlaps(lodging.guests[centre].nights)
                && trial.places[other] != nil
        }
        shuffle(&rivals)
        var chosen: Set<Int> = [centre]
        for guest in rivals.prefix(1 + generator.below(6)) + [centre] {
            chosen.insert(guest)
            if let mate = trial.places[guest]?.mate { chosen.insert(mate) }
            trial.clear(guest)
        }
        var order = chosen.union(homeless).sorted()
        shuffle(&order)
        return order
    }

    private mutating func shuffle(_ items: inout [Int]) {
        guard items.count > 1 else { return }
        for index in stride(from: items.count - 1, through: 1, by: -1) {
            items.swapAt(index, generator.below(index + 1))
        }
    }
}
