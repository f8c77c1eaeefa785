import Calendar
import Domain
import FairTimetable
import Hashing
import Support
import Testing

@Suite("What every timetable of the planner has")
struct PlannerTests {
    /// One day of as many quarters of an hour as asked, from 8:00.
    static func day(_ slots: Int) -> FairDay {
        FairDay(
            date: FairInstances.date(2012, 6, 25),
            slots: (0..<slots).compactMap { number in
                LocalTime(minutes: 480 + 15 * number).map { FairSlot(start: $0, minutes: 15) }
            })
    }

    @Test("König: a day of Δ slots holds every request, and a longer day ends with slot Δ")
    func konig() throws {
        for seed in Tier.seeds(25, long: 400) {
            var draw = SplitMix64(seed: seed)
            let candidates = 2 + draw.below(8)
            let employers = 1 + draw.below(6)
            var problem = FairProblem(
                zone: "Europe/Berlin", days: [], tables: nil, employers: [], candidates: [], requests: [])
            problem.candidates = (0..<candidates).map { .init(id: ID("C\($0)")) }
            problem.employers = (0..<employers).map { .init(id: ID("E\($0)"), teams: 1 + draw.below(2)) }
            problem.requests = (0..<(3 + draw.below(30))).map { number in
                .init(
                    id: ID("R\(number)"), candidate: problem.candidates[draw.below(candidates)].id,
                    employer: problem.employers[draw.below(employers)].id)
            }
            let ofCandidate = problem.candidates.map { one in problem.requests.count { $0.candidate == one.id } }
            let ofEmployer = problem.employers.map { one in
                (problem.requests.count { $0.employer == one.id } + one.teams - 1) / one.teams
            }
            let degree = max(ofCandidate.max() ?? 0, ofEmployer.max() ?? 0)
            problem.objectives = [.init(.required), .init(.priority), .init(.finish)]
            for slots in [degree, degree + 3] {
                problem.days = [PlannerTests.day(slots)]
                let plan = try FairPlanner.plan(problem)
                #expect(plan.objectives.map(\.value) == [0, 0, degree], "seed \(seed), \(slots) slots")
                #expect(plan.status == .optimal, "seed \(seed), \(slots) slots")
            }
        }
    }

    @Test("everybody meets everybody in as many slots as there are candidates", arguments: [5, 8, 11])
    func latinSquare(_ size: Int) throws {
        var problem = FairProblem(
            zone: "Europe/Berlin", days: [PlannerTests.day(size)], tables: size, employers: [], candidates: [],
            requests: [])
        problem.candidates = (0..<size).map { .init(id: ID("C\($0)")) }
        problem.employers = (0..<size).map { .init(id: ID("E\($0)")) }
        problem.requests = problem.candidates.flatMap { candidate in
            problem.employers.map { .init(candidate: candidate.id, employer: $0.id) }
        }
        problem.objectives = [.init(.unplaced)]
        // Alternating chains need little; without them this work is far too little.
        problem.work = 20 * size * size * size
        let plan = try FairPlanner.plan(problem)
        #expect(plan.unplaced == [])
        #expect(try FairVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("the order of the lists in the problem changes nothing")
    func orderDoesNotMatter() throws {
        for seed in Tier.seeds(25, long: 1000) {
            let problem = FairInstances.problem(seed: seed)
            var draw = SplitMix64(seed: seed)
            var other = problem
            other.employers.shuffle(using: &draw)
            other.candidates.shuffle(using: &draw)
            other.interpreters.shuffle(using: &draw)
            other.requests.shuffle(using: &draw)
            other.pins.shuffle(using: &draw)
            other.blocks.shuffle(using: &draw)
            for index in other.employers.indices { other.employers[index].tables?.shuffle(using: &draw) }
            do {
                let plan = try FairPlanner.plan(problem)
                #expect(try FairPlanner.plan(other) == plan, "seed \(seed)")
                #expect(try FairPlanner.plan(problem) == plan, "seed \(seed)")
            } catch {
                #expect(throws: PlanRefusal.self, "seed \(seed)") { try FairPlanner.plan(other) }
            }
        }
    }

    @Test("no bound is better than the best timetable, and each missing request has a reason")
    func boundsHold() throws {
        var kinds: [String: Int] = [:]
        var (missing, proven) = (0, 0)
        for seed in Tier.seeds(120, long: 3000) {
            var problem = FairInstances.problem(seed: seed)
            // Almost no work: the bounds have to hold beside a poor timetable too.
            problem.work = Int(seed % 3) * 40
            var oracle = FairOracle(problem)
            guard let best = oracle.solve(), let plan = try? FairPlanner.plan(problem) else { continue }
            for (objective, value) in zip(plan.objectives, best) {
                if let bound = objective.bound { #expect(bound <= value, "seed \(seed), \(objective.name)") }
                if objective.value != value { break }
            }
            if plan.status == .optimal { #expect(plan.objectives.map(\.value) == best, "seed \(seed)") }
            #expect(plan.unplaced.allSatisfy { !$0.reasons.isEmpty }, "seed \(seed)")
            #expect(try FairVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
            missing += plan.unplaced.count
            proven += try provenMissing(plan, problem, seed)
            for certificate in plan.certificates {
                switch certificate {
                case .count: kinds["count", default: 0] += 1
                case .conflict: kinds["conflict", default: 0] += 1
                case .notFound: kinds["notFound", default: 0] += 1
                }
            }
        }
        print("fair: certificates", kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        print("fair: \(proven) of \(missing) missing requests proven by certificates that share no request")
        #expect(proven * 2 > missing)
        #expect(kinds["count", default: 0] > 20)
        #expect(kinds["conflict", default: 0] > 5)
    }

    /// How many absences the certificates prove, which are no more than the best timetable has.
    private func provenMissing(_ plan: FairPlan, _ problem: FairProblem, _ seed: UInt64) throws -> Int {
        let required = Set(problem.requests.filter(\.isRequired).map(\.id))
        var proven = 0
        for (ids, term) in [(required, FairProblem.Term.required), (Set(problem.requests.map(\.id)), .unplaced)] {
            var oracle = FairOracle(problem, levels: [.init(term)])
            let best = oracle.solve()
            let least = try #require(best)[0]
            proven = problem.leastMissing(among: ids, plan.certificates)
            #expect(proven <= least, "seed \(seed), \(term)")
        }
        return proven
    }
}
