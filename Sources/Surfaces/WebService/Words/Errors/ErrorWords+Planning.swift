import Pipeline

extension ErrorWords {
    /// What stages wait for, and what became of them.
    static let planning: [Sentence] = obstacles + journeysBlocked + summaries + faults + plans

    private static let obstacles = [
        Sentence("{1}; {2}", "{1*} {2*}"),
        Sentence("there are no vacancies", "Es gibt keine Stellen."),
        Sentence("lotse import vacancies FILE", "Bitte die Stellen einlesen."),
        Sentence("there are no applicants", "Es gibt keine Bewerber."),
        Sentence("lotse import applicants FILE", "Bitte die Bewerber einlesen."),
        Sentence("the fair has no days", "Die Messe hat keine Tage."),
        Sentence("lotse import days FILE", "Bitte die Messetage einlesen."),
        Sentence("no employer comes to the fair", "Zur Messe kommt kein Betrieb."),
        Sentence("lotse import delegations FILE", "Bitte die Delegationen der Betriebe einlesen."),
        Sentence("no hotel keeps rooms for the fair", "Kein Hotel hält Zimmer für die Messe bereit."),
        Sentence("lotse import allotments FILE", "Bitte die Zimmerkontingente einlesen."),
        Sentence("nobody comes to the fair in person", "Niemand kommt selbst zur Messe."),
        Sentence("lotse invite list", "Die Seite „Einladungen“ zeigt die Antworten."),
        Sentence("nobody has said to come in person", "Niemand hat zugesagt, selbst zu kommen."),
        Sentence("lotse invite answer APPLICANT --coming", "Bitte Zusagen auf der Seite „Einladungen“ festhalten."),
        Sentence("the town of the venue is not known", "Der Ort der Messe ist nicht bekannt."),
        Sentence(
            "name the town behind a comma: \"venue\": \"hall, town\"",
            "Bitte in den Einstellungen den Ort hinter einem Komma nennen: „Halle, Ort“."),
        Sentence("there are no hubs", "Es gibt keine Bahnhöfe und Flughäfen."),
        Sentence("lotse import hubs FILE", "Bitte die Bahnhöfe und Flughäfen einlesen."),
        Sentence("there are no connections", "Es gibt keine Verbindungen."),
        Sentence("lotse import connections FILE", "Bitte die Verbindungen einlesen."),
        Sentence("there are no homes", "Es gibt keine Unterkünfte."),
        Sentence("lotse import units FILE", "Bitte die Wohnungen einlesen."),
        Sentence("there are no guides", "Es gibt keine Lotsen."),
        Sentence("lotse import guides FILE", "Bitte die Lotsen einlesen."),
        Sentence("nobody has a contract yet", "Noch hat niemand einen Vertrag."),
        Sentence(
            "nobody has accepted or signed a contract", "Noch hat niemand einen Vertrag angenommen oder unterschrieben."
        ),
        Sentence("lotse import contracts FILE", "Bitte die Verträge einlesen."),
        Sentence("there are no vehicles", "Es gibt keine Fahrzeuge."),
        Sentence("lotse import vehicles FILE", "Bitte die Fahrzeuge einlesen."),
        Sentence("there are no courses", "Es gibt keine Kurse."),
        Sentence("lotse import courses FILE", "Bitte die Kurse einlesen."),
        Sentence(
            "nobody has ranked anybody after the interviews",
            "Nach den Gesprächen hat noch niemand eine Rangfolge abgegeben."),
        Sentence("lotse import rankings FILE", "Bitte die Rangfolgen einlesen."),
        Sentence("nobody is on a shortlist yet", "Noch steht niemand auf einer Vorschlagsliste."),
        Sentence("where people live is not planned yet", "Das Wohnen ist noch nicht geplant."),
        Sentence("the stay at the fair is not planned yet", "Der Aufenthalt zur Messe ist noch nicht geplant."),
        Sentence("on the route {1} nobody sleeps at a fair", "Auf dem Weg „{1*}“ übernachtet niemand zu einer Messe."),
        Sentence("the route with one: fair", "Den Aufenthalt gibt es auf dem Weg „Messe“."),
        Sentence("nothing has been given out to calendars yet", "An Kalender wurde noch nichts ausgegeben."),
        Sentence("lotse calendar release", "Bitte auf der Seite „Kalender“ ausgeben."),
        Sentence("the campaign has nothing of this kind yet", "Davon hat die Kampagne noch nichts."),
    ]

