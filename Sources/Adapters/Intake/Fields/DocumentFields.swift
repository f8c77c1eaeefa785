extension Schema {
    /// Papers that applicants need or have, one of a kind for each.
    package static let documents = Schema(
        "documents",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true,
                de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr", en: "candidate|applicant id",
                es: "candidato|candidata|id candidato", "A-017"),
            FieldSpec(
                .documentKind, "kind", .documentKind, required: true, de: "Art|Unterlage|Dokument",
                en: "document|type", es: "tipo|documento|clase", "Ausweis"),
            FieldSpec(
                .documentStatus, "status", .documentStatus, required: true, de: "Stand|Status", en: "state|stage",
                es: "estado|situación", "vorhanden"),
            FieldSpec(
                .language, "language", .language, de: "Sprache", en: "written in", es: "idioma|lengua", "es"),
            FieldSpec(
                .validUntil, "validUntil", .date, de: "gültig bis|Ablauf|läuft ab", en: "valid until|expires",
                es: "válido hasta|caduca|caducidad", "31.12.2018"),
            FieldSpec(
                .due, "due", .date, de: "fällig|fällig am|bis wann", en: "due on|act by",
                es: "fecha límite|plazo|hasta", "01.08.2012"),
            FieldSpec(
                .documentActor, "actor", .documentActor, de: "wer|zuständig|wer handelt", en: "who|who acts",
                es: "quién|responsable", "Betrieb"),
            FieldSpec(
                .contents, "contents", .numberList, de: "Inhalte|abgehakt|Nachweisangaben",
                en: "ticked|contents ticked",
                es: "contenidos|puntos marcados", "1-10"),
            FieldSpec(
                .file, "file", .text, de: "Datei|Dateiname|Ablageort", en: "file name|path",
                es: "archivo|fichero|ruta", "B017/ausweis.pdf"),
            FieldSpec(.note, "note", .text, de: "Bemerkung|Notiz", en: "remark|notes", es: "nota|observaciones", ""),
        ])

    /// Whom to call when something goes wrong: people's own contacts, and the campaign's.
    package static let contacts = Schema(
        "contacts",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Kontaktnummer", en: "contact id|number",
                es: "código|id contacto|número", "N-1"),
            FieldSpec(
                .applicant, "applicant", .id, de: "Bewerber|Bewerberin|Bewerbernummer|für",
                en: "candidate|applicant id|for", es: "candidato|candidata|para", "A-017"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Notfallkontakt|Kontakt|Ansprechperson",
                en: "contact|emergency contact", es: "nombre|contacto|contacto de emergencia", "Pilar Ejemplo"),
            FieldSpec(
                .phone, "phone", .text, required: true, de: "Telefon|Notfallnummer|Handy|Telefonnummer",
                en: "telephone|emergency number|phone number", es: "teléfono|móvil", "+34 600 000001"),
            FieldSpec(
                .contractLanguages, "languages", .languages, de: "Sprachen", en: "speaks", es: "idiomas|lenguas",
                "es; de"),
            FieldSpec(
                .from, "from", .date, de: "von|erreichbar ab|ab", en: "reachable from", es: "desde", "20.08.2012"),
            FieldSpec(
                .until, "until", .date, de: "bis|erreichbar bis", en: "reachable until|to", es: "hasta",
                "30.09.2012"),
        ])
}
