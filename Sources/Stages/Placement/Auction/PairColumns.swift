/// The pairs of a graph by vacancy: who could come and what that gains, eight bytes each where gains take four.
struct PairColumns<Gain: FixedWidthInteger & SignedInteger> {
    private let start: [Int32]
    let applicant: [Int32]
    let gain: [Gain]

    init(_ rows: PairRows, _ gains: [Gain]) {
        var next = [Int32](repeating: 0, count: rows.openings.count + 1)
        for vacancy in rows.vacancy { next[Int(vacancy) + 1] += 1 }
        for index in 1..<next.count { next[index] += next[index - 1] }
        start = next
        var applicant = [Int32](repeating: 0, count: rows.pairs)
        var gain = [Gain](repeating: 0, count: rows.pairs)
        for row in 0..<rows.applicants {
            for pair in rows.pairs(of: row) {
                let vacancy = Int(rows.vacancy[pair])
                let place = Int(next[vacancy])
                applicant[place] = Int32(row)
                gain[place] = gains[pair]
                next[vacancy] += 1
            }
        }
        self.applicant = applicant
        self.gain = gain
    }

    func places(of vacancy: Int) -> Range<Int> { Int(start[vacancy])..<Int(start[vacancy + 1]) }
}
