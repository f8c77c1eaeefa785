import Domain

extension ErrorWords {
    /// What stands against something that a person fixed in the plan of homes, guides, journeys or pickups, and against planning homes.
    static let fixedElsewhere: [Sentence] = homes + rooms + households + guides + pickups + journeysFixed

    private static let homes = [
        Sentence("the pin cannot be kept: {1}", "Die Festlegung lässt sich nicht halten: {1*}"),
        Sentence(
            "\"{1}\" is pinned by {2} on some of these nights already",
            "„{1}“ ist für einige dieser Nächte schon festgelegt ({2})."),
        Sentence("the list is empty or names a room twice", "Die Liste ist leer oder nennt ein Zimmer zweimal."),
        Sentence(
            "name each room once, or leave the list out", "Bitte jedes Zimmer einmal nennen, oder die Liste weglassen."),
        Sentence(
            "\"{1}\" is let as a whole, and the pin names some of its rooms",
            "„{1}“ wird als Ganzes vermietet; die Festlegung nennt einzelne Zimmer."),
        Sentence(
            "\"{1}\" is let by beds, where a household sleeps in one room",
            "„{1}“ wird nach Betten vermietet; ein Haushalt schläft dort in einem Zimmer."),
        Sentence("\"{1}\" is there from {2} to {3}", "„{1}“ ist vom {2} bis zum {3} da."),
        Sentence("\"{1}\" is not open on the night of {2}", "„{1}“ ist in der Nacht des {2} nicht geöffnet."),
        Sentence(
            "the pins together leave \"{1}\" no place on some night",
            "Die Festlegungen zusammen lassen „{1}“ in einer Nacht keinen Platz."),
        Sentence(
            "the planner found no place for \"{1}\" on every night beside the other pins",
            "Neben den anderen Festlegungen fand sich für „{1}“ nicht für jede Nacht ein Platz."),
        Sentence(
            "move or remove the pin, or pin the household's other nights as well",
            "Bitte die Festlegung verschieben oder aufheben, oder auch die anderen Nächte des Haushalts festlegen."),
    ]

    private static let rooms = [
        Sentence("found {1}, expected {2} or less", "Angegeben ist {1#}, erwartet ist höchstens {2#}."),
        Sentence("write a number up to {1}", "Bitte eine Zahl bis {1#} schreiben."),
        Sentence("name each of {1} once", "Bitte jedes nur einmal nennen."),
        Sentence(
            "{1} is not after {2}: there is no night between them",
            "Der {1} liegt nicht nach dem {2}; dazwischen ist keine Nacht."),
        Sentence(
            "let \"until\" be the day of leaving, at least one day after \"from\"",
            "Bitte als Ende den Tag des Auszugs nennen, mindestens einen Tag nach dem Anfang."),
        Sentence(
            "the unit is let by {1}, and has a price itself",
            "Die Wohnung wird einzeln vermietet und hat doch selbst einen Preis."),
        Sentence("give each room its price", "Bitte jedem Zimmer seinen Preis geben."),
        Sentence("{1} is before the end of the window before it", "Der {1} liegt vor dem Ende der Zeit davor."),
        Sentence(
            "list the windows in time order, without overlap",
            "Bitte die Zeiten der Reihe nach nennen, ohne Überschneidung."),
        Sentence(
            "the unit is let as a whole, and its room has a price",
            "Die Wohnung wird als Ganzes vermietet, und ein Zimmer hat doch einen Preis."),
        Sentence(
            "give the unit the price, or let it by rooms",
            "Bitte der Wohnung den Preis geben, oder sie nach Zimmern vermieten."),
        Sentence(
            "found {1} cents, more than three net rents ({2})",
            "Angegeben sind {1#} Cent, mehr als drei Nettomieten ({2#})."),
        Sentence(
            "BGB § 551 (1) allows at most three net rents a month",
            "§ 551 (1) BGB erlaubt höchstens drei Nettomonatsmieten."),
    ]

