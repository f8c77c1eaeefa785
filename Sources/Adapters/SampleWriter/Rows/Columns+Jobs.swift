/// The columns of an employers' file; German in every sample, since German offices keep it.
enum EmployerColumn: SampleColumn {
    case id, name, town, industry, employees, contact, email, phone, answer

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Name"
        case .town: "Ort"
        case .industry: "Branche"
        case .employees: "Beschäftigte"
        case .contact: "Ansprechpartner"
        case .email: "E-Mail"
        case .phone: "Telefon"
        case .answer: "Rückmeldung"
        }
    }
}

/// The columns of a vacancies' file.
enum VacancyColumn: SampleColumn {
    case id, employer, title, openings, level, field, mustSkills, niceSkills, german, germanLater, germanReason
    case languages, pay, hours, tariff, start, pattern, licences, contract, town, experience, housing

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .employer: "Betrieb"
        case .title: "Stelle"
        case .openings: "Anzahl"
        case .level: "Mindestniveau"
        case .field: "Fachrichtung"
        case .mustSkills: "Muss-Kenntnisse"
        case .niceSkills: "Kann-Kenntnisse"
        case .german: "Deutsch"
        case .germanLater: "Deutsch später"
        case .germanReason: "Begründung Deutsch"
        case .languages: "Weitere Sprachen"
        case .pay: "Jahresgehalt"
        case .hours: "Wochenstunden"
        case .tariff: "Tarifvertrag"
        case .start: "Beginn"
        case .pattern: "Arbeitszeitmodell"
        case .licences: "Führerschein"
        case .contract: "Vertrag"
        case .town: "Arbeitsort"
        case .experience: "Mindesterfahrung (Monate)"
        case .housing: "Hilfe bei Wohnung"
        }
    }
}
