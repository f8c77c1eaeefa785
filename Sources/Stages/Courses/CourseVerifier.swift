package import Domain

/// Checks a plan of courses against its problem, rule by rule, without any of the planner's code.
package enum CourseVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(
        _ plan: CoursePlan, against problem: CourseProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = CourseAudit(problem)
        audit.readGroups(plan.timetable.groups)
        audit.readEnrolments(plan.timetable.enrolments)
        audit.checkGroups(plan.timetable.groups)
        audit.checkLearners()
        audit.checkPins()
        let choice = AuditChoice(problem: problem, book: audit.book)
        let tally = CourseTally(problem: problem, book: audit.book, seats: audit.seats, choice: choice)
        audit.checkUnplaced(plan, missing: tally.missing)
        let objectives = problem.levelsInForce.map { level in
            ObjectiveValue(name: level.name, value: tally.value(of: level), bound: nil, unit: level.unit)
        }
        audit.checkObjectives(plan, objectives)
        let claims = CourseCertificateCheck(choice: choice, missing: Set(tally.missing))
        for certificate in plan.certificates { audit.checkCertificate(certificate, claims) }
        return PlanVerification(violations: audit.violations, accepted: audit.accepted, objectives: objectives)
    }
}

/// A learner in a group, looked up in the problem.
struct AuditSeat {
    let learner: CourseProblem.Learner
    let course: AuditCourse
    let isPinned: Bool
}
