package import Calendar
package import Domain
package import Hashing

/// Small random matching problems in which every criterion passes, asks and fails now and then, and facts are missing.
package enum MatchInstances {
    private static let occupations = ["o0", "o1", "o2", "o3", "o4"].map { ID<Occupation>($0) }
    private static let skills = ["cad", "welding", "first aid", "sap", "c plus plus"]
    private static let languages = ["de", "en", "fr"].compactMap { LanguageCode($0) }
    private static let fields = ["0715", "0714", "071", "07", "0913", "10"].compactMap { ISCEDField($0) }
    private static let licences = ["B", "C", "CE"]
    private static let points = [(48_060, 8_460), (48_400, 8_500), (50_040, 12_000), (42_740, -8_660)].map {
        GeoPoint(latitudeMicrodegrees: Int32($0.0 * 1_000), longitudeMicrodegrees: Int32($0.1 * 1_000))
    }
    package static let date = CivilDate(dayNumber: 15_516)

    /// Up to fourteen applicants and nine vacancies.
    package static func draw(_ generator: inout SplitMix64) -> MatchProblem {
        let profiles = mixed(1 + generator.below(14), &generator, blank: { MatchProfile(id: ID("A\($0)")) }) {
            profile("A\($0)", &$1)
        }
        let vacancies = mixed(1 + generator.below(9), &generator, blank: { MatchVacancy(id: ID("V\($0)")) }) {
            vacancy("V\($0)", &$1)
        }
        var similarity: [OccupationPair: Int] = [:]
        for from in occupations {
            for to in occupations where from != to && generator.below(3) > 0 {
                similarity[OccupationPair(from: from, to: to)] = 500 * generator.below(20)
            }
        }
        var options = MatchOptions()
        if generator.below(4) == 0 { options.mutual = .sum }
        if generator.below(3) == 0 { options.keepPerVacancy = 1 + generator.below(4) }
        if generator.below(3) == 0 { options.keepPerApplicant = 1 + generator.below(3) }
        options.teachingUnitsPerWeek = [0, 6, 25][generator.below(3)]
        return MatchProblem(
            date: date, seed: generator.next(), profiles: profiles, vacancies: vacancies,
            gates: gates(profiles, vacancies, &generator), similarity: similarity, options: options)
    }

    /// Members of which in some problems many have no facts at all: they are feasible nearly everywhere, and tie.
    private static func mixed<Member>(
        _ count: Int, _ generator: inout SplitMix64, blank: (Int) -> Member,
        _ draw: (Int, inout SplitMix64) -> Member
    ) -> [Member] {
        let hasBlanks = generator.below(3) == 0
        return (0..<count).map { hasBlanks && generator.below(2) == 0 ? blank($0) : draw($0, &generator) }
    }

    package static func profile(_ id: String, _ generator: inout SplitMix64) -> MatchProfile {
        let practised = Set(some(of: occupations, &generator)).sorted()
        return MatchProfile(
            id: ID(id),
            practised: practised.suffix(generator.below(6)).map {
                PractisedOccupation(occupation: $0, months: generator.below(80))
            },
            qualifications: (0..<generator.below(3)).map { _ in
                ProfileQualification(
                    occupations: some(of: occupations, &generator),
                    level: maybe(&generator) { EQFLevel(3 + $0.below(5)) },
                    field: maybe(&generator) { fields[$0.below(fields.count)] })
            },
            skills: Set(some(of: skills, &generator) + ["cooking"]).sorted().suffix(generator.below(6)).sorted(),
            languages: languages.compactMap { language in
                maybe(&generator) { generator in
                    CEFRLevel(rawValue: generator.below(7)).map { ProfileLanguage(language: language, level: $0) }
                }
            },
            licences: DrivingLicences.held(by: some(of: licences, &generator)), earliestStart: day(&generator),
            patterns: some(of: WorkPattern.allCases, &generator, keep: 3), wishes: wishes(&generator),
            consents: [true, true, true, true, nil, false][generator.below(6)],
            hasWithdrawn: generator.below(12) == 0,
            declined: (0..<9).filter { _ in generator.below(20) == 0 }.map { ID("V\($0)") })
    }

    package static func vacancy(_ id: String, _ generator: inout SplitMix64) -> MatchVacancy {
        MatchVacancy(
            id: ID(id), occupation: generator.below(10) == 0 ? nil : occupations[generator.below(occupations.count)],
            occupationLevel: maybe(&generator) { EQFLevel(2 + $0.below(5)) },
            minimumLevel: maybe(&generator) { EQFLevel(2 + $0.below(5)) },
            fields: some(of: fields, &generator), mustSkills: Set(some(of: skills, &generator)).sorted(),
            niceSkills: Set(some(of: skills, &generator)).sorted(), languages: demands(&generator),
            salaryPerYear: maybe(&generator) { Cents(Int64(2_500_000 + 100_000 * $0.below(15))) },
            start: day(&generator),
            patterns: generator.below(8) == 0 ? [] : some(of: WorkPattern.allCases, &generator),
            licences: some(of: licences, &generator, keep: 5), isTraining: generator.below(6) == 0,
            point: maybe(&generator) { points[$0.below(points.count)] }, isWithdrawn: generator.below(12) == 0,
            declined: (0..<14).filter { _ in generator.below(20) == 0 }.map { ID("A\($0)") }.sorted())
    }

    private static func wishes(_ generator: inout SplitMix64) -> ProfileWishes {
        ProfileWishes(
            occupations: some(of: occupations, &generator, keep: 4),
            minimumSalaryPerYear: maybe(&generator) { Cents(Int64(2_400_000 + 100_000 * $0.below(12))) },
            places: some(of: points, &generator, keep: 3), patterns: some(of: WorkPattern.allCases, &generator),
            onlyWishedPlaces: tristate(&generator), acceptsOtherOccupation: tristate(&generator),
            acceptsTraining: tristate(&generator))
    }

    private static func demands(_ generator: inout SplitMix64) -> [LanguageRequirement] {
        languages.compactMap { language in
            guard generator.below(2) == 0, let start = CEFRLevel(rawValue: generator.below(6)) else { return nil }
            let later = maybe(&generator) { CEFRLevel(rawValue: $0.below(7)) }
            return LanguageRequirement(language: language, atStart: start, later: later)
        }
    }

    private static func gates(
        _ profiles: [MatchProfile], _ vacancies: [MatchVacancy], _ generator: inout SplitMix64
    ) -> GateTable {
        let classes = (0..<3).map { _ in (0..<3).map { _ in gate(&generator) } }
        var rows: [ID<Applicant>: Int] = [:]
        for profile in profiles where generator.below(8) > 0 { rows[profile.id] = generator.below(3) }
        var columns: [ID<Vacancy>: Int] = [:]
        for vacancy in vacancies where generator.below(8) > 0 { columns[vacancy.id] = generator.below(3) }
        return GateTable(rows: rows, columns: columns, gates: classes)
    }

    package static func gate(_ generator: inout SplitMix64) -> PairGate {
        let recognition: RecognitionGate =
            switch generator.below(6) {
            case 0, 1: .notNeeded
            case 2: .impossible
            case 3: .unknown
            default:
                .needed(
                    steps: 1 + generator.below(4), weeks: generator.below(40),
                    cost: Cents(Int64(10_000 * generator.below(25) + generator.below(3))))
            }
        let permit: PermitGate =
            switch generator.below(6) {
            case 0, 1: .open
            case 2: .closed
            case 3: .unknown
            default: .needed(weeks: generator.below(40))
            }
        return PairGate(
            recognition: recognition,
            languageMinimum: generator.below(4) == 0 ? CEFRLevel(rawValue: 1 + generator.below(5)) : nil,
            permit: permit,
            salaryThreshold: generator.below(4) == 0 ? Cents(Int64(2_600_000 + 100_000 * generator.below(12))) : nil)
    }

    private static func day(_ generator: inout SplitMix64) -> CivilDate? {
        maybe(&generator) { date.adding(days: $0.below(300) - 20) }
    }

    private static func tristate(_ generator: inout SplitMix64) -> Bool? {
        [true, false, nil][generator.below(3)]
    }

    /// The value in three cases of four.
    private static func maybe<Value>(_ generator: inout SplitMix64, _ value: (inout SplitMix64) -> Value?) -> Value? {
        let drawn = value(&generator)
        return generator.below(4) > 0 ? drawn : nil
    }

    /// Each member in one case of `keep`.
    private static func some<Member>(of all: [Member], _ generator: inout SplitMix64, keep: Int = 2) -> [Member] {
        all.filter { _ in generator.below(keep) == 0 }
    }
}
