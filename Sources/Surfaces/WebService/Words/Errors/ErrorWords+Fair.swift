import Domain

extension ErrorWords {
    /// What stands against a place on the board of the fair, or against what the desk of the day is told.
    static let fair: [Sentence] = steering + policies + breaches + pins + desk + closures

    /// A rule of the campaign with what breaks it, and who decided what before.
    private static let policies = FairPolicy.allCases.flatMap { policy in
        let name = Words.rule(policy == .language ? "interpreterMissing" : policy.rawValue).name.german
        return [
            Sentence("\(policy.rawValue): {1} ({2})", "\(name): {1*} ({2})"),
            Sentence("\(policy.rawValue): {1}", "\(name): {1*}"), Sentence(policy.rawValue, name),
        ]
    }

    private static let steering = [
        Sentence(
            "a campaign on the route {1} has no timetable of interviews",
            "Eine Kampagne auf dem Weg „{1*}“ hat keinen Plan von Gesprächen."),
        Sentence(
            "lotse shortlist show says who is proposed to whom",
            "Die Seiten der Stellen zeigen, wer wem vorgeschlagen ist."),
        Sentence("there is no timetable yet", "Es gibt noch keinen Messeplan."),
        Sentence("there are no shortlists yet", "Es gibt noch keine Vorschlagslisten."),
        Sentence("lotse run --to shortlists", "Bitte auf der Seite „Planung“ rechnen lassen."),
        Sentence("nobody asked for an interview \"{1}\"", "Ein Gespräch „{1}“ hat niemand gewünscht."),
        Sentence("'lotse fair problem' lists the requests", "Bitte die Seite neu laden und das Gespräch auswählen."),
        Sentence("no interview begins at {1} on day {2}", "Am Tag {2} beginnt um {1} Uhr kein Gespräch."),
        Sentence("'lotse fair show --day {1}' shows the times", "Der Messeplan zeigt die Zeiten des Tags {1}."),
        Sentence("the pin breaks a rule: {1}", "Das verletzt eine Regel: {1*}"),
        Sentence(
            "choose another time, or say why with --reason TEXT",
            "Bitte eine andere Zeit wählen, oder den Grund angeben."),
        Sentence("the pin breaks the rule \"{1}\": {2}", "Das verletzt die Regel „{1*}“: {2*}"),
        Sentence(
            "choose another time; the campaign lets nobody break this rule",
            "Bitte eine andere Zeit wählen; diese Regel darf in der Kampagne niemand verletzen."),
        Sentence(
            "choose another time, table or interpreter",
            "Bitte eine andere Zeit, einen anderen Tisch oder Dolmetscher wählen."),
        Sentence(
            "nothing has been released, so there is nothing to hand out",
            "Es ist noch nichts freigegeben, also nichts auszugeben."),
        Sentence("lotse release 'Version 1'", "Bitte zuerst den Plan freigeben."),
        Sentence("there is no timetable draft {1}", "Einen Entwurf {1} des Messeplans gibt es nicht."),
        Sentence("a timetable was released as \"{1}\" before", "Unter „{1}“ wurde schon ein Plan freigegeben."),
        Sentence(
            "choose another name; a release never changes",
            "Bitte einen anderen Namen wählen; was freigegeben ist, bleibt."),
    ]

