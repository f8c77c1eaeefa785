import Calendar
import Catalogue
import Domain

/// Reads what the catalogue knows: languages, countries, towns, occupations, kinds of qualification. All rows of an import share it, and
/// with it what was read already.
final class Vocabulary: Sendable {
    let catalogue: Catalogue
    /// The catalogue's titles, with the synonyms that were imported.
    let titles: TitleIndex

    private let countries = ReadTexts<Parsed<CountryCode>>()
    private let dates = ReadTexts<Parsed<CivilDate>>()
    private let fields = ReadTexts<Parsed<ISCEDField>>()
    private let flags = ReadTexts<Parsed<Bool>>()
    private let frameLevels = ReadTexts<Parsed<EQFLevel>>()
    private let kinds = ReadTexts<NationalQualification?>()
    private let languages = ReadTexts<Parsed<LanguageCode>>()
    private let levels = ReadTexts<Parsed<StatedLevel>>()
    private let licenceLists = ReadTexts<ReadList<String>>()
    private let patternLists = ReadTexts<ReadList<WorkPattern>>()
    private let yearlyPay = ReadTexts<Parsed<Cents>>()
    private let places = ReadTexts<Parsed<PlaceName>>()
    private let proofs = ReadTexts<Parsed<LanguageProof>>()
    private let skills = ReadTexts<Parsed<LanguageSkill>>()
    private let textLists = ReadTexts<ReadList<String>>()
    private let jobTitles = ReadTexts<Parsed<JobTitle>>()
    private let windowLists = ReadTexts<ReadList<DayWindow>>()

    init(catalogue: Catalogue, titles: TitleIndex) {
        self.catalogue = catalogue
        self.titles = titles
    }

    // MARK: Words that need no catalogue

    func flag(_ text: String) -> Parsed<Bool> { flags.value(text) { YesNoText.parse(text) } }

    func proof(_ text: String) -> Parsed<LanguageProof> { proofs.value(text) { ProofText.parse(text) } }

    /// Pay a year in a text.
    func pay(_ text: String, isMonthly: Bool) -> Parsed<Cents> {
        yearlyPay.value(text, in: isMonthly ? 1 : 0) { MoneyText.perYear(text, isMonthly: isMonthly) }
    }

    /// A list of texts, divided at commas where nothing else divides it.
    func texts(_ text: String) -> ReadList<String> {
        textLists.value(text) { ReadList(ListText.itemsOrCommas(text)) { .value($0) } }
    }

    func workPatterns(_ text: String) -> ReadList<WorkPattern> {
        patternLists.value(text) { ReadList(ListText.itemsOrCommas(text), Words.patterns.parse) }
    }

    func windows(_ text: String) -> ReadList<DayWindow> {
        windowLists.value(text) { ReadList(ListText.itemsOrCommas(text), WindowText.window) }
    }

    /// Classes of driving licences; an empty one stands for none.
    func licences(_ text: String) -> ReadList<String> {
        licenceLists.value(text) { ReadList(LicenceText.items(text), LicenceText.parse) }
    }

    // MARK: Languages and countries

    func language(_ text: String) -> Parsed<LanguageCode> { languages.value(text) { readLanguage(text) } }

    private func readLanguage(_ text: String) -> Parsed<LanguageCode> {
        if let code = languageCode(named: text) { return .value(code) }
        return .refused(
            ValueProblem(
                .unknownLanguage, "found no language of ISO 639-1",
                hint: "Write its code or its name in German, English or Spanish: de, Deutsch, German, alemán."))
    }

    private func languageCode(named text: String) -> LanguageCode? {
        catalogue.languages.code(named: text) ?? LanguageNames.language(folded(text))
    }

    func country(_ text: String) -> Parsed<CountryCode> { countries.value(text) { readCountry(text) } }

    private func readCountry(_ text: String) -> Parsed<CountryCode> {
        if let code = catalogue.countries.code(named: text) ?? Demonyms.country(folded(text)) { return .value(code) }
        return .refused(
            ValueProblem(
                .unknownCountry, "found no country of ISO 3166-1",
                hint: "Write its code or its name in German, English or Spanish: ES, Spanien, Spain, España."))
    }

