import Calendar
import Hashing

/// Makes the rows of an applicants' file one after the other.
struct ApplicantRows {
    private let source: SampleSource
    /// That of the row that is being made.
    private var recipe: ApplicantRecipe
    private let today: CivilDate
    private var dealer: DefectDealer

    /// `today` is the campaign's date: ages and experience end there.
    init(source: SampleSource, today: CivilDate) {
        self.source = source
        self.today = today
        recipe = source.recipe.applicants
        dealer = DefectDealer(seed: source.seed)
    }

    var count: Int { recipe.count + recipe.fixed.count }

    mutating func row(_ index: Int) -> Row<ApplicantColumn> {
        recipe = source.recipe.applicants(ofRow: index)
        guard index < recipe.count else { return fixedRow(index) }
        let defects = dealer.defects(ofRow: index)
        guard defects.contains(.duplicate) else { return drawnRow(index, defects: defects) }
        let original = dealer.original(ofRow: index)
        return repeated(drawnRow(original, defects: dealer.defects(ofRow: original)), as: index)
    }

    private func fixedRow(_ index: Int) -> Row<ApplicantColumn> {
        let fixed = recipe.fixed[index - recipe.count]
        var row = drawnRow(index, defects: [], profession: fixed.profession, origin: .spain)
        row[.windows] = ""
        for (column, value) in fixed.cells { row[column] = value }
        return row
    }

    private func drawnRow(
        _ index: Int, defects: Defects, profession: Profession? = nil, origin: Origin? = nil
    ) -> Row<ApplicantColumn> {
        var generator = source.generator("applicants", index)
        let origin = origin ?? recipe.origins.drawn(&generator)
        let profession = profession ?? recipe.professions.drawn(&generator)
        var row = Row<ApplicantColumn>()
        row[.id] = source.applicantID(index)
        let birth = describePerson(origin, in: &row, index, &generator)
        describeTraining(profession, of: origin, born: birth, in: &row, &generator)
        describeLanguages(in: &row, &generator)
        describeWishes(profession, in: &row, &generator)
        apply(defects, to: &row, &generator)
        return row
    }

    /// The same person as another office writes it: no accents, capitals, another id, one mark of identity changed.
    private func repeated(_ original: Row<ApplicantColumn>, as index: Int) -> Row<ApplicantColumn> {
        var row = original
        row[.id] = source.applicantID(index)
        row[.familyName] = transliterated(original[.familyName]).uppercased()
        row[.givenName] = transliterated(original[.givenName])
        row[.phone] = ""
        if index % 2 == 0 { row[.email] = "" }
        return row
    }

    private func apply(_ defects: Defects, to row: inout Row<ApplicantColumn>, _ generator: inout SplitMix64) {
        if defects.contains(.noLevelProof) { row[.germanProof] = "" }
        if defects.contains(.unreadableDate) {
            row[.birthDate] = generator.one(of: ["31.02.1984", "06/1983", "??.11.1985", "1982-13-04"]) ?? ""
        }
        if defects.contains(.otherPlace) {
            row[.place] = generator.one(of: recipe.otherPlaces) ?? ""
            row[.onlyPlace] = yes(true)
        }
    }
}

// MARK: - The parts of a row

extension ApplicantRows {
    private func yes(_ flag: Bool) -> String {
        switch recipe.style.language {
        case .german: flag ? "ja" : "nein"
        case .spanish: flag ? "sí" : "no"
        }
    }

    /// Returns the birth date.
    private func describePerson(
        _ origin: Origin, in row: inout Row<ApplicantColumn>, _ index: Int, _ generator: inout SplitMix64
    ) -> CivilDate {
        let name = source.inventedName(country: origin.country, &generator)
        let age = generator.number(in: recipe.ages, step: 1)
        let birth = today.adding(months: -12 * age).adding(days: -generator.below(365))
        row[.familyName] = name.family
        row[.givenName] = name.given
        row[.sex] = sexWord(isFemale: name.isFemale)
        row[.birthDate] = recipe.style.language.written(birth)
        row[.nationality] = countryName(origin)
        row[.email] = mailbox(given: name.given, family: name.family, index: index)
        row[.phone] = "+34 600 \(String(1_000_000 + index % 1_000_000).dropFirst())"
        row[.town] = generator.one(of: recipe.towns) ?? ""
        return birth
    }

    private func sexWord(isFemale: Bool) -> String {
        switch recipe.style.language {
        case .german: isFemale ? "w" : "m"
        case .spanish: isFemale ? "mujer" : "hombre"
        }
    }

    private func mailbox(given: String, family: String, index: Int) -> String {
        let first = family.split(separator: " ").first.map(String.init) ?? ""
        let letters = "\(transliterated(given)).\(transliterated(first))".lowercased().filter {
            $0.isLetter || $0 == "."
        }
        return "\(letters)\(index + 1)@example.org"
    }

