package import Calendar

/// How somebody did in the exam of a German course.
package struct ExamResult: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case passed, failed
    }

    /// The same in every import: somebody takes one exam of a level on a day.
    package var id: ID<ExamResult> { ID("\(applicant.part)/\(level.name)/\(date)") }

    package var applicant: ID<Applicant>
    /// The level that was examined.
    package var level: CEFRLevel
    package var date: CivilDate
    package var outcome: Outcome
    /// The group whose exam it was, by the name that the plan of courses has for it; nil = not said.
    package var group: ID<CourseGroupName>?

    package init(
        applicant: ID<Applicant>, level: CEFRLevel, date: CivilDate, outcome: Outcome,
        group: ID<CourseGroupName>? = nil
    ) {
        self.applicant = applicant
        self.level = level
        self.date = date
        self.outcome = outcome
        self.group = group
    }

    /// The certificate that comes of it; nil where the exam was failed.
    package var certificate: LanguageCertificate? {
        guard outcome == .passed else { return nil }
        let exam = group.map { "\(level.name), \($0)" } ?? level.name
        return LanguageCertificate(applicant: applicant, language: .german, level: level, exam: exam, date: date)
    }
}

extension [ExamResult] {
    /// The last failed exam of each person and level that nothing later has made good, by applicant, then level.
    ///
    /// - Parameter certificates: What shows a level too, as a later passed exam does.
    package func open(besides certificates: [LanguageCertificate]) -> [ExamResult] {
        let shown = Dictionary(grouping: certificates + compactMap(\.certificate), by: \.applicant)
        var last: [String: ExamResult] = [:]
        for result in self where result.outcome == .failed {
            let isMadeGood = shown[result.applicant, default: []].contains {
                $0.language == .german && $0.level >= result.level && $0.date > result.date
            }
            let key = "\(result.applicant.part)/\(result.level.name)"
            if !isMadeGood, last[key].map({ $0.date < result.date }) ?? true { last[key] = result }
        }
        return last.values.sorted {
            $0.applicant != $1.applicant ? $0.applicant < $1.applicant : $0.level < $1.level
        }
    }
}
