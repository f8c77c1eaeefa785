/// The columns of an applicants' file.
enum ApplicantColumn: SampleColumn {
    case id, familyName, givenName, sex, birthDate, nationality, email, phone, town
    case degree, degreeCountry, degreeLevel, degreeField, degreeDate, degreeMonths
    case occupation, experience, german, germanProof, english, spanish, licences, skills
    case start, pattern, otherOccupation, training, place, onlyPlace, pay, consent, windows, remark

    func heading(_ language: ExportStyle.Language) -> String {
        switch language {
        case .german: german
        case .spanish: spanish
        }
    }

    private var german: String {
        switch self {
        case .id: "Kennung"
        case .familyName: "Nachname"
        case .givenName: "Vorname"
        case .sex: "Geschlecht"
        case .birthDate: "Geburtsdatum"
        case .nationality: "Staatsangehörigkeit"
        case .email: "E-Mail"
        case .phone: "Telefon"
        case .town: "Wohnort"
        case .degree: "Abschluss"
        case .degreeCountry: "Abschlussland"
        case .degreeLevel: "EQR-Niveau"
        case .degreeField: "Fachrichtung"
        case .degreeDate: "Abschlussdatum"
        case .degreeMonths: "Ausbildungsdauer (Monate)"
        case .occupation: "Beruf"
        case .experience: "Berufserfahrung (Monate)"
        case .german: "Deutsch"
        case .germanProof: "Deutschnachweis"
        case .english: "Englisch"
        case .spanish: "Spanisch"
        case .licences: "Führerschein"
        case .skills: "Kenntnisse"
        case .start: "Frühester Beginn"
        case .pattern: "Arbeitszeit"
        case .otherOccupation: "Anderer Beruf möglich"
        case .training: "Ausbildung möglich"
        case .place: "Wunschort"
        case .onlyPlace: "Nur Wunschort"
        case .pay: "Mindestgehalt"
        case .consent: "Einwilligung"
        case .windows: "Anwesenheit"
        case .remark: "Bemerkung"
        }
    }

    private var spanish: String {
        switch self {
        case .id: "ID"
        case .familyName: "Apellidos"
        case .givenName: "Nombre"
        case .sex: "Sexo"
        case .birthDate: "Fecha de nacimiento"
        case .nationality: "Nacionalidad"
        case .email: "Correo electrónico"
        case .phone: "Teléfono"
        case .town: "Localidad"
        case .degree: "Titulación"
        case .degreeCountry: "País de la titulación"
        case .degreeLevel: "Nivel EQF"
        case .degreeField: "Campo de estudio"
        case .degreeDate: "Fecha de titulación"
        case .degreeMonths: "Duración de la formación (meses)"
        case .occupation: "Profesión"
        case .experience: "Experiencia (meses)"
        case .german: "Alemán"
        case .germanProof: "Certificado de alemán"
        case .english: "Inglés"
        case .spanish: "Español"
        case .licences: "Carné de conducir"
        case .skills: "Competencias"
        case .start: "Disponible desde"
        case .pattern: "Jornada"
        case .otherOccupation: "Acepta otra ocupación"
        case .training: "Acepta formación"
        case .place: "Lugar deseado"
        case .onlyPlace: "Solo lugar deseado"
        case .pay: "Salario mínimo"
        case .consent: "Consentimiento"
        case .windows: "Asistencia"
        case .remark: "Observaciones"
        }
    }
}
