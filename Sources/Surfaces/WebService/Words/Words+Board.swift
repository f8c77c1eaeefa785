import Domain

/// The board of the fair.
extension Words {
    static let bans = LocalText.say("Gesperrte Zeiten", "Banned times")
    static let banned = LocalText.say("gesperrt", "banned")
    static let banTime = LocalText.say("Zeit sperren", "Ban a time")
    static let banWhat = LocalText.say("Was frei bleibt", "What is kept free")
    static let liftBan = LocalText.say("Aufheben", "Lift")
    static let noTimetable = LocalText.say(
        "Auf dem Weg dieser Kampagne gibt es keinen Messeplan.", "The route of this campaign has no fair timetable.")
    static let noDraft = LocalText.say(
        "Es wurde noch kein Messeplan gerechnet.", "No fair timetable has been computed yet.")
    static let draft = LocalText.say("Entwurf", "Draft")
    static let released = LocalText.say("Freigegeben", "Released")
    static let neverReleased = LocalText.say("noch nie", "never yet")
    static let sinceRelease = LocalText.say("Seit der Freigabe", "Since the release")
    static let differenceOne = LocalText.say("Gespräch ist anders", "interview differs")
    static let differenceMany = LocalText.say("Gespräche sind anders", "interviews differ")
    static let replan = LocalText.say("Messeplan neu rechnen", "Plan the fair again")
    static let ahead = LocalText.say("Festlegungen sind noch nicht eingeplant", "fixed interviews are not planned yet")
    static let daysAndSides = LocalText.say("Tag und Ansicht", "Day and view")
    static let time = LocalText.say("Zeit", "Time")
    static let free = LocalText.say("frei", "free")
    static let pause = LocalText.say("Pause", "Break")
    static let putHere = LocalText.say("Hierher", "Put here")
    static let interpreter = LocalText.say("Dolmetscher", "Interpreter")
    static let with = LocalText.say("mit", "with")
    static let breaksRule = LocalText.say("gegen eine Regel", "against a rule")
    static let fixed = LocalText.say("festgelegt", "fixed")
    static let notPlanned = LocalText.say("nicht eingeplant", "not planned yet")
    static let toldBefore = LocalText.say("bisher", "before")
    static let violationOne = LocalText.say("Regel wird verletzt", "rule is broken")
    static let violationMany = LocalText.say("Regeln werden verletzt", "rules are broken")
    static let accepted = LocalText.say("Mit Absicht anders entschieden", "Decided otherwise on purpose")
    static let faults = LocalText.say(
        "Was festgelegt ist, passt nicht zusammen", "What is fixed does not fit together")
    static let withoutPlace = LocalText.say("Ohne Platz", "Without a place")
    static let bothWant = LocalText.say("beide Seiten wollen", "both sides want it")
    static let wasTold = LocalText.say("war angekündigt", "was announced")
    static let notYetPlanned = LocalText.say(
        "Seit dem letzten Plan gewünscht; neu rechnen plant es ein.",
        "Asked for since the last plan; planning again takes it in.")
    static let noLongerWanted = LocalText.say(
        "Niemand wünscht dieses Gespräch mehr.", "Nobody wants this interview any more.")
    static let chosen = LocalText.say("Gewähltes Gespräch", "Chosen interview")
    static let inDraft = LocalText.say("Im Entwurf", "In the draft")
    static let close = LocalText.say("Auswahl aufheben", "Clear the choice")
    static let moveTo = LocalText.say("Zeit und Tisch", "Time and table")
    static let planner = LocalText.say("wählt die Planung", "the planner chooses")
    static let fixReason = LocalText.say("Grund, falls eine Regel verletzt wird", "Reason, where a rule is broken")
    static let fix = LocalText.say("Festlegen", "Fix")
    static let unfix = LocalText.say("Festlegung aufheben", "Free it")
    static let against = LocalText.say("gegen", "against")
    static let swapWith = LocalText.say("Tauschen mit", "Change places with")
    static let swap = LocalText.say("Tauschen", "Change places")
    static let release = LocalText.say("Freigeben", "Release")
    static let releaseName = LocalText.say("Name der Freigabe", "Name of the release")
    static let releaseLater = LocalText.say(
        "Freigeben geht erst, wenn der Entwurf keine Regel verletzt und alles Festgelegte eingeplant ist: Rechnen Sie den Messeplan neu.",
        "A release has to wait until the draft breaks no rule and has everything that is fixed: plan the fair again.")
    static let releaseSame = LocalText.say(
        "Der Entwurf ist freigegeben; nichts ist anders.", "The draft is released; nothing differs.")
    static let changedMeanwhile = LocalText.say(
        "Inzwischen hat sich etwas geändert. Ihre Eingabe steht noch da: Prüfen Sie, ob sie noch passt, und schicken Sie sie noch einmal.",
        "Something changed meanwhile. What you typed is still there: see whether it still fits, and send it once more.")

    static func side(_ side: BoardAddress.Side) -> LocalText {
        switch side {
        case .tables: .say("nach Tischen", "by table")
        case .employers: .say("nach Betrieben", "by employer")
        }
    }
}
