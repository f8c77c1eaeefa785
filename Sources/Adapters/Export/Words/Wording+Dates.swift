import Calendar

extension Wording {
    /// `Montag, 25. Juni 2012`, `Monday, 25 June 2012`, `lunes, 25 de junio de 2012`.
    func longDate(_ date: CivilDate) -> String {
        let month = months[date.month - 1]
        switch language {
        case .german: return "\(weekday(date)), \(date.day). \(month) \(date.year)"
        case .english: return "\(weekday(date)), \(date.day) \(month) \(date.year)"
        case .spanish: return "\(weekday(date)), \(date.day) de \(month) de \(date.year)"
        }
    }

    /// `25.06.2012`, `25 June 2012`, `25/06/2012`.
    func shortDate(_ date: CivilDate) -> String {
        let day = twoDigits(date.day)
        let month = twoDigits(date.month)
        switch language {
        case .german: return "\(day).\(month).\(date.year)"
        case .english: return "\(date.day) \(months[date.month - 1]) \(date.year)"
        case .spanish: return "\(day)/\(month)/\(date.year)"
        }
    }

    /// A text whose days are written as 2012-09-01, with the days as `shortDate` writes them.
    func dated(_ text: String) -> String {
        text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { match in
            CivilDate(iso: String(match.output)).map { shortDate($0) } ?? String(match.output)
        }
    }

    /// `Mo, 25.06.`, `Mon, 25 June`, `lu, 25/06`.
    func dayAndMonth(_ date: CivilDate) -> String {
        let day = twoDigits(date.day)
        let month = twoDigits(date.month)
        switch language {
        case .german: return "\(shortName(of: date.weekday)), \(day).\(month)."
        case .english: return "\(shortName(of: date.weekday)), \(date.day) \(months[date.month - 1])"
        case .spanish: return "\(shortName(of: date.weekday)), \(day)/\(month)"
        }
    }

    /// `Mo`, `Mon`, `lun`.
    func shortName(of weekday: Weekday) -> String {
        String(weekdays[weekday.rawValue - 1].prefix(language == .german ? 2 : 3))
    }

    private func weekday(_ date: CivilDate) -> String { weekdays[date.weekday.rawValue - 1] }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private var weekdays: [String] {
        switch language {
        case .german: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .spanish: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
        }
    }

    private var months: [String] {
        switch language {
        case .german:
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
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
}
