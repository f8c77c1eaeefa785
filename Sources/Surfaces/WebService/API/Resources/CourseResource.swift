import Calendar
import Domain
import HTTP
import Pipeline
import PlanFiles

/// `/api/v1/courses`: the groups of the language courses, who is in them and at the lessons, exams, and who misses the level and why.
enum CourseResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/courses", "listCourses", .courses, "The groups of the language courses, by id",
            item: CourseForms.line, refusals: [.notFound]
        ) { call, wish in wish.slice(try room(call).book.courses.groups) { $0.id.text } },
        .reading(
            "/api/v1/courses/{group}", "getCourse", .courses,
            "One group: its lessons, its exam, and who is in it with the lessons counted", form: CourseForms.whole,
            refusals: [.notFound], work: one),
        .listing(
            "/api/v1/course-gaps", "listCourseGaps", .courses, "Who misses the level of German that is needed, and why",
            item: PlanForms.unplaced, refusals: [.notFound]
        ) { call, wish in
            let room = try room(call)
            let slice = wish.slice(try CourseLines.unplaced(room.plan)) { $0.item }
            try call.note(known: slice.items.map { ID($0.item) }, room.look, purpose: "courses")
            return slice
        },
        .listing(
            "/api/v1/failed-exams", "listFailedExams", .courses,
            "Exams that were failed, and how the level is reached after all", item: CourseForms.failure,
            refusals: [.notFound]
        ) { call, wish in
            let room = try room(call)
            let slice = wish.slice(room.book.learning.incidents) { "\($0.applicant) \($0.level.name)" }
            try call.note(known: slice.items.map(\.applicant), room.look, purpose: "courses")
            return slice
        },
        .changing(
            .put, "/api/v1/courses/{group}/lessons/{date}", "putLesson", .courses,
            "Record who was at a lesson, as `lotse course attend` does; whoever is not named stays as said",
            input: lesson, guarding: .version, form: CourseForms.whole, refusals: [.notFound, .conflict], work: attend),
        .changing(
            .post, "/api/v1/courses/{group}/exams", "addExam", .courses,
            "Record an exam, as `lotse course exam` does", input: exam, form: CourseForms.whole,
            refusals: [.notFound, .conflict]
        ) { call, wish in
            try recorded(
                call,
                Errand(
                    "course", "exam", operands: [wish.text("applicant") ?? ""],
                    options: [("date", wish.text("on")), ("group", try call.value("group"))],
                    flags: [wish.text("outcome") ?? ""]))
        },
        .changing(
            .post, "/api/v1/courses/{group}/drops", "addDrop", .courses,
            "Record that somebody gives up learning, as `lotse course drop` does", input: drop,
            form: CourseForms.whole, refusals: [.notFound, .conflict],
            ahead: { call, wish in
                _ = try one(call)
                return dropping(wish)
            }, work: { call, wish in try recorded(call, dropping(wish)) }),
    ]

    // MARK: Looking

    private struct Room {
        let plan: StagePlan
        let look: Look
        let book: CaseBook
    }

    private static func room(_ call: APICall) throws -> Room {
        guard let plan = try call.store.lastPlan(of: Stage.Name.courses.rawValue) else {
            throw SheetResource.notPlanned
        }
        let look = try call.look()
        return Room(plan: plan, look: look, book: try look.caseBook(call.store))
    }

    private static func one(_ call: APICall) throws -> CourseForms.Whole {
        let (room, name) = (try room(call), try call.value("group"))
        guard let group = room.book.courses.groups.first(where: { $0.id.text == name }) else {
            throw Problem.nothing("there is no such group", hint: "GET /api/v1/courses lists them")
        }
        let learners = room.book.courses.enrolments.filter { $0.group == group.id }.sorted { $0.learner < $1.learner }
        try call.note(known: learners.map(\.learner), room.look, purpose: "courses")
        return CourseForms.Whole(
            group: group,
            learners: learners.map { learner in
                CourseForms.Learner(
                    enrolment: learner,
                    count: room.book.learning.attendance.first {
                        $0.group == group.id && $0.applicant == learner.learner
                    })
            })
    }

    // MARK: Changing

    private static func attend(_ call: APICall, _ said: [(name: String, text: String?)]) throws -> CourseForms.Whole {
        guard let day = CivilDate(iso: try call.value("date")) else {
            throw Problem.nothing("that is no day", hint: "write it as 2012-06-25")
        }
        guard !said.contains(where: { $0.name.contains(",") }) else {
            throw Problem.nothing("nobody of the group has that id", hint: "GET /api/v1/courses/{group} lists them")
        }
        let states = AttendanceRecord.State.allCases.map { state in
            (
                state.rawValue,
                Optional(said.filter { $0.text == state.rawValue }.map(\.name).joined(separator: ","))
            )
        }
        _ = try call.changing({ try one(call) }, as: CourseForms.whole) {
            try call.perform(
                Errand(
                    "course", "attend", operands: [try call.value("group")], options: [("date", day.iso)] + states))
        }
        return try one(call)
    }

    private static func recorded(_ call: APICall, _ errand: Errand) throws -> CourseForms.Whole {
        _ = try one(call)
        try call.perform(errand)
        return try one(call)
    }

    private static func dropping(_ wish: InputFields) -> Errand {
        Errand(
            "course", "drop", operands: [wish.text("applicant") ?? ""],
            options: [("date", wish.text("on")), ("reason", wish.text("reason"))])
    }

    // MARK: What is sent

    private static let lesson = Input<[(name: String, text: String?)]>(
        shape: .object(
            name: "LessonInput",
            [
                Property(
                    name: "attendance", meaning: "by the learner's id",
                    shape: .map(.word(AttendanceRecord.State.words)))
            ])
    ) { $0.texts("attendance") ?? [] }

    private static let who = Property.text("applicant", "the learner's id", isRequired: true)

    private static let exam = Input.fields(
        "ExamInput",
        [
            who, .word("outcome", "how it went", ExamResult.Outcome.words, isRequired: true),
            .day("on", "the day of the exam", isRequired: true),
        ])

    private static let drop = Input.fields(
        "DropInput",
        [
            who, .word("reason", "why, by a word", CourseExit.Reason.words, isRequired: true),
            .day("on", "the first day on which the learner is not there", isRequired: true),
        ])
}
