import Catalogue
package import Domain
package import Placement

/// A couple of the campaign: where each of the two would work, and which pairs of offers one home would do for.
package struct Couple: Hashable, Sendable {
    /// One of the two.
    package struct Half: Hashable, Sendable {
        package let applicant: ID<Applicant>
        /// Their contract that stands or, else, the place that is recommended; nil = neither.
        package let place: ID<Vacancy>?
        /// How far the contract has come; nil where the place is only recommended, or there is none.
        package let contract: Contract.State?
        /// The vacancies they could have, the best scores first; with a contract that stands, its vacancy alone.
        package let prospects: [OfferPairs.Choice]
    }

    /// How the two places lie to each other.
    package enum Reach: Hashable, Sendable {
        /// Both are reached from one home.
        case together(kilometres: Int)
        case apart(kilometres: Int)
        /// The gazetteer does not know one of the towns.
        case unknown
        /// These of the two have no place.
        case without([ID<Applicant>])
    }

    package let partnership: Partnership
    /// The two in the order of their ids.
    package let halves: [Half]
    package let reach: Reach
    /// All pairs of offers within the campaign's kilometres, the best first.
    package let pairs: [OfferPairs.Pair]
}

/// Looks at the offers of couples side by side. It reads what matching and placement gave, and neither reads it.
struct CoupleDesk {
    private let inputs: CampaignInputs
    private let scores: [ID<Applicant>: [Match]]
    private let recommended: [ID<Applicant>: ID<Vacancy>]
    private let towns: [ID<Vacancy>: Town]
    private let free: [ID<Vacancy>: Int]

    /// A workplace: its town as it was written and, where the gazetteer knows it, on the map.
    private struct Town {
        let name: String
        let point: GeoPoint?
    }

    init(_ inputs: CampaignInputs, matches: MatchList, recommended: [PlacementPair], catalogue: Catalogue) {
        self.inputs = inputs
        let people = Set(inputs.partnerships.flatMap(\.applicants))
        scores = Dictionary(grouping: matches.filter { people.contains($0.applicant) }, by: \.applicant)
        self.recommended = Dictionary(recommended.map { ($0.applicant, $0.vacancy) }) { first, _ in first }
        let employers = Dictionary(inputs.employers.map { ($0.id, $0) }) { first, _ in first }
        var towns: [ID<Vacancy>: Town] = [:]
        for vacancy in inputs.vacancies {
            guard let name = vacancy.place ?? employers[vacancy.employer]?.place else { continue }
            towns[vacancy.id] = Town(
                name: folded(name.original), point: name.place.flatMap { catalogue.places.place($0)?.point })
        }
        self.towns = towns
        let taken = Dictionary(grouping: inputs.contracts.filter(\.isStanding), by: \.vacancy).mapValues(\.count)
        free = Dictionary(
            inputs.vacancies.map { ($0.id, $0.isWithdrawn ? 0 : $0.openings - taken[$0.id, default: 0]) }
        ) { first, _ in first }
    }

    /// The couples of whom both still agree, in the order of their ids.
    var couples: [Couple] { inputs.partnerships.filter { missingConsents($0).isEmpty }.map(couple) }

    /// Who of a couple has withdrawn, or does not agree any more to be matched or to the search with a partner.
    func missingConsents(_ partnership: Partnership) -> [ID<Applicant>] {
        partnership.applicants.filter { id in
            guard let applicant = inputs.applicants.first(where: { $0.id == id }) else { return true }
            return applicant.hasWithdrawn
                || [ConsentPurpose.matching, .partnerSearch].contains { applicant.consent(to: $0) == false }
        }
    }

    private func couple(_ partnership: Partnership) -> Couple {
        let halves = partnership.applicants.map(half)
        let pairs = OfferPairs(
            first: halves[0].prospects, second: halves[1].prospects, free: free,
            limit: inputs.campaign.settings.partnerKilometres, ties: .seed(inputs.campaign.seed),
            kilometres: kilometres)
        return Couple(partnership: partnership, halves: halves, reach: reach(halves), pairs: pairs.pairs)
    }

    private func half(_ applicant: ID<Applicant>) -> Couple.Half {
        let contract = inputs.contracts.first { $0.applicant == applicant && $0.isStanding }
        let own = scores[applicant] ?? []
        if let contract {
            let score = own.first { $0.vacancy == contract.vacancy }?.mutualScore ?? 0
            return Couple.Half(
                applicant: applicant, place: contract.vacancy, contract: contract.state,
                prospects: [OfferPairs.Choice(vacancy: contract.vacancy, score: score, isTheirs: true)])
        }
        let refused = Set(
            inputs.rankings.filter { $0.applicant == applicant && $0.standing == .notAcceptable }.map(\.vacancy)
                + inputs.contracts.filter { $0.applicant == applicant }.map(\.vacancy))
        let prospects = own.filter { !refused.contains($0.vacancy) && free[$0.vacancy, default: 0] > 0 }
            .sorted { $0.mutualScore != $1.mutualScore ? $0.mutualScore > $1.mutualScore : $0.vacancy < $1.vacancy }
            .map { OfferPairs.Choice(vacancy: $0.vacancy, score: $0.mutualScore) }
        return Couple.Half(
            applicant: applicant, place: recommended[applicant].flatMap { refused.contains($0) ? nil : $0 },
            contract: nil, prospects: prospects)
    }

    private func reach(_ halves: [Couple.Half]) -> Couple.Reach {
        guard let first = halves[0].place, let second = halves[1].place else {
            return .without(halves.filter { $0.place == nil }.map(\.applicant))
        }
        guard let distance = kilometres(first, second) else { return .unknown }
        return distance <= inputs.campaign.settings.partnerKilometres
            ? .together(kilometres: distance) : .apart(kilometres: distance)
    }

    /// By road between two workplaces; 0 in one town.
    private func kilometres(_ one: ID<Vacancy>, _ other: ID<Vacancy>) -> Int? {
        guard let one = towns[one], let other = towns[other] else { return nil }
        if one.name == other.name { return 0 }
        guard let from = one.point, let to = other.point else { return nil }
        return Road.kilometres(crowKm: Distance.kilometres(from, to))
    }
}

extension CampaignPipeline {
    /// The couples of the campaign of whom both still agree, and who of the others does not.
    package func couples() throws(PipelineError) -> (couples: [Couple], withoutConsent: [Partnership: [ID<Applicant>]])
    {
        let bench = try Bench(self)
        // Without couples a country's matches are not read for them.
        let matches = bench.inputs.partnerships.isEmpty ? [] : try bench.currentMatches()
        let desk = CoupleDesk(
            bench.inputs, matches: matches, recommended: try PlacementWork.inForce(bench) ?? [],
            catalogue: catalogue)
        var missing: [Partnership: [ID<Applicant>]] = [:]
        for couple in bench.inputs.partnerships {
            let ids = desk.missingConsents(couple)
            if !ids.isEmpty { missing[couple] = ids }
        }
        return (desk.couples, missing)
    }
}
