extension Schema {
    /// Employers (Betriebe).
    package static let employers = Schema(
        "employers",
        [
            FieldSpec(
                .id, "id", .id, de: "Nr|Kennung|Betriebsnummer|Betriebs-ID|Firmen-ID|Kundennummer|Firmennummer",
                en: "employer id|company id|number|no", es: "código|id empresa|número", "E-07"),
            FieldSpec(
                .name, "name", .text, required: true,
                de: "Firma|Firmenname|Betrieb|Unternehmen|Arbeitgeber|Name der Firma",
                en: "company|company name|employer|organisation|organization",
                es: "empresa|nombre|nombre de la empresa|razón social", "Stahlbau Beispiel GmbH"),
            FieldSpec(
                .place, "place", .place, de: "Ort|Stadt|Sitz|Standort|PLZ Ort", en: "town|city|location",
                es: "localidad|ciudad|municipio|población|lugar", "95632 Wunsiedel"),
            FieldSpec(
                .industry, "industry", .text, de: "Branche|Wirtschaftszweig|Gewerk", en: "sector|trade|branch",
                es: "sector económico|ramo|industria", "Metallbau"),
            FieldSpec(
                .employees, "employees", .number, de: "Mitarbeiter|Beschäftigte|Mitarbeiterzahl|Anzahl Mitarbeiter",
                en: "headcount|staff|number of employees", es: "empleados|trabajadores|plantilla", "48"),
            FieldSpec(
                .contactName, "contactName", .text, de: "Ansprechpartner|Ansprechpartnerin|Kontakt|Kontaktperson",
                en: "contact|contact person", es: "contacto|persona de contacto", "Petra Muster"),
            FieldSpec(
                .contactEmail, "contactEmail", .text, de: "E-Mail|Mail|E-Mail-Adresse", en: "email|contact email",
                es: "correo|correo electrónico", "muster@example.org"),
            FieldSpec(
                .contactPhone, "contactPhone", .text, de: "Telefon|Tel|Telefonnummer|Rufnummer",
                en: "phone|telephone|contact phone", es: "teléfono", "+49 9232 0000"),
        ])

