import Domain

extension Words {
    static let keep = LocalText.say("Speichern", "Save")
    static let areaPeople = LocalText.say("Menschen", "People")
    static let areaFair = LocalText.say("Messe", "Fair")
    static let areaJourney = LocalText.say("Der Weg", "Journey")
    static let areaAfter = LocalText.say("Danach", "Afterwards")
    static let areaRecords = LocalText.say("Akten", "Records")
    static let toPerson = LocalText.say("Zur ganzen Akte der Person", "To the whole file of the person")

    // The probation.
    static let probation = LocalText.say("Probezeit", "Probation")
    static let noProbation = LocalText.say("Niemand ist in der Probezeit.", "Nobody is in a probation.")
    static let probationHint = LocalText.say(
        "Oben steht, was zuerst angesehen werden muss. Ein Gespräch gilt als geführt, sobald die Notiz des Betriebs da ist.",
        "On top stands what has to be looked at first. A talk counts as held once the firm's note is there.")
    static let light = LocalText.say("Ampel", "Light")
    static let month = LocalText.say("Monat", "Month")
    static let soon = LocalText.say("bald", "soon")
    static let decision = LocalText.say("Entscheidung", "Decision")
    static let lastDay = LocalText.say("Letzter Tag", "Last day")
    static let seeking = LocalText.say("Ohne Arbeit", "Without work")
    static let recommended = LocalText.say("Empfohlen", "Recommended")
    static let nothingFits = LocalText.say(
        "Keine freie Stelle passt.", "No vacancy with a place left fits.")
    static let othersGoFirst = LocalText.say(
        "Die passenden Plätze gehen an andere.", "The places that fit go to others.")
    static let openPlaces = LocalText.say("Frei gewordene Plätze", "Places that came free")
    static let nobodyFits = LocalText.say("Niemand passt.", "Nobody fits.")
    static let nextInLine = LocalText.say("Als Nächste", "Next")
    static let overOrEnded = LocalText.say("Bestanden oder beendet", "Passed or ended")
    static let happened = LocalText.say("Was geschehen ist", "What has happened")
    static let nothingHappened = LocalText.say(
        "Seit der Unterschrift ist nichts eingetragen.", "Nothing is recorded since the signature.")
    static let recordEvent = LocalText.say("Etwas eintragen", "Record something")
    static let whatHappened = LocalText.say("Was geschah", "What happened")
    static let newStart = LocalText.say(
        "Neuer erster Arbeitstag (nur bei „verschoben“)", "New first day of work (with “postponed” only)")
    static let daysThatMatter = LocalText.say("Die Tage, auf die es ankommt", "The days that matter")
    static let assumedLength = LocalText.say(
        "Niemand hat gesagt, wie lang die Probezeit ist: Gerechnet ist mit der längsten, die erlaubt ist.",
        "Nobody said how long the probation is: the longest that is allowed is reckoned with.")
    static let warning = LocalText.say("prüfen", "look at it")
    static let talks = LocalText.say("Gespräche", "Talks")
    static let dayOfContract = LocalText.say("Tag des Vertrags:", "day of the contract:")
    static let noNote = LocalText.say("keine Notiz", "no note")
    static let noted = LocalText.say("Notiz da", "noted")
    static let writeNote = LocalText.say("Notiz eintragen", "Record the note")
    static let changeNote = LocalText.say("Notiz ändern", "Change the note")
    static let talkedOn = LocalText.say("Gesprochen am", "Talked on")
    static let notAsked = LocalText.say("nicht gefragt", "not asked")
    static let progress = LocalText.say("Gegen das Vereinbarte", "Against what was agreed")
    static let germanHeard = LocalText.say("Deutsch bei der Arbeit", "German as heard at work")
    static let plannedDays = LocalText.say("Freie Tage, abgesprochen", "Days off, agreed before")
    static let unplannedDays = LocalText.say(
        "Andere Fehltage (warum, fragt niemand)", "Other days off (nobody asks why)")
    static let support = LocalText.say("Angebotene Hilfe", "Help that was offered")
    static let signed = LocalText.say("unterschrieben", "signed")
    static let notSigned = LocalText.say("nicht unterschrieben", "not signed")
    static let signedOn = LocalText.say("Unterschrieben am", "Signed on")
    static let copied = LocalText.say("Abschrift", "copy")
    static let copiedOn = LocalText.say("Abschrift gegeben am", "Copy given on")
    static let copyLanguage = LocalText.say("Sprache der Abschrift", "Language of the copy")

    static func withoutWork(_ days: Int) -> LocalText {
        .say(
            days == 1 ? "1 Tag ohne Arbeit" : "\(days) Tage ohne Arbeit",
            days == 1 ? "1 day without work" : "\(days) days without work")
    }

    static func light(_ light: ProbationBoard.Light) -> LocalText {
        switch light {
        case .red: .say("rot: etwas ist überfällig", "red: something is overdue")
        case .yellow: .say("gelb: bald fällig", "yellow: due soon")
        case .green: .say("grün: im Plan", "green: on course")
        }
    }

    /// A talk in a cell of the board.
    static func talk(_ kind: ProbationCalendar.CheckIn.Kind) -> LocalText {
        switch kind {
        case .firstDay: .say("Erster Tag", "First day")
        case .firstWeek: .say("Woche 1", "Week 1")
        case .secondWeek: .say("Woche 2", "Week 2")
        case .fourthWeek: .say("Woche 4", "Week 4")
        case .eighthWeek: .say("Woche 8", "Week 8")
        case .midTerm: .say("Halbzeit", "Half-time")
        case .sixteenthWeek: .say("Woche 16", "Week 16")
        case .beforeDecision: .say("Vor der Entscheidung", "Before the decision")
        }
    }

