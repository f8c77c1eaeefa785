/// The columns of a documents' file.
enum DocumentColumn: SampleColumn {
    case applicant, kind, status, language, validUntil, due, actor, contents, file, note

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .kind: "Unterlage"
        case .status: "Stand"
        case .language: "Sprache"
        case .validUntil: "gültig bis"
        case .due: "fällig am"
        case .actor: "zuständig"
        case .contents: "abgehakt"
        case .file: "Datei"
        case .note: "Bemerkung"
        }
    }
}

/// The columns of an emergency contacts' file.
enum ContactColumn: SampleColumn {
    case id, applicant, name, phone, languages, from, until

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .applicant: "Bewerber"
        case .name: "Notfallkontakt"
        case .phone: "Telefon"
        case .languages: "Sprachen"
        case .from: "erreichbar ab"
        case .until: "erreichbar bis"
        }
    }
}
