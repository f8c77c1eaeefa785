/// Who may go where, as rows of numbers: the pairs of applicant `i` are `start[i]..<start[i + 1]`, one after another.
///
/// Applicants, vacancies and pairs are numbered from 0 and below 2³¹. What is known about pairs stands in arrays of the
/// same length.
package struct PairRows: Sendable {
    /// One more than there are applicants.
    package let start: [Int32]
    /// The vacancy of each pair.
    package let vacancy: [Int32]
    /// How many each vacancy takes, at most the number of its pairs.
    package let openings: [Int32]

    package init(start: [Int32], vacancy: [Int32], openings: [Int32]) {
        var degrees = [Int32](repeating: 0, count: openings.count)
        for number in vacancy { degrees[Int(number)] += 1 }
        self.start = start
        self.vacancy = vacancy
        self.openings = zip(openings, degrees).map { min($0, $1) }
    }

    var applicants: Int { max(0, start.count - 1) }
    var pairs: Int { vacancy.count }

    func pairs(of row: Int) -> Range<Int> { Int(start[row])..<Int(start[row + 1]) }

    /// Where the seats of each vacancy begin, when all stand in one row; one more than there are vacancies.
    var seats: [Int] {
        var seats = [0]
        seats.reserveCapacity(openings.count + 1)
        for count in openings { seats.append(seats[seats.count - 1] + Int(count)) }
        return seats
    }
}