    private static let journeysBlocked = [
        Sentence(
            "bus {1} stops at {2}, which is no hotel of the campaign",
            "Der Bus {1} hält bei {2}; das ist kein Hotel der Kampagne."),
        Sentence(
            "import the rooms of that hotel, or import {1} again with other stops",
            "Bitte die Zimmer dieses Hotels einlesen, oder {1} noch einmal mit anderen Halten."),
        Sentence("rooms cannot be planned: {1}", "Die Zimmer lassen sich nicht planen: {1*}"),
        Sentence(
            "the booked journey of {1} cannot be made any more: {2}",
            "Die gebuchte Reise von {1} ist nicht mehr möglich: {2*}"),
        Sentence(
            "import its connections again, or 'lotse travel unbook {1}'",
            "Bitte ihre Verbindungen noch einmal einlesen, oder die Buchung von {1} zurücknehmen."),
        Sentence("the timetable cannot be planned with: {1}", "Mit diesem Fahrplan lässt sich nicht planen: {1*}"),
        Sentence("runs cannot be planned: {1}", "Die Fahrten lassen sich nicht planen: {1*}"),
        Sentence(
            "the rows of unit {1} say different things of {2}", "Die Zeilen der Wohnung {1} sagen Verschiedenes zu {2}."
        ),
        Sentence(
            "import them again, with {1} on one of them or the same on all",
            "Bitte noch einmal einlesen, mit {1} auf einer Zeile oder auf allen gleich."),
        Sentence(
            "household {1} bears the id of an applicant who does not belong to it",
            "Der Haushalt {1} trägt die Nummer eines Bewerbers, der nicht zu ihm gehört."),
        Sentence(
            "give the household another id, or the applicant a place in it, and import it again",
            "Bitte dem Haushalt eine andere Nummer geben, oder den Bewerber aufnehmen, und noch einmal einlesen."),
        Sentence(
            "guide {1} has {2} as substitute, which is no other guide of the campaign",
            "Als Vertretung von {1} ist {2} genannt; das ist kein anderer Lotse der Kampagne."),
        Sentence(
            "import that guide, or import {1} again with another substitute",
            "Bitte diesen Lotsen einlesen, oder {1} noch einmal mit einer anderen Vertretung."),
        Sentence(
            "arrivals lie more than {1} days apart: {2} and {3}",
            "Ankünfte liegen mehr als {1} Tage auseinander: {2} und {3}."),
        Sentence(
            "correct the start of a contract, or keep a campaign for each year",
            "Bitte den Beginn eines Vertrags berichtigen, oder für jedes Jahr eine Kampagne führen."),
        Sentence(
            "the town where vehicle {1} stands is not known",
            "Der Ort, an dem das Fahrzeug {1} steht, ist nicht bekannt."),
        Sentence(
            "import {1} again with the nearest town that has a post code",
            "Bitte {1} noch einmal mit dem nächsten Ort einlesen, der eine Postleitzahl hat."),
        Sentence(
            "driver {1} may drive {2}, which is no vehicle of the campaign",
            "{1} darf {2} fahren; das ist kein Fahrzeug der Kampagne."),
        Sentence(
            "import that vehicle, or import {1} again with other vehicles",
            "Bitte dieses Fahrzeug einlesen, oder {1} noch einmal mit anderen Fahrzeugen."),
        Sentence(
            "driver {1} has {2} as substitute, which is no other driver of the campaign",
            "Als Vertretung von {1} ist {2} genannt; das ist kein anderer Fahrer der Kampagne."),
        Sentence(
            "import that driver, or import {1} again with another substitute",
            "Bitte diesen Fahrer einlesen, oder {1} noch einmal mit einer anderen Vertretung."),
        Sentence(
            "hub {1} is a stop of the feed {2}, which the campaign does not have",
            "{1} ist eine Haltestelle des Fahrplans {2}, den die Kampagne nicht hat."),
        Sentence(
            "lotse import gtfs FEED.zip --name {1}, or correct the hub's feedStops",
            "Bitte den Fahrplan {1} auf der Befehlszeile einlesen, oder feedStops berichtigen."),
        Sentence(
            "hub {1} is the stop {2}, and the feed {3} has none there",
            "{1} ist die Haltestelle {2}; der Fahrplan {3} hat dort keine."),
        Sentence(
            "correct the hub's feedStops, or import a feed that calls there on these days",
            "Bitte feedStops berichtigen, oder einen Fahrplan einlesen, der an diesen Tagen dort hält."),
    ]

