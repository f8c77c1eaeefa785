import HTTP

extension RouteTable {
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let seen = Route.Parameter("seen", "the revision of the campaign that the page was made from")

    /// From the handshake to the end of the probation.
    static let journey: [Route] = invitations + placement + courses + travel + probation + incidents

    private static let invitations: [Route] = [
        Route(
            .get, "/invitations", staff, "Who is invited to the fair and what they answered, and the waiting list",
            handler: InvitationPages.all),
        Route(
            .post, "/invitations", coordinatorAlone, "Record that people were invited, as `lotse invite send` does",
            [
                .init("whom", "`next`, `shortlisted` or `one/` and an applicant's id"),
                .init("on", "the day of the letter"), .init("answer-by", "the last day on which an answer counts"),
                seen,
            ], handler: InvitationPages.send),
        Route(
            .post, "/invitations/{applicant}/answer", coordinatorAlone,
            "Record what somebody answers, as `lotse invite answer` does",
            [
                .init("answer", "`coming`, `video` or `declined/` and a reason"),
                .init("days", "the days, where not all; several times"), .init("on", "the day of the answer"), seen,
            ], handler: InvitationPages.answer),
        Route(
            .post, "/invitations/expected", coordinatorAlone, "Set the share of those invited who do not come",
            [.init("no-show", "percent, 0 to 90"), seen], handler: InvitationPages.expect),
        Route(
            .get, "/stay", staff, "Where the guests of the fair sleep, ride and eat", handler: StayPages.response),
    ]

    private static let placement: [Route] = [
        Route(
            .get, "/placement", staff, "Who is recommended where and why, how it was made, and by which method",
            handler: PlacementPages.all),
        Route(
            .post, "/placement", coordinatorAlone, "Choose what is recommended, as `lotse placement method` does",
            [.init("method", "`stable`, `assignment` or `mostPlaced`"), seen], handler: PlacementPages.choose),
    ]

    private static let courses: [Route] = [
        Route(
            .get, "/courses", staff, "The language courses: groups, weeks, exams, who is in them and at the lessons",
            handler: CoursePages.all),
        Route(
            .post, "/courses/{group}/lessons", coordinatorAlone,
            "Record who was at a lesson, as `lotse course attend` does",
            [
                .init("on", "the day of the lesson"),
                .init("was-APPLICANT", "`present`, `excused` or `missing`; empty = not said"), seen,
            ], handler: CoursePages.attend),
        Route(
            .post, "/courses/{group}/exams", coordinatorAlone, "Record an exam, as `lotse course exam` does",
            [
                .init("applicant", "the applicant's id"), .init("outcome", "`passed` or `failed`"),
                .init("on", "the day of the exam"), seen,
            ], handler: CoursePages.exam),
        Route(
            .post, "/courses/{group}/drops", coordinatorAlone,
            "Record that somebody gives up learning, as `lotse course drop` does",
            [
                .init("applicant", "the applicant's id"), .init("reason", "why"),
                .init("on", "the first day on which the learner is not there"), seen,
            ], handler: CoursePages.drop),
    ]

    private static let travel: [Route] = [
        Route(
            .get, "/travel", staff, "The journeys of a day: who lands when, who fetches them, and who has none",
            [.init("day", "the day of arrival, `YYYY-MM-DD`; else the next with one")], handler: TravelPages.all),
        Route(
            .post, "/travel/{applicant}/booking", coordinatorAlone,
            "Record that a journey is booked, or not any more, as `lotse travel book` and `unbook` do",
            [.init("state", "`booked` or `unbooked`"), .init("day", "the day to go back to"), seen],
            handler: TravelPages.book),
        Route(
            .post, "/travel/delays", coordinatorAlone,
            "Record a delay and plan journeys and pickups again, as `lotse travel delay` does",
            [
                .init("who", "a connection's id, or an applicant's"), .init("minutes", "minutes late in all"),
                .init("on", "the connection's date of service"), .init("day", "the day to go back to"), seen,
            ], handler: TravelPages.delay),
    ]

    private static let probation: [Route] = [
        Route(
            .get, "/probation", staff, "The first months of everybody at work: talks, decisions, who is without work",
            handler: ProbationPages.list),
        Route(
            .get, "/probation/{applicant}", staff, "One person's first months, with the notes of the talks",
            handler: ProbationPages.one),
        Route(
            .post, "/probation/{applicant}/events", coordinatorAlone,
            "Record what happened to a signed contract, as `lotse probation record` does",
            [
                .init("state", "what happened"), .init("on", "the day"),
                .init("start", "the new first day of work, with `postponed`"), .init("reason", "why"), seen,
            ], handler: ProbationPages.record),
        Route(
            .post, "/probation/{applicant}/notes", coordinatorAlone,
            "Record what one side wrote down of a talk, as `lotse probation note` does",
            [
                .init("day", "the day of the contract that the talk is meant for"),
                .init("side", "`employer` or `worker`"), .init("on", "when they talked"),
                .init("answer-QUESTION", "`yes`, `partly` or `no`"),
                .init("progress", "`behind`, `asAgreed` or `ahead`"), .init("german", "a level, as heard at work"),
                .init("planned-days", "days off that were agreed before"), .init("unplanned-days", "other days off"),
                .init("support", "help that was offered; several times"),
                .init("signed", "the day on which this side signed"), .init("copied", "the day the person got it"),
                .init("copy-language", "`de`, `en` or `es`"), seen,
            ], handler: ProbationPages.note),
    ]

    private static let incidents: [Route] = [
        Route(
            .get, "/incidents", staff, "What went wrong, and how much is open of each", handler: IncidentPages.all),
        Route(
            .post, "/incidents", coordinatorAlone, "Open an incident, as `lotse incident open` does",
            [
                .init("kind", "what happened"), .init("subject", "whom it concerns, as `employer/F48`"),
                .init("on", "the day"), .init("from", "since when"),
                .init("work-ends", "the last day of work of everybody affected"), .init("note", "what else is known"),
                seen,
            ], handler: IncidentPages.open),
        Route(
            .get, "/incidents/{incident}", staff, "One incident: who is affected, what is proposed and to be done",
            handler: IncidentPages.one),
        Route(
            .post, "/incidents/{incident}/lost", coordinatorAlone,
            "Record that it ended the work of everybody affected", [.init("on", "the last day of work"), seen],
            handler: IncidentPages.lost),
        Route(
            .post, "/incidents/{incident}/close", coordinatorAlone, "Close an incident",
            [.init("on", "the day"), .init("outcome", "how it ended"), seen], handler: IncidentPages.close),
    ]
}
