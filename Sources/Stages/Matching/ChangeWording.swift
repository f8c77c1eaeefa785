import Domain

/// How each change of the closed list reads.
enum ChangeWording {
    static func text(_ change: MatchChange) -> LocalText {
        switch change {
        case .language(let language, let level, let day):
            let name = Wording.language(language)
            let by = Wording.day(day)
            return LocalText(
                german: "\(name.german) \(level.name) bis \(by.german)",
                english: "\(name.english) \(level.name) by \(by.english)",
                spanish: "\(name.spanish) \(level.name) hasta \(by.spanish)")
        case .document(let document): return text(document)
        case .start(let day):
            return LocalText(
                german: "die Stelle beginnt am \(day.iso)", english: "the job starts on \(day.iso)",
                spanish: "el puesto empieza el \(day.iso)")
        case .salary(let pay):
            let amount = Wording.euros(pay.amount)
            return LocalText(
                german: "der Betrieb zahlt \(amount) im Jahr", english: "the employer pays \(amount) a year",
                spanish: "la empresa paga \(amount) al año")
        case .licences(let classes):
            let names = classes.joined(separator: ", ")
            return LocalText(
                german: "Führerschein \(names)", english: "driving licence \(names)", spanish: "permiso \(names)")
        case .consent(let consent): return text(consent)
        case .relaxation(let relaxation): return text(relaxation)
        }
    }

    private static func text(_ document: DocumentChange) -> LocalText {
        switch document {
        case .levelProof:
            LocalText(
                german: "Nachweis, dass die Qualifikation die verlangte Stufe hat",
                english: "proof that the qualification has the level asked for",
                spanish: "acreditación de que la cualificación tiene el nivel pedido")
        case .recognitionNotice:
            LocalText(
                german: "Anerkennungsbescheid vor dem Beginn", english: "recognition notice before the start",
                spanish: "resolución de reconocimiento antes del inicio")
        }
    }

    private static func text(_ consent: ConsentChange) -> LocalText {
        switch consent {
        case .matching:
            LocalText(
                german: "Einwilligung zur Vermittlung", english: "consent to be matched",
                spanish: "consentimiento para la intermediación")
        case .otherOccupation:
            LocalText(
                german: "Einwilligung in eine andere Tätigkeit", english: "consent to other work",
                spanish: "consentimiento para otra actividad")
        case .training:
            LocalText(
                german: "Bereitschaft zu einer Ausbildung", english: "readiness for a training contract",
                spanish: "disposición a un contrato de formación")
        case .otherPlaces:
            LocalText(
                german: "Bereitschaft zu einem anderen Ort", english: "readiness for another place",
                spanish: "disposición a otro lugar")
        case .patterns:
            LocalText(
                german: "Bereitschaft zu den verlangten Arbeitszeiten", english: "readiness for the hours asked for",
                spanish: "disposición a los horarios pedidos")
        case .lowerSalary:
            LocalText(
                german: "Einverständnis mit dem gebotenen Gehalt", english: "agreement to the pay on offer",
                spanish: "conformidad con el salario ofrecido")
        }
    }

    private static func text(_ relaxation: EmployerRelaxation) -> LocalText {
        switch relaxation {
        case .language(let language, let level):
            let name = Wording.language(language)
            return LocalText(
                german: "der Betrieb begnügt sich mit \(name.german) \(level.name)",
                english: "the employer is content with \(name.english) \(level.name)",
                spanish: "la empresa se conforma con \(name.spanish) \(level.name)")
        case .minimumLevel(let level):
            return LocalText(
                german: "der Betrieb begnügt sich mit EQR-Stufe \(level.number)",
                english: "the employer is content with EQF level \(level.number)",
                spanish: "la empresa se conforma con el nivel EQF \(level.number)")
        case .licences:
            return LocalText(
                german: "der Betrieb verzichtet auf den Führerschein",
                english: "the employer does without the driving licence",
                spanish: "la empresa prescinde del permiso de conducir")
        case .patterns:
            return LocalText(
                german: "der Betrieb verzichtet auf die Arbeitszeiten, die nicht gehen",
                english: "the employer does without the hours that do not work",
                spanish: "la empresa prescinde de los horarios imposibles")
        }
    }
}
