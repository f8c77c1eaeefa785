import HTTP

extension RouteTable {
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let moment = Route.Parameter(
        "at", "a moment to rehearse, `2012-06-25 10:30`; now where it is left out")
    private static let back = Route.Parameter("back", "the page of the desk to go back to")

    /// The day of the fair.
    static let dayDesk: [Route] = [
        Route(
            .get, "/desk", staff, "The fair now: what is to be done, and what is next at each table; loads itself anew",
            [moment], handler: DeskNowPage.response),
        Route(
            .get, "/desk/people", staff, "Who is there, and who is still to come",
            [.init("q", "a name, a number, or the code of a badge"), moment], handler: DeskPeoplePage.response),
        Route(
            .get, "/desk/free", staff, "Who could talk now: both free, a good match, not going to meet", [moment],
            handler: DeskFreePage.response),
        Route(
            .get, "/desk/events", staff, "What the desk was told, newest first", [moment],
            handler: DeskEventsPage.response),
        Route(
            .get, "/desk/note", staff, "What both sides noted of an interview",
            [.init("interview", "the interview's id"), moment], handler: DeskNotePage.response),
        Route(
            .post, "/desk/note/{side}", coordinatorAlone, "Keep what a side noted: `employer` or `candidate`",
            [
                .init("interview", "the interview's id"), .init("mark", "a mark of the side; empty = none"),
                .init("remark", "the text"), .init("was", "the mark of what the page showed"), moment,
            ], handler: DeskNotePage.keep),
        Route(
            .get, "/desk/walkin", coordinatorAlone, "The form for somebody without an invitation", [moment],
            handler: DeskWalkInPage.response),
        Route(
            .post, "/desk/walkin", coordinatorAlone, "Take somebody in who has agreed",
            [
                .init("agreed", "`yes`"), .init("language", "in which the text was shown: `de`, `en` or `es`"),
                .init("given", "the given name"), .init("family", "the family name"),
                .init("speaks", "languages with levels: `es:C2,de:A2`"), .init("occupation", "what they do"),
                .init("vacancy", "the vacancy that they want to talk about; empty = none"), moment, back,
            ], handler: DeskForms.walkIn),
        Route(
            .post, "/desk/tell", coordinatorAlone, "Tell the desk what happened; events are never changed",
            [
                .init("event", "a kind of event, such as `came`, `late`, `tableLost` or `undone`"),
                .init("about", "whom or what it is about: an id, a table's number, or an event's"),
                .init("time", "when they come: `10:40`"), .init("minutes", "how much later it ends"),
                .init("teams", "how many are left"), .init("vacancy", "of an interview that was arranged"),
                .init("q", "the search to go back to"), moment, back,
            ], handler: DeskForms.tell),
        Route(
            .post, "/desk/replan", coordinatorAlone,
            "Plan the rest of the day on a copy; the proposal waits at `/plan`",
            [moment], handler: DeskForms.replan),
        Route(
            .post, "/desk/release", coordinatorAlone, "Make the accepted plan of the day what people are told",
            [moment],
            handler: DeskForms.release),
    ]
}
