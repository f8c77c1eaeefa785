import Domain

/// Proves that required applicants cannot all be placed: together they accept fewer openings than they are.
struct ShortageProof {
    private let problem: AssignmentProblem
    private let places: [ID<Applicant>: ID<Vacancy>]
    private let lists: [ID<Applicant>: [ID<Vacancy>]]
    private let seated: [ID<Vacancy>: [ID<Applicant>]]
    private let openings: [ID<Vacancy>: Int]
    private let required: Set<ID<Applicant>>
    private let pinned: Set<ID<Applicant>>

    init(_ problem: AssignmentProblem, placed: [PlacementPair]) {
        self.problem = problem
        places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        lists = Dictionary(grouping: problem.pairs, by: \.applicant).mapValues { $0.map(\.vacancy) }
        seated = Dictionary(grouping: placed, by: \.vacancy).mapValues { $0.map(\.applicant) }
        openings = Dictionary(
            problem.vacancies.map { ($0.id, $0.openings) }, uniquingKeysWith: { first, _ in first })
        required = Set(problem.applicants.filter(\.isRequired).map(\.id))
        pinned = Set(problem.pins.map(\.applicant))
    }

    /// One for each set of vacancies that is too small, and `notFound` where other levels come before required ones.
    func certificates() -> [PlanCertificate] {
        var found: [PlanCertificate] = []
        for applicant in required.sorted() where places[applicant] == nil {
            let certificate = shortage(from: applicant)
            if !found.contains(certificate) { found.append(certificate) }
        }
        return found
    }

    /// Everybody who competes for the same openings, found from one who has none.
    private func shortage(from first: ID<Applicant>) -> PlanCertificate {
        var people: Set<ID<Applicant>> = [first]
        var vacancies: Set<ID<Vacancy>> = []
        var queue = [first]
        while let applicant = queue.popLast() {
            for vacancy in (lists[applicant] ?? []).sorted() where vacancies.insert(vacancy).inserted {
                let others = (seated[vacancy] ?? []).filter { !pinned.contains($0) }
                let isFull = (seated[vacancy]?.count ?? 0) >= openings[vacancy] ?? 0
                guard isFull, others.allSatisfy(required.contains) else {
                    return .notFound(item: first.text, blocking: vacancy.text)
                }
                for other in others where people.insert(other).inserted { queue.append(other) }
            }
        }
        let fixed = problem.pins.count { vacancies.contains($0.vacancy) && !people.contains($0.applicant) }
        let supply = vacancies.reduce(0) { $0 + (openings[$1] ?? 0) } - fixed
        return .count(
            items: people.sorted().map(\.text),
            resource: "openings of "
                + (vacancies.isEmpty ? "no vacancy" : vacancies.sorted().map(\.text).joined(separator: ", ")),
            need: people.count, supply: supply, window: "")
    }
}
