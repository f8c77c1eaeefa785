import Domain
import Export
import Pipeline

/// The planning room.
extension Words {
    static let planAcceptedBy = LocalText.say("Der Plan wurde angenommen von", "The plan was accepted by")
    static let takePlanBack = LocalText.say("Annahme zurücknehmen", "Take it back")
    static let planChangedSince = LocalText.say(
        "Der Plan bleibt: Seit der Annahme wurde etwas geändert oder bekannt gegeben.",
        "The plan stays: something was changed or announced since it was accepted.")
    static let plan = LocalText.say("Planung", "Planning")
    static let housing = LocalText.say("Wohnen", "Housing")
    static let gate = LocalText.say("Reisefreigabe", "Gate")
    static let ledger = LocalText.say("Kosten", "Costs")
    static let notPlannedYet = LocalText.say(
        "Das ist noch nicht geplant: „Planung“ rechnet es.", "This is not planned yet: ‘Planning’ computes it.")
    static let planBegin = LocalText.say("Neu planen", "Plan again")
    static let planAgain = LocalText.say("Noch einmal planen", "Plan once more")
    static let planScope = LocalText.say("Was geplant wird", "What is planned")
    static let planAll = LocalText.say("alles, was nicht aktuell ist", "everything that is out of date")
    static let planFair = LocalText.say("nur der Messeplan", "the fair timetable alone")
    static let planHint = LocalText.say(
        "Gerechnet wird auf einer Kopie. Erst wenn Sie den Vorschlag annehmen, gilt er.",
        "It is computed on a copy. It counts only once you accept the proposal.")
    static let planRuns = LocalText.say("Es wird geplant", "Planning is under way")
    static let since = LocalText.say("seit", "since")
    static let planStops = LocalText.say(
        "Wird abgebrochen, sobald der laufende Schritt fertig ist.", "It stops as soon as the current step is through.")
    static let planCancel = LocalText.say("Abbrechen", "Cancel")
    static let planReload = LocalText.say(
        "Die Seite lädt sich alle zwei Sekunden neu.", "The page loads itself anew every two seconds.")
    static let reload = LocalText.say("Jetzt laden", "Load now")
    static let planCancelled = LocalText.say(
        "Die Planung wurde abgebrochen. Nichts hat sich geändert.", "The run was cancelled. Nothing has changed.")
    static let planAccepted = LocalText.say(
        "Der Vorschlag wurde angenommen und gilt jetzt.", "The proposal was accepted and counts now.")
    static let planDropped = LocalText.say(
        "Seit dem Lauf wurde jemand gelöscht. Der Vorschlag ist deshalb verworfen; bitte noch einmal planen.",
        "Somebody was erased since the run. The proposal was dropped for that; please plan once more.")
    static let planRefused = LocalText.say(
        "Der Vorschlag wurde verworfen. Nichts hat sich geändert.", "The proposal was refused. Nothing has changed.")
    static let planBusy = LocalText.say(
        "Eine Planung läuft schon, oder ein Vorschlag wartet auf Ihre Entscheidung.",
        "A run is at work already, or a proposal waits for your decision.")
    static let planGone = LocalText.say(
        "Darüber wurde schon entschieden. Hier steht, wie es jetzt ist.",
        "That was decided already. Here is how it stands now.")
    static let planProposal = LocalText.say("Vorschlag", "Proposal")
    static let proposalOld = LocalText.say(
        "Seit der Vorschlag gerechnet wurde, hat sich die Kampagne geändert. Er passt nicht mehr und kann nicht angenommen werden.",
        "The campaign has changed since the proposal was computed. It no longer fits and cannot be accepted.")
    static let accept = LocalText.say("Annehmen", "Accept")
    static let refuse = LocalText.say("Verwerfen", "Refuse")
    static let moveOne = LocalText.say("Gespräch ändert sich", "interview changes")
    static let moveMany = LocalText.say("Gespräche ändern sich", "interviews change")
    static let wayOne = LocalText.say("weiterer Termin ändert sich", "other item changes")
    static let wayMany = LocalText.say("weitere Termine ändern sich", "other items change")
    static let nothingMoves = LocalText.say("Für niemanden ändert sich etwas.", "Nothing changes for anybody.")
    static let movedInterviews = LocalText.say("Gespräche, die sich ändern", "Interviews that change")
    static let movedWays = LocalText.say("Weitere Termine, die sich ändern", "Other items that change")
    static let before = LocalText.say("Bisher", "Before")
    static let after = LocalText.say("Neu", "After")
    static let cause = LocalText.say("Warum", "Why")
    static let new = LocalText.say("neu", "new")
    static let gone = LocalText.say("entfällt", "gone")
    static let noPlace = LocalText.say("kein Platz", "no place")
    static let firstPlan = LocalText.say("erster Plan", "first plan")