    /// Vacancies (Stellen).
    package static let vacancies = Schema(
        "vacancies",
        [
            FieldSpec(
                .id, "id", .id, de: "Nr|Kennung|Stellen-ID|Stellennummer|Stellen-Nr|Referenznummer|Chiffre",
                en: "vacancy id|job id|reference|number", es: "código|id oferta|número|referencia", "V-12"),
            FieldSpec(
                .employer, "employer", .id, required: true,
                de: "Betrieb|Firma|Arbeitgeber|Unternehmen|Betriebs-ID|Firmen-ID|Betriebsnummer",
                en: "company|employer id|company id", es: "empresa|id empresa|empleador", "E-07"),
            FieldSpec(
                .title, "title", .title, required: true,
                de: "Stelle|Stellenbezeichnung|Beruf|Tätigkeit|Stellentitel|Berufsbezeichnung|Position",
                en: "job title|job|occupation|vacancy", es: "puesto|puesto de trabajo|ocupación|profesión|oferta",
                "Schweißer/in"),
            FieldSpec(
                .openings, "openings", .number,
                de: "Anzahl|Anzahl Stellen|Plätze|Zahl der Stellen|offene Stellen|Bedarf",
                en: "number of openings|positions|posts|places", es: "plazas|vacantes|número de plazas|puestos", "2"),
            FieldSpec(
                .minimumLevel, "minimumLevel", .eqf, de: "Mindestniveau|EQR|DQR|Niveau|Qualifikationsniveau",
                en: "EQF|minimum EQF|level", es: "MEC|nivel EQF|nivel mínimo|nivel", "4"),
            FieldSpec(
                .fields, "fields", .list, de: "Fachrichtung|Fachrichtungen|Fachgebiet|ISCED-F",
                en: "field|ISCED|fields of education", es: "campo|campos de estudio|especialidad", "0715"),
            FieldSpec(
                .mustSkills, "mustSkills", .list,
                de: "Muss-Kenntnisse|Anforderungen|erforderliche Kenntnisse|Muss|Kenntnisse",
                en: "required skills|must have|requirements|skills", es: "requisitos|competencias requeridas",
                "MAG; WIG"),
            FieldSpec(
                .niceSkills, "niceSkills", .list, de: "Kann-Kenntnisse|wünschenswert|gewünschte Kenntnisse|Kann",
                en: "nice to have|desired skills", es: "deseable|competencias deseables", "Kran"),
            FieldSpec(
                .germanAtStart, "germanAtStart", .level,
                de: "Deutsch|Deutschniveau|Deutschkenntnisse|Deutsch bei Beginn|Deutsch zum Start|Sprachniveau",
                en: "german|german level|language level", es: "alemán|nivel de alemán", "A2"),
            FieldSpec(
                .germanLater, "germanLater", .level, de: "Deutsch später|Deutsch Ziel|Zielniveau",
                en: "german later|german target", es: "alemán después|alemán objetivo", "B1"),
            FieldSpec(
                .germanReason, "germanReason", .text, de: "Begründung Deutsch|Grund Sprache|Sprachbegründung",
                en: "reason for german|language reason", es: "motivo del idioma", "Sicherheitsunterweisung"),
            FieldSpec(
                .languagesNeeded, "languages", .levels, de: "Sprachen|weitere Sprachen|Fremdsprachen",
                en: "other languages|languages needed", es: "idiomas|otros idiomas", "Englisch B1"),
            FieldSpec(
                .salaryPerYear, "salaryPerYear", .money,
                de: "Gehalt|Jahresgehalt|Lohn|Vergütung|Entgelt|Bruttojahresgehalt|Gehalt brutto|Bezahlung",
                en: "salary|annual salary|pay|wage", es: "salario|sueldo|salario anual|salario bruto", "32.500 €"),
            FieldSpec(
                .salaryPerMonth, "salaryPerMonth", .money,
                de: "Monatsgehalt|Monatslohn|Bruttomonatsgehalt|Bruttolohn Monat|Gehalt pro Monat",
                en: "monthly salary|salary per month", es: "salario mensual|sueldo mensual", "2.800 €"),
            FieldSpec(
                .weeklyHours, "weeklyHours", .hours,
                de: "Wochenstunden|Stunden|Arbeitszeit|Std/Woche|Stunden pro Woche|Wochenarbeitszeit",
                en: "hours|hours per week|weekly working time", es: "horas|horas semanales|jornada semanal", "40"),
            FieldSpec(
                .collectiveAgreement, "collectiveAgreement", .yesNo, de: "Tarif|Tarifvertrag|tarifgebunden",
                en: "union tariff|tariff", es: "convenio|convenio colectivo", "ja"),
            FieldSpec(
                .start, "start", .date, de: "Beginn|Eintritt|Eintrittsdatum|Arbeitsbeginn|Startdatum|ab",
                en: "start date|starting date|begin", es: "inicio|fecha de inicio|comienzo|incorporación", "01.09.2012"),
            FieldSpec(
                .patterns, "patterns", .patterns, de: "Arbeitszeitmodell|Arbeitszeitform|Schicht|Schichtmodell",
                en: "work pattern|shift|schedule", es: "turno|turnos|tipo de jornada|jornada", "Vollzeit; Schicht"),
            FieldSpec(
                .licences, "licences", .list, de: "Führerschein|Führerscheinklasse|Führerscheine",
                en: "driving licence|driver's license|licenses", es: "carné de conducir|permiso de conducir|carnet", "B"
            ),
            FieldSpec(
                .contract, "contract", .contract, de: "Vertrag|Vertragsart|Befristung|Beschäftigungsart",
                en: "contract type|employment type", es: "contrato|tipo de contrato", "unbefristet"),
            FieldSpec(
                .place, "place", .place, de: "Ort|Arbeitsort|Einsatzort|Stadt|Dienstort",
                en: "town|city|workplace|location",
                es: "localidad|lugar de trabajo|ciudad|lugar", "Wunsiedel"),
            FieldSpec(
                .land, "land", .land, de: "Bundesland|Land", en: "federal state|state",
                es: "estado federado|Land alemán",
                "BY"),
            FieldSpec(
                .minimumExperience, "minimumExperienceMonths", .months,
                de: "Berufserfahrung|Berufserfahrung Monate|Mindesterfahrung|Erfahrung in Monaten",
                en: "experience|minimum experience|experience months",
                es: "experiencia|experiencia mínima|experiencia meses",
                "24"),
            FieldSpec(
                .housingHelp, "helpsWithHousing", .yesNo, de: "Wohnung|Hilfe bei Wohnung|Wohnungshilfe|Unterkunft",
                en: "housing|housing help|accommodation", es: "vivienda|ayuda con vivienda|alojamiento", "ja"),
            FieldSpec(
                .withdrawn, "withdrawn", .yesNo, de: "zurückgezogen|besetzt|storniert", en: "cancelled|filled",
                es: "retirada|cubierta|anulada", "nein"),
        ])
}