    /// What the verifier says of an interview; tables and teams are numbered as people do.
    private static let breaches = [
        Sentence("\"{1}\" is not there at {2}", "„{1}“ ist am {2} nicht da."),
        Sentence("there is no interpreter \"{1}\"", "Einen Dolmetscher „{1}“ gibt es nicht."),
        Sentence("\"{1}\" is held at {2}", "Am {2} ist „{1}“."),
        Sentence("\"{1}\" is not to be held at {2}", "„{1}“ soll am {2} nicht sein."),
        Sentence("table {1} is out of use at {2}", "Tisch {1} ist am {2} nicht zu benutzen."),
        Sentence("team {1} of \"{2}\" is not there at {3}", "Team {1} von „{2}“ ist am {3} nicht da."),
        Sentence("\"{1}\" has {2} interviews on {3}, at most {4}", "„{1}“ hat am {3} {2} Gespräche, höchstens {4}."),
        Sentence(
            "\"{1}\" has {2} minutes before {3}, needs {4}", "„{1}“ hat vor {3} {2} Minuten Pause, nötig sind {4}."),
        Sentence(
            "{1} works {2} slots in a row from {3}, at most {4}",
            "{1*}: ab {3} {2} Gesprächszeiten in Folge, höchstens {4}."),
        Sentence("interpreter \"{1}\"", "Dolmetscher „{1}“"),
        Sentence("team {1} of \"{2}\"", "Team {1} von „{2}“"),
        Sentence(
            "{1} and {2} share no language and have no interpreter",
            "{1*} und {2*} haben keine gemeinsame Sprache und keinen Dolmetscher."),
        Sentence("\"{1}\" does not interpret between {2} and {3}", "„{1}“ dolmetscht nicht zwischen {2*} und {3*}."),
        Sentence("nobody asked for interview \"{1}\"", "Das Gespräch „{1}“ hat niemand gewünscht."),
        Sentence("interview \"{1}\" is in the plan twice", "Das Gespräch „{1}“ steht zweimal im Plan."),
        Sentence(
            "\"{1}\" is asked for by \"{2}\" and \"{3}\", the plan says \"{4}\" and \"{5}\"",
            "„{1}“ ist von „{2}“ und „{3}“ gewünscht, im Plan stehen „{4}“ und „{5}“."),
        Sentence("day {1} has no slot {2}", "Diese Zeit gibt es nicht (Tag {1}, Zeit {2}, gezählt ab 0)."),
        Sentence("\"{1}\" runs past the end of day {2}", "„{1}“ geht über das Ende des Tags hinaus."),
        Sentence("\"{1}\" runs across the break after {2}", "„{1}“ geht über die Pause nach {2} hinweg."),
        Sentence("table {1} does not exist", "Tisch {1} gibt es nicht."),
        Sentence("table {1} is not one of \"{2}\"", "Tisch {1} gehört nicht „{2}“."),
        Sentence("\"{1}\" has no team {2}", "„{1}“ hat kein Team {2}."),
        Sentence("pinned interview \"{1}\" is not in the plan", "Das festgelegte Gespräch „{1}“ steht nicht im Plan."),
        Sentence("pinned interview \"{1}\" is elsewhere", "Das festgelegte Gespräch „{1}“ liegt woanders."),
        Sentence(
            "\"{1}\" is neither placed nor listed as unplaced",
            "„{1}“ hat keinen Platz und steht auch nicht unter denen ohne Platz."),
        Sentence("\"{1}\" is listed as unplaced and is not", "„{1}“ steht unter denen ohne Platz, hat aber einen."),
        Sentence("table {1} holds two interviews at {2}", "An Tisch {1} sind am {2} zwei Gespräche."),
        Sentence("team {1} of \"{2}\" holds two interviews at {3}", "Team {1} von „{2}“ hat am {3} zwei Gespräche."),
        Sentence("\"{1}\" is in two interviews at {2}", "„{1}“ hat am {2} zwei Gespräche."),
        Sentence("\"{1}\" interprets two interviews at {2}", "„{1}“ dolmetscht am {2} zwei Gespräche."),
    ]

