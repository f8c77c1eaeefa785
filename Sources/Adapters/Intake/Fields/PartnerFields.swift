extension Schema {
    /// Couples among the applicants.
    package static let partners = Schema(
        "partners",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true,
                de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr", en: "candidate|applicant id",
                es: "candidato|candidata|id candidato|número de candidato", "A-017"),
            FieldSpec(
                .partner, "partner", .id, required: true, de: "Partner|Partnerin|Partner-ID|Partner/in",
                en: "spouse|partner id", es: "pareja|cónyuge|id pareja", "A-018"),
            FieldSpec(
                .applicantConsent, "applicantConsent", .date, required: true,
                de: "Einwilligung|Einwilligung vom|Einwilligung Bewerber", en: "consent|applicant consented on",
                es: "consentimiento|consentimiento del candidato", "02.07.2012"),
            FieldSpec(
                .partnerConsent, "partnerConsent", .date, required: true,
                de: "Einwilligung Partner|Einwilligung Partner/in", en: "consent of the partner|partner consented on",
                es: "consentimiento de la pareja", "02.07.2012"),
            FieldSpec(
                .onlyTogether, "onlyTogether", .yesNo, de: "nur gemeinsam|nur zusammen|gemeinsam", en: "together only",
                es: "solo juntos|juntos", "ja"),
        ])
}