    static func outcome(_ outcome: StageReport.Outcome) -> LocalText {
        switch outcome {
        case .ran(let changed): changed ? .say("neu gerechnet", "computed anew") : .say("wie zuvor", "as before")
        case .skipped: .say("unverändert", "unchanged")
        case .blocked: .say("blockiert", "blocked")
        case .waiting: .say("wartet", "waits")
        case .over: .say("abgeschlossen", "over")
        }
    }

    static func action(_ action: AuditAction) -> LocalText {
        switch action {
        case .started: .say("hat die Kampagne angelegt", "started the campaign")
        case .settings: .say("hat die Kampagne geändert", "changed the campaign")
        case .imported, .created, .changed: .say("hat Daten eingelesen", "imported data")
        case .reverted: .say("hat einen Import zurückgenommen", "took an import back")
        case .decided: .say("hat eine Antwort gegeben", "gave an answer")
        case .noted: .say("hat ein Gespräch kommentiert", "noted something of an interview")
        case .takenBack: .say("hat einen angenommenen Plan zurückgenommen", "took an accepted plan back")
        case .pinned: .say("hat ein Gespräch festgelegt", "fixed an interview")
        case .unpinned: .say("hat ein Gespräch freigegeben", "freed an interview")
        case .blocks: .say("hat die Zeiten der Messe geändert", "changed the times of the fair")
        case .rules: .say("hat die Regeln geändert", "changed the rules")
        case .ran, .planned, .accepted: .say("hat neu geplant", "planned anew")
        case .released: .say("hat den Plan freigegeben", "released the plan")
        case .read: .say("hat Daten angesehen", "looked at data")
        case .erased, .cleaned: .say("hat Daten gelöscht", "erased data")
        case .backedUp: .say("hat gesichert", "made a backup")
        case .asked: .say("hat um etwas gebeten oder etwas geschickt", "asked for something or sent something")
        case .granted: .say("hat einen Zugang gegeben", "gave access")
        case .withdrawn: .say("hat einen Zugang zurückgenommen", "took access back")
        case .signedIn: .say("hat sich angemeldet", "signed in")
        }
    }

    /// The planner's cause of a move, whose words are English; one that it does not know stays as it is.
    static func cause(_ text: String) -> LocalText {
        for (pattern, german) in causes {
            guard let values = pattern.values(in: text) else { continue }
            return .say(
                values.enumerated().reduce(german) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }, text)
        }
        return .say(text, text)
    }

    private static let causes = causeWords.map { (SentencePattern($0.english), $0.german) }

    private static let causeWords: [(english: String, german: String)] = [
        ("new request", "neuer Wunsch"), ("no longer wanted", "nicht mehr gewünscht"),
        ("pinned to another time", "auf eine andere Zeit festgelegt"),
        ("the slot is gone", "die Zeit gibt es nicht mehr"), ("no place is left", "kein Platz ist übrig"),
        ("the whole plan is better so", "der ganze Plan ist so besser"), ("gives way to {1}", "weicht {1}"),
        ("table {1} is gone", "Tisch {1} gibt es nicht mehr"),
        ("table {1} is no longer one of employer {2}", "Tisch {1} gehört nicht mehr zu {2}"),
        ("table {1} is out of use then", "Tisch {1} ist dann nicht zu gebrauchen"),
        ("employer {1} is gone", "{1} ist nicht mehr dabei"), ("interpreter {1} is gone", "{1} dolmetscht nicht mehr"),
        ("candidate {1} is not there", "{1} ist dann nicht da"), ("employer {1} is not there", "{1} ist dann nicht da"),
        ("interpreter {1} is not there", "{1} ist dann nicht da"),
        ("a team of employer {1} is not there", "ein Team von {1} ist dann nicht da"),
        ("the interview is not to be held then", "das Gespräch soll dann nicht sein"),
        ("{1} is held then", "dann ist {1}"),
    ]
}
