import Domain

extension Words {
    static let calendars = LocalText.say("Kalender", "Calendars")
    static let noCalendars = LocalText.say(
        "Noch wurde nichts an Kalender gegeben. Dafür gibt es den Befehl „lotse calendar release“.",
        "Nothing has been given out to calendars yet. The command for it is “lotse calendar release”.")
    static let calendarHint = LocalText.say(
        "Wer eine Adresse hat, kann diesen einen Kalender abonnieren und sonst nichts öffnen. Eine Adresse wird nur einmal gezeigt.",
        "Whoever has an address can subscribe to that one calendar and open nothing else. An address is shown only once."
    )
    static let entries = LocalText.say("Einträge", "Entries")
    static let subscriptions = LocalText.say("Adressen", "Addresses")
    static let newAddress = LocalText.say("Neue Adresse", "New address")
    static let shut = LocalText.say("Schließen", "Shut")
    static let neverFetched = LocalText.say("noch nie abgerufen", "never fetched")
    static let lastFetched = LocalText.say("zuletzt abgerufen am", "last fetched on")

    static let subscribe = LocalText.say(
        "Kalender abonnieren", "Subscribe to the calendar", "Suscribirse al calendario")
    static let yourCalendar = LocalText.say(
        "Adresse des Kalenders", "Address of the calendar", "Dirección del calendario")
    static let addressHint = LocalText.say(
        "Mit dieser Adresse bleibt der Kalender im Telefon oder Rechner von selbst auf dem neuesten Stand. In der Kalender-App heißt das „Kalender abonnieren“ oder „per URL hinzufügen“.",
        "With this address the calendar on a phone or computer keeps itself up to date. Calendar programs call it “subscribe to calendar” or “add by URL”.",
        "Con esta dirección, el calendario del teléfono o del ordenador se actualiza solo. Las aplicaciones lo llaman «suscribirse a un calendario» o «añadir por URL»."
    )
    static let addressOnce = LocalText.say(
        "Die Adresse steht nur hier. Wer sie kennt, sieht den Kalender: Bitte geben Sie sie nicht weiter.",
        "The address stands only here. Whoever knows it sees the calendar: please do not pass it on.",
        "La dirección solo aparece aquí. Quien la conozca ve el calendario: no la comparta.")
    static let openInProgram = LocalText.say(
        "In der Kalender-App öffnen", "Open in the calendar program", "Abrir en la aplicación de calendario")
    static let goBack = LocalText.say("Zurück", "Back", "Volver")

    /// Those of a role, as a heading.
    static func role(_ role: CalendarReceiver.Role) -> LocalText {
        switch role {
        case .candidate: .say("Bewerber", "Applicants")
        case .employer: .say("Betriebe", "Employers")
        case .interpreter: .say("Dolmetscher", "Interpreters")
        case .guide: .say("Lotsen", "Guides")
        case .driver: .say("Fahrer", "Drivers")
        }
    }
}
