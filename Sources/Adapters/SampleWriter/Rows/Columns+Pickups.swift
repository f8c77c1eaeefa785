/// The columns of a vehicles' file.
enum VehicleColumn: SampleColumn {
    case id, name, town, seats, infantSeats, toddlerSeats, boosterSeats, wheelchairs, luggage, pets, times, unavailable
    case perRun, perKm, hired, phone

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Fahrzeug"
        case .name: "Bezeichnung"
        case .town: "Standort"
        case .seats: "Plätze"
        case .infantSeats: "Babyschalen"
        case .toddlerSeats: "Kindersitze"
        case .boosterSeats: "Sitzerhöhungen"
        case .wheelchairs: "Rollstühle"
        case .luggage: "Gepäckstücke"
        case .pets: "Haustiere"
        case .times: "Zeiten"
        case .unavailable: "nicht verfügbar"
        case .perRun: "Preis je Fahrt"
        case .perKm: "Preis je km"
        case .hired: "mit Fahrer"
        case .phone: "Telefon"
        }
    }
}

/// The columns of a drivers' file.
enum DriverColumn: SampleColumn {
    case id, name, phone, vehicles, times, holidays, substitute, email

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Name"
        case .phone: "Telefon"
        case .vehicles: "Fahrzeuge"
        case .times: "Zeiten"
        case .holidays: "Urlaub"
        case .substitute: "Vertretung"
        case .email: "E-Mail"
        }
    }
}
