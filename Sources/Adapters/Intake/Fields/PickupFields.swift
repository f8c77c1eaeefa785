extension Schema {
    /// Cars and buses that fetch people.
    package static let vehicles = Schema(
        "vehicles",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Fahrzeug|Fahrzeug-ID", en: "vehicle|vehicle id|number",
                es: "código|vehículo|id vehículo|número", "BUS-1"),
            FieldSpec(
                .name, "name", .text, de: "Bezeichnung|Beschreibung", en: "description|looks like",
                es: "nombre|descripción", "weißer Kleinbus der Stadt"),
            FieldSpec(
                .place, "place", .place, de: "Standort|Ort|Stadt|Gemeinde", en: "town|city|base",
                es: "lugar|localidad|ciudad|base", "95632 Wunsiedel"),
            FieldSpec(
                .seats, "seats", .number, required: true, de: "Plätze|Sitzplätze|Fahrgastplätze",
                en: "places|passenger seats", es: "plazas|asientos", "8"),
            FieldSpec(
                .infantSeats, "infantSeats", .number, de: "Babyschalen", en: "infant seats|baby seats",
                es: "sillas de bebé|portabebés", "1"),
            FieldSpec(
                .toddlerSeats, "toddlerSeats", .number, de: "Kindersitze", en: "toddler seats|child seats",
                es: "sillas infantiles", "1"),
            FieldSpec(
                .boosterSeats, "boosterSeats", .number, de: "Sitzerhöhungen", en: "booster seats|boosters",
                es: "elevadores|alzadores", "2"),
            FieldSpec(
                .wheelchairs, "wheelchairs", .number, de: "Rollstühle|Rollstuhlplätze", en: "wheelchair places",
                es: "sillas de ruedas", "1"),
            FieldSpec(
                .luggage, "luggage", .number, de: "Gepäck|Gepäckstücke", en: "bags|pieces of luggage",
                es: "equipaje|maletas", "16"),
            FieldSpec(
                .pets, "pets", .yesNo, de: "Haustiere|Tiere", en: "animals", es: "mascotas|animales", "nein"),
            FieldSpec(
                .weekHours, "times", .weekHours, de: "Zeiten|verfügbar|Verfügbarkeit", en: "availability|available",
                es: "disponibilidad|horario", "Mo-Fr 16:00-24:00; Sa 6:00-24:00"),
            FieldSpec(
                .absences, "unavailable", .pauses, de: "nicht verfügbar|Werkstatt|belegt", en: "not available|away",
                es: "no disponible|taller", "27.08.2012 bis 28.08.2012"),
            FieldSpec(
                .perRun, "pricePerRun", .price, de: "Preis je Fahrt|Grundpreis|Pauschale",
                en: "price per run|flat fare",
                es: "precio por viaje|tarifa base", "25 €"),
            FieldSpec(
                .perKm, "pricePerKm", .price, de: "Preis je km|Kilometerpreis|Euro je km",
                en: "price per km|per kilometre",
                es: "precio por km|precio por kilómetro", "0,30 €"),
            FieldSpec(
                .hired, "hired", .yesNo, de: "gemietet mit Fahrer|Taxi|mit Fahrer", en: "with driver|taxi",
                es: "con conductor|taxi", "nein"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon|Bestellung", en: "telephone|orders", es: "teléfono|pedidos",
                "09232 0000"),
        ])

    /// Who drives them.
    package static let drivers = Schema(
        "drivers",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Fahrer-ID|Fahrernummer", en: "driver id|number",
                es: "código|id conductor|número", "D-1"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Fahrer|Fahrerin|vollständiger Name", en: "driver|full name",
                es: "conductor|conductora|nombre|nombre completo", "Karl Beispiel"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon|Mobil|Handy|Telefonnummer", en: "telephone|mobile|phone number",
                es: "teléfono|móvil", "0151 0000002"),
            .attendantEmail,
            FieldSpec(
                .drives, "vehicles", .ids, de: "Fahrzeuge|fährt", en: "drives|may drive", es: "vehículos|conduce",
                "BUS-1; BUS-2"),
            FieldSpec(
                .weekHours, "times", .weekHours, de: "Zeiten|freie Zeiten|Dienst|Verfügbarkeit",
                en: "availability|free times|shift", es: "disponibilidad|horario|turno",
                "Mo-Fr 17:00-24:00; Sa-So 6:00-24:00"),
            FieldSpec(
                .absences, "holidays", .pauses, de: "Urlaub|Abwesenheit|abwesend", en: "absences|away|days away",
                es: "vacaciones|ausencias", "06.08.2012 bis 19.08.2012"),
            FieldSpec(
                .maxDrivingMinutes, "maxDrivingMinutes", .minutes, de: "Lenkzeit höchstens|Fahrminuten höchstens",
                en: "most driving minutes|driving minutes", es: "minutos de conducción|conducción máxima", "480"),
            FieldSpec(
                .escortsMinors, "escortsMinors", .yesNo, de: "begleitet Minderjährige|Minderjährige",
                en: "escorts minors|may escort minors", es: "acompaña menores|menores", "ja"),
            FieldSpec(
                .substitute, "substitute", .id, de: "Vertretung|vertreten durch|Ersatz", en: "deputy|stand-in",
                es: "sustituto|sustituta|suplente", "D-2"),
        ])
}
