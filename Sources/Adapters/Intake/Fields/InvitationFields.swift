extension Schema {
    /// Invitations to the fair, with what came back.
    package static let invitations = Schema(
        "invitations",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true,
                de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr|Kandidat|Kandidatin",
                en: "candidate|applicant id|candidate id", es: "candidato|candidata|id candidato|número de candidato",
                "A-017"),
            FieldSpec(
                .sentOn, "sentOn", .date, required: true, de: "eingeladen am|Einladung vom|versandt am|Einladung",
                en: "invited on|sent|sent on", es: "invitado el|invitación del|enviada el", "23.04.2012"),
            FieldSpec(
                .answerBy, "answerBy", .date, required: true, de: "Antwort bis|Frist|Rückmeldung bis",
                en: "answer by|reply by|deadline", es: "respuesta hasta|plazo|fecha límite", "07.05.2012"),
            FieldSpec(
                .invitationAnswer, "answer", .invitationAnswer, de: "Antwort|Rückmeldung|Zusage",
                en: "reply|response", es: "respuesta|contestación", "kommt"),
            FieldSpec(
                .answeredOn, "answeredOn", .date, de: "geantwortet am|Antwort am|Rückmeldung am",
                en: "answered on|replied on|reply date", es: "respondió el|fecha de respuesta", "30.04.2012"),
            FieldSpec(
                .invitationDays, "days", .dates, de: "Tage|kommt am|Messetage", en: "fair days|comes on",
                es: "días|viene el", "26.06.2012; 27.06.2012"),
            FieldSpec(
                .declineReason, "reason", .declineReason, de: "Grund|Absagegrund", en: "why|reason for declining",
                es: "motivo|motivo de la renuncia", "andere Stelle"),
        ])
}
