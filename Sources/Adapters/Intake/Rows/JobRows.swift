import Domain

/// Builds employers and vacancies from rows.
enum JobRows {
    static func employer(_ row: inout RowReading) -> Employer? {
        let name = row.requiredText(.name)
        let place = row.place(.place)
        let employees = row.whole(.employees, in: 0...10_000_000)
        EmailText.check(.contactEmail, in: &row)
        guard let name, let id = employerID(name, in: &row) else { return nil }
        return Employer(
            id: id, name: name, place: place, industry: row.text(.industry), employees: employees,
            contactName: row.text(.contactName), contactEmail: row.text(.contactEmail),
            contactPhone: row.text(.contactPhone), notes: row.row.notes)
    }

    /// The id column, or else the folded name: `stahlbau-beispiel-gmbh`.
    private static func employerID(_ name: String, in row: inout RowReading) -> ID<Employer>? {
        if let id = row.text(.id) { return ID(id) }
        let slug = folded(name).replacing(" ", with: "-")
        guard !slug.isEmpty else {
            row.refuse(
                .noID, .id, "the row has neither an id nor a name with letters",
                hint: "Add a column id, the same in every export.")
            return nil
        }
        return ID(slug)
    }

    /// - Parameter id: The vacancy's id where its column is not that of the row.
    static func vacancy(
        _ row: inout RowReading, employers: Set<ID<Employer>>?, id: ID<Vacancy>? = nil
    ) -> Vacancy? {
        let vocabulary = row.vocabulary
        let employer = row.requiredText(.employer).flatMap { Self.employer(named: $0, among: employers, in: &row) }
        let title = row.required(.title) { vocabulary.title($0) }
        let openings = row.whole(.openings, in: 1...10_000) ?? 1
        let level = row.value(.minimumLevel) { vocabulary.eqf($0) }
        let fields = row.values(.fields, divided: ListText.itemsOrCommas) { vocabulary.field($0) }
        let languages = languageNeeds(&row)
        let pay = row.pay(perYear: .salaryPerYear, perMonth: .salaryPerMonth)
        let hours = row.hours(.weeklyHours, in: 1...60)
        let place = row.place(.place)
        let vacancy = Vacancy(
            id: id ?? vacancyID(&row), employer: employer ?? ID(""),
            title: title ?? JobTitle(original: "", occupations: []), openings: openings, minimumLevel: level,
            fields: fields, mustSkills: row.texts(.mustSkills), niceSkills: row.texts(.niceSkills),
            languages: languages, salaryPerYear: pay, weeklyHours: hours,
            hasCollectiveAgreement: row.flag(.collectiveAgreement), start: row.date(.start),
            patterns: row.workPatterns(.patterns),
            licences: LicenceText.classes(.licences, in: &row),
            contract: row.value(.contract, Words.contract) ?? .unlimited, place: place,
            land: row.value(.land, Words.lands.parse),
            minimumExperienceMonths: row.whole(.minimumExperience, in: 0...720, units: NumberText.monthUnits),
            helpsWithHousing: row.flag(.housingHelp), isWithdrawn: row.flag(.withdrawn) ?? false, notes: row.row.notes)
        return employer == nil || title == nil ? nil : vacancy
    }

    /// The id column, or else employer and title, which is the same in every import as long as neither changes.
    private static func vacancyID(_ row: inout RowReading) -> ID<Vacancy> {
        if let id = row.text(.id) { return ID(id) }
        let words = [row.text(.employer), row.text(.title)].compactMap {
            $0.map { folded($0).replacing(" ", with: "-") }
        }
        let id = ID<Vacancy>(words.joined(separator: "/"))
        row.warn(
            .derivedID, .id, "the row has no id; \(id) is made from employer and title",
            hint: "Add a column id (Stellennummer) that stays the same in every export.")
        return id
    }