    private static let summaries = [
        Sentence("optimal", "bestmöglich"), Sentence("feasible", "alle gesetzt"),
        Sentence("partial", "nicht alle gesetzt"),
        Sentence("{1} assessments, {2} different questions", "{1#} Bewertungen, {2#} verschiedene Fragen"),
        Sentence(
            "{1} of {2} pairs are feasible, {3} of them with a plan",
            "{1#} von {2#} Paaren passen, {3#} davon mit einem Plan"),
        Sentence(
            "{1} of {2} pairs are feasible, {3} of them with a plan; kept are the best {4} of each vacancy and {5} of each applicant",
            "{1#} von {2#} Paaren passen, {3#} davon mit einem Plan; behalten sind die besten {4#} jeder Stelle und {5#} jedes Bewerbers"
        ),
        Sentence(
            "{1} interviews proposed, {2} applicants seen, {3} applicants and {4} vacancies left out",
            "{1#} Gespräche vorgeschlagen, {2#} Bewerber dabei, {3#} Bewerber und {4#} Stellen nicht"),
        Sentence(
            "{1}; no plan sees more applicants, none is fairer to the vacancies, with these numbers of interviews the scores are the highest",
            "{1*}; kein Plan sieht mehr Bewerber, keiner ist gerechter zu den Stellen, bei diesen Zahlen von Gesprächen sind die Punkte die höchsten"
        ),
        Sentence(
            "{1}; no plan sees more applicants, none is fairer to the vacancies, with these numbers of interviews the scores can be higher by 1/{2} at most",
            "{1*}; kein Plan sieht mehr Bewerber, keiner ist gerechter zu den Stellen, bei diesen Zahlen von Gesprächen können die Punkte höchstens um 1/{2#} höher sein"
        ),
        Sentence(
            "{1}; no plan sees more applicants, whether one is fairer to the vacancies is not proven, with these numbers of interviews the scores are the highest",
            "{1*}; kein Plan sieht mehr Bewerber, ob einer gerechter zu den Stellen ist, ist nicht bewiesen, bei diesen Zahlen von Gesprächen sind die Punkte die höchsten"
        ),
        Sentence(
            "{1}; no plan sees more applicants, whether one is fairer to the vacancies is not proven, with these numbers of interviews the scores can be higher by 1/{2} at most",
            "{1*}; kein Plan sieht mehr Bewerber, ob einer gerechter zu den Stellen ist, ist nicht bewiesen, bei diesen Zahlen von Gesprächen können die Punkte höchstens um 1/{2#} höher sein"
        ),
        Sentence("{1} of {2} interviews placed ({3})", "{1#} von {2#} Gesprächen haben einen Platz ({3*})"),
        Sentence(
            "{1}; fixed for an hour at which the candidate is not there: {2}",
            "{1*}; festgelegt auf eine Stunde, zu der die Person nicht da ist: {2}"),
        Sentence(
            "{1} contracts stand, {2} more placements recommended, {3} interviewed applicants without a place ({4})",
            "{1#} Verträge stehen, {2#} weitere Vermittlungen empfohlen, {3#} nach Gesprächen ohne Stelle ({4*})"),
        Sentence(
            "{1} contracts stand, {2} more placements recommended, {3} applicants on a shortlist without a place ({4})",
            "{1#} Verträge stehen, {2#} weitere Vermittlungen empfohlen, {3#} auf Vorschlagslisten ohne Stelle ({4*})"),
        Sentence(
            "{1}; in {2} places a score stands in for a rank", "{1*}; an {2#} Stellen steht die Punktzahl für den Rang"),
        Sentence("{1}; {2} pair would rather have each other", "{1*}; {2#} Paar zöge einander vor"),
        Sentence("{1}; {2} pairs would rather have each other", "{1*}; {2#} Paare zögen einander vor"),
        Sentence("{1}; at most {2} can have a place", "{1*}; höchstens {2#} können eine Stelle haben"),
        Sentence(
            "{1} of {2} learners reach their level in {3} groups ({4})",
            "{1#} von {2#} Lernenden erreichen ihre Stufe in {3#} Gruppen ({4*})"),
        Sentence(
            "{1} of {2} newcomers have a journey{3}, fares {4} ({5})",
            "{1#} von {2#} Ankommenden haben eine Reise{3*}, Fahrpreise {4} ({5*})"),
        Sentence(
            "{1} of {2} newcomers have a journey, fares {3} ({4})",
            "{1#} von {2#} Ankommenden haben eine Reise, Fahrpreise {3} ({4*})"),
        Sentence(", {1} of {2} families who follow", ", {1#} von {2#} nachkommenden Familien"),
        Sentence(", {1} of {2} trips home", ", {1#} von {2#} Heimreisen"),
        Sentence(
            "{1} of {2} guests have a journey to the fair and back, fares {3} ({4})",
            "{1#} von {2#} Gästen haben eine Reise zur Messe und zurück, Fahrpreise {3} ({4*})"),
        Sentence("{1}; none for {2}", "{1*}; keine für {2}"),
        Sentence(
            "{1} of {2} who need it are fetched in {3} run, {4} ({5})",
            "{1#} von {2#}, die es brauchen, werden in {3#} Fahrt abgeholt, {4} ({5*})"),
        Sentence(
            "{1} of {2} who need it are fetched in {3} runs, {4} ({5})",
            "{1#} von {2#}, die es brauchen, werden in {3#} Fahrten abgeholt, {4} ({5*})"),
        Sentence(
            "{1} of {2} households live in {3} units from their first night ({4})",
            "{1#} von {2#} Haushalten wohnen von der ersten Nacht an in {3#} Wohnungen ({4*})"),
        Sentence(
            "{1} of {2} households have a guide, {3} of {4} tasks a time ({5})",
            "{1#} von {2#} Haushalten haben einen Lotsen, {3#} von {4#} Aufgaben eine Zeit ({5*})"),
        Sentence("{1} placements, {2} in time, {3} too late", "{1#} Vermittlungen, {2#} rechtzeitig, {3#} zu spät"),
        Sentence("{1}; least slack {2} days ({3}, {4})", "{1*}; kleinster Puffer {2} Tage ({3}, {4})"),
    ]

