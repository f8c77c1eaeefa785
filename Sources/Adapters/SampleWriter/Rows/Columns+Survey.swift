/// The columns of a survey's file.
enum SurveyColumn: SampleColumn {
    case id, employer, interest, reason, answered, title, openings, vacancy, german, germanReason, pay, tariff, hours
    case start, pattern, housing, training, languages, contact, email

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .employer: "Betrieb"
        case .interest: "Interesse"
        case .reason: "Grund"
        case .answered: "beantwortet am"
        case .title: "Stelle"
        case .openings: "Anzahl"
        case .vacancy: "Stellen-ID"
        case .german: "Deutsch"
        case .germanReason: "Begründung Deutsch"
        case .pay: "Jahresgehalt"
        case .tariff: "Tarifvertrag"
        case .hours: "Wochenstunden"
        case .start: "Beginn"
        case .pattern: "Arbeitszeitmodell"
        case .housing: "Hilfe bei Wohnung"
        case .training: "Einarbeitung"
        case .languages: "Gesprächssprachen"
        case .contact: "Ansprechpartner"
        case .email: "E-Mail"
        }
    }
}
