/// Kept pairs (aufgehobene Paare) as numbers: the ids stand once beside all of them, so that a country's pairs take 24 bytes each.
///
/// A collection of `Match`; equal where the matches are, however they are numbered.
package struct MatchList: RandomAccessCollection, Sendable {
    /// A pair, its two sides by their places in the names.
    package struct Row: Hashable, Sendable {
        package let applicant: Int32
        package let vacancy: Int32
        package let employerScore: Int32
        package let applicantScore: Int32
        package let mutualScore: Int32
        package let needsPlan: Bool

        package init(
            applicant: Int32, vacancy: Int32, employerScore: Int32, applicantScore: Int32, mutualScore: Int32,
            needsPlan: Bool
        ) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.employerScore = employerScore
            self.applicantScore = applicantScore
            self.mutualScore = mutualScore
            self.needsPlan = needsPlan
        }
    }

    /// The ids that rows name by their places; each once. A class, so that a million lists share it.
    package final class Names: Sendable {
        package let applicants: [ID<Applicant>]
        package let vacancies: [ID<Vacancy>]

        package init(applicants: [ID<Applicant>], vacancies: [ID<Vacancy>]) {
            self.applicants = applicants
            self.vacancies = vacancies
        }
    }

    package let names: Names
    /// In the order of the list.
    package let rows: ArraySlice<Row>

    /// - Parameter rows: Every number in it has its name.
    package init(_ names: Names, _ rows: ArraySlice<Row>) {
        self.names = names
        self.rows = rows
    }

    /// - Parameter matches: Scores within 32 bits.
    package init(_ matches: some Sequence<Match>) {
        var (applicants, vacancies) = (Numbers<Applicant>(), Numbers<Vacancy>())
        let rows = matches.map { match in
            Row(
                applicant: applicants.number(match.applicant), vacancy: vacancies.number(match.vacancy),
                employerScore: Int32(match.employerScore), applicantScore: Int32(match.applicantScore),
                mutualScore: Int32(match.mutualScore), needsPlan: match.needsPlan)
        }
        self.init(Names(applicants: applicants.ids, vacancies: vacancies.ids), rows[...])
    }

    package var startIndex: Int { rows.startIndex }
    package var endIndex: Int { rows.endIndex }

    package subscript(place: Int) -> Match {
        let row = rows[place]
        return Match(
            applicant: names.applicants[Int(row.applicant)], vacancy: names.vacancies[Int(row.vacancy)],
            needsPlan: row.needsPlan, employerScore: Int(row.employerScore), applicantScore: Int(row.applicantScore),
            mutualScore: Int(row.mutualScore))
    }

    /// The pairs whose rows fulfil a condition, in the same order.
    package func filtered(_ isWanted: (Row) -> Bool) -> MatchList {
        MatchList(names, rows.filter(isWanted)[...])
    }

    /// A number for each id, in the order of appearance.
    private struct Numbers<Of> {
        private(set) var ids: [ID<Of>] = []
        private var known: [ID<Of>: Int32] = [:]

        mutating func number(_ id: ID<Of>) -> Int32 {
            if let number = known[id] { return number }
            let number = Int32(ids.count)
            known[id] = number
            ids.append(id)
            return number
        }
    }
}

extension MatchList: Hashable, ExpressibleByArrayLiteral {
    package init(arrayLiteral matches: Match...) {
        self.init(matches)
    }

    package static func == (left: MatchList, right: MatchList) -> Bool {
        left.names === right.names ? left.rows == right.rows : left.elementsEqual(right)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for match in self { hasher.combine(match) }
    }
}
