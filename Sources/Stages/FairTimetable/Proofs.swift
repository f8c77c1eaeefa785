import Domain

/// Certificates for the requests that a timetable leaves out, and how much they prove together.
struct Proofs {
    /// By the request that it was made for.
    private(set) var certificates: [Int: PlanCertificate] = [:]
    /// Work units that the search for conflicts took.
    private(set) var work = 0
    /// Requests of which no timetable holds all, and how many of them are missing at least.
    private var shortages: [(items: [Int], missing: Int)] = []

    /// - Parameter conflicts: whether to search for conflicts, which takes work, where nothing can be counted.
    init(_ fair: CompiledFair, seats: [Seat?], conflicts isSearched: Bool) {
        let missing = fair.requests.indices.filter { seats[$0] == nil }.sorted {
            fair.requests[$0].source.id < fair.requests[$1].source.id
        }
        guard !missing.isEmpty else { return }
        let counts = CountCertificates(fair)
        var conflicts = Conflicts(fair, seats: seats)
        for index in missing {
            certificates[index] =
                counts.certificate(for: index) ?? (isSearched ? conflicts.certificate(for: index) : nil)
        }
        work = conflicts.work
        let numbers = Dictionary(
            fair.requests.enumerated().map { ($0.element.source.id.text, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var seen: Set<PlanCertificate> = []
        for index in missing {
            guard let certificate = certificates[index], seen.insert(certificate).inserted else { continue }
            let items =
                switch certificate {
                case .count(let items, _, _, _, _), .conflict(let items, _): items
                case .notFound: [String]()
                }
            shortages.append((items.compactMap { numbers[$0] }, fair.problem.leastMissing(certificate)))
        }
    }

    /// The least that the missing requests weigh together, whatever the timetable: the lightest ones of certificates that
    /// share no request.
    func least(_ weight: (Int) -> Int) -> Int { forced(weight).reduce(0) { $0 + weight($1) } }

    /// The lightest requests that can be missing as far as certificates that share no request say how many.
    func forced(_ weight: (Int) -> Int) -> [Int] {
        let lightest = shortages.enumerated().map { number, shortage in
            let missing = shortage.items.sorted { (weight($0), $0) < (weight($1), $1) }.prefix(shortage.missing)
            return (
                number: number, items: shortage.items, missing: missing,
                weight: missing.reduce(0) { $0 + weight($1) }
            )
        }
        var used: Set<Int> = []
        var result: [Int] = []
        for shortage in lightest.sorted(by: { ($1.weight, $0.number) < ($0.weight, $1.number) })
        where used.isDisjoint(with: shortage.items) {
            used.formUnion(shortage.items)
            result += shortage.missing
        }
        return result
    }
}
