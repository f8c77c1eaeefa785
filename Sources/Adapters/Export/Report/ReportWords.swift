import Domain

/// The fixed words of a campaign's report.
enum ReportWords {
    static let title = LocalText("Bericht zur Kampagne", "Campaign report", "Informe de la campaña")
    static let asOf = LocalText("Stand", "As of", "A fecha de")
    static let people = LocalText("Menschen", "People", "Personas")
    static let contracts = LocalText("Verträge", "Contracts", "Contratos")
    static let expected = LocalText(
        "nach der Probezeit, Spanne 80 %", "after probation, 80 % span", "tras la prueba, intervalo 80 %")
    static let spent = LocalText("ausgegeben", "spent", "gastado")

    static let funnel = LocalText(
        "Vom Vorschlag bis zur Übernahme", "From the list to staying", "De la lista a la permanencia")
    static let funnelText = LocalText(
        "Wie viele jede Stufe erreicht haben, offen sind oder nicht weiterkamen.",
        "How many passed each stage, wait before it, or did not pass.",
        "Cuántas personas superaron cada etapa, esperan o no la superaron.")
    static let stage = LocalText("Stufe", "Stage", "Etapa")
    static let passed = LocalText("erreicht", "passed", "superada")
    static let waiting = LocalText("offen", "waiting", "en espera")
    static let failed = LocalText("nicht erreicht", "not passed", "no superada")

    static let forecast = LocalText("Wie viele es werden", "How many it will be", "Cuántas serán")
    static let forecastText = LocalText(
        "Erwartete Zahl am Ende je Stufe: der Punkt ist das Mittel, die Balken halten 50, 80 und 90 von 100 Fällen.",
        "Expected number in the end by stage: the dot is the mean, the bars hold 50, 80 and 90 of 100 cases.",
        "Número esperado al final por etapa: el punto es la media, las barras abarcan 50, 80 y 90 de 100 casos.")
    static let soFar = LocalText("bisher", "so far", "hasta ahora")
    static let average = LocalText("Mittel", "mean", "media")

    static let timetable = LocalText("Auslastung der Messe", "Use of the fair", "Uso de la feria")
    static let timetableText = LocalText(
        "Belegte Tische / eingesetzte Dolmetscher je Stunde, von {1} Tischen und {2} Dolmetschern; {3} Gespräche.",
        "Tables in use / interpreters at work by hour, of {1} tables and {2} interpreters; {3} interviews.",
        "Mesas ocupadas / intérpretes por hora, de {1} mesas y {2} intérpretes; {3} entrevistas.")
    static let hour = LocalText("Stunde", "Hour", "Hora")
    static let tables = LocalText("Tische", "Tables", "Mesas")
    static let interpreters = LocalText("Dolmetscher", "Interpreters", "Intérpretes")

    static let language = LocalText(
        "Deutsch: geplant und erreicht", "German: planned and reached", "Alemán: previsto y alcanzado")
    static let languageText = LocalText(
        "Lernende nach dem Niveau, das die Kurse vorsehen, und dem, das ein Zertifikat zeigt.",
        "Learners by the level that the courses lead to, and by the level that a certificate shows.",
        "Alumnos según el nivel previsto en los cursos y el nivel acreditado.")
    static let level = LocalText("Niveau", "Level", "Nivel")
    static let planned = LocalText("geplant", "planned", "previsto")
    static let reached = LocalText("erreicht", "reached", "alcanzado")
    static let exams = LocalText("Prüfung ja / nein", "exam yes / no", "examen sí / no")

    static let housing = LocalText("Belegung der Wohnungen", "Occupancy of the homes", "Ocupación de las viviendas")
    static let housingText = LocalText(
        "Belegte und verfügbare Betten je Woche, nach dem Plan; die Tabelle nennt die Wochen, in denen sich etwas ändert.",
        "Beds taken and beds open by week, as planned; the table has the weeks in which something changes.",
        "Camas ocupadas y disponibles por semana, según el plan; la tabla muestra las semanas con cambios.")
    static let week = LocalText("Woche ab", "Week from", "Semana del")
    static let taken = LocalText("belegt", "taken", "ocupadas")
    static let open = LocalText("verfügbar", "open", "disponibles")

