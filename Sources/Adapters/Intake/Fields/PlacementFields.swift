extension Schema {
    /// Contracts between applicants and the employers of vacancies.
    package static let contracts = Schema(
        "contracts",
        [
            applicantField, vacancyField,
            FieldSpec(
                .contractState, "state", .contractState, required: true, de: "Stand|Status|Vertragsstand",
                en: "status|contract state|stage", es: "estado|situación|estado del contrato", "unterschrieben"),
            FieldSpec(
                .signedOn, "signedOn", .date, de: "unterschrieben am|Unterschrift|Vertragsdatum|Vertrag vom",
                en: "signed|signature|date of signature|contract date",
                es: "firmado el|fecha de firma|fecha del contrato", "10.07.2012"),
            FieldSpec(
                .start, "start", .date, required: true,
                de: "Beginn|Eintritt|Eintrittsdatum|Arbeitsbeginn|erster Arbeitstag|ab",
                en: "start date|starting date|first day of work|begin",
                es: "inicio|fecha de inicio|comienzo|incorporación", "01.09.2012"),
            FieldSpec(
                .payPerMonth, "payPerMonth", .pay,
                de: "Monatsgehalt|Monatslohn|Bruttomonatsgehalt|Bruttolohn|Lohn|Gehalt|Vergütung",
                en: "monthly pay|pay|salary|wage|salary per month",
                es: "salario mensual|salario|sueldo|sueldo mensual", "2.800 €"),
            FieldSpec(
                .contractLanguages, "languages", .languages, de: "Sprachen|Vertragssprachen|Sprache des Vertrags",
                en: "contract languages|language of the contract", es: "idiomas|idiomas del contrato", "de; es"),
            FieldSpec(
                .probationMonths, "probationMonths", .months, de: "Probezeit|Probezeit in Monaten|Probezeitmonate",
                en: "probation|months of probation", es: "periodo de prueba|meses de prueba|prueba", "6"),
            FieldSpec(
                .internshipFrom, "internshipFrom", .date, de: "Praktikum ab|Praktikum von|Praktikumsbeginn",
                en: "internship from|internship begins", es: "prácticas desde|inicio de las prácticas", "05.05.2014"),
            FieldSpec(
                .internshipUntil, "internshipUntil", .date, de: "Praktikum bis|Praktikumsende",
                en: "internship until|internship ends", es: "prácticas hasta|fin de las prácticas", "31.07.2014"),
        ])

    /// What happened to signed contracts.
    package static let employment = Schema(
        "employment",
        [
            applicantField, vacancyField,
            FieldSpec(
                .employmentState, "state", .employmentState, required: true, de: "Ereignis|Stand|Status",
                en: "event|status", es: "suceso|estado|situación", "angekommen"),
            FieldSpec(
                .happenedOn, "on", .date, required: true, de: "am|Datum|Tag", en: "date|day", es: "el|fecha|día",
                "01.09.2012"),
            FieldSpec(
                .start, "start", .date, de: "neuer Beginn|neuer Arbeitsbeginn|Beginn", en: "new start|start date",
                es: "nuevo inicio|inicio", "01.10.2012"),
            FieldSpec(
                .reason, "reason", .text, de: "Grund|Anlass|warum", en: "why|cause", es: "motivo|causa|por qué",
                "Insolvenz"),
        ])

    /// What employers and applicants think of each other after the interviews.
    package static let rankings = Schema(
        "rankings",
        [
            FieldSpec(
                .side, "side", .side, required: true, de: "Seite|wer|wer reiht", en: "who|who ranks|ranked by",
                es: "parte|quién|quién clasifica", "Betrieb"),
            applicantField, vacancyField,
            FieldSpec(
                .rank, "rank", .rank, required: true, de: "Rang|Platz|Rangfolge|Reihung", en: "place|ranking|position",
                es: "rango|puesto|orden|clasificación", "1"),
        ])

    private static let applicantField = FieldSpec(
        .applicant, "applicant", .id, required: true, de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr",
        en: "candidate|applicant id|candidate id", es: "candidato|candidata|id candidato|número de candidato", "A-017")

    private static let vacancyField = FieldSpec(
        .vacancy, "vacancy", .id, required: true, de: "Stelle|Stellen-ID|Stellennummer|Stellen-Nr",
        en: "job|vacancy id|job id", es: "oferta|vacante|id oferta|número de oferta", "V-12")
}
