extension Cents {
    /// As the command line writes it: `1234.50 €`.
    package var euros: String { "\(text(thousands: "", decimals: ".")) €" }

    /// As readers of the three languages write it: `1.234,50 €`, `€1,234.50`, `1.234,50 €`.
    package var price: LocalText {
        let comma = "\(text(thousands: ".", decimals: ",")) €"
        return LocalText(german: comma, english: "€\(text(thousands: ",", decimals: "."))", spanish: comma)
    }

    private func text(thousands: String, decimals: String) -> String {
        let cents = amount.magnitude % 100
        var whole = amount.magnitude / 100
        var groups: [String] = []
        while whole >= 1_000 {
            let rest = String(whole % 1_000)
            groups.insert(String(repeating: "0", count: 3 - rest.count) + rest, at: 0)
            whole /= 1_000
        }
        let euros = ([String(whole)] + groups).joined(separator: thousands)
        return "\(amount < 0 ? "-" : "")\(euros)\(decimals)\(cents < 10 ? "0" : "")\(cents)"
    }
}
