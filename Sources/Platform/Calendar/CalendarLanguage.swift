/// The languages in which dates are written; the raw value is the code of ISO 639-1.
package enum CalendarLanguage: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"
    case spanish = "es"

    /// `Juni`, `June`, `junio`; the month from 1 to 12.
    package func name(ofMonth month: Int) -> String {
        months[month - 1]
    }

    /// `Montag`, `Monday`, `lunes`.
    package func name(of weekday: Weekday) -> String {
        weekdays[weekday.rawValue - 1]
    }

    /// `Mo`, `Mon`, `lun`.
    package func shortName(of weekday: Weekday) -> String {
        String(name(of: weekday).prefix(self == .german ? 2 : 3))
    }

    private var months: [String] {
        switch self {
        case .german:
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November",
                "Dezember",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        case .spanish:
            [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre", "diciembre",
            ]
        }
    }

    private var weekdays: [String] {
        switch self {
        case .german: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .spanish: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
        }
    }
}

extension CivilDate {
    /// `25. Juni 2012`, `25 June 2012`, `25 de junio de 2012`.
    package func long(in language: CalendarLanguage) -> String {
        let (year, month, day) = fields
        let name = language.name(ofMonth: month)
        switch language {
        case .german: return "\(day). \(name) \(year)"
        case .english: return "\(day) \(name) \(year)"
        case .spanish: return "\(day) de \(name) de \(year)"
        }
    }

    /// `Montag, 25. Juni 2012`, `Monday, 25 June 2012`, `lunes, 25 de junio de 2012`.
    package func longWithWeekday(in language: CalendarLanguage) -> String {
        "\(language.name(of: weekday)), \(long(in: language))"
    }

    /// `25.06.2012`, or `25/06/2012` in English and Spanish.
    package func short(in language: CalendarLanguage) -> String {
        let (year, month, day) = fields
        let separator = language == .german ? "." : "/"
        return [padded(day, to: 2), padded(month, to: 2), padded(year, to: 4)].joined(separator: separator)
    }

    /// `Mo, 25.06.2012`, `Mon, 25/06/2012`, `lun, 25/06/2012`.
    package func shortWithWeekday(in language: CalendarLanguage) -> String {
        "\(language.shortName(of: weekday)), \(short(in: language))"
    }
}
