import Calendar
import Hashing

/// What a sample's people say of themselves for statistics: sex, age and origin as their applications have them.
struct GroupRows {
    let answers: [Row<GroupColumn>]

    init(source: SampleSource, today: CivilDate) {
        guard let statistics = source.recipe.statistics else {
            answers = []
            return
        }
        var rows = ApplicantRows(source: source, today: today)
        var answers: [Row<GroupColumn>] = []
        for index in 0..<rows.count {
            let person = rows.row(index)
            var generator = source.generator("statistics", index)
            guard generator.happens(percent: statistics.share), let day = generator.one(of: statistics.days) else {
                continue
            }
            // Rows without a date of birth are refused, so that nobody of the campaign could have answered.
            guard let age = GroupRows.ageGroup(person[.birthDate], in: source.recipe.applicants.style, on: today) else {
                continue
            }
            let said = [
                ("Geschlecht", GroupRows.sexes[person[.sex]] ?? ""), ("Altersgruppe", age),
                ("Herkunft", person[.nationality]),
            ]
            for (attribute, value) in said where generator.happens(percent: 95) {
                answers.append(
                    Row([
                        .applicant: person[.id], .attribute: attribute, .value: value,
                        .consent: ExportStyle.Language.german.written(day), .purpose: "Statistik",
                    ]))
            }
        }
        self.answers = answers
    }

    private static let sexes = ["w": "weiblich", "mujer": "weiblich", "m": "männlich", "hombre": "männlich"]

    /// Nil where the file's date is none.
    private static func ageGroup(_ birth: String, in style: ExportStyle, on today: CivilDate) -> String? {
        guard let date = style.language.date(birth) else { return nil }
        switch date.days(to: today) * 400 / 146_097 {
        case ..<30: return "unter 30"
        case ..<40: return "30 bis 39"
        case ..<50: return "40 bis 49"
        default: return "50 und älter"
        }
    }
}
