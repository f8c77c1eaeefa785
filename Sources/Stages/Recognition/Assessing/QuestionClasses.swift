package import Calendar
package import Domain

/// The classes of questions that the rules of one day tell apart.
///
/// A rule reads facts, and of a number only on which side of its thresholds it lies. Those are known once the book is
/// loaded: so are the bands of each fact, and what else an answer says is few things by name. A country's questions are
/// by that some thousands.
package struct QuestionClasses: Sendable {
    let rules: RecognitionRules
    let date: CivilDate
    let values: ValuesOfDay
    /// By the fact's index; nil where nothing in the book or the answer depends on the fact.
    private let bands: [FactBands?]
    /// What makes occupations near each other (`CaseFacts.isNear`), by their places in the table: a number for each ISCO minor group and
    /// for each field of education; nil = it has none.
    private let neighbourhoods: [(group: Int?, field: Int?)]
    /// Where a rule begins or ends that is in force by the day of an award, and by that on which a training began.
    private let awardCuts: [CivilDate]
    private let trainingCuts: [CivilDate]
    /// What states that some row of regimes names are to the rules.
    private let countries: [CountryCode: [UInt32]]
    /// The regime of all other states.
    private let elsewhere: UInt32

    /// Facts of the person and what comes with them, whatever the occupation.
    private static let personal: [Fact] = [
        .family, .age, .germanLevel, .englishLevel, .recentStay, .spouseQualifies, .offer, .partnership, .qualification,
        .qualificationCountry, .origin, .sector, .qualificationLevel, .trainingMonths, .monthsSinceAward,
        .qualificationKind, .beforeReferenceDate, .stateRecognised, .institution, .degree, .recognisedInGermany,
        .recognisedInEurope, .partialRecognition,
    ]
    private static let offered: [Fact] = [.salary, .weeklyHours, .contractMonths, .collectiveAgreement]
    private static let practised: [Fact] = [.practice, .practiceLast60, .practiceLast84, .practiceInEurope]

    package init(_ rules: RecognitionRules, on date: CivilDate) {
        let book = rules.book
        let period = book.period(of: date)
        let values = book.values(on: date)
        let inForce = period?.tracks.values.flatMap { $0 } ?? []
        self.rules = rules
        self.date = date
        self.values = values
        bands = QuestionClasses.bands(inForce, book, values)
        neighbourhoods = QuestionClasses.neighbourhoods(rules.table.all.map(\.occupation))
        awardCuts = QuestionClasses.cuts(inForce, .award)
        trainingCuts = QuestionClasses.cuts(inForce, .trainingStart)
        let places = { (country: CountryCode) in
            book.regime(of: country, on: date).flatMap { book.regimes.firstIndex(of: $0) }.map { UInt32($0) }
                ?? UInt32.max
        }
        elsewhere = Assessor.elsewhere.first.map(places) ?? UInt32.max
        var countries: [CountryCode: [UInt32]] = [:]
        for country in Set(book.regimes.flatMap(\.countries)) { countries[country] = [places(country)] }
        self.countries = countries
    }

    private static func neighbourhoods(_ occupations: [Occupation]) -> [(group: Int?, field: Int?)] {
        var groups: [Substring: Int] = [:]
        var fields: [ISCEDField: Int] = [:]
        return occupations.map { occupation in
            let group = occupation.isco?.code.prefix(3)
            if let group, groups[group] == nil { groups[group] = groups.count }
            if let field = occupation.field, fields[field] == nil { fields[field] = fields.count }
            return (group.flatMap { groups[$0] }, occupation.field.flatMap { fields[$0] })
        }
    }

    private static func bands(_ inForce: [Rule], _ book: RuleBook, _ values: ValuesOfDay) -> [FactBands?] {
        var bands: [FactBands?] = Array(repeating: nil, count: Fact.allCases.count)
        let add = { (fact: Fact, comparison: Comparison, bands: inout [FactBands?]) in
            var own = bands[fact.index] ?? FactBands()
            own.add(comparison, values)
            bands[fact.index] = own
        }
        var conditions = (inForce + book.announcements).flatMap { [$0.when] + $0.needs.compactMap(\.when) }
        conditions += book.authorities.compactMap(\.when)
        for (fact, comparison) in conditions.flatMap(\.tests) { add(fact, comparison, &bands) }
        // What an answer looks at besides the conditions: see `AnswerBuilder` and `Assessor.isGranted`.
        add(.origin, .isOne(["germany"]), &bands)
        add(.fit, .isOne(["below", "other"]), &bands)
        add(.recognisedInGermany, .isFlag(true), &bands)
        for need in inForce.flatMap(\.needs) {
            guard let fact = need.comparedFact, let amount = need.comparedValue.flatMap({ values[$0] }) else {
                continue
            }
            bands[fact.index]?.quote(below: amount)
        }
        return bands
    }

    private static func cuts(_ inForce: [Rule], _ basis: DateBasis) -> [CivilDate] {
        let rules = inForce.filter { $0.dateBasis == basis }
        return Set(rules.compactMap(\.from) + rules.compactMap { $0.to?.adding(days: 1) }).sorted()
    }

    /// The class of a question of this day: all questions of a class are answered alike, to the letter.
    package func name(of input: AssessmentCase) -> QuestionClass {
        precondition(input.date == date, "the classes are those of another day")
        var person = ClassedPerson(self, input)
        let occupations: [ID<Occupation>]
        var isco: ISCO08Code?
        switch input.target {
        case .occupation(let id): occupations = [id]
        case .isco(let code):
            occupations = rules.table.occupations(in: code)
            isco = code
        case .title(let title): occupations = rules.table.titles.occupations(titled: title)
        }
        let places = occupations.compactMap { rules.table.place(of: $0) }
        var words = offer(of: person.facts, quoting: true)
        for place in places {
            words += person.words(for: place, isco: nil, land: input.land, employment: input.employment)
        }
        if places.isEmpty {
            words += person.words(for: nil, isco: isco, land: input.land, employment: input.employment)
        }
        return QuestionClass(words)
    }

    /// Finds occupations once for everybody who is asked about them.
    package func asked(_ occupations: [ID<Occupation>]) -> AskedOccupations {
        AskedOccupations(places: occupations.map { rules.table.place(of: $0) })
    }

    /// The class of what an employer offers, as far as it decides anything.
    package func offer(
        salary: Cents?, hours: WeeklyHours?, contractMonths: Int?, hasCollectiveAgreement: Bool?
    ) -> OfferClass {
        var facts = Facts()
        CaseFacts.setOffer(
            &facts, salary: salary, hours: hours, contractMonths: contractMonths, agreement: hasCollectiveAgreement)
        return OfferClass(words: words(QuestionClasses.offered, of: facts, quoting: false))
    }

    private func offer(of facts: CaseFacts, quoting: Bool) -> [UInt32] {
        let input = facts.input
        var known = Facts()
        facts.setOffer(&known)
        // What stands in for silence is said in the answer.
        let silence: UInt32 = (input.contractMonths == nil ? 1 : 0) | (input.weeklyHours == nil ? 2 : 0)
        return [silence] + words(QuestionClasses.offered, of: known, quoting: quoting)
    }
}

