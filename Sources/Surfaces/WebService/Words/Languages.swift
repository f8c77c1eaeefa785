import Calendar
import Domain
import Export
import HTTP

/// Which language somebody reads.
enum Languages {
    /// The one chosen on a page; nil where none was.
    static func chosen(_ request: Request, secure: Bool) -> DocumentLanguage? {
        Cookies.value(.language, in: request, isSecure: secure).flatMap { DocumentLanguage(rawValue: $0) }
    }

    /// The one chosen, else the best of `Accept-Language` that we speak (RFC 9110, 12.5.4), else English.
    static func preferred(_ request: Request, secure: Bool) -> DocumentLanguage {
        chosen(request, secure: secure) ?? accepted(request.headers["accept-language"] ?? "") ?? .english
    }

    static func accepted(_ header: String) -> DocumentLanguage? {
        var best: (language: DocumentLanguage, weight: Int)?
        for item in header.split(separator: ",").prefix(32) {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first?.lowercased(),
                let language = DocumentLanguage(rawValue: String(tag.prefix { $0 != "-" }))
            else { continue }
            let weight = parts.dropFirst().compactMap(weight).first ?? 1_000
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }

    /// `q=0.8` in thousandths.
    private static func weight(_ part: String) -> Int? {
        guard part.hasPrefix("q="), let first = part.dropFirst(2).first?.wholeNumberValue else { return nil }
        let digits = part.dropFirst(4).prefix(3).compactMap(\.wholeNumberValue)
        return min(1_000, first * 1_000 + zip(digits, [100, 10, 1]).reduce(0) { $0 + $1.0 * $1.1 })
    }

    /// How a language calls itself.
    static func name(_ language: DocumentLanguage) -> String {
        switch language {
        case .german: "Deutsch"
        case .english: "English"
        case .spanish: "Español"
        }
    }
}

extension DocumentLanguage {
    var code: LanguageCode {
        switch self {
        case .german: .german
        case .english: .english
        case .spanish: .spanish
        }
    }

    /// `25.06.2012`, `25 Jun 2012`, `25/06/2012`.
    func date(_ date: CivilDate) -> String {
        let (day, month) = (DocumentLanguage.two(date.day), DocumentLanguage.two(date.month))
        switch self {
        case .german: return "\(day).\(month).\(date.year)"
        case .english: return "\(date.day) \(DocumentLanguage.months[date.month - 1]) \(date.year)"
        case .spanish: return "\(day)/\(month)/\(date.year)"
        }
    }

    func amount(_ amount: Cents) -> String { amount.price.text(in: code) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension LocalText {
    /// A text of pages that staff and employers read, in German and English.
    static func say(_ german: String, _ english: String) -> LocalText {
        LocalText(german: german, english: english, spanish: english)
    }

    /// A text of pages that candidates read too.
    static func say(_ german: String, _ english: String, _ spanish: String) -> LocalText {
        LocalText(german: german, english: english, spanish: spanish)
    }
}
