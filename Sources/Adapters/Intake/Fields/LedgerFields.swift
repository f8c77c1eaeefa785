extension Schema {
    /// Costs, and what came back of them.
    package static let costs = Schema(
        "costs",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Posten|Kosten-ID", en: "cost id|number|no|item",
                es: "código|número|id coste|partida", "K-017"),
            FieldSpec(
                .costKind, "kind", .costKind, required: true, de: "Art|Kostenart", en: "kind of cost|type",
                es: "tipo|tipo de coste|clase", "Kursgebühr"),
            stageField(isRequired: true),
            applicantField,
            employerField,
            FieldSpec(
                .what, "what", .text, de: "Zweck|wofür|Beschreibung|Verwendungszweck", en: "purpose|for|description",
                es: "concepto|descripción|para qué", "Kurs B1, Juni"),
            FieldSpec(
                .payee, "payee", .text, de: "Empfänger|Zahlungsempfänger|an", en: "paid to|recipient|supplier",
                es: "beneficiario|pagado a|proveedor", "Volkshochschule Beispiel"),
            amountField(.signedPrice),
            FieldSpec(
                .returns, "returns", .id, de: "Rückzahlung von|Rückgabe von|zu Posten", en: "return of|gives back",
                es: "devolución de|devuelve", "K-004"),
            FieldSpec(
                .arisesOn, "arisesOn", .date, required: true, de: "entsteht am|Datum|Leistungsdatum|Tag",
                en: "arises on|date|day of service", es: "fecha|surge el|día del servicio", "11.06.2012"),
            FieldSpec(
                .due, "due", .date, de: "fällig am|Fälligkeit|zahlbar bis", en: "due on|payable by|due date",
                es: "vence el|vencimiento|pagadero hasta", "11.07.2012"),
            FieldSpec(
                .costStatus, "status", .costStatus, de: "Stand|Zahlungsstand", en: "state|payment status",
                es: "estado|situación", "bezahlt"),
            FieldSpec(
                .paidOn, "paidOn", .date, de: "bezahlt am|gezahlt am|Zahlungstag", en: "paid|date of payment",
                es: "pagado el|fecha de pago", "02.07.2012"),
            FieldSpec(
                .voucher, "voucher", .text, de: "Beleg|Belegnummer|Beleg-Nr", en: "voucher number|receipt number",
                es: "comprobante|número de comprobante", "2012-118"),
            evidenceField(
                de: "Nachweis|Nachweise|Nachweise vorhanden", en: "evidence there|proof", es: "justificantes"),
            FieldSpec(
                .recoverable, "recoverable", .yesNo, de: "erstattbar|stornierbar|rückholbar",
                en: "refundable|can be recovered", es: "reembolsable|recuperable", "nein"),
        ])

    /// What funders promise.
    package static let funding = Schema(
        "funding",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Regel|Kennung|Nr|Förder-ID", en: "rule id|number|no",
                es: "código|número|id regla", "ESF"),
            FieldSpec(
                .payer, "payer", .text, required: true, de: "Geldgeber|Fördergeber|Zuwendungsgeber",
                en: "funder|paid by",
                es: "financiador|financia|pagador", "Land, ESF-Mittel"),
            FieldSpec(
                .order, "order", .number, required: true, de: "Reihenfolge|Rang", en: "rank|priority",
                es: "orden|prioridad", "1"),
            FieldSpec(
                .share, "share", .share, required: true, de: "Anteil|Förderquote|Quote", en: "rate|fraction",
                es: "parte|cuota|proporción", "2/3"),
            FieldSpec(
                .costKinds, "kinds", .costKinds, de: "Kostenarten|förderfähig", en: "kinds of cost|eligible kinds",
                es: "tipos de coste|subvencionable", "Fahrt; Hotel"),
            FieldSpec(
                .applicants, "applicants", .ids, de: "Bewerber|Personen|nur für", en: "persons|people|only for",
                es: "candidatos|personas|solo para", "A-017; A-018"),
            FieldSpec(
                .minimumAge, "minimumAge", .age, de: "Mindestalter|Alter ab", en: "age from", es: "edad mínima", "18"),
            FieldSpec(
                .maximumAge, "maximumAge", .age, de: "Höchstalter|Alter bis", en: "age to", es: "edad máxima", "35"),
            FieldSpec(
                .from, "from", .date, de: "von|Beginn|ab|Zeitraum von", en: "start|period from",
                es: "desde|inicio|periodo desde", "01.01.2012"),
            FieldSpec(
                .to, "to", .date, de: "bis|Ende|Zeitraum bis", en: "end|until|period to",
                es: "hasta|fin|periodo hasta", "31.12.2012"),
            FieldSpec(
                .capPerPerson, "capPerPerson", .price, de: "höchstens je Person|Höchstbetrag je Person",
                en: "cap per person|most per person", es: "máximo por persona", "300 €"),
            FieldSpec(
                .capPerKind, "capPerKind", .price, de: "höchstens je Art|Höchstbetrag je Kostenart",
                en: "cap per kind|most per kind", es: "máximo por tipo", "5.000 €"),
            FieldSpec(
                .cap, "cap", .price, de: "höchstens|Höchstbetrag|Bewilligungsrahmen", en: "most|total cap",
                es: "máximo|tope", "40.000 €"),
            FieldSpec(
                .needsApplication, "needsApplication", .yesNo, de: "Antrag nötig|Antrag vorher|Antragspflicht",
                en: "application needed|apply before", es: "requiere solicitud|solicitud previa", "ja"),
            evidenceField(
                de: "Nachweis|Nachweise|verlangte Nachweise", en: "evidence required|proof required",
                es: "justificantes|justificantes exigidos"),
            FieldSpec(
                .notWith, "notWith", .ids, de: "nicht mit|nicht neben|schließt aus", en: "not with|excludes",
                es: "no con|excluye", "LAND-2"),
            FieldSpec(
                .namesPeople, "namesPeople", .yesNo, de: "Namen verlangt|mit Namen", en: "names required|with names",
                es: "exige nombres|con nombres", "nein"),
            FieldSpec(
                .source, "source", .text, de: "Quelle|Rechtsgrundlage|Programm|Richtlinie", en: "programme|legal basis",
                es: "fuente|programa|base legal", "ESF-Richtlinie 2007–2013"),
        ])

    /// Applications to funders, and what became of them.
    package static let grants = Schema(
        "grants",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Antrag|Antragsnummer|Nr|Kennung|Aktenzeichen",
                en: "application|application number|number|no|reference", es: "solicitud|número|código|expediente",
                "AZ-12-07"),
            ruleField(isRequired: true),
            applicantField,
            FieldSpec(
                .filedOn, "filedOn", .date, required: true, de: "gestellt am|eingereicht am|beantragt am",
                en: "filed|applied on|filed on", es: "presentada el|solicitada el", "02.04.2012"),
            FieldSpec(
                .approvedOn, "approvedOn", .date, de: "bewilligt am|genehmigt am", en: "approved|granted on",
                es: "aprobada el|concedida el", "07.05.2012"),
            FieldSpec(
                .refusedOn, "refusedOn", .date, de: "abgelehnt am|Ablehnung", en: "refused|rejected on",
                es: "denegada el|rechazada el", "07.05.2012"),
            FieldSpec(
                .amount, "amount", .price, de: "Betrag|bewilligt|bewilligter Betrag", en: "amount approved|sum",
                es: "importe|importe concedido", "30.000 €"),
        ])

    /// Money that came in.
    package static let payments = Schema(
        "payments",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Eingang|Nr|Kennung|Buchung", en: "payment id|number|no|booking",
                es: "código|número|ingreso", "E-031"),
            employerField,
            ruleField(isRequired: false),
            FieldSpec(
                .fee, "fee", .fee, de: "Gebühr|Beitrag|wofür", en: "for|kind of fee", es: "tasa|cuota|para",
                "Organisationsbeitrag"),
            amountField(.signedPrice),
            FieldSpec(
                .receivedOn, "receivedOn", .date, required: true, de: "eingegangen am|Datum|Eingang am|Buchungstag",
                en: "received|date|booked on", es: "recibido el|fecha|fecha de ingreso", "12.07.2012"),
            FieldSpec(
                .reference, "reference", .text, de: "Verwendungszweck|Referenz|Zeichen", en: "purpose|text",
                es: "concepto|referencia", "Messe 2012, Rechnung 14"),
        ])

    /// What may be spent.
    package static let budget = Schema(
        "budget",
        [
            stageField(isRequired: false),
            FieldSpec(
                .costKind, "kind", .costKind, de: "Art|Kostenart", en: "kind of cost|type",
                es: "tipo|tipo de coste|clase", "Kursgebühr"),
            amountField(.price),
        ])

    private static func stageField(isRequired: Bool) -> FieldSpec {
        FieldSpec(
            .costStage, "stage", .costStage, required: isRequired, de: "Abschnitt|Phase|Stufe", en: "phase|part",
            es: "fase|etapa", "Messe")
    }

    private static func amountField(_ format: Format) -> FieldSpec {
        FieldSpec(
            .amount, "amount", format, required: true, de: "Betrag|Euro|Summe", en: "sum|euros|value",
            es: "importe|suma|euros", "245,50 €")
    }

    private static func evidenceField(de: String, en: String, es: String) -> FieldSpec {
        FieldSpec(.evidence, "evidence", .evidence, de: de, en: en, es: es, "Rechnung; Zahlungsnachweis")
    }

    private static func ruleField(isRequired: Bool) -> FieldSpec {
        FieldSpec(
            .rule, "rule", .id, required: isRequired, de: "Regel|Förderregel|Geldgeber|Förderung",
            en: "funding rule|funding|funder", es: "regla|financiación|financiador", "ESF")
    }

    private static let applicantField = FieldSpec(
        .applicant, "applicant", .id, de: "Bewerber|Bewerberin|Bewerbernummer|Bewerber-ID|Bewerber-Nr|Person",
        en: "candidate|applicant id|candidate id|person", es: "candidato|candidata|id candidato|persona", "A-017")

    private static let employerField = FieldSpec(
        .employer, "employer", .id, de: "Betrieb|Firma|Arbeitgeber|Unternehmen|Betriebsnummer",
        en: "company|firm|employer id", es: "empresa|empleador|id empresa", "E-07")
}
