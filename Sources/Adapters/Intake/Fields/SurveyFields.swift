extension Schema {
    /// Answers of firms to the survey of open jobs (Betriebsumfrage): the columns of a vacancy and what was asked beside.
    package static let survey = Schema(
        "survey",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Antwort-ID|Antwortnummer|Rückmeldung Nr",
                en: "answer id|number|no", es: "código|id respuesta|número", "R-12"),
            column(.employer, of: .vacancies),
            FieldSpec(
                .interest, "interested", .interest, required: true, de: "Interesse|interessiert|Rückmeldung|Antwort",
                en: "interest|answer", es: "interés|interesado|respuesta", "ja"),
            FieldSpec(
                .interestReason, "reason", .text, de: "Grund|warum|Begründung", en: "why", es: "motivo|por qué",
                "Auftragslage offen"),
            FieldSpec(
                .answeredOn, "answeredOn", .date, required: true, de: "beantwortet am|Datum|eingegangen am|Eingang",
                en: "answered|date|received on", es: "respondido el|fecha|recibido el", "14.11.2011"),
            optional(column(.title, of: .vacancies)), column(.openings, of: .vacancies),
            FieldSpec(
                .vacancy, "vacancyId", .id, de: "Stellen-ID|Stellennummer|Stellen-Nr|wird Stelle",
                en: "job id|becomes vacancy", es: "id oferta|número de oferta", "V-12"),
        ]
            + [
                .minimumLevel, .fields, .mustSkills, .niceSkills, .germanAtStart, .germanLater, .germanReason,
                .languagesNeeded, .salaryPerYear, .salaryPerMonth, .weeklyHours, .collectiveAgreement, .start,
                .patterns,
                .licences, .contract, .place, .land, .minimumExperience, .housingHelp,
            ].map { column($0, of: .vacancies) } + [
                FieldSpec(
                    .trainsOnTheJob, "trainsOnTheJob", .yesNo,
                    de: "Einarbeitung|Anlernen|Einarbeitung im Betrieb|Schulung im Betrieb",
                    en: "training on the job|on-the-job training", es: "formación en el puesto|formación en la empresa",
                    "ja"),
                FieldSpec(
                    .interviewLanguages, "interviewLanguages", .languages,
                    de: "Gesprächssprachen|Sprachen im Gespräch|Sprache des Gesprächs",
                    en: "languages of the interview", es: "idiomas de la entrevista", "Deutsch; Englisch"),
            ] + [.contactName, .contactEmail, .contactPhone].map { column($0, of: .employers) })

    /// The column of another kind of file.
    private static func column(_ field: Field, of schema: Schema) -> FieldSpec {
        guard let slot = schema.slot(field) else { preconditionFailure("\(schema.title) has no \(field)") }
        return schema.specs[slot]
    }

    private static func optional(_ spec: FieldSpec) -> FieldSpec {
        FieldSpec(spec, isRequired: false, german: [], english: [], spanish: [])
    }
}
