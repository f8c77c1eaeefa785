import Domain
import Support
import Testing

@testable import Placement

@Suite("Pairs that would rather have each other")
struct BlockingPairsTests {
    /// The same people, ranks and openings, with a score for each pair from the ranks.
    private static func assignment(of problem: StableProblem) -> AssignmentProblem {
        AssignmentProblem(
            applicants: problem.applicants.map { .init(id: $0) }, vacancies: problem.vacancies,
            pairs: problem.pairs.map {
                .init(
                    applicant: $0.applicant, vacancy: $0.vacancy,
                    score: max(0, 20 - $0.applicantRank) + max(0, 20 - $0.employerRank))
            }, pins: problem.pins, ties: problem.ties)
    }

    /// Straight from the definition: both strictly gain, the vacancy by an opening or by somebody it ranks worse.
    private static func blocking(_ plan: PlacementPlan, _ problem: StableProblem) -> [String] {
        problem.pairs.filter { pair in
            let own = plan.pairs.first { $0.applicant == pair.applicant }?.vacancy
            let current = problem.pairs.first { $0.applicant == pair.applicant && $0.vacancy == own }
            guard pair.applicantRank < current?.applicantRank ?? Int.max else { return false }
            let openings = problem.vacancies.first { $0.id == pair.vacancy }?.openings ?? 0
            let seated = plan.pairs.filter { $0.vacancy == pair.vacancy }
            let isBeaten = seated.contains { other in
                problem.pairs.contains {
                    $0.applicant == other.applicant && $0.vacancy == pair.vacancy
                        && $0.employerRank > pair.employerRank
                }
            }
            return seated.count < openings || isBeaten
        }.map { "\($0.applicant)/\($0.vacancy)" }.sorted()
    }

    @Test("an assignment names exactly the pairs that would leave it, ties not among them, and the verifier agrees")
    func assignments() throws {
        let seeds = Tier.seeds(150, long: 10_000)
        var unstable = 0
        var tied = 0
        for seed in seeds {
            let problem = PlacementInstances.stable(seed: seed)
            let best = try AssignmentPlanner.plan(BlockingPairsTests.assignment(of: problem))
            let placed = best.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
            let plan = best.naming(BlockingPairs.among(placed, in: problem))
            let names = plan.instabilities.map { "\($0.applicant)/\($0.vacancy)" }.sorted()
            #expect(names == BlockingPairsTests.blocking(plan, problem), "seed \(seed)")
            let check = try StableVerifier.verifyInstabilities(of: plan, against: problem)
            #expect(check.violations == [], "seed \(seed)")
            if !names.isEmpty {
                unstable += 1
                let quiet = plan.naming(Array(plan.instabilities.dropLast()))
                let found = try StableVerifier.verifyInstabilities(of: quiet, against: problem).violations
                #expect(found.map(\.code) == ["instabilities"], "seed \(seed)")
            }
            if Set(problem.pairs.map { "\($0.applicant)/\($0.applicantRank)" }).count < problem.pairs.count {
                tied += 1
            }
        }
        print("blocking pairs: \(unstable) of \(seeds.count) assignments leave some, \(tied) problems have ties")
        #expect(unstable * 10 >= seeds.count && tied * 10 >= seeds.count)
    }

    @Test("a pair that is not named, or named without a reason, is told by its ids")
    func text() throws {
        let problem = StableProblem(
            applicants: [ID("A0"), ID("A1")], vacancies: [PlacementVacancy(id: ID("V0"))],
            pairs: [
                .init(applicant: ID("A0"), vacancy: ID("V0"), applicantRank: 1, employerRank: 1),
                .init(applicant: ID("A1"), vacancy: ID("V0"), applicantRank: 1, employerRank: 2),
            ])
        let placed = [PlacementPair(applicant: ID("A1"), vacancy: ID("V0"))]
        #expect(
            BlockingPairs.among(placed, in: problem).map(\.text) == [
                "V0 would rather have A0, who is not placed there, than A1"
            ])
        let stable = try StablePlanner.plan(problem)
        let boast = stable.naming([.init(applicant: ID("A1"), vacancy: ID("V0"), text: "x")])
        #expect(
            try StableVerifier.verifyInstabilities(of: boast, against: problem).violations.map(\.text) == [
                "the instabilities are not the pairs that would rather have each other"
            ])
    }
}
