import Catalogue
import Domain

extension Person {
    /// `García López, Lucía`.
    var listName: String { [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// `Lucía García López`.
    var fullName: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Applicant {
    /// `Spanisch C2, Deutsch A2`, best first.
    func spoken(_ catalogue: Catalogue, _ language: LanguageCode) -> String {
        languages.sorted { ($1.level, $0.language) < ($0.level, $1.language) }.map {
            "\(catalogue.languages.name(of: $0.language, in: language) ?? $0.language.text) \($0.level.name)"
        }.joined(separator: ", ")
    }
}
