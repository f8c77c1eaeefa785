import HTTP

extension RouteTable {
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let seen = Route.Parameter("seen", "the revision of the campaign that the page was made from")

    /// What an applicant's page records.
    static let people: [Route] = [
        Route(
            .post, "/applicants/{applicant}/papers", coordinatorAlone,
            "Say how far a paper has come, as `lotse documents set` does",
            [
                .init("kind", "the kind of paper"), .init("status", "how far it has come"),
                .init("until", "the last day on which it is valid"), .init("note", "a remark"), seen,
            ], handler: ApplicantForms.paper),
        Route(
            .post, "/applicants/{applicant}/tasks", coordinatorAlone,
            "Record that a line of the checklist is done or open again, as `lotse task` does",
            [
                .init("task", "the line"), .init("state", "`done` or `reopened`"),
                .init("on", "the day on which it was done"), seen,
            ], handler: ApplicantForms.task),
        Route(
            .post, "/applicants/{applicant}/gate", coordinatorAlone,
            "Let somebody travel although a line of the gate does not hold, or take that back",
            [
                .init("line", "the line"), .init("state", "`overridden` or `retracted`"),
                .init("reason", "why; the log keeps it"), seen,
            ], handler: ApplicantForms.override),
    ]

    /// Who gets in: accounts and links.
    static let access: [Route] = [
        Route(.get, "/users", coordinatorAlone, "Who of the staff may sign in", handler: UserPages.all),
        Route(
            .post, "/users", coordinatorAlone, "Make an account",
            [
                .init("user", "the new user's name"), .init("role", "`coordinator`, `viewer` or `auditor`"),
                .init("secret", "the password"), seen,
            ], handler: UserPages.add),
        Route(
            .post, "/users/{user}/password", coordinatorAlone, "Give an account another password; its sessions end",
            [.init("secret", "the password"), seen], handler: UserPages.password),
        Route(
            .post, "/users/{user}/remove", coordinatorAlone, "Remove an account, but for the last coordinator's",
            [seen], handler: UserPages.remove),
        Route(
            .get, "/links", coordinatorAlone, "The links that employers and candidates open", handler: LinkPages.all),
        Route(
            .post, "/links", coordinatorAlone, "Make a link; it is shown once",
            [
                .init("holder", "role and id, as `employer/F04`"), .init("days", "for how many days it is good"), seen,
            ], handler: LinkPages.make),
        Route(
            .post, "/links/{number}/revoke", coordinatorAlone, "Shut a link and end the sessions it opened", [seen],
            handler: LinkPages.revoke),
    ]
}
