import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/incidents`: what went wrong, whom it affects, what is proposed and to be done, and how it ended.
enum IncidentResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/incidents", "listIncidents", .incidents, "The incidents, by id", item: IncidentForms.line
        ) { call, wish in
            let book = try call.look().caseBook(call.store)
            let slice = wish.slice(try cases(call)) { $0.incident.id.text }
            try call.note(
                known: slice.items.flatMap { $0.people.map(\.applicant) }, try call.look(), purpose: "incidents")
            return Slice(
                items: slice.items.map { IncidentForms.Line(own: $0, done: book.checklists.done) }, next: slice.next,
                total: slice.total)
        },
        .changing(
            .post, "/api/v1/incidents", "openIncident", .incidents, "Open one, as `lotse incident open` does",
            input: opening, status: .created, form: IncidentForms.whole, refusals: [.notFound, .conflict],
            location: { "/api/v1/incidents/" + RoutePattern.segment($0.incident.id.text) }, work: open),
        .reading(
            "/api/v1/incidents/{incident}", "getIncident", .incidents,
            "One incident: who is affected, what it means for the stay, what is proposed and to be done",
            form: IncidentForms.whole, refusals: [.notFound]
        ) { try one($0, try $0.value("incident")) },
        .changing(
            .post, "/api/v1/incidents/{incident}/lost", "loseWork", .incidents,
            "Record that it ended the work of everybody affected, as `lotse incident lost` does", input: lost,
            form: IncidentForms.whole, refusals: [.notFound, .conflict]
        ) { call, wish in try perform(call, "lost", [("on", wish.text("on"))]) },
        .changing(
            .post, "/api/v1/incidents/{incident}/close", "closeIncident", .incidents,
            "Close it, as `lotse incident close` does", input: closing, form: IncidentForms.whole,
            refusals: [.notFound, .conflict]
        ) { call, wish in
            try perform(call, "close", [("on", wish.text("on")), ("outcome", wish.text("outcome"))])
        },
    ]

    // MARK: Looking

    private static func pipeline(_ call: APICall) throws -> CampaignPipeline {
        try call.hall.office.pipeline(call.store, call.actor, call.now)
    }

    private static func cases(_ call: APICall) throws -> [IncidentCase] { try pipeline(call).incidents() }

    private static func one(_ call: APICall, _ id: String) throws -> IncidentForms.Whole {
        guard let own = try cases(call).first(where: { $0.incident.id.text == id }) else {
            throw Problem.nothing("there is no such incident", hint: "GET /api/v1/incidents lists them")
        }
        let look = try call.look()
        try call.note(known: own.people.map(\.applicant), look, purpose: "incident")
        let seeks = own.people.contains { $0.lostOn != nil && $0.next == nil }
        let found = seeks ? try pipeline(call).replacements() : []
        let done = try look.caseBook(call.store).checklists.done
        return IncidentForms.Whole(
            own: own, done: done,
            people: own.people.map { person in
                IncidentForms.Person(
                    own: person, today: call.hall.office.today(call.now), done: done,
                    offers: found.first { $0.applicant == person.applicant && person.next == nil })
            })
    }

    // MARK: Changing

    private static func open(_ call: APICall, _ wish: InputFields) throws -> IncidentForms.Whole {
        let concerns: [(String, String?)] = IncidentKind.Concern.words.map { ($0, wish.text($0)) }
        guard concerns.count(where: { $0.1 != nil }) == 1 else {
            throw Problem.body([
                wish.body.finding(
                    "expected one of \(IncidentKind.Concern.words.joined(separator: ", "))",
                    hint: "name whom it concerns")
            ])
        }
        let said = try call.perform(
            Errand(
                "incident", "open", operands: [wish.text("kind") ?? ""],
                options: concerns + [
                    ("on", wish.text("on")), ("from", wish.text("from")), ("work-ends", wish.text("workEnds")),
                    ("note", wish.text("note")),
                ]))
        // The command names the incident in its first word.
        return try one(call, String(said.prefix { $0 != " " }))
    }

    private static func perform(
        _ call: APICall, _ verb: String, _ options: [(String, String?)]
    ) throws -> IncidentForms.Whole {
        let id = try call.value("incident")
        guard try call.store.all(.incidents).contains(where: { $0.id.text == id }) else {
            throw Problem.nothing("there is no such incident", hint: "GET /api/v1/incidents lists them")
        }
        try call.perform(Errand("incident", verb, operands: [id], options: options))
        return try one(call, id)
    }

    // MARK: What is sent

    private static let on = Property.day("on", "the day; else as the command chooses")

    private static let opening = Input.fields(
        "IncidentInput",
        [
            .word("kind", "what happened", IncidentKind.words, isRequired: true),
            .text("applicant", "whom it concerns: a person's id"),
            .text("employer", "in place of it: an employer's id, for everybody who works there"),
            .text("guide", "in place of it: a guide's id, for everybody who is guided"), on,
            .day("from", "since when; the last day of a tenancy"),
            .day("workEnds", "the last day of work of everybody affected"),
            .text("note", "what else is known; stays with the incident"),
        ])

    private static let lost = Input.fields(
        "IncidentLossInput", [.day("on", "the last day of work", isRequired: true)])

    private static let closing = Input.fields(
        "IncidentClosingInput", [on, .word("outcome", "how it ended", Incident.Outcome.words, isRequired: true)])
}
