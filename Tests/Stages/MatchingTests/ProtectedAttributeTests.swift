import Calendar
import Domain
import Hashing
import Matching
import Support
import Testing

@Suite struct ProtectedAttributeTests {
    /// Every path that may be in a match-profile; a new field must be added here by somebody who has thought about it.
    private static let allowed: Set<String> = [
        "id.text",
        "practised.occupation.text", "practised.months",
        "qualifications.occupations.text", "qualifications.level.number", "qualifications.field.code",
        "skills", "languages.language.text", "languages.level", "licences", "earliestStart.dayNumber", "patterns",
        "wishes.occupations.text", "wishes.minimumSalaryPerYear.amount",
        "wishes.places.latitudeMicrodegrees", "wishes.places.longitudeMicrodegrees", "wishes.patterns",
        "wishes.onlyWishedPlaces", "wishes.acceptsOtherOccupation", "wishes.acceptsTraining",
        "consents", "hasWithdrawn", "declined.text",
    ]

    /// AGG § 1 and what stands in for it (domain/equality.md).
    private static let forbidden = [
        "name", "birth", "age", "sex", "gender", "national", "citizen", "family", "marital", "child", "partner",
        "religion", "ethnic", "photo", "address", "home", "email", "phone", "note", "document", "health", "disab",
        "contact", "country", "awarded", "institution", "title", "person",
    ]

    @Test("the match-profile has the allowed fields, all of them and no others")
    func fields() throws {
        let code = try #require(LanguageCode("de"))
        let full = MatchProfile(
            id: ID("A"), practised: [PractisedOccupation(occupation: ID("o"), months: 1)],
            qualifications: [
                ProfileQualification(occupations: [ID("o")], level: EQFLevel(6), field: ISCEDField("0715"))
            ],
            skills: ["s"], languages: [ProfileLanguage(language: code, level: .b1)], licences: ["B"],
            earliestStart: MatchInstances.date, patterns: [.fullTime],
            wishes: ProfileWishes(
                occupations: [ID("o")], minimumSalaryPerYear: Cents(1),
                places: [GeoPoint(latitudeMicrodegrees: 1, longitudeMicrodegrees: 2)], patterns: [.shifts],
                onlyWishedPlaces: true, acceptsOtherOccupation: true, acceptsTraining: true),
            consents: true, declined: [ID("V")])
        let found = Self.paths(of: full)
        #expect(found == Self.allowed)
        for path in found {
            for word in path.split(separator: ".").flatMap({ Self.words(String($0)) }) {
                #expect(!Self.forbidden.contains { word.hasPrefix($0) }, "\(path)")
            }
        }
    }

    @Test("names, birth dates, sex, nationality, home, notes and e-mail move nothing when they are exchanged")
    func permutation() {
        for seed in Tier.seeds(25, long: 1_000) {
            var generator = SplitMix64(seed: seed)
            let applicants = (0..<12).map { Self.applicant($0, &generator) }
            let template = MatchInstances.draw(&generator)
            var persons = applicants.map(\.person)
            var notes = applicants.map(\.notes)
            var windows = applicants.map(\.fairWindows)
            persons.shuffle(using: &generator)
            notes.shuffle(using: &generator)
            windows.shuffle(using: &generator)
            let exchanged = applicants.enumerated().map { index, applicant in
                var other = applicant
                other.person = persons[index]
                other.notes = notes[index]
                other.fairWindows = windows[index]
                return other
            }
            let before = Self.problem(applicants, template)
            let after = Self.problem(exchanged, template)
            #expect(Matcher(before).match() == Matcher(after).match(), "seed \(seed)")
            for applicant in applicants.prefix(3) {
                for vacancy in template.vacancies.prefix(2) {
                    let pairs = [before, after].map { Matcher($0).explain(applicant.id, vacancy.id) }
                    #expect(pairs[0] == pairs[1], "seed \(seed)")
                }
            }
        }
    }

    private static func problem(_ applicants: [Applicant], _ template: MatchProblem) -> MatchProblem {
        let lookups = MatchLookups(
            date: template.date, languages: Set(["de", "en", "fr"].compactMap { LanguageCode($0) }))
        var problem = template
        problem.profiles = applicants.map { MatchProfile(of: $0, lookups: lookups) }
        return problem
    }

    private static func applicant(_ number: Int, _ generator: inout SplitMix64) -> Applicant {
        let drawn = MatchInstances.profile("A\(number)", &generator)
        let country = ["ES", "PT", "TR", "DE"].compactMap { CountryCode($0) }[generator.below(4)]
        let person = Person(
            familyName: "Family\(number)", givenName: "Given\(number)",
            birthDate: CivilDate(dayNumber: Int32(generator.below(12_000))), sex: ["f", "m", "x"][generator.below(3)],
            nationalities: [country], email: "\(number)@example.org", phone: "\(number)",
            home: PlaceName(original: "Town\(number)", place: nil), homeCountry: country)
        return Applicant(
            id: ID("A\(number)"), person: person,
            qualifications: drawn.qualifications.map { qualification in
                Qualification(
                    title: "Title", country: country, level: qualification.level, field: qualification.field,
                    occupation: JobTitle(original: "", occupations: qualification.occupations))
            },
            experience: drawn.practised.map { entry in
                Experience(
                    title: JobTitle(original: "", occupations: [entry.occupation]), months: entry.months,
                    country: country)
            },
            languages: drawn.languages.map { LanguageSkill(language: $0.language, level: $0.level) },
            skills: drawn.skills, licences: drawn.licences, earliestStart: drawn.earliestStart,
            patterns: drawn.patterns, consents: [Consent(purpose: .matching, isGiven: true)],
            notes: [Note(heading: "Remark", text: "\(generator.next())")])
    }

    /// Dotted names of all stored values below a value; the elements of an array and what an optional holds count as
    /// the array and the optional themselves.
    private static func paths(of value: Any, below path: String = "") -> Set<String> {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct where !mirror.children.isEmpty && !(value is String):
            return mirror.children.reduce(into: []) { result, child in
                let name = child.label ?? "?"
                result.formUnion(paths(of: child.value, below: path.isEmpty ? name : "\(path).\(name)"))
            }
        case .collection, .optional:
            // An empty one is reported under its own name, so that a new field cannot hide behind nil.
            if mirror.children.isEmpty { return [path] }
            return mirror.children.reduce(into: []) { $0.formUnion(paths(of: $1.value, below: path)) }
        default: return [path]
        }
    }

    /// The words of a camel-case name, in lower case.
    private static func words(_ name: String) -> [String] {
        var words = [""]
        for character in name {
            if character.isUppercase { words.append("") }
            words[words.count - 1] += character.lowercased()
        }
        return words
    }
}
