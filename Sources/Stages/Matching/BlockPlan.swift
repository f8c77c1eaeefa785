import Domain

/// What every worker reads when it goes through the blocks of applicants.
struct BlockPlan: Sendable {
    let facts: PairFacts
    let scorer: Scorer
    let classes: VacancyClasses
    let parts: ScoreClasses
    let kinds: ApplicantKinds
    let order: ApplicantOrder
    /// For each wished place the classes of vacancies in mobility that are within the radius.
    let near: IndexLists
    /// The vacancies that somebody has said yes to, by index: they are kept where they are feasible.
    let invited: [Int: [Int]]

    init(_ facts: PairFacts, _ scorer: Scorer, invited: [Int: [Int]]) {
        self.facts = facts
        self.scorer = scorer
        self.invited = invited
        parts = ScoreClasses(facts, scorer)
        classes = VacancyClasses(facts, parts)
        kinds = ApplicantKinds(facts)
        order = ApplicantOrder(facts, kinds)
        let places = classes.examples[VacancyClasses.shared + 1].map { facts.vacancies.places[$0] }
        let wished = facts.applicants.wishedPlaces.values.max() ?? -1
        near = IndexLists(
            (0..<(wished + 1)).lazy.map { wish in
                places.indices.lazy.filter {
                    places[$0] >= 0
                        && facts.tables.distance(wish, to: places[$0]) <= facts.options.placeRadiusKilometres
                }.map { Int32($0) }
            })
    }
}
