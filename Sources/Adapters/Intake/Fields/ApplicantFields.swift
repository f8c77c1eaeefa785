extension Schema {
    /// Applicants (Bewerberinnen und Bewerber), one row each.
    package static let applicants = Schema(
        "applicants",
        personFields + qualificationFields + experienceFields + languageFields + wishFields + consentFields)

    private static let personFields: [FieldSpec] = [
        FieldSpec(
            .id, "id", .id, de: "Nr|Kennung|Bewerbernummer|Bewerber-ID|Bewerber-Nr|lfd. Nr|Kundennummer",
            en: "applicant id|candidate id|number|no", es: "código|id candidato|número|nº|expediente", "A-017"),
        FieldSpec(
            .familyName, "familyName", .text, de: "Nachname|Familienname|Zuname", en: "last name|surname|family name",
            es: "apellidos|apellido|primer apellido", "García López"),
        FieldSpec(
            .givenName, "givenName", .text, de: "Vorname|Vornamen|Rufname", en: "first name|given name|forename",
            es: "nombre|nombre de pila", "Ana"),
        FieldSpec(
            .fullName, "name", .text, de: "Name, Vorname|Bewerber|Bewerberin|vollständiger Name",
            en: "full name|applicant name", es: "apellidos, nombre|nombre completo|nombre y apellidos",
            "García López, Ana"),
        FieldSpec(
            .birthDate, "birthDate", .date, de: "Geburtsdatum|geboren am|geb.|geb. am|Geburtstag",
            en: "date of birth|dob|birthday|born", es: "fecha de nacimiento|nacimiento|nacido el", "07.03.1987"),
        FieldSpec(
            .sex, "sex", .text, de: "Geschlecht|Anrede", en: "gender|salutation", es: "sexo|género", "w"),
        FieldSpec(
            .nationalities, "nationalities", .countries, de: "Staatsangehörigkeit|Nationalität|Staatsbürgerschaft",
            en: "nationality|citizenship", es: "nacionalidad|nacionalidades", "ES"),
        FieldSpec(
            .email, "email", .text, de: "E-Mail|Mail|E-Mail-Adresse|Mailadresse", en: "e mail address|mail address",
            es: "correo|correo electrónico|e-mail", "ana@example.org"),
        FieldSpec(
            .phone, "phone", .text, de: "Telefon|Tel|Mobil|Handy|Telefonnummer|Mobiltelefon",
            en: "telephone|mobile|phone number", es: "teléfono|móvil|tfno", "+34 600 000 000"),
        FieldSpec(
            .homePlace, "home", .place, de: "Wohnort|Ort|Stadt|Heimatort|PLZ Ort", en: "town|city|residence|place",
            es: "localidad|ciudad|municipio|población|residencia", "Padrón"),
        FieldSpec(
            .homeCountry, "homeCountry", .country, de: "Wohnland|Heimatland|Land|Herkunftsland",
            en: "country|country of residence", es: "país|país de residencia", "Spanien"),
        FieldSpec(
            .contactLanguage, "contactLanguage", .language, de: "Korrespondenzsprache|Kontaktsprache",
            en: "language of contact|preferred language", es: "idioma de contacto|idioma preferido", "es"),
    ]

    private static let wishFields: [FieldSpec] = [
        FieldSpec(
            .skills, "skills", .list, de: "Kenntnisse|Fähigkeiten|Fertigkeiten|Kompetenzen|EDV-Kenntnisse",
            en: "abilities|competences", es: "competencias|habilidades|conocimientos|destrezas", "MAG; WIG"),
        FieldSpec(
            .licences, "licences", .list, de: "Führerschein|Führerscheinklasse|Führerscheine",
            en: "driving licence|driver's license|licenses", es: "carné de conducir|permiso de conducir|carnet", "B, C1"
        ),
        FieldSpec(
            .earliestStart, "earliestStart", .date,
            de: "frühester Beginn|verfügbar ab|frühester Eintritt|Verfügbarkeit",
            en: "available from|availability|earliest start date",
            es: "disponible desde|disponibilidad|fecha de inicio",
            "01.09.2012"),
        FieldSpec(
            .patterns, "patterns", .patterns, de: "Arbeitszeit|Arbeitszeitmodell|Schichtbereitschaft",
            en: "work pattern|working time", es: "jornada|turnos|tipo de jornada", "Vollzeit; Schicht"),
        FieldSpec(
            .wishedOccupations, "wishedOccupations", .titles,
            de: "Wunschberuf|gewünschter Beruf|Wunschberufe|Berufswunsch|Zielberuf",
            en: "desired occupation|desired job|target occupation",
            es: "puesto deseado|ocupación deseada|profesión deseada",
            "Schweißer"),
        FieldSpec(
            .minimumSalary, "minimumSalaryPerYear", .money,
            de: "Mindestgehalt|Gehaltswunsch|Gehaltsvorstellung|Wunschgehalt|Mindestlohn im Jahr",
            en: "minimum salary|salary expectation|desired salary",
            es: "salario mínimo|salario deseado|expectativa salarial",
            "30.000 €"),
        FieldSpec(
            .minimumSalaryPerMonth, "minimumSalaryPerMonth", .money,
            de: "Mindestgehalt im Monat|Gehaltswunsch monatlich",
            en: "minimum monthly salary", es: "salario mínimo mensual", "2.500 €"),
        FieldSpec(
            .wishedPlaces, "wishedPlaces", .places, de: "Wunschort|Wunschorte|gewünschter Arbeitsort|gewünschte Region",
            en: "desired place|preferred location|desired location", es: "lugar deseado|localidad deseada|destino",
            "Wunsiedel; Selb"),
        FieldSpec(
            .onlyWishedPlaces, "onlyWishedPlaces", .yesNo, de: "nur Wunschort|nur am Wunschort",
            en: "only desired place|only there", es: "solo lugar deseado|sólo allí", "nein"),
        FieldSpec(
            .wishedPatterns, "wishedPatterns", .patterns,
            de: "Arbeitszeitwunsch|gewünschte Arbeitszeit|Wunscharbeitszeit|gewünschtes Arbeitszeitmodell",
            en: "desired work pattern|preferred work pattern|desired working time",
            es: "jornada deseada|turno deseado|turnos deseados", "Vollzeit"),
        FieldSpec(
            .otherOccupation, "acceptsOtherOccupation", .yesNo,
            de: "anderer Beruf möglich|auch anderer Beruf|berufsfremd möglich",
            en: "other occupation|accepts other occupation|open to other jobs",
            es: "otra ocupación|acepta otra ocupación",
            "ja"),
        FieldSpec(
            .acceptsTraining, "acceptsTraining", .yesNo, de: "Ausbildung möglich|Ausbildungsbereit|auch Ausbildung",
            en: "apprenticeship|accepts training", es: "acepta formación|formación dual", "nein"),
        FieldSpec(
            .fairWindows, "fairWindows", .windows, de: "anwesend|Anwesenheit|Messezeiten|auf der Messe",
            en: "at the fair|present|fair times", es: "asistencia|en la feria|presente", "25.06.2012 09:00-12:00"),
    ]

    private static let consentFields: [FieldSpec] = [
        FieldSpec(
            .consentMatching, "consentMatching", .yesNo,
            de: "Einwilligung|Einwilligung Vermittlung|Datenschutz|DSGVO|Einverständnis",
            en: "consent|privacy consent|consent to matching", es: "consentimiento|autorización|protección de datos",
            "ja"),
        FieldSpec(
            .consentTalentPool, "consentTalentPool", .yesNo, de: "Einwilligung Talentpool|Talentpool",
            en: "talent pool",
            es: "bolsa de empleo|bolsa de talento", "nein"),
        FieldSpec(
            .consentPartnerSearch, "consentPartnerSearch", .yesNo, de: "Einwilligung Partnersuche|Partnersuche",
            en: "partner search", es: "búsqueda para la pareja", "nein"),
        FieldSpec(
            .consentHousingSharing, "consentHousingSharing", .yesNo,
            de: "Einwilligung Wohnungssuche|Weitergabe Wohnung",
            en: "housing sharing", es: "búsqueda de vivienda", "nein"),
        FieldSpec(
            .consentStatistics, "consentStatistics", .yesNo, de: "Einwilligung Statistik|Statistik", en: "statistics",
            es: "estadística", "nein"),
        FieldSpec(
            .consentDate, "consentDate", .date, de: "Einwilligung am|Datum der Einwilligung", en: "consent given on",
            es: "fecha del consentimiento", "01.04.2012"),
        FieldSpec(
            .withdrawn, "withdrawn", .yesNo, de: "zurückgezogen|abgesagt|Absage", en: "withdrew|cancelled",
            es: "retirado|ha renunciado|baja", "nein"),
    ]
}
