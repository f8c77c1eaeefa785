import Matching

/// Every open pair with its score, and the ten best partners of everybody.
struct MatchBench {
    private struct Person {
        let occupation, language, recognition, regions, experience, wage: Int
    }

    private struct Job {
        let occupation, language, recognition, region, experience, wage: Int
    }

    private let people: [Person]
    private let jobs: [Job]
    private let occupations: Int
    /// Points of an applicant's occupation (row) for a vacancy's, of 100; -1 = the pair is shut.
    private var affinity: [Int]
    private static let kept = 10

    init(_ folder: String) throws {
        let own = try MatchFiles.read("\(folder)/candidates.csv", ["occ", "lang", "recog", "mob", "exp", "wage_min"])
        people = own.map {
            Person(
                occupation: $0[0], language: $0[1], recognition: $0[2], regions: $0[3], experience: $0[4], wage: $0[5])
        }
        let asked = try MatchFiles.read(
            "\(folder)/jobs.csv", ["occ", "lang_min", "recog_min", "region", "exp_min", "wage"])
        jobs = asked.map {
            Job(occupation: $0[0], language: $0[1], recognition: $0[2], region: $0[3], experience: $0[4], wage: $0[5])
        }
        let near = try MatchFiles.read("\(folder)/occ_nb.csv", ["occ_c", "occ_j", "aff"])
        occupations = 1 + max(people.map(\.occupation).max() ?? 0, near.map { max($0[0], $0[1]) }.max() ?? 0)
        affinity = Array(repeating: -1, count: occupations * occupations)
        for entry in near { affinity[entry[0] * occupations + entry[1]] = entry[2] }
    }

    /// The instance as tables of the matching engine.
    private var tables: PairTables {
        PairTables(
            criteria: [
                ClassTable(people.map(\.occupation), jobs.map(\.occupation)) { nearness($0, $1) >= 0 },
                ClassTable(people.map(\.regions), jobs.map(\.region)) { $0 >> $1 & 1 == 1 },
                ClassTable(people.map(\.language), jobs.map(\.language)) { $0 >= $1 - 1 },
                ClassTable(people.map(\.recognition), jobs.map(\.recognition)) { $0 >= $1 },
            ],
            parts: [
                ClassTable(people.map(\.occupation), jobs.map(\.occupation)) { Int16(10 * max(0, nearness($0, $1))) },
                ClassTable(people.map(\.language), jobs.map(\.language)) { Int16(40 * min($0 - $1, 2)) },
                ClassTable(people.map(\.recognition), jobs.map(\.recognition)) { Int16(25 * ($0 - $1)) },
                ClassTable(people.map(\.experience), jobs.map(\.experience)) { Int16(5 * min(max($0 - $1, 0), 10)) },
                ClassTable(people.map(\.wage), jobs.map(\.wage)) { Int16(min(max($1 - $0, 0) / 20, 50)) },
            ])
    }

    private func nearness(_ own: Int, _ asked: Int) -> Int { affinity[own * occupations + asked] }

    static func runPairs(_ folder: String) throws -> Outcome {
        let bench = try MatchBench(folder)
        let tables = bench.tables
        let (sums, cost) = Measurement.of {
            tables.forEachRows(threads: Measurement.threads, into: Sums()) { $0.add($1) }
        }
        let total = sums.reduce(into: Sums()) { $0.add($1) }
        // Of a large instance a share of the pairs is looked at one by one.
        let step = 1 + total.pairs / 10_000_000
        let wrong = tables.forEachRows(threads: Measurement.threads, into: 0) { wrong, rows in
            for (row, vacancy) in rows.vacancies.enumerated() where Int(vacancy).isMultiple(of: step) {
                for pair in Int(rows.starts[row])..<Int(rows.starts[row + 1])
                where bench.points(Int(rows.applicants[pair]), Int(vacancy)) != Int(rows.scores[pair]) {
                    wrong += 1
                }
            }
        }
        let isRight = total.pairs == bench.openPairs && wrong.allSatisfy { $0 == 0 }
        return Outcome(
            value: [total.pairs, total.points], work: 0, cost: cost,
            proof: isRight ? "as many, each by the formula" : nil)
    }

