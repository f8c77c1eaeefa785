import Calendar
import Domain

/// The vacancies as columns of small integers, in the order of their ids.
struct VacancyColumns: Sendable {
    let ids: [ID<Vacancy>]
    let ties: [UInt64]
    let isWithdrawn: [Bool]
    /// Applicants who declined or were declined, as sorted indices.
    let declined: IndexLists
    /// -1 = unknown.
    let occupations: [Int32]
    /// EQF levels; 0 = none asked or not known.
    let occupationLevels: [UInt8]
    let minimumLevels: [UInt8]
    let fields: IndexLists
    let mustSkills: IndexLists
    let niceSkills: IndexLists
    let languages: IndexLists
    /// Levels beside each value of `languages`.
    let startLevels: [UInt8]
    /// Later targets beside each value of `languages`; equal to the level at the start where none is set.
    let laterLevels: [UInt8]
    /// Day number; `Int32.min` = unknown.
    let starts: [Int32]
    /// Whole weeks from the campaign's date to the start; -1 = unknown.
    let weeksLeft: [Int32]
    let patterns: [UInt8]
    let licences: IndexLists
    let isTraining: [Bool]
    /// Cents; -1 = unknown.
    let salaries: [Int64]
    /// -1 = unknown.
    let places: [Int32]
    /// Class of the column of the gate table; -1 = not assessed.
    let gateColumns: [Int32]

    var count: Int { ids.count }
}

extension VacancyColumns {
    /// `declined` holds, beside each vacancy, the sorted indices of the applicants between whom and it somebody said no.
    init(
        _ vacancies: [MatchVacancy], declined: [[Int32]], words: inout Vocabulary, ties tie: (String) -> UInt64,
        problem: MatchProblem, gateClasses: [Int32]
    ) {
        ids = vacancies.map(\.id)
        ties = vacancies.map { tie($0.id.text) }
        isWithdrawn = vacancies.map(\.isWithdrawn)
        self.declined = IndexLists(declined)
        occupations = vacancies.map { words.occupation($0.occupation) }
        occupationLevels = vacancies.map { UInt8($0.occupationLevel?.number ?? 0) }
        minimumLevels = vacancies.map { UInt8($0.minimumLevel?.number ?? 0) }
        fields = IndexLists(vacancies.map { words.wantedFields($0.fields) })
        mustSkills = IndexLists(vacancies.map { words.skills(asked: $0.mustSkills) })
        niceSkills = IndexLists(vacancies.map { words.skills(asked: $0.niceSkills) })
        languages = IndexLists(vacancies.map { $0.languages.map { words.language($0.language) } })
        startLevels = vacancies.flatMap { $0.languages.map { UInt8($0.atStart.rawValue) } }
        laterLevels = vacancies.flatMap { $0.languages.map { UInt8(max($0.atStart, $0.later ?? .a0).rawValue) } }
        starts = vacancies.map { $0.start?.dayNumber ?? .min }
        weeksLeft = vacancies.map { $0.start.map { Int32(max(0, problem.date.days(to: $0)) / 7) } ?? -1 }
        patterns = vacancies.map { patternMask($0.patterns) }
        licences = IndexLists(vacancies.map { words.licences(asked: $0.licences) })
        isTraining = vacancies.map(\.isTraining)
        salaries = vacancies.map { $0.salaryPerYear?.amount ?? -1 }
        places = vacancies.map { words.place($0.point) }
        // A table without rows has no classes: nobody was assessed.
        gateColumns = vacancies.map { vacancy in
            problem.gates.columns[vacancy.id].flatMap { $0 < gateClasses.count ? gateClasses[$0] : nil } ?? -1
        }
    }
}
