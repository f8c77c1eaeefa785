import JSONText

extension OpenAPI {
    /// What of one answer leads to another operation.
    struct Link {
        let from: String
        let to: [String]
        /// Where the values of the path come from, by name: runtime expressions.
        let values: [(name: String, expression: String)]
    }

    static let links = [
        Link(
            from: "listApplicants",
            to: ["getApplicant", "listTasks", "listPapers", "getBackwardPlan", "getPersonGate"],
            values: [("applicant", "$response.body#/items/0/id")]),
        Link(
            from: "listTasks", to: ["getTask", "putTask"],
            values: [("applicant", "$request.path.applicant"), ("task", "$response.body#/items/0/task")]),
        Link(
            from: "listPapers", to: ["getPaper", "putPaper"],
            values: [("applicant", "$request.path.applicant"), ("paper", "$response.body#/items/0/kind")]),
        Link(from: "listEmployers", to: ["getEmployer"], values: [("employer", "$response.body#/items/0/id")]),
        Link(
            from: "listVacancies", to: ["getVacancy", "listShortlist"],
            values: [("vacancy", "$response.body#/items/0/id")]),
        Link(
            from: "listShortlist", to: ["explainPair"],
            values: [("vacancy", "$request.path.vacancy"), ("applicant", "$response.body#/items/0/applicant")]),
        Link(
            from: "listShortlist", to: ["getAnswer", "putAnswer"],
            values: [
                ("vacancy", "$request.path.vacancy"), ("applicant", "$response.body#/items/0/applicant"),
                ("side", "$response.body#/items/0/answers/0/side"),
            ]),
        Link(from: "listCourses", to: ["getCourse"], values: [("group", "$response.body#/items/0/id")]),
        Link(
            from: "listProbations", to: ["getProbation", "addProbationEvent"],
            values: [("applicant", "$response.body#/items/0/applicant")]),
        Link(
            from: "openIncident", to: ["getIncident", "loseWork", "closeIncident"],
            values: [("incident", "$response.body#/summary/id")]),
        Link(
            from: "addOffer", to: ["getContract", "putOfferAnswer"],
            values: [("applicant", "$response.body#/applicant"), ("vacancy", "$response.body#/vacancy")]),
        Link(
            from: "tellDesk", to: ["getDeskEvent", "undoDeskEvent"], values: [("number", "$response.body#/number")]),
        Link(from: "addUser", to: ["putPassword", "removeUser"], values: [("user", "$response.body#/name")]),
        Link(from: "makeLink", to: ["revokeLink"], values: [("number", "$response.body#/link/number")]),
        Link(
            from: "startRun", to: ["getRun", "cancelRun", "acceptRun", "refuseRun"],
            values: [("run", "$response.body#/run")]),
        Link(
            from: "sendFile", to: ["getImport", "confirmImport", "discardImport"],
            values: [("upload", "$response.body#/id")]),
        Link(from: "listBatches", to: ["revertBatch"], values: [("batch", "$response.body#/items/0/number")]),
        Link(from: "listExports", to: ["getExport"], values: [("kind", "$response.body#/items/0/kind")]),
        Link(
            from: "makeCalendarLink", to: ["revokeCalendarLink"], values: [("number", "$response.body#/link/number")]),
    ]

    /// The links of an operation's answer, named after where they lead.
    static func links(of operation: Operation) -> Members {
        links.filter { $0.from == operation.id }.flatMap { link in
            link.to.map { target in
                (
                    target,
                    .object([
                        ("operationId", .string(target)),
                        ("parameters", .object(link.values.map { ($0.name, .string($0.expression)) })),
                    ])
                )
            }
        }
    }
}
