import Domain

extension ErrorWords {
    /// Why a form about one person, a paper, a task, an account or a link is refused.
    static let commands: [Sentence] = usage + people + papers + accounts

    private static let usage = [
        Sentence("option --{1}: expected {2}, found {3}", "Feld {1*}: erwartet ist {2*}, gefunden {3}."),
        Sentence("option --{1}: expected {2}, found {3}", "Option --{1}: erwartet ist {2*}, gefunden {3}."),
        Sentence("option --{1} is missing and '{2}' needs it", "Die Angabe {1*} fehlt; der Befehl „{2}“ braucht sie."),
        Sentence("option --{1} is missing and '{2}' needs it", "Die Angabe --{1} fehlt; der Befehl „{2}“ braucht sie."),
        Sentence("a day as YYYY-MM-DD", "ein Tag wie 2012-06-25"),
        Sentence("a day as YYYY-MM-DD, or none", "ein Tag wie 2012-06-25, oder none"),
        Sentence("a time as HH:MM", "eine Uhrzeit wie 09:30"),
        Sentence("a text", "ein Text"),
        Sentence("a whole number from {1} to {2}", "eine ganze Zahl von {1#} bis {2#}"),
        Sentence("a whole number, {1} or more", "eine ganze Zahl, mindestens {1#}"),
        Sentence("one of {1}", "eines von {1*}"), Sentence("one of {1}", "eines von {1}"),
        Sentence("numbers and spans from 1 to 99, such as 1-7; 9", "Zahlen und Spannen von 1 bis 99, etwa 1-7; 9"),
        Sentence("--{1} {2}: {3}; see '{4} --help'", "Bitte das Feld anders ausfüllen und noch einmal senden."),
        Sentence("the system answered with an error", "Das System hat mit einem Fehler geantwortet."),
    ]

    private static let people = [
        Sentence(
            "the campaign has no applicant with the id \"{1}\"",
            "Die Kampagne hat keinen Bewerber mit der Nummer „{1}“."),
        Sentence(
            "the campaign has no vacancy with the id \"{1}\"", "Die Kampagne hat keine Stelle mit der Nummer „{1}“."),
        Sentence(
            "the campaign has no employer with the id \"{1}\"", "Die Kampagne hat keinen Betrieb mit der Nummer „{1}“."),
        Sentence(
            "'lotse show' lists ids; ids are compared letter by letter",
            "Bitte die Nummer prüfen: Sie gilt Buchstabe für Buchstabe."),
        Sentence("there is no onboarding planned yet", "Das Ankommen ist noch nicht geplant."),
        Sentence("lotse run", "Bitte auf der Seite „Planung“ rechnen lassen."),
        Sentence("{1} has no line \"{2}\"", "{1} hat keine Aufgabe „{2}“."),
        Sentence("lines: {1}", "Es gibt: {1}."),
        Sentence(
            "'lotse run' plans the checklists of those who have a contract",
            "Bitte auf der Seite „Planung“ rechnen lassen: So bekommt eine Liste, wer einen Vertrag hat."),
        Sentence("the line \"{1}\" of {2} is open already", "Die Aufgabe „{1}“ von {2} ist schon offen."),
        Sentence("'lotse due' lists what is open", "Die Übersicht nennt, was offen ist."),
        Sentence("{1} is in no probation", "{1} ist in keiner Probezeit."),
        Sentence("'lotse probation show' lists who is", "Die Seite „Probezeit“ nennt, wer in einer ist."),
        Sentence("{1} has no talk on day {2}", "{1} hat am Tag {2} kein Gespräch."),
        Sentence("days: {1}", "Gespräche gibt es an den Tagen {1}."),
        Sentence("a copy needs the day and the language", "Zu einer Abschrift gehören Tag und Sprache."),
        Sentence("a copy belongs to the note of the worker", "Eine Abschrift gehört zur Notiz der Person."),
        Sentence(
            "give both --copied and --copy-language, or neither",
            "Bitte Tag und Sprache der Abschrift beide angeben, oder keins."),
        Sentence("give it with --side worker", "Bitte bei der Notiz der Person angeben."),
        Sentence(
            "\"{1}\" answers no question of the {2}, or one twice",
            "„{1}“ beantwortet keine Frage dieser Seite, oder eine zweimal."),
        Sentence(
            "write question=yes, partly or no, each once: {1}",
            "Bitte jede Frage einmal mit yes, partly oder no beantworten: {1}."),
        Sentence(
            "{1} has no signed contract that something could happen to",
            "{1} hat keinen unterschriebenen Vertrag, mit dem etwas geschehen könnte."),
        Sentence(
            "lotse placement answer {1} VACANCY sign",
            "Bitte zuerst die Unterschrift festhalten (Befehl „lotse placement answer {1} STELLE sign“)."),
        Sentence(
            "a first day of work is given, and nothing is postponed",
            "Ein erster Arbeitstag ist genannt, aber nichts wird verschoben."),
        Sentence("nothing says to when it is postponed", "Wohin verschoben wird, steht nicht da."),
        Sentence("leave --start out", "Bitte den neuen ersten Tag leer lassen."),
        Sentence("add --start DATE", "Bitte den neuen ersten Tag angeben."),
        Sentence(
            "the fixed term ends on {1}, before it starts on {2}",
            "Die Befristung endet am {1}, vor ihrem Beginn am {2}."),
        Sentence("give --until a day from {1} on", "Bitte ein Ende ab dem {1} angeben."),
    ]

