extension ErrorWords {
    /// What keeps guides, journeys, pickups and rooms for the fair from being planned.
    static let arrivals: [Sentence] = guides + timetables + parties + vehicles + runs + lodging

    private static let guides = [
        Sentence("found {1}, expected {2} to {3}", "Angegeben ist {1#}, erwartet ist {2#} bis {3#}."),
        Sentence("write a number from {1} to {2}", "Bitte eine Zahl von {1#} bis {2#} schreiben."),
        Sentence("{1} is before {2}, the first day", "Der {1@} liegt vor dem {2@}, dem ersten Tag."),
        Sentence(
            "let \"to\" be \"from\" or later", "Bitte als letzten Tag den ersten oder einen späteren nennen."),
        Sentence("\"{1}\" stands in for itself", "„{1}“ ist als eigene Vertretung genannt."),
        Sentence(
            "name another guide, or leave the field out", "Bitte jemand anderen nennen, oder das Feld leer lassen."),
        Sentence("the way between \"{1}\" and \"{2}\" is known already", "Der Weg von „{1}“ nach „{2}“ ist schon da."),
        Sentence(
            "list each pair of districts once, in either direction",
            "Bitte jedes Paar von Orten nur einmal nennen, gleich in welcher Richtung."),
        Sentence(
            "name at least one level, such as \"unspoken\"", "Bitte mindestens ein Ziel nennen, etwa „unspoken“."),
    ]

    private static let timetables = [
        Sentence("the time zone database has no zone \"{1}\"", "Die Zeitzone „{1}“ ist nicht bekannt."),
        Sentence(
            "write a name such as Europe/Berlin or Atlantic/Canary",
            "Bitte einen Namen wie Europe/Berlin oder Atlantic/Canary schreiben."),
        Sentence(
            "found {1} calls, expected two or more", "Zahl der Halte: {1#}; erwartet sind mindestens zwei."),
        Sentence(
            "list at least the first and the last hub", "Bitte mindestens den ersten und den letzten Halt nennen."),
        Sentence("the call has no arrival", "Dem Halt fehlt die Ankunft."),
        Sentence(
            "add \"arrives\" to every call but the first", "Bitte für jeden Halt außer dem ersten die Ankunft nennen."),
        Sentence("the call has no departure", "Dem Halt fehlt die Abfahrt."),
        Sentence(
            "add \"departs\" to every call but the last", "Bitte für jeden Halt außer dem letzten die Abfahrt nennen."),
        Sentence(
            "the fare is unknown and cannot be estimated",
            "Der Fahrpreis ist nicht bekannt und lässt sich nicht schätzen."),
        Sentence(
            "add \"fare\", or \"km\" and the problem's \"centsPerKm\"",
            "Bitte den Fahrpreis nennen, oder die Kilometer und den Preis je Kilometer."),
        Sentence(
            "found the year {1}, expected 1975 to 2199", "Angegeben ist das Jahr {1}, erwartet ist 1975 bis 2199."),
        Sentence("check the date", "Bitte das Datum prüfen."),
        Sentence("{1} stands in the list already", "Der {1@} steht schon in der Liste."),
        Sentence("name each date once", "Bitte jedes Datum nur einmal nennen."),
        Sentence("name each {1} once", "Bitte jeden Eintrag nur einmal nennen."),
        Sentence("name each run once", "Bitte jede Fahrt nur einmal nennen."),
        Sentence("name one of its dates", "Bitte einen ihrer Verkehrstage nennen."),
        Sentence("the run has a disruption already", "Für diese Fahrt ist schon eine Störung genannt."),
        Sentence(
            "on {1} the connection is here no later than at the call before, or leaves before it comes",
            "Am {1@} kommt die Verbindung hier nicht später an als am Halt davor, oder sie fährt vor ihrer Ankunft ab."
        ),
        Sentence(
            "correct the times; write +1 behind a time of the day after the date of service",
            "Bitte die Zeiten berichtigen; hinter einer Zeit des Folgetags steht +1."),
    ]

