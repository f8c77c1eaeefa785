import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import Store

/// `lotse incident`: what went wrong, whom it affects, what is to be done until when, and how it ended.
enum IncidentCommands {
    private static let kind = Operand(
        "KIND", .oneOf(IncidentKind.self, placeholder: "KIND"), "What happened")
    private static let id = Operand("ID", .text, "The incident's id")
    private static let one = Operand("ID", .text, "The incident's id; all where it is left out", count: .optional)
    private static let applicant = Option("applicant", .text, "The person whom it concerns")
    private static let employer = Option("employer", .text, "The employer: it concerns everybody who works there")
    private static let guide = Option("guide", .text, "The guide: it concerns everybody whom the guide guides")
    private static let on = Option("on", .date, "The day; else that of --date, else today")
    private static let from = Option(
        "from", .date, "Since when: the first day of the absence or of unpaid wages; the last day of a tenancy")
    private static let note = Option("note", .text, "What else is known; stays with the incident")
    private static let name = Option("id", .text, "Its id; else the next free number, such as I003")
    private static let workEnds = Option(
        "work-ends", .date, "The work of everybody affected ends on that day, which is recorded too")
    private static let outcome = Option(
        "outcome", .oneOf(Incident.Outcome.self, placeholder: "OUTCOME"), "How it ended", required: true)
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of titles", fallback: "en")

    static let value = Command<Session>(
        "incident", summary: "Open, look at and close incidents: insolvency, illness, a lost home, and others",
        page: "docs/reference/commands.md#lotse-incident",
        commands: [
            command(
                "open", "Open an incident, with what is to be done about it",
                examples: [
                    Example(
                        "lotse incident open insolvency --employer F48 --on 2013-03-18 --work-ends 2013-03-31",
                        "everybody who works there has lines with deadlines at once"),
                    Example(
                        "lotse incident open wagesUnpaid --employer F48 --on 2013-02-15 --from 2013-01-01",
                        "wages are owed since January"),
                    Example(
                        "lotse incident open illness --applicant B017 --on 2012-11-05",
                        "other lists than the incident itself speak of an absence"),
                ], operands: [kind.spec],
                options: [
                    applicant.spec, employer.spec, guide.spec, on.spec, from.spec, workEnds.spec, note.spec, name.spec,
                ], under: "incident", run: open),
            command(
                "show", "Print all incidents, or one with everybody affected and all that is to be done",
                examples: [
                    Example("lotse incident show", "one line for each"),
                    Example("lotse incident show I001 --on 2013-04-02 --language de", "what is overdue on that day"),
                ], operands: [one.spec], options: [on.spec, language.spec], under: "incident", run: show),
            command(
                "lost", "Record that an incident ended the work of everybody affected who still has it",
                examples: [
                    Example("lotse incident lost I001 --on 2013-03-31", "then 'lotse probation offers'")
                ], operands: [id.spec], options: [on.spec], under: "incident", run: lost),
            command(
                "close", "Close an incident: what is still open of it stands in no list any more",
                examples: [
                    Example("lotse incident close I001 --on 2013-05-06 --outcome newWork", "all have work again")
                ], operands: [id.spec], options: [on.spec, outcome.spec], under: "incident", run: close),
        ])

    // MARK: Opening

    private static func open(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let kind = try call.invocation.required(kind)
        let all = try place.store.all(.incidents)
        let id = call.invocation[name] ?? next(after: all)
        guard !all.contains(where: { $0.id.text == id }) else {
            throw Failure(
                code: "CL165", message: "there is an incident \(id) already",
                hint: "leave --id out for the next free number, or close \(id): lotse incident close \(id)", at: id,
                exit: .usage)
        }
        guard !kind.needsFrom || call.invocation[from] != nil else {
            throw Failure(
                code: "CL162",
                message: "\(kind.rawValue) needs the day \(kind == .landlordEnds ? "until" : "since") which",
                hint: kind == .landlordEnds ? "add --from with the last day of the tenancy" : "add --from DATE",
                exit: .usage)
        }
        let incident = Incident(
            id: ID(id), kind: kind, subject: try subject(of: kind, call), on: call.invocation[on] ?? call.date,
            from: call.invocation[from], note: call.invocation[note])
        let ending = try call.invocation[workEnds].map { try IncidentEnding(incident, on: $0, place) }
        try store(incident, place)
        try ending?.record()
        return try report(incident.id, place)
    }

    /// `I001`, or one above the highest number in use.
    private static func next(after all: [Incident]) -> String {
        let numbers = all.compactMap { incident in
            incident.id.text.first == "I" ? Int(incident.id.text.dropFirst()) : nil
        }
        let number = String((numbers.max() ?? 0) + 1)
        return "I" + String(repeating: "0", count: max(0, 3 - number.count)) + number
    }

