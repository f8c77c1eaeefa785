import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Pipeline

/// The basis of a placement beside a plain reckoning of the same: pair by pair, with the whole lists looked through each time.
@Suite("What placement reads, beside a plain reckoning")
struct PlacementReferenceTests {
    @Test(
        "pairs, ranks, scores, openings and stand-ins are those of the plain reckoning, whatever the order of the files"
    )
    func agrees() {
        var counts = (pairs: 0, ranked: 0, refused: 0, pinned: 0)
        for seed in Tier.seeds(300, long: 10_000) {
            let drawn = DrawnPlacement(seed: seed)
            let basis = PlacementBasis(
                drawn.inputs, interviewed: drawn.talked, matches: MatchList(drawn.matches), previous: nil)
            let expected = drawn.pairs()
            #expect(basis.problem.pairs == expected.map { drawn.pair($0, among: expected) { $0 } }, "seed \(seed)")
            #expect(
                basis.tied.pairs
                    == expected.map { pair in
                        drawn.pair(pair, among: expected) { basis.method == .mostPlaced ? min($0, 9_999) / 1_000 : $0 }
                    }, "seed \(seed)")
            #expect(
                basis.assignment.pairs
                    == expected.map {
                        .init(
                            applicant: $0.applicant, vacancy: $0.vacancy, score: drawn.match($0)?.mutualScore ?? 0)
                    }, "seed \(seed)")
            #expect(basis.standIns == drawn.standIns(expected), "seed \(seed)")
            #expect(basis.problem.pins == drawn.pins, "seed \(seed)")
            #expect(
                basis.problem.applicants
                    == drawn.inputs.applicants.map(\.id).filter { id in expected.contains { $0.applicant == id } },
                "seed \(seed)")
            let shuffled = drawn.shuffled()
            let other = PlacementBasis(
                shuffled.inputs, interviewed: shuffled.talked, matches: MatchList(shuffled.matches), previous: nil)
            #expect(other.problem.pairs == basis.problem.pairs && other.standIns == basis.standIns, "seed \(seed)")
            counts.pairs += expected.count
            counts.ranked += 2 * expected.count - basis.standIns.count
            counts.refused += drawn.inputs.rankings.count { $0.standing == .notAcceptable }
            counts.pinned += drawn.pins.count
        }
        print("basis: \(counts.pairs) pairs, \(counts.ranked) ranks, \(counts.refused) refused, \(counts.pinned) pins")
        #expect(counts.pairs > 2_000 && counts.ranked > 1_000 && counts.refused > 300 && counts.pinned > 100)
    }
}

