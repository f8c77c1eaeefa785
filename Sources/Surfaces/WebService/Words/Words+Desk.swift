import DayDesk
import Domain

/// The desk of the fair.
extension Words {
    static let desk = LocalText.say("Messetag", "Day desk")
    static let deskNow = LocalText.say("Jetzt", "Now")
    static let checkIn = LocalText.say("Einchecken", "Check in")
    static let walkIn = LocalText.say("Ohne Einladung", "Walk-in")
    static let freePairs = LocalText.say("Freie Paare", "Free pairs")
    static let told = LocalText.say("Meldungen", "Events")
    static let noRelease = LocalText.say(
        "Noch ist kein Messeplan freigegeben. Der Messetag beginnt mit einer Freigabe.",
        "No fair timetable has been released yet. The day desk begins with a release.")
    static let noFairToday = LocalText.say(
        "Heute ist keine Messe. Wählen Sie einen Tag, um ihn vorab anzusehen.",
        "There is no fair today. Choose a day to look at it ahead.")
    static let rehearsalCounts = LocalText.say(
        "Was Sie hier eintragen, wird trotzdem gespeichert; unter „Meldungen“ nehmen Sie es zurück.",
        "What you enter here is stored all the same; take it back under “Events”.")
    static let rehearsal = LocalText.say("Probe: so stünde es um", "Rehearsal: as it would be at")
    static let earlierMoment = LocalText.say("15 Minuten früher", "15 minutes earlier")
    static let laterMoment = LocalText.say("15 Minuten später", "15 minutes later")
    static let refreshes = LocalText.say(
        "Die Seite lädt sich alle 20 Sekunden neu.", "The page loads itself anew every 20 seconds.")
    static let deskOnPaper = LocalText.say("Alles auf Papier (PDF)", "Everything on paper (PDF)")
    static let here = LocalText.say("da", "here")
    static let expected = LocalText.say("erwartet", "expected")
    static let away = LocalText.say("fehlt", "away")
    static let alerts = LocalText.say("Zu tun", "To do")
    static let noAlerts = LocalText.say("Alles läuft wie geplant.", "Everything goes as planned.")
    static let nextAtTables = LocalText.say("Die nächsten Gespräche an den Tischen", "What is next at the tables")
    static let isHere = LocalText.say("Ist da", "Is here")
    static let isAbsent = LocalText.say("Kommt nicht", "Does not come")
    static let hasLeft = LocalText.say("Ist gegangen", "Has left")
    static let comesLater = LocalText.say("Kommt später", "Comes later")
    static let comesAt = LocalText.say("um", "at")
    static let hasBegun = LocalText.say("Begonnen", "Begun")
    static let isOver = LocalText.say("Zu Ende", "Over")
    static let takesLonger = LocalText.say("Dauert länger", "Takes longer")
    static let tableIsLost = LocalText.say("Tisch fällt aus", "Table is lost")
    static let tableIsBack = LocalText.say("Tisch ist wieder da", "Table is back")
    static let ill = LocalText.say("Krank bis Tagesende", "Ill for the rest of the day")
    static let isBack = LocalText.say("Ist wieder da", "Is back")
    static let interpreters = LocalText.say("Dolmetscher", "Interpreters")
    static let delegations = LocalText.say("Betriebe", "Delegations")
    static let oneTeamLess = LocalText.say("Ein Team weniger", "One team fewer")
    static let replanDay = LocalText.say("Rest des Tages neu planen", "Plan the rest of the day")
    static let replanHint = LocalText.say(
        "Was schon war, bleibt. Es wird so wenig wie möglich verschoben. Erst Ihre Annahme zählt.",
        "What has been stays. As little as possible moves. It counts only once you accept.")
    static let announceDay = LocalText.say("Neuen Plan bekannt geben", "Announce the new plan")
    static let announceHint = LocalText.say(
        "Ein neuer Plan ist angenommen, aber noch nicht bekannt gegeben.",
        "A new plan was accepted, but people have not been told yet.")
    static let missing = LocalText.say("Fehlt noch", "Not here yet")
    static let minutesOfDelay = LocalText.say("Minuten", "minutes")
    static let sinceStart = LocalText.say("seit Beginn", "since it was to begin")
    static let badgeCode = LocalText.say("Code", "Code")
    static let searchBadge = LocalText.say("Name, Nummer oder Code", "Name, number or code")
    static let nobodyMeant = LocalText.say(
        "Niemand auf der Messe heißt so oder hat diesen Code.", "Nobody at the fair has that name, number or code.")
    static let firstInterview = LocalText.say("Erstes Gespräch", "First interview")
    static let noInterviewToday = LocalText.say("heute kein Gespräch", "no interview today")
    static let givenName = LocalText.say("Vorname", "Given name")
    static let familyName = LocalText.say("Familienname", "Family name")
    static let speaks = LocalText.say(
        "Sprachen mit Niveau, etwa es:C2,de:A2", "Languages with level, such as es:C2,de:A2")
    static let wantsToTalk = LocalText.say("Möchte sprechen mit", "Wants to talk to")
    static let nobodyInParticular = LocalText.say("niemand Bestimmtem", "nobody in particular")
    static let consentFirst = LocalText.say(
        "Zeigen Sie zuerst diesen Text, in der Sprache der Person:",
        "Show this text first, in the language of the person:")
    static let agreed = LocalText.say("Die Person hat zugestimmt.", "The person has agreed.")
    static let notAgreed = LocalText.say(
        "Ohne Zustimmung wird nichts aufgeschrieben.", "Without consent nothing is written down.")
    static let takeIn = LocalText.say("Aufnehmen", "Take in")
    static let taken = LocalText.say("Aufgenommen", "Taken in")
    static let noPairs = LocalText.say(
        "Gerade ist kein Paar frei, das zusammenpasst.", "No pair that fits is free now.")
    static let freeHint = LocalText.say(
        "Beide sind jetzt frei, passen zusammen und würden sich sonst nicht treffen.",
        "Both are free now, fit, and would not meet otherwise.")
    static let arrange = LocalText.say("Gespräch vereinbaren", "Arrange it")
    static let begins = LocalText.say("beginnt", "begins")
    static let until = LocalText.say("bis", "until")
    static let planned = LocalText.say("geplant", "planned")
    static let lostTable = LocalText.say("fällt aus", "out of use")

