/// Who accepts whom, by applicant, and the applicant of each pair beside it.
package struct PairGraph: Sendable {
    package let rows: PairRows
    /// The applicant of each pair.
    package let applicant: [Int32]

    package init(start: [Int32], vacancy: [Int32], openings: [Int32]) {
        self.init(PairRows(start: start, vacancy: vacancy, openings: openings))
    }

    package init(_ rows: PairRows) {
        self.rows = rows
        var applicant: [Int32] = []
        applicant.reserveCapacity(rows.pairs)
        for row in 0..<rows.applicants {
            for _ in rows.pairs(of: row) { applicant.append(Int32(row)) }
        }
        self.applicant = applicant
    }

    /// One more than there are applicants.
    package var start: [Int32] { rows.start }
    /// The vacancy of each pair.
    package var vacancy: [Int32] { rows.vacancy }
    /// How many each vacancy takes, at most the number of its pairs.
    package var openings: [Int32] { rows.openings }
    var applicants: Int { rows.applicants }
    var pairs: Int { rows.pairs }
    var seats: [Int] { rows.seats }

    func pairs(of row: Int) -> Range<Int> { rows.pairs(of: row) }
}