    /// `Deutsch B1 (Zertifikat)`, `Spanisch: Muttersprache`, `B2 Englisch`.
    func skill(_ text: String) -> Parsed<LanguageSkill> { skills.value(text) { readSkill(text) } }

    private func readSkill(_ text: String) -> Parsed<LanguageSkill> {
        let words = folded(text).split(separator: " ").map(String.init)
        for length in stride(from: min(3, words.count), to: 0, by: -1) {
            for start in [0, words.count - length] {
                let name = words[start..<(start + length)].joined(separator: " ")
                guard let code = languageCode(named: name) else { continue }
                let rest = Array(words[..<start] + words[(start + length)...])
                return LevelText.parse(words: rest).map {
                    LanguageSkill(language: code, level: $0.level, proof: $0.proof)
                }
            }
        }
        return .refused(
            ValueProblem(
                .unknownLanguage, "found no language of ISO 639-1",
                hint: "Write the language, then its level: Deutsch B1."))
    }

    /// A language level in words.
    func level(_ text: String) -> Parsed<StatedLevel> { levels.value(text) { LevelText.parse(text) } }

    /// A day, or a part of the calendar that stands for one.
    func date(_ text: String, _ precision: DateText.Precision) -> Parsed<CivilDate> {
        dates.value(text, in: precision.rawValue) { DateText.parse(text, precision) }
    }

    /// `es-de`, `Spanisch/Deutsch`.
    func pair(_ text: String) -> Parsed<LanguagePair> {
        let names = text.split { "-–/<>↔→:".contains($0) }.map { String(trimmed($0)) }.filter { !$0.isEmpty }
        guard names.count == 2, case .value(let first) = language(names[0]),
            case .value(let second) = language(names[1]),
            first != second
        else {
            return .refused(
                ValueProblem(
                    .unknownLanguage, "found no pair of two languages", hint: "Write es-de or Spanisch-Deutsch."))
        }
        return .value(LanguagePair(min(first, second), max(first, second)))
    }

    /// A town with an optional postcode before it and a country or Land after it; kept as text where none or several fit.
    func place(_ text: String, in country: CountryCode? = nil) -> Parsed<PlaceName> {
        places.value(text, in: Vocabulary.context(country)) { readPlace(text, in: country) }
    }

    private func readPlace(_ text: String, in country: CountryCode?) -> Parsed<PlaceName> {
        let unresolved = PlaceName(original: text, place: nil)
        let postcode = String(text.prefix { $0.isNumber })
        var name = trimmed(text[...].drop { $0.isNumber || $0 == "-" || $0 == " " })
        // A town may have a bracket in its name: `Frankfurt (Oder)`.
        let whole = catalogue.places.places(named: name, in: country, postcode: postcode)
        if whole.count == 1 { return .value(PlaceName(original: text, place: whole[0].id)) }
        var country = country
        var land: Land?
        if let mark = name.lastIndex(where: { $0 == "," || $0 == "(" }) {
            let hint = String(trimmed(name[name.index(after: mark)...].prefix { $0 != ")" }))
            // Most towns are German: `BE` in `Hof, BE` is Berlin before it is Belgium.
            if case .value(let found) = Words.lands.parse(hint) {
                land = found
            } else {
                country = catalogue.countries.code(named: hint) ?? country
            }
            name = trimmed(name[..<mark])
        }
        let places = catalogue.places.places(named: name, in: country, land: land, postcode: postcode)
        if places.count == 1 { return .value(PlaceName(original: text, place: places[0].id)) }
        if places.isEmpty {
            return .doubtful(
                unresolved,
                ValueProblem(
                    .unknownPlace, "no town of that name is known; kept as text, without distances",
                    hint: "Check the spelling, or name the nearest larger town."))
        }
        let candidates = places.prefix(5).map { "\($0.name), \($0.land?.rawValue ?? $0.country.text)" }
        return .doubtful(
            unresolved,
            ValueProblem(
                .ambiguousPlace, "\(places.count) towns have that name; kept as text, without distances",
                hint: "Add the postcode, the Land or the country: \(candidates.joined(separator: "; "))."))
    }

    /// The occupations that a title, an id of the catalogue or an ISCO-08 code means.
    func title(_ text: String) -> Parsed<JobTitle> { jobTitles.value(text) { readTitle(text) } }

