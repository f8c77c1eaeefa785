import Calendar
import Domain

/// How courses are written.
enum CourseForms {
    private static let lineParts: [Part<CourseGroup>] = [
        Part("id", .id(), "the group's name") { $0.id }, Part("offer", .id(), "the provider's offer") { $0.offer },
        Part("provider", .id(), "who teaches") { $0.provider },
        Part(maybe: "place", .text, "where; null = online") { $0.place },
        Part("from", .level, "the level that it begins with") { $0.from },
        Part("to", .level, "the level that it leads to") { $0.to },
        Part(maybe: "begins", .date, "the first lesson") { $0.meetings.first?.date },
        Part(maybe: "ends", .date, "the last lesson") { $0.meetings.last?.date },
        Part(maybe: "exam", exam, "its exam; null = none") { $0.exam },
        Part("certificateOn", .date, "the day on which the level counts") { $0.certificateOn },
        Part("learners", .count, "how many are in it") { $0.learners },
        Part("price", .cents, "of the group and its seats, in cents") { $0.price },
    ]

    static let line = Form<CourseGroup>.object("CourseLine", lineParts)

    private static let exam = Form<CourseGroup.Exam>.object(
        "CourseExam",
        [
            Part("registerBy", .date, "the last day to register") { $0.registerBy },
            Part("date", .date, "the day of the exam") { $0.date },
            Part("resultOn", .date, "when the result is there") { $0.resultOn },
            Part(maybe: "resitResultOn", .date, "when that of a second attempt is; null = none is known") {
                $0.resitResultOn
            },
        ])

    // MARK: One group

    struct Learner {
        let enrolment: CourseEnrolment
        /// Nil before the first lesson that anybody wrote down.
        let count: AttendanceCount?
    }

    struct Whole {
        let group: CourseGroup
        let learners: [Learner]
    }

    static let whole = Form<Whole>.object(
        "Course",
        [
            Part("summary", line, "as in the list") { $0.group },
            Part(list: "lessons", lesson, "in order, by the provider's clocks") { $0.group.meetings },
            Part(list: "people", learner, "who is in it, by id") { $0.learners },
        ])

    private static let lesson = Form<DayWindow>.object(
        "Lesson",
        [
            Part("date", .date, "the day") { $0.date }, Part("from", .time, "when it begins") { $0.from },
            Part("to", .time, "when it ends") { $0.to },
        ])

    private static let learner = Form<Learner>.object(
        "Learner",
        [
            Part("applicant", .id(), "who") { $0.enrolment.learner },
            Part("reserveDays", .whole, "days from the certificate to the deadline; below 0 = too late") {
                $0.enrolment.reserveDays
            },
            Part(maybe: "resitInTime", .flag, "whether a second attempt would do; null = none is known") {
                $0.enrolment.resitInTime
            },
            Part("present", .count, "lessons at which the learner was") { $0.count?.present ?? 0 },
            Part("excused", .count, "lessons missed with a reason that was told") { $0.count?.excused ?? 0 },
            Part("missing", .count, "other lessons missed") { $0.count?.missing ?? 0 },
            Part(list: "alerts", .word, "why the learner has to be asked") { $0.count?.alerts ?? [] },
        ])

    // MARK: Failed exams

    static let failure = Form<ExamIncident>.object(
        "FailedExam",
        [
            Part("applicant", .id(), "who") { $0.applicant }, Part("level", .level, "the level") { $0.level },
            Part(maybe: "group", .id(), "the group; null = not said") { $0.group },
            Part("failedOn", .date, "when") { $0.failedOn },
            Part("deadline", .date, "the day by which the level is needed") { $0.deadline },
            Part("remedy", .word, "how it is reached after all") { $0.remedy },
            Part("expected", .date, "when it can be expected") { $0.expected },
            Part("reserveDays", .whole, "days from then to the deadline; below 0 = too late") { $0.reserveDays },
            Part(list: "needs", .word, "what asks for it") { $0.needs },
            Part(maybe: "contractMovesTo", .date, "the day to which the contract would have to move") {
                $0.contractMovesTo
            },
        ])
}
