extension Schema {
    /// Households of applicants: who lives together, and what they need.
    package static let households = Schema(
        "households",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Haushalt|Haushalts-ID", en: "household|household id",
                es: "código|hogar|id hogar", "H-01"),
            FieldSpec(
                .applicants, "applicants", .ids, required: true,
                de: "Bewerber|Bewerberin|Bewerberinnen und Bewerber|Bewerber-ID|Personen",
                en: "applicant|candidates|applicant ids", es: "candidatos|candidato|candidatas|id candidato", "B003"),
            FieldSpec(
                .furtherAdults, "furtherAdults", .number, de: "weitere Erwachsene|Erwachsene dazu",
                en: "further adults|other adults", es: "otros adultos|más adultos", "1"),
            FieldSpec(
                .children, "children", .number, de: "Kinder ab 6|Kinder ab sechs", en: "children of six and over",
                es: "niños desde 6|niños de seis o más", "1"),
            FieldSpec(
                .youngChildren, "youngChildren", .number, de: "Kinder unter 6|Kinder unter sechs",
                en: "children under six", es: "niños menores de 6|niños menores de seis", "1"),
            FieldSpec(
                .infants, "infants", .number, de: "Kinder unter 2|Kinder unter zwei", en: "children under two",
                es: "niños menores de 2|bebés", "0"),
            FieldSpec(
                .followOn, "followOn", .date, de: "Familie folgt am|Nachzug am", en: "family follows on",
                es: "la familia llega el", "01.12.2012"),
            FieldSpec(
                .followAfterDays, "followAfterDays", .number, de: "Familie folgt nach Tagen|Nachzug nach Tagen",
                en: "family follows after days", es: "la familia llega en días", "90"),
            FieldSpec(
                .maxRent, "maxRent", .monthlyPrice, de: "Warmmiete höchstens|Höchstmiete|Miete höchstens",
                en: "highest rent|rent at most", es: "alquiler máximo", "420 €"),
            FieldSpec(
                .support, "support", .monthlyPrice, de: "Zuschuss|Mietzuschuss", en: "rent support|subsidy",
                es: "ayuda|ayuda al alquiler", "80 €"),
            FieldSpec(
                .permanentBy, "permanentBy", .date, de: "dauerhaft ab|eigene Wohnung ab", en: "permanent home by",
                es: "vivienda definitiva desde", "01.11.2012"),
            FieldSpec(
                .maxMoves, "maxMoves", .number, de: "Umzüge höchstens|höchstens Umzüge", en: "moves at most",
                es: "mudanzas como máximo", "1"),
            FieldSpec(
                .pets, "pets", .yesNo, de: "Haustier|Haustiere", en: "pet", es: "mascota|mascotas|animales", "nein"),
            FieldSpec(
                .stepFree, "stepFree", .yesNo, de: "stufenlos|barrierefrei", en: "step-free|step free",
                es: "sin escalones|accesible", "nein"),
            FieldSpec(
                .lockable, "lockable", .yesNo, de: "abschließbar", en: "lockable room", es: "con cerradura", "ja"),
            FieldSpec(
                .furnished, "furnished", .yesNo, de: "möbliert", en: "furnished home", es: "amueblado|amueblada", "ja"),
            FieldSpec(
                .titleSpace, "titleSpace", .yesNo, de: "Wohnraum für Aufenthaltstitel|Wohnraumnachweis",
                en: "living space for title", es: "espacio para residencia", "nein"),
            FieldSpec(
                .sharesRoom, "sharesRoom", .yesNo, de: "teilt Zimmer|Zimmer teilen", en: "shares a room",
                es: "comparte habitación", "ja"),
            FieldSpec(
                .group, "group", .text, de: "Gruppe", en: "own group", es: "grupo", "G1"),
            FieldSpec(
                .acceptsGroups, "acceptsGroups", .list, de: "teilt mit Gruppen|teilt Zimmer mit",
                en: "shares with groups", es: "comparte con grupos", "G1; G2"),
            FieldSpec(
                .near, "near", .ids, de: "in der Nähe von|nahe bei", en: "near to", es: "cerca de", "B017"),
            FieldSpec(
                .groupNear, "groupNear", .yesNo, de: "Gruppe in der Nähe", en: "group near", es: "grupo cerca", "nein"),
            FieldSpec(
                .ownRoom, "ownRoom", .yesNo, de: "eigenes Zimmer gewünscht", en: "wishes own room",
                es: "prefiere habitación propia", "ja"),
            FieldSpec(.bicycle, "bicycle", .yesNo, de: "Fahrrad", en: "bike", es: "bicicleta", "ja"),
            FieldSpec(.car, "car", .yesNo, de: "Auto|Pkw", en: "own car", es: "coche", "nein"),
        ])

    /// Rooms and flats; one row a room, or a flat in one row.
    package static let units = Schema(
        "units",
        [
            FieldSpec(
                .unit, "unit", .id, required: true, de: "Einheit|Haus|Wohnung|Objekt|Gebäude",
                en: "building|house|unit id", es: "vivienda|edificio|casa|inmueble", "ALTSTADT-4"),
            FieldSpec(
                .room, "room", .id, de: "Zimmer|Zimmernummer|Raum", en: "room number", es: "habitación|cuarto",
                "2"),
            FieldSpec(
                .letting, "letting", .letting, required: true, de: "Art|vermietet wird|Vermietung",
                en: "kind|what is let", es: "tipo|se alquila", "Zimmer"),
            FieldSpec(
                .place, "place", .place, required: true, de: "Ort|Stadt|Gemeinde", en: "town|city|location",
                es: "localidad|ciudad|lugar", "Wunsiedel"),
            FieldSpec(
                .address, "address", .text, de: "Anschrift|Adresse|Straße", en: "street", es: "dirección|calle",
                "Musterstraße 4"),
            FieldSpec(
                .coordinates, "coordinates", .coordinates, de: "Koordinaten", en: "lat lon|position",
                es: "coordenadas", "50.0374, 11.9991"),
            FieldSpec(
                .quarter, "quarter", .text, de: "Viertel|Ortsteil|Stadtteil", en: "district|neighbourhood",
                es: "barrio", "Altstadt"),
            FieldSpec(
                .term, "term", .term, de: "Dauer|befristet oder dauerhaft", en: "temporary or permanent",
                es: "duración|temporal o permanente", "vorübergehend"),
            FieldSpec(
                .from, "from", .date, de: "frei ab|verfügbar ab|ab", en: "available from|free from",
                es: "libre desde|disponible desde", "01.08.2012"),
            FieldSpec(
                .until, "until", .date, de: "frei bis|verfügbar bis|bis", en: "available until|free until",
                es: "libre hasta|disponible hasta", "28.02.2013"),
            FieldSpec(
                .area, "area", .area, required: true, de: "Fläche|Zimmerfläche|Quadratmeter|m²",
                en: "size|square metres",
                es: "superficie|metros cuadrados", "18,5"),
            FieldSpec(
                .livingArea, "livingArea", .area, de: "Wohnfläche|Wohnfläche gesamt", en: "living space",
                es: "superficie total", "62"),
            FieldSpec(
                .adultBeds, "adultBeds", .number, de: "Betten|Betten Erwachsene", en: "beds|beds for adults",
                es: "camas|camas de adulto", "2"),
            FieldSpec(
                .childBeds, "childBeds", .number, de: "Kinderbetten", en: "beds for children", es: "camas de niño", "1"),
            FieldSpec(.cots, "cots", .number, de: "Gitterbetten|Babybetten", en: "cot", es: "cunas", "1"),
            FieldSpec(
                .lockable, "lockable", .yesNo, de: "abschließbar", en: "can be locked", es: "con cerradura", "ja"),
            FieldSpec(
                .stepFree, "stepFree", .yesNo, de: "stufenlos|barrierefrei", en: "step-free|step free",
                es: "sin escalones|accesible", "nein"),
            FieldSpec(
                .furnished, "furnished", .yesNo, de: "möbliert", en: "with furniture", es: "amueblado|amueblada", "ja"),
            FieldSpec(
                .pets, "pets", .yesNo, de: "Haustiere erlaubt|Haustiere", en: "pets allowed", es: "admite animales",
                "nein"),
            FieldSpec(
                .shared, "shared", .yesNo, de: "gemeinsam|Wohngemeinschaft|mehrere Haushalte",
                en: "several households", es: "compartido|varios hogares", "ja"),
            FieldSpec(
                .rent, "rent", .monthlyPrice, de: "Kaltmiete|Miete|Preis", en: "net rent|price",
                es: "alquiler|renta|precio", "280 €"),
            FieldSpec(
                .utilities, "utilities", .monthlyPrice, de: "Nebenkosten", en: "bills", es: "gastos", "70 €"),
            FieldSpec(
                .deposit, "deposit", .price, de: "Kaution", en: "security deposit", es: "fianza", "560 €"),
            FieldSpec(
                .per, "per", .period, de: "je|Miete je|Zeitraum", en: "rent per|period", es: "por|periodo", "Monat"),
            FieldSpec(
                .landlord, "landlord", .text, de: "Vermieter|Vermieterin|Wohnungsgeber", en: "owner",
                es: "arrendador|arrendadora|propietario", "Stadt Musterhausen"),
            FieldSpec(
                .landlordContact, "landlordContact", .text, de: "Kontakt Vermieter|Telefon Vermieter|Kontakt",
                en: "landlord contact|contact", es: "contacto|teléfono del arrendador", "09232 5550100"),
            FieldSpec(
                .conversionCost, "conversionCost", .price, de: "Umbaukosten|Herrichtungskosten", en: "conversion cost",
                es: "coste de reforma", "24.000 €"),
            FieldSpec(
                .monthsOfLife, "monthsOfLife", .months, de: "Nutzung in Monaten|Nutzungsdauer in Monaten",
                en: "months of use", es: "meses de uso", "120"),
        ])
}
