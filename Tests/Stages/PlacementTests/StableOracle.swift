import Domain
import Hashing

/// All stable placements of a small problem, by trying everything. Applicants and vacancies are numbered as in the file.
struct StableOracle {
    /// The number of each applicant's vacancy, −1 = none.
    typealias Places = [Int]

    let problem: StableProblem
    private let openings: [Int]
    /// The vacancy at which each applicant is pinned.
    private let pinned: [Int?]
    /// Ranks that decide on stability: with ties, or those that the lots make strict; nil = no pair.
    private var applicantRank: [[Int?]]
    private var employerRank: [[Int?]]
    /// The objective vector's share of each applicant at each vacancy; the last entry without one.
    private var shares: [[[Int]]] = []

    init(_ problem: StableProblem, isStrict: Bool) {
        self.problem = problem
        openings = problem.vacancies.map(\.openings)
        pinned = problem.applicants.map { applicant in
            problem.pins.first { $0.applicant == applicant }.flatMap { pin in
                problem.vacancies.firstIndex { $0.id == pin.vacancy }
            }
        }
        let none = [[Int?]](
            repeating: Array(repeating: nil, count: problem.vacancies.count), count: problem.applicants.count)
        (applicantRank, employerRank) = (none, none)
        for pair in problem.pairs {
            guard let row = problem.applicants.firstIndex(of: pair.applicant),
                let column = problem.vacancies.firstIndex(where: { $0.id == pair.vacancy })
            else { continue }
            let own = problem.pairs.filter { $0.applicant == pair.applicant }
            let others = problem.pairs.filter { $0.vacancy == pair.vacancy }
            applicantRank[row][column] =
                isStrict ? own.count { precedes($0, pair, \.applicantRank, \.vacancy.text) } : pair.applicantRank
            employerRank[row][column] =
                isStrict ? others.count { precedes($0, pair, \.employerRank, \.applicant.text) } : pair.employerRank
        }
        shares = problem.applicants.map { applicant in
            (problem.vacancies.map { $0.id } + [nil]).map { place in
                problem.termsInForce.map { count($0, applicant, place) }
            }
        }
    }

    /// Rank, then the plan in force where it is still possible, then the lot.
    private func precedes(
        _ left: StableProblem.Pair, _ right: StableProblem.Pair, _ rank: KeyPath<StableProblem.Pair, Int>,
        _ id: KeyPath<StableProblem.Pair, String>
    ) -> Bool {
        if left[keyPath: rank] != right[keyPath: rank] { return left[keyPath: rank] < right[keyPath: rank] }
        let (isLeft, isRight) = (isInForce(left), isInForce(right))
        if isLeft != isRight { return isLeft }
        switch problem.ties {
        case .id: return left[keyPath: id] < right[keyPath: id]
        case .seed(let seed):
            let hash = SipHash24(seed: seed)
            return hash("\(left.applicant)/\(left.vacancy)") < hash("\(right.applicant)/\(right.vacancy)")
        }
    }

    private func isInForce(_ pair: StableProblem.Pair) -> Bool {
        let openings = problem.vacancies.first { $0.id == pair.vacancy }?.openings ?? 0
        let taken = problem.pins.count { $0.vacancy == pair.vacancy }
        let place = PlacementPair(applicant: pair.applicant, vacancy: pair.vacancy)
        return problem.previous?.contains(place) == true && openings > taken
            && !problem.pins.contains { $0.applicant == pair.applicant }
    }

    /// Every placement within the openings that has the pins, stable or not.
    func all() -> [Places] {
        var found: [Places] = []
        var room = openings
        for place in pinned.compactMap(\.self) { room[place] -= 1 }
        func decide(_ places: Places) {
            let row = places.count
            guard row < problem.applicants.count else {
                found.append(places)
                return
            }
            if let pin = pinned[row] { return decide(places + [pin]) }
            decide(places + [-1])
            for column in openings.indices where applicantRank[row][column] != nil && room[column] > 0 {
                room[column] -= 1
                decide(places + [column])
                room[column] += 1
            }
        }
        decide([])
        return found
    }

    func stable() -> [Places] { all().filter(isStable) }

    /// Nobody who is not pinned blocks with an opening or with somebody who is not pinned.
    func isStable(_ places: Places) -> Bool {
        for row in places.indices where pinned[row] == nil {
            for column in openings.indices {
                guard let wish = applicantRank[row][column], let welcome = employerRank[row][column],
                    wish < rank(of: row, in: places)
                else { continue }
                let seated = places.indices.filter { places[$0] == column }
                if seated.count < openings[column] { return false }
                for other in seated where pinned[other] == nil {
                    if let theirs = employerRank[other][column], welcome < theirs { return false }
                }
            }
        }
        return true
    }

    /// Place of a vacancy with an applicant, small = better; without a place worst.
    func rank(of row: Int, in places: Places) -> Int {
        places[row] < 0 ? Int.max : applicantRank[row][places[row]] ?? Int.max
    }

    /// The whole objective vector.
    func value(_ places: Places) -> [Int] {
        places.enumerated().reduce(into: problem.termsInForce.map { _ in 0 }) { sum, item in
            let share = shares[item.offset][item.element < 0 ? openings.count : item.element]
            for level in sum.indices { sum[level] += share[level] }
        }
    }

    private func count(_ term: StableTerm, _ applicant: ID<Applicant>, _ place: ID<Vacancy>?) -> Int {
        let had = problem.previous?.first { $0.applicant == applicant }
        switch term {
        case .blocking: return 0
        case .unplaced: return place == nil ? 1 : 0
        case .previousUnplaced: return place == nil && had != nil ? 1 : 0
        case .newUnplaced: return place == nil && had == nil ? 1 : 0
        case .changeCost:
            guard let place, let had, had.vacancy != place else { return 0 }
            let kept = problem.pairs.first { $0.applicant == applicant && $0.vacancy == had.vacancy }
            return kept.map(isInForce) == true ? 1 : 0
        case .applicantRank:
            let own = problem.pairs.filter { $0.applicant == applicant }
            let rank = own.first { $0.vacancy == place }?.applicantRank ?? Int.max
            return own.count { $0.applicantRank < rank }
        case .employerRank:
            guard let place else { return 0 }
            let others = problem.pairs.filter { $0.vacancy == place }
            let rank = others.first { $0.applicant == applicant }?.employerRank ?? 0
            return others.count { $0.employerRank < rank }
        }
    }

    /// A placement as one would make it in an afternoon: one after another takes the best that is left.
    func greedy() -> Places {
        var places = pinned.map { $0 ?? -1 }
        for row in places.indices where places[row] < 0 {
            let open = openings.indices.filter { column in
                applicantRank[row][column] != nil && places.count { $0 == column } < openings[column]
            }
            places[row] = open.min { (applicantRank[row][$0] ?? 0) < (applicantRank[row][$1] ?? 0) } ?? -1
        }
        return places
    }
}
