import Domain

extension Phrase {
    /// One row a phrase: German, English, Spanish.
    static let texts: [Phrase: LocalText] = [
        .itinerary: LocalText("Ihr Messeplan", "Your fair timetable", "Su programa de la feria"),
        .employerPlan: LocalText(
            "Gesprächsplan des Betriebs", "Firm’s interview plan", "Plan de entrevistas de la empresa"),
        .interpreterPlan: LocalText("Einsatzplan Dolmetschen", "Interpreter’s plan", "Plan de interpretación"),
        .tablePlan: LocalText("Tischplan", "Table plan", "Plan de la mesa"),
        .dayPlan: LocalText("Tagesplan", "Day plan", "Plan del día"),
        .fairGrid: LocalText("Messe im Überblick", "The fair at a glance", "La feria de un vistazo"),

        .interview: LocalText("Gespräch", "Interview", "Entrevista"),
        .pause: LocalText("Pause", "Break", "Pausa"),
        .time: LocalText("Zeit", "Time", "Hora"),
        .table: LocalText("Ort", "Place", "Lugar"),
        .employer: LocalText("Betrieb", "Firm", "Empresa"),
        .contact: LocalText("Ansprechperson", "Contact", "Persona de contacto"),
        .job: LocalText("Stelle", "Job", "Puesto"),
        .candidate: LocalText("Bewerber/in", "Candidate", "Candidato/a"),
        .language: LocalText("Gesprächssprache", "Interview language", "Idioma de la entrevista"),
        .interpreter: LocalText("Dolmetscher/in", "Interpreter", "Intérprete"),
        .noInterpreter: LocalText("ohne Dolmetscher/in", "no interpreter", "sin intérprete"),
        .withInterpreter: LocalText("{1} mit {2}", "{1} with {2}", "{1} con {2}"),
        .date: LocalText("Datum", "Date", "Fecha"),
        .change: LocalText("Änderung", "Change", "Cambio"),
        .program: LocalText("Programm", "Programme", "Programa"),

        .skip: LocalText("Zum Inhalt", "Skip to the content", "Ir al contenido"),
        .identifier: LocalText("Kennung", "Id", "Código"),
        .venue: LocalText("Ort der Messe", "Venue", "Lugar de la feria"),
        .version: LocalText("Stand", "Version", "Versión"),
        .versionFrom: LocalText("{1} vom {2}", "{1} of {2}", "{1} del {2}"),
        .printed: LocalText("Gedruckt", "Printed", "Impreso"),
        .zone: LocalText("Alle Zeiten: Zeitzone {1}", "All times: time zone {1}", "Todas las horas: zona horaria {1}"),
        .whyYou: LocalText(
            "Sie erhalten diesen Plan, weil Sie sich für „{1}“ beworben und der Vermittlung zugestimmt haben.",
            "You receive this plan because you applied to “{1}” and agreed to be put in touch with its firms.",
            "Recibe este programa porque se inscribió en «{1}» y aceptó que le pusiéramos en contacto con sus empresas."
        ),
        .whyStaff: LocalText(
            "Dieser Plan enthält personenbezogene Daten: nur für „{1}“ verwenden und danach vernichten.",
            "This plan holds personal data: use it for “{1}” only and destroy it afterwards.",
            "Este plan contiene datos personales: úselo solo para «{1}» y destrúyalo después."),
        .onPaper: LocalText(
            "Bei Abweichungen gilt die Fassung mit dem neuesten Stand.", "If copies differ, the newest version counts.",
            "Si hay diferencias, vale la versión más reciente."),
        .oneInterview: LocalText("1 Gespräch", "1 interview", "1 entrevista"),
        .manyInterviews: LocalText("{1} Gespräche", "{1} interviews", "{1} entrevistas"),
        .oneDay: LocalText("1 Tag", "1 day", "1 día"),
        .manyDays: LocalText("{1} Tage", "{1} days", "{1} días"),
        .noInterviews: LocalText(
            "Keine Gespräche geplant.", "No interviews are planned.", "No hay entrevistas previstas."),
        .notes: LocalText("Notizen", "Notes", "Notas"),

        .changedSince: LocalText("Geändert seit {1}", "Changed since {1}", "Cambios desde {1}"),
        .nothingChanged: LocalText("Keine Änderungen.", "No changes.", "Sin cambios."),
        .firstVersion: LocalText("Erste Fassung.", "First version.", "Primera versión."),
        .new: LocalText("neu", "new", "nuevo"),
        .moved: LocalText("geändert", "changed", "cambiado"),
        .cancelled: LocalText("entfällt", "cancelled", "cancelado"),
        .before: LocalText("vorher {1}", "before: {1}", "antes: {1}"),

        .wholeItinerary: LocalText("Ihr Reise- und Terminplan", "Your itinerary", "Su itinerario"),
        .way: LocalText("Nach der Zusage", "After the contract", "Después del contrato"),
        .course: LocalText("Sprachkurs", "Language course", "Curso de idioma"),
        .exam: LocalText("Prüfung", "Exam", "Examen"),
        .travel: LocalText("Reise", "Journey", "Viaje"),
        .pickup: LocalText("Abholung", "Pickup", "Recogida"),
        .housing: LocalText("Wohnen", "Housing", "Alojamiento"),
        .appointment: LocalText("Termin", "Appointment", "Cita"),
        .deadline: LocalText("Frist", "Deadline", "Plazo"),
        .meeting: LocalText("Treffen", "Meeting", "Encuentro"),
        .work: LocalText("Arbeit", "Work", "Trabajo"),
        .atTheLatest: LocalText("bis", "by", "hasta"),
        .wholeDay: LocalText("ganztags", "all day", "todo el día"),
        .fromDay: LocalText("ab", "from", "desde"),
        .allDates: LocalText("Alle Termine", "All dates", "Todas las fechas"),
        .notOn: LocalText("nicht am", "not on", "sin clase:"),
        .clocks: LocalText("Ortszeiten", "Local times", "Horas locales"),
        .fromZoneToZone: LocalText(
            "Beginn: Zeitzone {1}, Ende: Zeitzone {2}", "begins in time zone {1}, ends in {2}",
            "empieza en la zona horaria {1} y termina en {2}"),

        .free: LocalText("frei", "free", "libre"),
        .gridHint: LocalText(
            "Zeilen sind Zeiten, Spalten sind Tische; Namen stehen aus Datenschutz nicht hier, nur Kennungen.",
            "Rows are times, columns are tables; to protect people only ids stand here, no names.",
            "Las filas son horas y las columnas mesas; para proteger los datos figuran códigos en lugar de nombres."),
        .peopleGrid: LocalText("Wer wann wo ist", "Who is where when", "Quién está dónde y cuándo"),
        .peopleGridHint: LocalText(
            "Zeilen sind Personen, Spalten sind Zeiten; Namen stehen aus Datenschutz nicht hier, nur Kennungen.",
            "Rows are people, columns are times; to protect people only ids stand here, no names.",
            "Las filas son personas y las columnas horas; para proteger los datos figuran códigos en lugar de nombres."),

        .occupancy: LocalText("Belegung der Unterkünfte", "Who sleeps where", "Ocupación de los alojamientos"),
        .home: LocalText("Unterkunft", "Home", "Alojamiento"),
        .beds: LocalText("Betten", "Beds", "Camas"),
        .bedsTaken: LocalText("Betten belegt", "Beds taken", "Camas ocupadas"),
        .bedsFree: LocalText("Betten leer", "Beds empty", "Camas vacías"),
        .closed: LocalText("nicht verfügbar", "not available", "no disponible"),
        .weekFrom: LocalText("Woche ab {1}", "Week from {1}", "Semana del {1}"),
        .temporaryHome: LocalText("für den Anfang", "for the beginning", "para empezar"),
        .permanentHome: LocalText("auf Dauer", "for good", "definitivo"),
        .legend: LocalText("Zeichen", "Signs", "Signos"),
        .legendFull: LocalText(
            "alle Betten belegt: Personen in der vollsten Nacht der Woche",
            "all beds taken: people in the fullest night of the week",
            "todas las camas ocupadas: personas en la noche más llena de la semana"),
        .legendPart: LocalText("zum Teil belegt", "some beds taken", "ocupado en parte"),
        .legendFree: LocalText("frei", "free", "libre"),
        .fullestWeek: LocalText("Vollste Woche", "Fullest week", "Semana más llena"),
        .bedsOfBeds: LocalText(
            "{1} von {2} Betten ab {3}", "{1} of {2} beds from {3}", "{1} de {2} camas desde el {3}"),
        .nobodyComes: LocalText("Noch kommt niemand.", "Nobody comes yet.", "Todavía no viene nadie."),
        .withoutBed: LocalText("Ohne Bett", "Without a bed", "Sin cama"),
        .everybodyHoused: LocalText(
            "Alle haben von der ersten Nacht an ein Bett.", "Everybody has a bed from the first night on.",
            "Todos tienen cama desde la primera noche."),
        .household: LocalText("Haushalt", "Household", "Hogar"),
        .people: LocalText("Personen", "People", "Personas"),
        .onePerson: LocalText("1 Person", "1 person", "1 persona"),
        .peopleCount: LocalText("{1} Personen", "{1} people", "{1} personas"),
        .firstNight: LocalText("Erste Nacht", "First night", "Primera noche"),
        .leaving: LocalText("Geplant bis", "Planned until", "Previsto hasta"),
        .nights: LocalText("Nächte", "Nights", "Noches"),
        .driverSheet: LocalText("Fahrauftrag", "Driver’s sheet", "Hoja de ruta"),
        .driver: LocalText("Fahrer/in", "Driver", "Conductor/a"),
        .substitute: LocalText("Vertretung", "Substitute", "Sustituto/a"),
        .hiredVehicle: LocalText("mit Fahrer/in bestellt", "hired with its driver", "contratado con conductor"),
        .sign: LocalText("Auf dem Schild steht", "The sign says", "En el cartel pone"),
        .vehicle: LocalText("Fahrzeug", "Vehicle", "Vehículo"),
        .leavesBase: LocalText("Los am Standort", "Leaves the base", "Sale de la base"),
        .meetingPoint: LocalText("Treffpunkt", "Meeting point", "Punto de encuentro"),
        .leavesHub: LocalText("Ab Treffpunkt", "Leaves the meeting point", "Sale del punto de encuentro"),
        .isBack: LocalText("Fahrt zu Ende", "Ride ends", "Fin del viaje"),
        .kilometres: LocalText("Kilometer", "Kilometres", "Kilómetros"),
        .passengers: LocalText("Wer abgeholt wird", "Who is fetched", "A quién se recoge"),
        .phone: LocalText("Telefon", "Telephone", "Teléfono"),
        .comesWith: LocalText("Kommt mit", "Comes with", "Llega en"),
        .luggage: LocalText("Gepäck", "Luggage", "Equipaje"),
        .childSeats: LocalText("Kindersitze", "Child seats", "Sillas infantiles"),
        .infantSeat: LocalText("Babyschale", "infant seat", "portabebés"),
        .toddlerSeat: LocalText("Kindersitz", "child seat", "silla infantil"),
        .boosterSeat: LocalText("Sitzerhöhung", "booster", "elevador"),
        .getsOut: LocalText("Steigt aus", "Gets out", "Se baja"),
        .driverPrivacy: LocalText(
            "Namen und Nummern sind nur für diese Fahrt bestimmt; bitte vernichten Sie das Blatt danach.",
            "Names and numbers are for this ride alone; please destroy the sheet afterwards.",
            "Los nombres y números son solo para este viaje; destruya la hoja después, por favor."),
        .withoutInterview: LocalText(
            "Ohne Gespräch an diesem Tag: {1}", "Without an interview on this day: {1}",
            "Sin entrevista este día: {1}"),
        .releasePage: LocalText("Freigabe", "Release", "Versión publicada"),
        .noRuleBroken: LocalText(
            "Das Programm bricht keine Regel.", "The timetable breaks no rule.",
            "El programa no incumple ninguna regla."),
        .againstRules: LocalText(
            "Bewusst gegen eine Regel", "Against a rule, on purpose", "Contra una regla, a propósito"),
        .ruleGap: LocalText("Pause zwischen zwei Gesprächen", "rest between interviews", "descanso entre entrevistas"),
        .ruleDay: LocalText("Gespräche an einem Tag", "interviews on one day", "entrevistas en un día"),
        .ruleTeamRun: LocalText(
            "Gespräche eines Teams in Folge", "interviews of a team in a row", "entrevistas seguidas de un equipo"),
        .ruleInterpreterRun: LocalText(
            "Dolmetschen ohne Pause", "interpreting without a rest", "interpretación sin descanso"),
        .ruleLanguage: LocalText("gemeinsame Sprache", "shared language", "idioma común"),
        .gate: LocalText("Wer reisen darf", "Who may travel", "Quién puede viajar"),
        .mayTravel: LocalText("darf reisen", "may travel", "puede viajar"),
        .peopleOfPeople: LocalText("{1} von {2}", "{1} of {2}", "{1} de {2}"),
        .linesMissing: LocalText("es fehlt: {1}", "missing: {1}", "falta: {1}"),
        .lineHolds: LocalText("erfüllt", "holds", "cumplido"),
        .lineLacks: LocalText("fehlt", "missing", "falta"),
        .lineOverridden: LocalText("trotzdem freigegeben", "overridden", "autorizado de todos modos"),
        .notNeeded: LocalText("nicht nötig", "not needed", "no hace falta"),
        .gateLine: LocalText("Voraussetzung", "Condition", "Condición"),
        .whatLacks: LocalText("Was fehlt", "What is missing", "Qué falta"),
        .byWhen: LocalText("Bis", "By", "Hasta"),
        .whoActs: LocalText("Wer handelt", "Who acts", "Quién actúa"),
        .law: LocalText("Grundlage", "Basis", "Base"),
    ]
}

extension LocalText {
    init(_ german: String, _ english: String, _ spanish: String) {
        self.init(german: german, english: english, spanish: spanish)
    }
}
