import Domain

/// A fact in three values, one byte.
enum Tristate: UInt8, Sendable {
    case unknown, yes, no

    init(_ value: Bool?) {
        self = value.map { $0 ? .yes : .no } ?? .unknown
    }
}

/// The match-profiles as columns of small integers, in the order of their ids.
struct ApplicantColumns: Sendable {
    static let unknown: Int32 = -1

    let ids: [ID<Applicant>]
    let ties: [UInt64]
    let consents: [Tristate]
    let hasWithdrawn: [Bool]
    /// Practised or qualified for, each once.
    let occupations: IndexLists
    let practised: IndexLists
    /// Months beside each value of `practised`.
    let months: [Int32]
    /// Best EQF level; 0 = unknown.
    let levels: [UInt8]
    let fields: IndexLists
    let skills: IndexLists
    let knowsSkills: [Bool]
    let languageCount: Int
    /// CEFR level per applicant and language of the problem; `unknownLevel` = not said.
    let languages: [UInt8]
    let licences: IndexLists
    let knowsLicences: [Bool]
    /// Day number; `Int32.min` = unknown.
    let starts: [Int32]
    let patterns: [UInt8]
    let wishedOccupations: IndexLists
    /// Cents; -1 = no minimum said.
    let minimumSalaries: [Int64]
    let wishedPlaces: IndexLists
    let wishedPatterns: [UInt8]
    let onlyWishedPlaces: [Tristate]
    let acceptsOther: [Tristate]
    let acceptsTraining: [Tristate]
    /// Row of the gate table; -1 = not assessed.
    let gateRows: [Int32]

    static let unknownLevel: UInt8 = 255

    var count: Int { ids.count }

    func language(_ applicant: Int, _ language: Int32) -> UInt8 {
        languages[applicant * languageCount + Int(language)]
    }
}

extension ApplicantColumns {
    init(_ profiles: [MatchProfile], words: inout Vocabulary, ties tie: (String) -> UInt64, gates: GateTable) {
        ids = profiles.map(\.id)
        ties = profiles.map { tie($0.id.text) }
        consents = profiles.map { Tristate($0.consents) }
        hasWithdrawn = profiles.map(\.hasWithdrawn)
        occupations = IndexLists(profiles.map { words.occupations($0.ownOccupations) })
        practised = IndexLists(profiles.map { words.occupations($0.practised.map(\.occupation)) })
        months = profiles.flatMap { $0.practised.map { Int32(clamping: max(0, $0.months)) } }
        levels = profiles.map { UInt8($0.qualifications.compactMap { $0.level?.number }.max() ?? 0) }
        fields = IndexLists(profiles.map { words.heldFields($0.qualifications.compactMap(\.field)) })
        skills = IndexLists(profiles.map { words.skills(known: $0.skills) })
        knowsSkills = profiles.map { !$0.skills.isEmpty }
        languageCount = words.languages.values.count
        languages = profiles.flatMap { words.levels($0.languages) }
        licences = IndexLists(profiles.map { words.licences(known: $0.licences) })
        knowsLicences = profiles.map { !$0.licences.isEmpty }
        starts = profiles.map { $0.earliestStart?.dayNumber ?? .min }
        patterns = profiles.map { patternMask($0.patterns) }
        wishedOccupations = IndexLists(profiles.map { words.occupations($0.wishes.occupations) })
        minimumSalaries = profiles.map { $0.wishes.minimumSalaryPerYear?.amount ?? -1 }
        wishedPlaces = IndexLists(profiles.map { words.wishedPlaces($0.wishes.places) })
        wishedPatterns = profiles.map { patternMask($0.wishes.patterns) }
        onlyWishedPlaces = profiles.map { Tristate($0.wishes.onlyWishedPlaces) }
        acceptsOther = profiles.map { Tristate($0.wishes.acceptsOtherOccupation) }
        acceptsTraining = profiles.map { Tristate($0.wishes.acceptsTraining) }
        gateRows = profiles.map { gates.rows[$0.id].map { Int32($0) } ?? ApplicantColumns.unknown }
    }
}

extension MatchProfile {
    /// Occupations practised or qualified for, each once, sorted.
    var ownOccupations: [ID<Occupation>] {
        Set(practised.map(\.occupation) + qualifications.flatMap(\.occupations)).sorted()
    }
}

/// One bit for each work pattern, in the order of `WorkPattern.allCases`.
func patternMask(_ patterns: [WorkPattern]) -> UInt8 {
    var mask: UInt8 = 0
    for (bit, pattern) in WorkPattern.allCases.enumerated() where patterns.contains(pattern) { mask |= 1 << bit }
    return mask
}
