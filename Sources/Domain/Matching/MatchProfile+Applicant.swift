package import Calendar

/// What the conversions into match-profiles and match-vacancies look up.
package struct MatchLookups: Sendable {
    /// The day on which a job without an end is counted up to.
    package let date: CivilDate
    /// Languages that some vacancy or licence asks for; others stay out of the profile.
    package let languages: Set<LanguageCode>
    /// Reference occupations by id.
    package let occupations: [ID<Occupation>: Occupation]
    /// Points of the places that vacancies and wishes name.
    package let points: [ID<Place>: GeoPoint]
    /// Folded skill → the folded word it is compared as.
    package let synonyms: [String: String]

    package init(
        date: CivilDate, languages: Set<LanguageCode>, occupations: [ID<Occupation>: Occupation] = [:],
        points: [ID<Place>: GeoPoint] = [:], synonyms: [String: String] = [:]
    ) {
        self.date = date
        self.languages = languages
        self.occupations = occupations
        self.points = points
        self.synonyms = synonyms
    }

    /// Skills as they are compared: folded, synonyms replaced, sorted by UTF-8, each once.
    func skills(_ texts: [String]) -> [String] {
        let words = texts.map { foldedSkill($0) }.filter { !$0.isEmpty }.map { synonyms[$0] ?? $0 }
        return Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// The folded text in which `C`, `C++` and `C#` stay three things.
private func foldedSkill(_ text: String) -> String {
    var spelled = ""
    for character in text {
        switch character {
        case "+": spelled += " plus "
        case "#": spelled += " sharp "
        default: spelled.append(character)
        }
    }
    return folded(spelled)
}

extension MatchProfile {
    /// The match-profile of an applicant: abilities, availability and wishes, nothing of the person.
    ///
    /// Months of one occupation are the union of its dated times (part-time counts in full, gaps are not looked at),
    /// plus the lengths given without dates. An ambiguous title counts for each occupation it may mean.
    package init(of applicant: Applicant, lookups: MatchLookups, declined: [ID<Vacancy>] = []) {
        self.init(
            id: applicant.id, practised: practisedOccupations(applicant.experience, until: lookups.date),
            qualifications: applicant.qualifications.map {
                ProfileQualification(occupations: $0.occupation.occupations, level: $0.level, field: $0.field)
            },
            skills: lookups.skills(applicant.skills),
            languages: profileLanguages(applicant.languages, asked: lookups.languages),
            licences: DrivingLicences.held(by: applicant.licences),
            earliestStart: applicant.earliestStart, patterns: applicant.patterns,
            wishes: ProfileWishes(applicant.wishes, points: lookups.points),
            consents: applicant.consent(to: .matching), hasWithdrawn: applicant.hasWithdrawn,
            declined: declined.sorted())
    }
}

extension ProfileWishes {
    init(_ wishes: Wishes, points: [ID<Place>: GeoPoint]) {
        self.init(
            occupations: wishes.occupations.flatMap(\.occupations), minimumSalaryPerYear: wishes.minimumSalaryPerYear,
            places: wishes.places.compactMap { $0.place.flatMap { points[$0] } }, patterns: wishes.patterns,
            onlyWishedPlaces: wishes.onlyWishedPlaces, acceptsOtherOccupation: wishes.acceptsOtherOccupation,
            acceptsTraining: wishes.acceptsTraining)
    }
}

/// The best level of each asked-for language.
private func profileLanguages(_ skills: [LanguageSkill], asked: Set<LanguageCode>) -> [ProfileLanguage] {
    var levels: [LanguageCode: CEFRLevel] = [:]
    for skill in skills where asked.contains(skill.language) {
        levels[skill.language] = max(levels[skill.language] ?? .a0, skill.level)
    }
    return levels.sorted { $0.key < $1.key }.map { ProfileLanguage(language: $0.key, level: $0.value) }
}

private func practisedOccupations(_ experience: [Experience], until date: CivilDate) -> [PractisedOccupation] {
    var spans: [ID<Occupation>: [ClosedRange<Int32>]] = [:]
    var months: [ID<Occupation>: Int] = [:]
    for time in experience {
        for occupation in Set(time.title.occupations) {
            if let from = time.from {
                let last = min(time.to ?? date, date).dayNumber
                if from.dayNumber <= last { spans[occupation, default: []].append(from.dayNumber...last) }
                months[occupation, default: 0] += 0
            } else if let count = time.months {
                months[occupation, default: 0] += max(0, count)
            }
        }
    }
    for (occupation, ranges) in spans { months[occupation, default: 0] += wholeMonths(days: unionLength(ranges)) }
    return months.sorted { $0.key < $1.key }.map { PractisedOccupation(occupation: $0.key, months: $0.value) }
}

/// Days covered by at least one of the ranges.
private func unionLength(_ ranges: [ClosedRange<Int32>]) -> Int {
    var total = 0
    var end = Int32.min
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let from = max(range.lowerBound, end == .min ? range.lowerBound : end + 1)
        if from <= range.upperBound { total += Int(range.upperBound - from) + 1 }
        end = max(end, range.upperBound)
    }
    return total
}

/// Months in that many days, rounded half up; the Gregorian calendar has 4,800 months in 146,097 days.
private func wholeMonths(days: Int) -> Int {
    (days * 9_600 + 146_097) / 292_194
}
