package import Calendar

/// What a survey came to: who answered, what they said, and what is open.
package struct SurveyFigures: Hashable, Sendable {
    /// Openings of one occupation.
    package struct Row: Hashable, Sendable {
        /// The occupation; nil where the title means none that is known.
        package let occupation: ID<Occupation>?
        /// The firms' own words, the first of them in the order of the answers.
        package let title: String
        /// Firms that look for somebody now, or later.
        package var firms: Int
        package var openings: Int
        /// Openings of firms that say "later".
        package var later: Int
        /// Openings of vacancies that the campaign has.
        package var confirmed: Int
    }

    /// Firms that were asked, never fewer than have answered.
    package let asked: Int
    /// Firms by what they say; a firm that answered more than once is counted by its last word.
    package let interest: [SurveyAnswer.Interest: Int]
    /// Most openings first, then by title.
    package let rows: [Row]
    /// Firms of the campaign that have not answered, in the order of their ids.
    package let silent: [ID<Employer>]
    /// Answers whose opening is no vacancy yet, in the order of their ids.
    package let unconfirmed: [ID<SurveyAnswer>]

    /// - Parameters:
    ///   - answers: In the order of their ids.
    ///   - asked: How many firms were asked; nil = the firms of the campaign.
    package init(
        answers: [SurveyAnswer], employers: [ID<Employer>], vacancies: [ID<Vacancy>: ID<Employer>], asked: Int?
    ) {
        let words = SurveyFigures.lastWords(answers)
        self.asked = max(asked ?? employers.count, words.count)
        interest = words.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        silent = employers.filter { words[$0] == nil }
        let isConfirmed = { (answer: SurveyAnswer) in
            answer.opening.map { vacancies[$0.id] == answer.employer } ?? true
        }
        unconfirmed = answers.filter { !isConfirmed($0) }.map(\.id)
        rows = SurveyFigures.rows(answers, isConfirmed: isConfirmed)
    }

    /// Firms that have answered.
    package var answered: Int { interest.values.reduce(0, +) }

    /// The latest answer of each firm counts, and on one day the best.
    private static func lastWords(_ answers: [SurveyAnswer]) -> [ID<Employer>: SurveyAnswer.Interest] {
        var words: [ID<Employer>: SurveyAnswer.Interest] = [:]
        let ordered = answers.sorted { ($0.answeredOn, $1.interest.rank) < ($1.answeredOn, $0.interest.rank) }
        for answer in ordered { words[answer.employer] = answer.interest }
        return words
    }

    private static func rows(_ answers: [SurveyAnswer], isConfirmed: (SurveyAnswer) -> Bool) -> [Row] {
        var rows: [String: Row] = [:]
        var firms: [String: Set<ID<Employer>>] = [:]
        for answer in answers {
            guard let opening = answer.opening else { continue }
            let occupation = opening.title.occupations.first
            let key = occupation?.text ?? folded(opening.title.original)
            var row =
                rows[key]
                ?? Row(
                    occupation: occupation, title: opening.title.original, firms: 0, openings: 0, later: 0,
                    confirmed: 0)
            firms[key, default: []].insert(answer.employer)
            row.firms = firms[key]?.count ?? 0
            switch answer.interest {
            case .yes: row.openings += opening.openings
            case .later: row.later += opening.openings
            case .no: break
            }
            if isConfirmed(answer) { row.confirmed += opening.openings }
            rows[key] = row
        }
        return rows.sorted { left, right in
            (right.value.openings, right.value.later, left.value.title, left.key)
                < (left.value.openings, left.value.later, right.value.title, right.key)
        }.map(\.value)
    }
}

extension SurveyAnswer.Interest {
    /// 0 = the best.
    fileprivate var rank: Int {
        switch self {
        case .yes: 0
        case .later: 1
        case .no: 2
        }
    }
}

/// When firms that have not answered are to be reminded: a week before the deadline, and again on the day.
package enum SurveyReminder: Hashable, Sendable {
    /// No deadline is set.
    case none
    /// Nothing is to be done before that day.
    case next(CivilDate)
    case due(since: CivilDate)
    /// The deadline is over.
    case over

    package init(deadline: CivilDate?, on day: CivilDate) {
        guard let deadline else {
            self = .none
            return
        }
        let first = deadline.adding(days: -7)
        self =
            day < first
            ? .next(first) : day < deadline ? .due(since: first) : day == deadline ? .due(since: day) : .over
    }
}
