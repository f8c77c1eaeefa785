package import Calendar

/// One run of a stage: what it was given, what it gave, by digests that hold no personal value.
package struct StageRun: Hashable, Sendable {
    /// How a run ended.
    package enum Outcome: String, CaseIterable, Sendable {
        case done
        /// Its inputs had not changed, so the earlier result stands.
        case skipped
        /// Its answer was no: something required could not be done.
        case refused
        case failed
    }

    /// From 1, in the order of the runs.
    package let number: Int
    /// The stage's name, such as `matching`.
    package let stage: String
    /// Digest of the rows the stage reads, hexadecimal.
    package let inputs: String
    package let options: String
    package let rulePacks: String
    /// Raised only when the stage's results change.
    package let algorithm: Int
    package let program: String
    package let campaignDate: CivilDate
    /// Digest of the result; nil where there is none.
    package let result: String?
    package let outcome: Outcome
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(
        number: Int = 0, stage: String, inputs: String, options: String, rulePacks: String, algorithm: Int,
        program: String, campaignDate: CivilDate, result: String?, outcome: Outcome, actor: String, at: Int64
    ) {
        self.number = number
        self.stage = stage
        self.inputs = inputs
        self.options = options
        self.rulePacks = rulePacks
        self.algorithm = algorithm
        self.program = program
        self.campaignDate = campaignDate
        self.result = result
        self.outcome = outcome
        self.actor = actor
        self.at = at
    }
}
