import Domain

/// Fixed texts that only the documents on paper have, in the three languages.
enum PaperWords {
    static let meetings = LocalText("Wer Sie wann trifft", "Who meets you when", "Quién le espera y cuándo")
    static let when = LocalText("Wann", "When", "Cuándo")
    static let what = LocalText("Was", "What", "Qué")
    static let whereAt = LocalText("Wo", "Where", "Dónde")
    static let whom = LocalText("Wer, Telefon", "Who, telephone", "Quién, teléfono")
    static let checklist = LocalText(
        "Checkliste: was bis wann zu tun ist", "Checklist: what to do by when", "Lista: qué hacer y hasta cuándo")
    static let by = LocalText("bis {1}", "by {1}", "hasta {1}")
    static let probation = LocalText("Probezeit", "Probation", "Periodo de prueba")
    static let map = LocalText("Wo Sie wohnen und arbeiten", "Where you live and work", "Dónde vive y trabaja")
    static let arrival = LocalText("Ankunft", "Arrival", "Llegada")
    static let home = LocalText("Wohnung", "Home", "Vivienda")
    static let work = LocalText("Arbeit", "Work", "Trabajo")
    static let middleOfTown = LocalText(
        "im Plan die Ortsmitte", "on the map the middle of the town", "en el plano, el centro del pueblo")
    static let fromHome = LocalText(
        "{1} Luftlinie von der Wohnung", "{1} from home as the crow flies", "a {1} de la vivienda en línea recta")
    static let mapHint = LocalText(
        "Plan aus Koordinaten, maßstäblich, Norden ist oben; ohne Straßen.",
        "Drawn from coordinates to scale, north is up; without roads.",
        "Dibujado a escala a partir de coordenadas, el norte arriba; sin calles.")
    static let localTime = LocalText("Ortszeit {1}", "local time {1}", "hora local de {1}")
    static let booklet = LocalText("Messeheft", "Fair booklet", "Cuaderno de la feria")
    static let doorSign = LocalText("Türschild", "Door sign", "Cartel de puerta")
    static let contents = LocalText("Inhalt", "Contents", "Contenido")
    static let employers = LocalText("Betriebe", "Firms", "Empresas")
    static let candidates = LocalText("Bewerberinnen und Bewerber", "Candidates", "Candidatos")
    static let interpreters = LocalText("Dolmetscherinnen und Dolmetscher", "Interpreters", "Intérpretes")
    static let goesOn = LocalText("läuft weiter", "goes on", "continúa")
    static let courseList = LocalText("Teilnahmeliste", "Attendance list", "Lista de asistencia")
    static let levels = LocalText("Stufen", "Levels", "Niveles")
    static let provider = LocalText("Träger", "Provider", "Centro")
    static let lessons = LocalText("Termine", "Lessons", "Clases")
    static let learners = LocalText("Teilnehmende", "Learners", "Alumnos")
    static let name = LocalText("Name", "Name", "Nombre")
    static let registerBy = LocalText(
        "Anmeldung zur Prüfung bis", "Exam registration by", "Inscripción al examen hasta")
    static let examOn = LocalText("Prüfung", "Exam", "Examen")
    static let signature = LocalText(
        "Unterschrift der Lehrkraft", "Teacher’s signature", "Firma del profesor o la profesora")
    static let online = LocalText("online", "online", "en línea")
    static let attendanceHint = LocalText(
        "Ein Kürzel in jedes Feld; abwesend: –. Gründe für das Fehlen werden nicht aufgeschrieben.",
        "Initials in every box; absent: –. Reasons for absence are not written down.",
        "Iniciales en cada casilla; ausente: –. Los motivos de ausencia no se anotan.")
    static let keyList = LocalText("Schlüsselliste", "Key list", "Lista de llaves")
    static let unit = LocalText("Unterkunft", "Home", "Alojamiento")
    static let household = LocalText("Haushalt", "Household", "Hogar")
    static let people = LocalText("Personen", "People", "Personas")
    static let from = LocalText("Einzug", "Moves in", "Entrada")
    static let until = LocalText("Auszug", "Moves out", "Salida")
    static let landlord = LocalText("Vermieter", "Landlord", "Arrendador")
    static let keysOut = LocalText(
        "Schlüssel ausgegeben: Zahl, Unterschrift", "Keys handed out: number, signature",
        "Llaves entregadas: número, firma")
    static let keysBack = LocalText(
        "Schlüssel zurück: Zahl, Unterschrift", "Keys returned: number, signature",
        "Llaves devueltas: número, firma")
    static let nobodyHoused = LocalText(
        "Noch wohnt niemand.", "Nobody is housed yet.", "Todavía no hay nadie alojado.")
}
