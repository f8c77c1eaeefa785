import Domain

extension Words {
    // The plan backwards.
    static let backwardPlan = LocalText.say("Der Weg bis zum ersten Arbeitstag", "The way to the first day of work")
    static let step = LocalText.say("Schritt", "Step")
    static let whoActs = LocalText.say("Wer handelt", "Who acts")
    static let earliest = LocalText.say("Frühestens", "Earliest")
    static let latest = LocalText.say("Spätestens fertig", "Done by at the latest")
    static let slack = LocalText.say("Luft", "Slack")
    static let bar = LocalText.say("Balken", "Bar")
    static let critical = LocalText.say("kritisch", "critical")
    static let workBegins = LocalText.say("Die Arbeit beginnt am", "Work begins on")
    static let lookAt = LocalText.say("Zuerst ansehen:", "Look first at:")
    static let contractMoves = LocalText.say(
        "So geht es nicht auf: Der Vertrag müsste beginnen am", "It does not fit: the contract would have to begin on")
    static let movingDoesNotHelp = LocalText.say(
        "So geht es nicht auf, und ein späterer Beginn hilft nicht.",
        "It does not fit, and a later first day does not help.")
    static let nothingKnownOf = LocalText.say("Nichts bekannt ist über:", "Nothing is known of:")
    static let barEarly = LocalText.say("frühestens", "earliest")
    static let barSlack = LocalText.say("Luft", "slack")
    static let barCritical = LocalText.say("kritisch", "critical")
    static let barToday = LocalText.say("heute", "today")
    static let barStart = LocalText.say("erster Arbeitstag", "first day of work")

    static func days(_ count: Int) -> LocalText {
        .say(count == 1 ? "1 Tag" : "\(count) Tage", count == 1 ? "1 day" : "\(count) days")
    }

    static func daysSpare(_ count: Int) -> LocalText {
        .say(
            count == 0 ? "Es ist kein Tag übrig." : "Es \(count == 1 ? "ist 1 Tag" : "sind \(count) Tage") Luft.",
            count == 0 ? "No day is left." : "\(count == 1 ? "1 day is" : "\(count) days are") left.")
    }

    static func daysLate(_ count: Int) -> LocalText {
        .say(
            "Es \(count == 1 ? "fehlt 1 Tag" : "fehlen \(count) Tage").",
            "\(count == 1 ? "1 day is" : "\(count) days are") missing.")
    }

    static func actor(_ actor: BackwardProblem.Actor) -> LocalText {
        switch actor {
        case .person: .say("Person", "Person")
        case .employer: .say("Betrieb", "Employer")
        case .authority: .say("Behörde", "Authority")
        case .coordinator: .say("Koordination", "Coordinator")
        case .provider: .say("Kursträger", "Course provider")
        case .municipality: .say("Gemeinde", "Municipality")
        case .agency: .say("Agentur", "Agency")
        case .guide: .say("Lotse", "Guide")
        }
    }
}

extension Words {
    // Papers and tasks.
    static let paper = LocalText.say("Unterlage", "Paper")
    static let furtherPaper = LocalText.say("Weitere Unterlage", "Another paper")
    static let noPapers = LocalText.say("Noch wird keine Unterlage gebraucht.", "No paper is needed yet.")
    static let sayHowFar = LocalText.say("Stand eintragen", "Say how far")
    static let howFar = LocalText.say("Stand", "How far")
    static let validUntil = LocalText.say("Gültig bis", "Valid until")
    static let remark = LocalText.say("Bemerkung", "Remark")
    static let tasks = LocalText.say("Was zu tun ist", "What is to be done")
    static let noTasks = LocalText.say("Noch ist nichts zu tun.", "Nothing is to be done yet.")
    static let doneTasks = LocalText.say("erledigt", "done")
    static let done = LocalText.say("erledigt", "done")
    static let laterTasks = LocalText.say("später fällig", "due later")
    static let markDone = LocalText.say("Als erledigt eintragen", "Record as done")
    static let doneOn = LocalText.say("Erledigt am", "Done on")
    static let reopen = LocalText.say("Wieder öffnen", "Open again")
    static let onDay = LocalText.say("Am", "On")
    static let dueOn = LocalText.say("fällig am", "due on")
    static let gateOpen = LocalText.say("Reise darf gebucht werden", "the journey may be booked")
    static let gateShut = LocalText.say("Reise darf noch nicht gebucht werden", "the journey may not be booked yet")
    static let overridden = LocalText.say("zugelassen", "let through")
    static let override = LocalText.say("Trotzdem zulassen", "Let through all the same")
    static let overrideReason = LocalText.say(
        "Grund (steht im Protokoll, bitte niemanden nennen)", "Reason (the log keeps it: name nobody)")
    static let retract = LocalText.say("Zulassung zurücknehmen", "Take that back")
    static let whereFrom = LocalText.say("Vertrag, Kurs und Ankunft", "Contract, course and arrival")
    static let course = LocalText.say("Kurs", "Course")
    static let guide = LocalText.say("Lotse", "Guide")
}
