extension ErrorWords {
    /// What imports say of a row.
    static let imports: [Sentence] = rows + people + fairRows + stayRows + books + tallies

    private static let rows = [
        Sentence("nothing is given for {1}, which every row needs", "{1} fehlt; jede Zeile braucht es."),
        Sentence("Fill the cell in, for example: {1}.", "Bitte die Zelle ausfüllen, zum Beispiel: {1}."),
        Sentence(
            "line {1} has the same id; the first row is kept", "Zeile {1} hat dieselbe Nummer; die erste Zeile gilt."),
        Sentence(
            "Give every row an id of its own, or remove the repeated row.",
            "Bitte jeder Zeile eine eigene Nummer geben, oder die doppelte Zeile entfernen."),
        Sentence("{1} is given, but not {2}, which it belongs to", "{1} steht da, aber {2}, wozu es gehört, fehlt."),
        Sentence("Fill in {1}, or empty {2}.", "Bitte {1} ausfüllen, oder {2} leeren."),
        Sentence("found {1} items where another column has {2}", "Hier stehen {1} Werte, in einer anderen Spalte {2}."),
        Sentence(
            "Give one item for all, or as many as there are, divided by ;.",
            "Bitte einen Wert für alle nennen, oder so viele, wie es sind, getrennt durch ;."),
        Sentence("Check both dates.", "Bitte beide Tage prüfen."),
        Sentence("Check both days.", "Bitte beide Tage prüfen."),
        Sentence("Check both times.", "Bitte beide Zeiten prüfen."),
        Sentence("Join them, or correct the times.", "Bitte verbinden, oder die Zeiten berichtigen."),
        Sentence("the last day is before the first", "Der letzte Tag liegt vor dem ersten."),
        Sentence(
            "Write the first day into from and the last into until.",
            "Bitte den ersten Tag in from und den letzten in until schreiben."),
        Sentence(
            "found a word for expired, which follows from the last day", "Abgelaufen ergibt sich aus dem letzten Tag."),
        Sentence(
            "Write how far the paper had come, such as received, and its last day into validUntil.",
            "Bitte schreiben, wie weit die Unterlage war, etwa received, und ihren letzten Tag in validUntil."),
        Sentence(
            "no applicant with that id was taken from these files",
            "Aus diesen Dateien wurde kein Bewerber mit dieser Nummer übernommen."),
        Sentence(
            "Import the file of the applicants in the same command, and check the id.",
            "Bitte die Datei der Bewerber im selben Befehl einlesen, und die Nummer prüfen."),
        Sentence(
            "no employer with that id or name has been imported",
            "Ein Betrieb mit dieser Nummer oder diesem Namen ist nicht eingelesen."),
        Sentence(
            "Import the employers first, or write the id as it stands there.",
            "Bitte zuerst die Betriebe einlesen, oder die Nummer so schreiben, wie sie dort steht."),
        Sentence(
            "the row has neither an id nor a name with letters", "Die Zeile hat weder Nummer noch Namen mit Buchstaben."
        ),
        Sentence(
            "Add a column id, the same in every export.",
            "Bitte eine Spalte id anlegen, die in jedem Export gleich bleibt."),
        Sentence(
            "the row has no id; {1} is made from employer and title",
            "Die Zeile hat keine Nummer; {1} ist aus Betrieb und Bezeichnung gebildet."),
        Sentence(
            "Add a column id (Stellennummer) that stays the same in every export.",
            "Bitte eine Spalte id (Stellennummer) anlegen, die in jedem Export gleich bleibt."),
    ]

