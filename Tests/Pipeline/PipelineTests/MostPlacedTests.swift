import Calendar
import Domain
import Hashing
import Placement
import Store
import Support
import Testing

@testable import Pipeline

/// A campaign that wants as many as possible placed, beside trying everything from what both sides said.
@Suite("As many as possible have a place")
struct MostPlacedTests {
    @Test("from what both sides said to the plan: nobody would rather have another, and as many as can be have a place")
    func agrees() throws {
        let seeds = Tier.seeds(400, long: 20_000)
        var counts = (more: 0, best: 0, proposals: 0)
        for seed in seeds {
            let town = Town(seed: seed)
            let basis = PlacementBasis(
                town.inputs, interviewed: town.talked, matches: MatchList(town.matches), previous: nil)
            let most = try #require(town.stable().map { $0.count { $0 >= 0 } }.max())
            let plan = try StablePlanner.plan(basis.tied)
            #expect(try StableVerifier.verify(plan, against: basis.tied).violations == [], "seed \(seed)")
            #expect(town.isStable(town.places(plan)), "seed \(seed)")
            #expect(plan.pairs.count == most && plan.status == .optimal, "seed \(seed)")
            #expect(plan.most == most, "seed \(seed)")
            counts.best += plan.pairs.count == most ? 1 : 0
            // Proposals alone, as they are of towns that are too large for an exact search: two thirds of those without a contract.
            var large = basis.tied
            large.work = 0
            let quick = try StablePlanner.plan(large)
            let pinned = large.pins.count
            #expect(town.isStable(town.places(quick)), "seed \(seed)")
            #expect((quick.pairs.count - pinned) * 3 >= (most - pinned) * 2, "seed \(seed)")
            #expect(try #require(quick.most) >= most, "seed \(seed)")
            counts.proposals += quick.pairs.count == most ? 1 : 0
            counts.more += try StablePlanner.plan(basis.problem).pairs.count < most ? 1 : 0
        }
        print(
            "most placed: \(counts.best) of \(seeds.count) towns have the most that can be, by proposals alone "
                + "\(counts.proposals); the stable method places fewer in \(counts.more)")
        #expect(counts.more * 40 >= seeds.count)
    }

    @Test("under another method the tied problem is the problem itself")
    func otherMethods() {
        for method in [PlacementMethod.stable, .assignment] {
            var town = Town(seed: 1)
            town.inputs.campaign.settings.placementMethod = method
            let basis = PlacementBasis(
                town.inputs, interviewed: town.talked, matches: MatchList(town.matches), previous: [town.talked[0]])
            #expect(basis.tied == basis.problem)
        }
    }

    @Test("one thread or two give the same bytes")
    func threads() throws {
        var texts: [[String]] = []
        for threads in [1, 2] {
            let campaign = try SmallCampaign(applicants: 60, vacancies: 10)
            defer { campaign.clear() }
            var whole = try campaign.store.campaign()
            whole.settings.placementMethod = .mostPlaced
            try campaign.store.update(whole, actor: "anna", now: SmallCampaign.now)
            let jobs = try campaign.store.all(.vacancies)
            let said = try campaign.store.all(.applicants).flatMap { person in
                jobs.prefix(3).flatMap { job in
                    ChangeActor.allCases.map {
                        Ranking(applicant: person.id, vacancy: job.id, side: $0, standing: .rank(1))
                    }
                }
            }
            _ = try campaign.store.importRows(
                .rankings, said, from: ImportSource(file: "said.csv", digest: "01"), actor: "anna",
                now: SmallCampaign.now)
            _ = try campaign.run(to: .placement, threads: threads)
            texts.append(try #require(try campaign.store.lastPlan(of: "placement")).lines.map(\.document))
        }
        #expect(texts[0] == texts[1] && texts[0].contains { $0.contains("mostPlaced") })
    }
}

/// A town of a few people and jobs, and every placement that keeps to what was said.
private struct Town {
    var inputs: CampaignInputs
    let talked: [PlacementPair]
    let matches: [Match]
    private let pins: [ID<Applicant>: ID<Vacancy>]
    private let said: [String: Ranking.Standing]
    private let scores: [PlacementPair: (applicant: Int, employer: Int)]

