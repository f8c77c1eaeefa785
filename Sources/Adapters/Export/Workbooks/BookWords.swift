import Domain

/// Fixed texts that only the workbooks have, in the three languages.
enum BookWords {
    static let about = LocalText("Angaben", "About", "Datos")
    static let campaign = LocalText("Kampagne", "Campaign", "Campaña")
    static let madeOn = LocalText("Erstellt", "Made on", "Creado")
    static let page = LocalText("Seite", "Page", "Página")
    static let yes = LocalText("ja", "yes", "sí")
    static let reason = LocalText("Grund", "Reason", "Motivo")
    static let kind = LocalText("Art", "Kind", "Tipo")

    // The timetable.
    static let timetable = LocalText("Gesprächsplan", "Timetable", "Horario de entrevistas")
    static let byDay = LocalText("Nach Tag", "By day", "Por día")
    static let byEmployer = LocalText("Nach Betrieb", "By firm", "Por empresa")
    static let byCandidate = LocalText("Nach Person", "By candidate", "Por persona")
    static let byInterpreter = LocalText("Nach Dolmetscher", "By interpreter", "Por intérprete")
    static let withoutPlace = LocalText("Ohne Termin", "Not placed", "Sin hora")
    static let begins = LocalText("Beginn", "Begins", "Empieza")
    static let ends = LocalText("Ende", "Ends", "Termina")
    static let endDate = LocalText("bis Datum", "until", "hasta")
    static let title = LocalText("Was", "What", "Qué")
    static let detail = LocalText("Einzelheiten", "Details", "Detalles")
    static let candidateId = LocalText("Kennung Bewerber/in", "Candidate’s id", "Código de la persona")
    static let employerId = LocalText("Kennung Betrieb", "Firm’s id", "Código de la empresa")
    static let vacancyId = LocalText("Kennung Stelle", "Job’s id", "Código del puesto")
    static let interpreterId = LocalText("Kennung Dolmetscher/in", "Interpreter’s id", "Código del intérprete")
    static let languageCodes = LocalText("Sprachkürzel", "Language codes", "Códigos de idioma")
    static let zone = LocalText("Zeitzone", "Time zone", "Zona horaria")
    static let endZone = LocalText("Zeitzone am Ende", "Time zone at the end", "Zona horaria al final")
    static let number = LocalText("Fassung", "Version", "Versión")
    static let changedAt = LocalText("Geändert am", "Changed at", "Cambiado el")
    static let block = LocalText("Programmpunkt", "Programme item", "Punto del programa")
    static let earlier = LocalText("Vorher", "Before", "Antes")

    // The shortlists.
    static let shortlists = LocalText("Vorauswahl", "Shortlists", "Preselección")
    static let overview = LocalText("Überblick", "Overview", "Resumen")
    static let score = LocalText("Punkte", "Score", "Puntos")
    static let rankHere = LocalText("Rang beim Betrieb", "Rank for the firm", "Puesto para la empresa")
    static let rankThere = LocalText("Rang bei der Person", "Rank for the person", "Puesto para la persona")
    static let invited = LocalText("eingeladen", "invited", "invitado/a")
    static let onlyOne = LocalText("einziges Gespräch", "only interview", "única entrevista")
    static let talks = LocalText("Gespräche", "Interviews", "Entrevistas")
    static let possible = LocalText("möglich", "possible", "posibles")
    static let leftOut = LocalText("Nicht dabei", "Left out", "Sin entrevista")
    static let blindNote = LocalText(
        "Personen stehen hier nur mit ihrer Kennung, ohne Namen.",
        "People stand here by their ids alone, without names.",
        "Las personas figuran solo con su código, sin nombre.")

    // The courses.
    static let courses = LocalText("Sprachkurse", "Language courses", "Cursos de idioma")
    static let groups = LocalText("Gruppen", "Groups", "Grupos")
    static let group = LocalText("Gruppe", "Group", "Grupo")
    static let enrolments = LocalText("Teilnehmende", "Learners", "Alumnos")
    static let fromLevel = LocalText("von Stufe", "From level", "Desde nivel")
    static let toLevel = LocalText("bis Stufe", "To level", "Hasta nivel")
    static let firstLesson = LocalText("Erster Termin", "First lesson", "Primera clase")
    static let lastLesson = LocalText("Letzter Termin", "Last lesson", "Última clase")
    static let lessonCount = LocalText("Zahl der Termine", "Number of lessons", "Número de clases")
    static let lessonHours = LocalText("Stunden", "Hours", "Horas")
    static let certificateOn = LocalText("Zeugnis am", "Certificate on", "Certificado el")
    static let price = LocalText("Preis", "Price", "Precio")
    static let reserve = LocalText("Tage Luft", "Days in reserve", "Días de margen")
    static let missesLevel = LocalText("Stufe nicht erreicht", "Level not reached", "Sin alcanzar el nivel")

