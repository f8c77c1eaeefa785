import Domain

extension Words {
    static let searchEverything = LocalText.say(
        "Name oder Nummer: Menschen, Stellen, Betriebe, Kurse, Vorfälle",
        "Name or number: people, vacancies, employers, courses, incidents")
    static let searchHint = LocalText.say(
        "Akzente und ein falscher Buchstabe machen nichts; der Anfang eines Wortes genügt.",
        "Accents and one wrong letter do not matter; the beginning of a word is enough.")
    static let nothingFound = LocalText.say("Nichts gefunden.", "Nothing found.")

    static func kind(_ kind: Finding.Kind) -> LocalText {
        switch kind {
        case .applicant: applicants
        case .vacancy: vacancies
        case .employer: employers
        case .incident: incidents
        case .course: courses
        case .guide: guides
        case .interpreter: .say("Dolmetscher", "Interpreters")
        case .driver: .say("Fahrer", "Drivers")
        }
    }
}
