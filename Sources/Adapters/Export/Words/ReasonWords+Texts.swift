import Domain

extension ReasonWords {
    /// The sentences of the planners of the fair, the courses, the journeys, the homes and the placement; of two that begin alike the
    /// longer one first.
    static let patterns = fair + courses + journeys + homes + money + placement

    private static let fair = [
        Pattern(
            "count", "{1} requests need {2} of {3}, there are {4} in {5}",
            "{1} Gespräche brauchen {2} von: {3}; vorhanden: {4} ({5})",
            "{1} entrevistas necesitan {2} de: {3}; hay {4} ({5})"),
        Pattern(
            "conflict", "cannot be held together with {1} ({2})", "kann nicht zusammen mit {1} stattfinden ({2})",
            "no puede celebrarse junto con {1} ({2})"),
        Pattern(
            "notFound", "no place was found within the work; this is not a proof that there is none",
            "mit dem begrenzten Rechenaufwand fand sich kein Platz; ein Beweis ist das nicht",
            "no se encontró sitio con el cálculo limitado; no es una prueba de que no lo haya"),
        Pattern(
            "candidateBusy employerBusy tablesBusy interpretersBusy",
            "{1} is taken or at its limit at {2} of {3} possible times",
            "{1}: zu {2} von {3} möglichen Zeiten vergeben oder am Limit",
            "{1}: ocupado o al límite en {2} de {3} horas posibles"),
        Pattern(
            "noTeam", "the employer has no team", "der Betrieb hat niemanden, der Gespräche führt",
            "la empresa no tiene equipo de entrevistas"),
        Pattern(
            "noTable", "there is no table for the employer", "für den Betrieb gibt es keinen Tisch",
            "no hay mesa para la empresa"),
        Pattern(
            "neverThere", "the candidate is never there in a slot", "die Person ist zu keiner Gesprächszeit da",
            "la persona no está en ninguna franja"),
        Pattern(
            "neverThere", "the employer is never there in a slot", "der Betrieb ist zu keiner Gesprächszeit da",
            "la empresa no está en ninguna franja"),
        Pattern(
            "noInterpreter", "nobody interprets between the two sides' languages",
            "niemand dolmetscht zwischen den Sprachen der beiden Seiten",
            "nadie interpreta entre los idiomas de ambas partes"),
        Pattern(
            "interpreterNeverThere", "no interpreter is there when both sides are",
            "wenn beide Seiten da sind, ist niemand zum Dolmetschen da", "no hay intérprete cuando están ambas partes"),
        Pattern(
            "noCommonTime", "candidate and employer {1} have no {2} slots in a row in common",
            "die Person und der Betrieb {1} haben keine {2} Gesprächszeiten hintereinander gemeinsam",
            "la persona y la empresa {1} no tienen {2} franjas seguidas en común"),
    ]

