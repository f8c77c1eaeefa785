/// A place as problems of onboarding name it: a village, a district of a town.
package enum District {}

/// An authority, bank, or insurer where new arrivals have something to do (Behörde, Geschäftsstelle).
package struct Office: Hashable, Sendable {
    /// What one goes there for.
    package enum Kind: String, CaseIterable, Sendable {
        /// Registration of residence (Einwohnermeldeamt, Bürgerbüro).
        case registration
        /// Tax office (Finanzamt).
        case tax
        /// Branch of a health insurance fund (Krankenkasse).
        case healthInsurance
        case bank
        /// Public health office (Gesundheitsamt).
        case healthOffice
        /// Foreigners authority (Ausländerbehörde).
        case foreigners
        /// Driving licences (Fahrerlaubnisbehörde).
        case licensing
        /// Schools and day care (Schulamt, Jugendamt).
        case school
    }

    package let id: ID<Office>
    package var kind: Kind
    package var name: String
    /// The town it stands in.
    package var place: PlaceName
    package var hours: [WeekHours]
    /// Days on which it is closed beside the public holidays.
    package var closed: [DaySpan]
    /// Minutes that a visit takes for one household; nil = what is usual for its purpose.
    package var visitMinutes: Int?
    /// Households that one visit can bring; 1 = each comes alone.
    package var together: Int
    /// What is spoken there, and how well; empty = German alone.
    package var languages: [LanguageSkill]

    package init(
        id: ID<Office>, kind: Kind, name: String, place: PlaceName, hours: [WeekHours], closed: [DaySpan] = [],
        visitMinutes: Int? = nil, together: Int = 1, languages: [LanguageSkill] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.place = place
        self.hours = hours
        self.closed = closed
        self.visitMinutes = visitMinutes
        self.together = together
        self.languages = languages
    }
}
