package import Calendar

extension Cents {
    /// `1.234,50 €`, `1,234.50 €`, `1.234,50 €`; without cents where they are zero.
    package func text(in language: CalendarLanguage) -> String {
        let (group, mark) = language == .english ? (",", ".") : (".", ",")
        let magnitude = amount.magnitude
        var digits = String(magnitude / 100)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        let whole = ([digits] + groups).joined(separator: group)
        let cents = magnitude % 100
        let rest = cents == 0 ? "" : mark + (cents < 10 ? "0" : "") + String(cents)
        return "\(amount < 0 ? "-" : "")\(whole)\(rest) €"
    }
}
