import Domain
import Pipeline

extension Words {
    static let funnel = LocalText.say("So weit sind wir", "How far we are")
    static let due = LocalText.say("Was fällig ist", "What is due")
    static let nothingDue = LocalText.say("Heute ist nichts fällig.", "Nothing is due today.")
    static let overdue = LocalText.say("überfällig", "overdue")
    static let morePeople = LocalText.say("weitere Personen", "more people")
    static let moreDue = LocalText.say("weitere Zeilen", "more lines")
    static let money = LocalText.say("Geld", "Money")
    static let total = LocalText.say("Kosten insgesamt", "Costs in all")
    static let perHire = LocalText.say("je Einstellung", "per hire")
    static let stages = LocalText.say("Stand der Planung", "State of the plan")
    static let allFresh = LocalText.say("Alles ist auf dem neuesten Stand.", "Everything is up to date.")
    static let dataMissing = LocalText.say(
        "Einiges lässt sich noch nicht planen: Dazu fehlen Daten.", "Some of it cannot be planned yet: data is missing."
    )
    static let runHint = LocalText.say(
        "Einiges ist seit der letzten Planung anders geworden.", "Something has changed since the last plan.")
    static let profile = LocalText.say("Profil", "Profile")
    static let qualifications = LocalText.say("Abschlüsse", "Qualifications")
    static let experience = LocalText.say("Berufserfahrung", "Experience")
    static let skills = LocalText.say("Fertigkeiten", "Skills")
    static let recognition = LocalText.say("Anerkennung und Aufenthalt", "Recognition and permit")
    static let noAssessment = LocalText.say(
        "Die Anerkennung wurde noch nicht geprüft.", "Recognition has not been assessed yet.")
    static let matches = LocalText.say("Passende Stellen", "Vacancies that fit")
    static let noMatches = LocalText.say("Zurzeit passt keine Stelle.", "No vacancy fits at present.")
    static let itinerary = LocalText.say("Reiseplan", "Itinerary")
    static let noItinerary = LocalText.say("Noch wurde nichts angekündigt.", "Nothing has been announced yet.")
    static let shortlist = LocalText.say("Vorschlagsliste", "Shortlist")
    static let noShortlist = LocalText.say("Niemand ist vorgeschlagen.", "Nobody is proposed.")
    static let noFair = LocalText.say(
        "Es wurde noch kein Messeplan freigegeben.", "No fair timetable has been released yet.")
    static let withPlan = LocalText.say("mit Plan", "with a plan")
    static let asWhat = LocalText.say("Rechtsgrund", "Law")
    static let toConfirm = LocalText.say("von der Behörde zu bestätigen", "to be confirmed by the authority")
    static let contact = LocalText.say("Erreichbar unter", "Contact")
    static let months = LocalText.say("Monate", "months")
    static let lead = LocalText.say("Führerschein", "Driving licence")
    static let record = LocalText.say("Antwort eintragen", "Record an answer")
    static let whoAnswers = LocalText.say("Wer antwortet", "Who answers")

    static func state(_ state: StageStatus.State) -> LocalText {
        switch state {
        case .fresh: .say("aktuell", "up to date")
        case .stale: .say("veraltet", "out of date")
        case .blocked: .say("blockiert", "blocked")
        case .waiting: .say("wartet", "waits")
        case .over: .say("abgeschlossen", "over")
        }
    }

    static func stage(_ name: Stage.Name) -> LocalText {
        switch name {
        case .recognition: .say("Anerkennung", "Recognition")
        case .matching: .say("Abgleich", "Matching")
        case .shortlists: .say("Vorschlagslisten", "Shortlists")
        case .trip: .say("Anreise zur Messe", "Trip to the fair")
        case .fair: .say("Messeplan", "Fair timetable")
        case .stay: .say("Aufenthalt zur Messe", "Stay at the fair")
        case .placement: .say("Vermittlung", "Placement")
        case .courses: .say("Sprachkurse", "Courses")
        case .travel: .say("Umzugsreisen", "Travel")
        case .pickups: .say("Abholungen", "Pickups")
        case .housing: .say("Wohnen", "Housing")
        case .onboarding: .say("Ankommen", "Onboarding")
        case .journey: .say("Rückwärtsplan", "Backward plan")
        }
    }

    static func actor(_ actor: ChecklistLine.Actor) -> LocalText {
        switch actor {
        case .person: .say("Person", "Person")
        case .employer: .say("Betrieb", "Employer")
        case .guide: .say("Lotse", "Guide")
        case .municipality: .say("Gemeinde", "Municipality")
        case .provider: .say("Kursträger", "Course provider")
        case .agency: .say("Agentur", "Agency")
        }
    }

    static func verdict(_ verdict: AssessmentVerdict) -> LocalText {
        switch verdict {
        case .mayWork: .say("darf arbeiten", "may work")
        case .mayWorkAfter: .say("darf nach einem Schritt arbeiten", "may work after a step")
        case .mayNot: .say("darf nicht arbeiten", "may not work")
        case .unclear: .say("ungeklärt", "unclear")
        }
    }

    static func part(_ part: ScorePart) -> LocalText {
        switch part {
        case .occupation: .say("Beruf", "Occupation")
        case .field: .say("Fachrichtung", "Field")
        case .experience: .say("Erfahrung", "Experience")
        case .mustSkills: .say("Verlangte Fertigkeiten", "Required skills")
        case .niceSkills: .say("Erwünschte Fertigkeiten", "Welcome skills")
        case .language: .say("Sprache", "Language")
        case .recognition: .say("Anerkennung", "Recognition")
        case .availability: .say("Verfügbarkeit", "Availability")
        case .wishes: .say("Berufswunsch", "Wishes")
        case .salary: .say("Gehalt", "Pay")
        case .pattern: .say("Arbeitszeit", "Working time")
        case .place: .say("Ort", "Place")
        }
    }

    static func answer(_ answer: ShortlistAnswer) -> LocalText {
        switch answer {
        case .invite: .say("Einladen", "Invite")
        case .hold: .say("Später entscheiden", "Decide later")
        case .decline: .say("Ablehnen", "Decline")
        }
    }

    static func given(_ answer: ShortlistAnswer?) -> LocalText {
        switch answer {
        case .invite: .say("eingeladen", "invited")
        case .hold: .say("später", "later")
        case .decline: .say("abgelehnt", "declined")
        case nil: .say("offen", "open")
        }
    }

    static func side(_ side: ChangeActor) -> LocalText {
        switch side {
        case .employer: .say("Betrieb", "Employer")
        case .applicant: .say("Bewerber", "Applicant")
        }
    }
}
