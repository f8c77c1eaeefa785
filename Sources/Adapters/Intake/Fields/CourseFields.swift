extension Schema {
    /// Providers of language courses.
    package static let providers = Schema(
        "providers",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Träger-ID|Kursträger-ID", en: "provider id|number",
                es: "código|id centro|número", "VHS"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Träger|Kursträger|Sprachschule|Anbieter",
                en: "provider|language school|school", es: "nombre|centro|escuela|academia",
                "Volkshochschule Fichtelgebirge"),
            FieldSpec(
                .zone, "zone", .zone, required: true, de: "Zeitzone", en: "time zone|timezone", es: "zona horaria|huso",
                "Europe/Berlin"),
            FieldSpec(
                .region, "region", .region, de: "Feiertage|Feiertagsregion", en: "holidays|holiday region",
                es: "festivos|región de festivos", "DE-BY"),
            FieldSpec(
                .maxGroups, "maxGroups", .number, de: "höchstens Gruppen|Gruppen höchstens", en: "most groups",
                es: "grupos como máximo|máximo de grupos", "3"),
        ])

    /// Language courses that can be booked.
    package static let courses = Schema(
        "courses",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Kurs-ID|Kursnummer|Kurs", en: "course id|course|number",
                es: "código|id curso|curso|número", "W-A2"),
            FieldSpec(
                .provider, "provider", .id, required: true, de: "Träger|Kursträger|Träger-ID", en: "provider id",
                es: "centro|id centro", "VHS"),
            FieldSpec(
                .place, "place", .coursePlace, required: true, de: "Ort|Kursort|Stadt", en: "town|city|location",
                es: "lugar|localidad|ciudad", "Wunsiedel"),
            FieldSpec(
                .levelFrom, "from", .level, required: true, de: "von Niveau|ab Niveau|Eingangsniveau",
                en: "from level|entry level", es: "desde nivel|nivel de entrada", "A1"),
            FieldSpec(
                .levelTo, "to", .level, required: true, de: "bis Niveau|Zielniveau|Niveau", en: "to level|level",
                es: "hasta nivel|nivel", "A2"),
            FieldSpec(
                .start, "start", .date, required: true, de: "Beginn|Kursbeginn|ab", en: "begin|starts|start date",
                es: "inicio|comienzo|fecha de inicio", "03.09.2012"),
            FieldSpec(
                .latestStart, "latestStart", .date, de: "spätester Beginn|Beginn bis", en: "latest start|starts until",
                es: "último inicio|inicio hasta", "15.10.2012"),
            FieldSpec(
                .startsEveryWeeks, "startsEveryWeeks", .number, de: "Beginn alle Wochen|alle n Wochen",
                en: "starts every weeks", es: "inicio cada semanas", "2"),
            FieldSpec(
                .groups, "groups", .number, de: "Gruppen|Anzahl Gruppen", en: "number of groups", es: "grupos", "1"),
            FieldSpec(
                .lessons, "lessons", .lessons, required: true, de: "Unterricht|Kurszeiten|Zeiten|Termine",
                en: "times|weekly times|schedule", es: "clases|horario|horarios", "Mo 18:00-20:15; Mi 18:00-20:15"),
            FieldSpec(
                .units, "units", .number, de: "UE|Unterrichtseinheiten|Unterrichtsstunden", en: "teaching units",
                es: "unidades|unidades lectivas|horas lectivas", "160"),
            FieldSpec(
                .pauses, "pauses", .pauses, de: "Ferien|unterrichtsfrei|Pausen", en: "breaks|days off",
                es: "vacaciones|días sin clase|pausas", "24.12.2012 bis 06.01.2013"),
            FieldSpec(
                .seats, "seats", .number, required: true, de: "Plätze|Plätze höchstens|Gruppengröße",
                en: "places|group size", es: "plazas", "12"),
            FieldSpec(
                .minimum, "minimum", .number, de: "Mindestzahl|Mindestteilnehmer|Plätze mindestens",
                en: "minimum size|at least", es: "mínimo|plazas mínimas", "6"),
            FieldSpec(
                .pricePerSeat, "pricePerSeat", .price, de: "Preis je Platz|Preis pro Person|Kursgebühr|Gebühr",
                en: "price per seat|fee", es: "precio por plaza|precio por persona|matrícula", "320 €"),
            FieldSpec(
                .pricePerGroup, "pricePerGroup", .price, de: "Preis je Gruppe|Gruppenpreis", en: "price per group",
                es: "precio por grupo", "4.800 €"),
            FieldSpec(
                .pricePerUnit, "pricePerUnit", .price, de: "Preis je UE|Honorar je UE", en: "price per unit|rate",
                es: "precio por unidad", "35 €"),
            FieldSpec(
                .examDate, "examDate", .date, de: "Prüfung|Prüfungstag|Prüfung am", en: "exam|exam day",
                es: "examen|fecha del examen", "15.12.2012"),
            FieldSpec(
                .examDays, "examDays", .number, de: "Prüfung Tage nach Ende|Tage bis zur Prüfung", en: "days to exam",
                es: "días hasta el examen", "7"),
            FieldSpec(
                .registrationDays, "registrationDays", .number, de: "Anmeldeschluss Tage vorher|Anmeldefrist Tage",
                en: "registration days before", es: "días de inscripción antes", "28"),
            FieldSpec(
                .resultDays, "resultDays", .number, de: "Ergebnis nach Tagen|Tage bis zum Zeugnis",
                en: "result after days", es: "resultado en días", "21"),
            FieldSpec(
                .resitDays, "resitDays", .number, de: "Wiederholung nach Tagen", en: "resit after days",
                es: "repetición en días", "42"),
            FieldSpec(
                .childcare, "childcare", .yesNo, de: "Kinderbetreuung", en: "child care",
                es: "guardería|cuidado de niños",
                "ja"),
            FieldSpec(
                .individual, "individual", .yesNo, de: "Einzelunterricht|einzeln", en: "individual lessons|one to one",
                es: "individual|clases individuales", "nein"),
            FieldSpec(
                .unitsPerWeek, "unitsPerWeek", .number, de: "UE je Woche|UE pro Woche", en: "units a week",
                es: "unidades por semana", "3"),
        ])
}
