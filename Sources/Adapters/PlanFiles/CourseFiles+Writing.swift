import Calendar
package import Domain
package import JSONText

extension CourseFiles {
    /// The answer of `plan courses`; the members stand in the order of the contract.
    package static func json(_ plan: CoursePlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            ("groups", .array(plan.timetable.groups.map(json))),
            ("enrolments", .array(plan.timetable.enrolments.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "learner") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            ("bindingBound", .string(plan.bindingBound)),
            ("work", .int(plan.work)),
        ])
    }

    /// A group, as plans and `previous` hold it.
    package static func json(_ group: CourseGroup) -> JSONValue {
        let exam = group.exam.map { exam -> JSONValue in
            .object([
                ("registerBy", .string(exam.registerBy.iso)), ("date", .string(exam.date.iso)),
                ("resultOn", .string(exam.resultOn.iso)), ("resitResultOn", .optional(exam.resitResultOn?.iso)),
            ])
        }
        return .object([
            ("group", .string(group.id.text)), ("offer", .string(group.offer.text)),
            ("provider", .string(group.provider.text)), ("place", .optional(group.place)),
            ("from", .string(group.from.name)), ("to", .string(group.to.name)),
            (
                "meetings",
                .array(
                    group.meetings.map {
                        .object([
                            ("date", .string($0.date.iso)), ("from", .string($0.from.text)),
                            ("to", .string($0.to.text)),
                        ])
                    })
            ),
            ("exam", exam ?? .null), ("certificateOn", .string(group.certificateOn.iso)),
            ("learners", .int(group.learners)), ("price", .int(Int(group.price.amount))),
        ])
    }

    /// An enrolment, as plans and `previous` hold it.
    package static func json(_ enrolment: CourseEnrolment) -> JSONValue {
        .object([
            ("learner", .string(enrolment.learner.text)), ("group", .string(enrolment.group.text)),
            ("from", .string(enrolment.from.name)), ("to", .string(enrolment.to.name)),
            ("reserveDays", .int(enrolment.reserveDays)),
            ("resitInTime", enrolment.resitInTime.map(JSONValue.bool) ?? .null),
        ])
    }
}
