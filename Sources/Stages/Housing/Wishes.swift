import Domain

/// The wishes of a household, by numbers of households.
struct Wishes {
    /// Friends whom it wishes to live near.
    let friends: [Int]
    /// Others of its group, where it wishes to live near one of them.
    let mates: [Int]?
    let ownRoom: Bool
    /// Households that wish to live near this one.
    let admirers: [Int]
    /// Others of its group that wish to live near one of theirs.
    let lonely: [Int]

    var isEmpty: Bool { friends.isEmpty && mates == nil && !ownRoom }
    /// Whether where it lives matters to anybody's wishes; strangers in a room apart.
    var concernsNobody: Bool { friends.isEmpty && mates == nil && admirers.isEmpty && lonely.isEmpty }

    static func all(of households: [Household]) -> [Wishes] {
        let numbers = Dictionary(households.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let groups = Dictionary(grouping: households.indices.filter { households[$0].group != nil }) {
            households[$0].group ?? ""
        }
        var admirers = households.map { _ in [Int]() }
        for (index, household) in households.enumerated() {
            for friend in household.near.compactMap({ numbers[$0] }) { admirers[friend].append(index) }
        }
        return households.enumerated().map { index, household in
            let mates = household.group.flatMap { groups[$0] }?.filter { $0 != index } ?? []
            return Wishes(
                friends: household.near.compactMap { numbers[$0] }.sorted(),
                mates: household.wishesGroupNear ? mates : nil, ownRoom: household.wishesOwnRoom,
                admirers: admirers[index], lonely: mates.filter { households[$0].wishesGroupNear })
        }
    }
}
