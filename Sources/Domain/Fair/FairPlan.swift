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
