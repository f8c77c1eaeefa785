import Domain

/// Why everybody is where they are: who of the better ones said no, and where a pin is in the way.
struct StableReasons {
    private(set) var pairs: [PlacementPlan.Placed] = []
    private(set) var unplaced: [UnplacedItem] = []
    private(set) var instabilities: [PlacementPlan.Instability] = []

    private let openings: [ID<Vacancy>: Int]
    private let pinned: Set<ID<Applicant>>
    /// Who is at each vacancy with the employer's rank, the worst first.
    private var occupants: [ID<Vacancy>: [(applicant: ID<Applicant>, rank: Int)]] = [:]

    init(_ problem: StableProblem, placed: [PlacementPair]) {
        openings = Dictionary(
            problem.vacancies.map { ($0.id, $0.openings) }, uniquingKeysWith: { first, _ in first })
        pinned = Set(problem.pins.map(\.applicant))
        let places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let lists = Dictionary(grouping: problem.pairs, by: \.applicant)
        for pair in problem.pairs where places[pair.applicant] == pair.vacancy {
            occupants[pair.vacancy, default: []].append((pair.applicant, pair.employerRank))
        }
        for vacancy in occupants.keys { occupants[vacancy]?.sort { ($1.rank, $1.applicant) < ($0.rank, $0.applicant) } }
        for applicant in problem.applicants.sorted() {
            let list = (lists[applicant] ?? []).sorted {
                ($0.applicantRank, $0.vacancy) < ($1.applicantRank, $1.vacancy)
            }
            let own = list.first { places[applicant] == $0.vacancy }
            let better = list.filter { pair in own.map { pair.applicantRank < $0.applicantRank } ?? true }
            let because = better.map { reason(for: $0) }
            if let own {
                pairs.append(
                    PlacementPlan.Placed(
                        applicant: applicant, vacancy: own.vacancy, isPinned: pinned.contains(applicant),
                        because: because))
            } else {
                unplaced.append(
                    UnplacedItem(item: applicant.text, reasons: because.isEmpty ? [noPair(applicant)] : because))
            }
        }
    }

    private func noPair(_ applicant: ID<Applicant>) -> BlockingReason {
        BlockingReason(
            code: "noPair", resource: applicant.text, text: "\(applicant) and no vacancy accept each other")
    }

    /// Why an applicant does not have a vacancy that they rank better; notes where a pin is the reason.
    private mutating func reason(for pair: StableProblem.Pair) -> BlockingReason {
        let vacancy = pair.vacancy
        func reason(_ code: String, _ text: String) -> BlockingReason {
            BlockingReason(code: code, resource: vacancy.text, text: text)
        }
        guard let openings = openings[vacancy], openings > 0 else {
            return reason("noOpening", "\(vacancy) has no opening")
        }
        let seated = occupants[vacancy] ?? []
        if let text = rather(pair, than: seated, openings: openings) {
            instabilities.append(
                PlacementPlan.Instability(applicant: pair.applicant, vacancy: vacancy, text: text))
            return reason("pinned", text)
        }
        return reason(
            "prefersOthers",
            "\(vacancy) is full with applicants it ranks at least as high: "
                + StableReasons.names(seated.map(\.applicant)))
    }

    /// Whom the employer would give up for the applicant; nil where nobody.
    private func rather(
        _ pair: StableProblem.Pair, than seated: [(applicant: ID<Applicant>, rank: Int)], openings: Int
    ) -> String? {
        let own = pinned.contains(pair.applicant) ? "fixed elsewhere by a person" : "not placed there"
        if seated.count < openings {
            return "\(pair.vacancy) has an opening and would have \(pair.applicant), who is \(own)"
        }
        guard let worst = seated.first, worst.rank > pair.employerRank else { return nil }
        let fixed = pinned.contains(worst.applicant) ? ", who is fixed there by a person" : ""
        return "\(pair.vacancy) would rather have \(pair.applicant), who is \(own), than \(worst.applicant)\(fixed)"
    }

    /// The first few ids, and how many more.
    static func names<Of>(_ ids: [ID<Of>]) -> String {
        let shown = ids.sorted().prefix(3).map(\.text).joined(separator: ", ")
        return ids.count > 3 ? "\(shown) and \(ids.count - 3) more" : shown
    }
}
