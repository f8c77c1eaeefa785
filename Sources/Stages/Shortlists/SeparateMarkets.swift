import Domain

/// The pairs of a problem in groups that share no applicant, no vacancy and no employer who could run out of slots. Each group is
/// planned for itself: coverage, the number of vacancies at each share, score and hashes are sums over the groups.
///
/// Nurses compete with nurses: without slots, a country of 100,000 falls into thirteen groups.
struct SeparateMarkets {
    /// One group. Its pairs, applicants and vacancies are places in the table, in their order.
    struct Market {
        /// Those that can still be chosen.
        var pairs: [Int32] = []
        var applicants: [Int32] = []
        var vacancies: [Int32] = []
        /// Beside each pair the places of both its sides in the lists of this market.
        var applicant: [Int32] = []
        var vacancy: [Int32] = []
    }

    private(set) var markets: [Market] = []
    /// Interviews that an employer can still have; absent where that is enough for everything it looks for.
    let slots: [ID<Employer>: Int]

    /// - Parameter possible: Interviews that each vacancy can have.
    init(_ problem: ShortlistProblem, _ table: PairTable, pins: PinnedPairs, possible: [Int]) {
        slots = SeparateMarkets.scarceSlots(problem, table, pins, possible)
        let people = table.applicants.count
        let isDecided = Set(pins.kept).union(pins.declined)
        let open = (0..<Int32(table.count)).filter { isDecided.isEmpty || !isDecided.contains(Int($0)) }
        var sets = DisjointSets(people + table.vacancies.count)
        for pair in open { sets.join(Int(table.applicant[Int(pair)]), people + Int(table.vacancy[Int(pair)])) }
        var latest: [ID<Employer>: Int] = [:]
        for (place, vacancy) in table.vacancies.enumerated() where slots[vacancy.employer] != nil {
            sets.join(latest[vacancy.employer] ?? people + place, people + place)
            latest[vacancy.employer] = people + place
        }
        var groups = [Int32](repeating: -1, count: people + table.vacancies.count)
        for pair in open {
            let root = sets.root(of: Int(table.applicant[Int(pair)]))
            if groups[root] < 0 {
                groups[root] = Int32(markets.count)
                markets.append(Market())
            }
            markets[Int(groups[root])].pairs.append(pair)
        }
        var numbers = [Int32](repeating: -1, count: groups.count)
        for member in groups.indices {
            let group = Int(groups[sets.root(of: member)])
            if group >= 0 { numbers[member] = markets[group].add(member, people) }
        }
        for market in markets.indices { markets[market].number(table, numbers, people) }
    }

    private static func scarceSlots(
        _ problem: ShortlistProblem, _ table: PairTable, _ pins: PinnedPairs, _ possible: [Int]
    ) -> [ID<Employer>: Int] {
        var wanted: [ID<Employer>: Int] = [:]
        for (place, vacancy) in table.vacancies.enumerated() { wanted[vacancy.employer, default: 0] += possible[place] }
        return problem.employerSlots.filter { $1 < wanted[$0] ?? 0 }.reduce(into: [:]) { slots, entry in
            slots[entry.key] = max(0, entry.value - (pins.byEmployer[entry.key] ?? 0))
        }
    }
}

extension SeparateMarkets.Market {
    /// - Parameter member: The place of an applicant, or `people` and that of a vacancy.
    /// - Returns: Its place in this market.
    fileprivate mutating func add(_ member: Int, _ people: Int) -> Int32 {
        if member < people {
            applicants.append(Int32(member))
            return Int32(applicants.count - 1)
        }
        vacancies.append(Int32(member - people))
        return Int32(vacancies.count - 1)
    }

    fileprivate mutating func number(_ table: PairTable, _ numbers: [Int32], _ people: Int) {
        applicant = pairs.map { numbers[Int(table.applicant[Int($0)])] }
        vacancy = pairs.map { numbers[people + Int(table.vacancy[Int($0)])] }
    }
}

/// Sets that only ever grow together.
private struct DisjointSets {
    private var parents: [Int32]

    init(_ count: Int) { parents = (0..<Int32(count)).map { $0 } }

    /// The member that stands for all of its set; ways to it become shorter with each question.
    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != Int32(member) {
            parents[member] = parents[Int(parents[member])]
            member = Int(parents[member])
        }
        return member
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        parents[max(left, right)] = Int32(min(left, right))
    }
}
