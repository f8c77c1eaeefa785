/// The words that somebody agrees to (Einwilligungstext); a changed text gets another version and is asked anew.
package struct ConsentText: Hashable, Sendable {
    package let version: String
    package let title: LocalText
    package let text: LocalText

    /// The text in force for a purpose.
    package static func current(_ purpose: ConsentPurpose) -> ConsentText {
        let (title, text) = texts(of: purpose)
        return ConsentText(version: "1", title: title, text: text)
    }

    /// The text in force for showing the name to an employer.
    package static func name(to employer: String) -> ConsentText {
        ConsentText(
            version: "1",
            title: LocalText(
                german: "Mein Name für \(employer)", english: "My name for \(employer)",
                spanish: "Mi nombre para \(employer)"),
            text: LocalText(
                german: "\(employer) darf meinen Namen sehen, sobald wir beide ein Gespräch wollen.",
                english: "\(employer) may see my name once both of us want an interview.",
                spanish: "\(employer) puede ver mi nombre cuando ambos queramos una entrevista."))
    }

    private static func texts(of purpose: ConsentPurpose) -> (LocalText, LocalText) {
        switch purpose {
        case .matching:
            (
                LocalText(
                    german: "Stellen für mich suchen", english: "Look for jobs for me", spanish: "Buscar empleo para mí"
                ),
                LocalText(
                    german:
                        "Die Agentur darf mein Profil mit den Stellen der Kampagne vergleichen und es den Betrieben ohne meinen Namen vorschlagen.",
                    english:
                        "The agency may compare my profile with the campaign's jobs and propose it to the employers without my name.",
                    spanish:
                        "La agencia puede comparar mi perfil con los empleos de la campaña y proponerlo a las empresas sin mi nombre."
                )
            )
        case .talentPool:
            (
                LocalText(german: "Spätere Stellen", english: "Later jobs", spanish: "Empleos futuros"),
                LocalText(
                    german: "Die Agentur darf meine Unterlagen nach der Kampagne für weitere Stellen behalten.",
                    english: "The agency may keep my papers after the campaign for other jobs.",
                    spanish: "La agencia puede conservar mis documentos después de la campaña para otros empleos.")
            )
        case .partnerSearch:
            (
                LocalText(
                    german: "Stelle für meinen Partner", english: "A job for my partner",
                    spanish: "Empleo para mi pareja"),
                LocalText(
                    german: "Die Agentur darf für meine Partnerin oder meinen Partner und mich gemeinsam suchen.",
                    english: "The agency may look for my partner and me together.",
                    spanish: "La agencia puede buscar a la vez para mi pareja y para mí.")
            )
        case .housingSharing:
            (
                LocalText(german: "Zusammen wohnen", english: "Sharing a home", spanish: "Compartir vivienda"),
                LocalText(
                    german: "Wer mit mir wohnen soll, darf vorher meinen Vornamen erfahren.",
                    english: "Those who are to live with me may be told my first name before.",
                    spanish: "Quienes vayan a vivir conmigo pueden conocer antes mi nombre de pila.")
            )
        case .statistics:
            (
                LocalText(german: "Statistik", english: "Statistics", spanish: "Estadística"),
                LocalText(
                    german:
                        "Meine freiwilligen Angaben dürfen in Zahlen eingehen, die niemanden erkennen lassen.",
                    english: "What I said of my own accord may go into figures that show nobody.",
                    spanish: "Lo que dije voluntariamente puede entrar en cifras que no identifican a nadie.")
            )
        }
    }
}
