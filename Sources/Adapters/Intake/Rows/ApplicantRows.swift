import Calendar
import Domain

/// Builds applicants from rows.
enum ApplicantRows {
    static func applicant(_ row: inout RowReading, seed: UInt64) -> Applicant? {
        let vocabulary = row.vocabulary
        let person = person(&row)
        let id = id(&row, seed: seed)
        let applicant = Applicant(
            id: id ?? ID(""), person: person ?? Person(familyName: "", givenName: ""),
            qualifications: parts(.qualifications, of: &row, lead: .qualificationTitle, ApplicantParts.qualification),
            experience: parts(.experience, of: &row, lead: .experienceTitle, ApplicantParts.experience),
            languages: languages(&row), skills: skills(&row), licences: LicenceText.classes(.licences, in: &row),
            earliestStart: row.date(.earliestStart),
            patterns: row.workPatterns(.patterns),
            wishes: Wishes(
                occupations: row.values(.wishedOccupations) { vocabulary.title($0) },
                minimumSalaryPerYear: row.pay(perYear: .minimumSalary, perMonth: .minimumSalaryPerMonth),
                places: row.values(.wishedPlaces) { vocabulary.place($0) }, patterns: row.workPatterns(.wishedPatterns),
                onlyWishedPlaces: row.flag(.onlyWishedPlaces),
                acceptsOtherOccupation: row.flag(.otherOccupation), acceptsTraining: row.flag(.acceptsTraining)),
            fairWindows: row.windows(.fairWindows), consents: consents(&row),
            hasWithdrawn: row.flag(.withdrawn) ?? false, notes: row.row.notes)
        return person == nil || id == nil ? nil : applicant
    }

    private static func person(_ row: inout RowReading) -> Person? {
        let vocabulary = row.vocabulary
        let name = name(&row)
        let country = row.value(.homeCountry) { vocabulary.country($0) }
        let nationalities = row.values(.nationalities, divided: ListText.itemsOrCommas) { vocabulary.country($0) }
        EmailText.check(.email, in: &row)
        var person = Person(
            familyName: name?.family ?? "", givenName: name?.given ?? "", birthDate: row.date(.birthDate),
            sex: row.text(.sex), nationalities: Set(nationalities).sorted(), email: row.text(.email),
            phone: row.text(.phone), home: row.place(.homePlace, in: country), homeCountry: country)
        let spoken = row.value(.contactLanguage) { vocabulary.language($0) }
        person.contactLanguage = spoken ?? guessedLanguage(person)
        return name == nil ? nil : person
    }

    /// Spanish or German where the country speaks it, else English.
    private static func guessedLanguage(_ person: Person) -> LanguageCode {
        let country = (person.homeCountry ?? person.nationalities.first)?.text
        if ["DE", "AT", "CH", "LI"].contains(country) { return .german }
        let spanish = [
            "ES", "MX", "AR", "CO", "VE", "PE", "CL", "EC", "BO", "UY", "PY", "CU", "DO", "GT", "HN", "SV", "NI", "CR",
            "PA",
        ]
        return spanish.contains(country ?? "") ? .spanish : .english
    }