    private static let courses = [
        Pattern(
            "chain", "no courses lead from {1} to {2}", "keine Kurse führen von {1} nach {2}",
            "ningún curso lleva de {1} a {2}"),
        Pattern(
            "place", "the place cannot be reached from where the learner is then, in {1}",
            "der Kursort ist von dort, wo die Person dann ist, nicht zu erreichen ({1})",
            "no se puede llegar al lugar desde donde está la persona entonces ({1})"),
        Pattern(
            "hours", "lessons are when the learner has no time, in {1}",
            "Termine liegen, wenn die Person keine Zeit hat ({1})",
            "hay clases cuando la persona no tiene tiempo ({1})"),
        Pattern(
            "away", "lessons or the exam are on days on which the learner is away, in {1}",
            "Termine oder die Prüfung liegen an Tagen, an denen die Person fort ist ({1})",
            "hay clases o examen en días en que la persona está fuera ({1})"),
        Pattern(
            "childcare", "lessons are when nobody looks after the children, in {1}",
            "Termine liegen, wenn niemand auf die Kinder achtet ({1})",
            "hay clases cuando nadie cuida de los niños ({1})"),
        Pattern(
            "lastBus", "lessons end after the last way home, in {1}",
            "Termine enden nach der letzten Fahrt nach Hause ({1})",
            "las clases terminan después del último transporte a casa ({1})"),
        Pattern(
            "lateStart", "more than a tenth of the lessons are over before the learner can come, in {1}",
            "mehr als ein Zehntel der Termine ist vorbei, bevor die Person kommen kann ({1})",
            "más de una décima parte de las clases pasa antes de que la persona pueda venir ({1})"),
        Pattern(
            "registration", "registration for the exam has closed before the learner can come, in {1}",
            "die Anmeldung zur Prüfung endet, bevor die Person kommen kann ({1})",
            "la inscripción al examen se cierra antes de que la persona pueda venir ({1})"),
        Pattern(
            "deadline", "the certificate comes after {1}, in {2}", "das Zeugnis kommt nach dem {1} ({2})",
            "el certificado llega después del {1} ({2})"),
        Pattern(
            "minimum", "too few learners can come for it to be held, in {1}",
            "zu wenige können kommen, damit der Kurs stattfindet ({1})",
            "pueden venir demasiado pocas personas para que se celebre ({1})"),
        Pattern(
            "seats", "{1} of the groups that would lead to {2} are full",
            "{1} der Gruppen, die zu {2} führen würden, sind voll",
            "{1} de los grupos que llevarían a {2} están completos"),
        Pattern(
            "notFound", "no place was found within the work", "mit dem begrenzten Rechenaufwand fand sich kein Platz",
            "no se encontró plaza con el cálculo limitado"),
        Pattern(
            "minimum", "{1} is not held: too few learners can come, and it needs {2}",
            "{1} findet nicht statt: zu wenige können kommen, nötig sind {2}",
            "{1} no se celebra: pueden venir demasiado pocas personas y se necesitan {2}"),
        Pattern(
            "providerGroups", "{1} is not held: {2} holds {3} and no more",
            "{1} findet nicht statt: {2} hält {3} und nicht mehr", "{1} no se celebra: {2} imparte {3} y no más"),
        Pattern(
            "offerGroups", "{1} is not held: there can be {2} of {3} and no more",
            "{1} findet nicht statt: möglich ist nur {2} von {3}", "{1} no se celebra: solo puede haber {2} de {3}"),
        Pattern(
            "laterDeadline", "with {1} as the deadline, {2} days later, {3} would do",
            "mit dem {1} als Frist, {2} Tage später, ginge {3}",
            "con el {1} como plazo, {2} días más tarde, serviría {3}"
        ),
        Pattern(
            "earlierStart", "from {1} on, {2} days earlier, {3} would do", "ab dem {1}, {2} Tage früher, ginge {3}",
            "desde el {1}, {2} días antes, serviría {3}"),
        Pattern(
            "intensiveCourse", "a course of {1} teaching units a week from {2} on would do: {3} units in {4} weeks",
            "ein Kurs mit {1} Unterrichtseinheiten je Woche ab dem {2} ginge: {3} Einheiten in {4} Wochen",
            "serviría un curso de {1} unidades por semana desde el {2}: {3} unidades en {4} semanas"),
    ]

