package import Calendar

/// Two applicants who come as a couple (Partnerschaft): each applies for a job of their own, and both agreed that the
/// campaign looks at their offers side by side.
///
/// It is shown to the couple and the campaign's staff. Nothing that chooses between people reads it.
package struct Partnership: Hashable, Sendable {
    /// One of the two, and when they agreed to it.
    package struct Side: Hashable, Sendable {
        package var applicant: ID<Applicant>
        /// The day of the consent. Source: Art. 6 (1) (a), 7 GDPR.
        package var consent: CivilDate

        package init(applicant: ID<Applicant>, consent: CivilDate) {
            self.applicant = applicant
            self.consent = consent
        }
    }

    /// The one whose id comes first, then the other; a person belongs to one couple.
    package let sides: [Side]
    /// Both come, or none of them: a condition of their answer to offers.
    package var onlyTogether: Bool

    /// The order of the two makes no difference.
    package init(_ one: Side, _ other: Side, onlyTogether: Bool = false) {
        sides = [one, other].sorted { $0.applicant < $1.applicant }
        self.onlyTogether = onlyTogether
    }

    /// The same in every import, whoever of the two is named first.
    package var id: ID<Partnership> { ID(sides.map(\.applicant.part).joined(separator: "/")) }

    package var applicants: [ID<Applicant>] { sides.map(\.applicant) }

    /// The other one of the two; nil for somebody else.
    package func partner(of applicant: ID<Applicant>) -> ID<Applicant>? {
        applicants.contains(applicant) ? applicants.first { $0 != applicant } : nil
    }
}
