/// Whether an occupation may be practised without a licence (reglementierter Beruf).
package enum Regulation: String, CaseIterable, Sendable {
    /// Free to practise.
    case free = "no"
    /// A licence is needed before work begins.
    case profession
    /// Work is free, only the title is protected (Ingenieur).
    case title
    /// A trade of HwO Anlage A: the Meister rule binds the owner of the business only.
    case craft
}

/// A reference occupation (Referenzberuf): the German occupation that foreign titles are compared with.
package struct Occupation: Hashable, Sendable {
    package let id: ID<Occupation>
    package let titleGerman: String
    package let titleEnglish: String
    package let titleSpanish: String
    /// Other names in any of the three languages.
    package let aliases: [String]
    package let isco: ISCO08Code?
    package let kldb: KldBCode?
    package let regulation: Regulation
    package let minimumEQF: EQFLevel?
    package let field: ISCEDField?
    /// True for an occupation that needs training or a degree; false for helper jobs.
    package let isQualified: Bool

    package init(
        id: ID<Occupation>, titleGerman: String, titleEnglish: String, titleSpanish: String, aliases: [String],
        isco: ISCO08Code?, kldb: KldBCode?, regulation: Regulation, minimumEQF: EQFLevel?, field: ISCEDField?,
        isQualified: Bool
    ) {
        self.id = id
        self.titleGerman = titleGerman
        self.titleEnglish = titleEnglish
        self.titleSpanish = titleSpanish
        self.aliases = aliases
        self.isco = isco
        self.kldb = kldb
        self.regulation = regulation
        self.minimumEQF = minimumEQF
        self.field = field
        self.isQualified = isQualified
    }
}

/// A job title as a file wrote it, with what it resolves to.
package struct JobTitle: Hashable, Sendable {
    package let original: String
    /// The reference occupations the title may mean, best first: one = resolved, none = unknown, several = ambiguous.
    package let occupations: [ID<Occupation>]

    package init(original: String, occupations: [ID<Occupation>]) {
        self.original = original
        self.occupations = occupations
    }

    /// The occupation where the title means exactly one.
    package var occupation: ID<Occupation>? { occupations.count == 1 ? occupations.first : nil }
}

/// Similarity of two reference occupations in basis points, 0…10,000; directed.
package struct OccupationPair: Hashable, Sendable {
    package let from: ID<Occupation>
    package let to: ID<Occupation>

    package init(from: ID<Occupation>, to: ID<Occupation>) {
        self.from = from
        self.to = to
    }
}
