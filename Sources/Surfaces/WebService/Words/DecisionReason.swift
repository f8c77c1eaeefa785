import Domain

/// Why somebody answers as they do: a word of this list, so that no free text about a person gets into the log (Grund).
enum DecisionReason: String, CaseIterable {
    case qualification, experience, language, startDate, pay, place, filled, other

    var text: LocalText {
        switch self {
        case .qualification: .say("Abschluss", "Qualification")
        case .experience: .say("Erfahrung", "Experience")
        case .language: .say("Sprache", "Language")
        case .startDate: .say("Beginn", "Start")
        case .pay: .say("Gehalt", "Pay")
        case .place: .say("Ort", "Place")
        case .filled: .say("Stelle ist besetzt", "The vacancy is filled")
        case .other: .say("anderer Grund", "Another reason")
        }
    }
}
