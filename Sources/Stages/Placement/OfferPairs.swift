package import Domain
import Hashing

/// Which two offers a couple could take so that both get to work from one home.
package struct OfferPairs: Hashable, Sendable {
    /// A vacancy that one of the two could have.
    package struct Choice: Hashable, Sendable {
        package let vacancy: ID<Vacancy>
        /// The mutual score from matching; 0 where there is none.
        package let score: Int
        /// An opening is taken for them already: theirs is a contract that stands.
        package let isTheirs: Bool

        package init(vacancy: ID<Vacancy>, score: Int, isTheirs: Bool = false) {
            self.vacancy = vacancy
            self.score = score
            self.isTheirs = isTheirs
        }
    }

    /// An offer for each.
    package struct Pair: Hashable, Sendable {
        package let first: Choice
        package let second: Choice
        /// Between the two workplaces.
        package let kilometres: Int

        package init(first: Choice, second: Choice, kilometres: Int) {
            self.first = first
            self.second = second
            self.kilometres = kilometres
        }

        package var score: Int { first.score + second.score }
    }

    /// All that are within reach: the best scores first, then the shortest ways, then by lot.
    package let pairs: [Pair]

    /// - Parameters:
    ///   - free: Openings that nobody has a contract for; who has none there has one already, or cannot come.
    ///   - limit: Most kilometres between the workplaces, this number included.
    ///   - kilometres: Between two workplaces; nil where it is not known, and then it is no pair.
    package init(
        first: [Choice], second: [Choice], free: [ID<Vacancy>: Int], limit: Int, ties: PlanTies,
        kilometres: (ID<Vacancy>, ID<Vacancy>) -> Int?
    ) {
        var found: [(pair: Pair, lot: UInt64)] = []
        let lots = OfferPairs.lots(ties)
        for one in first where one.isTheirs || free[one.vacancy, default: 0] > 0 {
            for other in second where other.isTheirs || free[other.vacancy, default: 0] > 0 {
                let wanted = [one, other].count { !$0.isTheirs }
                if one.vacancy == other.vacancy, free[one.vacancy, default: 0] < wanted { continue }
                guard let distance = kilometres(one.vacancy, other.vacancy), distance <= limit else { continue }
                found.append(
                    (Pair(first: one, second: other, kilometres: distance), lots(one.vacancy, other.vacancy)))
            }
        }
        pairs = found.sorted { left, right in
            if left.pair.score != right.pair.score { return left.pair.score > right.pair.score }
            if left.pair.kilometres != right.pair.kilometres { return left.pair.kilometres < right.pair.kilometres }
            if left.lot != right.lot { return left.lot < right.lot }
            return (left.pair.first.vacancy, left.pair.second.vacancy)
                < (right.pair.first.vacancy, right.pair.second.vacancy)
        }.map(\.pair)
    }

    private static func lots(_ ties: PlanTies) -> (ID<Vacancy>, ID<Vacancy>) -> UInt64 {
        guard case .seed(let seed) = ties else { return { _, _ in 0 } }
        let hash = SipHash24(seed: seed)
        return { hash("\($0.part)/\($1.part)") }
    }
}
