/// What a child file of the applicants holds.
enum ChildKind: String, CaseIterable, Sendable {
    case qualifications, experience, languages, skills

    var schema: Schema {
        switch self {
        case .qualifications: .applicantQualifications
        case .experience: .applicantExperience
        case .languages: .applicantLanguages
        case .skills: .applicantSkills
        }
    }
}

extension Schema {
    static let qualificationFields: [FieldSpec] = [
        FieldSpec(
            .qualificationTitle, "qualification", .text,
            de: "Abschluss|Abschlüsse|Ausbildung|Qualifikation|Berufsabschluss|erlernter Beruf|Studium",
            en: "degree|education|qualifications", es: "titulación|título|estudios|formación|formación académica",
            "Técnico en Soldadura y Calderería"),
        FieldSpec(
            .qualificationKind, "qualificationKind", .kind, de: "Abschlussart|Art des Abschlusses",
            en: "kind of degree",
            es: "tipo de titulación|clase de título", "es-t-cnico"),
        FieldSpec(
            .qualificationCountry, "qualificationCountry", .country,
            de: "Abschlussland|Land des Abschlusses|Ausbildungsland", en: "country of degree|country of qualification",
            es: "país de la titulación|país del título", "ES"),
        FieldSpec(
            .qualificationLevel, "qualificationLevel", .eqf, de: "EQR|DQR|EQR-Niveau|Abschlussniveau",
            en: "EQF|EQF level|degree level", es: "nivel EQF|nivel MEC|nivel de la titulación", "4"),
        FieldSpec(
            .qualificationField, "qualificationField", .isced, de: "Fachrichtung|Studienfach|Fachgebiet|ISCED-F",
            en: "field|field of study|ISCED", es: "especialidad|campo de estudio", "0715"),
        FieldSpec(
            .awarded, "awarded", .partialDate, de: "Abschlussdatum|Abschluss am|verliehen am|Abschlussjahr|Zeugnis vom",
            en: "graduation date|awarded on|date of degree|graduation year",
            es: "fecha del título|fecha de titulación|año",
            "2007-06-30"),
        FieldSpec(
            .trainingStart, "trainingStart", .partialDate, de: "Ausbildungsbeginn|Studienbeginn",
            en: "start of training",
            es: "inicio de los estudios|inicio de la formación", "2005-09-01"),
        FieldSpec(
            .trainingMonths, "trainingMonths", .months, de: "Ausbildungsdauer|Dauer in Monaten|Ausbildungsmonate",
            en: "duration in months|length of training", es: "duración en meses|duración de la formación", "24"),
        FieldSpec(
            .institution, "institution", .text, de: "Hochschule|Universität|Schule|Bildungseinrichtung|Institut",
            en: "university|school|college", es: "universidad|centro|centro de estudios|instituto", "CIFP Beispiel"),
        FieldSpec(
            .institutionStatus, "institutionStatus", .institution, de: "anabin-Status|Status der Hochschule",
            en: "anabin institution", es: "estado anabin", "H+"),
        FieldSpec(
            .degreeStatus, "degreeStatus", .degree, de: "anabin-Abschluss|Abschlussbewertung", en: "anabin degree",
            es: "valoración anabin", "entspricht"),
        FieldSpec(
            .stateRecognised, "stateRecognised", .yesNo, de: "staatlich anerkannt|im Herkunftsland anerkannt",
            en: "recognised at home|state recognised", es: "título oficial|reconocido por el estado", "ja"),
        FieldSpec(
            .recognisedIn, "recognisedIn", .countries, de: "anerkannt in|Anerkennung in", en: "already recognised in",
            es: "reconocido en|homologado en", "FR"),
    ]

    static let experienceFields: [FieldSpec] = [
        FieldSpec(
            .experienceTitle, "experience", .titles,
            de: "letzte Tätigkeit|Tätigkeit|Tätigkeiten|ausgeübter Beruf|Berufserfahrung als|letzte Stelle|Beruf",
            en: "last job|occupation|job title|work experience",
            es: "último puesto|profesión|ocupación|experiencia laboral",
            "Soldadora"),
        FieldSpec(
            .experienceFrom, "experienceFrom", .partialDate, de: "beschäftigt von|Tätigkeit von", en: "worked from",
            es: "trabajó desde", "2008-03"),
        FieldSpec(
            .experienceTo, "experienceTo", .partialDate, de: "beschäftigt bis|Tätigkeit bis",
            en: "worked to|worked until",
            es: "trabajó hasta", "2012-06"),
        FieldSpec(
            .experienceHours, "experienceHours", .hours, de: "Tätigkeit Wochenstunden", en: "worked hours per week",
            es: "horas semanales trabajadas", "40"),
        FieldSpec(
            .experienceMonths, "experienceMonths", .months,
            de: "Berufserfahrung|Berufserfahrung Monate|Erfahrung in Monaten|Monate Erfahrung",
            en: "months of experience|experience in months",
            es: "meses de experiencia|experiencia en meses|experiencia",
            "51"),
        FieldSpec(
            .experienceCountry, "experienceCountry", .countries, de: "Land der Tätigkeit", en: "country of work",
            es: "país de trabajo", "ES"),
    ]