    /// What a state of an interview is called.
    static func standing(_ standing: DayMeeting.Standing) -> LocalText {
        switch standing {
        case .over: .say("vorbei", "over")
        case .running: .say("läuft", "under way")
        case .ahead: .say("geplant", "ahead")
        case .off(let cause): off(cause)
        }
    }

    private static func off(_ cause: DayMeeting.Cause) -> LocalText {
        switch cause {
        case .candidate: .say("Bewerber fehlt", "candidate not there")
        case .employer: .say("Betrieb fehlt", "employer not there")
        case .team: .say("Team fehlt", "team not there")
        case .table: .say("Tisch fällt aus", "table out of use")
        case .interpreter: .say("Dolmetscher krank", "interpreter ill")
        }
    }

    static func attendance(_ word: Attendance.Word) -> LocalText {
        switch word {
        case .unsaid: .say("noch nicht eingecheckt", "not checked in yet")
        case .here: .say("da", "here")
        case .late(let expected): .say("kommt um \(expected)", "comes at \(expected)")
        case .absent: .say("kommt nicht", "does not come")
        case .left: .say("gegangen", "left")
        }
    }

    /// What a kind of event is called.
    static func event(_ word: DayEvent.What.Word) -> LocalText {
        switch word {
        case .came: .say("ist da", "is here")
        case .late: .say("kommt später", "comes later")
        case .absent: .say("kommt nicht", "does not come")
        case .left: .say("ist gegangen", "has left")
        case .firmCame: .say("Betrieb ist da", "employer is here")
        case .firmLate: .say("Betrieb kommt später", "employer comes later")
        case .firmGone: .say("Betrieb ist gegangen", "employer has left")
        case .firmTeams: .say("Betrieb mit weniger Teams", "employer with fewer teams")
        case .tableLost: .say("Tisch fällt aus", "table out of use")
        case .tableBack: .say("Tisch ist wieder da", "table is back")
        case .interpreterSick: .say("Dolmetscher krank", "interpreter ill")
        case .interpreterBack: .say("Dolmetscher wieder da", "interpreter is back")
        case .begun: .say("Gespräch begonnen", "interview begun")
        case .over: .say("Gespräch zu Ende", "interview over")
        case .overrun: .say("Gespräch dauert länger", "interview takes longer")
        case .walkIn: .say("ohne Einladung gekommen", "walked in")
        case .wanted: .say("Gespräch vereinbart", "interview arranged")
        case .replan: .say("Rest des Tages neu geplant", "rest of the day planned anew")
        case .undone: .say("zurückgenommen", "taken back")
        }
    }

    /// A way out of a conflict; names of tables and interpreters come from the campaign.
    static func cure(_ cure: DayConflict.Cure, clock: (Int) -> String, table: (Int) -> String) -> LocalText {
        switch cure {
        case .wait(let until):
            .say("beginnt um \(clock(until)), sonst nichts", "begins at \(clock(until)), nothing else")
        case .interpreter(let id): .say("Dolmetscher \(id) ist frei", "interpreter \(id) is free")
        case .without: .say("geht ohne: beide sprechen eine Sprache", "needs none: both share a language")
        case .table(let number): .say("\(table(number)) ist frei", "\(table(number)) is free")
        case .replan: .say("braucht eine andere Zeit", "needs another time")
        }
    }

    static let interviewOne = LocalText.say("Gespräch", "interview")
    static let interviewMany = LocalText.say("Gespräche", "interviews")
    static let needOne = LocalText.say("davon brauchen Dolmetscher:", "of which need an interpreter:")
    static let runsLate = LocalText.say("läuft länger:", "runs late:")
    static let smaller = LocalText.say("hat weniger Teams", "has fewer teams")
    static let collides = LocalText.say("stößt an", "runs into")
}
