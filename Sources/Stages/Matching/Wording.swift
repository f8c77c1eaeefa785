import Calendar
import Domain

/// The words that explanations are built of, in the three languages we speak to people in.
enum Wording {
    static func language(_ code: LanguageCode) -> LocalText {
        switch code {
        case .german: LocalText(german: "Deutsch", english: "German", spanish: "Alemán")
        case .english: LocalText(german: "Englisch", english: "English", spanish: "Inglés")
        case .spanish: LocalText(german: "Spanisch", english: "Spanish", spanish: "Español")
        default:
            LocalText(
                german: "Sprache \(code.text)", english: "language \(code.text)", spanish: "idioma \(code.text)")
        }
    }

    static func pattern(_ pattern: WorkPattern) -> LocalText {
        switch pattern {
        case .fullTime: LocalText(german: "Vollzeit", english: "full time", spanish: "jornada completa")
        case .partTime: LocalText(german: "Teilzeit", english: "part time", spanish: "jornada parcial")
        case .shifts: LocalText(german: "Schicht", english: "shifts", spanish: "turnos")
        case .nights: LocalText(german: "Nacht", english: "nights", spanish: "noches")
        case .weekends: LocalText(german: "Wochenende", english: "weekends", spanish: "fines de semana")
        case .assembly: LocalText(german: "Montage", english: "assembly jobs", spanish: "montaje fuera")
        }
    }

    /// Whole euros, rounded down.
    static func euros(_ cents: Int64) -> String { "\(cents / 100) EUR" }

    /// Whole per cent, rounded down.
    static func percent(_ basisPoints: Int) -> String { "\(basisPoints / 100) %" }

    static func day(_ day: CivilDate?) -> LocalText {
        day.map { LocalText(german: $0.iso, english: $0.iso, spanish: $0.iso) }
            ?? LocalText(german: "offen", english: "open", spanish: "abierto")
    }
}

extension LocalText {
    /// The texts one after the other.
    static func joined(_ texts: [LocalText], separator: String = ", ") -> LocalText {
        LocalText(
            german: texts.map(\.german).joined(separator: separator),
            english: texts.map(\.english).joined(separator: separator),
            spanish: texts.map(\.spanish).joined(separator: separator))
    }
}
