package import Domain
import SQLite

extension EntityMapping where Entity == SurveyAnswer {
    /// Answers to the survey of open jobs; their employers have to be stored before.
    package static let survey = EntityMapping(
        kind: .survey,
        tables: [
            TableLayout(
                "survey_answers",
                [
                    "employer", "interest", "reason", "answered_on", "trains_on_the_job", "interview_languages",
                    "contact_name", "contact_email", "contact_phone", "notes",
                ]),
            TableLayout("survey_openings", list: true, ["vacancy"] + VacancyRow.columns),
            TableLayout("survey_languages", list: true, VacancyRow.languageColumns),
        ],
        externalID: { $0.id.text },
        rows: { (answer, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.employers, answer.employer.text), .word(answer.interest),
                        .text(answer.reason), .date(answer.answeredOn), .flag(answer.trainsOnTheJob),
                        .list(answer.interviewLanguages, ListText.value), .text(answer.contactName),
                        .text(answer.contactEmail), .text(answer.contactPhone), .list(answer.notes, ListText.value),
                    ]
                ],
                try opening(answer.opening, numbers),
                (answer.opening?.languages ?? []).map(VacancyRow.row(of:)),
            ]
        },
        entity: { (rows) throws(StoreError) in
            var answer = try rows.one(0) { (columns) throws(StoreError) in
                SurveyAnswer(
                    id: ID(rows.externalID), employer: try rows.numbers.id(try columns.integer()),
                    interest: try columns.word(), reason: try columns.optionalText(),
                    answeredOn: try columns.date(), trainsOnTheJob: try columns.optionalFlag(),
                    interviewLanguages: try columns.list(ListText.language),
                    contactName: try columns.optionalText(), contactEmail: try columns.optionalText(),
                    contactPhone: try columns.optionalText(), notes: try columns.list(ListText.note))
            }
            answer.opening = try rows.list(1) { (columns) throws(StoreError) in
                let id: ID<Vacancy> = try columns.id()
                return try VacancyRow.vacancy(id, &columns, rows.numbers)
            }.first
            answer.opening?.languages = try rows.list(2, VacancyRow.language)
            return answer
        })

    private static func opening(_ vacancy: Vacancy?, _ numbers: Numbers) throws(StoreError) -> [[SQLValue]] {
        guard let vacancy else { return [] }
        return [[.id(vacancy.id)] + (try VacancyRow.row(of: vacancy, numbers))]
    }
}
