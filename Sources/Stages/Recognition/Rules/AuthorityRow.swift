package import Calendar
package import Domain

/// The kinds of body in the occupation table, finer than `AuthorityKind`.
package enum AuthorityOffice: String, CaseIterable, Sendable {
    case chamberOfCommerce = "IHK"
    case chamberOfCrafts = "HWK"
    case centralOffice = "ZAB"
    case health = "health-authority"
    case school = "school-authority"
    case social = "social-authority"
    case engineers = "engineer-title"
    case architects = "chamber-architects"
    case agriculture = "agriculture-chamber"
    case medicalChamber = "medical-chamber"
    case court
    case none

    /// The word of the answer (contracts.md, `authority.kind`).
    package var kind: AuthorityKind {
        switch self {
        case .chamberOfCommerce: .ihkFosa
        case .chamberOfCrafts: .hwk
        case .centralOffice: .zab
        case .health, .medicalChamber: .landHealth
        case .school: .landSchool
        case .social: .landSocial
        case .engineers: .engineerChamber
        case .architects: .architectChamber
        case .agriculture: .agriculture
        case .court: .other
        case .none: .none
        }
    }
}

/// One row of the table of authorities.
package struct AuthorityRow: Hashable, Sendable {
    package let id: String
    package let office: AuthorityOffice
    /// Nil = every Land.
    package let land: Land?
    package let name: String
    /// Which occupations it serves; nil = all of its kind.
    package let when: Condition?
    package let from: CivilDate?
    package let to: CivilDate?
    /// The fee it publishes itself.
    package let fees: ClosedRange<Cents>?
    /// True where the row only stands in for a Land without a row of its own.
    package let isFallback: Bool
    package let law: [LawSource]
    package let isSeen: Bool
    let pack: String
}