    static func side(_ side: CheckInNote.Side) -> LocalText {
        switch side {
        case .employer: .say("Betrieb", "Employer")
        case .worker: .say("Person", "Person")
        }
    }
}

extension Words {
    // Incidents.
    static let incidents = LocalText.say("Vorfälle", "Incidents")
    static let noIncidents = LocalText.say("Es gibt keinen Vorfall.", "There are no incidents.")
    static let openIncident = LocalText.say("Vorfall eröffnen", "Open an incident")
    static let kindOfIncident = LocalText.say("Was ist geschehen", "What has happened")
    static let concerns = LocalText.say("Wen betrifft es", "Whom does it concern")
    static let sinceWhen = LocalText.say(
        "Seit (Lohnrückstand, Abwesenheit) oder letzter Miettag", "Since (wages, absence), or last day of the tenancy")
    static let workEnds = LocalText.say("Arbeit endet am (falls schon bekannt)", "Work ends on (if known)")
    static let workEndsOn = LocalText.say("Arbeit endet am", "Work ends on")
    static let recordLoss = LocalText.say("Ende der Arbeit eintragen", "Record the end of the work")
    static let noteOfIncident = LocalText.say("Was sonst bekannt ist", "What else is known")
    static let closeIncident = LocalText.say("Schließen", "Close")
    static let outcome = LocalText.say("Wie es ausging", "How it ended")
    static let incidentOpen = LocalText.say("offen", "open")
    static let closedOn = LocalText.say("geschlossen am", "closed on")
    static let affected = LocalText.say("Betroffene", "Who is affected")
    static let nobodyAffected = LocalText.say("Niemand ist betroffen.", "It affects nobody.")
    static let sinceDay = LocalText.say("seit", "since")
    static let untilDay = LocalText.say("bis", "until")
    static let nextWork = LocalText.say("Neue Arbeit", "New work")
    static let openLines = LocalText.say("offene Schritte", "open lines")
    static let employers = LocalText.say("Betriebe", "Employers")
    static let guides = LocalText.say("Lotsen", "Guides")
    static let privateIncident = LocalText.say(
        "Gesundheit und Familie: In allen anderen Listen steht dieser Vorfall als Abwesenheit.",
        "Health and family: in every other list this incident stands as an absence.")
}

extension Words {
    // Access.
    static let users = LocalText.say("Benutzer", "Users")
    static let role = LocalText.say("Rolle", "Role")
    static let madeBy = LocalText.say("Angelegt von", "Made by")
    static let addUser = LocalText.say("Benutzer anlegen", "Add a user")
    static let newPassword = LocalText.say("Neues Passwort", "New password")
    static let passwordRule = LocalText.say(
        "Passwort (12 Zeichen oder mehr)", "Password (12 characters or more)")
    static let userRule = LocalText.say(
        "Name (Kleinbuchstaben, Ziffern, . - _)", "Name (small letters, digits, . - _)")
    static let remove = LocalText.say("Entfernen", "Remove")
    static let removeUser = LocalText.say(
        "Ja, dieses Konto entfernen", "Yes, remove this account")
    static let usersHint = LocalText.say(
        "Ein neues Passwort beendet alle Sitzungen des Kontos. Was jemand getan hat, bleibt im Protokoll.",
        "A new password ends all sessions of the account. The log keeps what somebody did.")
    static let links = LocalText.say("Zugangslinks", "Links")
    static let noLinks = LocalText.say("Es gibt keine Links.", "There are no links.")
    static let linksHint = LocalText.say(
        "Ein Link öffnet einem Betrieb oder einem Bewerber nur die eigenen Seiten. Er wird nur einmal gezeigt und gilt, bis er abläuft oder gesperrt wird.",
        "A link opens to an employer or an applicant their own pages alone. It is shown only once, and is good until it expires or is shut."
    )
    static let makeLink = LocalText.say("Link anlegen", "Make a link")
    static let linkFor = LocalText.say("Für wen", "For whom")
    static let goodForDays = LocalText.say("Gültig, in Tagen", "Good for, in days")
    static let linkMade = LocalText.say("Der neue Link", "The new link")
    static let linkOnce = LocalText.say(
        "Der Link steht nur hier. Bitte kopieren Sie ihn jetzt und geben ihn nur dieser einen Person oder diesem einen Betrieb.",
        "The link stands only here. Please copy it now, and give it to that one person or firm alone.")
    static let shutLink = LocalText.say("Sperren", "Shut")
    static let goodUntil = LocalText.say("gilt bis", "good until")
    static let expired = LocalText.say("abgelaufen am", "expired on")
    static let shutOn = LocalText.say("gesperrt am", "shut on")
    static let neverOpened = LocalText.say("nie geöffnet", "never opened")
    static let lastOpened = LocalText.say("zuletzt geöffnet am", "last opened on")

    static func role(_ role: StaffRole) -> LocalText {
        switch role {
        case .coordinator: .say("Koordination: sieht und ändert alles", "Coordinator: sees and changes everything")
        case .viewer: .say("Leserecht: sieht alles, ändert nichts", "Viewer: sees everything, changes nothing")
        case .auditor: .say("Prüfung: sieht nur das Protokoll", "Auditor: sees the log alone")
        }
    }
}
