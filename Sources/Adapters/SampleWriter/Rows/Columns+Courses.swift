/// The columns of a file of course providers.
enum ProviderColumn: SampleColumn {
    case id, name, zone, region, maxGroups

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Träger"
        case .zone: "Zeitzone"
        case .region: "Feiertage"
        case .maxGroups: "höchstens Gruppen"
        }
    }
}

/// The columns of a courses' file.
enum CourseColumn: SampleColumn {
    case id, provider, place, from, to, start, latestStart, everyWeeks, groups, lessons, units, pauses, seats, minimum
    case pricePerSeat, pricePerGroup, pricePerUnit, examDays, registrationDays, resultDays, resitDays, childcare
    case individual, unitsPerWeek

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kurs"
        case .provider: "Träger"
        case .place: "Kursort"
        case .from: "von Niveau"
        case .to: "bis Niveau"
        case .start: "Kursbeginn"
        case .latestStart: "spätester Beginn"
        case .everyWeeks: "Beginn alle Wochen"
        case .groups: "Gruppen"
        case .lessons: "Kurszeiten"
        case .units: "UE"
        case .pauses: "Ferien"
        case .seats: "Plätze"
        case .minimum: "Mindestzahl"
        case .pricePerSeat: "Preis je Platz"
        case .pricePerGroup: "Preis je Gruppe"
        case .pricePerUnit: "Preis je UE"
        case .examDays: "Prüfung Tage nach Ende"
        case .registrationDays: "Anmeldeschluss Tage vorher"
        case .resultDays: "Ergebnis nach Tagen"
        case .resitDays: "Wiederholung nach Tagen"
        case .childcare: "Kinderbetreuung"
        case .individual: "Einzelunterricht"
        case .unitsPerWeek: "UE je Woche"
        }
    }
}
