package import Calendar

/// Whom to call when something goes wrong (Notfallkontakt): somebody near to a person, or the campaign itself.
package struct EmergencyContact: Hashable, Sendable {
    package let id: ID<EmergencyContact>
    /// Whose contact it is; nil = the campaign's, for everybody. A person's goes with the person.
    package var applicant: ID<Applicant>?
    package var name: String
    /// As one dials it.
    package var phone: String
    package var languages: [LanguageCode]
    /// First and last day on which somebody answers, inclusive; nil = open.
    package var from: CivilDate?
    package var until: CivilDate?

    package init(
        id: ID<EmergencyContact>, applicant: ID<Applicant>? = nil, name: String, phone: String,
        languages: [LanguageCode] = [], from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.id = id
        self.applicant = applicant
        self.name = name
        self.phone = phone
        self.languages = languages
        self.from = from
        self.until = until
    }

    /// Whether somebody answers on a day.
    package func answers(on day: CivilDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}