    static let languageFields: [FieldSpec] = [
        FieldSpec(
            .languages, "languages", .levels, de: "Sprachen|Sprachkenntnisse|Fremdsprachen", en: "language skills",
            es: "idiomas|lenguas|conocimientos de idiomas", "Deutsch A2; Englisch B1 (Zertifikat)"),
        FieldSpec(
            .german, "german", .level, de: "Deutsch|Deutschkenntnisse|Deutschniveau|GER Deutsch|Sprachniveau",
            en: "german level|level of german", es: "alemán|nivel de alemán", "A2"),
        FieldSpec(
            .germanProof, "germanProof", .proof, de: "Deutschnachweis|Nachweis Deutsch|Sprachnachweis|Zertifikat",
            en: "proof of german|language certificate", es: "certificado de alemán|acreditación de alemán", "Zertifikat"
        ),
        FieldSpec(
            .english, "english", .level, de: "Englisch|Englischkenntnisse", en: "english level",
            es: "inglés|nivel de inglés",
            "B1"),
        FieldSpec(
            .spanish, "spanish", .level, de: "Spanisch|Spanischkenntnisse", en: "spanish level",
            es: "español|castellano|nivel de español", "C2"),
        FieldSpec(
            .french, "french", .level, de: "Französisch|Französischkenntnisse", en: "french level", es: "francés", "A1"),
        FieldSpec(
            .italian, "italian", .level, de: "Italienisch", en: "italian level", es: "italiano", "A1"),
        FieldSpec(
            .portuguese, "portuguese", .level, de: "Portugiesisch", en: "portuguese level", es: "portugués", "B2"),
        FieldSpec(
            .motherTongue, "motherTongue", .languages, de: "Muttersprache|Muttersprachen|Erstsprache",
            en: "native language|first language", es: "lengua materna|idioma materno", "Spanisch"),
    ]

    private static let applicantReference = FieldSpec(
        .applicant, "applicant", .id, required: true,
        de: "Bewerber|Bewerber-ID|Bewerbernummer|Bewerber-Nr|Bewerberin", en: "applicant id|candidate|candidate id",
        es: "candidato|id candidato|código candidato", "A-017")

    /// More qualifications of the applicants, one a row.
    package static let applicantQualifications = Schema(
        "applicants: qualifications",
        [applicantReference]
            + qualificationFields.map { $0.field == .qualificationTitle ? $0.required() : $0 }
            .adding([
                .qualificationTitle: ("Titel|Bezeichnung", "title", "denominación"),
                .qualificationKind: ("Art", "kind", "tipo"), .qualificationCountry: ("Land", "country", "país"),
                .qualificationLevel: ("Niveau", "level", "nivel"), .qualificationField: ("Fach", "subject", "campo"),
            ]))

    /// More jobs of the applicants, one a row.
    package static let applicantExperience = Schema(
        "applicants: experience",
        [applicantReference]
            + experienceFields.map { $0.field == .experienceTitle ? $0.required() : $0 }
            .adding([
                .experienceTitle: ("Titel|Stelle|Position", "title|position|job", "puesto|cargo"),
                .experienceFrom: ("von|Beginn", "from|start", "desde|inicio"),
                .experienceTo: ("bis|Ende", "to|until|end", "hasta|fin"),
                .experienceHours: ("Wochenstunden|Stunden", "hours|hours per week", "horas|horas semanales"),
                .experienceMonths: ("Monate|Dauer", "months|duration", "meses|duración"),
                .experienceCountry: ("Land", "country", "país"),
            ]))

    /// More languages of the applicants, one a row.
    package static let applicantLanguages = Schema(
        "applicants: languages",
        [
            applicantReference,
            FieldSpec(
                .language, "language", .language, required: true, de: "Sprache|Fremdsprache", en: "foreign language",
                es: "idioma|lengua", "Deutsch"),
            FieldSpec(
                .level, "level", .level, required: true, de: "Niveau|Stufe|GER|Sprachniveau|Kenntnisstand",
                en: "CEFR|proficiency", es: "nivel|MCER", "B1"),
            FieldSpec(
                .proof, "proof", .proof, de: "Nachweis|Zertifikat|Beleg", en: "certificate|evidence",
                es: "certificado|acreditación", "Zertifikat"),
        ])

    /// More skills of the applicants, one or several a row.
    package static let applicantSkills = Schema(
        "applicants: skills",
        [
            applicantReference,
            FieldSpec(
                .skill, "skill", .list, required: true, de: "Kenntnis|Kenntnisse|Fähigkeit|Kompetenz|Fertigkeit",
                en: "skills|ability|competence", es: "competencia|habilidad|conocimiento|competencias", "MAG-Schweißen"),
        ])
}

extension FieldSpec {
    /// The same column where a file cannot do without it.
    fileprivate func required() -> FieldSpec { FieldSpec(self, isRequired: true, german: [], english: [], spanish: []) }
}

extension [FieldSpec] {
    /// The same columns with the shorter headers that files of their own use (divided by `|`, in de, en, es).
    fileprivate func adding(_ headers: [Field: (String, String, String)]) -> [FieldSpec] {
        map { spec in
            guard let (german, english, spanish) = headers[spec.field] else { return spec }
            let lists = [german, english, spanish].map { $0.split(separator: "|").map(String.init) }
            return FieldSpec(
                spec, isRequired: spec.isRequired, german: lists[0], english: lists[1], spanish: lists[2])
        }
    }
}
