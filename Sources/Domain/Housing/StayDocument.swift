package import Calendar

/// A paper that belongs to a stay (models.md, § 6).
package enum StayDocument: String, CaseIterable, Sendable {
    /// Which keys were handed over, signed by both (Schlüsselprotokoll).
    case keyList
    /// What the home looked like on moving in (Übergabeprotokoll).
    case handoverProtocol
    /// For a flat or a room (Mietvertrag).
    case rentalAgreement
    /// For a bed in a shared room (Nutzungsvertrag).
    case licenceAgreement
    case depositReceipt
    /// The landlord's confirmation of moving in (Wohnungsgeberbestätigung), which registration needs.
    /// Source: BMG § 19 (1), in force since 2015-11-01; the Land laws before it asked for none. Read 2026-11-21.
    case landlordConfirmation

    /// Those of a stay, in the order in which they are needed.
    package static func documents(
        of stay: Stay, letting: HousingUnit.Letting, hasDeposit: Bool
    ) -> [StayDocument] {
        allCases.filter { document in
            switch document {
            case .keyList, .handoverProtocol: true
            case .rentalAgreement: letting != .beds
            case .licenceAgreement: letting == .beds
            case .depositReceipt: hasDeposit
            case .landlordConfirmation: confirmationDue(movingIn: stay.span.from) != nil
            }
        }
    }

    /// The first day on which BMG § 19 holds.
    private static let confirmedSince = CivilDate(dayNumber: 16_740)

    /// Two weeks after moving in, by when the landlord confirms it; nil where the law of that day asks for nothing.
    /// Source: BMG § 17 (1), § 19 (1), read 2026-11-21.
    package static func confirmationDue(movingIn day: CivilDate) -> CivilDate? {
        day < confirmedSince ? nil : day.adding(days: 14)
    }
}
