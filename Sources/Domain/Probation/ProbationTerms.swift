package import Calendar

/// What the dates of a probation (Probezeit) follow from: what was agreed, and where the work is.
package struct ProbationTerms: Hashable, Sendable {
    /// Which law the contract stands under.
    package enum Kind: String, CaseIterable, Sendable {
        /// A contract of employment (Arbeitsvertrag): § 622 (3) BGB.
        case employment
        /// A training contract (Ausbildungsvertrag): § 20 BBiG.
        case apprenticeship
    }

    package let kind: Kind
    /// The first day as agreed, which counts in full (§ 187 (2) BGB), even where it is a Sunday or a holiday.
    package let start: CivilDate
    /// Months that were agreed, one or more. What exceeds the law's limit does not hold, and is said.
    package var months: Int
    /// Whose public holidays are no working days; nil = weekends alone.
    package let region: HolidayRegion?
    /// The firm has a works council, which has to be heard before every notice (§ 102 BetrVG).
    package let hasWorksCouncil: Bool
    /// The last day of a fixed term; nil = unlimited.
    package let fixedTermEnd: CivilDate?
    /// Days from the decision to the last day; nil = those of the kind.
    package let decisionDays: Int?

    package init(
        kind: Kind = .employment, start: CivilDate, months: Int, region: HolidayRegion? = nil,
        hasWorksCouncil: Bool = false, fixedTermEnd: CivilDate? = nil, decisionDays: Int? = nil
    ) {
        self.kind = kind
        self.start = start
        self.months = months
        self.region = region
        self.hasWorksCouncil = hasWorksCouncil
        self.fixedTermEnd = fixedTermEnd
        self.decisionDays = decisionDays
    }
}