    private static let parties = [
        Sentence("\"{1}\" has a way back already", "„{1}“ hat schon eine Rückreise."),
        Sentence("name one way back", "Bitte nur eine Rückreise nennen."),
        Sentence("the list names no hub", "Es ist kein Bahnhof oder Flughafen genannt."),
        Sentence(
            "name at least one hub with the minutes to it",
            "Bitte mindestens einen nennen, mit den Minuten bis dorthin."),
        Sentence("the window ends at {1}, before it begins", "Die Zeit endet vor ihrem Anfang (Ende: {1@})."),
        Sentence("exchange \"from\" and \"to\"", "Bitte Anfang und Ende tauschen."),
        Sentence("\"{1}\" is a way back itself", "„{1}“ ist selbst eine Rückreise."),
        Sentence("name the way there", "Bitte die Hinreise nennen."),
        Sentence(
            "the way back may begin before the way there has ended",
            "Die Rückreise könnte beginnen, bevor die Hinreise zu Ende ist."),
        Sentence(
            "write arrive.to of \"{1}\", and a leave.from here that is not before it",
            "Bitte für „{1}“ die späteste Ankunft nennen, und hier eine früheste Abreise, die nicht davor liegt."),
        Sentence("the night ends when it begins", "Die Nacht endet zu der Uhrzeit, zu der sie beginnt."),
        Sentence(
            "write two different times, or leave it out",
            "Bitte zwei verschiedene Uhrzeiten nennen, oder sie weglassen."),
        Sentence("name at least one level, such as \"fare\"", "Bitte mindestens ein Ziel nennen, etwa „fare“."),
        Sentence("the trip has no leg", "Die Reise hat keinen Abschnitt."),
        Sentence("write its legs, or remove the trip", "Bitte die Abschnitte nennen, oder die Reise entfernen."),
        Sentence("the levels of the objective are too large to be counted", "Die Ziele sind zu groß zum Zählen."),
        Sentence(
            "use smaller weights, fares and priorities, or fewer dates",
            "Bitte kleinere Gewichte, Fahrpreise und Prioritäten nehmen, oder weniger Verkehrstage."),
    ]

    private static let vehicles = [
        Sentence("{1} is not a whole minute", "{1@} ist keine volle Minute."),
        Sentence("write the time without seconds", "Bitte die Uhrzeit ohne Sekunden schreiben."),
        Sentence("\"{1}\" has no base", "„{1}“ hat keinen Standort."),
        Sentence(
            "add \"base\", the place where it stands, or say \"hired\": true",
            "Bitte den Standort nennen, oder das Fahrzeug als gemietet führen."),
        Sentence("the window from {1} to {2} is empty", "Zwischen dem {1@} und dem {2@} liegt keine Zeit."),
        Sentence("the way leads from \"{1}\" to itself", "Der Weg führt von „{1}“ nach „{1}“."),
        Sentence(
            "remove it: who is there already needs no time", "Bitte entfernen: Wer schon da ist, braucht keine Zeit."),
        Sentence(
            "the way from \"{1}\" to \"{2}\" stands at /drives/{3}",
            "Der Weg von „{1}“ nach „{2}“ steht schon an der Stelle /drives/{3}."),
        Sentence("list each way once", "Bitte jeden Weg nur einmal nennen."),
    ]

    private static let runs = [
        Sentence("name at least one level, such as \"cents\"", "Bitte mindestens ein Ziel nennen, etwa „cents“."),
        Sentence(
            "\"{1}\" is on board at /previous/{2} already",
            "„{1}“ ist schon in einer anderen Fahrt (an der Stelle /previous/{2})."),
        Sentence("let each party stand in one run", "Bitte jede Gruppe nur einer Fahrt zuordnen."),
        Sentence(
            "level {1} of the objective, {2}, is too large to be counted",
            "Das Ziel „{2}“ ist zu groß zum Zählen (Ziel {1#}, gezählt ab 0)."),
        Sentence(
            "use smaller weights, costs or priorities", "Bitte kleinere Gewichte, Kosten oder Prioritäten nehmen."),
        Sentence(
            "the pins cannot hold together: no run is left for \"{1}\"",
            "Alle Festlegungen zusammen gehen nicht: Für „{1}“ bleibt keine Fahrt."),
        Sentence(
            "no run was found for \"{1}\" that keeps all pins",
            "Für „{1}“ fand sich keine Fahrt, bei der alle Festlegungen gelten."),
        Sentence("move or remove one of the pins", "Bitte eine der Festlegungen verschieben oder aufheben."),
    ]

    private static let lodging = [
        Sentence("name it once in {1}", "Bitte nur einmal nennen."),
        Sentence("from {1} to {2} there is no night", "Vom {1@} bis zum {2@} ist keine Nacht."),
        Sentence(
            "let \"from\" be before \"until\", the day of leaving", "Bitte die Anreise vor den Tag der Abreise setzen."
        ),
        Sentence("{1} nights are more than a year", "{1#} Nächte sind mehr als ein Jahr."),
        Sentence("correct the days", "Bitte die Tage berichtigen."),
        Sentence("\"{1}\" is the guest itself", "„{1}“ ist der Gast selbst."),
        Sentence("name others, or nobody", "Bitte andere nennen, oder niemanden."),
        Sentence(
            "the guests' nights lie more than 400 days apart",
            "Die Nächte der Gäste liegen mehr als 400 Tage auseinander."),
        Sentence("plan one fair at a time", "Bitte jede Messe für sich planen."),
        Sentence("\"{1}\" cannot sleep in \"{2}\"", "„{1}“ kann in „{2}“ nicht unterkommen."),
        Sentence(
            "pin it to rooms with the beds, the nights and the access that the guest needs",
            "Bitte Zimmer festlegen, deren Betten, Nächte und Zugang zu diesem Gast passen."),
        Sentence("found {1} levels, expected 1 to 4", "Angegeben sind {1#} Ziele, erwartet sind 1 bis 4."),
    ]
}
