/// What a walk-in is shown, in their own language, before anything is written down of them (Einwilligungstext, Art. 7 and 13 GDPR).
package enum WalkInText {
    /// Raised with every change of the words, so that who agreed to which is known.
    package static let version = "desk-1"

    /// The languages in which there is the text.
    package enum Shown: String, CaseIterable, Sendable {
        case de, en, es

        package var code: LanguageCode {
            switch self {
            case .de: .german
            case .en: .english
            case .es: .spanish
            }
        }
    }

    package static let text = LocalText(
        german: """
            Ich bin einverstanden, dass die Veranstalter dieser Messe meinen Namen, meine Sprachen und meinen Beruf aufschreiben \
            und den Betrieben zeigen, mit denen ich heute spreche. Ohne mein Einverständnis geschieht das nicht. Ich kann es \
            jederzeit zurücknehmen; dann werden meine Angaben gelöscht.
            """,
        english: """
            I agree that the organisers of this fair write down my name, my languages and my occupation, and show them to the \
            employers with whom I talk today. Without my consent this is not done. I can withdraw it at any time; my data is \
            erased then.
            """,
        spanish: """
            Acepto que los organizadores de esta feria anoten mi nombre, mis idiomas y mi profesión, y los muestren a las \
            empresas con las que hablo hoy. Sin mi consentimiento no se hace. Puedo retirarlo en cualquier momento; entonces mis \
            datos se borran.
            """)
}
