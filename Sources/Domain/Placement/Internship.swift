package import Calendar

/// Days in the employer's workshop before a training contract begins, beside a language course in the region
/// (Praktikum vor der Ausbildung). It is no part of the training: its days do not count as probation
/// (Berufsbildungsgesetz, BBiG, § 20).
package struct Internship: Hashable, Sendable {
    package let from: CivilDate
    /// The last day.
    package let until: CivilDate

    /// Nil where the last day is before the first.
    package init?(from: CivilDate, until: CivilDate) {
        guard from <= until else { return nil }
        self.from = from
        self.until = until
    }
}
