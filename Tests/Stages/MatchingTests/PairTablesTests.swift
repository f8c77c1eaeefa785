import Hashing
import Matching
import Support
import Testing

@Suite struct PairTablesTests {
    @Test("all open pairs and the best partners are those of a plain double loop, on one thread and on two")
    func plainLoops() {
        let seeds = Tier.seeds(1_500, long: 40_000)
        var (pairs, left) = (0, 0)
        for seed in seeds {
            var generator = SplitMix64(seed: seed)
            let tables = TableInstances.draw(&generator)
            let limit = 1 + generator.below(4)
            let rows = PairList(tables)
            #expect(PairList(tables, threads: 2) == rows, "seed \(seed)")
            let (ofVacancies, ofApplicants) = (tables.bestApplicants(limit), tables.bestVacancies(limit))
            #expect(tables.bestApplicants(limit, threads: 2) == ofVacancies, "seed \(seed)")
            #expect(tables.bestVacancies(limit, threads: 2) == ofApplicants, "seed \(seed)")
            for vacancy in 0..<tables.vacancies {
                let open = (0..<tables.applicants).filter { tables.isOpen($0, vacancy) }
                let all = open.map { Scored(partner: $0, score: tables.score($0, vacancy)) }
                #expect(rows.ofVacancy[vacancy] ?? [] == all, "seed \(seed)")
                #expect(Scored.list(ofVacancies, vacancy) == Scored.best(limit, of: all), "seed \(seed)")
                pairs += all.count
                left += max(0, all.count - limit)
            }
            for applicant in 0..<tables.applicants {
                let all = (0..<tables.vacancies).filter { tables.isOpen(applicant, $0) }.map {
                    Scored(partner: $0, score: tables.score(applicant, $0))
                }
                #expect(Scored.list(ofApplicants, applicant) == Scored.best(limit, of: all), "seed \(seed)")
            }
        }
        print("tables against plain loops: \(seeds.count) problems, \(pairs) open pairs, \(left) of them not kept")
        #expect(left > pairs / 10)
    }

    /// Values of duckdb 2.0, polars 2.1, SQLite 3.40 and a compiled loop, which agree.
    @Test("10,000 applicants and 1,000 vacancies have the pairs and lists that four other programs find")
    func published() {
        let tables = MatchInstance(applicants: 10_000, vacancies: 1_000, occupations: 50).tables
        let pairs = PairList(tables, threads: 2).ofVacancy.values.joined()
        #expect([pairs.count, pairs.reduce(0) { $0 + $1.score }] == [227_254, 161_665_276])
        #expect(Scored.sums(tables.bestVacancies(10, threads: 2)) == [79_355, 67_201_584, 39_078_437])
        #expect(Scored.sums(tables.bestApplicants(10, threads: 2)) == [9_997, 11_123_417, 48_942_227])
    }

    @Test("a class with more people than a block holds is not cut short")
    func blocks() {
        let count = 9_000
        let tables = PairTables(
            criteria: [ClassTable(Array(repeating: 0, count: count), [0, 0]) { _, _ in true }],
            parts: [ClassTable(Array(0..<count).map { $0 % 100 }, [0, 1]) { Int16($0 * (1 - 2 * $1)) }])
        let pairs = PairList(tables, threads: 2)
        #expect(pairs.ofVacancy.count == 2)
        #expect(pairs.ofVacancy[1] == (0..<count).map { Scored(partner: $0, score: -($0 % 100)) })
        let best = tables.bestApplicants(2)
        #expect(best.partners == [99, 199, 0, 100])
        #expect(best.scores == [99, 99, 0, 0])
    }
}

/// All rows of a problem, collected.
private struct PairList: Hashable {
    private(set) var ofVacancy: [Int: [Scored]] = [:]

    init(_ tables: PairTables, threads: Int = 1) {
        let workers = tables.forEachRows(threads: threads, into: [Int: [Scored]]()) { found, rows in
            for (row, vacancy) in rows.vacancies.enumerated() {
                found[Int(vacancy), default: []] += (Int(rows.starts[row])..<Int(rows.starts[row + 1])).map {
                    Scored(partner: Int(rows.applicants[$0]), score: Int(rows.scores[$0]))
                }
            }
        }
        for found in workers { ofVacancy.merge(found, uniquingKeysWith: +) }
        ofVacancy = ofVacancy.mapValues { $0.sorted { $0.partner < $1.partner } }
    }
}

/// One side of a pair with what the pair scores.
private struct Scored: Hashable {
    let partner: Int
    let score: Int

    static func best(_ limit: Int, of all: [Scored]) -> [Scored] {
        Array(all.sorted { ($1.score, $0.partner) < ($0.score, $1.partner) }.prefix(limit))
    }

    static func list(_ best: BestPartners, _ index: Int) -> [Scored] {
        (best.starts[index]..<best.starts[index + 1]).map {
            Scored(partner: Int(best.partners[$0]), score: Int(best.scores[$0]))
        }
    }

    /// How many are kept, the sum of their scores and of their numbers.
    static func sums(_ best: BestPartners) -> [Int] {
        [
            best.partners.count, best.scores.reduce(0) { $0 + Int($1) }, best.partners.reduce(0) { $0 + Int($1) },
        ]
    }
}
