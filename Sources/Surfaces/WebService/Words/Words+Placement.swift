import Domain

extension Words {
    static let placements = LocalText.say("Vermittlung", "Placement")
    static let contractsStand = LocalText.say("Verträge stehen", "Contracts stand")
    static let moreRecommended = LocalText.say("weitere empfohlen", "more recommended")
    static let talkedWithoutPlace = LocalText.say("nach Gesprächen ohne Stelle", "interviewed, without a place")
    static let interviewedWithoutPlace = LocalText.say("Nach Gesprächen ohne Stelle", "Interviewed, without a place")
    static let seenWithoutPlace = LocalText.say("auf Vorschlagslisten ohne Stelle", "on a shortlist, without a place")
    static let listedWithoutPlace = LocalText.say("Auf Vorschlagslisten ohne Stelle", "On a shortlist, without a place")
    static let isRecommended = LocalText.say("empfohlen", "recommended")
    static let atMost = LocalText.say("höchstens möglich", "possible at most")
    static let howRecommended = LocalText.say("Wie empfohlen wird", "How it is recommended")
    static let howMade = LocalText.say("Wie diese Empfehlung entstand", "How this recommendation was made")
    static let method = LocalText.say("Verfahren", "Method")
    static let job = LocalText.say("Stelle", "Vacancy")
    static let whoWhere = LocalText.say("Wer wohin", "Who goes where")
    static let ratherEachOther = LocalText.say("Zögen einander vor", "Would rather have each other")
    static let nobodyRather = LocalText.say(
        "Niemand und kein Betrieb zögen einander dem vor, was sie haben.",
        "No applicant and no employer would rather have each other than what they have.")
    static let notBetter = LocalText.say("Warum keine liebere Stelle", "Why none that is liked better")
    static let noPlacementYet = LocalText.say(
        "Noch ist nichts empfohlen: Dafür braucht es die Rangfolgen nach den Gesprächen.",
        "Nothing is recommended yet: the rankings after the interviews are needed for it.")
    static let noPlacementOnPapersYet = LocalText.say(
        "Noch ist nichts empfohlen: Dafür braucht es die Vorschlagslisten.",
        "Nothing is recommended yet: the shortlists are needed for it.")
    static let otherMethodNow = LocalText.say(
        "Das Verfahren ist seither ein anderes; die Empfehlung ändert sich mit der nächsten Planung.",
        "The method has been changed since; the recommendation changes with the next plan.")

    /// What a method comes to.
    static func sum(_ total: Int) -> LocalText {
        let german = ErrorWords.figure(total)
        return .say("Punkte zusammen: \(german)", "Scores together: \(german.replacing(".", with: ","))")
    }

    /// - Parameter most: How many can be placed at most.
    static func proven(_ placed: Int, of most: Int) -> LocalText {
        placed == most
            ? .say(
                "\(placed) haben eine Stelle; mehr können es nach diesem Verfahren nicht sein.",
                "\(placed) have a place; by this method no more can.")
            : .say(
                "\(placed) haben eine Stelle; mehr als \(most) können es nach diesem Verfahren nicht sein.",
                "\(placed) have a place; by this method no more than \(most) can.")
    }
}