    /// What is made of the pairs; all that was written is read.
    private struct Sums: Sendable {
        var (pairs, points, applicants) = (0, 0, 0)

        mutating func add(_ rows: PairRows) {
            pairs += rows.applicants.count
            for score in rows.scores { points &+= Int(score) }
            for applicant in rows.applicants { applicants &+= Int(applicant) }
        }

        mutating func add(_ other: Sums) {
            pairs += other.pairs
            points += other.points
            applicants += other.applicants
        }
    }

    static func runVacancies(_ folder: String) throws -> Outcome {
        let bench = try MatchBench(folder)
        let tables = bench.tables
        let (best, cost) = Measurement.of { tables.bestApplicants(kept, threads: Measurement.threads) }
        return bench.outcome(best, cost, others: tables.applicants) { ($1, $0) }
    }

    static func runApplicants(_ folder: String) throws -> Outcome {
        let bench = try MatchBench(folder)
        let tables = bench.tables
        let (best, cost) = Measurement.of { tables.bestVacancies(kept, threads: Measurement.threads) }
        return bench.outcome(best, cost, others: tables.vacancies) { ($0, $1) }
    }

    /// A hundred lists are made again by asking about every partner.
    private func outcome(
        _ best: BestPartners, _ cost: Measurement, others: Int, pair: (Int, Int) -> (applicant: Int, vacancy: Int)
    ) -> Outcome {
        let count = best.starts.count - 1
        let isRight = stride(from: 0, to: count, by: max(1, count / 100)).allSatisfy { one in
            let all: [(points: Int, other: Int)] = (0..<others).compactMap { other in
                let (applicant, vacancy) = pair(one, other)
                return points(applicant, vacancy).map { ($0, other) }
            }
            let first = all.sorted { ($1.points, $0.other) < ($0.points, $1.other) }.prefix(MatchBench.kept)
            let range = best.starts[one]..<best.starts[one + 1]
            return first.map(\.other) == best.partners[range].map { Int($0) }
                && first.map(\.points) == best.scores[range].map { Int($0) }
        }
        return Outcome(
            value: [
                best.partners.count, best.scores.reduce(0) { $0 + Int($1) }, best.partners.reduce(0) { $0 + Int($1) },
            ], work: 0, cost: cost, proof: isRight ? "a hundred lists by the formula" : nil)
    }

    // MARK: The formula, pair by pair

    private func points(_ applicant: Int, _ vacancy: Int) -> Int? {
        let (own, asked) = (people[applicant], jobs[vacancy])
        let near = nearness(own.occupation, asked.occupation)
        guard near >= 0, own.language >= asked.language - 1, own.recognition >= asked.recognition,
            own.regions >> asked.region & 1 == 1
        else { return nil }
        return 10 * near + 40 * min(own.language - asked.language, 2) + 25 * (own.recognition - asked.recognition)
            + 5 * min(max(own.experience - asked.experience, 0), 10) + min(max(asked.wage - own.wage, 0) / 20, 50)
    }

    /// How many pairs are open, counted by what people have in common and not one by one.
    private var openPairs: Int {
        var counts: [[Int]: Int] = [:]
        for own in people {
            for region in 0..<16 where own.regions >> region & 1 == 1 {
                counts[[own.occupation, own.language, own.recognition, region], default: 0] += 1
            }
        }
        let asked = Dictionary(
            jobs.map { ([$0.occupation, $0.language, $0.recognition, $0.region], 1) }, uniquingKeysWith: +)
        return asked.reduce(0) { sum, job in
            var open = 0
            for occupation in 0..<occupations where nearness(occupation, job.key[0]) >= 0 {
                for language in max(0, job.key[1] - 1)...6 {
                    for recognition in job.key[2]...3 {
                        open += counts[[occupation, language, recognition, job.key[3]]] ?? 0
                    }
                }
            }
            return sum + open * job.value
        }
    }
}
