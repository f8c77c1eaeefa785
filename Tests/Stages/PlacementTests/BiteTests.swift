import Domain
import Support
import Testing

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout StableProblem, inout AssignmentProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout StableProblem, inout AssignmentProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small placements are hard enough to tell planners apart")
struct BiteTests {
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 1_000 : 120)

    static let liftings: [Lifting] = [
        Lifting("openings") { stable, assignment in
            for index in stable.vacancies.indices { stable.vacancies[index].openings = 9 }
            for index in assignment.vacancies.indices { assignment.vacancies[index].openings = 9 }
        },
        Lifting("pins") { stable, assignment in
            stable.pins = []
            assignment.pins = []
        },
        Lifting("acceptable pairs only") { stable, assignment in
            for applicant in stable.applicants {
                for vacancy in stable.vacancies
                where !stable.pairs.contains(where: { $0.applicant == applicant && $0.vacancy == vacancy.id }) {
                    stable.pairs.append(
                        .init(applicant: applicant, vacancy: vacancy.id, applicantRank: 9, employerRank: 9))
                }
            }
            for seeker in assignment.applicants {
                for vacancy in assignment.vacancies
                where !assignment.pairs.contains(where: { $0.applicant == seeker.id && $0.vacancy == vacancy.id }) {
                    assignment.pairs.append(.init(applicant: seeker.id, vacancy: vacancy.id, score: 6))
                }
            }
        },
    ]

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: Lifting) {
        var (binds, bindsAssignment) = (0, 0)
        for seed in BiteTests.seeds {
            let (stable, assignment) = (
                PlacementInstances.stable(seed: seed), PlacementInstances.assignment(seed: seed)
            )
            var (lifted, liftedAssignment) = (stable, assignment)
            lifting.lift(&lifted, &liftedAssignment)
            if BiteTests.best(stable) != BiteTests.best(lifted) { binds += 1 }
            if AssignmentOracle(problem: assignment).best() != AssignmentOracle(problem: liftedAssignment).best() {
                bindsAssignment += 1
            }
        }
        print(
            "placement: \"\(lifting.testDescription)\" binds in \(binds) stable, \(bindsAssignment) assignments of "
                + "\(BiteTests.seeds.count)")
        #expect(binds * 10 >= BiteTests.seeds.count)
        #expect(bindsAssignment * 10 >= BiteTests.seeds.count)
    }

    private static func best(_ problem: StableProblem) -> [Int]? {
        let oracle = StableOracle(problem, isStrict: problem.method != .mostPlaced)
        return oracle.stable().map(oracle.value).min { $0.lexicographicallyPrecedes($1) }
    }

    @Test("stability costs something, each objective decides, and a greedy planner fails")
    func hardness() {
        var tally = BiteTally()
        for seed in BiteTests.seeds {
            tally.count(PlacementInstances.stableReplan(seed: seed))
            tally.count(PlacementInstances.assignmentReplan(seed: seed))
        }
        let total = BiteTests.seeds.count
        print("placement: of \(total) instances: " + tally.text)
        for name in ["stability", "changeCost", "assignment required", "assignment missedScore"] {
            #expect((tally.counts[name] ?? 0) * 20 >= total, "\(name)")
        }
        for name in ["previousUnplaced", "newUnplaced", "unplaced", "changeCost"] {
            #expect((tally.counts["assignment " + name] ?? 0) * 20 >= total, "\(name)")
        }
        // What a method is about decides where that method is asked for.
        for (method, term) in [
            ("applicants", "applicantRank"), ("employers", "employerRank"), ("mostPlaced", "unplaced"),
        ] {
            #expect((tally.counts[term] ?? 0) * 20 >= tally.counts[method] ?? 0, "\(term)")
        }
        #expect((tally.counts["impossible"] ?? 0) * 100 >= 15 * total)
        #expect((tally.counts["greedy fails"] ?? 0) * 5 >= total)
        #expect((tally.counts["assignment greedy fails"] ?? 0) * 5 >= total)
    }
}

/// Counts in how many instances something decides.
private struct BiteTally {
    private(set) var counts: [String: Int] = [:]

    var text: String { counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }

    mutating func count(_ problem: StableProblem) {
        counts[problem.method.rawValue, default: 0] += 1
        let oracle = StableOracle(problem, isStrict: problem.method != .mostPlaced)
        let all = oracle.all()
        let stable = all.filter(oracle.isStable).map(oracle.value)
        let best = stable.min { $0.lexicographicallyPrecedes($1) }
        if best != all.map(oracle.value).min(by: { $0.lexicographicallyPrecedes($1) }) { note("stability") }
        if all.allSatisfy({ $0.contains(-1) }) { note("impossible") }
        for (level, term) in problem.termsInForce.enumerated() where Set(stable.map { $0[level] }).count > 1 {
            note(term.rawValue)
        }
        let greedy = oracle.greedy()
        if !oracle.isStable(greedy) || oracle.value(greedy) != best { note("greedy fails") }
    }

    mutating func count(_ problem: AssignmentProblem) {
        let oracle = AssignmentOracle(problem: problem)
        let values = oracle.all().map(oracle.value)
        for (level, part) in problem.levelsInForce.enumerated() where Set(values.map { $0[level] }).count > 1 {
            note("assignment " + part.name)
        }
        let best = values.min { $0.lexicographicallyPrecedes($1) }
        if oracle.value(oracle.greedy()) != best { note("assignment greedy fails") }
    }

    private mutating func note(_ name: String) { counts[name, default: 0] += 1 }
}
