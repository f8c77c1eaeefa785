extension Schema {
    /// What went wrong, and how it ended (Vorfälle).
    package static let incidents = Schema(
        "incidents",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Vorfall|Vorfallnummer", en: "number|no|incident",
                es: "código|incidente|número", "I001"),
            FieldSpec(
                .incidentKind, "kind", .incidentKind, required: true, de: "Art|Anlass|was", en: "what|type",
                es: "tipo|clase|qué", "Insolvenz"),
            FieldSpec(
                .applicant, "applicant", .id, de: "Bewerber|Bewerberin|Bewerber-ID|Person",
                en: "candidate|applicant id|person", es: "candidato|candidata|persona", "A-017"),
            FieldSpec(
                .employer, "employer", .id, de: "Betrieb|Arbeitgeber|Firma|Betriebs-ID", en: "company|employer id|firm",
                es: "empresa|empleador|id empresa", "E-12"),
            FieldSpec(
                .guide, "guide", .id, de: "Lotse|Lotsin|Pate|Patin", en: "guide id", es: "guía|persona guía", "L1"),
            FieldSpec(
                .happenedOn, "on", .date, required: true, de: "am|Datum|Tag", en: "date|day", es: "el|fecha|día",
                "15.04.2013"),
            FieldSpec(
                .from, "from", .date, de: "seit|ab|von", en: "since|beginning", es: "desde|a partir de", "01.03.2013"),
            FieldSpec(
                .note, "note", .text, de: "Notiz|Bemerkung", en: "remark", es: "nota|observación", "Amtsgericht Hof"),
            FieldSpec(
                .closedOn, "closedOn", .date, de: "erledigt am|geschlossen am", en: "closed|closed on",
                es: "cerrado el", "10.06.2013"),
            FieldSpec(
                .incidentOutcome, "outcome", .incidentOutcome, de: "Ergebnis|Ausgang", en: "result|how it ended",
                es: "resultado|desenlace", "neue Arbeit"),
        ])

    /// What the two sides wrote down of talks in the probation (Gesprächsnotizen).
    package static let checkins = Schema(
        "checkins",
        [
            FieldSpec(
                .applicant, "applicant", .id, required: true, de: "Bewerber|Bewerberin|Bewerber-ID|Person",
                en: "candidate|applicant id|person", es: "candidato|candidata|persona", "A-017"),
            FieldSpec(
                .vacancy, "vacancy", .id, required: true, de: "Stelle|Stellen-ID|Stellennummer",
                en: "job|vacancy id|job id", es: "oferta|vacante|id oferta", "V-12"),
            FieldSpec(
                .talkDay, "day", .talkDay, required: true, de: "Vertragstag|Gespräch|Gespräch an Tag",
                en: "talk|day of the contract", es: "charla|día del contrato", "28"),
            FieldSpec(
                .noteSide, "side", .noteSide, required: true, de: "Seite|wer", en: "who|whose note",
                es: "parte|quién", "Betrieb"),
            FieldSpec(
                .happenedOn, "on", .date, required: true, de: "am|Datum|gesprochen am", en: "date|talked on",
                es: "el|fecha", "28.09.2012"),
            FieldSpec(
                .answers, "answers", .answers, de: "Antworten", en: "replies", es: "respuestas",
                "tasksClear=yes; safetyClear=yes"),
            FieldSpec(
                .progress, "progress", .progress, de: "Fortschritt|Stand gegen Vereinbarung", en: "against the agreed",
                es: "progreso|avance", "wie vereinbart"),
            FieldSpec(
                .language, "german", .level, de: "Deutsch|Deutsch bei der Arbeit", en: "German at work",
                es: "alemán|alemán en el trabajo", "A2"),
            FieldSpec(
                .plannedAbsence, "plannedAbsence", .days, de: "geplant abwesend|Abwesenheit geplant",
                en: "planned days off", es: "ausencia prevista|días previstos", "2"),
            FieldSpec(
                .unplannedAbsence, "unplannedAbsence", .days, de: "ungeplant abwesend|Abwesenheit ungeplant",
                en: "other days off", es: "ausencia no prevista|otros días", "1"),
            FieldSpec(
                .supportOffered, "support", .supportOffered, de: "Unterstützung|Hilfe|angebotene Hilfe",
                en: "help|support offered", es: "ayuda|apoyo", "language; mentor"),
            FieldSpec(
                .signedOn, "signedOn", .date, de: "unterschrieben am|Unterschrift", en: "signed on|signed",
                es: "firmado el|firma", "28.09.2012"),
            FieldSpec(
                .copiedOn, "copiedOn", .date, de: "Kopie am|ausgehändigt am", en: "copy on|handed over on",
                es: "copia el|entregado el", "01.10.2012"),
            FieldSpec(
                .copyLanguage, "copyLanguage", .language, de: "Sprache der Kopie", en: "language of the copy",
                es: "idioma de la copia", "Spanisch"),
        ])
}
