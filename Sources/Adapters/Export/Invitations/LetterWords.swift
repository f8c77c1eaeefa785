import Domain

/// The fixed texts of an invitation in one language.
struct LetterWords {
    let language: DocumentLanguage

    subscript(text: LetterText) -> String { text.words.text(in: language.code) }

    /// The text with `{1}`, `{2}` … replaced by the values in their order.
    func filled(_ text: LetterText, _ values: String...) -> String {
        var filled = self[text]
        for (index, value) in values.enumerated() { filled = filled.replacing("{\(index + 1)}", with: value) }
        return filled
    }

    /// What is paid for, in the words of a sentence.
    func name(of kind: CostKind) -> String {
        let text: LetterText =
            switch kind {
            case .travel: .journey
            case .hotel: .hotel
            default: .meals
            }
        return self[text]
    }

    /// "a, b and c".
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.joined() }
        return items.dropLast().joined(separator: ", ") + " \(self[.and]) " + last
    }
}

/// A fixed text of an invitation.
enum LetterText: CaseIterable {
    case invitation, opening, yourJourney, when, place, answerBy, dayHours, interviews, paid, askFirst, journey, hotel,
        meals, and
    case questions, noPromise, whyYou, slip, iCome, iComeOn, byVideo, iDoNotCome, silence

    var words: LocalText {
        switch self {
        case .invitation: LocalText("Einladung", "Invitation", "Invitación")
        case .opening:
            LocalText(
                "Betriebe der Region möchten Sie kennenlernen. Wir laden Sie zu Gesprächen ein: {1}.",
                "Firms of the region would like to meet you. We invite you to interviews: {1}.",
                "Empresas de la región desean conocerle. Le invitamos a entrevistas: {1}.")
        case .yourJourney: LocalText("Ihre Reise", "Your journey", "Su viaje")
        case .when: LocalText("Wann", "When", "Cuándo")
        case .place: LocalText("Wo", "Where", "Dónde")
        case .answerBy: LocalText("Bitte antworten Sie bis", "Please answer by", "Responda, por favor, hasta el")
        case .dayHours:
            LocalText(
                "{1}, {2}\u{2060}–\u{2060}{3} Uhr", "{1}, {2}\u{2060}–\u{2060}{3}", "{1}, {2}\u{2060}–\u{2060}{3} h")
        case .interviews:
            LocalText(
                "Mit wem Sie wann sprechen, steht in Ihrem Messeplan, den Sie nach Ihrer Zusage erhalten. Wo es keine gemeinsame Sprache gibt, dolmetscht jemand. Sie können auch nur an einzelnen Tagen kommen oder die Gespräche per Video von zu Hause führen.",
                "Whom you meet when stands in your fair timetable, which you receive once you have said that you come. Where there is no common language, somebody interprets. You may also come on some of the days, or hold the interviews by video from home.",
                "Con quién y cuándo hablará figura en su programa de la feria, que recibirá cuando confirme que viene. Si no hay un idioma común, alguien interpreta. También puede venir solo algunos días o hacer las entrevistas por vídeo desde casa."
            )
        case .paid:
            LocalText(
                "Für Sie bezahlt werden {1}. Bitte buchen Sie nichts, bevor Sie von uns Ihre Reise erhalten haben.",
                "Paid for you: {1}. Please book nothing before you have received your journey from us.",
                "Se le paga: {1}. No reserve nada, por favor, antes de recibir de nosotros su viaje.")
        case .askFirst:
            LocalText(
                "Bitte fragen Sie uns, was bezahlt wird, bevor Sie etwas buchen.",
                "Please ask us what is paid before you book anything.",
                "Pregúntenos, por favor, qué se paga antes de reservar nada.")
        case .journey: LocalText("Hin- und Rückreise", "the journey there and back", "el viaje de ida y vuelta")
        case .hotel: LocalText("Hotel", "the hotel", "el hotel")
        case .meals: LocalText("Mahlzeiten", "meals", "las comidas")
        case .and: LocalText("und", "and", "y")
        case .questions: LocalText("Fragen? Rufen Sie an", "Questions? Call us", "¿Preguntas? Llámenos")
        case .noPromise:
            LocalText(
                "Diese Einladung ist keine Zusage einer Stelle, und Ihre Antwort verpflichtet Sie zu nichts. Die Teilnahme kostet Sie keine Vermittlungsgebühr.",
                "This invitation is no promise of a job, and your answer binds you to nothing. Taking part costs you no placement fee.",
                "Esta invitación no es una promesa de empleo y su respuesta no le obliga a nada. Participar no le cuesta ninguna tasa de colocación."
            )
        case .whyYou:
            LocalText(
                "Sie erhalten diesen Brief, weil Sie sich für „{1}“ beworben und der Vermittlung zugestimmt haben.",
                "You receive this letter because you applied to “{1}” and agreed to be put in touch with its firms.",
                "Recibe esta carta porque se inscribió en «{1}» y aceptó que le pusiéramos en contacto con sus empresas."
            )
        case .slip: LocalText("Ihre Antwort", "Your answer", "Su respuesta")
        case .iCome: LocalText("Ich komme an allen Tagen", "I come on all days", "Vengo todos los días")
        case .iComeOn: LocalText("Ich komme nur am:", "I come only on:", "Vengo solo el:")
        case .byVideo: LocalText("Ich nehme per Video teil", "I take part by video", "Participo por vídeo")
        case .iDoNotCome: LocalText("Ich komme nicht", "I do not come", "No vengo")
        case .silence:
            LocalText(
                "Ohne Antwort bis zum {1} geben wir Ihren Platz weiter.",
                "Without an answer by {1} we pass your place on.",
                "Sin respuesta hasta el {1}, daremos su plaza a otra persona.")
        }
    }
}
