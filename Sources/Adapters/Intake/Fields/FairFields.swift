extension Schema {
    /// Delegations (the interviewers of an employer).
    package static let delegations = Schema(
        "delegations",
        [
            FieldSpec(
                .employer, "employer", .id, required: true,
                de: "Betrieb|Firma|Arbeitgeber|Unternehmen|Betriebs-ID|Firmen-ID|Betriebsnummer",
                en: "company|employer id|company id", es: "empresa|id empresa|empleador", "E-07"),
            FieldSpec(
                .teams, "teams", .number, de: "Gesprächsteams|Anzahl Teams|parallele Gespräche", en: "interview teams",
                es: "equipos|entrevistas paralelas", "1"),
            FieldSpec(
                .languages, "languages", .levels, de: "Sprachen|Sprachkenntnisse", en: "languages spoken",
                es: "idiomas|lenguas", "Deutsch C2; Englisch B2"),
            FieldSpec(
                .tables, "tables", .numbers, de: "Tische|Tisch|Tischnummer", en: "table", es: "mesas|mesa", "3, 4"),
            FieldSpec(
                .maxRunSlots, "maxRunSlots", .number, de: "Gespräche am Stück|Gespräche ohne Pause",
                en: "interviews in a row", es: "entrevistas seguidas", "6"),
            FieldSpec(
                .windows, "windows", .windows, de: "Zeiten|Anwesenheit|anwesend|Verfügbarkeit",
                en: "availability|present|times", es: "disponibilidad|asistencia|horario", "25.06.2012 09:00-12:00"),
        ])

    /// Interpreters (Dolmetscherinnen und Dolmetscher).
    package static let interpreters = Schema(
        "interpreters",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Dolmetscher-ID|Dolmetscher-Nr",
                en: "interpreter id|number",
                es: "código|id intérprete|número", "I-1"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Dolmetscher|Dolmetscherin|vollständiger Name",
                en: "interpreter|full name", es: "intérprete|nombre|nombre completo", "Lucía Beispiel"),
            FieldSpec(
                .pairs, "pairs", .pairs, required: true, de: "Sprachpaare|Sprachpaar|Sprachen|Sprachrichtung",
                en: "language pairs|language pair|languages", es: "combinaciones|pares de lenguas|idiomas",
                "es-de; es-en"),
            FieldSpec(
                .maxRunSlots, "maxRunSlots", .number, de: "Gespräche am Stück|Gespräche ohne Pause",
                en: "interviews in a row", es: "entrevistas seguidas", "4"),
            FieldSpec(
                .windows, "windows", .windows, de: "Zeiten|Anwesenheit|anwesend|Verfügbarkeit",
                en: "availability|present|times", es: "disponibilidad|asistencia|horario", "25.06.2012 09:00-17:00"),
            .attendantEmail,
        ])

    /// Tables or rooms of the venue.
    package static let tables = Schema(
        "tables",
        [
            FieldSpec(
                .number, "number", .number, required: true, de: "Nr|Nummer|Tisch|Tischnummer",
                en: "no|table|table number",
                es: "número|mesa|nº", "1"),
            FieldSpec(
                .label, "label", .text, de: "Bezeichnung|Beschriftung|Raum|Name", en: "name|room",
                es: "nombre|etiqueta|sala",
                "Raum Donau"),
        ])

    /// Days of the fair with their slots.
    package static let days = Schema(
        "days",
        [
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Tag|Messetag", en: "day", es: "fecha|día", "25.06.2012"
            ),
            FieldSpec(
                .from, "from", .time, required: true, de: "von|Beginn|ab", en: "start|begin", es: "desde|inicio|de",
                "09:00"),
            FieldSpec(
                .to, "to", .time, required: true, de: "bis|Ende", en: "end|until", es: "hasta|fin|a", "17:00"),
            FieldSpec(
                .slotMinutes, "slotMinutes", .minutes, required: true,
                de: "Gesprächsdauer|Minuten|Dauer|Dauer in Minuten|Taktung", en: "minutes|slot length|duration",
                es: "minutos|duración|duración de la entrevista", "30"),
            FieldSpec(
                .breaks, "breaks", .times, de: "Pausen|Pause|Mittagspause", en: "break|pauses",
                es: "pausas|descanso|descansos",
                "12:00-13:00"),
            FieldSpec(
                .blocks, "blocks", .blocks, de: "Programm|Sperrzeiten|Programmpunkte",
                en: "programme|program|blocked times",
                es: "programa|bloques", "09:00-09:30 Begrüßung"),
        ])

    /// Blocks of the fair: times that keep people from interviews. Read with the days; its header tells it apart.
    package static let blocks = Schema(
        "days: blocks",
        [
            FieldSpec(
                .blockTitle, "title", .text, required: true, de: "Titel|Programmpunkt|Anlass|Bezeichnung",
                en: "block|event|occasion", es: "título|acto|evento", "Betriebsbesuch"),
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Tag", en: "day", es: "fecha|día", "25.06.2012"),
            FieldSpec(
                .from, "from", .time, required: true, de: "von|Beginn|ab", en: "start|begin", es: "desde|inicio|de",
                "09:00"),
            FieldSpec(
                .to, "to", .time, required: true, de: "bis|Ende", en: "end|until", es: "hasta|fin|a", "09:30"),
            FieldSpec(
                .audience, "who", .audience, de: "wer|für|Teilnehmer", en: "for|audience",
                es: "quién|para|participantes",
                "employers: E-07, E-09"),
        ])

    /// The official table of occupations of ESCO (`occupations_de.csv` …), which adds synonyms.
    package static let esco = Schema(
        "esco",
        [
            FieldSpec(
                .conceptURI, "conceptUri", .id, required: true, de: "", en: "", es: "",
                "http://data.europa.eu/esco/occupation/…"),
            FieldSpec(.iscoGroup, "iscoGroup", .id, required: true, de: "", en: "", es: "", "7212"),
            FieldSpec(.preferredLabel, "preferredLabel", .text, required: true, de: "", en: "", es: "", "welder"),
            FieldSpec(.altLabels, "altLabels", .text, de: "", en: "", es: "", "one a line within the cell"),
        ])

    /// Every kind of file, in the order of the reference.
    package static let all: [Schema] = [
        .employers, .vacancies, .applicants, .applicantQualifications, .applicantExperience, .applicantLanguages,
        .applicantSkills, .delegations, .interpreters, .tables, .days, .blocks, .esco, .contracts,
        .rankings, .providers, .courses, .households, .units, .guides, .offices, .survey,
        .partners, .employment,
        .hubs, .connections, .vehicles, .drivers,
        .documents, .contacts,
        .certificates, .attendance, .exams, .dropouts,
        .incidents, .checkins, .groups, .invitations,
        .funding, .grants, .costs, .payments, .budget,
        .allotments, .shuttles, .duties, .fairneeds,
    ]
}