    // Journeys.
    static let journeys = LocalText("Reisen", "Journeys", "Viajes")
    static let rides = LocalText("Fahrten und Flüge", "Rides", "Trayectos")
    static let traveller = LocalText("Wer reist", "Who travels", "Quién viaja")
    static let travelsWith = LocalText("Reist mit", "Travels with", "Viaja con")
    static let from = LocalText("Von", "From", "Desde")
    static let to = LocalText("Nach", "To", "Hasta")
    static let leaves = LocalText("Ab", "Leaves", "Sale")
    static let arrives = LocalText("An", "Arrives", "Llega")
    static let changes = LocalText("Umstiege", "Changes", "Transbordos")
    static let duration = LocalText("Dauer", "Duration", "Duración")
    static let fare = LocalText("Fahrpreis", "Fare", "Tarifa")
    static let booked = LocalText("gebucht", "booked", "reservado")
    static let line = LocalText("Linie", "Line", "Línea")
    static let estimated = LocalText("geschätzt", "estimated", "estimado")
    static let noJourney = LocalText("Ohne Reise", "No journey", "Sin viaje")
    static let ofTheFair = LocalText("Reisen zur Messe", "Journeys to the fair", "Viajes a la feria")

    // Homes.
    static let housing = LocalText("Wohnen", "Housing", "Alojamiento")
    static let stays = LocalText("Belegung", "Stays", "Estancias")
    static let weeks = LocalText("Nach Wochen", "By week", "Por semanas")
    static let address = LocalText("Adresse", "Address", "Dirección")
    static let rent = LocalText("Miete", "Rent", "Alquiler")
    static let utilities = LocalText("Nebenkosten", "Utilities", "Suministros")
    static let campaignPays = LocalText("zahlt die Kampagne", "Paid by the campaign", "Paga la campaña")
    static let householdPays = LocalText("zahlt der Haushalt", "Paid by the household", "Paga el hogar")
    static let deposit = LocalText("Kaution", "Deposit", "Fianza")
    static let dayOfLeaving = LocalText("Auszug", "Moves out", "Salida")

    // Probation.
    static let probation = LocalText("Probezeit", "Probation", "Periodo de prueba")
    static let state = LocalText("Stand", "State", "Estado")
    static let firstDay = LocalText("Erster Tag", "First day", "Primer día")
    static let decisionDue = LocalText("Entscheidung fällig", "Decision due", "Decisión")
    static let lastDay = LocalText("Letzter Tag der Probezeit", "Last day of the probation", "Último día de prueba")
    static let assumed = LocalText("Dauer angenommen", "Length assumed", "Duración supuesta")
    static let allDays = LocalText("Alle Tage", "All days", "Todos los días")

    // The gate.
    static let arrivalOn = LocalText("Ankunft am", "Arrives on", "Llega el")
    static let mayNotTravel = LocalText("noch nicht", "not yet", "todavía no")

    // Keys.
    static let keysOut = LocalText("Schlüssel ausgegeben", "Keys handed out", "Llaves entregadas")
    static let keysOutOn = LocalText("ausgegeben am", "handed out on", "entregadas el")
    static let keysBack = LocalText("Schlüssel zurück", "Keys returned", "Llaves devueltas")
    static let keysBackOn = LocalText("zurück am", "returned on", "devueltas el")

    // Invitations.
    static let invitations = LocalText("Einladungen", "Invitations", "Invitaciones")
    static let sentOn = LocalText("Eingeladen am", "Invited on", "Invitado/a el")
    static let answerBy = LocalText("Antwort bis", "Answer by", "Respuesta hasta")
    static let answeredOn = LocalText("Geantwortet am", "Answered on", "Respondió el")
    static let comesOn = LocalText("Kommt nur am", "Comes on only", "Viene solo el")
    static let waitingList = LocalText("Warteliste", "Waiting list", "Lista de espera")
    static let rank = LocalText("Platz", "Place", "Puesto")
    static let inviteNow = LocalText("jetzt einladen", "invite now", "invitar ahora")
    static let roomFor = LocalText("Platz für", "Room for", "Plazas para")
    static let expectedToCome = LocalText("voraussichtlich da", "Expected to come", "Se espera que vengan")
    static let toInvite = LocalText("noch einzuladen", "Still to invite", "Por invitar")

    // The report.
    static let examsPassed = LocalText("Prüfung bestanden", "Exams passed", "Exámenes aprobados")
    static let examsFailed = LocalText("Prüfung nicht bestanden", "Exams failed", "Exámenes suspendidos")
    static let attribute = LocalText("Merkmal", "Attribute", "Característica")

    // Money.
    static let notGranted = LocalText("Nicht gefördert", "Not granted", "No subvencionado")
    static let leftOver = LocalText("nicht gefördert", "Not granted of it", "sin subvención")
    static let grantedInAll = LocalText("gefördert", "Granted", "Subvencionado")
    static let readyNow = LocalText("davon jetzt abrechenbar", "Can be handed in now", "Presentable ya")
    static let receivedSoFar = LocalText("bisher eingegangen", "Received so far", "Recibido hasta ahora")
    static let voucher = LocalText("Beleg", "Voucher", "Justificante")
    static let arisesOn = LocalText("Entstanden am", "Arises on", "Surge el")
    static let paidOn = LocalText("Bezahlt am", "Paid on", "Pagado el")
    static let cost = LocalText("Kosten", "Cost", "Gasto")
    static let costKind = LocalText("Kostenart", "Kind of cost", "Tipo de gasto")
    static let payee = LocalText("Empfänger", "Payee", "Perceptor")
    static let amount = LocalText("Betrag", "Amount", "Importe")
    static let granted = LocalText("davon gefördert", "Granted of it", "Subvencionado")
    static let evidence = LocalText("Nachweise", "Evidence", "Pruebas")
    static let missing = LocalText("Was fehlt", "What is missing", "Qué falta")
    static let proofOfUse = LocalText("Verwendungsnachweis", "Proof of use", "Justificación de gastos")
}
