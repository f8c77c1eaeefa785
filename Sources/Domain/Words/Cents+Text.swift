package import Calendar

extension Cents {
    /// As the command line writes it: `1234.50 €`.
    package var euros: String { "\(digits(thousands: "", mark: ".", hasCents: true)) €" }

    /// As readers of the three languages write it.
    package var price: LocalText {
        LocalText(german: text(in: .german), english: text(in: .english), spanish: text(in: .spanish))
    }

    /// `1.234,50 €`, `1,234.50 €`, `1.234,50 €`; without cents where they are zero.
    package func text(in language: CalendarLanguage) -> String {
        let (thousands, mark) = language == .english ? (",", ".") : (".", ",")
        return "\(digits(thousands: thousands, mark: mark, hasCents: amount % 100 != 0)) €"
    }

    private func digits(thousands: String, mark: String, hasCents: Bool) -> String {
        let cents = amount.magnitude % 100
        var digits = String(amount.magnitude / 100)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        let whole = ([digits] + groups).joined(separator: thousands)
        let rest = hasCents ? mark + (cents < 10 ? "0" : "") + String(cents) : ""
        return "\(amount < 0 ? "-" : "")\(whole)\(rest)"
    }
}
