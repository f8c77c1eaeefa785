/// The columns of a file of certificates.
enum CertificateColumn: SampleColumn {
    case applicant, language, level, exam, issuer, date, validUntil, listening, reading, writing, speaking

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .language: "Sprache"
        case .level: "Niveau"
        case .exam: "Prüfung"
        case .issuer: "Aussteller"
        case .date: "Prüfungstag"
        case .validUntil: "gültig bis"
        case .listening: "Hören"
        case .reading: "Lesen"
        case .writing: "Schreiben"
        case .speaking: "Sprechen"
        }
    }
}

/// The columns of an attendance list.
enum AttendanceColumn: SampleColumn {
    case group, date, applicant, state

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .group: "Gruppe"
        case .date: "Termin"
        case .applicant: "Teilnehmer"
        case .state: "Anwesenheit"
        }
    }
}

/// The columns of a file of exam results.
enum ExamColumn: SampleColumn {
    case applicant, level, date, outcome, group

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Teilnehmer"
        case .level: "Niveau"
        case .date: "Prüfungstag"
        case .outcome: "Ergebnis"
        case .group: "Gruppe"
        }
    }
}
