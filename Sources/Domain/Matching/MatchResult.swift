/// The outcome of matching: feasible pairs in order of merit, and why the others are not.
package struct MatchResult: Hashable, Sendable {
    /// One for each vacancy, in id order.
    package let vacancies: [VacancyMatches]
    /// One for each applicant, in id order.
    package let applicants: [ApplicantMatches]
    package let funnel: MatchFunnel

    package init(vacancies: [VacancyMatches], applicants: [ApplicantMatches], funnel: MatchFunnel) {
        self.vacancies = vacancies
        self.applicants = applicants
        self.funnel = funnel
    }

    /// All kept pairs, each once: by vacancy id, the vacancy's own list best first, then what only applicants keep.
    package var pairs: MatchList {
        let shared = sharingNames
        return shared.vacancies.first.map { shared.pairs(named: $0.ranked.names) } ?? []
    }

    /// The same result with one set of names for all lists, as matching gives it.
    package var sharingNames: MatchResult {
        guard let names = vacancies.first?.ranked.names ?? applicants.first?.ranked.names else { return self }
        let isShared =
            vacancies.allSatisfy { $0.ranked.names === names } && applicants.allSatisfy { $0.ranked.names === names }
        return isShared ? self : MatchResult(sharing: self)
    }

    private func pairs(named names: MatchList.Names) -> MatchList {
        let extra = onlyOfApplicants(names)
        var rows: [MatchList.Row] = []
        rows.reserveCapacity(vacancies.reduce(0) { $0 + $1.ranked.count } + extra.rows.count)
        for (place, side) in vacancies.enumerated() {
            rows += side.ranked.rows
            rows += extra.rows[extra.starts[place]..<extra.starts[place + 1]]
        }
        return MatchList(names, rows[...])
    }

    /// What only applicants keep, by the vacancy's place in `vacancies` and then by applicant.
    private func onlyOfApplicants(_ names: MatchList.Names) -> (rows: [MatchList.Row], starts: [Int]) {
        var places = [Int](repeating: -1, count: names.vacancies.count)
        let numbers = Dictionary(uniqueKeysWithValues: names.vacancies.enumerated().map { ($1, $0) })
        // A vacancy that keeps all of its pairs leaves nothing that only an applicant keeps.
        for (place, side) in vacancies.enumerated() where side.ranked.count < side.feasible {
            if let number = numbers[side.vacancy] { places[number] = place }
        }
        let last = vacancies.map { LastKept($0.ranked.rows) }
        func place(_ row: MatchList.Row) -> Int? {
            let place = places[Int(row.vacancy)]
            return place >= 0 && last[place].excludes(row) ? place : nil
        }
        var starts = [Int](repeating: 0, count: vacancies.count + 1)
        for side in applicants { for row in side.ranked.rows { if let at = place(row) { starts[at + 1] += 1 } } }
        for index in vacancies.indices { starts[index + 1] += starts[index] }
        var next = starts
        let blank = MatchList.Row(
            applicant: 0, vacancy: 0, employerScore: 0, applicantScore: 0, mutualScore: 0, needsPlan: false)
        var rows = Array(repeating: blank, count: starts[vacancies.count])
        for side in applicants {
            for row in side.ranked.rows {
                guard let at = place(row) else { continue }
                rows[next[at]] = row
                next[at] += 1
            }
        }
        return (rows, starts)
    }

    private init(sharing result: MatchResult) {
        let lists = result.vacancies.map(\.ranked) + result.applicants.map(\.ranked)
        let all = MatchList(lists.joined())
        var start = all.startIndex
        let shared = lists.map { list in
            defer { start += list.count }
            return MatchList(all.names, all.rows[start..<start + list.count])
        }
        self.init(
            vacancies: zip(result.vacancies, shared).map { side, list in
                VacancyMatches(vacancy: side.vacancy, feasible: side.feasible, ranked: list, failing: side.failing)
            },
            applicants: zip(result.applicants, shared.dropFirst(result.vacancies.count)).map { side, list in
                ApplicantMatches(
                    applicant: side.applicant, feasible: side.feasible, ranked: list, failing: side.failing)
            }, funnel: result.funnel)
    }
}

/// Where a vacancy's list of its best pairs ends: what scores less is not in it, what scores more is.
private struct LastKept {
    /// Nil = the list is empty.
    private let score: Int32?
    /// Who is in the list with that score.
    private let applicants: Set<Int32>

    /// Best first.
    init(_ ranked: ArraySlice<MatchList.Row>) {
        let last = ranked.last?.mutualScore
        score = last
        applicants = Set(ranked.reversed().prefix { $0.mutualScore == last }.map(\.applicant))
    }

    /// - Parameter row: A feasible pair of the vacancy.
    func excludes(_ row: MatchList.Row) -> Bool {
        guard let score else { return true }
        return row.mutualScore < score || row.mutualScore == score && !applicants.contains(row.applicant)
    }
}

/// One vacancy's side of the result.
package struct VacancyMatches: Hashable, Sendable {
    package let vacancy: ID<Vacancy>
    package let feasible: Int
    /// Best mutual score first; ties by the keyed hash of both ids.
    package let ranked: MatchList
    /// Applicants that fail each criterion, in the order of `Criterion.allCases`.
    package let failing: [Int]

    package init(vacancy: ID<Vacancy>, feasible: Int, ranked: MatchList, failing: [Int]) {
        self.vacancy = vacancy
        self.feasible = feasible
        self.ranked = ranked
        self.failing = failing
    }
}

/// One applicant's side of the result.
package struct ApplicantMatches: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let feasible: Int
    /// Best mutual score first; ties by the keyed hash of both ids.
    package let ranked: MatchList
    /// Vacancies where the applicant fails each criterion, in the order of `Criterion.allCases`; empty if any is feasible.
    package let failing: [Int]

    package init(applicant: ID<Applicant>, feasible: Int, ranked: MatchList, failing: [Int]) {
        self.applicant = applicant
        self.feasible = feasible
        self.ranked = ranked
        self.failing = failing
    }
}

/// How many pairs each criterion lets through, over all applicants × vacancies.
package struct MatchFunnel: Hashable, Sendable {
    package let pairs: Int
    package let feasible: Int
    /// Of the feasible pairs, those where something must be done first.
    package let withPlan: Int
    package let failingSeveral: Int
    /// One for each criterion, in order.
    package let rows: [FunnelRow]

    package init(pairs: Int, feasible: Int, withPlan: Int, failingSeveral: Int, rows: [FunnelRow]) {
        self.pairs = pairs
        self.feasible = feasible
        self.withPlan = withPlan
        self.failingSeveral = failingSeveral
        self.rows = rows
    }
}

/// One criterion of the funnel.
package struct FunnelRow: Hashable, Sendable {
    package let criterion: Criterion
    package let failing: Int
    /// Pairs that fail here and pass every criterion before.
    package let failingFirst: Int
    /// Pairs that fail nowhere else.
    package let failingOnly: Int
    /// Pairs that miss by one language level; zero for other criteria.
    package let failingByOneLevel: Int
    /// Feasible pairs that need a plan, or an answer, here.
    package let withPlan: Int

    package init(
        criterion: Criterion, failing: Int, failingFirst: Int, failingOnly: Int, failingByOneLevel: Int, withPlan: Int
    ) {
        self.criterion = criterion
        self.failing = failing
        self.failingFirst = failingFirst
        self.failingOnly = failingOnly
        self.failingByOneLevel = failingByOneLevel
        self.withPlan = withPlan
    }
}