    private func countryName(_ origin: Origin) -> String {
        switch recipe.style.language {
        case .german: origin.german
        case .spanish: origin.spanish
        }
    }

    private func describeTraining(
        _ profession: Profession, of origin: Origin, born birth: CivilDate, in row: inout Row<ApplicantColumn>,
        _ generator: inout SplitMix64
    ) {
        row[.occupation] = generator.one(of: profession.titles) ?? ""
        row[.skills] = generator.some(2 + generator.below(2), of: profession.skills).joined(separator: ", ")
        var workedSince = birth.adding(months: 12 * 19)
        let how = generator.below(100)
        if how >= recipe.untrained, let degree = generator.one(of: profession.degrees) {
            let finished = birth.adding(months: 12 * 18 + degree.months + generator.below(30))
            let earliest = CivilDate(year: degree.since, month: 7, day: 1) ?? finished
            let awarded = min(max(finished, earliest), today.adding(days: -20))
            write(degree, awarded: awarded, country: degreeCountry(how, origin), origin: origin, in: &row)
            workedSince = awarded
        }
        let months = generator.number(in: recipe.experienceMonths.drawn(&generator), step: 1)
        row[.experience] = String(max(0, min(months, workedSince.days(to: today) / 31)))
    }

    private func degreeCountry(_ how: Int, _ origin: Origin) -> Origin? {
        switch how - recipe.untrained {
        case ..<recipe.trainedInGermany: nil
        case ..<(recipe.trainedInGermany + recipe.trainedAtHome): origin
        default: .spain
        }
    }

    /// `country` nil = Germany.
    private func write(
        _ degree: Degree, awarded: CivilDate, country: Origin?, origin: Origin, in row: inout Row<ApplicantColumn>
    ) {
        let isAcademic = degree.level >= 6
        if let country {
            let foreign = isAcademic ? country.academicTitle : country.vocationalTitle
            row[.degree] = country.country == "ES" ? degree.title : foreign
            row[.degreeCountry] = countryName(country)
        } else {
            row[.degree] = isAcademic ? "Diplom-Ingenieur (FH)" : "Gesellenbrief"
            row[.degreeCountry] = recipe.style.language == .german ? "Deutschland" : "Alemania"
        }
        row[.degreeLevel] = String(degree.level)
        row[.degreeField] = degree.field
        row[.degreeDate] = recipe.style.language.written(awarded)
        row[.degreeMonths] = String(degree.months)
    }

    private func describeLanguages(in row: inout Row<ApplicantColumn>, _ generator: inout SplitMix64) {
        row[.german] = recipe.german.drawn(&generator)
        row[.english] = recipe.english.drawn(&generator)
        row[.spanish] = "C2"
        let proof = Marginal(("Zertifikat", 55), ("Einstufungstest", 20), ("Selbsteinschätzung", 25)).drawn(&generator)
        if row[.german] != "A0" {
            row[.germanProof] = recipe.style.language == .german ? proof : spanishProofs[proof] ?? ""
        }
        row[.licences] = generator.happens(percent: 85) ? (generator.happens(percent: 6) ? "B, CE" : "B") : ""
    }

    private func describeWishes(
        _ profession: Profession, in row: inout Row<ApplicantColumn>, _ generator: inout SplitMix64
    ) {
        let pattern = recipe.patterns.drawn(&generator)
        row[.pattern] = recipe.style.language == .german ? pattern.german : pattern.spanish
        row[.start] = recipe.style.language.written(recipe.starts.drawn(&generator))
        row[.otherOccupation] = yes(generator.happens(percent: 70))
        row[.onlyPlace] = yes(false)
        if let places = recipe.places { name(places, in: &row, &generator) }
        if generator.happens(percent: 50) {
            let lowest = profession.pay.lowerBound * 8 / 10_000 * 1_000
            row[.pay] = String(generator.number(in: lowest...profession.pay.upperBound * 9 / 10, step: 500))
        }
        row[.consent] = yes(generator.happens(percent: 97))
        if generator.happens(percent: recipe.partlyPresent) {
            row[.windows] = source.recipe.fair.partPresence.drawn(&generator)
        }
        if let trainees = recipe.trainees {
            row[.training] = yes(generator.happens(percent: trainees))
            row[.pay] = ""
        }
    }

    private func name(
        _ places: PlaceWishes, in row: inout Row<ApplicantColumn>, _ generator: inout SplitMix64
    ) {
        let count = places.named.drawn(&generator)
        if count == 0 { return }
        row[.place] = (0..<count).map { _ in places.towns.drawn(&generator) }.joined(separator: "; ")
        row[.onlyPlace] = yes(generator.happens(percent: places.bound))
    }
}

private let spanishProofs = [
    "Zertifikat": "certificado", "Einstufungstest": "prueba de nivel", "Selbsteinschätzung": "autoevaluación",
]
