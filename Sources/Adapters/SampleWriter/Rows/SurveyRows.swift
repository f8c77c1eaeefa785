import Hashing

/// The answers to a sample's survey: one for each vacancy, and one of each firm that has none.
struct SurveyRows {
    let answers: [Row<SurveyColumn>]

    init(source: SampleSource) {
        guard let survey = source.recipe.survey else {
            answers = []
            return
        }
        var rows: [Row<SurveyColumn>] = []
        source.eachVacancy { rows.append(SurveyRows.row(of: $0)) }
        let ids = (0..<source.recipe.employers.count).map(source.employerID)
        rows += ids.indices.filter { !source.isInterested(employer: $0) }.map { index in
            var row = Row<SurveyColumn>()
            row[.employer] = ids[index]
            row[.interest] = source.answer(employer: index)
            return row
        }
        let firms = ids.indices.map { source.employerRow($0) }
        answers = rows.indices.map { index in
            var row = rows[index]
            row[.id] = "R" + String(String(index + 1001).dropFirst())
            guard let firm = ids.firstIndex(of: row[.employer]) else { return row }
            // A firm fills in one sheet on one day, whatever it looks for.
            var generator = source.generator("survey", firm)
            row[.answered] = ExportStyle.Language.german.written(generator.one(of: survey.days) ?? survey.days[0])
            let talks = generator.happens(percent: 40) ? "Deutsch; Englisch" : "Deutsch"
            let trains = generator.happens(percent: 60) ? "ja" : "nein"
            row[.languages] = row[.title].isEmpty ? "" : talks
            row[.training] = row[.title].isEmpty ? "" : trains
            row[.reason] = generator.one(of: survey.reasons[row[.interest]] ?? []) ?? ""
            row[.contact] = firms[firm][.contact]
            row[.email] = firms[firm][.email]
            return row
        }
    }

    private static func row(of vacancy: Row<VacancyColumn>) -> Row<SurveyColumn> {
        var row = Row<SurveyColumn>()
        row[.interest] = "ja"
        let same: [(SurveyColumn, VacancyColumn)] = [
            (.employer, .employer), (.title, .title), (.openings, .openings), (.vacancy, .id), (.german, .german),
            (.germanReason, .germanReason), (.pay, .pay), (.tariff, .tariff), (.hours, .hours), (.start, .start),
            (.pattern, .pattern), (.housing, .housing),
        ]
        for (column, from) in same { row[column] = vacancy[from] }
        return row
    }
}