    private static let pins = [
        Sentence("the pin breaks the physical rule \"{1}\": {2}", "Die Festlegung geht nicht: {2*}"),
        Sentence("move or remove the pin", "Bitte die Festlegung verschieben oder aufheben."),
        Sentence(
            "move or remove the pin, or name its table and team",
            "Bitte die Festlegung verschieben oder aufheben, oder Tisch und Team nennen."),
        Sentence(
            "day {1} does not exist: there are {2}, from 0", "Den Tag {1} gibt es nicht: Es sind {2}, gezählt ab 0."),
        Sentence("name a day of /days by its number", "Bitte einen Tag der Messe nennen."),
        Sentence(
            "slot {1} does not exist: the day has {2}, from 0",
            "Die Zeit {1} gibt es nicht: Der Tag hat {2}, gezählt ab 0."),
        Sentence("name a slot of the day by its number", "Bitte eine Zeit des Tags nennen."),
        Sentence("{1} slots from slot {2} on cross a break", "Die {1} Gesprächszeiten gehen über eine Pause hinweg."),
        Sentence("candidate \"{1}\" is not there then", "Bewerber „{1}“ ist dann nicht da."),
        Sentence("employer \"{1}\" is not there then", "Betrieb „{1}“ ist dann nicht da."),
        Sentence("interpreter \"{1}\" is not there then", "Dolmetscher „{1}“ ist dann nicht da."),
        Sentence("\"{1}\" is held at that time", "Zu dieser Zeit ist „{1}“."),
        Sentence(
            "team {1} does not exist: \"{2}\" has {3}, from 0",
            "Das Team {1} gibt es nicht: „{2}“ hat {3}, gezählt ab 0."),
        Sentence("\"{1}\" has no team", "„{1}“ hat kein Team."),
        Sentence("there is no table for \"{1}\"", "Für „{1}“ gibt es keinen Tisch."),
        Sentence("the interview is not to be held then", "Das Gespräch soll dann nicht sein."),
        Sentence("table {1} is out of use then", "Tisch {1} ist dann nicht zu benutzen (gezählt ab 0)."),
        Sentence("team {1} of \"{2}\" is not there then", "Team {1} von „{2}“ ist dann nicht da (gezählt ab 0)."),
        Sentence(
            "for candidate \"{1}\", \"{2}\" is pinned there at the same time",
            "Für Bewerber „{1}“ ist „{2}“ zur selben Zeit festgelegt."),
        Sentence(
            "at table {1}, \"{2}\" is pinned there at the same time",
            "An diesem Tisch ist „{2}“ zur selben Zeit festgelegt (Tisch {1}, gezählt ab 0)."),
        Sentence(
            "with team {1} of \"{2}\", \"{3}\" is pinned there at the same time",
            "Mit diesem Team von „{2}“ ist „{3}“ zur selben Zeit festgelegt (Team {1}, gezählt ab 0)."),
        Sentence(
            "with interpreter \"{1}\", \"{2}\" is pinned there at the same time",
            "Mit Dolmetscher „{1}“ ist „{2}“ zur selben Zeit festgelegt."),
        Sentence(
            "\"{1}\" has {2} teams, all pinned at that time", "„{1}“ hat {2} Teams, zu dieser Zeit alle festgelegt."),
        Sentence(
            "there are {1} tables, all pinned at that time", "Es gibt {1} Tische, zu dieser Zeit alle festgelegt."),
        Sentence(
            "the pins together leave no team or table for \"{1}\"",
            "Die Festlegungen zusammen lassen für „{1}“ kein Team oder keinen Tisch."),
        Sentence(
            "the planner found no team and table for \"{1}\" beside the other pins",
            "Neben den anderen Festlegungen fand sich für „{1}“ kein Team und Tisch."),
        Sentence(
            "table {1} does not exist: there are {2}, numbered from 0",
            "Den Tisch {1} gibt es nicht: Es sind {2}, gezählt ab 0."),
        Sentence("name a table below {1}, or raise /tables", "Bitte einen Tisch nennen, den es gibt."),
        Sentence("\"{1}\" is not among the {2}", "„{1}“ gibt es nicht."),
        Sentence("add it to {1}, or correct the id", "Bitte ergänzen, oder die Nummer berichtigen."),
        Sentence("\"{1}\" stands already at /{2}/{3}", "„{1}“ steht schon an der Stelle /{2}/{3}."),
        Sentence("give each of {1} its own {2}", "Bitte jedem eine eigene Nummer geben."),
        Sentence("{1} is a day already", "Den {1} gibt es schon."),
        Sentence("put all slots of a date into one day", "Bitte alle Zeiten eines Datums in einen Tag setzen."),
        Sentence("{1} is before the end of the slot before it", "{1} liegt vor dem Ende der Zeit davor."),
        Sentence(
            "list the slots in time order, without overlap",
            "Bitte die Zeiten der Reihe nach nennen, ohne Überschneidung."),
        Sentence("the slot ends after 24:00", "Die Zeit endet nach 24 Uhr."),
        Sentence(
            "end it by 24:00, or put the rest into the next day",
            "Bitte bis 24 Uhr enden lassen, oder den Rest auf den nächsten Tag legen."),
        Sentence("found {1}, expected {2} or more", "Angegeben ist {1#}, erwartet ist mindestens {2#}."),
        Sentence("write a number from {1} upwards", "Bitte eine Zahl ab {1} schreiben."),
        Sentence("table {1} stands in the list already", "Tisch {1} steht schon in der Liste (gezählt ab 0)."),
        Sentence("name each table once", "Bitte jeden Tisch einmal nennen."),
        Sentence(
            "\"{1}\" was announced for \"{2}\" and \"{3}\", the request is of \"{4}\" and \"{5}\"",
            "„{1}“ wurde für „{2}“ und „{3}“ angekündigt, gewünscht ist es von „{4}“ und „{5}“."),
        Sentence(
            "give a request between others an id of its own",
            "Bitte dem Gespräch zwischen anderen eine eigene Nummer geben."),
        Sentence("the list is empty", "Die Liste ist leer."),
        Sentence("name at least one level, such as \"priority\"", "Bitte mindestens ein Ziel nennen, etwa „priority“."),
        Sentence("the level has no term", "Das Ziel hat keinen Bestandteil."),
        Sentence("name a term, or remove the level", "Bitte einen Bestandteil nennen, oder das Ziel entfernen."),
        Sentence(
            "\"{1}\" is a level of every re-plan, not a term to choose",
            "„{1}“ gilt bei jedem neuen Plan und ist nicht zu wählen."),
        Sentence("choose from {1}", "Zur Wahl stehen: {1}."),
        Sentence(
            "the levels of the objective, multiplied out, are too large to be counted",
            "Die Ziele zusammen sind zu groß zum Zählen."),
        Sentence(
            "use smaller weights and priorities, or fewer levels", "Bitte kleinere Gewichte nehmen, oder weniger Ziele."
        ),
    ]

