/// The columns of a file of rooms that hotels keep for a fair.
enum AllotmentColumn: SampleColumn {
    case id, hotel, name, address, phone, kind, rooms, stepFree, childBed, from, until, price, releaseBy

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kontingent"
        case .hotel: "Haus"
        case .name: "Hotelname"
        case .address: "Anschrift"
        case .phone: "Telefon"
        case .kind: "Zimmerart"
        case .rooms: "Anzahl Zimmer"
        case .stepFree: "davon stufenlos"
        case .childBed: "Kinderbett möglich"
        case .from: "erste Nacht"
        case .until: "Abreise"
        case .price: "Preis je Nacht"
        case .releaseBy: "kostenlos zurück bis"
        }
    }
}

/// The columns of a file of buses between hotels and venue.
enum ShuttleColumn: SampleColumn {
    case id, stops, dates, seats, wheelchairs, inCharge, phone

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Fahrt"
        case .stops: "Halte"
        case .dates: "fährt am"
        case .seats: "Sitzplätze"
        case .wheelchairs: "Rollstuhlplätze"
        case .inCharge: "verantwortlich"
        case .phone: "Mobil"
        }
    }
}

/// The columns of a file of duties.
enum DutyColumn: SampleColumn {
    case id, date, at, task, person, phone

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Dienst"
        case .date: "Datum"
        case .at: "Uhrzeit"
        case .task: "Aufgabe"
        case .person: "verantwortlich"
        case .phone: "Mobil"
        }
    }
}

/// The columns of a file of guests' needs.
enum FairNeedColumn: SampleColumn {
    case applicant, diet, stepFree, wheelchair, signs, adults, children, roomWith, sharesRoom, tellsName

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .diet: "Essen"
        case .stepFree: "stufenlos"
        case .wheelchair: "Rollstuhl"
        case .signs: "Gebärdensprache"
        case .adults: "Begleitung"
        case .children: "Kinder"
        case .roomWith: "Zimmer mit"
        case .sharesRoom: "teilt Zimmer"
        case .tellsName: "Vorname nennen"
        }
    }
}
