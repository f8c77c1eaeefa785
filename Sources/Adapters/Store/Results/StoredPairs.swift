import Domain
import SQLite

/// The subjects of a kind, by id and by number.
struct SubjectNumbers<Of> {
    /// In the order of the ids.
    let ids: [ID<Of>]
    let numbers: [Int]
    /// The place of each number in `ids`; -1 = of another kind.
    private var places: [Int32] = []

    init(_ kind: ImportKind, _ database: Database) throws(StoreError) {
        var (ids, numbers): ([ID<Of>], [Int]) = ([], [])
        let sql = "SELECT number, external_id FROM subjects WHERE kind = ?1 ORDER BY external_id"
        try database.each(sql, [.text(kind.rawValue)], table: "subjects") { (columns) throws(StoreError) in
            numbers.append(try columns.integer())
            ids.append(try columns.id())
        }
        (self.ids, self.numbers) = (ids, numbers)
        places = Array(repeating: -1, count: (numbers.max() ?? -1) + 1)
        for (place, number) in numbers.enumerated() { places[number] = Int32(place) }
    }

    /// Nil where no subject of the kind has that number.
    func place(of number: Int) -> Int32? {
        guard places.indices.contains(number), places[number] >= 0 else { return nil }
        return places[number]
    }

    /// The numbers of some ids, in their order.
    func numbers(of wanted: [ID<Of>], _ kind: ImportKind) throws(StoreError) -> [Int] {
        if wanted == ids { return numbers }
        let known = Dictionary(uniqueKeysWithValues: zip(ids, numbers))
        var found: [Int] = []
        for id in wanted {
            guard let number = known[id] else { throw .unknown(kind: kind.singular, id: id.text) }
            found.append(number)
        }
        return found
    }
}

/// All pairs that matching kept, read at once: the lists of both sides by the number of the subject.
struct StoredPairs {
    private let names: MatchList.Names
    private let vacancies: SubjectNumbers<Vacancy>
    private let applicants: SubjectNumbers<Applicant>
    private let byVacancy: Lists
    private let byApplicant: Lists

    /// Rows in lists, one list after the other.
    private struct Lists {
        let rows: [MatchList.Row]
        /// Where each list begins, and the last ends.
        let starts: [Int]

        /// - Parameter ranks: The place in its list, for each row; 0 = in none. Ranks may have gaps.
        init(_ rows: [MatchList.Row], ranks: [Int32], count: Int, list: (MatchList.Row) -> Int32) {
            var starts = [Int](repeating: 0, count: count + 1)
            for (row, rank) in zip(rows, ranks) where rank > 0 { starts[Int(list(row)) + 1] += 1 }
            for index in 0..<count { starts[index + 1] += starts[index] }
            var order = [Int32](repeating: 0, count: starts[count])
            var next = starts
            for (index, row) in rows.enumerated() where ranks[index] > 0 {
                order[next[Int(list(row))]] = Int32(index)
                next[Int(list(row))] += 1
            }
            for index in 0..<count where starts[index + 1] - starts[index] > 1 {
                order[starts[index]..<starts[index + 1]].sort { ranks[Int($0)] < ranks[Int($1)] }
            }
            self.rows = order.map { rows[Int($0)] }
            self.starts = starts
        }

        func list(_ place: Int32?, _ names: MatchList.Names) -> MatchList {
            guard let place else { return [] }
            return MatchList(names, rows[starts[Int(place)]..<starts[Int(place) + 1]])
        }
    }

    init(_ database: Database) throws(StoreError) {
        let vacancies = try SubjectNumbers<Vacancy>(.vacancies, database)
        let applicants = try SubjectNumbers<Applicant>(.applicants, database)
        var rows: [MatchList.Row] = []
        var (ofVacancy, ofApplicant): ([Int32], [Int32]) = ([], [])
        try database.each(
            """
            SELECT applicant, vacancy, needs_plan, employer_score, applicant_score, mutual_score, vacancy_rank,
              applicant_rank
            FROM matches
            """, table: "matches"
        ) { (columns) throws(StoreError) in
            guard let applicant = applicants.place(of: try columns.integer()) else {
                throw columns.unreadable("the number of an applicant")
            }
            guard let vacancy = vacancies.place(of: try columns.integer()) else {
                throw columns.unreadable("the number of a vacancy")
            }
            let needsPlan = try columns.flag()
            rows.append(
                MatchList.Row(
                    applicant: applicant, vacancy: vacancy, employerScore: try columns.small(),
                    applicantScore: try columns.small(), mutualScore: try columns.small(), needsPlan: needsPlan))
            ofVacancy.append(try columns.optionalSmall() ?? 0)
            ofApplicant.append(try columns.optionalSmall() ?? 0)
        }
        names = MatchList.Names(applicants: applicants.ids, vacancies: vacancies.ids)
        byVacancy = Lists(rows, ranks: ofVacancy, count: vacancies.ids.count) { $0.vacancy }
        byApplicant = Lists(rows, ranks: ofApplicant, count: applicants.ids.count) { $0.applicant }
        (self.vacancies, self.applicants) = (vacancies, applicants)
    }

    /// Best first.
    func ofVacancy(_ number: Int) -> MatchList { byVacancy.list(vacancies.place(of: number), names) }

    /// Best first.
    func ofApplicant(_ number: Int) -> MatchList { byApplicant.list(applicants.place(of: number), names) }
}

extension Columns {
    /// A whole number of 32 bits; null gives nil.
    fileprivate mutating func optionalSmall() throws(StoreError) -> Int32? {
        guard let number = try optionalInteger() else { return nil }
        guard let small = Int32(exactly: number) else { throw unreadable("a whole number of 32 bits") }
        return small
    }

    mutating func small() throws(StoreError) -> Int32 {
        guard let small = Int32(exactly: try integer()) else { throw unreadable("a whole number of 32 bits") }
        return small
    }
}
