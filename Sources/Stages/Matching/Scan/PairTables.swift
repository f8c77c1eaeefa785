/// A matching problem as data: which pairs are open, and what they score, by tables between classes of both sides.
///
/// A pair is open where every criterion says so; its score is the sum of its parts. Whatever can be said of a pair by looking at
/// one fact of each side fits: levels reached, regions in reach, pay above a wish. Ties go to the lower number of the partner.
package struct PairTables: Sendable {
    /// At least one; applicants are laid out by the classes of the first, which had best be the one that opens fewest pairs.
    package let criteria: [ClassTable<Bool>]
    /// Each sum of a pair's parts, and of some of them, fits 16 bits.
    package let parts: [ClassTable<Int16>]
    package let applicants: Int
    package let vacancies: Int

    /// All tables are about the same applicants and vacancies.
    package init(criteria: [ClassTable<Bool>], parts: [ClassTable<Int16>]) {
        guard let first = criteria.first else { preconditionFailure("there is a criterion") }
        (applicants, vacancies) = (first.applicants.count, first.vacancies.count)
        self.criteria = criteria
        self.parts = parts
        precondition(
            criteria.allSatisfy { $0.applicants.count == first.applicants.count }
                && parts.allSatisfy { $0.applicants.count == first.applicants.count }
                && criteria.allSatisfy { $0.vacancies.count == first.vacancies.count }
                && parts.allSatisfy { $0.vacancies.count == first.vacancies.count },
            "all tables are about the same people and jobs")
    }

    /// Whether a pair is open.
    package func isOpen(_ applicant: Int, _ vacancy: Int) -> Bool {
        criteria.allSatisfy { $0[applicant, vacancy] }
    }

    /// What a pair scores.
    package func score(_ applicant: Int, _ vacancy: Int) -> Int {
        parts.reduce(0) { $0 + Int($1[applicant, vacancy]) }
    }
}
