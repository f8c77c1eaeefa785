extension ErrorWords {
    /// What keeps the placement, the backward plan, the ledger and the forecast from being reckoned.
    static let sums: [Sentence] = pairs + steps + ledger + forecast

    private static let pairs = [
        Sentence("there is no objective", "Es ist kein Ziel genannt."),
        Sentence("leave the field out for the usual ones", "Für die üblichen Ziele bitte das Feld weglassen."),
        Sentence(
            "the levels together are too large to be compared exactly",
            "Die Ziele zusammen sind zu groß, um sie genau zu vergleichen."),
        Sentence(
            "use smaller scores or weights, or fewer levels",
            "Bitte kleinere Punktzahlen oder Gewichte nehmen, oder weniger Ziele."),
        Sentence("the id \"{1}\" is used twice", "Die Nummer „{1}“ ist zweimal vergeben."),
        Sentence("give each applicant its own id", "Bitte allen Bewerbern eigene Nummern geben."),
        Sentence("give each vacancy its own id", "Bitte allen Stellen eigene Nummern geben."),
        Sentence("write a number of that range", "Bitte eine Zahl aus diesem Bereich schreiben."),
        Sentence("{1} and {2} are a pair twice", "{1} und {2} stehen zweimal als Paar da."),
        Sentence("keep one of the two", "Bitte nur eins von beiden behalten."),
        Sentence(
            "the pin of {1} at {2} is none of the pairs", "{1} ist bei {2} festgelegt; dieses Paar steht nicht da."),
        Sentence(
            "pin a pair of those who accept each other, or add it to the pairs",
            "Bitte ein Paar festlegen, das einander will, oder dieses Paar ergänzen."),
        Sentence("{1} is pinned twice", "{1} ist zweimal festgelegt."),
        Sentence("keep one of the pins", "Bitte nur eine der Festlegungen behalten."),
        Sentence(
            "{1} has {2} openings, and this is pin number {3}",
            "Für {1} sind {3#} Personen festgelegt; Platz ist für {2#}."),
        Sentence(
            "remove a pin, or raise the openings", "Bitte eine Festlegung aufheben, oder mehr Plätze angeben."),
        Sentence("{1} has two places in the plan in force", "{1} hat im geltenden Plan zwei Stellen."),
        Sentence("keep one", "Bitte nur eine behalten."),
        Sentence("there is no applicant \"{1}\"", "Eine Bewerbung „{1}“ gibt es nicht."),
        Sentence(
            "name one of the applicants, or add it", "Bitte eine vorhandene Nummer nennen, oder die Person ergänzen."),
        Sentence("there is no vacancy \"{1}\"", "Eine Stelle „{1}“ gibt es nicht."),
        Sentence("name one of the vacancies, or add it", "Bitte eine vorhandene Stelle nennen, oder sie ergänzen."),
    ]

    private static let steps = [
        Sentence(
            "the value is outside its range, expected {1}", "Der Wert liegt außerhalb des Bereichs; erwartet ist: {1*}."
        ),
        Sentence("write a value from {1}", "Bitte einen Wert aus diesem Bereich schreiben: {1*}."),
        Sentence("a year from 1990 to 2199", "ein Jahr von 1990 bis 2199"),
        Sentence("dates in the years 1990 to 2199", "Tage in den Jahren 1990 bis 2199"),
        Sentence("0 to {1}", "0 bis {1#}"),
        Sentence("the steps wait for each other: {1}", "Die Schritte warten aufeinander: {1}."),
        Sentence(
            "remove one of their \"after\"", "Bitte bei einem dieser Schritte streichen, worauf er wartet."),
        Sentence("\"contract\" is the first day of work", "„contract“ heißt schon der erste Arbeitstag."),
        Sentence("give the step another id", "Bitte dem Schritt eine andere Nummer geben."),
        Sentence("give each step its own id", "Bitte allen Schritten eigene Nummern geben."),
        Sentence("{1} is after {2}", "Der {1@} liegt nach dem {2@}."),
        Sentence(
            "write a day that has come, or leave the field out",
            "Bitte einen Tag nennen, der schon war, oder das Feld leer lassen."),
    ]

    private static let ledger = [
        Sentence(
            "who pays cannot be reckoned: {1}", "Wer was bezahlt, lässt sich nicht ausrechnen: {1*}"),
        Sentence(
            "report this with the campaign's costs and funding; the import lets nothing through that leads here",
            "Bitte mit Kosten und Förderung der Kampagne melden; beim Einlesen hätte es auffallen müssen."),
        Sentence(
            "who pays was reckoned wrongly: {1}", "Wer was bezahlt, wurde falsch ausgerechnet ({1})."),
        Sentence(
            "nothing was printed; report this, it is an error of the program",
            "Ausgegeben ist nichts; bitte melden, es ist ein Fehler des Programms."),
        Sentence("{1} is before {2}", "Der {1@} liegt vor dem {2@}."),
        Sentence("write a last day from {1} on", "Bitte als letzten Tag einen ab dem {1@} nennen."),
        Sentence("{1} of {2} is not a share", "{1#} von {2#} ist kein Anteil."),
        Sentence(
            "write two whole numbers from 1 to 10000, the first not above the second, such as [2, 3]",
            "Bitte zwei ganze Zahlen von 1 bis 10.000 nennen, die erste nicht größer als die zweite, etwa 2 und 3."),
        Sentence("the text is empty", "Der Text ist leer."),
        Sentence("write a name", "Bitte einen Namen schreiben."),
        Sentence(
            "found {1}, expected {2} to {3} cents", "Angegeben sind {1#} Cent, erwartet sind {2#} bis {3#} Cent."),
        Sentence("write whole cents from {1} to {2}", "Bitte ganze Cent von {1#} bis {2#} schreiben."),
    ]

    private static let forecast = [
        Sentence("the campaign cannot be foretold: {1}", "Für diese Kampagne ist keine Vorhersage möglich: {1*}"),
        Sentence(
            "the campaign has no applicants, so there is nobody to foretell",
            "Die Kampagne hat keine Bewerber, also ist nichts vorherzusagen."),
        Sentence(
            "lotse import applicants FILE; 'lotse fair size' needs none", "Bitte die Bewerber einlesen."),
        Sentence("there is no stage", "Es ist keine Stufe genannt."),
        Sentence("name at least one", "Bitte mindestens eine nennen."),
        Sentence("there is nobody", "Es gibt niemanden."),
        Sentence("name at least one group", "Bitte mindestens eine Gruppe nennen."),
        Sentence("{1} cents are no cost of one person", "Kosten von {1#} Cent je Person sind nicht möglich."),
        Sentence("write cents from 0 to 100000000000", "Bitte Cent von 0 bis 100.000.000.000 schreiben."),
        Sentence(
            "{1} of {2} with the weight of {3} says nothing", "{1#} von {2#} mit dem Gewicht {3#} sagt nichts aus."),
        Sentence(
            "write counts from 0 to 1000000, not both 0, and a weight from 1",
            "Bitte Zahlen von 0 bis 1.000.000 schreiben, nicht beide 0, und ein Gewicht ab 1."),
        Sentence("found {1} counts for {2} stages", "Angegeben sind {1#} Zahlen für {2#} Stufen."),
        Sentence("write one for each stage", "Bitte für jede Stufe eine schreiben."),
        Sentence("a count is outside 0 to {1}", "Eine Zahl liegt nicht zwischen 0 und {1#}."),
        Sentence(
            "write numbers of people from 0 to {1}", "Bitte Zahlen von Personen schreiben, von 0 bis {1#}."),
        Sentence("{1} people wait, more than {2}", "{1#} Personen stehen noch aus, mehr als {2#}."),
        Sentence("foretell groups in files of their own", "Bitte Gruppen in eigenen Dateien vorhersagen."),
    ]
}
