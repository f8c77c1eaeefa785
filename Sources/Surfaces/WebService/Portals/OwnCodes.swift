import Catalogue
import Domain
import Export

/// What codes of the catalogue are called where somebody reads the own data: countries, languages, occupations, and kinds of
/// qualification under the name that they have at home.
enum OwnCodes {
    /// Nil where the column holds no such code, or one that the catalogue does not know.
    static func name(
        _ code: String, in column: String, of table: String, _ language: DocumentLanguage, _ catalogue: Catalogue
    ) -> String? {
        switch column {
        case "nationalities", "country", "home_country":
            CountryCode(code).flatMap { catalogue.countries.name(of: $0, in: language.code) }
        case "language", "contact_language", "languages":
            LanguageCode(code).flatMap { catalogue.languages.name(of: $0, in: language.code) }
        case "occupation", "wished_occupations", "title_occupations", "occupation_candidates":
            catalogue.occupation(ID(code)).map { title(of: $0, language) }
        case "kind" where table == "qualifications": catalogue.qualifications.kind(ID(code))?.nativeName
        default: nil
        }
    }

    private static func title(of occupation: Occupation, _ language: DocumentLanguage) -> String {
        switch language {
        case .german: occupation.titleGerman
        case .english: occupation.titleEnglish
        case .spanish: occupation.titleSpanish
        }
    }
}
