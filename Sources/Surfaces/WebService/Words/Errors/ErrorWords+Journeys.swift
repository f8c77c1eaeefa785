extension ErrorWords {
    /// Why a form of courses, journeys, incidents or invitations is refused.
    static let journeys: [Sentence] = courses + travel + incidents + invitations

    private static let courses = [
        Sentence("the group {1} has no lesson on {2}", "Die Gruppe {1} hat am {2} keinen Termin."),
        Sentence(
            "lessons around it: {1}; one that was moved is recorded with 'lotse import attendance FILE'",
            "Termine in der Nähe: {1}; einen verlegten Termin bitte mit der Anwesenheitsliste einlesen."),
        Sentence(
            "the certificate would expire on {1}, before its own day {2}",
            "Das Zertifikat liefe am {1} ab, vor seinem eigenen Tag {2}."),
        Sentence(
            "--date is the day of the exam, --valid-until the last day on which it counts",
            "Bitte den Tag der Prüfung und den letzten Tag, an dem es gilt, prüfen."),
        Sentence("the plan of courses has no group \"{1}\"", "Der Kursplan hat keine Gruppe „{1}“."),
        Sentence("'lotse course show' says who waits for what", "Die Seite „Kurse“ sagt, wer worauf wartet."),
        Sentence("groups: {1}", "Gruppen: {1}."),
        Sentence("{1} is not in the group {2}", "{1} ist nicht in der Gruppe {2}."),
        Sentence("in it: {1}", "Darin sind: {1}."),
        Sentence("there are no courses planned yet", "Es sind noch keine Kurse geplant."),
        Sentence("no group of {1} has ended by {2}", "Bis zum {2} ist keine Gruppe von {1} zu Ende."),
        Sentence("say which level was examined: --level", "Bitte die geprüfte Stufe nennen."),
        Sentence(
            "say which it is: --group with one of {1}, or --level",
            "Bitte sagen, welche es ist: eine der Gruppen {1}, oder die Stufe."),
        Sentence(
            "the exam of {1} is planned for {2}, found {3}",
            "Die Prüfung von {1} ist für den {2} geplant, angegeben ist der {3}."),
        Sentence(
            "--date is the day of the exam, from {1} to {2}; --level records one of no group",
            "Bitte einen Tag vom {1} bis zum {2} angeben."),
        Sentence("{1} is named twice", "{1} ist zweimal genannt."),
        Sentence(
            "name everybody once, as present, excused or missing",
            "Bitte alle einmal nennen: anwesend, entschuldigt oder fehlend."),
        Sentence("nobody is named", "Niemand ist genannt."),
        Sentence("add --present, --excused or --missing with ids", "Bitte mindestens eine Person ankreuzen."),
        Sentence("--passed and --failed exclude each other", "Bestanden und nicht bestanden schließen sich aus."),
        Sentence("neither --passed nor --failed is given", "Ob bestanden wurde, fehlt."),
        Sentence("write one of --passed and --failed", "Bitte eins von beiden wählen."),
        Sentence("--group and --level exclude each other", "Gruppe und Stufe schließen sich aus."),
        Sentence(
            "a group's exam is of the level it leads to", "Die Prüfung einer Gruppe gilt der Stufe, zu der sie führt."),
    ]

    private static let travel = [
        Sentence("there are no journeys planned yet", "Es sind noch keine Reisen geplant."),
        Sentence("there are no journeys to the fair planned yet", "Es sind noch keine Reisen zur Messe geplant."),
        Sentence(
            "no journey is planned on a connection, or of an applicant, with the id \"{1}\"",
            "Mit der Nummer „{1}“ ist keine Reise geplant, weder als Verbindung noch als Bewerber."),
        Sentence(
            "'lotse travel show' lists journeys, 'lotse travel show APPLICANT' their connections",
            "Die Seite „Reisen“ nennt die Reisen und ihre Verbindungen."),
        Sentence(
            "journeys with {1} are planned on several days: {2}", "Mit {1} sind Reisen an mehreren Tagen geplant: {2}."),
        Sentence("say which with --on", "Bitte den Tag dazu angeben."),
        Sentence("nobody travels with {1} on {2}", "Mit {1} reist am {2} niemand."),
        Sentence("planned are: {1}", "Geplant ist: {1}."),
        Sentence("there are no pickups planned yet", "Es sind noch keine Abholungen geplant."),
    ]

    private static let incidents = [
        Sentence("there is an incident {1} already", "Einen Vorfall {1} gibt es schon."),
        Sentence(
            "leave --id out for the next free number, or close {1}: lotse incident close {2}",
            "Bitte die Nummer weglassen, dann gilt die nächste freie; oder {1} abschließen."),
        Sentence("{1} needs the day until which", "{1*}: Es fehlt, bis wann."),
        Sentence("{1} needs the day since which", "{1*}: Es fehlt, seit wann."),
        Sentence("add --from with the last day of the tenancy", "Bitte den letzten Tag des Mietverhältnisses angeben."),
        Sentence("add --from DATE", "Bitte den Tag angeben, seit dem es gilt."),
        Sentence("nothing says whom {1} concerns", "{1*}: Es fehlt, wen es betrifft."),
        Sentence("{1} concerns one {2}, found {3}", "{1*} betrifft: {2*}; genannt ist: {3*}."),
        Sentence("give {1} alone", "Bitte nur eins davon angeben."),
        Sentence("{1} was closed on {2}", "{1} wurde am {2} abgeschlossen."),
        Sentence("lotse incident show {1}", "Die Seite des Vorfalls {1} zeigt, was dazu vermerkt ist."),
        Sentence(
            "{1} cannot be closed on {2}: it is of {3}",
            "{1} lässt sich nicht am {2} abschließen: Der Vorfall ist vom {3}."),
        Sentence("give --on a day from {1} on", "Bitte einen Tag ab dem {1} angeben."),
        Sentence("there is no incident {1}", "Einen Vorfall {1} gibt es nicht."),
        Sentence("open one: lotse incident open KIND", "Auf der Seite „Vorfälle“ lässt sich einer eröffnen."),
        Sentence("incidents: {1}", "Es gibt: {1}."),
        Sentence("{1} ends nobody's work by itself", "Von sich aus beendet das niemandes Arbeit: {1*}."),
        Sentence(
            "where the work ended: lotse probation record APPLICANT dismissed, left or employerLost",
            "Endete die Arbeit, bitte bei der Person unter „Probezeit“ festhalten: entlassen, gegangen oder Betrieb verloren."
        ),
        Sentence(
            "nobody affected by {1} has work that could end", "Niemand, den {1} betrifft, hat Arbeit, die enden könnte."
        ),
        Sentence(
            "'lotse probation show' lists who has; 'lotse incident show' whom incidents affect",
            "Die Seite „Probezeit“ nennt, wer Arbeit hat; die Seite „Vorfälle“, wen Vorfälle betreffen."),
    ]

    private static let invitations = [
        Sentence("nobody is on the waiting list", "Auf der Warteliste steht niemand."),
        Sentence("enough are invited: {1} invitations stand", "Es sind genug eingeladen: {1} Einladungen stehen."),
        Sentence(
            "'lotse invite list' says how many are expected; 'lotse run --to shortlists' makes the lists anew",
            "Die Seite „Einladungen“ sagt, wie viele erwartet werden; die Seite „Planung“ macht die Listen neu."),
        Sentence("people are named in {1} ways", "Personen sind auf {1} Arten genannt."),
        Sentence("give ids, or --shortlisted, or --next", "Bitte auf eine Art sagen, wer eingeladen wird."),
        Sentence(
            "{1} is on no shortlist, so there is nobody to meet",
            "{1} steht auf keiner Vorschlagsliste; ein Gespräch gibt es also nicht."),
        Sentence(
            "'lotse shortlist show' prints the lists, 'lotse explain {1} VACANCY' says why not",
            "Die Seite von {1} zeigt, welche Stellen passen und warum andere nicht."),
        Sentence("{1} has no invitation to answer", "{1} hat keine Einladung, auf die zu antworten wäre."),
        Sentence("lotse invite send {1} --answer-by DATE", "Bitte zuerst einladen, mit einer Frist für die Antwort."),
        Sentence(
            "{1} is invited already and may answer until {2}",
            "{1} ist schon eingeladen und kann bis zum {2} antworten."),
        Sentence("record the answer: lotse invite answer {1}", "Bitte die Antwort festhalten."),
        Sentence("{1} is invited already and said {2}", "{1} ist schon eingeladen; die Antwort war: {2*}."),
        Sentence("another answer: lotse invite answer {1}", "Eine andere Antwort lässt sich festhalten."),
        Sentence("{1} declined on {2}, and the place went on", "{1} hat am {2} abgesagt; der Platz ging weiter."),
        Sentence(
            "{1} was silent until the deadline, {2}, and the place went on",
            "{1} hat bis zur Frist am {2} nicht geantwortet; der Platz ging weiter."),
        Sentence(
            "invite again: lotse invite send {1} --answer-by DATE",
            "Bitte noch einmal einladen, mit einer Frist für die Antwort."),
        Sentence(
            "an answer of {1} cannot be older than the invitation, {2}",
            "Eine Antwort von {1} kann nicht älter sein als die Einladung vom {2}."),
        Sentence("the deadline is before the invitation, {1}", "Die Frist liegt vor der Einladung vom {1}."),
        Sentence(
            "give --answer-by a day from {1} on, or another day with --on",
            "Bitte als Frist einen Tag ab dem {1} angeben, oder einen anderen Tag der Einladung."),
        Sentence(
            "the deadline is not before the fair, which begins on {1}",
            "Die Frist liegt nicht vor der Messe, die am {1} beginnt."),
        Sentence(
            "give --answer-by a day that leaves time for journeys",
            "Bitte eine Frist wählen, die Zeit für die Anreise lässt."),
        Sentence("there is no fair on {1}", "Am {1} ist keine Messe."),
        Sentence("its days: {1}", "Ihre Tage: {1}."),
        Sentence("nothing says what the answer is", "Welche Antwort gegeben wurde, fehlt."),
        Sentence("the answer is given in {1} ways", "Die Antwort ist auf {1} Arten gegeben."),
        Sentence(
            "give --coming, --video or --declined REASON",
            "Bitte eins wählen: kommt, per Video, oder abgesagt mit Grund."),
        Sentence(
            "--days says on which days somebody comes in person", "Tage gehören nur zu jemandem, der selbst kommt."),
        Sentence("leave it out, or give --coming", "Bitte die Tage weglassen, oder „kommt“ wählen."),
        Sentence(
            "--days names \"{1}\", expected days as YYYY-MM-DD",
            "Unter den Tagen steht „{1}“; erwartet sind Tage wie 2012-06-25."),
        Sentence("such as 2012-06-26,2012-06-27", "Bitte so schreiben: 2012-06-26,2012-06-27."),
        Sentence("--days names no day", "Unter den Tagen steht kein Tag."),
        Sentence("leave it out for all days", "Für alle Tage bitte leer lassen."),
    ]
}