    private static let journeys = [
        Pattern(
            "room", "{1} need {2}, there are {3}", "{1} brauchen {2}, vorhanden: {3}", "{1} necesitan {2}, hay {3}"),
        Pattern(
            "connection", "no connection leads there together with {1}",
            "zusammen mit {1} führt keine Verbindung dorthin", "ninguna conexión lleva allí junto con {1}"),
        Pattern(
            "connection", "no connection leads there", "keine Verbindung führt dorthin", "ninguna conexión lleva allí"),
        Pattern(
            "", "no journey keeps \"{1}\" together with {2}", "keine Reise hält zusammen mit {2} ein: {1}",
            "ningún viaje cumple junto con {2}: {1}"),
        Pattern("", "no journey keeps \"{1}\"", "keine Reise hält ein: {1}", "ningún viaje cumple: {1}"),
        Pattern(
            "notFound", "no journey was found beside {1}", "neben {1} fand sich keine Reise",
            "no se encontró viaje junto a {1}"),
        Pattern(
            "return", "there is no journey for \"{1}\"", "für {1} gibt es keine Reise", "no hay viaje para {1}"),
        Pattern(
            "home", "the home town is not known, or several have its name; import it with its country",
            "der Wohnort ist nicht bekannt oder mehrere heißen so; mit dem Land importieren",
            "no se conoce la localidad o varias se llaman así; impórtela con su país"),
        Pattern(
            "work", "the town of the work is not known, or several have its name; import the vacancy with its Land",
            "der Arbeitsort ist nicht bekannt oder mehrere heißen so; die Stelle mit dem Bundesland importieren",
            "no se conoce la localidad del trabajo o varias se llaman así; importe el puesto con su estado federado"),
        Pattern(
            "hub", "no hub is within reach of {1}, where the journey begins",
            "kein Bahnhof oder Flughafen ist nahe genug an {1}, wo die Reise beginnt",
            "no hay estación ni aeropuerto cerca de {1}, donde empieza el viaje"),
        Pattern(
            "hub", "no hub is within reach of {1}, where the work is, and nobody is fetched from one",
            "kein Bahnhof oder Flughafen ist nahe genug an {1}, wo die Arbeit ist, und abgeholt wird niemand",
            "no hay estación ni aeropuerto cerca de {1}, donde está el trabajo, y no se recoge a nadie"),
        Pattern(
            "missed", "{1} from {2} is missed, and nothing goes on from there within {3} days of the wished arrival",
            "{1} ab {2} wird verpasst, und von dort geht binnen {3} Tagen nach der gewünschten Ankunft nichts weiter",
            "se pierde {1} desde {2} y de allí no sale nada en {3} días desde la llegada deseada"),
        Pattern(
            "missed", "{1} from {2} is missed, and nothing goes on from there home",
            "{1} ab {2} wird verpasst, und von dort geht nichts weiter nach Hause",
            "se pierde {1} desde {2} y de allí no sale nada a casa"),
        Pattern(
            "missed", "{1} from {2} is missed, and nothing goes on from there before the fair is over",
            "{1} ab {2} wird verpasst, und von dort geht vor dem Ende der Messe nichts weiter",
            "se pierde {1} desde {2} y de allí no sale nada antes de que acabe la feria"),
    ]

    private static let homes = [
        Pattern(
            "count", "on the night of {1} {2} households need {3} homes in {4}, which hold {5}",
            "Nacht ab {1}: {2} Haushalte brauchen {3} Unterkünfte ({4}), vorhanden: {5}",
            "noche del {1}: {2} hogares necesitan {3} viviendas ({4}), hay {5}"),
        Pattern(
            "conflict", "no chain of places suits every night of the household ({1})",
            "keine Folge von Unterkünften passt in jeder Nacht zum Haushalt ({1})",
            "ninguna sucesión de alojamientos sirve al hogar todas las noches ({1})"),
        Pattern(
            "conflict", "cannot be housed together with {1} ({2})", "kann nicht zusammen mit {1} wohnen ({2})",
            "no puede alojarse junto con {1} ({2})"),
    ]

    private static let money = [
        Pattern("kind person", "{1} does not pay for {2}", "{1} zahlt nicht für {2}", "{1} no paga {2}"),
        Pattern(
            "person", "{1} pays for persons alone", "{1} zahlt nur für einzelne Personen", "{1} solo paga por personas"),
        Pattern(
            "period", "{1} is not in the time of {2}", "{1} liegt nicht in der Zeit von {2}",
            "{1} está fuera del periodo de {2}"),
        Pattern(
            "application", "nothing was filed for {1} before {2}", "bei {1} wurde vor dem {2} nichts beantragt",
            "no se solicitó nada a {1} antes del {2}"),
        Pattern("evidence", "{1} asks for {2}", "{1} verlangt: {2}", "{1} exige: {2}"),
        Pattern(
            "notWith", "{1} pays for it, and {2} may not pay beside it",
            "{1} zahlt dafür, und {2} darf nicht daneben zahlen",
            "{1} lo paga y {2} no puede pagar además"),
        Pattern(
            "share", "{1} pays {2} of {3}, rounded to the cent", "{1} zahlt {2} von {3} Teilen, auf den Cent gerundet",
            "{1} paga {2} de {3} partes, redondeado al céntimo"),
        Pattern(
            "capPerPerson capPerKind", "{1} has paid all that it pays for {2}",
            "{1} hat alles gezahlt, was es für {2} zahlt",
            "{1} ya pagó todo lo que paga por {2}"),
        Pattern(
            "cap", "{1} has paid all that it pays", "{1} hat alles gezahlt, was es zahlt",
            "{1} ya pagó todo lo que paga"),
    ]

    // MARK: Values

