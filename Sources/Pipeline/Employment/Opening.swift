package import Calendar
package import Domain
import Store

/// A place that somebody left or never took, and who is next (Nachrücker).
package struct Opening: Hashable, Sendable {
    /// Who had the place, and how it ended.
    package struct Exit: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let state: EmploymentState
        package let on: CivilDate
    }

    /// One who fits and has no contract that stands.
    package struct Next: Hashable, Sendable {
        package let applicant: ID<Applicant>
        /// Of 10,000.
        package let score: Int
        /// On the vacancy's last shortlist.
        package let isShortlisted: Bool
        /// Here and without work.
        package let seeksWork: Bool
    }

    package let vacancy: ID<Vacancy>
    package let places: Int
    /// By day.
    package let exits: [Exit]
    /// Who lost work first, then the shortlist, each the best first.
    package let next: [Next]
}

/// Finds who is next for places that came free.
struct OpeningDesk {
    private let inputs: CampaignInputs
    private let matches: [ID<Vacancy>: [Match]]
    private let shortlisted: Set<PlacementPair>
    private let declined: Set<PlacementPair>

    init(_ bench: Bench) throws(PipelineError) {
        inputs = bench.inputs
        matches = Dictionary(grouping: try bench.currentMatches(), by: \.vacancy)
        shortlisted = Set(
            try bench.currentEntries().map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        var declined: Set<PlacementPair> = []
        for answer in bench.answers where answer.answer == .decline {
            declined.insert(PlacementPair(applicant: answer.applicant, vacancy: answer.vacancy))
        }
        for ranking in bench.inputs.rankings where ranking.standing == .notAcceptable {
            declined.insert(PlacementPair(applicant: ranking.applicant, vacancy: ranking.vacancy))
        }
        // Whoever had the place does not get it again.
        for contract in bench.inputs.contracts where contract.state == .withdrawn {
            declined.insert(PlacementPair(applicant: contract.applicant, vacancy: contract.vacancy))
        }
        self.declined = declined
    }

    /// Places that an exit left open, by vacancy; none of a firm that was lost.
    func openings() -> [Opening] {
        let free = ReplacementDesk(inputs, matches: []).free
        let exits = Dictionary(grouping: inputs.employments.filter(\.state.endsContract), by: \.contract.vacancy)
        return exits.keys.sorted().compactMap { vacancy in
            guard let places = free[vacancy], places > 0 else { return nil }
            let own = (exits[vacancy] ?? []).compactMap { work in
                // What ended the contract, not where the person went later.
                work.events.first { $0.state.endsContract }.map {
                    Opening.Exit(applicant: $0.applicant, state: $0.state, on: $0.on)
                }
            }
            return Opening(
                vacancy: vacancy, places: places,
                exits: own.sorted { ($0.on, $0.applicant) < ($1.on, $1.applicant) }, next: next(for: vacancy))
        }
    }

    private func next(for vacancy: ID<Vacancy>) -> [Opening.Next] {
        let settled = Set(inputs.contracts.filter(\.isStanding).map(\.applicant))
        let seekers = Set(inputs.lost.map(\.contract.applicant))
        // Who went, or never came, is asked no more.
        let gone = Set(inputs.employments.filter(\.state.endsContract).map(\.contract.applicant)).subtracting(seekers)
        let people = (matches[vacancy] ?? []).filter { match in
            !settled.contains(match.applicant) && !gone.contains(match.applicant)
                && !declined.contains(PlacementPair(applicant: match.applicant, vacancy: vacancy))
        }.map { match in
            Opening.Next(
                applicant: match.applicant, score: match.mutualScore,
                isShortlisted: shortlisted.contains(PlacementPair(applicant: match.applicant, vacancy: vacancy)),
                seeksWork: seekers.contains(match.applicant))
        }
        return people.sorted { left, right in
            if left.seeksWork != right.seeksWork { return left.seeksWork }
            if left.isShortlisted != right.isShortlisted { return left.isShortlisted }
            return left.score != right.score ? left.score > right.score : left.applicant < right.applicant
        }
    }
}

extension CampaignPipeline {
    /// The places that exits left open, with who is next, by the last matching and shortlists.
    package func openings() throws(PipelineError) -> [Opening] {
        try OpeningDesk(try Bench(self)).openings()
    }
}
