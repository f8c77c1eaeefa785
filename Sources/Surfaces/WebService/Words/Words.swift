import Domain

/// The fixed texts of the service. Their types ask for every language, so that none can be missing.
enum Words {
    // The frame.
    static let skip = LocalText.say("Zum Inhalt", "Skip to content", "Ir al contenido")
    static let language = LocalText.say("Sprache", "Language", "Idioma")
    static let signOut = LocalText.say("Abmelden", "Sign out", "Cerrar sesión")
    static let overview = LocalText.say("Übersicht", "Overview")
    static let applicants = LocalText.say("Bewerber", "Applicants")
    static let vacancies = LocalText.say("Stellen", "Vacancies")
    static let fair = LocalText.say("Messeplan", "Fair timetable")
    static let log = LocalText.say("Protokoll", "Log")
    static let navigation = LocalText.say("Bereiche", "Sections", "Secciones")

    // Signing in.
    static let signIn = LocalText.say("Anmelden", "Sign in", "Iniciar sesión")
    static let name = LocalText.say("Benutzername", "User name", "Usuario")
    static let password = LocalText.say("Passwort", "Password", "Contraseña")
    static let wrongLogin = LocalText.say(
        "Benutzername und Passwort passen nicht zusammen.", "The user name and the password do not fit.",
        "El usuario y la contraseña no coinciden.")
    static let tooManyLogins = LocalText.say(
        "Zu viele Versuche. Bitte warten Sie eine Viertelstunde.",
        "Too many attempts. Please wait a quarter of an hour.",
        "Demasiados intentos. Espere un cuarto de hora.")
    static let linkHint = LocalText.say(
        "Betriebe und Bewerber brauchen kein Passwort: Bitte öffnen Sie den Link aus Ihrer E-Mail.",
        "Employers and candidates need no password: please open the link in your e-mail.",
        "Las empresas y los candidatos no necesitan contraseña: abra el enlace de su correo.")

    // A link.
    static let welcome = LocalText.say("Willkommen", "Welcome", "Bienvenidos")
    static let open = LocalText.say("Öffnen", "Open", "Abrir")
    static let linkIntro = LocalText.say(
        "Dieser Link ist nur für Sie. Nach dem Öffnen bleiben Sie einen Tag lang angemeldet.",
        "This link is for you alone. Once opened, you stay signed in for a day.",
        "Este enlace es solo para usted. Después de abrirlo, la sesión dura un día.")
    static let linkShut = LocalText.say(
        "Dieser Link gilt nicht mehr", "This link is no longer valid", "Este enlace ya no es válido")
    static let linkShutHint = LocalText.say(
        "Er ist abgelaufen oder wurde zurückgezogen. Bitte fragen Sie Ihre Ansprechperson nach einem neuen.",
        "It has expired or was withdrawn. Please ask your contact person for a new one.",
        "Ha caducado o fue retirado. Pida uno nuevo a su persona de contacto.")

    // Tables.
    static let noVacancies = LocalText.say("Keine Stelle passt zu dieser Auswahl.", "No vacancy fits this selection.")
    static let nobodyYet = LocalText.say("Noch gibt es keine Bewerber.", "There are no applicants yet.")
    static let noVacancyYet = LocalText.say("Noch gibt es keine Stellen.", "There are no vacancies yet.")
    static let nobody = LocalText.say("Niemand passt zu dieser Auswahl.", "Nobody fits this selection.")
    static let search = LocalText.say("Suchen", "Search")
    static let searchFor = LocalText.say("Name, Nummer, Beruf oder Ort", "Name, number, occupation or place")
    static let onOnePage = LocalText.say("Auf einer Seite", "On one page")
    static let german = LocalText.say("Deutsch mindestens", "German at least")
    static let any = LocalText.say("alle", "any")
    static let state = LocalText.say("Vorschlagsliste", "Shortlist")
    static let listed = LocalText.say("auf einer Liste", "on a list")
    static let unlisted = LocalText.say("auf keiner Liste", "on no list")
    static let withdrawn = LocalText.say("zurückgezogen", "withdrawn")
    static let show = LocalText.say("Anzeigen", "Show")
    static let reset = LocalText.say("Auswahl aufheben", "Clear selection")
    static let person = LocalText.say("Person", "Person")
    static let occupation = LocalText.say("Beruf", "Occupation")
    static let languages = LocalText.say("Sprachen", "Languages")
    static let home = LocalText.say("Wohnort", "Home")
    static let start = LocalText.say("Beginn", "Start")
    static let possible = LocalText.say("Passende Stellen", "Vacancies that fit")
    static let meetings = LocalText.say("Gespräche", "Interviews")
    static let number = LocalText.say("Nummer", "Number")
    static let earlier = LocalText.say("Vorherige", "Previous")
    static let later = LocalText.say("Nächste", "Next")
    static let employer = LocalText.say("Betrieb", "Employer")
    static let openings = LocalText.say("Plätze", "Openings")
    static let score = LocalText.say("Punkte", "Score")
    static let rank = LocalText.say("Rang", "Rank")
    static let answers = LocalText.say("Antworten", "Answers")
    static let fits = LocalText.say("passen", "fit")

    static func count(_ number: Int, _ one: LocalText, _ many: LocalText) -> LocalText {
        let text = number == 1 ? one : many
        return LocalText(
            german: "\(number) \(text.german)", english: "\(number) \(text.english)",
            spanish: "\(number) \(text.spanish)")
    }
}

extension Words {
    static let people = LocalText.say("Personen", "people")
    static let searchVacancies = LocalText.say(
        "Beruf, Betrieb, Ort oder Nummer", "Occupation, employer, place or number")
    static let otherOccupations = LocalText.say("weitere Berufe", "other occupations")
    static let pages = LocalText.say("Seiten", "Pages")
}

extension Words {
    static let when = LocalText.say("Wann", "When")
    static let table = LocalText.say("Tisch", "Table")
    static let who = LocalText.say("Wer", "Who")
    static let what = LocalText.say("Was", "What")
    static let about = LocalText.say("Über wen", "About")
    static let purpose = LocalText.say("Zweck", "Purpose")
    static let older = LocalText.say("Ältere Zeilen", "Older lines")
}
