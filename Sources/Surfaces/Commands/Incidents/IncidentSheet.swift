import Arguments
import Calendar
import Checklist
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// Incidents of a campaign on a day, as text and as JSON.
struct IncidentSheet {
    /// By id.
    let cases: [IncidentCase]
    private let place: Workplace
    private let day: CivilDate
    private let language: LanguageCode
    private let done: [ID<GuidesProblem.Task>: CivilDate]
    private let replacements: [ID<Applicant>: Replacement]

    /// How many offers stand below a person; 'lotse probation offers' lists all.
    private static let offersShown = 3

    init(_ place: Workplace, on day: CivilDate, in language: LanguageCode) throws {
        self.place = place
        self.day = day
        self.language = language
        let pipeline = try place.pipeline()
        cases = try pipeline.incidents()
        done = try OnboardingDesk.planned(pipeline)?.done ?? [:]
        let lost = cases.contains { $0.people.contains { $0.lostOn != nil } }
        let all = lost ? try pipeline.replacements() : []
        replacements = Dictionary(all.map { ($0.applicant, $0) }) { first, _ in first }
    }

    // MARK: Text

    /// All incidents, a line each.
    func overview() {
        if place.call.isJSON {
            place.session.out.write(JSONValue.object([("incidents", .array(cases.map(json)))]).pretty)
            return
        }
        for own in cases { place.session.out.line(line(own)) }
        if cases.isEmpty { place.session.out.line("there are no incidents") }
    }

    /// `I001  insolvency of F48 on 2013-03-18: 2 people, 22 open lines, 3 overdue`.
    func line(_ own: IncidentCase) -> String {
        let incident = own.incident
        let start =
            "\(incident.id)  \(incident.kind.openTitle.text(in: language)), \(incident.subject.text), \(incident.on): "
        if let closing = incident.closing {
            return start + "closed \(closing.on), \(closing.outcome.title.text(in: language))"
        }
        let open = own.people.flatMap(\.tasks).filter { done[$0.task] == nil }
        let overdue = open.count { $0.line.due < day }
        return start
            + "\(counted(own.people.count, "person", "people")), \(counted(open.count, "open line", "open lines"))"
            + ", \(overdue) overdue"
    }

    private func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// One incident with all that is known of it.
    func write(_ own: IncidentCase) {
        if place.call.isJSON {
            place.session.out.write(json(own).pretty)
            return
        }
        for line in lines(of: own) { place.session.out.line(line) }
    }

    private func lines(of own: IncidentCase) -> [String] {
        let incident = own.incident
        var lines = [
            "\(incident.id): \(incident.kind.title.text(in: language)), \(incident.subject.text), \(incident.on)"
        ]
        if let from = incident.from { lines[0] += ", \(incident.kind == .landlordEnds ? "until" : "since") \(from)" }
        if let note = incident.note { lines.append(note) }
        if let closing = incident.closing {
            lines.append("closed on \(closing.on): \(closing.outcome.title.text(in: language))")
        }
        lines += own.people.flatMap { person($0, isOpen: incident.closing == nil) }
        if own.people.isEmpty { lines.append("it affects nobody") }
        return lines
    }

    private func person(_ person: IncidentCase.Person, isOpen: Bool) -> [String] {
        isOpen ? [""] + state(of: person) + tasks(of: person) : [""] + state(of: person)
    }

    /// Where somebody stands: without work since when, what that means for the stay, and what else there is.
    func state(of person: IncidentCase.Person) -> [String] {
        var lines = [title(person)]
        if let text = person.consequence {
            lines.append("  \(text.text.text(in: language)) (\(text.law))")
        }
        return lines + offers(person).map { "  " + $0 }
    }