    private static func name(_ row: inout RowReading) -> (family: String, given: String)? {
        if let family = row.text(.familyName) {
            guard let given = row.text(.givenName) else {
                row.missing(.givenName)
                return nil
            }
            return (family, given)
        }
        guard let full = row.text(.fullName) else {
            row.missing(.familyName)
            return nil
        }
        let parts = full.split(separator: ",", maxSplits: 1).map { String(trimmed($0)) }
        if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return (parts[0], parts[1]) }
        let words = full.split(separator: " ")
        guard words.count > 1, let given = words.first else {
            row.refuse(
                .missingValue, .fullName, "found one word, expected family name and given name",
                hint: "Write 'García López, Ana', or use a column for each.")
            return nil
        }
        row.warn(
            .nameDivided, .fullName, "the first word is taken as the given name, the rest as the family name",
            hint: "Write 'García López, Ana', or use a column for each.")
        return (words.dropFirst().joined(separator: " "), String(given))
    }

    /// The id column, or else a keyed digest of the e-mail address; it is the same in every import of the campaign.
    private static func id(_ row: inout RowReading, seed: UInt64) -> ID<Applicant>? {
        if let id = row.text(.id) { return ID(id) }
        guard let email = row.text(.email), EmailText.isPlausible(email) else {
            row.refuse(
                .noID, .id, "the row has neither an id nor an e-mail address to make one of",
                hint: "Add a column id (Bewerbernummer) that stays the same in every export.")
            return nil
        }
        let id = ID<Applicant>(PersonDigest.id(ofEmail: email, seed: seed))
        row.warn(
            .derivedID, .id, "the row has no id; \(id) is made from the e-mail address",
            hint: "Add a column id: with another address the person would count as another.")
        return id
    }

    private static func languages(_ row: inout RowReading) -> [LanguageSkill] {
        let vocabulary = row.vocabulary
        var skills = row.values(.languages, divided: ListText.itemsOrCommas) { vocabulary.skill($0) }
        let proof = row.value(.germanProof, vocabulary.proof)
        for (field, code) in columns {
            guard let stated = row.value(field, { vocabulary.level($0) }), let language = LanguageCode(code) else {
                continue
            }
            skills.append(
                LanguageSkill(
                    language: language, level: stated.level, proof: stated.proof ?? (code == "de" ? proof : nil)))
        }
        for language in row.values(.motherTongue, divided: ListText.itemsOrCommas, { vocabulary.language($0) }) {
            skills.append(LanguageSkill(language: language, level: .c2))
        }
        skills += parts(.languages, of: &row, lead: nil, ApplicantParts.language)
        return merged(skills)
    }

    /// One entry a language, its best level, in the order of the codes; a proof of that level is kept.
    static func merged(_ skills: [LanguageSkill]) -> [LanguageSkill] {
        var best: [LanguageCode: LanguageSkill] = [:]
        for skill in skills {
            guard let known = best[skill.language] else {
                best[skill.language] = skill
                continue
            }
            if skill.level > known.level || (skill.level == known.level && known.proof == nil) {
                best[skill.language] = skill
            }
        }
        return best.values.sorted { $0.language < $1.language }
    }

    private static let columns: [(Field, String)] = [
        (.german, "de"), (.english, "en"), (.spanish, "es"), (.french, "fr"), (.italian, "it"), (.portuguese, "pt"),
    ]

    private static func skills(_ row: inout RowReading) -> [String] {
        row.texts(.skills) + parts(.skills, of: &row, lead: nil, ApplicantParts.skills).flatMap { $0 }
    }

    private static func consents(_ row: inout RowReading) -> [Consent] {
        let date = row.date(.consentDate)
        let columns: [(Field, ConsentPurpose)] = [
            (.consentMatching, .matching), (.consentTalentPool, .talentPool), (.consentPartnerSearch, .partnerSearch),
            (.consentHousingSharing, .housingSharing), (.consentStatistics, .statistics),
        ]
        return columns.compactMap { field, purpose in
            row.flag(field).map { Consent(purpose: purpose, isGiven: $0, on: date) }
        }
    }

    /// The parts that stand in the row's own columns, led by one of them, then those that the file nests.
    private static func parts<Value>(
        _ kind: ChildKind, of row: inout RowReading, lead: Field?, _ build: (inout RowReading) -> Value?
    ) -> [Value] {
        let flat = lead.map { FlatParts.rows(kind, of: &row, lead: $0) } ?? []
        return (flat + (row.row.children[kind] ?? [])).compactMap { part in
            var reading = RowReading(part, row.vocabulary)
            let value = build(&reading)
            row.add(reading)
            return value
        }
    }
}
