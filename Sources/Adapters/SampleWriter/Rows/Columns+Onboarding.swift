/// The columns of a guides' file.
enum GuideColumn: SampleColumn {
    case id, name, languages, town, hours, households, times, holidays, substitute, phone, email

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Name"
        case .languages: "Sprachen"
        case .town: "Ort"
        case .hours: "Stunden je Woche"
        case .households: "Haushalte höchstens"
        case .times: "Zeiten"
        case .holidays: "Urlaub"
        case .substitute: "Vertretung"
        case .phone: "Telefon"
        case .email: "E-Mail"
        }
    }
}

/// The columns of an offices' file.
enum OfficeColumn: SampleColumn {
    case id, kind, name, town, hours, closed, minutes, together, languages

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .kind: "Art"
        case .name: "Behörde"
        case .town: "Ort"
        case .hours: "Öffnungszeiten"
        case .closed: "geschlossen"
        case .minutes: "Dauer"
        case .together: "Haushalte gemeinsam"
        case .languages: "Sprachen"
        }
    }
}