    private static let papers = [
        Sentence("{1} of {2}", "{1*} von {2}"),
        Sentence("{1} is {2} and cannot become {3} at once", "{1*}: aus „{2*}“ wird nicht auf einmal „{3*}“."),
        Sentence("{1} is {2} and cannot become {3} at once", "{1}: aus „{2*}“ wird nicht auf einmal „{3*}“."),
        Sentence("it can become {1}", "Möglich ist: {1*}."),
        Sentence("{1} was valid until {2}, which is before {3}", "{1*} galt bis zum {2}; das liegt vor dem {3}."),
        Sentence("{1} was valid until {2}, which is before {3}", "{1} galt bis zum {2}; das liegt vor dem {3}."),
        Sentence(
            "give the last day of the new one with --valid-until, or ask for one: --status asked",
            "Bitte den letzten Tag der neuen Unterlage angeben, oder sie anfordern."),
        Sentence(
            "the line {1} of {2} holds, so there is nothing to override",
            "Die Zeile {1} von {2} ist erfüllt; zu übergehen ist nichts."),
        Sentence("'lotse gate {1}' lists what does not hold", "Die Seite von {1} nennt, was nicht erfüllt ist."),
        Sentence("found no reason, expected a few words", "Der Grund fehlt; erwartet sind ein paar Worte."),
        Sentence(
            "say why the person may travel all the same: --reason 'the employer pays the journey'",
            "Bitte schreiben, warum die Person trotzdem reisen darf, etwa: Der Betrieb zahlt die Reise."),
        Sentence("nobody has overridden the line {1} of {2}", "Niemand hat die Zeile {1} von {2} übergangen."),
        Sentence("'lotse gate {1}' lists what was overridden", "Die Seite von {1} nennt, was übergangen wurde."),
        Sentence("the gate of {1} has no line \"{2}\"", "Die Reisefreigabe von {1} hat keine Zeile „{2}“."),
        Sentence(
            "{1} has neither accepted nor signed a contract",
            "{1} hat einen Vertrag weder angenommen noch unterschrieben."),
        Sentence(
            "lotse import contracts FILE; 'lotse gate' lists who is to come",
            "Bitte die Verträge einlesen; die Seite „Reisefreigabe“ nennt, wer kommen soll."),
        Sentence("the journey of {1} is booked already", "Die Reise von {1} ist schon gebucht."),
        Sentence(
            "'lotse travel show {1}' prints it; 'lotse travel unbook {2}' takes it back",
            "Die Seite „Reisen“ zeigt sie; dort lässt sich die Buchung zurücknehmen."),
        Sentence(
            "no journey of {1} is planned, so none can be booked",
            "Für {1} ist keine Reise geplant; zu buchen ist nichts."),
        Sentence(
            "lotse run; 'lotse travel show {1}' says why there is none",
            "Bitte auf der Seite „Planung“ rechnen lassen; die Seite „Reisen“ sagt, warum es keine gibt."),
        Sentence(
            "the journey of {1} may not be booked: {2}", "Die Reise von {1} darf nicht gebucht werden. Es fehlt: {2*}."),
        Sentence(
            "'lotse gate {1}' says who has to act; 'lotse gate override {2} LINE --reason TEXT' lets the person travel all the same",
            "Die Seite „Reisefreigabe“ sagt, wer handeln muss; auf der Seite von {1} lässt sich eine Zeile mit Grund übergehen."
        ),
        Sentence("the journey of {1} is not booked", "Die Reise von {1} ist nicht gebucht."),
        Sentence("'lotse travel show' marks those that are", "Die Seite „Reisen“ zeigt, welche es sind."),
    ]

    private static let accounts = [
        Sentence("there is no link {1}", "Einen Link mit der Nummer {1} gibt es nicht."),
        Sentence("'lotse link list' numbers them", "Die Seite „Zugangslinks“ nennt alle."),
        Sentence("{1} is no address of a service", "{1} ist keine Adresse eines Dienstes."),
        Sentence("write one such as https://fair.example", "Bitte eine wie https://fair.example schreiben."),
        Sentence(
            "the password has {1} characters, expected {2} or more",
            "Das Passwort hat {1} Zeichen; erwartet sind mindestens {2}."),
        Sentence(
            "the password has {1} bytes, expected at most {2}",
            "Das Passwort hat {1} Byte; erwartet sind höchstens {2}."),
        Sentence(
            "take four words that nobody would put together", "Bitte vier Wörter nehmen, die niemand zusammenbrächte."),
        Sentence(
            "there is no memory to protect the password, expected 64 MiB",
            "Zum Schutz des Passworts fehlen 64 MiB Speicher."),
        Sentence("end other programs and try again", "Bitte andere Programme beenden und es noch einmal versuchen."),
        Sentence("the two passwords differ", "Die beiden Passwörter unterscheiden sich."),
        Sentence("type the same password twice", "Bitte zweimal dasselbe Passwort eingeben."),
        Sentence("\"{1}\" cannot be a user's name", "„{1}“ taugt nicht als Benutzername."),
        Sentence(
            "take 2 to 32 of the letters a to z, digits, '.', '-' and '_', a letter first",
            "Bitte 2 bis 32 Zeichen nehmen: Buchstaben a bis z, Ziffern, „.“, „-“ und „_“, zuerst ein Buchstabe."),
        Sentence("there is a user {1} already", "Den Benutzer {1} gibt es schon."),
        Sentence(
            "choose another name, or 'lotse user password {1}'",
            "Bitte einen anderen Namen wählen, oder {1} ein neues Passwort geben."),
        Sentence(
            "{1} is the last coordinator, and nobody else could add users in the browser",
            "{1} ist der letzte Koordinator; sonst könnte niemand mehr Benutzer im Browser anlegen."),
        Sentence("add another one first: lotse user add NAME", "Bitte zuerst einen anderen Koordinator anlegen."),
        Sentence("there is no user {1}", "Einen Benutzer {1} gibt es nicht."),
        Sentence("'lotse user list' names them", "Die Seite „Benutzer“ nennt alle."),
    ]
}
