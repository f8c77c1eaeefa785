extension Schema {
    /// What people said of themselves for statistics only.
    package static let groups = Schema(
        "groups",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true,
                de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr",
                en: "candidate|applicant id|candidate id",
                es: "candidato|candidata|id candidato|número de candidato", "A-017"),
            FieldSpec(
                .attribute, "attribute", .groupAttribute, required: true, de: "Merkmal|Frage",
                en: "question|characteristic", es: "característica|pregunta", "Geschlecht"),
            FieldSpec(
                .groupValue, "value", .text, required: true, de: "Angabe|Antwort|Wert", en: "answer|group",
                es: "respuesta|valor|grupo", "weiblich"),
            FieldSpec(
                .consentedOn, "consentedOn", .date, required: true,
                de: "Einwilligung|Einwilligung am|eingewilligt am", en: "consent|consent given on|consented on",
                es: "consentimiento|consentimiento del", "02.05.2012"),
            FieldSpec(
                .groupPurpose, "purpose", .groupPurpose, required: true, de: "Zweck|Verwendung", en: "used for|use",
                es: "finalidad|uso", "Statistik"),
        ])
}