    private func readTitle(_ text: String) -> Parsed<JobTitle> {
        let found: [ID<Occupation>]
        if catalogue.occupation(ID(text)) != nil {
            found = [ID(text)]
        } else if text.utf8.count == 4, let isco = ISCO08Code(text) {
            found = catalogue.occupations.filter { $0.isco == isco }.map(\.id)
        } else {
            found = titles.occupations(titled: text)
        }
        let title = JobTitle(original: text, occupations: found)
        switch found.count {
        case 1: return .value(title)
        case 0:
            return .doubtful(
                title,
                ValueProblem(
                    .unknownTitle,
                    "no reference occupation has that title; kept as text, no vacancy can be matched by it",
                    hint: "Write the German title, or list the known ones with 'lotse occupations'."))
        default:
            let names = found.prefix(5).map { "\(catalogue.occupation($0)?.titleGerman ?? "") [\($0)]" }
            return .doubtful(
                title,
                ValueProblem(
                    .ambiguousTitle, "\(found.count) reference occupations have that title",
                    hint: "Write one of them: \(names.joined(separator: "; "))."))
        }
    }

    /// The kind of a qualification by its id.
    func kind(_ text: String) -> Parsed<ID<QualificationKind>> {
        if catalogue.qualifications.kind(ID(text)) != nil { return .value(ID(text)) }
        return .refused(
            ValueProblem(
                .unknownQualification, "found no id of a kind of qualification",
                hint: "Leave the cell empty; the kind is then read from the title and the country."))
    }

    /// The kind a title means where nobody names it; nil where none or several fit.
    func kind(titled title: String, in country: CountryCode?) -> NationalQualification? {
        kinds.value(title, in: Vocabulary.context(country)) {
            let kinds = catalogue.qualifications.kinds(titled: title, in: country)
            return kinds.count == 1 ? kinds[0] : nil
        }
    }

    /// A number for a country that no other has; 0 for none.
    private static func context(_ country: CountryCode?) -> Int {
        country.map { $0.text.utf8.reduce(0) { $0 << 8 | Int($1) } } ?? 0
    }

    func field(_ text: String) -> Parsed<ISCEDField> { fields.value(text) { readField(text) } }

    private func readField(_ text: String) -> Parsed<ISCEDField> {
        if let field = ISCEDField(text), isKnown(field) { return .value(field) }
        let name = folded(text)
        let found = catalogue.fieldNames.filter { folded($0.value) == name }.keys.sorted()
        // A name stands for its narrow and detailed field alike; the longest code says most.
        if let field = found.max(by: { $0.code.count < $1.code.count }) { return .value(field) }
        return .refused(
            ValueProblem(
                .unknownWord, "found no field of ISCED-F 2013",
                hint: "Write its code, such as 0715 (mechanics and metal)."))
    }

    /// Beside the named fields, each broad field has codes for "not further defined" (0), "interdisciplinary" (8) and "not
    /// elsewhere classified" (9). Source: UNESCO-UIS, ISCED-F 2013.
    private func isKnown(_ field: ISCEDField) -> Bool {
        if catalogue.fieldNames[field] != nil { return true }
        let rest = field.code.dropFirst(2)
        guard let broad = ISCEDField(field.code.prefix(2)), catalogue.fieldNames[broad] != nil else { return false }
        return ["0", "00", "8", "88", "9", "99"].contains(rest)
    }

    /// `4`, `EQR 4`, `DQR 6`, `nivel 5`.
    func eqf(_ text: String) -> Parsed<EQFLevel> { frameLevels.value(text) { readEQF(text) } }

    private func readEQF(_ text: String) -> Parsed<EQFLevel> {
        let words = folded(text).split(separator: " ")
        let frame: Set<Substring> = ["eqf", "eqr", "dqr", "niveau", "nivel", "level", "mec"]
        if let last = words.last, let number = Int(last), let level = EQFLevel(number),
            words.dropLast().allSatisfy({ frame.contains($0) })
        {
            return .value(level)
        }
        return .refused(
            ValueProblem(.unknownWord, "found no level of the EQF, expected 1 to 8", hint: "Write 4 or EQR 4."))
    }
}