    private static let people = [
        Sentence("{1} may be the same person as {2}: {3}", "{1} und {2} sind vielleicht dieselbe Person: {3*}"),
        Sentence(
            "Look at both; withdraw one of them if they are one person.",
            "Bitte beide ansehen; ist es dieselbe Person, eine der beiden zurückziehen."),
        Sentence("{1} – {2}: {3}", "{1} – {2}: {3*}"),
        Sentence("the same e-mail address", "dieselbe E-Mail-Adresse"),
        Sentence("the same telephone number", "dieselbe Telefonnummer"),
        Sentence("the same name and birth date", "derselbe Name und dasselbe Geburtsdatum"),
        Sentence(
            "the same name, and day and month of birth exchanged", "derselbe Name, Tag und Monat der Geburt vertauscht"),
        Sentence("the same name, one without a birth date", "derselbe Name, einmal ohne Geburtsdatum"),
        Sentence(
            "the award on {1} is before the start of the training on {2}",
            "Der Abschluss am {1} liegt vor dem Beginn der Ausbildung am {2}."),
        Sentence("the end on {1} is before the start on {2}", "Das Ende am {1} liegt vor dem Beginn am {2}."),
        Sentence(
            "found one word, expected family name and given name",
            "Hier steht ein Wort, erwartet sind Familienname und Vorname."),
        Sentence(
            "Write 'García López, Ana', or use a column for each.",
            "Bitte „García López, Ana“ schreiben, oder für jeden eine Spalte nehmen."),
        Sentence(
            "the first word is taken as the given name, the rest as the family name",
            "Das erste Wort gilt als Vorname, der Rest als Familienname."),
        Sentence(
            "the row has neither an id nor an e-mail address to make one of",
            "Die Zeile hat weder eine Nummer noch eine E-Mail-Adresse, aus der eine werden könnte."),
        Sentence(
            "Add a column id (Bewerbernummer) that stays the same in every export.",
            "Bitte eine Spalte id (Bewerbernummer) anlegen, die in jedem Export gleich bleibt."),
        Sentence(
            "the row has no id; {1} is made from the e-mail address",
            "Die Zeile hat keine Nummer; {1} ist aus der E-Mail-Adresse gebildet."),
        Sentence(
            "Add a column id: with another address the person would count as another.",
            "Bitte eine Spalte id anlegen: Mit einer anderen Adresse gälte die Person als eine andere."),
        Sentence("the applicant is named as their own partner", "Die Person ist als ihr eigener Partner genannt."),
        Sentence("Name the other one of the two.", "Bitte die andere Person des Paars nennen."),
        Sentence("the certificate expires before its own day", "Das Zertifikat läuft vor seinem eigenen Tag ab."),
        Sentence(
            "Write the last day on which it counts, or leave the cell empty where it does not expire.",
            "Bitte den letzten Tag schreiben, an dem es gilt; die Zelle leer lassen, wenn es nicht abläuft."),
        Sentence("the guide stands in for itself", "Der Lotse vertritt sich selbst."),
        Sentence(
            "Name another guide, or leave the cell empty.",
            "Bitte einen anderen Lotsen nennen, oder die Zelle leer lassen."),
        Sentence(
            "found nobody, expected one {1} whom the incident concerns",
            "Niemand ist genannt, den der Vorfall betrifft; erwartet ist: {1*}."),
        Sentence(
            "found {1}, expected one {2} whom the incident concerns",
            "Genannt ist {1*}; erwartet ist, wen der Vorfall betrifft: {2*}."),
        Sentence("Fill in {1}, and empty the others.", "Bitte {1} ausfüllen, und die anderen leeren."),
        Sentence("the incident is closed before it happened", "Der Vorfall ist geschlossen, bevor er geschah."),
        Sentence(
            "Write the day on which it was closed, or empty the cell while it is open.",
            "Bitte den Tag schreiben, an dem er geschlossen wurde; die Zelle leeren, solange er offen ist."),
        Sentence("an outcome is given, and no day", "Ein Ausgang ist genannt, aber kein Tag."),
        Sentence(
            "a day of closing is given, and no outcome", "Ein Tag des Abschlusses ist genannt, aber kein Ausgang."),
        Sentence(
            "Fill in both closedOn and outcome, or neither.", "Bitte closedOn und outcome beide ausfüllen, oder keins."),
        Sentence(
            "the firm's note has a copy, expected it in that of the worker",
            "Die Notiz des Betriebs hat eine Abschrift; sie gehört zu der der Person."),
        Sentence(
            "Write copiedOn and copyLanguage in the row of the worker.",
            "Bitte copiedOn und copyLanguage in die Zeile der Person schreiben."),
        Sentence(
            "a copy needs the day and the language, and one of them is missing",
            "Zu einer Abschrift gehören Tag und Sprache; eins davon fehlt."),
        Sentence(
            "Fill in both copiedOn and copyLanguage, or neither.",
            "Bitte copiedOn und copyLanguage beide ausfüllen, oder keins."),
        Sentence("a question is answered twice", "Eine Frage ist zweimal beantwortet."),
        Sentence("Write each question once.", "Bitte jede Frage einmal schreiben."),
    ]

