import Domain
import Hashing

/// Applicants who are not pinned, vacancies and pairs as numbers, in the order that the ties give.
struct CompiledMarket {
    let applicants: [ID<Applicant>]
    let vacancies: [ID<Vacancy>]
    /// Openings less those that pins take.
    let graph: PairGraph
    /// Index in the problem's pairs of each pair of the graph.
    let source: [Int]
    private let ties: PlanTies

    init(
        applicants: [ID<Applicant>], vacancies: [PlacementVacancy], pairs: [PlacementPair], pins: [PlacementPair],
        ties: PlanTies
    ) {
        let order = TieOrder(ties)
        let pinned = Set(pins.map(\.applicant))
        let taken = Dictionary(grouping: pins, by: \.vacancy).mapValues(\.count)
        let free = order.sorted(applicants.filter { !pinned.contains($0) })
        let rows = Dictionary(free.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = order.sorted(vacancies.map(\.id))
        let columns = Dictionary(sorted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var openings = [Int32](repeating: 0, count: vacancies.count)
        for vacancy in vacancies {
            guard let column = columns[vacancy.id] else { continue }
            openings[column] = Int32(vacancy.openings - (taken[vacancy.id] ?? 0))
        }
        var found: [(row: Int, column: Int, source: Int)] = []
        for (index, pair) in pairs.enumerated() {
            guard let row = rows[pair.applicant], let column = columns[pair.vacancy] else { continue }
            found.append((row, column, index))
        }
        found.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        var start = [Int32](repeating: 0, count: free.count + 1)
        for pair in found { start[pair.row + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        self.applicants = free
        self.vacancies = sorted
        graph = PairGraph(start: start, vacancy: found.map { Int32($0.column) }, openings: openings)
        source = found.map(\.source)
        self.ties = ties
    }

    /// What breaks ties between the pairs of an applicant, and between those of a vacancy.
    var lots: (applicant: [UInt64], employer: [UInt64]) {
        switch ties {
        case .id: return (graph.vacancy.map { UInt64($0) }, graph.applicant.map { UInt64($0) })
        case .seed(let seed):
            let hash = SipHash24(seed: seed)
            let drawn = graph.vacancy.indices.map { pair in
                let (row, column) = (Int(graph.applicant[pair]), Int(graph.vacancy[pair]))
                return hash("\(applicants[row].part)/\(vacancies[column].part)")
            }
            return (drawn, drawn)
        }
    }

    /// The pair of an applicant with a vacancy, where both accept each other.
    func pair(of row: Int, with vacancy: ID<Vacancy>) -> Int? {
        graph.pairs(of: row).first { vacancies[Int(graph.vacancy[$0])] == vacancy }
    }
}

/// The order that breaks ties: the keyed hash of the ids, or the ids themselves.
struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        switch ties {
        case .id: hash = nil
        case .seed(let seed): hash = SipHash24(seed: seed)
        }
    }

    func sorted<Of>(_ ids: [ID<Of>]) -> [ID<Of>] {
        guard let hash else { return ids.sorted() }
        return ids.map { (hash($0.text), $0) }.sorted { $0 < $1 }.map(\.1)
    }
}
