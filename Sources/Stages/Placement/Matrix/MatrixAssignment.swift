/// The largest total of a full matrix of scores, where each row and each column counts at most once: everybody could go everywhere,
/// and every vacancy has one opening.
///
/// Three searches, each of which begins with what the one before has found. Rows in turn take the column worth most to them and raise
/// its price to where the next best is worth as much (Jonker, Volgenant 1987). Where many scores are alike that leaves many rows
/// over; then all rows bid, with raises that shrink (Bertsekas 1988), and who sits where the best is kept. Whoever is left grows trees
/// of shortest chains from all rows at once, and one chain of each tree that has reached a free column is moved (Gabow, Tarjan 1989,
/// without their scaling). Scores are kept in sixteen bits where they and their prices fit, in thirty-two else.
package struct MatrixAssignment {
    /// The column of each row; −1 where it has none that scores above 0.
    package let columns: [Int32]
    /// What each column is worth, the least there can be; 0 where it is free.
    package let prices: [Int]
    /// Rows looked at.
    package let work: Int

    /// The most that a score may be.
    package static var most: Int32 { 1 << 28 }

    /// Nil where a score is above ``most``.
    ///
    /// - Parameter scores: Row by row, `rows` × `columns`; one that is not above 0 is as good as none.
    package init?(rows: Int, columns: Int, scores: [Int32]) {
        let most = scores.max() ?? 0
        guard most <= Self.most else { return nil }
        if let search = MatrixSearch<Int16>(rows: rows, columns: columns, scores: scores, most: most), search.run() {
            self.init(search, rows, columns, scores)
        } else if let search = MatrixSearch<Int32>(rows: rows, columns: columns, scores: scores, most: most),
            search.run()
        {
            self.init(search, rows, columns, scores)
        } else {
            return nil
        }
    }

    private init<Lane>(_ search: MatrixSearch<Lane>, _ rows: Int, _ count: Int, _ scores: [Int32]) {
        prices = (0..<count).map { Int(search.prices[$0]) }
        columns = (0..<rows).map { row in
            let column = Int(search.columnOf[row])
            return column < count && scores[row * count + column] > 0 ? Int32(column) : -1
        }
        work = search.work
    }
}

extension MatrixAssignment {
    /// The pair of a graph that each applicant has, or −1, and the prices of its vacancies; nil where too few of all pairs are in it, or
    /// the matrix would be small or its scores too large.
    static func ofGraph<Gain: FixedWidthInteger & SignedInteger>(
        _ graph: PairRows, gains: [Gain]
    ) -> (held: [Int32], prices: [Int], work: Int)? {
        let seats = graph.seats
        let count = seats.last ?? 0
        guard graph.applicants >= 64, count >= 64,
            graph.pairs * 2 >= max(graph.applicants, count) * graph.openings.count,
            max(graph.applicants, count) <= 2 * min(graph.applicants, count), gains.allSatisfy({ $0 <= most })
        else { return nil }
        var scores = [Int32](repeating: 0, count: graph.applicants * count)
        for row in 0..<graph.applicants {
            for pair in graph.pairs(of: row) {
                let vacancy = Int(graph.vacancy[pair])
                for seat in seats[vacancy]..<seats[vacancy + 1] {
                    scores[row * count + seat] = Int32(max(0, gains[pair]))
                }
            }
        }
        guard let found = MatrixAssignment(rows: graph.applicants, columns: count, scores: scores) else { return nil }
        let vacancyOf = graph.openings.indices.flatMap { vacancy in
            [Int32](repeating: Int32(vacancy), count: seats[vacancy + 1] - seats[vacancy])
        }
        let held = found.columns.enumerated().map { row, seat -> Int32 in
            guard seat >= 0 else { return -1 }
            return graph.pairs(of: row).first { graph.vacancy[$0] == vacancyOf[Int(seat)] }.map { Int32($0) } ?? -1
        }
        let prices = graph.openings.indices.map { seats[$0] < seats[$0 + 1] ? found.prices[seats[$0]] : 0 }
        return (held, prices, found.work)
    }
}
