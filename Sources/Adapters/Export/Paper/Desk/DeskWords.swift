import Domain

/// Fixed texts of the desk's papers.
enum DeskWords {
    static let tickList = LocalText("Strichliste", "Tick list", "Lista de control")
    static let entrance = LocalText("Am Eingang", "At the entrance", "En la entrada")
    static let arrived = LocalText("da", "here", "llegó")
    static let gone = LocalText("gegangen", "left", "se fue")
    static let held = LocalText("geführt", "held", "hecha")
    static let first = LocalText("Erstes Gespräch", "First interview", "Primera entrevista")
    static let count = LocalText("Zahl", "Number", "Número")
    static let teams = LocalText("Teams", "Teams", "Equipos")
    static let tables = LocalText("Tische", "Tables", "Mesas")
    static let remark = LocalText("Bemerkung", "Remark", "Observación")
    static let badges = LocalText("Namensschilder", "Badges", "Acreditaciones")
    static let candidate = LocalText("Bewerber/in", "Candidate", "Candidato/a")
    static let employer = LocalText("Betrieb", "Employer", "Empresa")
    static let interpreter = LocalText("Dolmetscher/in", "Interpreter", "Intérprete")
    static let staff = LocalText("Team der Messe", "Fair team", "Equipo de la feria")
    static let runSheet = LocalText("Ablaufplan", "Run sheet", "Programa del día")
    static let sessions = LocalText(
        "Gespräche bis {1}: {2} an {3} Tischen", "Interviews until {1}: {2} at {3} tables",
        "Entrevistas hasta las {1}: {2} en {3} mesas")
    static let pause = LocalText("Pause bis {1}", "Break until {1}", "Pausa hasta las {1}")
    static let needed = LocalText("Wer wann wo gebraucht wird", "Who is needed where and when", "Quién, dónde y cuándo")
    static let who = LocalText("Wer", "Who", "Quién")
    static let whereWhen = LocalText("Wann und wo", "When and where", "Cuándo y dónde")
    static let mealsOf = LocalText("Mahlzeiten", "Meals", "Comidas")
    static let noInterviews = LocalText(
        "An diesem Tag sind keine Gespräche.", "No interviews on this day.", "Ese día no hay entrevistas.")
    static let busList = LocalText("Busliste", "Bus list", "Lista de autobuses")
    static let pickups = LocalText("Abholungen", "Pickups", "Recogidas")
    static let seats = LocalText("{1} von {2} Sitzen", "{1} of {2} seats", "{1} de {2} plazas")
    static let inCharge = LocalText("Verantwortlich", "In charge", "Responsable")
    static let people = LocalText("Personen", "People", "Personas")
    static let leaves = LocalText("fährt ab {1}", "leaves at {1}", "sale a las {1}")

    /// `{1}`, `{2}` … in the order of the values.
    static func filled(_ text: String, _ values: String...) -> String {
        values.enumerated().reduce(text) { text, value in
            text.replacing("{\(value.offset + 1)}", with: value.element)
        }
    }
}
