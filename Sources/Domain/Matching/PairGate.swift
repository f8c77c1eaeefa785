/// Whether the qualification lets its owner do the work, wherever it was obtained.
package enum RecognitionGate: Hashable, Sendable {
    /// Work may begin without recognition.
    case notNeeded
    /// Steps still to do, weeks they take from the campaign's date, and what they cost.
    case needed(steps: Int, weeks: Int, cost: Cents)
    case impossible
    /// Facts are missing; never a refusal.
    case unknown
}

/// Whether a permit lets the person work; a gate only, never a part of a score.
package enum PermitGate: Hashable, Sendable {
    /// No permit is needed, or it is held.
    case open
    /// Weeks from the campaign's date until it can be held, whatever comes before it included.
    case needed(weeks: Int)
    case closed
    /// Facts are missing; never a refusal.
    case unknown
}

/// What the matcher needs from the assessment of one applicant for one occupation, Land and date.
package struct PairGate: Hashable, Sendable {
    package var recognition: RecognitionGate
    /// German level that the licence itself demands; nil where it demands none.
    package var languageMinimum: CEFRLevel?
    package var permit: PermitGate
    /// Lowest yearly pay for which the permit path is open; nil where pay does not matter.
    package var salaryThreshold: Cents?

    package init(
        recognition: RecognitionGate, languageMinimum: CEFRLevel? = nil, permit: PermitGate,
        salaryThreshold: Cents? = nil
    ) {
        self.recognition = recognition
        self.languageMinimum = languageMinimum
        self.permit = permit
        self.salaryThreshold = salaryThreshold
    }
}

/// The gates of all pairs, shared by applicants of one class and vacancies of one occupation, Land and date.
package struct GateTable: Hashable, Sendable {
    /// The row of each assessed applicant in `gates`.
    package let rows: [ID<Applicant>: Int]
    /// The column of each assessed vacancy in every row of `gates`.
    package let columns: [ID<Vacancy>: Int]
    package let gates: [[PairGate]]

    package init(rows: [ID<Applicant>: Int], columns: [ID<Vacancy>: Int], gates: [[PairGate]]) {
        self.rows = rows
        self.columns = columns
        self.gates = gates
    }

    /// Nil where the pair was not assessed, which counts as unknown.
    package func gate(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> PairGate? {
        guard let row = rows[applicant], let column = columns[vacancy] else { return nil }
        return gates[row][column]
    }
}
