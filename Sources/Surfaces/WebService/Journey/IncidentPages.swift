import Calendar
import Domain
import HTML
import HTTP
import Pipeline

/// What went wrong, whom it affects, what is to be done until when, and how it ended.
enum IncidentPages {
    static let list = RoutePattern("/incidents")
    static let one = RoutePattern("/incidents/{incident}")
    static let lost = RoutePattern("/incidents/{incident}/lost")
    static let close = RoutePattern("/incidents/{incident}/close")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        let cases = try cases(visit)
        let book = try look.caseBook(visit.store)
        let heads = [Words.number, Words.what, Words.concerns, Words.when, Words.affected, Words.howFar].map {
            visit[$0]
        }
        try visit.note(cases.flatMap { $0.people.map(\.applicant) }, purpose: "incidents")
        let guides = try visit.store.all(.guides)
        return visit.page(visit[Words.incidents], status) {
            if let problem { problem.part(visit) }
            if cases.isEmpty { Tag.p { visit[Words.noIncidents] } }
            if !cases.isEmpty {
                Node.table(visit[Words.incidents], heads) {
                    for own in cases.sorted(by: { isBefore($0, $1) }) { row(own, heads, book, look, guides, visit) }
                }
            }
            if visit.who?.role == .coordinator { openForm(look, guides, visit) }
        }
    }

    /// Open ones first, the newest first.
    private static func isBefore(_ left: IncidentCase, _ right: IncidentCase) -> Bool {
        let (first, second) = (left.incident, right.incident)
        if (first.closing == nil) != (second.closing == nil) { return first.closing == nil }
        return first.on != second.on ? first.on > second.on : first.id < second.id
    }

    private static func row(
        _ own: IncidentCase, _ heads: [String], _ book: CaseBook, _ look: Look, _ guides: [Guide], _ visit: Visit
    ) -> Node {
        let incident = own.incident
        let open = own.people.flatMap(\.tasks).filter { book.checklists.done[$0.task] == nil }
        let late = open.count { $0.line.due < visit.today }
        return Tag.tr {
            Tag.th(.scope(.row)) { Tag.a(.href(one.address(incident.id.text))) { incident.id.text } }
            Tag.td(Attribute("data-head", heads[1])) { visit[incident.kind.openTitle] }
            Tag.td(Attribute("data-head", heads[2]), Attribute("dir", "auto")) {
                subject(incident.subject, look, guides)
            }
            Tag.td(Attribute("data-head", heads[3])) { visit.time(incident.on) }
            Tag.td(.class("count"), Attribute("data-head", heads[4])) { String(own.people.count) }
            Tag.td(Attribute("data-head", heads[5])) {
                if let closing = incident.closing {
                    "\(visit[Words.closedOn]) \(visit.language.date(closing.on)): \(visit[closing.outcome.title])"
                } else {
                    "\(open.count) \(visit[Words.openLines]) "
                    if late > 0 { Tag.span(.class("tag warn")) { "\(late) \(visit[Words.overdue])" } }
                }
            }
        }
    }

    static func subject(_ subject: Incident.Subject, _ look: Look, _ guides: [Guide]) -> String {
        switch subject {
        case .applicant(let id): look.listName(id)
        case .employer(let id): look.employer(id)?.name ?? id.text
        case .guide(let id): guides.first { $0.id == id }?.name ?? id.text
        }
    }

    static func cases(_ visit: Visit) throws -> [IncidentCase] {
        try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now).incidents()
    }

    // MARK: Opening

    private static func openForm(_ look: Look, _ guides: [Guide], _ visit: Visit) -> Node {
        let form = PageForm(visit, list.address(), "open")
        let inputs = look.view.inputs
        let placed = Set(inputs.contracts.map(\.applicant))
        let people = inputs.applicants.filter { !$0.hasWithdrawn || placed.contains($0.id) }
            .sorted { ($0.person.listName, $0.id) < ($1.person.listName, $1.id) }
        return Node.section(visit[Words.openIncident]) {
            form.part(Words.openIncident) {
                form.choice(
                    "kind", Words.kindOfIncident, IncidentKind.allCases.map { ($0.rawValue, visit[$0.title]) })
                form.choice(
                    "subject", Words.concerns,
                    groups: [
                        (visit[Words.employers], inputs.employers.map { ("employer/\($0.id)", $0.name) }),
                        (
                            visit[Words.applicants],
                            people.map { ("applicant/\($0.id)", "\($0.person.listName) (\($0.id))") }
                        ), (visit[Words.guides], guides.map { ("guide/\($0.id)", $0.name) }),
                    ])
                form.day("on", Words.onDay, visit.today, isRequired: true)
                form.day("from", Words.sinceWhen)
                form.day("work-ends", Words.workEnds)
                form.field("note", Words.noteOfIncident)
            }
        }
    }

    static func open(_ visit: Visit) throws -> Response {
        guard let kind = visit.typed("kind"), let subject = visit.request.sent("subject"),
            let slash = subject.firstIndex(of: "/"),
            let concern = IncidentKind.Concern(rawValue: String(subject[..<slash]))
        else { throw Turned.away(.unprocessable) }
        let errand = Errand(
            "incident", "open", operands: [kind],
            options: [
                (concern.rawValue, String(subject[subject.index(after: slash)...])), ("on", visit.typed("on")),
                ("from", visit.typed("from")), ("work-ends", visit.typed("work-ends")), ("note", visit.typed("note")),
            ])
        return try visit.perform(errand, again: { try all(visit, $0, $1) }) { said in
            // The command names the incident in its first word.
            .seeOther(one.address(String(said.prefix { $0 != " " })))
        }
    }

    // MARK: One

    static func one(_ visit: Visit) throws -> Response { try one(visit, .ok, nil) }

    private static func one(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        let id = try visit.value("incident")
        guard let own = try cases(visit).first(where: { $0.incident.id.text == id }) else {
            throw Turned.away(.notFound)
        }
        try visit.note(own.people.map(\.applicant), purpose: "incident")
        let lost = own.people.contains { $0.lostOn != nil && $0.next == nil }
        let pipeline = try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now)
        let replacements = lost ? try pipeline.replacements() : []
        let parts = IncidentParts(
            own: own, replacements: replacements, book: try look.caseBook(visit.store), look: look,
            guides: try visit.store.all(.guides), visit: visit)
        return visit.page("\(own.incident.id): \(visit[own.incident.kind.title])", status) {
            if let problem { problem.part(visit) }
            parts.parts
        }
    }

    /// Records that the incident ended the work of everybody affected.
    static func lost(_ visit: Visit) throws -> Response {
        try perform("lost", options: [("on", visit.typed("on"))], visit)
    }

    static func close(_ visit: Visit) throws -> Response {
        try perform("close", options: [("on", visit.typed("on")), ("outcome", visit.typed("outcome"))], visit)
    }

    private static func perform(_ verb: String, options: [(String, String?)], _ visit: Visit) throws -> Response {
        let id = try visit.value("incident")
        guard try visit.store.all(.incidents).contains(where: { $0.id.text == id }) else {
            throw Turned.away(.notFound)
        }
        return try visit.perform(
            Errand("incident", verb, operands: [id], options: options), next: one.address(id)
        ) { try one(visit, $0, $1) }
    }
}
