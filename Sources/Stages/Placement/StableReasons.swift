import Domain

/// Why everybody is where they are: who of the better ones said no, and where a pin is in the way.
struct StableReasons {
    private(set) var pairs: [PlacementPlan.Placed] = []
    private(set) var unplaced: [UnplacedItem] = []
    private(set) var instabilities: [PlacementPlan.Instability] = []

    private let seats: Seats

    init(_ problem: StableProblem, placed: [PlacementPair]) {
        seats = Seats(problem, placed: placed)
        let pinned = Set(problem.pins.map(\.applicant))
        for better in BetterLists(problem, placed: placed) {
            let applicant = better.applicant
            let because = better.pairs.map { reason(for: $0) }
            if let own = better.own {
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

    /// The pairs alone that would rather have each other.
    static func instabilities(
        _ problem: StableProblem, placed: [PlacementPair]
    ) -> [PlacementPlan.Instability] {
        let seats = Seats(problem, placed: placed)
        return BetterLists(problem, placed: placed).flatMap { $0.pairs.compactMap(seats.instability) }
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
        guard seats.hasOpening(vacancy) else { return reason("noOpening", "\(vacancy) has no opening") }
        if let instability = seats.instability(pair) {
            instabilities.append(instability)
            return reason("pinned", instability.text)
        }
        return reason(
            "prefersOthers",
            "\(vacancy) is full with applicants it ranks at least as high: \(seats.names(at: vacancy))")
    }

    /// The first few ids, and how many more.
    static func names<Of>(_ ids: [ID<Of>]) -> String {
        let shown = ids.sorted().prefix(3).map(\.text).joined(separator: ", ")
        return ids.count > 3 ? "\(shown) and \(ids.count - 3) more" : shown
    }
}

/// What each applicant would rather have than their place: all of their pairs where they have none.
private struct BetterLists: Sequence, IteratorProtocol {
    struct Better {
        let applicant: ID<Applicant>
        let own: StableProblem.Pair?
        /// The best first.
        let pairs: ArraySlice<StableProblem.Pair>
    }

    private let problem: StableProblem
    private let places: [ID<Applicant>: ID<Vacancy>]
    private let lists: PairLists
    /// Places in the problem's applicants, in the order of their ids.
    private var order: IndexingIterator<[Int]>

    init(_ problem: StableProblem, placed: [PlacementPair]) {
        self.problem = problem
        places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        lists = PairLists(problem.applicants, problem.pairs.map(\.applicant))
        let applicants = problem.applicants
        order = applicants.indices.sorted { applicants[$0] < applicants[$1] }.makeIterator()
    }

    mutating func next() -> Better? {
        guard let place = order.next() else { return nil }
        let applicant = problem.applicants[place]
        let list = lists[place].map { problem.pairs[Int($0)] }
            .sorted { ($0.applicantRank, $0.vacancy) < ($1.applicantRank, $1.vacancy) }
        let own = places[applicant].flatMap { vacancy in list.first { $0.vacancy == vacancy } }
        let better = own.map { own in list.prefix { $0.applicantRank < own.applicantRank } }
        return Better(applicant: applicant, own: own, pairs: better ?? list[...])
    }
}

/// Who sits where, and whom a vacancy would give up for somebody.
private struct Seats {
    private let openings: [ID<Vacancy>: Int]
    private let pinned: Set<ID<Applicant>>
    private var seated: [ID<Vacancy>: Seated] = [:]

    private struct Seated {
        let count: Int
        /// The one whom the employer ranks last.
        let worst: (applicant: ID<Applicant>, rank: Int)
        /// All of them in words.
        let names: String
    }

    init(_ problem: StableProblem, placed: [PlacementPair]) {
        openings = Dictionary(
            problem.vacancies.map { ($0.id, $0.openings) }, uniquingKeysWith: { first, _ in first })
        pinned = Set(problem.pins.map(\.applicant))
        let places = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        var occupants: [ID<Vacancy>: [(applicant: ID<Applicant>, rank: Int)]] = [:]
        for pair in problem.pairs where places[pair.applicant] == pair.vacancy {
            occupants[pair.vacancy, default: []].append((pair.applicant, pair.employerRank))
        }
        for (vacancy, occupants) in occupants {
            guard let worst = occupants.max(by: { ($0.rank, $0.applicant) < ($1.rank, $1.applicant) }) else { continue }
            seated[vacancy] = Seated(
                count: occupants.count, worst: worst, names: StableReasons.names(occupants.map(\.applicant)))
        }
    }

    func hasOpening(_ vacancy: ID<Vacancy>) -> Bool { openings[vacancy, default: 0] > 0 }

    func names(at vacancy: ID<Vacancy>) -> String { seated[vacancy]?.names ?? "" }

    /// Why the employer would rather have the applicant of a pair, who would rather be there; nil where it would not.
    func instability(_ pair: StableProblem.Pair) -> PlacementPlan.Instability? {
        guard let openings = openings[pair.vacancy], openings > 0, let text = rather(pair, openings: openings) else {
            return nil
        }
        return PlacementPlan.Instability(applicant: pair.applicant, vacancy: pair.vacancy, text: text)
    }

    /// Whom the employer would give up for the applicant; nil where nobody.
    private func rather(_ pair: StableProblem.Pair, openings: Int) -> String? {
        let own = pinned.contains(pair.applicant) ? "fixed elsewhere by a person" : "not placed there"
        let seated = seated[pair.vacancy]
        guard let seated, seated.count >= openings else {
            return "\(pair.vacancy) has an opening and would have \(pair.applicant), who is \(own)"
        }
        let worst = seated.worst
        guard worst.rank > pair.employerRank else { return nil }
        let fixed = pinned.contains(worst.applicant) ? ", who is fixed there by a person" : ""
        return "\(pair.vacancy) would rather have \(pair.applicant), who is \(own), than \(worst.applicant)\(fixed)"
    }
}
