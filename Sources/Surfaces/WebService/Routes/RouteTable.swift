import HTTP

/// Every address of the service. What is not here is not there.
package enum RouteTable {
    static let applicant = RoutePattern("/applicants/{applicant}")
    static let vacancy = RoutePattern("/vacancies/{vacancy}")
    static let vacancyAnswers = RoutePattern("/vacancies/{vacancy}/answers")
    static let employerVacancy = RoutePattern("/employer/vacancies/{vacancy}")
    static let employerAnswers = RoutePattern("/employer/vacancies/{vacancy}/answers")

    static let calendar = RoutePattern("/calendar/{token}.ics")
    static let export = RoutePattern("/exports/{kind}")

    /// Where a calendar is fetched by its token.
    package static func calendarAddress(_ token: String) -> String { calendar.address(token) }

    static let staff = Route.Access.only([.coordinator, .viewer])

    /// In the order of the reference; no two of a method have the same pattern.
    package static let all: [Route] = pages + api

    /// The addresses that browsers open.
    package static let pages: [Route] =
        everybody + coordinator + people + board + dayDesk + planning + sheets + journey + imports + documents
        + requests
        + access + employer + ownNotes + afterTheFair + candidate + ownAnswers + ownData

    private static let everybody: [Route] = [
        Route(.get, "/login", .everybody, "The form to sign in with a password", handler: SignInPages.login),
        Route(
            .post, "/login", .everybody, "Sign in",
            [.init("name", "the user's name"), .init("password", "the password")], handler: SignInPages.enter),
        Route(.post, "/logout", .everybody, "Sign out; the session ends at once", handler: SignInPages.leave),
        Route(
            .post, "/language", .everybody, "Choose the language of the pages",
            [.init("language", "`de`, `en` or `es`"), .init("back", "the page to go back to")],
            handler: SignInPages.switchLanguage),
        Route(
            .get, "/l/{token}", .everybody, "What a link leads to: a page with one button", handler: SignInPages.link),
        Route(.post, "/l/{token}", .everybody, "Open the link's session", handler: SignInPages.openLink),
        Route(
            .get, "/calendar/{token}.ics", .everybody,
            "A calendar to subscribe to, for whoever has its address; with `ETag`, and 304 for `If-None-Match`",
            handler: CalendarFeedPage.response),
        Route(
            .get, "/style.css", .everybody, "The style sheet",
            [.init("sheet", "with that of one page: `housing`, `gate`, `ledger` or `stay`")],
            handler: StyleSheetPage.response),
        Route(.get, "/healthz", .everybody, "`ok` where the campaign's file can be read", handler: HealthPages.health),
        Route(
            .get, "/metrics", .everybody, "Counters for Prometheus; shut it off at the proxy",
            handler: HealthPages.metrics),
    ]

    private static let coordinator: [Route] = [
        Route(
            .get, "/", staff, "The funnel, what is due, money, and which stages are out of date",
            isKept: true, handler: OverviewPage.response),
        Route(
            .get, "/applicants", staff, "The applicants, a page at a time",
            [
                .init(
                    "q", "words of the name, number, occupation or place; accents and one wrong letter do not matter"),
                .init("german", "the least level of German, `A1` to `C2`"),
                .init("state", "`listed`, `unlisted` or `withdrawn`"), .init("page", "the page, from 1"),
                .init("rows", "how many stand on a page: 50, `300` or `1000`"),
            ], isKept: true, handler: ApplicantsPage.response),
        Route(
            .get, "/applicants/{applicant}", staff,
            "One applicant: profile, vacancies that fit, the plan backwards from the first day, papers, tasks, recognition with the law, itinerary, log",
            handler: ApplicantPage.response),
        Route(
            .get, "/vacancies", staff, "The vacancies",
            [.init("q", "words of the occupation, employer, place or number")], isKept: true,
            handler: VacancyPages.list),
        Route(
            .get, "/vacancies/{vacancy}", staff,
            "One vacancy: its shortlist with the parts of each score, and the answers",
            isKept: true, handler: VacancyPages.one),
        Route(
            .post, "/vacancies/{vacancy}/answers", .only([.coordinator]), "Record what a side said",
            [
                .init("applicant", "the applicant's id"), .init("side", "`employer` or `applicant`"),
                .init("answer", "`invite`, `hold` or `decline`"), .init("reason", "a word of the list of reasons"),
                .init("was", "the answers that the page showed, the applicant's and the employer's: `,invite`"),
            ], handler: VacancyPages.record),
        Route(
            .get, "/search", staff, "Everything with a name or a number, what fits best first",
            [.init("q", "words; accents and one wrong letter do not matter")], handler: SearchPage.response),
        Route(
            .get, "/log", .only([.coordinator, .auditor]), "The audit log, newest first",
            [.init("before", "only lines with a smaller number")], handler: LogPage.response),
    ]

    private static let documents: [Route] = [
        Route(
            .get, "/exports", staff, "The documents of the campaign, to download",
            [.init("language", "that of the documents: `de`, `en` or `es`; else each receiver's")],
            handler: ExportPages.list),
        Route(
            .get, "/exports/{kind}", staff, "The documents of a kind, several of them as a zip archive",
            [
                .init("format", "a format of `lotse export`; else as the command writes them"),
                .init("language", "`de`, `en` or `es`; else as the command chooses"),
            ], handler: ExportPages.file),
        Route(
            .get, "/calendars", staff, "Who has a calendar, and the addresses that open it",
            handler: SubscriptionPages.list),
        Route(
            .post, "/calendars", .only([.coordinator]), "Make an address of somebody's calendar; it is shown once",
            [.init("receiver", "role and id, as `guide/L1`")], handler: SubscriptionPages.make),
        Route(
            .post, "/calendars/{number}/revoke", .only([.coordinator]), "Shut an address of a calendar",
            handler: SubscriptionPages.revoke),
    ]

    private static let employer: [Route] = [
        Route(
            .get, "/employer", .only([.employer]), "The employer's own vacancies, and what is to be decided",
            handler: EmployerPages.home),
        Route(
            .get, "/employer/vacancies/{vacancy}", .only([.employer]),
            "Who is proposed for an own vacancy, without names, and why", [.init("saved", "the profile just answered")],
            handler: EmployerPages.vacancy),
        Route(
            .post, "/employer/vacancies/{vacancy}/answers", .only([.employer]), "Invite, hold or decline a proposal",
            [
                .init("profile", "the profile's reference"), .init("answer", "`invite`, `hold` or `decline`"),
                .init("reason", "a word of the list of reasons"),
            ], handler: EmployerPages.decide),
        Route(
            .get, "/employer/plan", .only([.employer]), "The employer's own released interviews",
            handler: EmployerPages.plan),
        Route(
            .get, "/employer/plan.pdf", .only([.employer]),
            "The own interviews as PDF; names where both sides invited, else ids",
            handler: EmployerPages.paper),
        Route(
            .get, "/employer/plan.xlsx", .only([.employer]),
            "The own interviews as a workbook; names where both sides invited, else ids",
            handler: EmployerPages.workbook),
        Route(
            .post, "/employer/calendar", .only([.employer]), "Make an address of the own calendar; it is shown once",
            handler: SubscriptionPages.employer),
    ]

    private static let candidate: [Route] = [
        Route(
            .get, "/candidate", .only([.candidate]), "The candidate's own itinerary", handler: CandidatePages.home),
        Route(
            .get, "/candidate/itinerary.pdf", .only([.candidate]), "The own itinerary as PDF",
            handler: CandidatePages.pdf),
        Route(
            .get, "/candidate/itinerary.ics", .only([.candidate]), "The own itinerary as a calendar file",
            handler: CandidatePages.calendar),
        Route(
            .post, "/candidate/calendar", .only([.candidate]), "Make an address of the own calendar; it is shown once",
            handler: SubscriptionPages.candidate),
    ]
}
