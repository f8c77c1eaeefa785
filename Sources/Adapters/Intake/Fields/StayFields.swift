extension Schema {
    /// Rooms that hotels keep for the fair (Zimmerkontingente).
    package static let allotments = Schema(
        "allotments",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Kontingent", en: "number|allotment",
                es: "código|cupo|número", "H1-EZ"),
            FieldSpec(
                .hotel, "hotel", .id, required: true, de: "Haus|Hotel-ID|Hotelkürzel", en: "house|hotel id",
                es: "casa|id hotel", "H1"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Name|Hotelname|Name des Hotels", en: "hotel name",
                es: "nombre|nombre del hotel", "Hotel Neckarquell"),
            FieldSpec(
                .address, "address", .text, de: "Anschrift|Adresse|Straße", en: "street", es: "dirección|calle",
                "Lindenweg 4, Villingen-Schwenningen"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon", en: "telephone", es: "teléfono", "07720 0000"),
            FieldSpec(
                .roomKind, "kind", .roomKind, required: true, de: "Art|Zimmerart", en: "type|room type",
                es: "tipo|tipo de habitación", "EZ"),
            FieldSpec(
                .rooms, "rooms", .number, required: true, de: "Zimmer|Anzahl|Anzahl Zimmer",
                en: "count|number of rooms",
                es: "habitaciones|cantidad", "20"),
            FieldSpec(
                .stepFreeRooms, "stepFreeRooms", .number, de: "davon stufenlos|stufenlos|barrierefreie Zimmer",
                en: "step-free rooms|accessible rooms", es: "sin escalones|habitaciones accesibles", "2"),
            FieldSpec(
                .childBed, "childBed", .yesNo, de: "Kinderbett|Zustellbett|Kinderbett möglich",
                en: "child bed|cot possible", es: "cuna|cama infantil", "ja"),
            FieldSpec(
                .from, "from", .date, required: true, de: "von|ab|erste Nacht|Anreise", en: "first night|arrival",
                es: "desde|primera noche|llegada", "24.06.2012"),
            FieldSpec(
                .until, "until", .date, required: true, de: "bis|Abreise", en: "to|departure", es: "hasta|salida",
                "28.06.2012"),
            FieldSpec(
                .priceNight, "price", .price, required: true, de: "Preis|Preis je Nacht|Zimmerpreis",
                en: "price per night|room rate", es: "precio|precio por noche", "62,00 €"),
            FieldSpec(
                .releaseBy, "releaseBy", .date, de: "Rückgabe bis|Optionsfrist|kostenlos zurück bis",
                en: "release date|hand back by", es: "devolución hasta|fecha de liberación", "10.06.2012"),
        ])

    /// Buses between hotels and venue, one row for each way at each time (Pendelbusse).
    package static let shuttles = Schema(
        "shuttles",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Fahrt|Bus", en: "number|run|bus",
                es: "código|viaje|autobús", "HIN-1"),
            FieldSpec(
                .stops, "stops", .stops, required: true, de: "Halte|Haltestellen|Fahrplan", en: "calls|timetable",
                es: "paradas|horario", "H1 08:00; H2 08:10; Messe 08:25"),
            FieldSpec(
                .serviceDates, "dates", .dates, de: "Tage|Datum|fährt am", en: "days|runs on", es: "días|fechas",
                "25.06.2012; 26.06.2012"),
            FieldSpec(
                .seats, "seats", .number, required: true, de: "Plätze|Sitzplätze", en: "places|passenger seats",
                es: "plazas|asientos", "50"),
            FieldSpec(
                .wheelchairs, "wheelchairs", .number, de: "Rollstühle|Rollstuhlplätze", en: "wheelchair places",
                es: "sillas de ruedas", "1"),
            FieldSpec(
                .inCharge, "inCharge", .text, de: "verantwortlich|Begleitung", en: "in charge|attendant",
                es: "responsable|acompañante", "Karl Beispiel"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon|Mobil|Handy", en: "telephone|mobile", es: "teléfono|móvil",
                "0151 0000002"),
        ])

    /// Who of the team sees to what at the fair (Dienste).
    package static let duties = Schema(
        "duties",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Dienst", en: "number|duty",
                es: "código|servicio|número",
                "D1"),
            FieldSpec(
                .date, "date", .date, de: "Datum|Tag", en: "day", es: "fecha|día", "25.06.2012"),
            FieldSpec(
                .at, "at", .time, required: true, de: "um|Uhrzeit|Zeit|Beginn", en: "time|start", es: "hora|a las",
                "07:30"),
            FieldSpec(
                .task, "task", .text, required: true, de: "Aufgabe|was|Tätigkeit", en: "what|job",
                es: "tarea|qué", "Saal aufschließen"),
            FieldSpec(
                .person, "person", .text, required: true, de: "verantwortlich|wer|Name", en: "in charge|who|name",
                es: "responsable|quién|nombre", "Karl Beispiel"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon|Mobil|Handy", en: "telephone|mobile", es: "teléfono|móvil",
                "0151 0000002"),
        ])

    /// What guests of the fair need there (Bedarfe); read for rooms, head counts and the run sheet alone.
    package static let fairneeds = Schema(
        "fairneeds",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true, de: "Bewerber|Bewerberin|Bewerber-ID|Gast",
                en: "candidate|applicant id|guest", es: "candidato|candidata|id candidato|huésped", "A-017"),
            FieldSpec(
                .diet, "diet", .diet, de: "Essen|Ernährung|Kost", en: "food|dietary need", es: "dieta|comida",
                "vegetarisch"),
            FieldSpec(
                .stepFree, "stepFree", .yesNo, de: "stufenlos|barrierefrei", en: "step-free|step free",
                es: "sin escalones|accesible", "nein"),
            FieldSpec(
                .wheelchair, "wheelchair", .yesNo, de: "Rollstuhl", en: "uses a wheelchair", es: "silla de ruedas",
                "nein"),
            FieldSpec(
                .signLanguage, "signLanguage", .signLanguage, de: "Gebärdensprache|Gebärden", en: "sign language|signs",
                es: "lengua de signos|signos", "LSE"),
            FieldSpec(
                .adults, "adults", .number, de: "Begleitung|weitere Erwachsene", en: "further adults|companions",
                es: "acompañantes|otros adultos", "1"),
            FieldSpec(
                .children, "children", .number, de: "Kinder", en: "child", es: "niños|hijos", "1"),
            FieldSpec(
                .roomWith, "roomWith", .ids, de: "Zimmer mit|zusammen mit", en: "room with|shares with",
                es: "habitación con|comparte con", "A-018"),
            FieldSpec(
                .sharesRoom, "sharesRoom", .yesNo, de: "teilt Zimmer|Doppelzimmer möglich",
                en: "shares a room|may share",
                es: "comparte habitación|comparte", "ja"),
            FieldSpec(
                .tellsName, "tellsName", .yesNo, de: "Name darf genannt werden|Vorname nennen",
                en: "name may be told|tells name", es: "se puede decir el nombre|nombre visible", "ja"),
            FieldSpec(
                .arrives, "arrives", .date, de: "Anreise|kommt am", en: "arrival|comes on", es: "llegada|llega el",
                "24.06.2012"),
            FieldSpec(
                .leaves, "leaves", .date, de: "Abreise|fährt am", en: "departure|leaves on", es: "salida|se va el",
                "27.06.2012"),
        ])
}