    private static let households = [
        Sentence("\"{1}\" is the household itself", "„{1}“ ist der Haushalt selbst."),
        Sentence("name another household", "Bitte einen anderen Haushalt nennen."),
        Sentence(
            "add a member, or remove the household", "Bitte jemanden aufnehmen, oder den Haushalt entfernen."),
        Sentence(
            "from {1} to {2} there are more than ten years", "Vom {1} bis zum {2} sind es mehr als zehn Jahre."),
        Sentence(
            "end the presence within {1} nights", "Bitte den Aufenthalt binnen {1#} Nächten enden lassen."),
        Sentence("nobody is there from {1} to {2}", "Vom {1} bis zum {2} ist niemand da."),
        Sentence(
            "make two households of it, or let the times meet",
            "Bitte zwei Haushalte daraus machen, oder die Zeiten anschließen lassen."),
        Sentence("the way from \"{1}\" to \"{2}\" is there already", "Der Weg von „{1}“ nach „{2}“ ist schon da."),
        Sentence(
            "write all modes of a way into one entry",
            "Bitte alle Verkehrsmittel eines Weges in einen Eintrag schreiben."),
        Sentence(
            "name at least one level, such as \"unhoused\"", "Bitte mindestens eine Stufe nennen, etwa „unhoused“."),
        Sentence(
            "found {1} levels, expected {2} or fewer", "Angegeben sind {1#} Stufen, erwartet sind höchstens {2#}."),
        Sentence(
            "the level \"{1}\" can become too large to be counted", "Das Ziel „{1}“ kann zu groß zum Zählen werden."),
        Sentence("use smaller weights, prices, or times", "Bitte kleinere Gewichte, Preise oder Zeiten nehmen."),
        Sentence("name each term once", "Bitte jeden Begriff einmal nennen."),
    ]

    private static let guides = [
        Sentence("\"{1}\" is pinned already", "„{1}“ ist schon festgelegt."),
        Sentence("pin each household once", "Bitte jeden Haushalt einmal festlegen."),
        Sentence("pin each task once", "Bitte jede Aufgabe einmal festlegen."),
        Sentence("the guide of \"{1}\" is not pinned", "Der Lotse von „{1}“ ist nicht festgelegt."),
        Sentence("no way leads from \"{1}\" to \"{2}\"", "Von „{1}“ führt kein Weg nach „{2}“."),
        Sentence("{1} is not from {2} to {3}", "Der {1} liegt nicht zwischen dem {2} und dem {3}."),
        Sentence("{1} is not a multiple of {2} minutes", "{1} liegt nicht im Raster von {2#} Minuten."),
        Sentence(
            "neither \"{1}\" nor a substitute is there on {2}", "Am {2} ist weder „{1}“ da noch eine Vertretung."),
        Sentence(
            "\"{1}\" cannot be at \"{2}\" and there on {3}",
            "„{1}“ kann am {3} nicht bei „{2}“ und zugleich dort sein."),
        Sentence("the visit ends after 24:00", "Der Besuch endet nach 24:00 Uhr."),
        Sentence("\"{1}\" is not free then for {2} minutes", "„{1}“ hat dann keine {2#} Minuten frei."),
        Sentence("\"{1}\" is not open then for {2} minutes", "„{1}“ hat dann nicht für {2#} Minuten geöffnet."),
        Sentence(
            "{1} households come to \"{2}\" in one visit, it takes {3}",
            "{1#} Haushalte kämen in einem Besuch zu „{2}“; dort ist Platz für {3#}."),
    ]

    private static let pickups = [
        Sentence("\"{1}\" is ready at {2}, after {3}", "„{1}“ ist um {2} bereit, nach {3}."),
        Sentence("\"{1}\" has too little room for \"{2}\"", "„{1}“ hat zu wenig Platz für „{2}“."),
        Sentence("\"{1}\" is hired with its driver", "„{1}“ ist mit eigenem Fahrer gemietet."),
        Sentence("\"{1}\" may not drive \"{2}\"", "„{1}“ darf „{2}“ nicht fahren."),
    ]

    private static let journeysFixed = [
        Sentence(
            "choose another journey, or remove the pin",
            "Bitte eine andere Reise wählen, oder die Festlegung aufheben."),
        Sentence("it has no ride", "Sie hat keine Fahrt."),
        Sentence("\"{1}\" does not run on {2}", "„{1}“ fährt am {2} nicht."),
        Sentence("\"{1}\" is cancelled on {2}", "„{1}“ fällt am {2} aus."),
        Sentence("\"{1}\" does not go from \"{2}\" to \"{3}\"", "„{1}“ fährt nicht von „{2}“ nach „{3}“."),
        Sentence("there is no walk from \"{1}\" to \"{2}\"", "Von „{1}“ nach „{2}“ gibt es keinen Fußweg."),
        Sentence("it departs before one can be there", "Die Abfahrt ist, bevor jemand dort sein kann."),
        Sentence(
            "the party neither begins nor ends its journey so",
            "So beginnt oder endet die Reise dieser Gruppe nicht."),
        Sentence("it leaves outside the window", "Die Abreise liegt außerhalb der möglichen Zeit."),
        Sentence("it arrives outside the window", "Die Ankunft liegt außerhalb der möglichen Zeit."),
        Sentence(
            "\"{1}\" on {2} has room for {3} {4}, the pins need {5}",
            "„{1}“ hat am {2} Platz für {3#} {4*}; die Festlegungen brauchen {5#}."),
        Sentence("seats", "Personen"), Sentence("childSeats", "Kindersitze"), Sentence("luggage", "Gepäckstücke"),
        Sentence("wheelchairs", "Rollstühle"), Sentence("pets", "Tiere"),
    ]
}
