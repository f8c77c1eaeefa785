import Calendar
import Domain
import Forecast
import Hashing
import Support
import Testing

@Suite("Funnel of a campaign")
struct FunnelTests {
    private static func day(_ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: 2012, month: month, day: day) else { preconditionFailure("a day of 2012") }
        return date
    }

    private static func pair(_ applicant: String, _ vacancy: String) -> PlacementPair {
        PlacementPair(applicant: ID(applicant), vacancy: ID(vacancy))
    }

    private static func event(_ applicant: String, _ state: EmploymentState, _ on: CivilDate) -> EmploymentEvent {
        EmploymentEvent(applicant: ID(applicant), vacancy: ID("V1"), state: state, on: on)
    }

    private static func signed(_ applicant: String, _ on: CivilDate) -> Contract {
        Contract(applicant: ID(applicant), vacancy: ID("V1"), state: .signed, signedOn: on, start: day(9, 1))
    }

    /// Ten people, each at another point of the way; the fair is on 25 and 26 June.
    private static func facts(_ draw: inout Draw) -> FunnelFacts {
        let ids = ["A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"]
        var vacancy = draw.vacancy(of: ID("E1"))
        vacancy = Self.open(vacancy, "V1", openings: 9)
        let full = Self.open(vacancy, "V2", openings: 0)
        return FunnelFacts(
            route: .fair,
            applicants: ids.map {
                var applicant = draw.applicant($0)
                applicant.hasWithdrawn = $0 == "A9"
                return applicant
            }, vacancies: [vacancy, full],
            contracts: [
                Contract(applicant: ID("A4"), vacancy: ID("V1"), state: .offered, start: day(9, 1)),
                signed("A5", day(7, 20)), signed("A6", day(7, 21)), signed("A7", day(7, 22)), signed("A8", day(7, 23)),
            ],
            events: [
                event("A6", .arrived, day(8, 28)), event("A6", .inProbation, day(9, 1)),
                event("A7", .arrived, day(8, 28)), event("A7", .inProbation, day(9, 1)),
                event("A7", .passed, day(12, 20)), event("A8", .visaRefused, day(8, 20)),
            ],
            listed: [1, 2, 3, 4, 5, 6, 7, 8].map { pair("A\($0)", "V1") } + [pair("A9", "V1")],
            interviews: [
                .init(pair: pair("A2", "V2"), date: day(6, 25)), .init(pair: pair("A3", "V1"), date: day(6, 26)),
                .init(pair: pair("A4", "V1"), date: day(6, 25)), .init(pair: pair("A7", "V1"), date: day(6, 25)),
            ], ranked: [], refused: [], groups: [:])
    }

    private static func open(_ vacancy: Vacancy, _ id: String, openings: Int) -> Vacancy {
        Vacancy(
            id: ID(id), employer: vacancy.employer, title: vacancy.title, openings: openings, fields: [],
            mustSkills: [], niceSkills: [], languages: [], patterns: [], licences: [], contract: .unlimited)
    }

    struct Case: CustomTestStringConvertible {
        let on: CivilDate
        /// Stages behind and state of A0 … A9: `2w` = two passed, waits.
        let expected: String
        var testDescription: String { on.iso }
    }

    static let cases = [
        // Before the fair: everybody on a list waits for an interview; A0 is on none, A9 withdrew. The contracts wait too.
        Case(on: day(6, 24), expected: "0f 1w 1w 1w 3w 3w 3w 3w 3w 1f"),
        // Between its days: A3 is still to come.
        Case(on: day(6, 25), expected: "0f 1w 2f 1w 3w 3w 3w 3w 3w 1f"),
        // On its last day A2 has talked to a firm without a place, A3 to one with places.
        Case(on: day(6, 26), expected: "0f 1w 2f 2w 3w 3w 3w 3w 3w 1f"),
        // After it who has no interview is out.
        Case(on: day(6, 27), expected: "0f 1f 2f 2w 3w 3w 3w 3w 3w 1f"),
        Case(on: day(7, 21), expected: "0f 1f 2f 2w 3w 4w 4w 3w 3w 1f"),
        Case(on: day(8, 20), expected: "0f 1f 2f 2w 3w 4w 4w 4w 4f 1f"),
        Case(on: day(8, 28), expected: "0f 1f 2f 2w 3w 4w 5w 5w 4f 1f"),
        Case(on: day(12, 19), expected: "0f 1f 2f 2w 3w 4w 5w 5w 4f 1f"),
        Case(on: day(12, 20), expected: "0f 1f 2f 2w 3w 4w 5w 6t 4f 1f"),
    ]

    @Test("ten people on nine days", arguments: cases)
    func byHand(_ row: Case) {
        var draw = Draw(seed: 1)
        let funnel = CampaignFunnel(Self.facts(&draw), on: row.on)
        let found = funnel.people.map { "\($0.passed)\($0.state.rawValue.prefix(1))" }
        #expect(found.joined(separator: " ") == row.expected)
    }

    @Test("who said no, and a place that went to somebody else, end the waiting; a ranked pair is as good as a talk")
    func openPairs() {
        var draw = Draw(seed: 2)
        let facts = Self.facts(&draw)
        func state(
            _ place: Int = 3, refused: Set<PlacementPair> = [], ranked: [PlacementPair] = [], openings: Int = 9
        ) -> String {
            let own = FunnelFacts(
                route: facts.route, applicants: facts.applicants,
                vacancies: [Self.open(facts.vacancies[0], "V1", openings: openings), facts.vacancies[1]],
                contracts: facts.contracts, events: facts.events, listed: facts.listed,
                interviews: facts.interviews, ranked: ranked, refused: refused, groups: [:])
            let person = CampaignFunnel(own, on: Self.day(8, 20)).people[place]
            return "\(person.passed)\(person.state.rawValue.prefix(1))"
        }
        #expect(state() == "2w")
        #expect(state(refused: [Self.pair("A3", "V1")]) == "2f")
        // One offer and three contracts stand; the visa of the fifth was refused.
        #expect(state(openings: 4) == "2f")
        #expect(state(openings: 5) == "2w")
        #expect(state(2) == "2f")
        #expect(state(2, ranked: [Self.pair("A2", "V1")]) == "2w")
        #expect(state(2, ranked: [Self.pair("A2", "V2")]) == "2f", "it has no place")
    }

    @Test("without a timetable the shortlist decides, and nobody fails before there is one")
    func paper() {
        var draw = Draw(seed: 3)
        let facts = Self.facts(&draw)
        func funnel(listed: [PlacementPair]?) -> String {
            let own = FunnelFacts(
                route: .paper, applicants: facts.applicants, vacancies: facts.vacancies, contracts: facts.contracts,
                events: facts.events, listed: listed, interviews: [], ranked: [], refused: [], groups: [:])
            return CampaignFunnel(own, on: Self.day(12, 20)).people
                .map { "\($0.passed)\($0.state.rawValue.prefix(1))" }.joined(separator: " ")
        }
        #expect(funnel(listed: nil) == "0w 0w 0w 0w 2w 3w 4w 5t 3f 0f")
        #expect(funnel(listed: [Self.pair("A1", "V1"), Self.pair("A2", "V2")]) == "0f 1w 1f 0f 2w 3w 4w 5t 3f 0f")
    }

    @Test("the sums fit, in every group and on every day of random campaigns", arguments: Tier.seeds(200, long: 3_000))
    func sums(seed: UInt64) {
        var draw = Draw(seed: seed)
        var facts = Self.random(&draw)
        if facts.applicants.isEmpty { facts = Self.facts(&draw) }
        var former: CampaignFunnel?
        for offset in stride(from: 0, to: 220, by: 20) {
            let funnel = CampaignFunnel(facts, on: Self.day(6, 1).adding(days: offset))
            let problem = funnel.forecast(CampaignSettings().expectations(on: facts.route))
            #expect(problem.faults().isEmpty)
            for counts in [funnel.counts()] + problem.groups.map(\.counts) {
                for (before, after) in zip(counts, counts.dropFirst()) { #expect(after.all == before.passed) }
            }
            #expect(funnel.counts().first?.all == facts.applicants.count)
            let all = problem.groups.map(\.counts).reduce(funnel.stages.map { _ in ForecastCase.Count() }) {
                zip($0, $1).map(+)
            }
            #expect(all == funnel.counts(), "the groups add up to everybody")
            // What was passed stays passed: facts with a day only grow.
            if let former {
                for (before, after) in zip(former.people, funnel.people) { #expect(after.passed >= before.passed) }
            }
            former = funnel
        }
    }

    @Test("where everybody is decided the forecast is the count itself", arguments: Tier.seeds(100, long: 1_000))
    func decided(seed: UInt64) {
        var draw = Draw(seed: seed)
        let stages = FunnelStage.allCases
        let people = (0..<(1 + draw.below(30))).map { index -> CampaignFunnel.Person in
            let passed = draw.below(stages.count + 1)
            return CampaignFunnel.Person(
                applicant: ID("A\(index)"), group: draw.flag() ? "one" : "two", passed: passed,
                state: passed == stages.count ? .through : .failed)
        }
        let funnel = CampaignFunnel(stages: stages, people: people)
        let problem = funnel.forecast(CampaignSettings().expectations(on: .fair))
        for (outcome, count) in zip(Forecast.outcomes(of: problem), funnel.counts()) {
            #expect(outcome.passed == count.passed)
            #expect(outcome.spans.allSatisfy { $0.low == count.passed && $0.high == count.passed })
            #expect(outcome.mean == Double(count.passed))
        }
        #expect(Forecast.cost(of: problem) == .zero)
    }

    @Test("the rates of the model campaigns multiply to what the sources say")
    func models() {
        func product(_ route: Route, _ stages: Set<FunnelStage>) -> (Int, Int) {
            CampaignSettings().expectations(on: route).filter { stages.contains($0.stage) }.reduce((1, 1)) {
                ($0.0 * $1.expected.prior.passed, $0.1 * ($1.expected.prior.passed + $1.expected.prior.failed))
            }
        }
        // 20 of 100 invited, 12 of 120 interested, 9 of 90 interviewed.
        let fair = product(.fair, [.met, .offered, .contract])
        #expect(fair.0 * 100 == fair.1 * 20)
        let delegation = product(.delegation, [.shortlisted, .met, .offered, .contract])
        #expect(delegation.0 * 120 == delegation.1 * 12)
        let paper = product(.paper, [.shortlisted, .offered, .contract, .arrived])
        #expect(paper.0 * 90 == paper.1 * 9)
        for route in Route.allCases {
            #expect(CampaignSettings().expectations(on: route).allSatisfy { $0.expected.prior.weight == 10 })
        }
    }

    /// A campaign whose facts are drawn, each possible one.
    private static func random(_ draw: inout Draw) -> FunnelFacts {
        let route = draw.one(of: Route.allCases)
        let vacancies = ["V1", "V2", "V3"].map { open(draw.vacancy(of: ID("E1")), $0, openings: draw.below(3)) }
        let ids = (0..<draw.below(9)).map { "A\($0)" }
        func date() -> CivilDate { day(6, 1).adding(days: draw.below(200)) }
        func pairs(_ share: Int) -> [PlacementPair] {
            ids.flatMap { id in vacancies.map { PlacementPair(applicant: ID(id), vacancy: $0.id) } }
                .filter { _ in draw.below(100) < share }
        }
        var contracts: [Contract] = []
        var events: [EmploymentEvent] = []
        for pair in pairs(30) {
            var contract = Contract(
                applicant: pair.applicant, vacancy: pair.vacancy, state: draw.one(of: Contract.State.allCases),
                start: date())
            if contract.state == .signed {
                contract.signedOn = date()
                var state = EmploymentState.signed
                var on = contract.signedOn ?? date()
                while draw.below(4) > 0, !state.next.isEmpty {
                    state = draw.one(of: state.next)
                    on = on.adding(days: draw.below(40))
                    events.append(
                        EmploymentEvent(applicant: pair.applicant, vacancy: pair.vacancy, state: state, on: on))
                }
            }
            contracts.append(contract)
        }
        return FunnelFacts(
            route: route, applicants: ids.map { draw.applicant($0) }, vacancies: vacancies,
            contracts: events.applied(to: contracts), events: events, listed: draw.flag() ? pairs(50) : nil,
            interviews: route.hasTimetable ? pairs(40).map { .init(pair: $0, date: date()) } : [], ranked: pairs(10),
            refused: Set(pairs(20)),
            groups: Dictionary(uniqueKeysWithValues: ids.map { (ID($0), draw.one(of: ["one", "two"])) }))
    }
}