extension QuestionClasses {
    func words(_ facts: [Fact], of known: Facts, quoting: Bool) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(2 * facts.count)
        for fact in facts { bands[fact.index]?.append(known[fact], values, quoting: quoting, to: &words) }
        return words
    }

    /// What does not depend on the occupation, the Land and what is offered.
    func words(ofPerson facts: CaseFacts) -> [UInt32] {
        let input = facts.input
        var words = words(QuestionClasses.personal, of: facts.personal(), quoting: true)
        words.append(band(input.qualification?.awarded, awardCuts))
        words.append(band(input.qualification?.trainingStart, trainingCuts))
        let silence: [Bool] = [
            input.hasOffer == nil, input.family == nil, input.experience.contains { $0.hoursPerWeek == nil },
        ]
        words.append(silence.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt32($1.offset) : 0) })
        var seen: [[UInt32]] = []
        for country in Set(input.nationalities).sorted() {
            let standing = standing(of: country)
            if !seen.contains(standing) { seen.append(standing) }
        }
        words.append(UInt32(seen.count))
        for standing in seen { words += standing }
        return words
    }

    /// Practice, where it counts for these of the times that somebody worked.
    func words(ofPractice known: Facts) -> [UInt32] { words(QuestionClasses.practised, of: known, quoting: true) }

    func words(ofFit fit: String?) -> [UInt32] {
        var known = Facts()
        known.set(.fit, fit)
        return words([.fit], of: known, quoting: true)
    }

    func isNear(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (neighbourhoods[one], neighbourhoods[other])
        return first.group.map { $0 == second.group } ?? false || first.field.map { $0 == second.field } ?? false
    }

    private func standing(of country: CountryCode) -> [UInt32] {
        var words = countries[country] ?? [elsewhere]
        bands[Fact.nationality.index]?.append(.word(country.text), values, quoting: true, to: &words)
        return words
    }

    /// How many cuts lie at or before the day; none is told from the first band, as no rule is in force on it.
    private func band(_ day: CivilDate?, _ cuts: [CivilDate]) -> UInt32 {
        guard let day else { return UInt32.max }
        return UInt32(cuts.count { $0 <= day })
    }
}
