import Domain

extension Words {
    // The stay at the fair.
    static let stay = LocalText.say("Aufenthalt zur Messe", "Stay at the fair")
    static let noStay = LocalText.say(
        "Auf dem Weg dieser Kampagne übernachtet niemand bei einer Messe.",
        "On this campaign's route nobody sleeps at a fair.")
    static let withoutBed = LocalText.say("Ohne Bett", "Without a bed")
    static let withoutBus = LocalText.say("Ohne Platz im Bus", "Without a seat in a bus")

    // Courses.
    static let courses = LocalText.say("Kurse", "Courses")
    static let noCourses = LocalText.say("Kein Kurs ist geplant.", "No course is planned.")
    static let missTheLevel = LocalText.say("Wer das Niveau nicht erreicht", "Who misses the level")
    static let failedExams = LocalText.say("Nicht bestandene Prüfungen", "Failed exams")
    static let expectedOn = LocalText.say("zu erwarten am", "to be expected on")
    static let provider = LocalText.say("Kursträger", "Provider")
    static let place = LocalText.say("Ort", "Place")
    static let online = LocalText.say("online", "online")
    static let weeks = LocalText.say("Zeit", "Weeks")
    static let nextLesson = LocalText.say("Nächster Termin", "Next lesson")
    static let exam = LocalText.say("Prüfung", "Exam")
    static let registerBy = LocalText.say("anmelden bis", "register by")
    static let certificateOn = LocalText.say("Zertifikat am", "Certificate on")
    static let price = LocalText.say("Preis", "Price")
    static let recordLesson = LocalText.say("Anwesenheit eintragen", "Record a lesson")
    static let lesson = LocalText.say("Termin", "Lesson")
    static let recordExam = LocalText.say("Prüfung eintragen", "Record an exam")
    static let recordDrop = LocalText.say("Abbruch eintragen", "Record who gives up")

    static func weeks(_ count: Int) -> LocalText {
        .say(count == 1 ? "1 Woche" : "\(count) Wochen", count == 1 ? "1 week" : "\(count) weeks")
    }

    static func reserve(_ days: Int) -> LocalText {
        .say(
            "\(days) \(days == 1 ? "Tag" : "Tage") vor der Frist",
            "\(days) \(days == 1 ? "day" : "days") before the deadline")
    }

    static func tooLate(_ days: Int) -> LocalText {
        .say(
            "\(days) \(days == 1 ? "Tag" : "Tage") zu spät",
            "\(days) \(days == 1 ? "day" : "days") too late")
    }

    static func attendance(_ state: AttendanceRecord.State) -> LocalText {
        switch state {
        case .present: .say("da", "present")
        case .excused: .say("entschuldigt", "excused")
        case .missing: .say("gefehlt", "missing")
        }
    }

    static func alert(_ alert: AttendanceCount.Alert) -> LocalText {
        switch alert {
        case .belowShare: .say("unter 80 %", "below 80 %")
        case .twoInARow: .say("zuletzt zweimal gefehlt", "the last two missed")
        }
    }

    static func exam(_ outcome: ExamResult.Outcome) -> LocalText {
        switch outcome {
        case .passed: .say("bestanden", "passed")
        case .failed: .say("nicht bestanden", "failed")
        }
    }

    static func remedy(_ remedy: ExamIncident.Remedy) -> LocalText {
        switch remedy {
        case .resit: .say("zweiter Versuch", "second attempt")
        case .extraUnits: .say("Einzelstunden", "extra units")
        case .newChain: .say("anderer Kurs", "another course")
        case .nothingPlanned: .say("kein Termin und kein Kurs bekannt", "no date and no course is known")
        }
    }

    static func drop(_ reason: CourseExit.Reason) -> LocalText {
        switch reason {
        case .noTime: .say("keine Zeit", "no time")
        case .workHours: .say("Arbeitszeiten", "working hours")
        case .tooHard: .say("zu schwer", "too hard")
        case .tooEasy: .say("zu leicht", "too easy")
        case .otherCourse: .say("anderer Kurs", "another course")
        case .leftRegion: .say("fortgezogen", "left the region")
        case .personal: .say("persönlich", "personal")
        }
    }
}

