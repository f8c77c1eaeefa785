import Calendar
import Domain
import HTTP
import Pipeline
import PlanFiles
import Store

/// `/api/v1/placements`, `/placement-figures` and `/contracts`: who is recommended where and why, offers, what is said to them, and contracts.
enum PlacementResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/placements", "listPlacements", .placement,
            "Everybody whom the placement has looked at: where they are recommended, or why nowhere, by applicant",
            item: recommendation, refusals: [.notFound], work: recommendations),
        .reading(
            "/api/v1/placement-figures", "getPlacementFigures", .placement,
            "By which method places are recommended, and what the recommendation in force comes to", form: figures,
            work: inForce),
        .changing(
            .put, "/api/v1/placement-figures", "putPlacementFigures", .placement,
            "Choose the method of the next recommendation, as `lotse placement method` does", input: method,
            guarding: .version, form: figures, refusals: [.conflict]
        ) { call, wish in
            _ = try call.changing({ try inForce(call) }, as: figures) {
                try call.perform(Errand("placement", "method", operands: [wish.text("method") ?? ""]))
            }
            return try inForce(call)
        },
        .listing(
            "/api/v1/contracts", "listContracts", .placement, "Offers and contracts, by applicant and vacancy",
            item: contract
        ) { call, wish in
            let slice = wish.slice(try call.store.contracts()) { "\($0.applicant) \($0.vacancy)" }
            try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "contracts")
            return slice
        },
        .reading(
            "/api/v1/contracts/{applicant}/{vacancy}", "getContract", .placement, "One offer or contract",
            form: contract, refusals: [.notFound]
        ) { try known($0).contract },
        .changing(
            .post, "/api/v1/contracts", "addOffer", .placement,
            "Record that an employer offers a contract, as `lotse placement offer` does", input: offer,
            status: .created, form: contract, refusals: [.notFound, .conflict],
            location: {
                "/api/v1/contracts/\(RoutePattern.segment($0.applicant.text))/\(RoutePattern.segment($0.vacancy.text))"
            }, work: add),
        .changing(
            .put, "/api/v1/contracts/{applicant}/{vacancy}/answer", "putOfferAnswer", .placement,
            "Record that an offer is accepted, signed or declined, as `lotse placement answer` does", input: answer,
            guarding: .version, form: contract, refusals: [.notFound, .conflict]
        ) { call, wish in
            let pair = try known(call).operands
            _ = try call.changing({ try known(call).contract }, as: contract) {
                try call.perform(
                    Errand(
                        "placement", "answer", operands: pair + [wish.text("answer") ?? ""],
                        options: [("date", wish.text("on"))]))
            }
            return try known(call).contract
        },
    ]

    // MARK: Looking

    private static func recommendations(_ call: APICall, _ wish: PageWish) throws -> Slice<Recommendation> {
        guard let plan = try call.store.lastPlan(of: Stage.Name.placement.rawValue) else {
            throw SheetResource.notPlanned
        }
        let kept = try PlacementLines.kept(plan)
        func reasons(_ applicant: ID<Applicant>) -> [String] { (kept.reasons[applicant] ?? []).map(\.text) }
        let placed = kept.pairs.map {
            Recommendation(applicant: $0.applicant, vacancy: $0.vacancy, reasons: reasons($0.applicant))
        }
        let others = kept.unplaced.map { Recommendation(applicant: $0, vacancy: nil, reasons: reasons($0)) }
        let slice = wish.slice(placed + others) { $0.applicant.text }
        try call.note(known: slice.items.map(\.applicant), try call.look(), purpose: "placement")
        return slice
    }

    private static func inForce(_ call: APICall) throws -> Figures {
        Figures(
            chosen: try call.store.campaign().settings.placementMethod,
            kept: try call.store.lastPlan(of: Stage.Name.placement.rawValue).map { try PlacementLines.kept($0) })
    }

    /// The offer or contract of the path, with the words that name it in commands.
    private static func known(_ call: APICall) throws -> (contract: Contract, operands: [String]) {
        let look = try call.look()
        let applicant = try call.knownApplicant(look).id
        let vacancy = try VacancyResource.known(call, look).id
        guard let found = try contract(of: applicant, vacancy, call) else {
            throw Problem.nothing(
                "there is no offer to that person for that vacancy", hint: "GET /api/v1/contracts lists them")
        }
        return (found, [applicant.text, vacancy.text])
    }

    private static func contract(
        of applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, _ call: APICall
    ) throws -> Contract? {
        let found = try call.store.contracts().last { $0.applicant == applicant && $0.vacancy == vacancy }
        if found != nil { try call.note([applicant], purpose: "contracts") }
        return found
    }

    // MARK: Changing

    private static func add(_ call: APICall, _ wish: InputFields) throws -> Contract {
        let look = try call.look()
        let (applicant, vacancy) = (
            ID<Applicant>(wish.text("applicant") ?? ""), ID<Vacancy>(wish.text("vacancy") ?? "")
        )
        guard look.applicant(applicant) != nil, look.vacancy(vacancy) != nil else {
            throw Problem.nothing("the campaign has no such applicant, or no such vacancy")
        }
        try call.perform(
            Errand(
                "placement", "offer", operands: [applicant.text, vacancy.text],
                options: [("start", wish.text("start")), ("pay", wish.whole("pay").map { String($0) })]))
        guard let contract = try contract(of: applicant, vacancy, call) else {
            throw Problem.nothing("the offer is not there any more")
        }
        return contract
    }

    // MARK: What is sent

    private static let offer = Input.fields(
        "OfferInput",
        [
            .text("applicant", "to whom", isRequired: true), .text("vacancy", "for which vacancy", isRequired: true),
            .day("start", "the first day of work", isRequired: true),
            .number("pay", "gross pay a month, in cents", 1...10_000_000),
        ])

    private static let method = Input.fields(
        "PlacementFiguresInput",
        [
            .word(
                "method", "what is recommended from the next plan on", PlacementMethod.allCases.map(\.rawValue),
                isRequired: true)
        ])

    private static let answer = Input.fields(
        "OfferAnswerInput",
        [
            .word("answer", "what is said to it", ["accept", "sign", "decline"], isRequired: true),
            .day("on", "with `sign`: the day on which both sides had signed; else as the command chooses"),
        ])

    // MARK: Forms

    private struct Recommendation {
        let applicant: ID<Applicant>
        let vacancy: ID<Vacancy>?
        let reasons: [String]
    }

    private struct Figures {
        let chosen: PlacementMethod
        let kept: KeptPlacement?
    }

    private static let figures = Form<Figures>.object(
        "PlacementFigures",
        [
            Part("method", .word, "the method that was chosen") { $0.chosen },
            Part("meaning", .texts, "what it asks for") { $0.chosen.meaning },
            Part("equals", .texts, "who counts as equal under `mostPlaced`") { _ in PlacementMethod.equals },
            Part(maybe: "madeBy", .word, "the method of the recommendation in force; null before the first") {
                $0.kept?.making?.method
            },
            Part(maybe: "placed", .count, "people with a contract or a recommendation; null before the first") {
                $0.kept?.pairs.count
            },
            Part(maybe: "unplaced", .count, "people who were interviewed, or on papers seen, and have no place") {
                $0.kept?.unplaced.count
            },
            Part(maybe: "most", .count, "how many can have a place at most; null under the other methods") {
                $0.kept?.most
            },
            Part(maybe: "total", .count, "the mutual scores of those who have a place") { $0.kept?.making?.total },
            Part(maybe: "unstable", .count, "pairs that would rather have each other") {
                $0.kept?.instabilities.count
            },
        ])

    private static let recommendation = Form<Recommendation>.object(
        "Placement",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part(maybe: "vacancy", .id(), "where; null = nowhere") { $0.vacancy },
            Part(list: "reasons", .text, "why not one that is liked better, or scores more; in English") { $0.reasons },
        ])

    private static let contract = Form<Contract>.object(
        "Contract",
        [
            Part("applicant", .id(), "who") { $0.applicant }, Part("vacancy", .id(), "where") { $0.vacancy },
            Part("state", .word, "how far it has come") { $0.state },
            Part("start", .date, "the first day of work or training, as it was agreed") { $0.start },
            Part(maybe: "signedOn", .date, "the day on which both sides had signed") { $0.signedOn },
            Part(maybe: "payPerMonth", .cents, "gross pay a month, in cents; null = not said") { $0.payPerMonth },
            Part(list: "languages", .text, "languages in which the text was handed over") {
                $0.languages.map(\.text)
            },
            Part(maybe: "probationMonths", .count, "months of probation; 0 = none; null = not said") {
                $0.probationMonths
            },
        ])
}
