import Calendar
import Domain

/// Builds answers for statistics from rows; whether the campaign has the applicant is seen when they are stored.
enum GroupRows {
    static func answer(_ row: inout RowReading) -> GroupAnswer? {
        let applicant = row.requiredText(.applicant)
        let attribute = row.required(.attribute, Words.groupAttributes.parse)
        let value = row.requiredText(.groupValue)
        if row.row[.consentedOn] == nil { row.missing(.consentedOn) }
        let consentedOn = row.date(.consentedOn)
        let purpose = row.required(.groupPurpose, Words.groupPurposes.parse)
        guard let applicant, let attribute, let value, let consentedOn, purpose != nil else { return nil }
        return GroupAnswer(
            applicant: ID(applicant), attribute: attribute, value: value, consentedOn: consentedOn)
    }
}

/// The closed lists of words in files of answers for statistics.
extension Words {
    static let groupAttributes = WordTable<GroupAttribute>(
        expected: GroupAttribute.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.sex, "sex|gender|Geschlecht|sexo|género"),
            (.age, "age|age group|Alter|Altersgruppe|edad|grupo de edad"),
            (.origin, "origin|ethnic origin|Herkunft|ethnische Herkunft|origen|origen étnico"),
            (.belief, "belief|religion|Religion|Weltanschauung|religión|creencia"),
            (.disability, "disability|Behinderung|Schwerbehinderung|discapacidad"),
            (.identity, "identity|sexual identity|sexuelle Identität|identidad sexual"),
        ])

    static let groupPurposes = WordTable<GroupPurpose>(
        expected: "statistics, since these answers are taken for nothing else",
        [(.statistics, "statistics|statistics only|Statistik|nur Statistik|estadística|solo estadística")])
}
