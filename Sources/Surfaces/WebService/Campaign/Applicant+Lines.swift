import Catalogue
import Domain

extension Person {
    /// `García López, Lucía`.
    var listName: String { [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// `Lucía García López`.
    var fullName: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Applicant {
    /// What somebody is trained for, else has worked as.
    func trade(in catalogue: Catalogue, _ language: LanguageCode) -> String {
        let titles = qualifications.map(\.occupation) + experience.map(\.title)
        guard let title = titles.first(where: { !$0.occupations.isEmpty }) ?? experience.first?.title ?? titles.first
        else { return "" }
        return title.occupations.first.flatMap { catalogue.occupation($0) }?.title(in: language) ?? title.original
    }

    /// `Spanisch C2, Deutsch A2`, best first.
    func spoken(_ catalogue: Catalogue, _ language: LanguageCode) -> String {
        languages.sorted { ($1.level, $0.language) < ($0.level, $1.language) }.map {
            "\(catalogue.languages.name(of: $0.language, in: language) ?? $0.language.text) \($0.level.name)"
        }.joined(separator: ", ")
    }
}

extension Occupation {
    func title(in language: LanguageCode) -> String {
        switch language {
        case .german: titleGerman
        case .spanish: titleSpanish
        default: titleEnglish
        }
    }
}
