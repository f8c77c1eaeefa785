extension Schema {
    /// Guides (Lotsinnen und Lotsen) who see new arrivals through their first weeks.
    package static let guides = Schema(
        "guides",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Lotsen-ID|Lotsen-Nr|Lotsennummer",
                en: "guide id|number", es: "código|id guía|número", "L-1"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Lotse|Lotsin|vollständiger Name", en: "guide|full name",
                es: "guía|acompañante|nombre|nombre completo", "Clara Beispiel"),
            FieldSpec(
                .languages, "languages", .levels, required: true, de: "Sprachen|Sprachkenntnisse",
                en: "languages spoken", es: "idiomas|lenguas", "Deutsch C2; Spanisch B2"),
            FieldSpec(
                .place, "place", .place, required: true, de: "Ort|Wohnort|Stadt|Gemeinde", en: "town|city|home town",
                es: "lugar|localidad|ciudad|municipio", "95632 Wunsiedel"),
            FieldSpec(
                .hoursPerWeek, "hoursPerWeek", .hours, de: "Stunden je Woche|Stunden pro Woche|Wochenstunden|Stunden",
                en: "hours a week|hours per week|weekly hours|hours", es: "horas por semana|horas semanales|horas",
                "4"),
            FieldSpec(
                .maxHouseholds, "maxHouseholds", .number, de: "höchstens Haushalte|Haushalte höchstens|Haushalte",
                en: "most households|households", es: "hogares como máximo|máximo de hogares|hogares", "3"),
            FieldSpec(
                .weekHours, "times", .weekHours, de: "Zeiten|erreichbar|freie Zeiten|Verfügbarkeit",
                en: "availability|free times|available", es: "disponibilidad|horario|horas libres",
                "Mo-Fr 16:00-20:00; Sa 9:00-13:00"),
            FieldSpec(
                .absences, "holidays", .pauses, de: "Urlaub|Abwesenheit|abwesend", en: "absences|away|days away",
                es: "vacaciones|ausencias", "06.08.2012 bis 19.08.2012"),
            FieldSpec(
                .substitute, "substitute", .id, de: "Vertretung|vertreten durch|Ersatz", en: "deputy|stand-in",
                es: "sustituto|sustituta|suplente", "L-2"),
            FieldSpec(
                .phone, "phone", .text, de: "Telefon|Mobil|Handy|Telefonnummer", en: "telephone|mobile|phone number",
                es: "teléfono|móvil", "0151 0000001"),
            .attendantEmail,
        ])

    /// Authorities, banks and insurers where new arrivals have something to do.
    package static let offices = Schema(
        "offices",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Amts-ID|Stellen-ID", en: "office id|number",
                es: "código|id oficina|número", "A-1"),
            FieldSpec(
                .officeKind, "kind", .officeKind, required: true, de: "Art|Aufgabe|wofür", en: "type|purpose",
                es: "tipo|clase|trámite", "Meldeamt"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Behörde|Amt|Stelle|Bezeichnung", en: "office|authority",
                es: "nombre|oficina|autoridad", "Stadt Wunsiedel, Bürgerbüro"),
            FieldSpec(
                .place, "place", .place, required: true, de: "Ort|Stadt|Gemeinde", en: "town|city",
                es: "lugar|localidad|ciudad|municipio", "95632 Wunsiedel"),
            FieldSpec(
                .weekHours, "hours", .weekHours, required: true, de: "Öffnungszeiten|Sprechzeiten|geöffnet",
                en: "opening hours|open", es: "horario|horario de apertura|abierto", "Mo-Fr 8:00-12:00; Do 14:00-18:00"),
            FieldSpec(
                .absences, "closed", .pauses, de: "geschlossen|Schließtage|geschlossen am", en: "closed on|days closed",
                es: "cerrado|días de cierre", "24.12.2012 bis 31.12.2012"),
            FieldSpec(
                .visitMinutes, "visitMinutes", .minutes, de: "Dauer|Minuten|Minuten je Besuch|Besuchsdauer",
                en: "minutes|visit length|minutes a visit", es: "minutos|duración|minutos por visita", "30"),
            FieldSpec(
                .together, "together", .number, de: "gemeinsam|Haushalte gemeinsam|Haushalte je Besuch",
                en: "households together|households a visit", es: "juntos|hogares por visita", "3"),
            FieldSpec(
                .languages, "languages", .levels, de: "Sprachen|gesprochene Sprachen", en: "languages spoken",
                es: "idiomas|lenguas", "Deutsch C2; Englisch B1"),
        ])
}

extension FieldSpec {
    /// Where invitations are mailed to somebody who helps.
    static let attendantEmail = FieldSpec(
        .email, "email", .text, de: "E-Mail|Mail|E-Mail-Adresse|Mailadresse", en: "e mail address|mail address",
        es: "correo|correo electrónico", "lucia@example.org")
}
