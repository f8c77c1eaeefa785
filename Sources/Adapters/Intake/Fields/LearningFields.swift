extension Schema {
    /// Certificates of language levels.
    package static let certificates = Schema(
        "certificates",
        [
            learnerField,
            FieldSpec(
                .language, "language", .language, de: "Sprache", en: "language tested", es: "idioma|lengua", "Deutsch"),
            FieldSpec(
                .level, "level", .level, required: true, de: "Niveau|Sprachniveau|Gesamtniveau|Stufe",
                en: "overall level|CEFR level", es: "nivel|nivel global", "B1"),
            FieldSpec(
                .exam, "exam", .text, required: true, de: "Prüfung|Zertifikat|Bezeichnung",
                en: "certificate|examination|title", es: "examen|certificado|título", "Goethe-Zertifikat B1"),
            FieldSpec(
                .issuer, "issuer", .text, de: "Aussteller|ausgestellt von|Prüfungsanbieter", en: "issued by|exam board",
                es: "emitido por|entidad emisora", "Goethe-Institut Madrid"),
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Prüfungsdatum|Prüfungstag|ausgestellt am",
                en: "exam date|issued on|day", es: "fecha|fecha del examen|emitido el", "24.02.2012"),
            FieldSpec(
                .validUntil, "validUntil", .date, de: "gültig bis|Ablaufdatum", en: "valid until|expires|expiry",
                es: "válido hasta|caduca|caducidad", "23.02.2014"),
            FieldSpec(
                .listening, "listening", .level, de: "Hören|Hörverstehen", en: "listening comprehension",
                es: "comprensión auditiva|escuchar", "B1"),
            FieldSpec(
                .reading, "reading", .level, de: "Lesen|Leseverstehen", en: "reading comprehension",
                es: "comprensión lectora|leer", "B2"),
            FieldSpec(
                .writing, "writing", .level, de: "Schreiben|schriftlicher Ausdruck", en: "written expression",
                es: "expresión escrita|escribir", "B1"),
            FieldSpec(
                .speaking, "speaking", .level, de: "Sprechen|mündlicher Ausdruck", en: "oral expression",
                es: "expresión oral|hablar", "B1"),
        ])

    /// Who was at which lesson.
    package static let attendance = Schema(
        "attendance",
        [
            courseGroupField(isRequired: true),
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Tag|Termin|Unterrichtstag", en: "day|lesson",
                es: "fecha|día|clase", "11.06.2012"),
            learnerField,
            FieldSpec(
                .attended, "state", .attended, required: true, de: "Anwesenheit|Teilnahme|anwesend|Status",
                en: "attendance|attended|status", es: "asistencia|estado", "anwesend"),
        ])

    /// How people did in exams.
    package static let exams = Schema(
        "exams",
        [
            learnerField,
            FieldSpec(
                .level, "level", .level, required: true, de: "Niveau|Stufe|geprüftes Niveau",
                en: "CEFR level|level tested", es: "nivel|nivel examinado", "B1"),
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Prüfungsdatum|Prüfungstag|Prüfung am",
                en: "exam date|day", es: "fecha|fecha del examen", "27.08.2012"),
            FieldSpec(
                .outcome, "outcome", .outcome, required: true, de: "Ergebnis|bestanden", en: "result|passed",
                es: "resultado|aprobado", "bestanden"),
            courseGroupField(isRequired: false),
        ])

    /// Who gave up learning.
    package static let dropouts = Schema(
        "dropouts",
        [
            learnerField,
            FieldSpec(
                .date, "date", .date, required: true, de: "Datum|Abbruch|Abbruch am|abgebrochen am",
                en: "day|dropped out on", es: "fecha|abandono|abandono el", "15.10.2012"),
            FieldSpec(
                .dropReason, "reason", .dropReason, required: true, de: "Grund|Abbruchgrund", en: "why|cause",
                es: "motivo|causa", "Arbeitszeiten"),
        ])

    private static let learnerField = FieldSpec(
        .applicant, "applicant", .id, required: true,
        de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr|Teilnehmer|Teilnehmerin",
        en: "candidate|applicant id|candidate id|learner|participant",
        es: "candidato|candidata|id candidato|número de candidato|alumno|alumna", "A-017")

    private static func courseGroupField(isRequired: Bool) -> FieldSpec {
        FieldSpec(
            .courseGroup, "group", .id, required: isRequired, de: "Gruppe|Kurs|Kursgruppe|Lerngruppe",
            en: "course|course group", es: "grupo|curso", "P-B1")
    }
}
