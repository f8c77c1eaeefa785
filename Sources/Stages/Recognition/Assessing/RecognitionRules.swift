package import Calendar
package import Domain

/// The answer to "may this person do this work, here, on this day?" by the rules of a book.
package struct RecognitionRules: Sendable {
    package let book: RuleBook
    package let table: OccupationTable

    package init(book: RuleBook, table: OccupationTable) {
        self.book = book
        self.table = table
    }

    /// How residence law treats the nationals of a country on a day.
    package func standing(of country: CountryCode, on date: CivilDate) -> ArrivalFacts.Standing {
        let kind = book.regime(of: country, on: date)?.kind ?? .thirdCountry
        return ArrivalFacts.Standing(
            regime: kind.isThirdCountry ? .thirdCountry : .eu, entersWithoutVisa: kind == .privileged)
    }

    /// The assessment of a case; pure, about the cost of evaluating each rule in force once per nationality.
    ///
    /// A target that fits several occupations is assessed for each: see `Assessment.candidates`.
    package func assess(_ input: AssessmentCase) -> Assessment {
        let facts = CaseFacts(book: book, table: table, input: input)
        switch input.target {
        case .occupation(let id): return assess(facts, occupations: [id], isco: nil)
        case .isco(let code): return assess(facts, occupations: table.occupations(in: code), isco: code)
        case .title(let title): return assess(facts, occupations: table.titles.occupations(titled: title), isco: nil)
        }
    }

    private func assess(_ facts: CaseFacts, occupations: [ID<Occupation>], isco: ISCO08Code?) -> Assessment {
        let laws = occupations.compactMap { table[$0] }
        guard !laws.isEmpty else { return assess(facts, law: nil, isco: isco) }
        return Assessment.joined(laws.map { assess(facts, law: $0, isco: nil) })
    }

    private func assess(_ facts: CaseFacts, law: OccupationLaw?, isco: ISCO08Code?) -> Assessment {
        let base = facts.facts(for: law, isco: isco)
        let countries = facts.input.nationalities
        guard !countries.isEmpty else { return withoutNationality(facts, base, law) }
        var best: Assessor.Answer?
        for country in Set(countries).sorted() {
            let answer = Assessor(rules: self, facts: facts, law: law, base: base, nationality: country).answer()
            if let current = best, !answer.isMoreFavourable(than: current) { continue }
            best = answer
        }
        guard let best else { preconditionFailure("at least one nationality was assessed") }
        return best.assessment
    }

    /// Where no nationality is given: what holds for every regime of the day.
    private func withoutNationality(_ facts: CaseFacts, _ base: Facts, _ law: OccupationLaw?) -> Assessment {
        var seen: Set<RegimeKind> = []
        var answers: [Assessment] = []
        for country in Set(book.regimes.flatMap(\.countries)).sorted() + Assessor.elsewhere {
            guard let regime = book.regime(of: country, on: facts.input.date), seen.insert(regime.kind).inserted else {
                continue
            }
            answers.append(
                Assessor(rules: self, facts: facts, law: law, base: base, nationality: country).answer().assessment)
        }
        var joined = Assessment.joined(answers)
        joined.candidates = []
        joined.missing.insert("nationalities", at: 0)
        return joined
    }
}

extension RecognitionRules {
    /// What is known of a case before the nationality is looked at; where the target fits several occupations, of the
    /// first.
    package func facts(of input: AssessmentCase) -> Facts {
        let facts = CaseFacts(book: book, table: table, input: input)
        switch input.target {
        case .occupation(let id): return facts.facts(for: table[id], isco: nil)
        case .isco(let code):
            return facts.facts(for: table.occupations(in: code).first.flatMap { table[$0] }, isco: code)
        case .title(let title):
            return facts.facts(for: table.titles.occupations(titled: title).first.flatMap { table[$0] }, isco: nil)
        }
    }
}