extension Words {
    // Journeys.
    static let travel = LocalText.say("Reisen", "Travel")
    static let arrivalDays = LocalText.say("Tage mit Ankünften", "Days with arrivals")
    static let arrivalsOn = LocalText.say("Ankünfte am", "Arrivals on")
    static let nobodyArrives = LocalText.say("Niemand kommt an.", "Nobody arrives.")
    static let withoutJourney = LocalText.say("Ohne Reise", "Without a journey")
    static let booked = LocalText.say("gebucht", "booked")
    static let notBooked = LocalText.say("nicht gebucht", "not booked")
    static let book = LocalText.say("Als gebucht eintragen", "Record as booked")
    static let unbook = LocalText.say("Buchung zurücknehmen", "Take the booking back")
    static let familyFollows = LocalText.say("Die Familie kommt nach.", "The family follows.")
    static let together = LocalText.say("Zusammen mit", "Together with")
    static let delay = LocalText.say("Verspätung", "Delay")
    static let delayHint = LocalText.say(
        "Reisen und Abholungen werden sofort neu geplant. 0 Minuten nehmen eine frühere Meldung zurück.",
        "Journeys and pickups are planned again at once. 0 minutes take an earlier word back.")
    static let recordDelay = LocalText.say("Verspätung eintragen", "Record the delay")
    static let whoIsLate = LocalText.say("Wer oder was ist verspätet", "Who or what is late")
    static let connections = LocalText.say("Verbindungen", "Connections")
    static let minutesLate = LocalText.say("Minuten, insgesamt", "Minutes in all")
    static let pickups = LocalText.say("Abholungen", "Pickups")
    static let noRuns = LocalText.say("An diesem Tag wird niemand abgeholt.", "Nobody is fetched on this day.")
    static let vehicle = LocalText.say("Fahrzeug", "Vehicle")
    static let driver = LocalText.say("Am Steuer", "Driver")
    static let hired = LocalText.say("gemietet, mit Fahrer", "hired with its driver")
    static let distance = LocalText.say("Strecke", "Distance")
}

extension Words {
    // Invitations.
    static let invitations = LocalText.say("Einladungen", "Invitations")
    static let noInvitationsOnRoute = LocalText.say(
        "Auf dem Weg dieser Kampagne wird niemand zu einer Messe eingeladen.",
        "On this campaign's route nobody is invited to a fair.")
    static let asOf = LocalText.say("Stand am Tag der Kampagne:", "As of the campaign's date:")
    static let nobodyInvited = LocalText.say(
        "Niemand ist eingeladen: Die Messe nimmt alle von den Vorschlagslisten.",
        "Nobody is invited: the fair takes everybody on the shortlists.")
    static let roomFor = LocalText.say("Platz für", "Room for")
    static let invited = LocalText.say("eingeladen", "invited")
    static let toInvite = LocalText.say("noch einzuladen", "more to invite")
    static let invite = LocalText.say("Einladen", "Invite")
    static let whom = LocalText.say("Wen", "Whom")
    static let nextOfList = LocalText.say("die Nächsten der Warteliste", "the next of the waiting list")
    static let allOfLists = LocalText.say("alle von den Vorschlagslisten", "everybody on the shortlists")
    static let answerBy = LocalText.say("Antwort bis", "Answer by")
    static let sentOn = LocalText.say("Eingeladen am", "Invited on")
    static let expectedShare = LocalText.say("Erwartete Absagen", "Expected no-shows")
    static let percentAway = LocalText.say("Prozent, die nicht kommen", "Percent who do not come")
    static let saidOn = LocalText.say("gesagt am", "said on")
    static let saidOnDay = LocalText.say("Gesagt am", "Said on")
    static let onlyOnDays = LocalText.say("Nur an diesen Tagen (leer = an allen)", "Only on these days (none = on all)")
    static let waitingList = LocalText.say("Warteliste", "Waiting list")
    static let toInviteNow = LocalText.say("jetzt einladen", "to be invited now")

    static func expected(away share: Int) -> LocalText {
        .say("erwartet, wenn \(share) % wegbleiben", "expected, where \(share) % stay away")
    }

    static func invitation(_ state: Invitation.State) -> LocalText {
        switch state {
        case .open: .say("noch ohne Antwort", "not answered yet")
        case .coming: .say("kommt", "coming")
        case .video: .say("per Video", "by video")
        case .declined: .say("abgesagt", "declined")
        case .silent: .say("Frist verstrichen", "silent")
        }
    }

    static func decline(_ reason: Invitation.DeclineReason) -> LocalText {
        switch reason {
        case .otherWork: .say("hat andere Arbeit", "has other work")
        case .dates: .say("kann an den Tagen nicht", "cannot come on these days")
        case .family: .say("Familie", "family")
        case .tooFar: .say("zu weit", "too far")
        case .conditions: .say("Bedingungen der Stellen", "what the jobs offer")
        case .noInterest: .say("kein Interesse", "no interest")
        case .unsaid: .say("nicht gesagt", "did not say")
        }
    }
}