    /// An employer by its id or, where that is unknown, by its name.
    static func employer(
        named text: String, among employers: Set<ID<Employer>>?, in row: inout RowReading
    ) -> ID<Employer>? {
        guard let employers else { return ID(text) }
        let slug = ID<Employer>(folded(text).replacing(" ", with: "-"))
        if employers.contains(ID(text)) { return ID(text) }
        if employers.contains(slug) { return slug }
        row.refuse(
            .unknownEmployer, .employer, "no employer with that id or name has been imported",
            hint: "Import the employers first, or write the id as it stands there.")
        return nil
    }

    private static func languageNeeds(_ row: inout RowReading) -> [LanguageRequirement] {
        let vocabulary = row.vocabulary
        var needs: [LanguageRequirement] = []
        let later = row.value(.germanLater, LevelText.parse)?.level
        if let now = row.value(.germanAtStart, LevelText.parse)?.level ?? later.map({ _ in .a0 }) {
            needs.append(
                LanguageRequirement(
                    language: .german, atStart: now, later: later.flatMap { $0 > now ? $0 : nil },
                    reason: row.text(.germanReason)))
        }
        let others = row.values(.languagesNeeded, divided: ListText.itemsOrCommas) { vocabulary.skill($0) }
        for skill in others where !needs.contains(where: { $0.language == skill.language }) {
            needs.append(LanguageRequirement(language: skill.language, atStart: skill.level))
        }
        return needs
    }
}

/// Classes of driving licences.
enum LicenceText {
    /// Upper case, sorted, each once; "ja" alone says nothing about the class and is refused.
    static func classes(_ field: Field, in row: inout RowReading) -> [String] {
        let vocabulary = row.vocabulary
        let classes = row.values(field, read: vocabulary.licences, parse)
        return Set(classes.filter { !$0.isEmpty }).sorted()
    }

    static func items(_ text: String) -> [String] {
        ListText.itemsOrCommas(text).flatMap { $0.split { " /+".contains($0) }.map(String.init) }
    }

    /// The class, or an empty text where the word says that there is none or joins others.
    static func parse(_ word: String) -> Parsed<String> {
        let bare = folded(word)
        if filler.contains(bare) { return .value("") }
        if known.contains(bare.uppercased()) { return .value(bare.uppercased()) }
        return .refused(
            ValueProblem(
                .unknownWord, "found no class of driving licence",
                hint: "Write the classes: B, C1, CE; leave the cell empty for none."))
    }

    private static let filler: Set<String> = [
        "klasse", "class", "clase", "und", "and", "y", "nein", "no", "keine", "none",
    ]
    private static let known: Set<String> = [
        "AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "L", "T", "BTP",
    ]
}

/// E-mail addresses: kept as written, odd ones with a warning.
package enum EmailText {
    static func check(_ field: Field, in row: inout RowReading) {
        guard let text = row.text(field), !isPlausible(text) else { return }
        row.warn(
            .oddEmail, field, "this does not look like an e-mail address", hint: "Check the address: name@example.org.")
    }

    /// Whether a text has the shape of an address: one `@`, a dot behind it, no spaces.
    package static func isPlausible(_ text: String) -> Bool {
        if let isPlausible = text.utf8.withContiguousStorageIfAvailable(isPlausibleASCII), let isPlausible {
            return isPlausible
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let host = parts.last, !parts[0].isEmpty else { return false }
        return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
            && !text.contains(where: \.isWhitespace)
    }
    /// The same of text in ASCII; nil where there is more in it.
    private static func isPlausibleASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        var at: Int?
        var isPlausible = true
        var hasDot = false
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x80...: return nil
            case 0x09...0x0d, 0x20: isPlausible = false
            case UInt8(ascii: "@"):
                isPlausible = isPlausible && at == nil && index > 0
                at = index
            case UInt8(ascii: "."):
                if let at {
                    hasDot = true
                    isPlausible = isPlausible && index > at + 1 && index < text.count - 1
                }
            default: break
            }
        }
        return isPlausible && at != nil && hasDot
    }
}
