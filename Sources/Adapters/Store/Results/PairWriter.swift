import Domain
import SQLite

/// Writes the pairs that either side keeps, in the order in which the table has them, so that each row comes after the one
/// before; a pair that both keep is one row with two ranks.
struct PairWriter {
    private let database: Database
    private let insertSide: Statement
    /// Stores so many pairs at once: the table is then looked for its end once for all of them.
    private let insertPairs: Statement
    private let insertPair: Statement

    private static let pairsAtOnce = 64
    private static let columns = 8

    /// From so many pairs on the index is made at the end, sorted at once, instead of row by row.
    private static let mostIndexedSingly = 500_000

    init(_ database: Database) throws(StoreError) {
        self.database = database
        insertSide = try database.prepared(
            "INSERT INTO match_sides (number, feasible, failing) VALUES (?1, ?2, ?3)")
        insertPair = try database.prepared(PairWriter.inserting(1))
        insertPairs = try database.prepared(PairWriter.inserting(PairWriter.pairsAtOnce))
    }

    private static func inserting(_ count: Int) -> String {
        let values = (0..<count).map { pair in
            "(\((1...columns).map { "?\(pair * columns + $0)" }.joined(separator: ", ")))"
        }
        return """
            INSERT INTO matches (applicant, vacancy, needs_plan, employer_score, applicant_score, mutual_score,
              vacancy_rank, applicant_rank)
            VALUES \(values.joined(separator: ", "))
            """
    }

    /// - Parameter result: Its lists share their names.
    func write(_ result: MatchResult) throws(StoreError) {
        let vacancies = try SubjectNumbers<Vacancy>(.vacancies, database)
        let applicants = try SubjectNumbers<Applicant>(.applicants, database)
        let (jobs, people) = (result.vacancies, result.applicants)
        for (side, number) in zip(jobs, try vacancies.numbers(of: jobs.map(\.vacancy), .vacancies)) {
            try add(number, feasible: side.feasible, failing: side.failing)
        }
        for (side, number) in zip(people, try applicants.numbers(of: people.map(\.applicant), .applicants)) {
            try add(number, feasible: side.feasible, failing: side.failing)
        }
        guard let names = jobs.first?.ranked.names ?? people.first?.ranked.names else { return }
        let count = jobs.reduce(0) { $0 + $1.ranked.count } + people.reduce(0) { $0 + $1.ranked.count }
        let isMany = count > PairWriter.mostIndexedSingly
        let index = isMany ? try droppedIndex() : nil
        try add(
            RankedRows(result, names), applicants: try applicants.numbers(of: names.applicants, .applicants),
            vacancies: try vacancies.numbers(of: names.vacancies, .vacancies))
        if let index { try database.execute(index) }
    }

    /// Drops the index of the pairs; the statement that makes it again, as the schema made it.
    private func droppedIndex() throws(StoreError) -> String? {
        let name = "matches_by_vacancy"
        let statement = try database.first(
            "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1", [.text(name)], table: "sqlite_schema"
        ) { (columns) throws(StoreError) in try columns.text() }
        if statement != nil { try database.execute("DROP INDEX \(name)") }
        return statement
    }

    private func add(_ number: Int, feasible: Int, failing: [Int]) throws(StoreError) {
        try insertSide.run([.integer(number), .integer(feasible), .list(failing, ListText.value)])
    }

