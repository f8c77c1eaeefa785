import Domain

/// Builds answers to the survey from rows.
enum SurveyRows {
    static func answer(_ row: inout RowReading, employers: Set<ID<Employer>>?) -> SurveyAnswer? {
        let vocabulary = row.vocabulary
        let id = row.requiredText(.id)
        let interest = row.required(.interest, Words.interests.parse)
        if row.row[.answeredOn] == nil { row.missing(.answeredOn) }
        let answeredOn = row.date(.answeredOn)
        let employer = row.requiredText(.employer).flatMap {
            JobRows.employer(named: $0, among: employers, in: &row)
        }
        var opening = id.flatMap { vacancy(of: $0, interest, in: &row) }
        if let employer { opening?.employer = employer }
        let languages = row.values(.interviewLanguages, divided: ListText.itemsOrCommas) { vocabulary.language($0) }
        EmailText.check(.contactEmail, in: &row)
        guard let id, let interest, let answeredOn, let employer else { return nil }
        return SurveyAnswer(
            id: ID(id), employer: employer, interest: interest, reason: row.text(.interestReason),
            answeredOn: answeredOn, opening: opening, trainsOnTheJob: row.flag(.trainsOnTheJob),
            interviewLanguages: Set(languages).sorted(), contactName: row.text(.contactName),
            contactEmail: row.text(.contactEmail), contactPhone: row.text(.contactPhone), notes: row.row.notes)
    }

    /// What is open; nil where the row says nothing of a job. The firm is looked up with the answer.
    private static func vacancy(
        of answer: String, _ interest: SurveyAnswer.Interest?, in row: inout RowReading
    ) -> Vacancy? {
        guard row.row[.title] != nil else {
            if row.row[.openings] != nil {
                row.refuse(
                    .contradiction, .openings, "openings are given, yet no job",
                    hint: "Fill in the job title, or empty the number.")
            }
            return nil
        }
        if interest == .no {
            row.refuse(
                .contradiction, .interest, "the firm says no, yet a job is given",
                hint: "Write yes or later, or empty the job's cells.")
        }
        guard row.row[.employer] != nil else { return nil }
        let id = row.row[.vacancy].map { IDText.normalised($0.text) } ?? "survey-\(answer)"
        var vacancy = JobRows.vacancy(&row, employers: nil, id: ID(id))
        vacancy?.notes = []
        return vacancy
    }
}
