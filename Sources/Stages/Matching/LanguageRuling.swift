import Domain

/// What one pair's language demand comes to.
struct LanguageDemand: Sendable {
    let language: Int32
    let needed: CEFRLevel
    /// Nil where the applicant's level is unknown.
    let today: CEFRLevel?
    /// What courses reach by the start; nil where the level is unknown.
    let reachable: CEFRLevel?

    /// Levels that are missing on the first day.
    var missing: Int { reachable.map { max(0, needed.rawValue - $0.rawValue) } ?? 0 }
}

extension PairFacts {
    /// Each language the vacancy asks for on the first day, German raised to what the licence demands; the courses of
    /// several languages run side by side.
    func languageDemands(_ applicant: Int, _ vacancy: Int) -> [LanguageDemand] {
        var demands: [LanguageDemand] = []
        forEachDemand(applicant, vacancy) { demands.append($0) }
        return demands
    }

    /// The same without a list, for the many pairs of a block.
    private func forEachDemand(_ applicant: Int, _ vacancy: Int, _ body: (LanguageDemand) -> Void) {
        let licence = gate(applicant, vacancy)?.languageMinimum ?? .a0
        var hasGerman = false
        for index in vacancies.languages.range(vacancy) {
            let language = vacancies.languages.values[index]
            let asked = CEFRLevel(rawValue: Int(vacancies.startLevels[index])) ?? .a0
            let isGerman = language == Vocabulary.german
            hasGerman = hasGerman || isGerman
            body(demand(applicant, vacancy, language, isGerman ? max(asked, licence) : asked))
        }
        if !hasGerman, licence > .a0 { body(demand(applicant, vacancy, Vocabulary.german, licence)) }
    }

    private func demand(_ applicant: Int, _ vacancy: Int, _ language: Int32, _ needed: CEFRLevel) -> LanguageDemand {
        let level = CEFRLevel(rawValue: Int(applicants.language(applicant, language)))
        let weeks = vacancies.weeksLeft[vacancy]
        let reachable = level.map { weeks < 0 ? max($0, needed) : reach.level(from: $0, weeks: Int(weeks)) }
        return LanguageDemand(language: language, needed: needed, today: level, reachable: reachable)
    }

    func languageRuling(_ applicant: Int, _ vacancy: Int) -> Ruling {
        var missing = 0
        var isUnknown = false
        var needsCourse = false
        forEachDemand(applicant, vacancy) { demand in
            if demand.needed == .a0 { return }
            guard let today = demand.today else {
                isUnknown = true
                return
            }
            missing += demand.missing
            needsCourse = needsCourse || today < demand.needed
        }
        if missing > 0 { return missing == 1 ? .failByOneLevel : .fail }
        return isUnknown ? .ask : needsCourse ? .plan : .pass
    }
}
