import Calendar
import Domain

/// How papers, the gate and the plan backwards of one person are written.
enum DutyForms {
    // MARK: Papers

    struct Paper {
        let kind: DocumentKind
        /// Nil where no rule asks for it.
        let needed: NeededPaper?
        /// What nobody needs, and somebody has.
        let other: PersonDocument?
        let today: CivilDate

        var document: PersonDocument? { needed?.document ?? other }
    }

    static let paper = Form<Paper>.object(
        "Paper",
        [
            Part("kind", .word, "which paper") { $0.kind },
            Part("isNeeded", .flag, "whether a rule asks for it") { $0.needed != nil },
            Part(maybe: "title", .texts, "what the rule asks for") { $0.needed?.need.title },
            Part(maybe: "law", .text, "where it says so") { $0.needed?.need.law },
            Part(maybe: "due", .date, "the day by which") { $0.needed?.due ?? $0.other?.due },
            Part(maybe: "actor", .word, "who has to act") { $0.needed?.actor ?? $0.other?.actor },
            Part("status", .word, "how far it has come today") { $0.document?.status(on: $0.today) ?? .needed },
            Part(maybe: "validUntil", .date, "the last day on which it is valid; null = without end, or not said") {
                $0.document?.validUntil
            },
            Part(maybe: "note", .text, "a remark") { $0.document?.note },
            Part(maybe: "lack", .texts, "what is missing; null = nothing") { $0.needed?.lack?.text },
        ])

    static let paperInput = Input.fields(
        "PaperInput",
        [
            .word("status", "how far it has come", PersonDocument.Status.sayable.map(\.rawValue), isRequired: true),
            .day("validUntil", "the last day on which it is valid"), .text("note", "a remark"),
        ])

    // MARK: The gate

    static let gate = Form<PersonGate>.object(
        "PersonGate",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part("arrival", .date, "the day of arrival") { $0.arrival },
            Part("isOpen", .flag, "whether a journey may be booked") { $0.isOpen },
            Part(list: "lines", line, "what has to hold") { $0.lines },
        ])

    private static let line = Form<GateLine>.object(
        "GateLine",
        [
            Part("line", .text, "the line's stable name") { $0.name },
            Part("title", .texts, "what has to hold") { $0.title },
            Part("law", .text, "where it says so") { $0.law }, Part("due", .date, "the day by which") { $0.due },
            Part("actor", .word, "who has to act") { $0.actor },
            Part(list: "lacks", .texts, "what is missing; none = it holds") { $0.lacks.map(\.text) },
            Part("holdsBack", .flag, "whether it keeps the person from being booked") { $0.holdsBack },
            Part(maybe: "override", .text, "why the person may travel all the same") { $0.override?.reason },
            Part(maybe: "overriddenBy", .text, "who said so") { $0.override?.actor },
        ])

    // MARK: The plan backwards

    static let path = Form<PlacementPath>.object(
        "BackwardPlan",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part("start", .date, "the first day of work") { $0.problem.start },
            Part("isKept", .flag, "whether every promise can be kept") { $0.plan.status == .optimal },
            Part(maybe: "slack", .whole, "the least days to spare; below 0 = late; null = all is done") {
                $0.plan.slack
            },
            Part(maybe: "criticalStep", .id(), "the step to look at first") { $0.plan.criticalStep },
            Part(maybe: "earliestStart", .date, "the first day on which the contract could begin") {
                $0.plan.earliestStart
            },
            Part(list: "steps", step, "by earliest begin") { $0.plan.steps },
            Part(list: "unknown", .word, "steps of which nothing is known, so that the plan is without them") {
                $0.unknown
            },
        ])

    private static let step = Form<BackwardSchedule.Step>.object(
        "BackwardStep",
        [
            Part("step", .id(), "its name") { $0.id }, Part("actor", .word, "who has to act") { $0.actor },
            Part("earliestBegin", .date, "when it can begin") { $0.earliestBegin },
            Part("earliestEnd", .date, "when it can be done") { $0.earliestEnd },
            Part(maybe: "latestBegin", .date, "when it has to begin at the latest; null = it has begun") {
                $0.latestBegin
            },
            Part(maybe: "latestEnd", .date, "when it has to be done; null = it is done") { $0.latestEnd },
            Part(maybe: "slack", .whole, "days between; below 0 = a promise is missed; null = it is done") { $0.slack },
            Part("isCritical", .flag, "whether nothing has less slack") { $0.isCritical },
        ])
}
