import Domain
import Hashing

/// The pairs that shortlists choose among as columns, in the order of vacancy and applicant: a country has millions.
struct PairTable {
    /// By id.
    let vacancies: [ShortlistVacancy]
    /// By id.
    let applicants: [ID<Applicant>]
    /// Where each vacancy's pairs begin, and the last ends.
    let starts: [Int]
    let vacancy: [Int32]
    let applicant: [Int32]
    let mutual: [Int32]
    /// Decides between equal scores: 32 bits of a keyed hash of both ids, so that no name and no order of arrival does; few
    /// enough bits that a sum over all pairs fits an integer.
    let tie: [UInt32]

    var count: Int { applicant.count }

    /// Pairs whose vacancy or applicant is no part of the problem are left out.
    init(_ problem: ShortlistProblem) {
        let vacancies = problem.vacancies.sorted { $0.id < $1.id }
        let applicants = problem.applicants.sorted()
        let names = problem.pairs.names
        let jobs = PairTable.places(of: names.vacancies, in: vacancies.map(\.id))
        let people = PairTable.places(of: names.applicants, in: applicants)
        let (rows, first) = (problem.pairs.rows, problem.pairs.rows.startIndex)
        let known = rows.indices.filter { jobs[Int(rows[$0].vacancy)] >= 0 && people[Int(rows[$0].applicant)] >= 0 }
            .map { Int32($0 - first) }
        // By applicant, then by vacancy: sorting by counting keeps the order of those that count alike.
        let order = PairTable.order(
            PairTable.order(known, by: { people[Int(rows[first + $0].applicant)] }, applicants.count).order,
            by: { jobs[Int(rows[first + $0].vacancy)] }, vacancies.count)
        starts = order.starts
        vacancy = order.order.map { jobs[Int(rows[first + Int($0)].vacancy)] }
        applicant = order.order.map { people[Int(rows[first + Int($0)].applicant)] }
        mutual = order.order.map { rows[first + Int($0)].mutualScore }
        let hash = SipHash24(seed: problem.seed)
        let (left, right) = (applicants.map { hash($0.text) }, vacancies.map { hash($0.id.text) })
        tie = zip(applicant, vacancy).map { applicant, vacancy in
            let other = right[Int(vacancy)]
            var mix = SplitMix64(seed: left[Int(applicant)] ^ (other << 32 | other >> 32))
            return UInt32(mix.next() >> 32)
        }
        self.vacancies = vacancies
        self.applicants = applicants
    }

    func pairs(of vacancy: Int) -> Range<Int> { starts[vacancy]..<starts[vacancy + 1] }

    /// Pairs in order of merit.
    func isBetter(_ left: Int, _ right: Int) -> Bool {
        if mutual[left] != mutual[right] { return mutual[left] > mutual[right] }
        return tie[left] != tie[right] ? tie[left] < tie[right] : left < right
    }

    /// The pairs of each applicant one after the other, and where those of each begin.
    func byApplicant() -> (pairs: [Int32], starts: [Int]) {
        let sorted = PairTable.order((0..<Int32(count)).map { $0 }, by: { applicant[$0] }, applicants.count)
        return (sorted.order, sorted.starts)
    }

    func pair(_ vacancy: Int, _ applicant: Int) -> Int? {
        var range = pairs(of: vacancy)
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if self.applicant[middle] == applicant { return middle }
            range = self.applicant[middle] < applicant ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// The place of each id, -1 where it has none.
    private static func places<Of>(of ids: [ID<Of>], in sorted: [ID<Of>]) -> [Int32] {
        if ids == sorted { return (0..<Int32(ids.count)).map { $0 } }
        let known = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
        return ids.map { known[$0] ?? -1 }
    }

    /// Some numbers in the order of their keys, those of one key as they stood, and where each key begins.
    static func order(
        _ numbers: [Int32], by key: (Int) -> Int32, _ keys: Int
    ) -> (order: [Int32], starts: [Int]) {
        var starts = [Int](repeating: 0, count: keys + 1)
        for number in numbers { starts[Int(key(Int(number))) + 1] += 1 }
        for index in 0..<keys { starts[index + 1] += starts[index] }
        var order = [Int32](repeating: 0, count: numbers.count)
        var next = starts
        for number in numbers {
            let place = Int(key(Int(number)))
            order[next[place]] = number
            next[place] += 1
        }
        return (order, starts)
    }
}