    private static func subject(of kind: IncidentKind, _ call: Call) throws -> Incident.Subject {
        let given: [Incident.Subject?] = [
            call.invocation[applicant].map { .applicant(ID($0)) }, call.invocation[employer].map { .employer(ID($0)) },
            call.invocation[guide].map { .guide(ID($0)) },
        ]
        let named = given.compactMap(\.self)
        guard named.count == 1, let subject = named.first, kind.concerns.contains(subject.concern) else {
            let words = kind.concerns.map { "--\($0.rawValue) ID" }.joined(separator: " or ")
            throw Failure(
                code: "CL161",
                message: named.isEmpty
                    ? "nothing says whom \(kind.rawValue) concerns"
                    : "\(kind.rawValue) concerns one \(kind.concerns.map(\.rawValue).joined(separator: " or ")), "
                        + "found \(named.map(\.concern.rawValue).joined(separator: " and "))",
                hint: "give \(words) alone", exit: .usage)
        }
        return subject
    }

    private static func store(_ incident: Incident, _ place: Workplace) throws {
        let receipt = try place.store.importRows(
            .incidents, [incident], from: ImportSource(file: "incident", digest: ""), actor: place.actor,
            now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
    }

    // MARK: Other commands

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let day = call.invocation[on] ?? call.date
        let sheet = try IncidentSheet(place, on: day, in: LanguageCode(call.invocation[language] ?? "en") ?? .english)
        guard let wanted = call.invocation[one] else {
            sheet.overview()
            return .done
        }
        sheet.write(try found(wanted, among: sheet.cases))
        return .done
    }

    private static func lost(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let incident = try found(call.invocation.required(id), among: place.pipeline().incidents()).incident
        try IncidentEnding(incident, on: call.invocation[on] ?? call.date, place).record()
        return try report(incident.id, place)
    }

    private static func close(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var incident = try found(call.invocation.required(id), among: place.pipeline().incidents()).incident
        let day = call.invocation[on] ?? call.date
        if let closing = incident.closing {
            throw Failure(
                code: "CL164", message: "\(incident.id) was closed on \(closing.on)",
                hint: "lotse incident show \(incident.id)", at: incident.id.text, exit: .no)
        }
        guard day >= incident.on else {
            throw Failure(
                code: "CL164", message: "\(incident.id) cannot be closed on \(day): it is of \(incident.on)",
                hint: "give --on a day from \(incident.on) on", at: incident.id.text, exit: .usage)
        }
        incident.closing = Incident.Closing(on: day, outcome: try call.invocation.required(outcome))
        try store(incident, place)
        return try report(incident.id, place)
    }

    private static func found(_ id: String, among cases: [IncidentCase]) throws -> IncidentCase {
        guard let own = cases.first(where: { $0.incident.id.text == id }) else {
            throw Failure(
                code: "CL160", message: "there is no incident \(id)",
                hint: cases.isEmpty
                    ? "open one: lotse incident open KIND"
                    : "incidents: \(cases.map(\.incident.id.text).joined(separator: ", "))", at: id, exit: .no)
        }
        return own
    }

    /// The incident as it stands now, in one line or as JSON, and what comes next.
    private static func report(_ id: ID<Incident>, _ place: Workplace) throws -> ExitCode {
        let sheet = try IncidentSheet(place, on: place.call.date, in: .english)
        let own = try found(id.text, among: sheet.cases)
        if place.call.isJSON {
            place.session.out.write(sheet.json(own).pretty)
            return .done
        }
        place.session.out.line(sheet.line(own))
        if own.incident.closing == nil {
            let isLost = own.people.contains { $0.lostOn != nil && $0.next == nil }
            let mayEnd = own.incident.kind.ending != nil && own.people.contains { $0.work?.contract.state == .signed }
            place.session.note(
                "next: lotse incident show \(id)" + (isLost ? ", lotse run, lotse probation offers" : "")
                    + (mayEnd ? "; where the work ends: lotse incident lost \(id) --on DATE" : ""))
        }
        return .done
    }
}

/// The end of the work that an incident brought, for everybody affected: all of them or nobody.
private struct IncidentEnding {
    private let events: [EmploymentEvent]
    private let place: Workplace

    /// Throws where one of the events cannot have happened; nothing is kept then.
    init(_ incident: Incident, on day: CivilDate, _ place: Workplace) throws {
        guard let state = incident.kind.ending else {
            throw Failure(
                code: "CL163", message: "\(incident.kind.openTitle.english) ends nobody's work by itself",
                hint: "where the work ended: lotse probation record APPLICANT dismissed, left or employerLost",
                at: incident.id.text, exit: .usage)
        }
        let work = try place.pipeline().affected(by: incident).people.compactMap(\.work)
        events = work.filter { $0.contract.state == .signed }.map {
            EmploymentEvent(
                applicant: $0.contract.applicant, vacancy: $0.contract.vacancy, state: state, on: day,
                reason: "incident \(incident.id)")
        }
        self.place = place
        guard !events.isEmpty else {
            throw Failure(
                code: "CL163", message: "nobody affected by \(incident.id) has work that could end",
                hint: "'lotse probation show' lists who has; 'lotse incident show' whom incidents affect",
                at: incident.id.text, exit: .no)
        }
        if let refusal = try receipt(isRehearsal: true).refused.first { throw refusal.reason }
    }

    func record() throws { _ = try receipt(isRehearsal: false) }

    private func receipt(isRehearsal: Bool) throws -> ImportReceipt {
        try place.store.importRows(
            .employment, events, from: ImportSource(file: "incident", digest: ""), actor: place.actor, now: place.now,
            isRehearsal: isRehearsal)
    }
}
