package import Calendar

/// Who an applicant is: the part of a profile that the matcher never sees.
///
/// Every field that the General Equal Treatment Act (AGG § 1) protects, or that stands in for one, lives here.
package struct Person: Hashable, Sendable {
    package var familyName: String
    package var givenName: String
    package var birthDate: CivilDate?
    /// As the file wrote it; kept for forms, used by nothing that decides.
    package var sex: String?
    /// All nationalities, sorted; read by the permit rules alone.
    package var nationalities: [CountryCode]
    package var email: String?
    package var phone: String?
    package var home: PlaceName?
    package var homeCountry: CountryCode?
    /// The language we write to the person in.
    package var contactLanguage: LanguageCode

    package init(
        familyName: String, givenName: String, birthDate: CivilDate? = nil, sex: String? = nil,
        nationalities: [CountryCode] = [], email: String? = nil, phone: String? = nil, home: PlaceName? = nil,
        homeCountry: CountryCode? = nil, contactLanguage: LanguageCode = .english
    ) {
        self.familyName = familyName
        self.givenName = givenName
        self.birthDate = birthDate
        self.sex = sex
        self.nationalities = nationalities
        self.email = email
        self.phone = phone
        self.home = home
        self.homeCountry = homeCountry
        self.contactLanguage = contactLanguage
    }
}
