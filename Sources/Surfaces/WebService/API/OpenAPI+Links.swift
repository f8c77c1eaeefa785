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
        Link(from: "listApplicants", to: ["getApplicant"], values: [("applicant", "$response.body#/items/0/id")]),
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
