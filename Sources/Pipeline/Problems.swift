import Catalogue
import Domain

extension MatchLookups {
    /// What the conversions of a campaign look up.
    init(_ inputs: CampaignInputs, catalogue: Catalogue) {
        let named = inputs.vacancies.compactMap(\.place?.place)
        let wished = inputs.applicants.flatMap { $0.wishes.places.compactMap(\.place) }
        var points: [ID<Place>: GeoPoint] = [:]
        for id in named + wished { points[id] = catalogue.places.place(id)?.point }
        self.init(
            date: inputs.campaign.date,
            languages: Set(inputs.vacancies.flatMap { $0.languages.map(\.language) } + [.german]),
            occupations: Dictionary(uniqueKeysWithValues: catalogue.occupations.map { ($0.id, $0) }),
            points: points)
    }
}

extension MatchProblem {
    /// What matching reads of a campaign; nothing of a person's identity is in it.
    init(_ inputs: CampaignInputs, gates: GateTable, answers: [ShortlistPin], catalogue: Catalogue) {
        let lookups = MatchLookups(inputs, catalogue: catalogue)
        let declined = Dictionary(grouping: answers.filter { $0.answer == .decline }, by: \.by)
        let byCandidate = Dictionary(grouping: declined[.applicant] ?? [], by: \.applicant)
        let byEmployer = Dictionary(grouping: declined[.employer] ?? [], by: \.vacancy)
        let profiles = inputs.applicants.map {
            MatchProfile(of: $0, lookups: lookups, declined: (byCandidate[$0.id] ?? []).map(\.vacancy))
        }
        let vacancies = inputs.vacancies.map {
            MatchVacancy(of: $0, lookups: lookups, declined: (byEmployer[$0.id] ?? []).map(\.applicant))
        }
        var options = MatchOptions(inputs.campaign.settings)
        let steps: [CEFRLevel] = [.a1, .a2, .b1, .b2, .c1, .c2]
        options.teachingUnitsPerStep = steps.map { catalogue.teachingUnits[$0] ?? 0 }
        options.limitKept(
            applicants: profiles.count, vacancies: vacancies.count,
            openings: inputs.vacancies.map(\.openings).max() ?? 0, inputs.campaign.settings)
        let isWhole = options.keepPerApplicant == nil
        let invited = isWhole ? [] : answers.filter { $0.answer == .invite }
        self.init(
            date: inputs.campaign.date, seed: inputs.campaign.seed, profiles: profiles, vacancies: vacancies,
            gates: gates, similarity: MatchProblem.similarity(profiles, vacancies, catalogue), options: options,
            invited: Dictionary(grouping: invited, by: \.applicant).mapValues { $0.map(\.vacancy) })
    }

    /// Similarities of every practised, qualified or wished occupation to every one that is asked for.
    private static func similarity(
        _ profiles: [MatchProfile], _ vacancies: [MatchVacancy], _ catalogue: Catalogue
    ) -> [OccupationPair: Int] {
        var sources: Set<ID<Occupation>> = []
        for profile in profiles {
            sources.formUnion(profile.practised.map(\.occupation))
            sources.formUnion(profile.qualifications.flatMap(\.occupations))
            sources.formUnion(profile.wishes.occupations)
        }
        var table: [OccupationPair: Int] = [:]
        for target in Set(vacancies.compactMap(\.occupation)) {
            for source in sources {
                let points = catalogue.similarities.basisPoints(from: source, to: target)
                if points > 0 { table[OccupationPair(from: source, to: target)] = points }
            }
        }
        return table
    }
}

extension ShortlistProblem {
    /// What shortlisting reads of a campaign.
    init(_ inputs: CampaignInputs, matches: MatchList, answers: [ShortlistPin]) {
        let settings = inputs.campaign.settings
        self.init(
            seed: inputs.campaign.seed, pairs: matches,
            vacancies: inputs.vacancies.filter { !$0.isWithdrawn }.map {
                ShortlistVacancy(
                    id: $0.id, employer: $0.employer, limit: $0.openings * settings.interviewsPerOpening)
            }, applicants: inputs.applicants.map(\.id), interviewsPerCandidate: settings.interviewsPerCandidate,
            employerSlots: FairCapacity.employerSlots(inputs), wantsCoverage: settings.wantsCoverage, pins: answers)
    }
}
