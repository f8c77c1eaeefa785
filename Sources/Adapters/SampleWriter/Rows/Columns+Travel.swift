/// The columns of a hubs' file.
enum HubColumn: SampleColumn {
    case id, name, place, coordinates, zone, reach, fetch, meetingPoint

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kürzel"
        case .name: "Bezeichnung"
        case .place: "Ort"
        case .coordinates: "Koordinaten"
        case .zone: "Zeitzone"
        case .reach: "Umkreis km"
        case .fetch: "Abholung km"
        case .meetingPoint: "Treffpunkt"
        }
    }
}

/// The columns of a connections' file.
enum ConnectionColumn: SampleColumn {
    case id, mode, from, to, departs, arrives, days, validFrom, validTo, price, seats, groupFrom, groupDiscount, every
    case until, nameChange

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Verbindung"
        case .mode: "Verkehrsmittel"
        case .from: "von"
        case .to: "nach"
        case .departs: "Abfahrt"
        case .arrives: "Ankunft"
        case .days: "Verkehrstage"
        case .validFrom: "gültig ab"
        case .validTo: "gültig bis"
        case .price: "Fahrpreis"
        case .seats: "Plätze"
        case .groupFrom: "Gruppe ab"
        case .groupDiscount: "Gruppenrabatt"
        case .every: "Takt"
        case .until: "letzte Abfahrt"
        case .nameChange: "Namensänderung Tage"
        }
    }
}
