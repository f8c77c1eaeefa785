import Domain

extension Words {
    static let ranking = LocalText.say("Rangfolge", "Ranking")
    static let rankingIntro = LocalText.say(
        "Wen möchten Sie am liebsten einstellen? Gleiche Ränge sind erlaubt. Bis zur Frist können Sie die Reihenfolge ändern.",
        "Whom would you like to hire most? Equal ranks are allowed. You can change the order until the deadline.")
    static let nobodyMet = LocalText.say("Sie hatten noch keine Gespräche.", "You had no interviews yet.")
    static let rankingLater = LocalText.say(
        "Die Rangfolge geht ab dem ersten Tag Ihrer Gespräche.",
        "The ranking is possible from the first day of your interviews.")
    static let rankingShut = LocalText.say(
        "Die Frist ist vorbei, oder die Gespräche waren noch nicht. Bitte rufen Sie die Agentur an.",
        "The deadline is over, or the interviews are still to come. Please call the agency.")
    static let wrongRank = LocalText.say(
        "Bitte für mindestens eine Person einen Rang der Liste wählen.",
        "Please choose a rank of the list for one person at least.")
    static let saveRanking = LocalText.say("Rangfolge speichern", "Save ranking")
    static let notSaidYet = LocalText.say("noch nicht gesagt", "not said yet")
    static let ratherNobody = LocalText.say("lieber niemand als diese Person", "rather nobody than this person")

    static let probations = LocalText.say("Probezeiten", "Probations")
    static let noHires = LocalText.say(
        "Hier stehen die Termine, sobald ein Vertrag unterschrieben ist.",
        "The dates stand here once a contract is signed.")
    static let decisionDue = LocalText.say("Entscheiden bis", "Decide by")
    static let lastProbationDay = LocalText.say("Letzter Tag der Probezeit", "Last day of the probation")
    static let handOverBy = LocalText.say("Schreiben übergeben bis", "Hand a letter over by")
    static let hearingBy = LocalText.say("Betriebsrat hören bis", "Hear the works council by")
    static let probationAssumed = LocalText.say(
        "Niemand hat gesagt, wie lang die Probezeit ist: Es sind sechs Monate angenommen.",
        "Nobody said how long the probation is: six months are assumed.")
    static let talksWith = LocalText.say("Gespräche mit", "Talks with")
    static let noteState = LocalText.say("Notiz", "Note")
    static let writeTheNote = LocalText.say("Notiz schreiben", "Write the note")
    static let noteLater = LocalText.say("ab diesem Tag", "from that day on")
    static let noHealth = LocalText.say(
        "Bitte nur über die Arbeit. Nach Krankheit und ihren Gründen wird nicht gefragt.",
        "Please about the work alone. Illness and its causes are not asked for.")
    static let wrongTalkDay = LocalText.say(
        "Bitte einen Tag vom ersten Arbeitstag bis heute angeben.",
        "Please give a day from the first day of work until today.")
    static let wrongNumber = LocalText.say(
        "Bitte eine Zahl von 0 bis 366 angeben.", "Please give a number from 0 to 366.")
    static let againstTheAgreed = LocalText.say("Gegenüber dem Vereinbarten", "Against what was agreed")
    static let germanAtWork = LocalText.say("Deutsch bei der Arbeit", "German at work")
    static let daysOffAgreed = LocalText.say("Vereinbarte freie Tage", "Days off that were agreed")
    static let otherDaysOff = LocalText.say("Andere freie Tage", "Other days off")
    static let whyIsNotAsked = LocalText.say("Warum, wird nicht gefragt.", "Why is not asked.")
    static let supportOffered = LocalText.say("Angebotene Unterstützung", "Support that was offered")
    static let signature = LocalText.say("Unterschrift", "Signature")
    static let weSign = LocalText.say("Der Betrieb bestätigt diese Notiz", "The firm confirms this note")
    static let saveNote = LocalText.say("Notiz speichern", "Save note")
}