    init(seed: UInt64) {
        var draw = SplitMix64(seed: seed ^ 0x6d6f_7374)
        let people: [ID<Applicant>] = (0..<(3 + draw.below(3))).map { ID("A\($0)") }
        let jobs: [ID<Vacancy>] = (0..<(2 + draw.below(2))).map { ID("V\($0)") }
        inputs = CampaignInputs(
            campaign: Campaign(
                id: ID("c"), name: "c", land: .bavaria, date: CivilDate(dayNumber: 15_000), venue: "",
                zone: "Europe/Berlin", seed: seed))
        inputs.campaign.settings.placementMethod = .mostPlaced
        inputs.applicants = people.map { Applicant(id: $0, person: Person(familyName: "", givenName: "")) }
        inputs.vacancies = jobs.map { id in
            var job = Vacancy(id: id, employer: ID("F"), title: JobTitle(original: "Koch", occupations: []))
            job.openings = 1 + draw.below(4) / 3
            return job
        }
        var talked: [PlacementPair] = []
        var said: [String: Ranking.Standing] = [:]
        var scores: [PlacementPair: (applicant: Int, employer: Int)] = [:]
        for person in people {
            for job in jobs where draw.below(100) < 70 {
                let pair = PlacementPair(applicant: person, vacancy: job)
                talked.append(pair)
                // Scores of two neighbouring tenths, at their edges too.
                scores[pair] = (5_000 + draw.below(20) * 100, [0, 4_999, 5_000, 5_999, 9_000, 10_000][draw.below(6)])
                for side in ChangeActor.allCases {
                    switch draw.below(12) {
                    case 0: said["\(side)/\(person)/\(job)"] = .notAcceptable
                    case 1...3: break
                    default: said["\(side)/\(person)/\(job)"] = .rank(1 + draw.below(2))
                    }
                    if let standing = said["\(side)/\(person)/\(job)"] {
                        inputs.rankings.append(
                            Ranking(applicant: person, vacancy: job, side: side, standing: standing))
                    }
                }
            }
        }
        if !talked.isEmpty, draw.below(4) == 0 {
            let pin = talked[draw.below(talked.count)]
            inputs.contracts = [
                Contract(applicant: pin.applicant, vacancy: pin.vacancy, state: .accepted, start: inputs.campaign.date)
            ]
        }
        pins = Dictionary(inputs.contracts.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        matches = talked.map {
            Match(
                applicant: $0.applicant, vacancy: $0.vacancy, needsPlan: false,
                employerScore: scores[$0]?.employer ?? 0,
                applicantScore: scores[$0]?.applicant ?? 0, mutualScore: 1)
        }
        (self.talked, self.said, self.scores) = (talked, said, scores)
    }

    /// The number of each applicant's vacancy, −1 = none.
    func places(_ plan: PlacementPlan) -> [Int] {
        inputs.applicants.map { person in
            let own = plan.pairs.first { $0.applicant == person.id }?.vacancy
            return inputs.vacancies.firstIndex { $0.id == own } ?? -1
        }
    }

    func stable() -> [[Int]] {
        var found: [[Int]] = []
        func decide(_ places: [Int]) {
            guard places.count < inputs.applicants.count else {
                if isStable(places) { found.append(places) }
                return
            }
            if let pin = pins[inputs.applicants[places.count].id] {
                return decide(places + [inputs.vacancies.firstIndex { $0.id == pin } ?? -1])
            }
            for place in [-1] + inputs.vacancies.indices where place < 0 || isPair(places.count, place) {
                decide(places + [place])
            }
        }
        decide([])
        return found
    }

    /// No more than the openings, and no two who are free to go would both rather have each other.
    func isStable(_ places: [Int]) -> Bool {
        for (job, vacancy) in inputs.vacancies.enumerated() {
            let seated = places.indices.filter { places[$0] == job }
            if seated.count > vacancy.openings { return false }
            for person in places.indices where places[person] != job && isPair(person, job) && !isPinned(person) {
                let wants = places[person] < 0 || isRather(.applicant, person, job, than: (person, places[person]))
                let isWelcome =
                    seated.count < vacancy.openings
                    || seated.contains { !isPinned($0) && isRather(.employer, person, job, than: ($0, job)) }
                if wants, isWelcome { return false }
            }
        }
        return true
    }

    private func isPinned(_ person: Int) -> Bool { pins[inputs.applicants[person].id] != nil }

    private func pair(_ person: Int, _ job: Int) -> PlacementPair {
        PlacementPair(applicant: inputs.applicants[person].id, vacancy: inputs.vacancies[job].id)
    }

    /// They talked, and neither said no; a contract says yes.
    private func isPair(_ person: Int, _ job: Int) -> Bool {
        let pair = pair(person, job)
        if pins[pair.applicant] == pair.vacancy { return true }
        return talked.contains(pair)
            && ChangeActor.allCases.allSatisfy { said["\($0)/\(pair.applicant)/\(pair.vacancy)"] != .notAcceptable }
    }

    /// The sentence of the documents: equal is whom a side gave the same rank; whom it did not rank comes after them, equal to all
    /// whose scores lie in the same tenth of the scale.
    private func isRather(_ side: ChangeActor, _ person: Int, _ job: Int, than other: (person: Int, job: Int)) -> Bool {
        func opinion(_ pair: PlacementPair) -> (isRanked: Bool, rank: Int, tenth: Int) {
            let score = side == .applicant ? scores[pair]?.applicant : scores[pair]?.employer
            // 10,000 is the end of the last tenth.
            let tenth = [1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000].count { $0 <= score ?? 0 }
            if case .rank(let rank)? = said["\(side)/\(pair.applicant)/\(pair.vacancy)"] { return (true, rank, tenth) }
            return (false, 0, tenth)
        }
        let (own, theirs) = (opinion(pair(person, job)), opinion(pair(other.person, other.job)))
        if own.isRanked != theirs.isRanked { return own.isRanked }
        return own.isRanked ? own.rank < theirs.rank : own.tenth > theirs.tenth
    }
}
