import Domain

/// The pairs of a placement as numbers, with what both sides said of them: a country has hundreds of thousands.
///
/// Both sides are numbered in the order of their ids, so that pairs in the order of the numbers are in that of the ids.
struct PlacementPairs {
    /// In order, each once.
    let ids: [PlacementPair]
    /// Whether a contract stands for it.
    let isPinned: [Bool]

    private let applicants: Numbering<Applicant>
    private let vacancies: Numbering<Vacancy>
    /// Both numbers of each pair in one, in order.
    private let keys: [UInt64]
    /// Where the pairs of each applicant begin, and the last end.
    private let starts: [Int]
    /// The rank that a side gave; of pairs and of others.
    private let said: [ChangeActor: [UInt64: Int]]

    /// - Parameter pins: Contracts that stand; nothing takes them out.
    init(_ inputs: CampaignInputs, interviewed: [PlacementPair], pins: [PlacementPair]) {
        let asked = PlacementBasis.asked(inputs, interviewed: interviewed)
        let applicants = Numbering(asked.map(\.applicant))
        let vacancies = Numbering(asked.map(\.vacancy))
        func key(_ pair: PlacementPair) -> UInt64? {
            guard let row = applicants.number(of: pair.applicant), let column = vacancies.number(of: pair.vacancy)
            else { return nil }
            return PlacementPairs.key(row, column)
        }
        var standings: [ChangeActor: [UInt64: Ranking.Standing]] = [:]
        for ranking in inputs.rankings {
            guard let key = key(PlacementPair(applicant: ranking.applicant, vacancy: ranking.vacancy)) else { continue }
            standings[ranking.side, default: [:]][key] = ranking.standing
        }
        let refused = Set(standings.values.flatMap { $0.filter { $0.value == .notAcceptable }.keys })
        let withdrawn = Set(
            inputs.contracts.filter { !$0.isStanding }
                .compactMap { key(PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy)) })
        let gone = Set(inputs.applicants.filter(\.hasWithdrawn).compactMap { applicants.number(of: $0.id) })
        let closed = Set(inputs.vacancies.filter(\.isWithdrawn).compactMap { vacancies.number(of: $0.id) })
        let pinned = Set(pins.compactMap(key))
        let sorted = asked.compactMap(key).sorted()
        let keys = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }.filter { key in
            let (row, column) = PlacementPairs.numbers(key)
            return pinned.contains(key)
                || !refused.contains(key) && !withdrawn.contains(key) && !gone.contains(row)
                    && !closed.contains(column)
        }
        ids = keys.map { key in
            let (row, column) = PlacementPairs.numbers(key)
            return PlacementPair(applicant: applicants.ids[Int(row)], vacancy: vacancies.ids[Int(column)])
        }
        isPinned = keys.map(pinned.contains)
        said = standings.mapValues { side in
            side.compactMapValues { standing in
                guard case .rank(let rank) = standing else { return nil }
                return rank
            }
        }
        starts = PlacementPairs.starts(keys.map { PlacementPairs.numbers($0).row }, applicants.ids.count)
        self.keys = keys
        self.applicants = applicants
        self.vacancies = vacancies
    }

    /// What a side said of a pair; nil = it did not rank it.
    ///
    /// - Parameter pair: Its place in ``ids``.
    func rank(of pair: Int, by side: ChangeActor) -> Int? { said[side]?[keys[pair]] }

    // MARK: Scores

    struct Scores {
        var (ofApplicant, ofEmployer, mutual): (Int32, Int32, Int32)
    }

    /// The scores of each pair; 0 where there is none. Of the matches of other pairs nothing is kept.
    func scores(_ matches: MatchList) -> [Scores] {
        var scores = [Scores](repeating: Scores(ofApplicant: 0, ofEmployer: 0, mutual: 0), count: keys.count)
        guard !matches.isEmpty else { return scores }
        var isKnown = [Bool](repeating: false, count: keys.count)
        let rows = matches.names.applicants.map { applicants.number(of: $0) }
        let columns = matches.names.vacancies.map { vacancies.number(of: $0) }
        for match in matches.rows {
            guard let row = rows[Int(match.applicant)], let column = columns[Int(match.vacancy)],
                let pair = place(of: PlacementPairs.key(row, column), row), !isKnown[pair]
            else { continue }
            isKnown[pair] = true
            scores[pair] = Scores(
                ofApplicant: match.applicantScore, ofEmployer: match.employerScore, mutual: match.mutualScore)
        }
        return scores
    }

    private func place(of key: UInt64, _ row: UInt32) -> Int? {
        var (low, high) = (starts[Int(row)], starts[Int(row) + 1])
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < end && keys[low] == key ? low : nil
    }

    // MARK: Ranks

    /// A rank for each pair: what was said, then, after all of the same list, those who were not ranked by their score.
    func ranks(by side: ChangeActor, score: (Int) -> Int) -> [Int] {
        var ranks = [Int](repeating: 1, count: keys.count)
        switch side {
        case .applicant:
            for row in applicants.ids.indices { rank(Array(starts[row]..<starts[row + 1]), side, score, &ranks) }
        case .employer:
            let columns = keys.map { PlacementPairs.numbers($0).column }
            let starts = PlacementPairs.starts(columns, vacancies.ids.count)
            var order = Array(keys.indices)
            var next = starts
            for (pair, column) in columns.enumerated() {
                order[next[Int(column)]] = pair
                next[Int(column)] += 1
            }
            for column in vacancies.ids.indices {
                rank(Array(order[starts[column]..<starts[column + 1]]), side, score, &ranks)
            }
        }
        return ranks
    }

    /// - Parameter own: One side's list.
    private func rank(_ own: [Int], _ side: ChangeActor, _ score: (Int) -> Int, _ ranks: inout [Int]) {
        var last = 0
        var others: [(score: Int, pair: Int)] = []
        for pair in own {
            if let given = rank(of: pair, by: side) {
                ranks[pair] = given
                last = max(last, given)
            } else {
                others.append((score(pair), pair))
            }
        }
        others.sort { $0.score > $1.score }
        for (place, other) in others.enumerated() {
            if place == 0 || other.score != others[place - 1].score { last += 1 }
            ranks[other.pair] = last
        }
    }

    // MARK: Numbers

    private static func key(_ row: UInt32, _ column: UInt32) -> UInt64 { UInt64(row) << 32 | UInt64(column) }

    private static func numbers(_ key: UInt64) -> (row: UInt32, column: UInt32) {
        (UInt32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key))
    }

    /// Where the pairs of each number begin, were they sorted by it, and the last end.
    private static func starts(_ numbers: [UInt32], _ count: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: count + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        return starts
    }

    /// Ids in order; their places are their numbers.
    private struct Numbering<Of> {
        let ids: [ID<Of>]
        private let numbers: [ID<Of>: UInt32]

        init(_ ids: [ID<Of>]) {
            self.ids = Set(ids).sorted()
            numbers = Dictionary(uniqueKeysWithValues: self.ids.enumerated().map { ($1, UInt32($0)) })
        }

        func number(of id: ID<Of>) -> UInt32? { numbers[id] }
    }
}
