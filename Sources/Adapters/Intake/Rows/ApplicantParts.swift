import Domain

/// Builds the parts of an applicant from rows of their own schema.
enum ApplicantParts {
    static func qualification(_ row: inout RowReading) -> Qualification? {
        let vocabulary = row.vocabulary
        let country = row.value(.qualificationCountry) { vocabulary.country($0) }
        let stated = row.value(.qualificationKind) { vocabulary.kind($0) }
        let title = row.requiredText(.qualificationTitle)
        let found = title.flatMap { vocabulary.kind(titled: $0, in: country) }
        let kind = stated.flatMap { vocabulary.catalogue.qualifications.kind($0) } ?? found
        let start = row.date(.trainingStart, .firstDay)
        let awarded = row.date(.awarded, .lastDay)
        if let start, let awarded, awarded < start {
            row.refuse(
                .endBeforeStart, .awarded, "the award on \(awarded) is before the start of the training on \(start)",
                hint: "Check both dates.")
        }
        let level = row.value(.qualificationLevel) { vocabulary.eqf($0) }
        let field = row.value(.qualificationField) { vocabulary.field($0) }
        let months = row.whole(.trainingMonths, in: 1...240, units: NumberText.monthUnits)
        let institutionStatus = row.value(.institutionStatus, Words.institution)
        let degreeStatus = row.value(.degreeStatus, Words.degrees.parse)
        let recognised = row.flag(.stateRecognised)
        let others = row.values(.recognisedIn, divided: ListText.itemsOrCommas) { vocabulary.country($0) }
        guard let title else { return nil }
        let job = occupation(titled: title, vocabulary)
        if kind == nil, job.occupations.isEmpty {
            row.warn(
                .unknownQualification, .qualificationTitle,
                "neither a kind of qualification nor an occupation has that title; kept as text",
                hint: "Add the country and the kind: 'lotse occupations' lists the occupations.")
        }
        return Qualification(
            title: title, kind: kind?.id, country: country ?? kind?.country, level: level ?? kind?.level,
            field: field ?? job.occupation.flatMap { vocabulary.catalogue.occupation($0)?.field }, awarded: awarded,
            trainingStart: start, trainingMonths: months, institution: row.text(.institution),
            institutionStatus: institutionStatus, degreeStatus: degreeStatus, stateRecognisedAtHome: recognised,
            alreadyRecognisedIn: Set(others).sorted(), occupation: job)
    }

    /// A qualification's title may name no occupation: that is no fault of the row.
    private static func occupation(titled title: String, _ vocabulary: Vocabulary) -> JobTitle {
        switch vocabulary.title(title) {
        case .value(let job), .doubtful(let job, _): job
        case .refused: JobTitle(original: title, occupations: [])
        }
    }

    static func experience(_ row: inout RowReading) -> Experience? {
        let vocabulary = row.vocabulary
        let title = row.required(.experienceTitle) { vocabulary.title($0) }
        let from = row.date(.experienceFrom, .firstDay)
        let to = ongoing(row.text(.experienceTo)) ? nil : row.date(.experienceTo, .lastDay)
        if let from, let to, to < from {
            row.refuse(
                .endBeforeStart, .experienceTo, "the end on \(to) is before the start on \(from)",
                hint: "Check both dates.")
        }
        let hours = row.hours(.experienceHours, in: 1...80)
        let months = row.whole(.experienceMonths, in: 0...720, units: NumberText.monthUnits)
        let country = row.value(.experienceCountry) { vocabulary.country($0) }
        return title.map {
            Experience(title: $0, from: from, to: to, hoursPerWeek: hours, months: months, country: country)
        }
    }

    private static func ongoing(_ text: String?) -> Bool {
        let words: Set<String> = [
            "heute", "today", "present", "now", "hoy", "actualidad", "actualmente", "laufend", "jetzt", "current",
        ]
        return text.map { words.contains(folded($0)) } ?? false
    }

    static func language(_ row: inout RowReading) -> LanguageSkill? {
        let vocabulary = row.vocabulary
        let language = row.required(.language) { vocabulary.language($0) }
        let stated = row.required(.level, LevelText.parse)
        let proof = row.value(.proof, ProofText.parse)
        guard let language, let stated else { return nil }
        return LanguageSkill(language: language, level: stated.level, proof: proof ?? stated.proof)
    }

    static func skills(_ row: inout RowReading) -> [String]? {
        guard row.requiredText(.skill) != nil else { return nil }
        return row.texts(.skill)
    }
}