    private static let fairRows = [
        Sentence("the breaks {1}-{2} and {3}-{4} overlap", "Die Pausen {1}-{2} und {3}-{4} überschneiden sich."),
        Sentence(
            "no slot of {1} minutes fits between the times and the breaks",
            "Zwischen die Zeiten und die Pausen passt kein Gespräch von {1} Minuten."),
        Sentence("Check from, to, slotMinutes and breaks.", "Bitte from, to, slotMinutes und breaks prüfen."),
        Sentence(
            "the deadline is before the day on which the invitation was sent",
            "Die Frist liegt vor dem Tag, an dem die Einladung abging."),
        Sentence(
            "Write the last day on which an answer counts.",
            "Bitte den letzten Tag schreiben, an dem eine Antwort zählt."),
        Sentence(
            "the answer is before the day on which the invitation was sent",
            "Die Antwort liegt vor dem Tag, an dem die Einladung abging."),
        Sentence("Write the day on which the answer came.", "Bitte den Tag schreiben, an dem die Antwort kam."),
        Sentence(
            "something is said of an answer, and there is none",
            "Hier steht etwas zu einer Antwort, aber es gibt keine."),
        Sentence(
            "Fill in the answer: coming, video or declined; or leave the cell empty.",
            "Bitte die Antwort ausfüllen: coming, video oder declined; oder die Zelle leer lassen."),
        Sentence(
            "days are given for somebody who does not come in person",
            "Tage sind genannt für jemanden, der nicht selbst kommt."),
        Sentence("Leave the days empty, or write coming.", "Bitte die Tage leer lassen, oder coming schreiben."),
        Sentence(
            "a reason is given for somebody who did not decline",
            "Ein Grund ist genannt für jemanden, der nicht abgesagt hat."),
        Sentence("Leave the reason empty, or write declined.", "Bitte den Grund leer lassen, oder declined schreiben."),
        Sentence("openings are given, yet no job", "Plätze sind genannt, aber keine Stelle."),
        Sentence(
            "Fill in the job title, or empty the number.", "Bitte die Stelle benennen, oder die Zahl leeren."),
        Sentence("the firm says no, yet a job is given", "Der Betrieb sagt nein, und doch ist eine Stelle genannt."),
        Sentence(
            "Write yes or later, or empty the job's cells.",
            "Bitte yes oder later schreiben, oder die Zellen der Stelle leeren."),
        Sentence(
            "the internship has a last day and no first", "Das Praktikum hat einen letzten Tag, aber keinen ersten."),
        Sentence(
            "Fill in internshipFrom, or empty internshipUntil.",
            "Bitte internshipFrom ausfüllen, oder internshipUntil leeren."),
        Sentence(
            "the internship has a first day and no last", "Das Praktikum hat einen ersten Tag, aber keinen letzten."),
        Sentence(
            "Fill in internshipUntil, or empty internshipFrom.",
            "Bitte internshipUntil ausfüllen, oder internshipFrom leeren."),
        Sentence(
            "the internship does not end after its first day and before start",
            "Das Praktikum endet nicht nach seinem ersten Tag und vor start."),
        Sentence(
            "Put internshipFrom, internshipUntil and start in this order.",
            "Bitte internshipFrom, internshipUntil und start in dieser Reihenfolge legen."),
        Sentence(
            "the contract is signed, yet it has no day of signing",
            "Der Vertrag ist unterschrieben, aber ohne Tag der Unterschrift."),
        Sentence("Fill in signedOn, for example 10.07.2012.", "Bitte signedOn ausfüllen, zum Beispiel 10.07.2012."),
        Sentence(
            "the contract is {1}, yet it has a day of signing",
            "Der Vertrag ist {1*}, hat aber einen Tag der Unterschrift."),
        Sentence(
            "Write the state signed, or empty signedOn.", "Bitte den Stand signed schreiben, oder signedOn leeren."),
        Sentence(
            "the first day was moved, and nothing says to when",
            "Der erste Tag ist verschoben, aber wohin, steht nicht da."),
        Sentence("Fill in start, for example 01.10.2012.", "Bitte start ausfüllen, zum Beispiel 01.10.2012."),
        Sentence(
            "a first day, and nothing was postponed", "Ein erster Tag ist genannt, aber nichts wurde verschoben."),
        Sentence(
            "Write the state postponed, or empty start.", "Bitte den Stand postponed schreiben, oder start leeren."),
        Sentence(
            "the exam has a day and a number of days after the last lesson",
            "Die Prüfung hat einen Tag und zugleich eine Zahl von Tagen nach dem letzten Termin."),
        Sentence("Fill in one of examDate and examDays.", "Bitte nur eins von examDate und examDays ausfüllen."),
    ]

