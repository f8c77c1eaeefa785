/// A plan of a stage after the fair as it is kept: lines of JSON, so that those of a person can go when the person goes.
package struct StagePlan: Hashable, Sendable {
    /// One item, reason, objective or certificate of the plan.
    package struct Line: Hashable, Sendable {
        /// What it is, in the stage's own words, such as `enrolment`.
        package let kind: String
        /// The applicant whom the line is about; nil where it is about nobody or about several.
        package let applicant: ID<Applicant>?
        /// JSON text. It names people by their external ids alone.
        package let document: String

        package init(kind: String, applicant: ID<Applicant>? = nil, document: String) {
            self.kind = kind
            self.applicant = applicant
            self.document = document
        }
    }

    /// Counted from 1 over all stages; not read when a plan is added.
    package let number: Int
    /// The stage's word, such as `courses`.
    package let stage: String
    package let status: PlanStatus
    /// In the stage's own order.
    package let lines: [Line]
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(number: Int = 0, stage: String, status: PlanStatus, lines: [Line], actor: String, at: Int64) {
        self.number = number
        self.stage = stage
        self.status = status
        self.lines = lines
        self.actor = actor
        self.at = at
    }
}