/// What came before a placement: talks, ranks, contracts, withdrawals and scores, in any order.
private struct DrawnPlacement {
    private(set) var inputs: CampaignInputs
    private(set) var talked: [PlacementPair] = []
    private(set) var matches: [Match] = []
    private let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
        var draw = SplitMix64(seed: seed ^ 0x6261_7369)
        inputs = CampaignInputs(
            campaign: Campaign(
                id: ID("c"), name: "c", land: .bavaria, date: CivilDate(dayNumber: 15_000), venue: "",
                zone: "Europe/Berlin", seed: seed))
        inputs.campaign.settings.placementMethod = PlacementMethod.allCases[draw.below(3)]
        // Ids whose order is not that of their numbers.
        inputs.applicants = (0..<(2 + draw.below(9))).map { number in
            var person = Applicant(id: ID("A\(number * 7 % 11)"), person: Person(familyName: "", givenName: ""))
            person.hasWithdrawn = draw.below(10) == 0
            return person
        }
        inputs.vacancies = (0..<(1 + draw.below(5))).map { number in
            var job = Vacancy(
                id: ID("V\(number * 3 % 5)"), employer: ID("F"), title: JobTitle(original: "Koch", occupations: []))
            job.openings = draw.below(3)
            job.isWithdrawn = draw.below(10) == 0
            return job
        }
        for person in inputs.applicants {
            for job in inputs.vacancies {
                let pair = PlacementPair(applicant: person.id, vacancy: job.id)
                if draw.below(2) == 0 { talked.append(pair) }
                if draw.below(12) == 0 { talked.append(pair) }
                if draw.below(10) < 7 {
                    matches.append(
                        Match(
                            applicant: person.id, vacancy: job.id, needsPlan: false,
                            employerScore: draw.below(6) * 2_000, applicantScore: draw.below(6) * 2_000,
                            mutualScore: draw.below(10_001)))
                }
                for side in ChangeActor.allCases where draw.below(3) == 0 {
                    let standing: Ranking.Standing = draw.below(5) == 0 ? .notAcceptable : .rank(1 + draw.below(4))
                    inputs.rankings.append(
                        Ranking(applicant: person.id, vacancy: job.id, side: side, standing: standing))
                }
                if draw.below(12) == 0 {
                    let state: Contract.State = draw.below(2) == 0 ? .signed : .withdrawn
                    inputs.contracts.append(
                        Contract(applicant: person.id, vacancy: job.id, state: state, start: inputs.campaign.date))
                }
            }
        }
        talked.shuffle(using: &draw)
        matches.shuffle(using: &draw)
    }

    /// The same in another order.
    func shuffled() -> DrawnPlacement {
        var (other, draw) = (self, SplitMix64(seed: seed))
        other.talked.shuffle(using: &draw)
        other.matches.shuffle(using: &draw)
        other.inputs.rankings.shuffle(using: &draw)
        return other
    }

    var pins: [PlacementPair] {
        inputs.contracts.filter(\.isStanding).map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
    }

    func match(_ pair: PlacementPair) -> Match? {
        matches.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy }
    }

    private func said(_ pair: PlacementPair, _ side: ChangeActor) -> Ranking.Standing? {
        inputs.rankings.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy && $0.side == side }?
            .standing
    }

    private func rank(_ pair: PlacementPair, _ side: ChangeActor) -> Int? {
        guard case .rank(let rank)? = said(pair, side) else { return nil }
        return rank
    }

    /// All pairs of all people and jobs that are to be looked at, in the order of their ids.
    func pairs() -> [PlacementPair] {
        inputs.applicants.sorted { $0.id < $1.id }.flatMap { person in
            inputs.vacancies.sorted { $0.id < $1.id }.compactMap { job in
                let pair = PlacementPair(applicant: person.id, vacancy: job.id)
                if pins.contains(pair) { return pair }
                let sides = ChangeActor.allCases.map { said(pair, $0) }
                let isAsked = talked.contains(pair) || sides.contains { $0 != nil }
                let isGone = person.hasWithdrawn || job.isWithdrawn
                let isTakenBack = inputs.contracts.contains {
                    !$0.isStanding && $0.applicant == person.id && $0.vacancy == job.id
                }
                return isAsked && !isGone && !isTakenBack && !sides.contains(.notAcceptable) ? pair : nil
            }
        }
    }

    /// The pair with its ranks: what was said, else one more than the worst that was said for each better score and for its own.
    func pair(_ pair: PlacementPair, among all: [PlacementPair], _ grade: (Int) -> Int) -> StableProblem.Pair {
        func place(_ side: ChangeActor, _ list: [PlacementPair], _ score: (PlacementPair) -> Int) -> Int {
            if let rank = rank(pair, side) { return rank }
            let better = Set(list.filter { rank($0, side) == nil }.map(score).filter { $0 > score(pair) })
            return (list.compactMap { rank($0, side) }.max() ?? 0) + 1 + better.count
        }
        return StableProblem.Pair(
            applicant: pair.applicant, vacancy: pair.vacancy,
            applicantRank: place(.applicant, all.filter { $0.applicant == pair.applicant }) {
                grade(match($0)?.applicantScore ?? 0)
            },
            employerRank: place(.employer, all.filter { $0.vacancy == pair.vacancy }) {
                grade(match($0)?.employerScore ?? 0)
            })
    }

    func standIns(_ pairs: [PlacementPair]) -> [PlacementBasis.StandIn] {
        pairs.filter { !pins.contains($0) }.flatMap { pair in
            ChangeActor.allCases.filter { rank(pair, $0) == nil }
                .map { .init(applicant: pair.applicant, vacancy: pair.vacancy, side: $0) }
        }
    }
}
