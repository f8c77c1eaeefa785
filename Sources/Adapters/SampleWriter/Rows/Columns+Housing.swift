/// The columns of a households' file.
enum HouseholdColumn: SampleColumn {
    case id, applicants, adults, children, youngChildren, infants, followAfterDays, maxRent, support, permanentBy, pets
    case stepFree, sharesRoom, group, near, ownRoom, bicycle, car

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Haushalt"
        case .applicants: "Bewerber"
        case .adults: "weitere Erwachsene"
        case .children: "Kinder ab 6"
        case .youngChildren: "Kinder unter 6"
        case .infants: "Kinder unter 2"
        case .followAfterDays: "Familie folgt nach Tagen"
        case .maxRent: "Warmmiete höchstens"
        case .support: "Zuschuss"
        case .permanentBy: "dauerhaft ab"
        case .pets: "Haustier"
        case .stepFree: "barrierefrei"
        case .sharesRoom: "teilt Zimmer"
        case .group: "Gruppe"
        case .near: "nahe bei"
        case .ownRoom: "eigenes Zimmer gewünscht"
        case .bicycle: "Fahrrad"
        case .car: "Auto"
        }
    }
}

/// The columns of a units' file.
enum UnitColumn: SampleColumn {
    case unit, room, letting, place, address, quarter, term, from, until, area, livingArea, beds, childBeds, cots
    case furnished, pets, rent, utilities, deposit, landlord, contact, conversionCost, monthsOfLife

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .unit: "Einheit"
        case .room: "Zimmer"
        case .letting: "Art"
        case .place: "Ort"
        case .address: "Anschrift"
        case .quarter: "Viertel"
        case .term: "Dauer"
        case .from: "frei ab"
        case .until: "frei bis"
        case .area: "Fläche"
        case .livingArea: "Wohnfläche"
        case .beds: "Betten"
        case .childBeds: "Kinderbetten"
        case .cots: "Gitterbetten"
        case .furnished: "möbliert"
        case .pets: "Haustiere erlaubt"
        case .rent: "Kaltmiete"
        case .utilities: "Nebenkosten"
        case .deposit: "Kaution"
        case .landlord: "Vermieter"
        case .contact: "Kontakt Vermieter"
        case .conversionCost: "Umbaukosten"
        case .monthsOfLife: "Nutzung in Monaten"
        }
    }
}
