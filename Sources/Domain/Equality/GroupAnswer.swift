package import Calendar

/// What somebody said of a ground of § 1 AGG, for statistics only (freiwillige Angabe für die Gleichstellungsstatistik).
///
/// It lies apart from everything that planners read; only the audit looks at it. Source: AGG § 1, Art. 9 (2) (a) GDPR.
package struct GroupAnswer: Hashable, Sendable {
    /// Somebody answers each question once; a later answer takes the place of the former.
    package var id: ID<GroupAnswer> { ID("\(applicant.part)/\(attribute.rawValue)") }

    package var applicant: ID<Applicant>
    package var attribute: GroupAttribute
    /// As it was given; groups are compared without case, accents and punctuation.
    package var value: String
    /// The day of the consent to statistics.
    package var consentedOn: CivilDate

    package init(applicant: ID<Applicant>, attribute: GroupAttribute, value: String, consentedOn: CivilDate) {
        self.applicant = applicant
        self.attribute = attribute
        self.value = value
        self.consentedOn = consentedOn
    }
}

/// A ground on which nobody may be put at a disadvantage (Merkmal). Source: AGG § 1.
package enum GroupAttribute: String, CaseIterable, Sendable {
    case sex, age, origin, belief, disability, identity

    package var title: LocalText {
        switch self {
        case .sex: LocalText(german: "Geschlecht", english: "Sex", spanish: "Sexo")
        case .age: LocalText(german: "Alter", english: "Age", spanish: "Edad")
        case .origin: LocalText(german: "Herkunft", english: "Origin", spanish: "Origen")
        case .belief:
            LocalText(german: "Religion oder Weltanschauung", english: "Religion or belief", spanish: "Religión")
        case .disability: LocalText(german: "Behinderung", english: "Disability", spanish: "Discapacidad")
        case .identity:
            LocalText(german: "Sexuelle Identität", english: "Sexual identity", spanish: "Identidad sexual")
        }
    }
}

/// For what an answer was given; no other purpose is taken.
package enum GroupPurpose: String, CaseIterable, Sendable {
    case statistics
}