    private func add(_ ranked: RankedRows, applicants: [Int], vacancies: [Int]) throws(StoreError) {
        var waiting: [RankedRows.Entry] = []
        waiting.reserveCapacity(PairWriter.pairsAtOnce)
        for applicant in applicants.indices.sorted(by: { applicants[$0] < applicants[$1] }) {
            var own = ranked.rows(of: applicant)
            own.sort { vacancies[Int($0.row.vacancy)] < vacancies[Int($1.row.vacancy)] }
            var place = 0
            while place < own.count {
                var entry = own[place]
                place += 1
                if place < own.count, own[place].row.vacancy == entry.row.vacancy {
                    entry.vacancyRank = max(entry.vacancyRank, own[place].vacancyRank)
                    entry.applicantRank = max(entry.applicantRank, own[place].applicantRank)
                    place += 1
                }
                waiting.append(entry)
                guard waiting.count == PairWriter.pairsAtOnce else { continue }
                try insert(waiting, insertPairs, applicants, vacancies)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        for entry in waiting { try insert([entry], insertPair, applicants, vacancies) }
    }

    private func insert(
        _ entries: [RankedRows.Entry], _ statement: Statement, _ applicants: [Int], _ vacancies: [Int]
    ) throws(StoreError) {
        do {
            for (index, entry) in entries.enumerated() {
                let (row, first) = (entry.row, index * PairWriter.columns)
                try statement.bind(Int64(applicants[Int(row.applicant)]), at: first)
                try statement.bind(Int64(vacancies[Int(row.vacancy)]), at: first + 1)
                try statement.bind(row.needsPlan ? 1 : 0, at: first + 2)
                try statement.bind(Int64(row.employerScore), at: first + 3)
                try statement.bind(Int64(row.applicantScore), at: first + 4)
                try statement.bind(Int64(row.mutualScore), at: first + 5)
                try PairWriter.bind(rank: entry.vacancyRank, statement, at: first + 6)
                try PairWriter.bind(rank: entry.applicantRank, statement, at: first + 7)
            }
            try statement.run()
        } catch { throw .database(error) }
    }

    private static func bind(rank: Int32, _ statement: Statement, at position: Int) throws(SQLiteError) {
        if rank > 0 { try statement.bind(Int64(rank), at: position) } else { try statement.bind(.null, at: position) }
    }
}

/// The rows of a result by applicant, each with its place in the list that it comes from.
private struct RankedRows {
    struct Entry {
        let row: MatchList.Row
        /// From 1; 0 = not in that list.
        var vacancyRank: Int32
        var applicantRank: Int32
    }

    /// The lists of the applicants, by their places in the names.
    private var own: [ArraySlice<MatchList.Row>]
    /// The rows of the vacancies' lists, by applicant, and where those of each begin.
    private var others: [Other]
    private var starts: [Int]
    private let lists: [ArraySlice<MatchList.Row>]

    /// Where a row stands: in which vacancy's list, at which place.
    private struct Other {
        var list: Int32
        var place: Int32
    }

    init(_ result: MatchResult, _ names: MatchList.Names) {
        own = Array(repeating: [], count: names.applicants.count)
        for side in result.applicants {
            if let first = side.ranked.rows.first { own[Int(first.applicant)] = side.ranked.rows }
        }
        lists = result.vacancies.map(\.ranked.rows)
        starts = Array(repeating: 0, count: names.applicants.count + 1)
        for list in lists { for row in list { starts[Int(row.applicant) + 1] += 1 } }
        for index in names.applicants.indices { starts[index + 1] += starts[index] }
        others = Array(repeating: Other(list: 0, place: 0), count: starts[names.applicants.count])
        var next = starts
        for (number, list) in lists.enumerated() {
            for (place, row) in list.enumerated() {
                others[next[Int(row.applicant)]] = Other(list: Int32(number), place: Int32(place))
                next[Int(row.applicant)] += 1
            }
        }
    }

    func rows(of applicant: Int) -> [Entry] {
        var found: [Entry] = []
        found.reserveCapacity(own[applicant].count + starts[applicant + 1] - starts[applicant])
        for (place, row) in own[applicant].enumerated() {
            found.append(Entry(row: row, vacancyRank: 0, applicantRank: Int32(place + 1)))
        }
        for other in others[starts[applicant]..<starts[applicant + 1]] {
            let list = lists[Int(other.list)]
            let row = list[list.startIndex + Int(other.place)]
            found.append(Entry(row: row, vacancyRank: other.place + 1, applicantRank: 0))
        }
        return found
    }
}