    /// Faults of the program, and what the planner cannot take.
    private static let faults = [
        Sentence(
            "nothing was stored; report this, it is an error of the program",
            "Gespeichert ist nichts; bitte melden, es ist ein Fehler des Programms."),
        Sentence(
            "the planner refused the problem and named no fault",
            "Die Planung hat die Aufgabe abgelehnt und nicht gesagt, warum."),
        Sentence(
            "report this with the campaign's problem; it is an error of the program",
            "Bitte melden: Es ist ein Fehler des Programms."),
        Sentence(
            "the funding rule {1} excludes {2}, which the campaign does not have",
            "Die Förderregel {1} schließt {2} aus; die hat die Kampagne nicht."),
        Sentence(
            "import the rule {1}, or {2} again without it in notWith: lotse import funding FILE",
            "Bitte die Regel {1} einlesen, oder {2} noch einmal ohne sie in notWith."),
        Sentence("{1} names {2}", "{1} nennt {2}."),
    ]

    /// What is wrong with the plan of a stage.
    private static let plans = Stage.Name.allCases.flatMap { stage in
        let name = Words.stage(stage).german
        return [
            Sentence(
                "the \(stage.rawValue) plan breaks rules: {1}",
                "Der Plan „\(name)“ verletzt Regeln und wurde verworfen ({1})."),
            Sentence(
                "line {1} of kind '{2}' of \(stage.rawValue) plan {3} cannot be read: {4}",
                "Der Plan {3#} (\(name)) ist nicht lesbar: Zeile {1#} der Art „{2}“."),
            Sentence(
                "line {1} of kind '{2}' of \(stage.rawValue) plan {3} cannot be read at {4}: {5}",
                "Der Plan {3#} (\(name)) ist nicht lesbar: Zeile {1#} der Art „{2}“, an der Stelle {4}."),
        ]
    }
}