    private static let stayRows = [
        Sentence(
            "the family follows on a day and after a number of days",
            "Die Familie kommt an einem Tag nach und zugleich nach einer Zahl von Tagen."),
        Sentence(
            "Fill in one of followOn and followAfterDays.", "Bitte nur eins von followOn und followAfterDays ausfüllen."
        ),
        Sentence("an applicant stands twice in the household", "Ein Bewerber steht zweimal im Haushalt."),
        Sentence("Name everybody once.", "Bitte alle einmal nennen."),
        Sentence(
            "the wish names somebody twice or of the household itself",
            "Der Wunsch nennt jemanden zweimal oder aus dem eigenen Haushalt."),
        Sentence(
            "Name applicants of other households, each once.", "Bitte Bewerber anderer Haushalte nennen, jeden einmal."),
        Sentence(
            "the family follows later, yet the household has nobody but applicants",
            "Die Familie kommt später nach, doch der Haushalt hat nur Bewerber."),
        Sentence(
            "Fill in furtherAdults, children, youngChildren or infants, or empty the cell.",
            "Bitte furtherAdults, children, youngChildren oder infants ausfüllen, oder die Zelle leeren."),
        Sentence(
            "the town where the vehicle stands is not known", "Der Ort, an dem das Fahrzeug steht, ist nicht bekannt."),
        Sentence(
            "Write the nearest town that has a post code, or its country with it.",
            "Bitte den nächsten Ort mit Postleitzahl schreiben, oder den Staat dazu."),
        Sentence("the driver stands in for itself", "Der Fahrer vertritt sich selbst."),
        Sentence(
            "Name another driver, or leave the cell empty.",
            "Bitte einen anderen Fahrer nennen, oder die Zelle leer lassen."),
        Sentence(
            "{1} rooms are step-free, and there are {2}", "{1} Zimmer sind stufenlos, vorhanden sind {2}."),
        Sentence(
            "Write how many of the rooms are reached without a step.",
            "Bitte schreiben, wie viele der Zimmer ohne Stufe zu erreichen sind."),
        Sentence("the rooms are given up before the first night", "Die Zimmer enden vor der ersten Nacht."),
        Sentence(
            "Write the day on which the last guests leave.", "Bitte den Tag schreiben, an dem die letzten Gäste gehen."),
        Sentence(
            "the way leads from no hotel to the venue, and from the venue to none",
            "Die Fahrt führt von keinem Hotel zum Messeort, und vom Messeort zu keinem."),
        Sentence(
            "Write the hotels with their times, and the venue once, first or last: H1 08:05; Messe 08:25.",
            "Bitte die Hotels mit ihren Zeiten schreiben, und den Messeort einmal, vorn oder hinten: H1 08:05; Messe 08:25."
        ),
        Sentence("a stop is not after the one before it", "Ein Halt liegt nicht nach dem davor."),
        Sentence(
            "Write the stops in the order in which the bus comes to them.",
            "Bitte die Halte in der Reihenfolge schreiben, in der der Bus sie anfährt."),
        Sentence(
            "somebody in a wheelchair is to have a room with steps",
            "Jemand im Rollstuhl soll ein Zimmer mit Stufen bekommen."),
        Sentence("Write yes, or leave the cell empty.", "Bitte yes schreiben, oder die Zelle leer lassen."),
        Sentence(
            "somebody wishes to share a room with themselves", "Jemand möchte das Zimmer mit sich selbst teilen."),
        Sentence("Name the others, or leave the cell empty.", "Bitte die anderen nennen, oder die Zelle leer lassen."),
        Sentence(
            "the day of leaving is not after the day of arrival",
            "Der Tag der Abreise liegt nicht nach dem der Anreise."),
        Sentence("Write the day after the last night.", "Bitte den Tag nach der letzten Nacht schreiben."),
        Sentence(
            "the town is not known, and no coordinates say where the hub is",
            "Der Ort ist nicht bekannt, und keine Koordinaten sagen, wo der Bahnhof oder Flughafen liegt."),
        Sentence(
            "Fill in the coordinates, for example: 48.6899, 9.2220.",
            "Bitte die Koordinaten ausfüllen, zum Beispiel: 48.6899, 9.2220."),
        Sentence("the connection ends where it begins", "Die Verbindung endet, wo sie beginnt."),
        Sentence("Name the hub where it ends.", "Bitte nennen, wo sie endet."),
        Sentence(
            "the connection has dates of its own and days of a timetable",
            "Die Verbindung hat eigene Tage und zugleich Tage eines Fahrplans."),
        Sentence(
            "Fill in dates, or days with validFrom and validTo.",
            "Bitte dates ausfüllen, oder days mit validFrom und validTo."),
        Sentence(
            "the timetable holds from {1} to {2}, expected 1 to {3} days",
            "Der Fahrplan gilt vom {1} bis zum {2}; erwartet sind 1 bis {3} Tage."),
        Sentence(
            "Check both dates; the last is not before the first.",
            "Bitte beide Tage prüfen; der letzte liegt nicht vor dem ersten."),
        Sentence(
            "none of the days of the week lies between {1} and {2}",
            "Keiner der Wochentage liegt zwischen dem {1} und dem {2}."),
        Sentence("Check the days and both dates.", "Bitte die Wochentage und beide Daten prüfen."),
        Sentence("the last departure is before the first", "Die letzte Abfahrt liegt vor der ersten."),
        Sentence(
            "Write the first departure into departs, the last into until.",
            "Bitte die erste Abfahrt in departs schreiben, die letzte in until."),
    ]

