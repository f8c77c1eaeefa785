package import Domain

/// A language that documents are written in.
package enum DocumentLanguage: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"
    case spanish = "es"

    var code: LanguageCode {
        switch self {
        case .german: .german
        case .english: .english
        case .spanish: .spanish
        }
    }

    /// The document language of somebody who reads `language`; English where we do not speak it.
    package init(reading language: LanguageCode) {
        self = DocumentLanguage(rawValue: language.text) ?? .english
    }
}
