import HTTP

extension RouteTable {
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let seen = Route.Parameter("seen", "the revision of the campaign that the page was made from")
    private static let back = [
        Route.Parameter("day", "the day to go back to, from 1"),
        Route.Parameter("side", "the view to go back to: `tables` or `employers`"),
    ]

    /// The board of the fair.
    static let board: [Route] = [
        Route(
            .get, "/fair", staff, "The board of the fair: the draft, what it breaks, and who has no place",
            [
                .init("day", "the day, from 1"), .init("side", "`tables` or `employers`"),
                .init("select", "the interview that is chosen"), .init("place", "the place that is chosen for it"),
            ], isKept: true, handler: BoardPage.response),
        Route(
            .post, "/fair/pin", coordinatorAlone, "Fix an interview at a place; planning keeps it",
            [
                .init("request", "the interview's id"), .init("place", "day, time and table: `2 09:30 3`"),
                .init("interpreter", "the interpreter's id; empty = the planner's choice"),
                .init("reason", "why; asked for where a rule is broken"), seen,
            ] + back, handler: BoardForms.pin),
        Route(
            .post, "/fair/unpin", coordinatorAlone, "Free a fixed interview",
            [.init("request", "the interview's id"), seen] + back,
            handler: BoardForms.unpin),
        Route(
            .post, "/fair/swap", coordinatorAlone, "Fix two interviews each at the other's place",
            [
                .init("request", "the interview's id"), .init("other", "the other's"),
                .init("reason", "why; asked for where a rule is broken"), seen,
            ] + back, handler: BoardForms.swap),
        Route(
            .post, "/fair/ban", coordinatorAlone, "Keep a time free of interviews",
            [
                .init("what", "`table 3`, `employer F03`, or `interview` with an interview's id"),
                .init("from", "when it begins, `HH:MM`"), .init("to", "when it ends, `HH:MM`"),
                .init("reason", "why"), seen,
            ] + back, handler: BoardForms.ban),
        Route(
            .post, "/fair/unban", coordinatorAlone, "Lift a ban",
            [.init("number", "the ban's number"), seen] + back, handler: BoardForms.lift),
        Route(
            .post, "/fair/release", coordinatorAlone, "Make the draft the timetable that people are told",
            [.init("name", "what the release is called"), seen], handler: BoardForms.release),
        Route(.get, "/board.js", .everybody, "The script that drags cards of the board", handler: BoardScript.response),
    ]

    /// What stages planned, as pages to look at and to print.
    static let sheets: [Route] = [
        Route(
            .get, "/housing", staff, "The occupancy of the homes, week by week, and who has no bed",
            isKept: true, handler: SheetPages.housing),
        Route(
            .get, "/gate", staff, "Who may travel, and what the others lack", isKept: true,
            handler: SheetPages.gate),
        Route(
            .get, "/ledger", staff, "What the campaign costs, who pays, and how the money moves",
            isKept: true, handler: SheetPages.ledger),
    ]

    /// The planning room.
    static let planning: [Route] = [
        Route(
            .get, "/plan", staff, "Who plans what since when, how far it is, and what a proposal would change",
            handler: PlanPages.response),
        Route(.get, "/plan/progress", staff, "The same in short, as JSON", handler: PlanPages.progress),
        Route(
            .post, "/plan", coordinatorAlone, "Begin a run on a copy of the campaign",
            [.init("scope", "`all` or `fair`")], handler: PlanPages.start),
        Route(
            .post, "/plan/{run}/cancel", coordinatorAlone, "End a run before its next stage", handler: PlanPages.cancel),
        Route(
            .post, "/plan/{run}/accept", coordinatorAlone, "Make a proposal what counts, if the campaign is as it was",
            handler: PlanPages.accept),
        Route(
            .post, "/plan/undo", coordinatorAlone,
            "Take the proposal back that was accepted last, while nothing else was changed", [seen],
            handler: PlanPages.takeBack),
        Route(
            .post, "/plan/{run}/refuse", coordinatorAlone, "Drop a proposal; nothing changes", handler: PlanPages.refuse
        ),
    ]
}
