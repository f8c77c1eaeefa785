import Domain

extension Words {
    /// A rule of the fair's verifier for people: its name, and what would cure a breach.
    struct Rule {
        let name: LocalText
        let cure: LocalText
    }

    /// The rule of that code; the code itself where it is none of a timetable's.
    static func rule(_ code: String) -> Rule { rules[code] ?? Rule(name: .say(code, code), cure: otherPlace) }

    private static let otherPlace = LocalText.say(
        "Abhilfe: eine andere Zeit oder einen anderen Tisch wählen.", "Cure: choose another time or table.")
    private static let replanning = LocalText.say(
        "Abhilfe: neu rechnen; die Planung macht Platz.", "Cure: plan again; the planner makes room.")
    private static let importing = LocalText.say(
        "Abhilfe: neu rechnen, denn Zeiten oder Tische haben sich geändert.",
        "Cure: plan again, since times or tables have changed.")

    private static let rules: [String: Rule] = [
        "candidateTwice": Rule(name: .say("Bewerber doppelt belegt", "Candidate twice at once"), cure: replanning),
        "tableTwice": Rule(name: .say("Tisch doppelt belegt", "Table taken twice"), cure: replanning),
        "teamTwice": Rule(name: .say("Team doppelt belegt", "Team twice at once"), cure: replanning),
        "interpreterTwice": Rule(
            name: .say("Dolmetscher doppelt belegt", "Interpreter twice at once"), cure: replanning),
        "closedTable": Rule(name: .say("Tisch ist gesperrt", "Table is closed"), cure: replanning),
        "closedTeam": Rule(name: .say("Team ist nicht da", "Team is not there"), cure: replanning),
        "closedTime": Rule(name: .say("Zeit ist gesperrt", "Time is banned"), cure: replanning),
        "candidateWindow": Rule(
            name: .say("Bewerber ist nicht da", "Candidate is not there"), cure: otherPlace),
        "employerWindow": Rule(name: .say("Betrieb ist nicht da", "Employer is not there"), cure: otherPlace),
        "interpreterWindow": Rule(
            name: .say("Dolmetscher ist nicht da", "Interpreter is not there"), cure: replanning),
        "unknownInterpreter": Rule(name: .say("Dolmetscher fehlt", "No such interpreter"), cure: replanning),
        "interpreterMissing": Rule(
            name: .say("Dolmetscher nötig", "Interpreter needed"),
            cure: .say(
                "Abhilfe: neu rechnen, oder einen Dolmetscher festlegen.", "Cure: plan again, or fix an interpreter.")),
        "interpreterLanguages": Rule(
            name: .say("Dolmetscher spricht die Sprachen nicht", "Interpreter lacks the languages"),
            cure: .say(
                "Abhilfe: einen anderen Dolmetscher wählen oder der Planung überlassen.",
                "Cure: choose another interpreter, or leave it to the planner.")),
        "candidateGap": Rule(
            name: .say("Pause zwischen zwei Gesprächen", "Rest between two interviews"),
            cure: .say(
                "Abhilfe: eine Zeit mit mehr Abstand wählen, oder den Grund angeben.",
                "Cure: choose a time further off, or give a reason.")),
        "candidateDay": Rule(
            name: .say("Gespräche an einem Tag", "Interviews on one day"),
            cure: .say(
                "Abhilfe: einen anderen Tag wählen, oder den Grund angeben.",
                "Cure: choose another day, or give a reason.")),
        "teamRun": Rule(
            name: .say("Gespräche eines Teams in Folge", "A team's interviews in a row"), cure: replanning),
        "interpreterRun": Rule(
            name: .say("Dolmetschen in Folge", "Interpreting in a row"), cure: replanning),
        "block": Rule(name: .say("Gesperrte Zeit", "Blocked time"), cure: otherPlace),
        "break": Rule(name: .say("Über eine Pause hinweg", "Across a break"), cure: otherPlace),
        "noSuchSlot": Rule(name: .say("Zeit gibt es nicht", "No such time"), cure: importing),
        "noSuchTable": Rule(name: .say("Tisch gibt es nicht", "No such table"), cure: importing),
        "foreignTable": Rule(
            name: .say("Tisch eines anderen Betriebs", "Table of another employer"), cure: otherPlace),
        "noSuchTeam": Rule(name: .say("Team gibt es nicht", "No such team"), cure: importing),
        "unknownRequest": Rule(
            name: .say("Gespräch nicht mehr gewünscht", "Interview no longer wanted"), cure: replanning),
        "otherParties": Rule(name: .say("Andere Beteiligte", "Other parties"), cure: replanning),
        "placedTwice": Rule(name: .say("Gespräch steht doppelt", "Interview placed twice"), cure: replanning),
        "pin": Rule(
            name: .say("Festlegung nicht eingehalten", "Fixed place not kept"),
            cure: .say(
                "Abhilfe: neu rechnen, oder die Festlegung aufheben.", "Cure: plan again, or free the interview.")),
        "unplaced": Rule(name: .say("Gespräch ohne Platz", "Interview without a place"), cure: replanning),
    ]
}
