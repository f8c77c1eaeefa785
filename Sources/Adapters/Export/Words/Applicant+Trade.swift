package import Catalogue
package import Domain

extension Applicant {
    /// What somebody is trained for, else has worked as; empty where the files do not say.
    package func trade(in catalogue: Catalogue, _ language: LanguageCode) -> String {
        let titles = qualifications.map(\.occupation) + experience.map(\.title)
        guard let title = titles.first(where: { !$0.occupations.isEmpty }) ?? experience.first?.title ?? titles.first
        else { return "" }
        return title.occupations.first.flatMap { catalogue.occupation($0) }?.title(in: language) ?? title.original
    }
}

extension Occupation {
    /// The title in one of the documents' languages; English for any other.
    package func title(in language: LanguageCode) -> String {
        switch language {
        case .german: titleGerman
        case .spanish: titleSpanish
        default: titleEnglish
        }
    }
}