    private static let books = [
        Sentence(
            "ids that begin with {1} are those of planned costs",
            "Nummern, die mit {1} beginnen, gehören geplanten Kosten."),
        Sentence(
            "Give the row another id, for example K-017.", "Bitte der Zeile eine andere Nummer geben, etwa K-017."),
        Sentence(
            "the amount is nothing, expected what has to be paid",
            "Der Betrag ist null; erwartet ist, was zu zahlen ist."),
        Sentence("Write the amount, or leave the row out.", "Bitte den Betrag schreiben, oder die Zeile weglassen."),
        Sentence(
            "the amount is below zero, yet the row does not say what it gives back",
            "Der Betrag ist negativ, doch die Zeile sagt nicht, was sie zurückgibt."),
        Sentence(
            "Write the id of the cost into returns, or the amount without its minus.",
            "Bitte die Nummer der Kosten in returns schreiben, oder den Betrag ohne Minus."),
        Sentence(
            "the row gives back a part of a cost, yet its amount is above zero",
            "Die Zeile gibt einen Teil von Kosten zurück, doch ihr Betrag ist positiv."),
        Sentence(
            "Write a minus before the amount, or empty returns.",
            "Bitte ein Minus vor den Betrag schreiben, oder returns leeren."),
        Sentence("the cost is {1}, yet it has no day of payment", "Die Kosten sind {1*}, aber ohne Tag der Zahlung."),
        Sentence("Fill in paidOn, for example 02.07.2012.", "Bitte paidOn ausfüllen, zum Beispiel 02.07.2012."),
        Sentence(
            "the cost is {1}, yet it has a day of payment", "Die Kosten sind {1*}, haben aber einen Tag der Zahlung."),
        Sentence(
            "Write the status paid or reimbursed, or empty paidOn.",
            "Bitte den Stand paid oder reimbursed schreiben, oder paidOn leeren."),
        Sentence(
            "Write the last day on which a cost may arise.",
            "Bitte den letzten Tag schreiben, an dem Kosten entstehen dürfen."),
        Sentence("the highest age is below the lowest", "Das Höchstalter liegt unter dem Mindestalter."),
        Sentence(
            "Write the highest age that the programme takes.",
            "Bitte das höchste Alter schreiben, das das Programm zulässt."),
        Sentence(
            "the rule asks for an age, yet it does not say which programme does",
            "Die Regel verlangt ein Alter, sagt aber nicht, welches Programm das tut."),
        Sentence(
            "Fill in source with the programme's paragraph, or empty the age.",
            "Bitte source mit der Fundstelle des Programms ausfüllen, oder das Alter leeren."),
        Sentence("the application was approved and refused", "Der Antrag ist bewilligt und abgelehnt."),
        Sentence("Empty one of the two days.", "Bitte einen der beiden Tage leeren."),
        Sentence(
            "an amount was approved, yet the application was not", "Ein Betrag ist bewilligt, der Antrag aber nicht."),
        Sentence("Fill in approvedOn, or empty the amount.", "Bitte approvedOn ausfüllen, oder den Betrag leeren."),
        Sentence("the answer came before the application was filed", "Die Antwort kam, bevor der Antrag gestellt war."),
        Sentence("nothing says who paid", "Es steht nicht da, wer gezahlt hat."),
        Sentence(
            "a firm and a funder paid the same money", "Ein Betrieb und ein Förderer haben dasselbe Geld gezahlt."),
        Sentence("Fill in either employer or rule.", "Bitte entweder employer oder rule ausfüllen."),
        Sentence("a funder pays no fee", "Ein Förderer zahlt keine Gebühr."),
        Sentence(
            "Empty fee, or write the firm into employer.", "Bitte fee leeren, oder den Betrieb in employer schreiben."),
        Sentence("the amount is nothing, expected what came in", "Der Betrag ist null; erwartet ist, was einging."),
        Sentence(
            "the amount is below zero, expected what came in", "Der Betrag ist negativ; erwartet ist, was einging."),
        Sentence(
            "Write what came in; only what is given back to a firm has a minus.",
            "Bitte schreiben, was einging; ein Minus hat nur, was ein Betrieb zurückbekommt."),
        Sentence("nothing says what the money is for", "Es steht nicht da, wofür das Geld ist."),
        Sentence(
            "a stage and a kind of cost stand in one row", "Eine Stufe und eine Kostenart stehen in einer Zeile."),
        Sentence("Fill in either stage or kind.", "Bitte entweder stage oder kind ausfüllen."),
    ]

    /// The line that sums an import up.
    private static let tallies = [
        Sentence("{1} accepted", "{1#} angenommen"), Sentence("{1} unchanged", "{1#} unverändert"),
        Sentence("{1} refused", "{1#} abgewiesen"), Sentence("{1} not mapped", "{1#} nicht zugeordnet"),
        Sentence("1 warning", "1 Hinweis"), Sentence("{1} warnings", "{1#} Hinweise"),
        Sentence("1 likely duplicate", "1 mögliche Dopplung"),
        Sentence("{1} likely duplicates", "{1#} mögliche Dopplungen"),
        Sentence("{1} (batch {2})", "{1*} (Import {2#})"),
    ]
}
