/// What each side is asked in the talks of a probation (Gesprächsfragen).
package enum CheckInQuestion: String, CaseIterable, Sendable {
    case tasksClear, safetyClear, qualityAsAgreed, worksAlone, languageForWork, feedbackGiven, supportOpen, wouldKeep
    case buddyKnown, safetyUnderstood, papersThere, payAsAgreed, hoursAsAgreed, homeAndOffices, understoodAtWork,
        feedbackReceived, wantsToStay

    package var side: CheckInNote.Side {
        switch self {
        case .tasksClear, .safetyClear, .qualityAsAgreed, .worksAlone, .languageForWork, .feedbackGiven, .supportOpen,
            .wouldKeep:
            .employer
        case .buddyKnown, .safetyUnderstood, .papersThere, .payAsAgreed, .hoursAsAgreed, .homeAndOffices,
            .understoodAtWork, .feedbackReceived, .wantsToStay:
            .worker
        }
    }

    /// The talks in which it is asked.
    package var talks: Set<ProbationCalendar.CheckIn.Kind> {
        switch self {
        case .tasksClear, .safetyClear, .buddyKnown, .safetyUnderstood: [.firstDay, .firstWeek]
        case .papersThere, .homeAndOffices: [.firstDay, .secondWeek]
        case .payAsAgreed, .hoursAsAgreed: [.fourthWeek, .eighthWeek, .midTerm, .sixteenthWeek, .beforeDecision]
        case .qualityAsAgreed, .languageForWork, .understoodAtWork:
            [.secondWeek, .fourthWeek, .eighthWeek, .midTerm, .sixteenthWeek, .beforeDecision]
        case .worksAlone: [.eighthWeek, .midTerm, .sixteenthWeek, .beforeDecision]
        case .feedbackGiven, .feedbackReceived: [.midTerm, .beforeDecision]
        case .supportOpen, .wouldKeep, .wantsToStay: [.midTerm, .beforeDecision]
        }
    }

    /// What one side is asked in a talk, in order.
    package static func asked(
        _ side: CheckInNote.Side, in talk: ProbationCalendar.CheckIn.Kind
    ) -> [CheckInQuestion] {
        allCases.filter { $0.side == side && $0.talks.contains(talk) }
    }

    package var text: LocalText {
        switch self {
        case .tasksClear:
            LocalText(
                german: "Sind die Aufgaben besprochen?", english: "Have the tasks been talked through?",
                spanish: "¿Se han explicado las tareas?")
        case .safetyClear:
            LocalText(
                german: "Ist die Unterweisung in einer verstandenen Sprache erfolgt?",
                english: "Was the safety instruction given in a language that is understood?",
                spanish: "¿Se dio la instrucción de seguridad en un idioma que se entiende?")
        case .qualityAsAgreed:
            LocalText(
                german: "Entspricht die Arbeit dem Vereinbarten?", english: "Is the work as it was agreed?",
                spanish: "¿El trabajo es como se acordó?")
        case .worksAlone:
            LocalText(
                german: "Gelingen vereinbarte Aufgaben allein?", english: "Do agreed tasks succeed alone?",
                spanish: "¿Salen bien a solas las tareas acordadas?")
        case .languageForWork:
            LocalText(
                german: "Reicht das Deutsch für die Aufgaben?", english: "Is the German enough for the tasks?",
                spanish: "¿Basta el alemán para las tareas?")
        case .feedbackGiven:
            LocalText(
                german: "Gab es eine schriftliche Rückmeldung?", english: "Was feedback given in writing?",
                spanish: "¿Se dio una valoración escrita?")
        case .supportOpen:
            LocalText(
                german: "Ist zugesagte Unterstützung noch offen?", english: "Is promised support still open?",
                spanish: "¿Queda pendiente alguna ayuda prometida?")
        case .wouldKeep:
            LocalText(
                german: "Soll das Arbeitsverhältnis weitergehen?", english: "Should the employment go on?",
                spanish: "¿Debe continuar la relación laboral?")
        case .buddyKnown:
            LocalText(
                german: "Weißt du, wen du fragen kannst?", english: "Do you know whom to ask?",
                spanish: "¿Sabes a quién preguntar?")
        case .safetyUnderstood:
            LocalText(
                german: "Hast du die Unterweisung verstanden?", english: "Did you understand the safety instruction?",
                spanish: "¿Has entendido la instrucción de seguridad?")
        case .papersThere:
            LocalText(
                german: "Hast du Vertrag und Papiere?", english: "Do you have the contract and your papers?",
                spanish: "¿Tienes el contrato y los papeles?")
        case .payAsAgreed:
            LocalText(
                german: "Kommt der Lohn wie vereinbart?", english: "Is the pay as agreed?",
                spanish: "¿El salario llega como se acordó?")
        case .hoursAsAgreed:
            LocalText(
                german: "Stimmen die Arbeitszeiten?", english: "Are the hours as agreed?",
                spanish: "¿El horario es el acordado?")
        case .homeAndOffices:
            LocalText(
                german: "Sind Wohnung und Ämter geregelt?", english: "Are home and offices settled?",
                spanish: "¿Están resueltos la vivienda y los trámites?")
        case .understoodAtWork:
            LocalText(
                german: "Verstehst du, was man dir bei der Arbeit sagt?",
                english: "Do you understand what you are told at work?",
                spanish: "¿Entiendes lo que te dicen en el trabajo?")
        case .feedbackReceived:
            LocalText(
                german: "Weißt du, wie der Betrieb deine Arbeit sieht?",
                english: "Do you know how the firm sees your work?",
                spanish: "¿Sabes cómo valora la empresa tu trabajo?")
        case .wantsToStay:
            LocalText(german: "Möchtest du bleiben?", english: "Do you want to stay?", spanish: "¿Quieres quedarte?")
        }
    }
}
