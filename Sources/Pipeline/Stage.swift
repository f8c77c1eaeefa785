/// A stage of the pipeline as data: what it reads, what it gives, and the version of its algorithm.
package struct Stage: Hashable, Sendable {
    /// The stages in the order in which they run; the raw value is the word of the command line and of the store.
    package enum Name: String, CaseIterable, Sendable, Comparable {
        case recognition, matching, shortlists, fair

        package static func < (left: Name, right: Name) -> Bool { left.position < right.position }

        private var position: Int {
            switch self {
            case .recognition: 0
            case .matching: 1
            case .shortlists: 2
            case .fair: 3
            }
        }
    }

    package let name: Name
    /// What it reads, in words: the projections whose bytes make its digest.
    package let reads: [String]
    /// What it gives, in words.
    package let gives: [String]
    /// Raised only when the stage's results change for the same input.
    package let algorithm: Int

    /// All stages in order.
    package static let all: [Stage] = [
        Stage(
            name: .recognition, reads: ["qualifications", "experience", "nationalities", "vacancies", "rule packs"],
            gives: ["assessments", "gates"], algorithm: 1),
        Stage(
            name: .matching, reads: ["match-profiles", "vacancies", "gates", "weights", "answers"],
            gives: ["matches", "funnel"], algorithm: 1),
        Stage(
            name: .shortlists, reads: ["matches", "openings", "delegations", "answers"], gives: ["shortlists"],
            algorithm: 1),
        Stage(
            name: .fair, reads: ["shortlists", "delegations", "interpreters", "tables", "days", "pins", "releases"],
            gives: ["timetable"], algorithm: 1),
    ]

    /// The stage of that name.
    package static func named(_ name: Name) -> Stage {
        guard let stage = all.first(where: { $0.name == name }) else { preconditionFailure("every name has a stage") }
        return stage
    }
}
