import Calendar
import Domain
import Hashing

/// A problem as columns and tables: what every verdict and every score is read from.
struct PairFacts: Sendable {
    let applicants: ApplicantColumns
    let vacancies: VacancyColumns
    let tables: Tables
    let reach: CourseReach
    let gates: GateGrid
    let options: MatchOptions
    let today: Int32
    /// Languages by their number.
    let languages: [LanguageCode]

    init(_ problem: MatchProblem) {
        let profiles = problem.profiles.sorted { $0.id < $1.id }
        let jobs = problem.vacancies.sorted { $0.id < $1.id }
        let hash = SipHash24(seed: problem.seed)
        var words = Vocabulary()
        gates = GateGrid(problem.gates)
        vacancies = VacancyColumns(
            jobs, declined: declinedPairs(profiles, jobs), words: &words, ties: { hash($0) }, problem: problem,
            gateClasses: gates.classes)
        applicants = ApplicantColumns(profiles, words: &words, ties: { hash($0) }, gates: problem.gates)
        tables = Tables(
            occupations: words.occupations.values, similarity: problem.similarity, held: words.heldFields.values,
            wanted: words.wantedFields.values, wished: words.wished.values, offered: words.offered.values)
        reach = CourseReach(problem.options)
        options = problem.options
        today = problem.date.dayNumber
        languages = words.languages.values
    }

    func gate(_ applicant: Int, _ vacancy: Int) -> PairGate? {
        let row = applicants.gateRows[applicant]
        let column = vacancies.gateColumns[vacancy]
        return row >= 0 && column >= 0 ? gates.gate(row: row, column: column) : nil
    }

    /// The day that many weeks after the campaign's date.
    func day(after weeks: Int) -> CivilDate { CivilDate(dayNumber: today).adding(days: 7 * weeks) }

    /// The best similarity of an own occupation to the vacancy's; nil where either is unknown.
    func closeness(_ applicant: Int, _ vacancy: Int) -> Int? {
        best(applicants.occupations, applicant, vacancy)
    }

    /// The best similarity of a wished occupation to the vacancy's; nil where either is unknown.
    func wishCloseness(_ applicant: Int, _ vacancy: Int) -> Int? {
        best(applicants.wishedOccupations, applicant, vacancy)
    }

    private func best(_ lists: IndexLists, _ applicant: Int, _ vacancy: Int) -> Int? {
        let target = vacancies.occupations[vacancy]
        guard target >= 0, !lists.isEmpty(applicant) else { return nil }
        var best = 0
        for index in lists.range(applicant) { best = max(best, tables.similarity(lists.values[index], to: target)) }
        return best
    }

    /// Kilometres from the nearest wished place; nil where there is no wish or no place.
    func wishDistance(_ applicant: Int, _ vacancy: Int) -> Int? {
        let place = vacancies.places[vacancy]
        let wishes = applicants.wishedPlaces
        guard place >= 0, !wishes.isEmpty(applicant) else { return nil }
        var nearest = Int.max
        for index in wishes.range(applicant) {
            nearest = min(nearest, tables.distance(wishes.values[index], to: place))
        }
        return nearest
    }

    /// The order of two pairs that score the same: a mix of the keyed hashes of both ids.
    func tie(_ applicant: Int, _ vacancy: Int) -> UInt64 {
        let other = vacancies.ties[vacancy]
        var mix = SplitMix64(seed: applicants.ties[applicant] ^ (other << 32 | other >> 32))
        return mix.next()
    }
}

/// For each vacancy the sorted indices of applicants with whom one side has declined.
private func declinedPairs(_ profiles: [MatchProfile], _ vacancies: [MatchVacancy]) -> [[Int32]] {
    var lists: [ID<Vacancy>: Set<Int32>] = [:]
    for (index, profile) in profiles.enumerated() {
        for vacancy in profile.declined { lists[vacancy, default: []].insert(Int32(index)) }
    }
    guard vacancies.contains(where: { !$0.declined.isEmpty }) else {
        return vacancies.map { lists[$0.id].map { $0.sorted() } ?? [] }
    }
    let positions = Dictionary(uniqueKeysWithValues: profiles.enumerated().map { ($1.id, Int32($0)) })
    return vacancies.map { vacancy in
        (lists[vacancy.id] ?? []).union(vacancy.declined.compactMap { positions[$0] }).sorted()
    }
}
