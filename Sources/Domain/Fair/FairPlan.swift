/// A placed interview: an item of the fair's plan.
package struct FairInterview: Hashable, Sendable {
    package var request: ID<InterviewRequest>
    package var candidate: ID<Applicant>
    package var employer: ID<Employer>
    package var vacancy: ID<Vacancy>?
    /// Index of the day, from 0.
    package var day: Int
    /// Index of the first slot in the day, from 0.
    package var slot: Int
    package var table: Int
    package var team: Int
    package var interpreter: ID<Interpreter>?

    package init(
        request: ID<InterviewRequest>, candidate: ID<Applicant>, employer: ID<Employer>, vacancy: ID<Vacancy>?,
        day: Int, slot: Int, table: Int, team: Int, interpreter: ID<Interpreter>?
    ) {
        self.request = request
        self.candidate = candidate
        self.employer = employer
        self.vacancy = vacancy
        self.day = day
        self.slot = slot
        self.table = table
        self.team = team
        self.interpreter = interpreter
    }
}

/// How good a plan is proven to be.
package enum PlanStatus: String, Sendable {
    /// Every level meets its bound or the search was complete.
    case optimal
    /// All required items placed, optimality not proven.
    case feasible
    /// A required item is not placed.
    case partial
}

/// Why an item was not placed.
package struct BlockingReason: Hashable, Sendable {
    package let code: String
    /// The resource, person or date that blocks.
    package let resource: String
    package let text: String

    package init(code: String, resource: String, text: String) {
        self.code = code
        self.resource = resource
        self.text = text
    }
}

/// One objective's value with the bound that no plan can beat; nil where there is none.
package struct ObjectiveValue: Hashable, Sendable {
    package let name: String
    package let value: Int
    package let bound: Int?
    package let unit: String

    package init(name: String, value: Int, bound: Int?, unit: String) {
        self.name = name
        self.value = value
        self.bound = bound
        self.unit = unit
    }
}

/// Proof, or an honest lack of one, that items cannot be placed (models.md, preface).
package enum PlanCertificate: Hashable, Sendable {
    /// The items together need more of the resource than there is in the window.
    case count(items: [String], resource: String, need: Int, supply: Int, window: String)
    /// The items cannot hold together under these rules, while every smaller part can.
    case conflict(items: [String], rules: [String])
    /// Not placed within the work; no proof.
    case notFound(item: String, blocking: String)
}

/// What a re-plan changed.
package struct PlanChange: Hashable, Sendable {
    package let item: String
    /// Nil = newly placed.
    package let before: String?
    /// Nil = no longer placed.
    package let after: String?
    package let cause: String

    package init(item: String, before: String?, after: String?, cause: String) {
        self.item = item
        self.before = before
        self.after = after
        self.cause = cause
    }
}

/// The answer of the fair planner.
package struct FairPlan: Hashable, Sendable {
    package struct Unplaced: Hashable, Sendable {
        package let request: ID<InterviewRequest>
        package let reasons: [BlockingReason]

        package init(request: ID<InterviewRequest>, reasons: [BlockingReason]) {
            self.request = request
            self.reasons = reasons
        }
    }

    package var status: PlanStatus
    /// Sorted by (day, slot, table).
    package var interviews: [FairInterview]
    package var unplaced: [Unplaced]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Which bound on the number placed binds, in words.
    package var bindingBound: String
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, interviews: [FairInterview], unplaced: [Unplaced], objectives: [ObjectiveValue],
        changes: [PlanChange], certificates: [PlanCertificate], bindingBound: String, work: Int
    ) {
        self.status = status
        self.interviews = interviews
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.bindingBound = bindingBound
        self.work = work
    }
}