    private static let desk = [
        Sentence(
            "nobody has been told a timetable yet, so there is nothing to run the day by",
            "Es ist noch kein Plan freigegeben, nach dem der Tag laufen könnte."),
        Sentence("lotse release NAME", "Bitte zuerst den Plan freigeben."),
        Sentence("there is no fair on that day", "An diesem Tag ist keine Messe."),
        Sentence("its days are {1}: give --on DAY and --at TIME", "Ihre Tage sind {1}; bitte Tag und Uhrzeit angeben."),
        Sentence(
            "nobody at the fair has that name, number or code",
            "Niemand auf der Messe hat diesen Namen, diese Nummer oder diesen Code."),
        Sentence(
            "look at the badge, or take them in with 'lotse desk walkin'",
            "Bitte auf das Namensschild sehen, oder die Person unter „Ohne Einladung“ aufnehmen."),
        Sentence("{1} people at the fair may be meant", "{1} Personen auf der Messe können gemeint sein."),
        Sentence("say which by the number: {1}", "Bitte die Nummer angeben: {1}."),
        Sentence("there is no employer \"{1}\" at the fair", "Einen Betrieb „{1}“ gibt es auf der Messe nicht."),
        Sentence("there is no interpreter \"{1}\" at the fair", "Einen Dolmetscher „{1}“ gibt es auf der Messe nicht."),
        Sentence("there is no table \"{1}\" at the fair", "Einen Tisch „{1}“ gibt es auf der Messe nicht."),
        Sentence("there is no vacancy \"{1}\" at the fair", "Eine Stelle „{1}“ gibt es auf der Messe nicht."),
        Sentence(
            "'lotse desk now --json' lists tables and employers", "Die Seite „Messetag“ nennt Tische und Betriebe."),
        Sentence("they are {1}", "Es gibt: {1}."),
        Sentence("they are numbered from 1 to {1}", "Sie tragen die Nummern 1 bis {1}."),
        Sentence(
            "its employer has to be at the fair; 'lotse show' lists vacancies",
            "Ihr Betrieb muss auf der Messe sein; die Seite „Stellen“ nennt alle."),
        Sentence("no interview of {1} is meant by that", "Damit ist kein Gespräch vom {1} gemeint."),
        Sentence(
            "name its id, CANDIDATE/EMPLOYER/VACANCY, or a candidate who has one now or later",
            "Bitte seine Nummer nennen, BEWERBER/BETRIEB/STELLE, oder einen Bewerber, der jetzt oder später eins hat."),
        Sentence(
            "{1} is not after {2}, the moment at which it is said", "{1} liegt nicht nach {2}, dem Moment der Meldung."),
        Sentence(
            "give a later time, or say with --at when it was said",
            "Bitte eine spätere Zeit angeben, oder die Zeit der Meldung ändern."),
        Sentence("there is no event {1} that still holds", "Eine Meldung {1}, die noch gilt, gibt es nicht."),
        Sentence(
            "'lotse desk log' prints them with their numbers", "Die Seite „Meldungen“ nennt sie mit ihren Nummern."),
        Sentence(
            "a run is at work, or a proposal waits for a decision",
            "Es wird gerechnet, oder ein Vorschlag wartet auf die Entscheidung."),
        Sentence("decide at /plan, then plan again", "Bitte auf der Seite „Planung“ entscheiden, dann neu rechnen."),
        Sentence("{1} is an interview of the fair already", "{1} ist schon ein Gespräch der Messe."),
        Sentence(
            "'lotse fair show' says when; 'lotse fair pin' fixes it at another time",
            "Der Messeplan zeigt, wann; dort lässt es sich auf eine andere Zeit legen."),
        Sentence("{1} has {2} teams, so that {3} are no fewer", "{1} hat {2} Teams; {3} sind nicht weniger."),
        Sentence(
            "give the number of teams that are left, from 1 to {1}; 'gone' for none",
            "Bitte angeben, wie viele Teams bleiben, 1 bis {1}; bleibt keins, ist der Betrieb gegangen."),
        Sentence("the form lacks {1}", "Im Formular fehlt: {1*}."),
        Sentence(
            "ask the person, and fill it in; nothing was kept",
            "Bitte die Person fragen und ausfüllen; gespeichert ist nichts."),
        Sentence("a given and a family name", "Vor- und Familienname"),
        Sentence("languages with levels, such as es:C2,de:A2", "Sprachen mit Stufen, etwa es:C2,de:A2"),
        Sentence("a language with its level, such as es:C2", "eine Sprache mit ihrer Stufe, etwa es:C2"),
        Sentence(
            "the consent to be matched and to speak with employers", "die Einwilligung in Vermittlung und Gespräche"),
    ]

    private static let closures = [
        Sentence(
            "no interview can be held from {1} to {2} on day {3}, so there is nothing to ban",
            "Am Tag {3#} kann von {1} bis {2} Uhr kein Gespräch sein; es gibt also nichts freizuhalten."),
        Sentence("{1} is fixed there", "{1} ist dort festgelegt."),
        Sentence("free it first: 'lotse fair unpin {1}'", "Bitte diese Festlegung zuerst aufheben."),
        Sentence("{1} is no mark of the {2}", "{1} ist hier nicht als Vermerk möglich."),
        Sentence("choose one of {1}", "Zur Wahl stehen: {1}."),
        Sentence(
            "the remark is longer than {1} characters", "Die Bemerkung ist länger als {1#} Zeichen."),
        Sentence("shorten it; the note is as it was", "Bitte kürzen; die Notiz ist wie zuvor."),
    ]
}
