import Domain
import Shortlists

/// Who meets whom: the most applicants seen, then the fairest shares, then the largest total.
///
/// A file has the numbers of applicants, vacancies, employers, interviews that an applicant may have, and pairs up to which the exact
/// planner is asked; then of each vacancy its employer and how many it meets at most, of each employer its slots, and of each pair
/// its two sides and score.
enum ShortlistBench {
    private struct Shape {
        let applicants: Int
        let vacancies: Int
        /// Pairs of each applicant, twins included.
        let pairs: Int
        let exactUpTo: Int
    }

    private static let shapes: [String: Shape] = [
        "tiny": Shape(applicants: 150, vacancies: 30, pairs: 8, exactUpTo: 2_000_000),
        "tiny-steps": Shape(applicants: 1_000, vacancies: 200, pairs: 12, exactUpTo: 0),
        "medium": Shape(applicants: 5_000, vacancies: 1_000, pairs: 20, exactUpTo: 2_000_000),
        "medium-steps": Shape(applicants: 5_000, vacancies: 1_000, pairs: 20, exactUpTo: 0),
        "large": Shape(applicants: 50_000, vacancies: 10_000, pairs: 60, exactUpTo: 2_000_000),
    ]
    static let sizes = ["tiny", "tiny-steps", "medium", "medium-steps", "large"]
    private static let perCandidate = 4
    private static let vacanciesOfEmployer = 4

    static func make(_ name: String, seed: UInt64) -> BinaryFile? {
        guard let shape = shapes[name] else { return nil }
        let draws = Draws(seed: seed)
        let asked = draws.low(801, 802, shape.applicants * shape.pairs, below: shape.vacancies)
        var (rows, columns): ([UInt32], [UInt32]) = ([], [])
        for applicant in 0..<shape.applicants {
            for vacancy in Set(asked[(applicant * shape.pairs)..<((applicant + 1) * shape.pairs)]).sorted() {
                rows.append(UInt32(applicant))
                columns.append(UInt32(vacancy))
            }
        }
        let employers = (shape.vacancies + vacanciesOfEmployer - 1) / vacanciesOfEmployer
        var file = BinaryFile("LOTSES01")
        file.append(
            [shape.applicants, shape.vacancies, employers, perCandidate, shape.exactUpTo].map { UInt32($0) })
        file.append([UInt64(columns.count)])
        file.append((0..<shape.vacancies).map { UInt32($0 / vacanciesOfEmployer) })
        file.append(draws.list(803, shape.vacancies, below: 3).map { UInt32(5 + 5 * $0) })
        // Some delegations have fewer slots than their vacancies want interviews.
        file.append(draws.list(804, employers, below: 2).map { UInt32(30 + 30 * $0) })
        file.append(rows)
        file.append(columns)
        file.append(draws.list(805, columns.count, below: 6_000).map { UInt32(4_000 + $0) })
        return file
    }

    static func run(_ path: String) throws -> Outcome {
        var reader = try BinaryReader(path, mark: "LOTSES01")
        let head = try reader.numbers(5, UInt32.self).map(Int.init)
        let count = try reader.number(UInt64.self)
        let employerOf = try reader.numbers(head[1], UInt32.self)
        let limits = try reader.numbers(head[1], UInt32.self)
        let slots = try reader.numbers(head[2], UInt32.self)
        let applicantOf = try reader.numbers(count, Int32.self)
        let vacancyOf = try reader.numbers(count, Int32.self)
        let scores = try reader.numbers(count, Int32.self)
        let applicants = (0..<head[0]).map { ID<Applicant>("A\($0)") }
        let employers = (0..<head[2]).map { ID<Employer>("E\($0)") }
        let vacancies = (0..<head[1]).map {
            ShortlistVacancy(id: ID("V\($0)"), employer: employers[Int(employerOf[$0])], limit: Int(limits[$0]))
        }
        let names = MatchList.Names(applicants: applicants, vacancies: vacancies.map(\.id))
        let rows = (0..<count).map {
            MatchList.Row(
                applicant: applicantOf[$0], vacancy: vacancyOf[$0], employerScore: scores[$0],
                applicantScore: scores[$0], mutualScore: scores[$0], needsPlan: false)
        }
        let problem = ShortlistProblem(
            seed: 1, pairs: MatchList(names, rows[...]), vacancies: vacancies, applicants: applicants,
            interviewsPerCandidate: head[3],
            employerSlots: Dictionary(uniqueKeysWithValues: zip(employers, slots.map(Int.init))))
        let (plan, cost) = Measurement.of { ShortlistPlanner.plan(problem, exactUpTo: head[4]) }
        return Outcome(
            value: [plan.entries.count, plan.covered, plan.totalScore], work: 0, cost: cost,
            proof: keepsRules(plan, problem)
                ? plan.proof.map {
                    "every rule holds; at most \($0.coveredAtMost) seen, at most \($0.totalScoreAtMost) points for these numbers"
                } ?? "every rule holds; each level is exact" : nil)
    }

    /// Whether each interview is one of the pairs, once, and nobody has more than the limits say.
    private static func keepsRules(_ plan: Shortlists, _ problem: ShortlistProblem) -> Bool {
        let scores = Dictionary(
            problem.pairs.map { ($0.applicant.text + " " + $0.vacancy.text, $0.mutualScore) }
        ) { first, _ in first }
        var chosen: Set<String> = []
        var (ofApplicant, ofVacancy, ofEmployer): ([ID<Applicant>: Int], [ID<Vacancy>: Int], [ID<Employer>: Int]) =
            ([:], [:], [:])
        var total = 0
        for entry in plan.entries {
            let pair = entry.applicant.text + " " + entry.vacancy.text
            guard scores[pair] == entry.mutualScore, chosen.insert(pair).inserted else { return false }
            ofApplicant[entry.applicant, default: 0] += 1
            ofVacancy[entry.vacancy, default: 0] += 1
            ofEmployer[entry.employer, default: 0] += 1
            total += entry.mutualScore
        }
        return total == plan.totalScore && ofApplicant.count == plan.covered
            && ofApplicant.values.allSatisfy { $0 <= problem.interviewsPerCandidate }
            && problem.vacancies.allSatisfy { ofVacancy[$0.id] ?? 0 <= $0.limit }
            && ofEmployer.allSatisfy { $1 <= problem.employerSlots[$0] ?? $1 }
    }
}