    /// Rules and resources that stand in a reason by themselves, or in a list.
    static let names: [String: LocalText] = [
        "one place at a time": LocalText("ein Platz zur Zeit", "one place at a time", "un sitio cada vez"),
        "one household in a place at a time": LocalText(
            "ein Haushalt zur Zeit", "one household in a place at a time", "un hogar cada vez"),
        "tables": LocalText("Tische", "tables", "mesas"),
        "the work": LocalText("dem begrenzten Rechenaufwand", "the work", "el cálculo limitado"),
        "the objective": LocalText("dem Ziel der Planung", "the objective", "el objetivo"),
        "no slot": LocalText("keine Gesprächszeit", "no slot", "ninguna franja"),
        "1 group": LocalText("1 Gruppe", "1 group", "1 grupo"),
        "units": LocalText("Wohnungen", "units", "viviendas"),
        // Rules of the fair.
        "windows": LocalText("Zeiten", "windows", "horarios"), "blocks": LocalText("Programm", "blocks", "programa"),
        "teams": LocalText("Gesprächsteams", "teams", "equipos"),
        "interpreters": LocalText("Dolmetscher", "interpreters", "intérpretes"),
        "candidateGap": LocalText("Pause der Person", "candidateGap", "descanso de la persona"),
        "candidateDay": LocalText("Gespräche je Tag", "candidateDay", "entrevistas por día"),
        "teamRun": LocalText("Gespräche am Stück", "teamRun", "entrevistas seguidas"),
        "interpreterRun": LocalText("Dolmetschen am Stück", "interpreterRun", "interpretación seguida"),
        // Rules of the homes.
        "beds": LocalText("Betten", "beds", "camas"), "space": LocalText("Fläche", "space", "superficie"),
        "needs": LocalText("Bedarf des Haushalts", "needs", "necesidades del hogar"),
        "rent": LocalText("Miete", "rent", "alquiler"), "commute": LocalText("Arbeitsweg", "commute", "trayecto"),
        "moves": LocalText("Umzüge", "moves", "mudanzas"),
        "sharing": LocalText("geteilte Zimmer", "sharing", "compartir"),
        "pins": LocalText("Festlegungen", "pins", "fijaciones"),
        // Rules of the journeys.
        "leave": LocalText("frühester Aufbruch", "leave", "salida más temprana"),
        "arrive": LocalText("Ankunftszeit", "arrive", "hora de llegada"),
        "nightArrival": LocalText("keine Ankunft in der Nacht", "nightArrival", "sin llegada nocturna"),
        "changeTimes": LocalText("Umsteigezeiten", "changeTimes", "tiempos de transbordo"),
        "maxChanges": LocalText("Zahl der Umstiege", "maxChanges", "número de transbordos"),
        "maxTravel": LocalText("Reisedauer", "maxTravel", "duración del viaje"),
        "room": LocalText("freie Plätze", "room", "plazas libres"),
    ]

    /// What stands before ids or days in a value; of two that begin alike the longer one first.
    static let beginnings: [(String, LocalText)] = [
        ("candidate ", LocalText("Bewerber/in ", "candidate ", "candidato/a ")),
        ("employer ", LocalText("Betrieb ", "employer ", "empresa ")),
        ("interpreters (none)", LocalText("Dolmetscher (keine)", "interpreters (none)", "intérpretes (ninguno)")),
        ("interpreters ", LocalText("Dolmetscher ", "interpreters ", "intérpretes ")),
        ("units ", LocalText("Wohnungen ", "units ", "viviendas ")),
        ("unit ", LocalText("Wohnung ", "unit ", "vivienda ")),
        ("childSeats on ", LocalText("Kindersitze in ", "child seats on ", "sillas infantiles en ")),
        ("seats on ", LocalText("Plätze in ", "seats on ", "plazas en ")),
        ("luggage on ", LocalText("Gepäckplätze in ", "luggage on ", "plazas de equipaje en ")),
        ("wheelchairs on ", LocalText("Rollstuhlplätze in ", "wheelchairs on ", "plazas de silla de ruedas en ")),
        ("pets on ", LocalText("Plätze für Haustiere in ", "pets on ", "plazas para mascotas en ")),
    ]

    /// What stands after a number.
    static let endings: [(String, LocalText)] = [(" groups", LocalText(" Gruppen", " groups", " grupos"))]

    /// Between a connection and where it begins.
    static let from = LocalText(" ab ", " from ", " desde ")
}
