import Placement

/// The stable placement that is best for applicants.
enum StableBench {
    /// Applicants, vacancies, and how many each applicant asks, twins included.
    private static let shapes: [String: (applicants: Int, vacancies: Int, pairs: Int)] = [
        "tiny": (200, 30, 6), "small": (1_000, 100, 8), "medium": (10_000, 1_000, 10),
        "large": (100_000, 10_000, 10), "nation": (1_000_000, 50_000, 12),
    ]
    static let sizes = ["tiny", "small", "medium", "large", "nation"]

    static func make(_ name: String, seed: UInt64) -> BinaryFile? {
        guard let shape = shapes[name] else { return nil }
        let draws = Draws(seed: seed)
        let asked = draws.low(301, 302, shape.applicants * shape.pairs, below: shape.vacancies)
        var (rows, columns): ([UInt32], [UInt32]) = ([], [])
        for applicant in 0..<shape.applicants {
            for vacancy in Set(asked[(applicant * shape.pairs)..<((applicant + 1) * shape.pairs)]).sorted() {
                rows.append(UInt32(applicant))
                columns.append(UInt32(vacancy))
            }
        }
        let most = 2 * (shape.applicants / shape.vacancies) - 3
        var file = BinaryFile("LOTSEH01")
        file.append([UInt32(shape.applicants), UInt32(shape.vacancies)])
        file.append([UInt64(columns.count)])
        file.append(draws.list(300, shape.vacancies, below: most).map { UInt32(1 + $0) })
        file.append(rows)
        file.append(columns)
        file.append(draws.list(303, columns.count, below: 4).map { UInt8($0) })
        file.append(draws.list(304, columns.count, below: 6).map { UInt8($0) })
        return file
    }

    /// The lists are sorted before the clock starts, as the peers' are.
    static func run(_ path: String) throws -> Outcome {
        let market = try read(path)
        let (graph, preferences) = (market.graph, market.preferences)
        // The peers' loop has run on one applicant before, too.
        let one = PairGraph(start: [0, 1], vacancy: [0], openings: [1])
        let first = DeferredAcceptance.applicantsPropose(
            one, StrictPreferences(one, ranks: ([1], [1]), lots: ([0], [0])))
        precondition(first == [0])
        let (held, cost) = Measurement.of { DeferredAcceptance.applicantsPropose(graph, preferences) }
        let placed = held.filter { $0 >= 0 }
        let places = placed.reduce(0) { $0 + Int(preferences.applicantPlace[Int($1)]) }
        let isStable = isStable(held, graph, preferences.applicantPlace, preferences.employerPlace)
        return Outcome(
            value: [placed.count, places], work: 0, cost: cost,
            proof: isStable ? "no two would rather have each other" : nil)
    }

    /// The same lists with their ties kept: as many as the search finds, the applicants' order of the ties being that of the file.
    static func runTies(_ path: String) throws -> Outcome {
        let market = try read(path)
        let (graph, order, ranks) = (market.graph, market.preferences.order, market.ranks)
        let price = TieSearch.Price.unplaced(graph)
        let (found, cost) = Measurement.of {
            let start = MostPlaced.ofSeveralOrders(graph, order: order, ranks: ranks, price: price)
            var search = TieSearch(graph, order: order, ranks: ranks, price: price, held: start.held, seed: 0)
            return (held: search.run(work: TieSearch.workPerPair * graph.vacancy.count, least: 0), work: search.work)
        }
        return Outcome(
            value: [found.held.count { $0 >= 0 }], work: found.work, cost: cost,
            proof: isStable(found.held, graph, ranks.applicant, ranks.employer)
                ? "no two would rather have each other" : nil)
    }

    private struct Market {
        let graph: PairGraph
        let ranks: (applicant: [Int32], employer: [Int32])
        let preferences: StrictPreferences
    }

    private static func read(_ path: String) throws -> Market {
        var reader = try BinaryReader(path, mark: "LOTSEH01")
        let (applicants, vacancies) = (try reader.number(UInt32.self), try reader.number(UInt32.self))
        let pairs = try reader.number(UInt64.self)
        let openings = try reader.numbers(vacancies, Int32.self)
        let rows = try reader.numbers(pairs, Int32.self)
        let columns = try reader.numbers(pairs, Int32.self)
        let ranks = (
            applicant: try reader.numbers(pairs, UInt8.self).map { Int32($0) },
            employer: try reader.numbers(pairs, UInt8.self).map { Int32($0) }
        )
        var start = [Int32](repeating: 0, count: applicants + 1)
        for row in rows { start[Int(row) + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        let graph = PairGraph(start: start, vacancy: columns, openings: openings)
        let preferences = StrictPreferences(
            graph, ranks: ranks, lots: (columns.map { UInt64($0) }, rows.map { UInt64($0) }))
        return Market(graph: graph, ranks: ranks, preferences: preferences)
    }

    /// Looks at every pair: whether both would rather have each other, or a vacancy takes more than it has openings.
    private static func isStable(
        _ held: [Int32], _ graph: PairGraph, _ wishes: [Int32], _ welcomes: [Int32]
    ) -> Bool {
        var taken = [Int32](repeating: 0, count: graph.openings.count)
        var worst = [Int32](repeating: -1, count: graph.openings.count)
        for pair in held where pair >= 0 {
            let vacancy = Int(graph.vacancy[Int(pair)])
            taken[vacancy] += 1
            worst[vacancy] = max(worst[vacancy], welcomes[Int(pair)])
        }
        return graph.vacancy.indices.allSatisfy { pair in
            let (own, vacancy) = (held[Int(graph.applicant[pair])], Int(graph.vacancy[pair]))
            if taken[vacancy] > graph.openings[vacancy] { return false }
            if own == Int32(pair) { return true }
            let wants = own < 0 || wishes[pair] < wishes[Int(own)]
            let isWanted = taken[vacancy] < graph.openings[vacancy] || welcomes[pair] < worst[vacancy]
            return !(wants && isWanted)
        }
    }
}