    static let probation = LocalText(
        "Was aus den Verträgen wurde", "What became of the contracts", "Qué fue de los contratos")
    static let probationText = LocalText(
        "Unterschriebene Verträge nach ihrem Stand.", "Signed contracts by their state.",
        "Contratos firmados según su estado.")
    static let state = LocalText("Stand", "State", "Estado")

    static let money = LocalText("Kosten", "Cost", "Costes")
    static let moneyText = LocalText(
        "Nach den Sätzen der Kampagne, für alle, über die entschieden ist. Noch zu erwarten: {1}. Gebühren der Betriebe: {2}.",
        "By the campaign's rates, for everybody who is decided. Still to be expected: {1}. Fees of the firms: {2}.",
        "Según las tarifas de la campaña, para quienes ya están decididos. Por gastar: {1}. Cuotas de las empresas: {2}."
    )
    static let spentText = LocalText("Zusammen {1}.", "{1} in all.", "En total {1}.")
    static let perApplicant = LocalText("{1} je Bewerber.", "{1} for each applicant.", "{1} por candidato.")
    static let perHire = LocalText("{1} je Vertrag.", "{1} for each contract.", "{1} por contrato.")
    static let payersText = LocalText("Es zahlen: {1}.", "Paid by: {1}.", "Pagan: {1}.")
    static let feesText = LocalText(
        "Gebühren der Betriebe: {1}.", "Fees of the firms: {1}.", "Cuotas de las empresas: {1}.")
    static let paid = LocalText("bezahlt", "paid", "pagado")
    static let unpaid = LocalText("offen", "open", "pendiente")
    static let each = LocalText("je Person", "each", "por persona")
    static let decided = LocalText("entschieden", "decided", "decididas")
    static let sum = LocalText("Summe", "Sum", "Suma")

    static let equality = LocalText("Gleichstellung", "Equality", "Igualdad")
    static let equalityText = LocalText(
        "Freiwillige Angaben, nur für diese Statistik. Zahlen unter {1} und alles, woraus sie folgen, stehen nirgends (–). Ein "
            + "Wert unter 80 % der besten Quote heißt: genauer hinsehen; ob Zufall die Erklärung ist, sagt die letzte Spalte.",
        "Given voluntarily, for these statistics only. Numbers below {1}, and all that would lead to them, stand nowhere (–). "
            + "Below 80 % of the best rate means: look closer; the last column says how likely chance alone is.",
        "Datos voluntarios, solo para esta estadística. Los números inferiores a {1} y los que llevarían a ellos no figuran (–). "
            + "Por debajo del 80 % de la mejor tasa hay que mirar mejor; la última columna dice cuán probable es el azar."
    )
    static let group = LocalText("Gruppe", "Group", "Grupo")
    static let others = LocalText("übrige und ohne Angabe", "others and not said", "demás y sin respuesta")
    static let rate = LocalText("Quote", "Rate", "Tasa")
    static let ofBest = LocalText("von der besten", "of the best", "de la mejor")
    static let chance = LocalText("Zufall", "Chance", "Azar")
    static let tooFew = LocalText(
        "Weniger als zwei Gruppen sind groß genug für einen Vergleich.",
        "Fewer than two groups are large enough to compare.", "Menos de dos grupos son lo bastante grandes.")
    static let anonymous = LocalText(
        "Dieser Bericht nennt niemanden. Er entsteht aus den Daten der Kampagne; gleiche Daten geben den gleichen Bericht.",
        "This report names nobody. It is made from the campaign's data; the same data give the same report.",
        "Este informe no nombra a nadie. Se elabora con los datos de la campaña; los mismos datos dan el mismo informe."
    )
    static let nothing = LocalText(
        "Dazu gibt es noch keine Zahlen.", "There are no figures yet.", "Todavía no hay cifras.")
}
