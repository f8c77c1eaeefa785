import Domain

extension Words {
    static let yourVacancies = LocalText.say("Ihre Stellen", "Your vacancies")
    static let toDecide = LocalText.say("noch zu entscheiden", "to be decided")
    static let proposals = LocalText.say("Vorschläge", "proposals")
    static let proposal = LocalText.say("Vorschlag", "proposal")
    static let blindHint = LocalText.say(
        "Namen sehen Sie, sobald beide Seiten sich treffen wollen. Bis dahin zählt, was jemand kann.",
        "You see names once both sides want to meet. Until then it counts what somebody can do.")
    static let candidateNumber = LocalText.say("Profil", "Profile")
    static let why = LocalText.say("Warum dieser Vorschlag", "Why this proposal")
    static let needed = LocalText.say("Was noch nötig ist", "What is still needed")
    static let lawful = LocalText.say(
        "Die Arbeitsaufnahme ist rechtlich möglich.", "The law allows the work to begin.")
    static let lawfulAfter = LocalText.say(
        "Vor dem Beginn ist noch ein Schritt bei den Behörden nötig; die Agentur begleitet ihn.",
        "A step with the authorities comes before the start; the agency sees to it.")
    static let yourAnswer = LocalText.say("Ihre Antwort", "Your answer")
    static let reason = LocalText.say("Grund", "Reason")
    static let noReason = LocalText.say("ohne Angabe", "not said")
    static let save = LocalText.say("Antwort speichern", "Save answer")
    static let saved = LocalText.say("Ihre Antwort ist gespeichert.", "Your answer is saved.")
    static let interviewPlan = LocalText.say("Ihr Gesprächsplan", "Your interview plan")
    static let noProposals = LocalText.say(
        "Für diese Stelle ist zurzeit niemand vorgeschlagen.", "Nobody is proposed for this vacancy at present.")
    static let chooseAnswer = LocalText.say("Bitte wählen Sie eine Antwort.", "Please choose an answer.")

    /// How well a part of the score fits, in words: points run to 10,000.
    static func grade(_ points: Int) -> LocalText {
        switch points {
        case 9_000...: .say("passt sehr gut", "fits very well")
        case 7_000...: .say("passt gut", "fits well")
        case 5_000...: .say("passt teilweise", "fits in part")
        default: .say("passt kaum", "hardly fits")
        }
    }

    // The candidate's page.
    static let yourItinerary = LocalText.say("Ihr Reiseplan", "Your itinerary", "Su itinerario")
    static let ownItinerary = LocalText.say("Reiseplan", "Itinerary", "Itinerario")
    static let nothingYet = LocalText.say(
        "Noch steht nichts fest. Sobald Ihr Plan da ist, finden Sie ihn unter demselben Link.",
        "Nothing is settled yet. Your plan will appear under the same link.",
        "Todavía no hay nada decidido. Su plan aparecerá en este mismo enlace.")
    static let asPDF = LocalText.say("Als PDF zum Drucken", "As a PDF to print", "En PDF para imprimir")
    static let asCalendar = LocalText.say("Als Kalenderdatei", "As a calendar file", "Como archivo de calendario")
    static let downloads = LocalText.say("Zum Mitnehmen", "To take along", "Para llevar")
}
