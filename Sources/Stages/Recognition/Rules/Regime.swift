package import Calendar
package import Domain

/// How residence law treats a nationality on a day.
package enum RegimeKind: String, CaseIterable, Sendable {
    case national, freeMovement, swiss, transition, thirdCountry, privileged, westernBalkans

    /// True for nationals of states outside EU, EEA and Switzerland.
    package var isThirdCountry: Bool {
        switch self {
        case .thirdCountry, .privileged, .westernBalkans: true
        case .national, .freeMovement, .swiss, .transition: false
        }
    }
}

/// One row of the table of nationalities: states, days, treatment.
package struct Regime: Hashable, Sendable {
    package let id: String
    /// Country codes; empty = every state without a row of its own.
    package let countries: [CountryCode]
    package let kind: RegimeKind
    /// First and last day, inclusive; nil = open.
    package let from: CivilDate?
    package let to: CivilDate?
    /// The path of people who need no permit; nil where the permit rules decide.
    package let path: PermitPath?
    package let reason: LocalText
    package let law: [LawSource]
    package let isSeen: Bool
    let pack: String
}

/// Days on which a state's qualifications count as European, and the reference date of Directive 2005/36/EC, Annex V.
package struct Membership: Hashable, Sendable {
    package let country: CountryCode
    package let from: CivilDate
    package let to: CivilDate?
    /// Training begun before it needs acquired rights.
    package let referenceDate: CivilDate
}
