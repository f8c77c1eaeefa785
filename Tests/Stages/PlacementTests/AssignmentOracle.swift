import Domain

/// The best assignment of a small problem, by trying everything. Applicants and vacancies are numbered as in the file.
struct AssignmentOracle {
    /// The number of each applicant's vacancy, −1 = none.
    typealias Places = [Int]

    let problem: AssignmentProblem
    private let openings: [Int]
    private let pinned: [Int?]
    private var scores: [[Int?]]
    /// The objective vector's share of each applicant at each vacancy; the last entry without one.
    private var shares: [[[Int]]] = []

    init(problem: AssignmentProblem) {
        self.problem = problem
        openings = problem.vacancies.map(\.openings)
        pinned = problem.applicants.map { seeker in
            problem.pins.first { $0.applicant == seeker.id }.flatMap { pin in
                problem.vacancies.firstIndex { $0.id == pin.vacancy }
            }
        }
        scores = problem.applicants.map { seeker in
            problem.vacancies.map { vacancy in
                problem.pairs.first { $0.applicant == seeker.id && $0.vacancy == vacancy.id }?.score
            }
        }
        shares = problem.applicants.indices.map { row in
            (Array(problem.vacancies.indices) + [-1]).map { column in
                problem.levelsInForce.map { level in
                    level.weights.reduce(0) { $0 + $1.weight * count($1.term, row, column) }
                }
            }
        }
    }

    func best() -> [Int]? { all().map(value).min { $0.lexicographicallyPrecedes($1) } }

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
            for column in openings.indices where scores[row][column] != nil && room[column] > 0 {
                room[column] -= 1
                decide(places + [column])
                room[column] += 1
            }
        }
        decide([])
        return found
    }

    func value(_ places: Places) -> [Int] {
        places.enumerated().reduce(into: problem.levelsInForce.map { _ in 0 }) { sum, item in
            let share = shares[item.offset][item.element < 0 ? openings.count : item.element]
            for level in sum.indices { sum[level] += share[level] }
        }
    }

    private func count(_ term: AssignmentTerm, _ row: Int, _ column: Int) -> Int {
        let seeker = problem.applicants[row]
        let had = problem.previous?.first { $0.applicant == seeker.id }
        switch term {
        case .required: return column < 0 && seeker.isRequired ? 1 : 0
        case .unplaced: return column < 0 ? 1 : 0
        case .missedScore:
            return (scores[row].compactMap(\.self).max() ?? 0) - (column < 0 ? 0 : scores[row][column] ?? 0)
        case .previousUnplaced: return column < 0 && had != nil ? 1 : 0
        case .newUnplaced: return column < 0 && had == nil ? 1 : 0
        case .changeCost:
            guard column >= 0, pinned[row] == nil, let had,
                let before = problem.vacancies.firstIndex(where: { $0.id == had.vacancy }), before != column,
                scores[row][before] != nil
            else { return 0 }
            return openings[before] > pinned.count { $0 == before } ? 1 : 0
        }
    }

    /// One after another takes the best score that is left.
    func greedy() -> Places {
        var places = pinned.map { $0 ?? -1 }
        for row in places.indices where places[row] < 0 {
            let open = openings.indices.filter { column in
                scores[row][column] != nil && places.count { $0 == column } < openings[column]
            }
            places[row] = open.max { (scores[row][$0] ?? 0) < (scores[row][$1] ?? 0) } ?? -1
        }
        return places
    }
}