    /// What is to be done for somebody, a line each.
    func tasks(of person: IncidentCase.Person) -> [String] {
        var table = TextTable([.left, .left, .left, .left, .left])
        for task in person.tasks {
            let isLaw = task.line.law != "practice"
            let law = isLaw ? " (\(task.line.law)\(task.line.isSeen ? "" : ", to be confirmed"))" : ""
            table.add([
                "  " + task.line.due.iso, task.line.actor.rawValue, task.listed.rule, state(task),
                task.line.title.text(in: language) + law,
            ])
        }
        return table.lines
    }

    private func title(_ person: IncidentCase.Person) -> String {
        var text = person.applicant.text
        if let work = person.work { text += " at \(work.contract.vacancy): \(work.state.title.text(in: language))" }
        if let days = person.daysWithoutWork(on: day) { text += ", \(counted(days, "day", "days")) without work" }
        if let next = person.next { text += ", at \(next.vacancy) from \(next.start)" }
        return text
    }

    private func offers(_ person: IncidentCase.Person) -> [String] {
        guard person.lostOn != nil, person.next == nil, let own = replacements[person.applicant] else { return [] }
        guard !own.offers.isEmpty else { return ["no vacancy with a place left fits"] }
        let best = own.offers.prefix(IncidentSheet.offersShown).map { offer in
            "\(offer.vacancy) (\(offer.score))" + (offer.vacancy == own.recommended ? " recommended" : "")
        }
        let more = own.offers.count - best.count
        return ["offers: \(best.joined(separator: ", "))" + (more > 0 ? ", \(more) more" : "")]
    }

    private func state(_ task: IncidentTask) -> String {
        if let day = done[task.task] { return "done \(day)" }
        return task.line.due < day ? "\(task.line.due.days(to: day)) days over" : ""
    }

    // MARK: JSON

    func json(_ own: IncidentCase) -> JSONValue {
        let incident = own.incident
        return .object([
            ("id", .string(incident.id.text)), ("kind", .string(incident.kind.rawValue)),
            ("concerns", .string(incident.subject.concern.rawValue)), ("subject", .string(incident.subject.text)),
            ("on", .string(incident.on.iso)), ("from", .optional(incident.from?.iso)),
            ("note", .optional(incident.note)), ("closedOn", .optional(incident.closing?.on.iso)),
            ("outcome", .optional(incident.closing?.outcome.rawValue)), ("people", .array(own.people.map(json))),
        ])
    }

    private func json(_ person: IncidentCase.Person) -> JSONValue {
        let offers = person.next == nil && person.lostOn != nil ? replacements[person.applicant] : nil
        return .object([
            ("applicant", .string(person.applicant.text)), ("vacancy", .optional(person.work?.contract.vacancy.text)),
            ("state", .optional(person.work?.state.rawValue)), ("lostOn", .optional(person.lostOn?.iso)),
            ("daysWithoutWork", person.daysWithoutWork(on: day).map { .int($0) } ?? .null),
            ("next", .optional(person.next?.vacancy.text)),
            ("regime", .string(person.regime.rawValue)),
            ("consequence", person.consequence.map(json) ?? .null),
            ("recommended", .optional(offers?.recommended?.text)),
            ("offers", .strings((offers?.offers ?? []).map(\.vacancy.text))),
            ("tasks", .array(person.tasks.map(json))),
        ])
    }

    private func json(_ consequence: StayConsequence) -> JSONValue {
        .object([
            ("id", .string(consequence.id)), ("law", .string(consequence.law)), ("seen", .bool(consequence.isSeen)),
            ("text", ChecklistFiles.json(consequence.text)),
        ])
    }

    private func json(_ task: IncidentTask) -> JSONValue {
        let line = task.line
        return .object([
            ("task", .string(task.listed.rule)), ("actor", .string(line.actor.rawValue)),
            ("due", .string(line.due.iso)), ("legal", .bool(line.isLegal)), ("law", .string(line.law)),
            ("seen", .bool(line.isSeen)), ("title", ChecklistFiles.json(line.title)),
            ("done", .optional(done[task.task]?.iso)),
        ])
    }
}
