import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse probation show|record|offers`: how far everybody has come in the first months, and new work for who lost it.
enum ProbationCampaign {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let state = Operand(
        "STATE", .oneOf(EmploymentState.self, placeholder: "STATE"), "What happened")
    private static let on = Option("on", .date, "The day it happened; else that of --date, else today")
    private static let start = Option("start", .date, "The new first day of work, with postponed")
    private static let reason = Option("reason", .text, "Why")
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of titles", fallback: "en")

    static let commands: [Command<Session>] = [
        command(
            "show", "Print how far everybody has come, or all days of one probation",
            examples: [
                Example("lotse probation show", "one line for each signed contract"),
                Example("lotse probation show B017 --language de", "every day, and what has happened"),
            ], operands: [one.spec], options: [language.spec], under: "probation", run: show),
        command(
            "record", "Record what happened to a signed contract",
            examples: [
                Example("lotse probation record B017 arrived --on 2012-08-27", "the person is here"),
                Example(
                    "lotse probation record B017 employerLost --on 2013-04-15 --reason insolvency",
                    "then 'lotse probation offers'"),
            ], operands: [applicant.spec, state.spec], options: [on.spec, start.spec, reason.spec],
            under: "probation", run: record),
        NoteCommand.value,
        command(
            "offers", "List new work for everybody who lost theirs, the best first",
            examples: [
                Example("lotse probation offers", "one recommended vacancy for each, and how many others fit"),
                Example("lotse probation offers B017", "all vacancies that fit one person"),
            ], operands: [one.spec], under: "probation", run: offers),
        OpeningsCommand.value,
    ]

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let wanted = try call.invocation[one].map { try place.applicant($0).id }
        let all = try place.pipeline().probations().filter { wanted == nil || $0.work.contract.applicant == wanted }
        let notes = Dictionary(grouping: try place.store.all(.checkIns), by: \.contract)
        if call.isJSON {
            let probations = all.map { json($0, notes[$0.work.contract.id] ?? []) }
            call.session.out.write(JSONValue.object([("probations", .array(probations))]).pretty)
            return .done
        }
        let language = LanguageCode(call.invocation[language] ?? "en") ?? .english
        if wanted != nil, let own = all.first {
            let vacancy = try place.vacancy(own.work.contract.vacancy.text)
            for line in details(own, in: language) { call.session.out.line(line) }
            let written = NoteSheet.lines(notes[own.work.contract.id] ?? [], target: vacancy.germanTarget, in: language)
            if !written.isEmpty { call.session.out.line("") }
            for line in written { call.session.out.line(line) }
            return .done
        }
        var table = TextTable([.left, .left, .left, .left, .left, .left])
        table.add(["who", "where", "state", "starts", "decision", "last day"])
        for own in all {
            table.add([
                own.work.contract.applicant.text, own.work.contract.vacancy.text,
                own.work.state.title.text(in: language), own.work.contract.start.iso, own.calendar.decisionDue.iso,
                own.calendar.lastDay.iso + (own.isAssumed ? " (assumed)" : ""),
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        if all.isEmpty { call.session.out.line("nobody is in a probation") }
        return .done
    }

    private static func details(_ own: OngoingProbation, in language: LanguageCode) -> [String] {
        let contract = own.work.contract
        var lines = [
            "\(contract.applicant) at \(contract.vacancy): \(own.work.state.title.text(in: language))"
                + (own.isAssumed ? ", nobody said how long the probation is" : "")
        ]
        lines += own.work.events.map { event in
            "\(event.on)  \(event.state.title.text(in: language))" + (event.reason.map { ": \($0)" } ?? "")
        }
        lines += ProbationSheet.days(own.calendar, start: contract.start, in: language).lines
        return lines
    }

    private static func json(_ own: OngoingProbation, _ notes: [CheckInNote]) -> JSONValue {
        .object([
            ("applicant", .string(own.work.contract.applicant.text)),
            ("vacancy", .string(own.work.contract.vacancy.text)), ("state", .string(own.work.state.rawValue)),
            ("start", .string(own.work.contract.start.iso)), ("assumed", .bool(own.isAssumed)),
            ("events", .array(own.work.events.map(json))), ("calendar", ProbationFiles.json(own.calendar)),
            (
                "notes",
                .array(notes.sorted { ($0.day, $0.side.rawValue) < ($1.day, $1.side.rawValue) }.map(NoteSheet.json))
            ),
        ])
    }

    private static func json(_ event: EmploymentEvent) -> JSONValue {
        .object([
            ("state", .string(event.state.rawValue)), ("on", .string(event.on.iso)),
            ("start", .optional(event.start?.iso)), ("reason", .optional(event.reason)),
        ])
    }

    private static func record(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let wanted = try call.invocation.required(state)
        let inputs = try place.store.loadInputs()
        let own = inputs.employments.filter { $0.contract.applicant == person }
        // Somebody who went back to work has an older contract too: what happens now happens to the last.
        guard
            let work = own.first(where: { $0.contract.isStanding })
                ?? inputs.lost.first(where: { $0.contract.applicant == person })
        else {
            throw Failure(
                code: "CL141", message: "\(person) has no signed contract that something could happen to",
                hint: "lotse placement answer \(person) VACANCY sign", at: person.text, exit: .no)
        }
        let isMoved = call.invocation[start] != nil
        guard isMoved == (wanted == .postponed) else {
            throw Failure(
                code: "CL142",
                message: isMoved
                    ? "a first day of work is given, and nothing is postponed" : "nothing says to when it is postponed",
                hint: isMoved ? "leave --start out" : "add --start DATE", exit: .usage)
        }
        let event = EmploymentEvent(
            applicant: person, vacancy: work.contract.vacancy, state: wanted, on: call.invocation[on] ?? call.date,
            start: call.invocation[start], reason: call.invocation[reason])
        let receipt = try place.store.importRows(
            .employment, [event], from: ImportSource(file: "probation", digest: ""), actor: place.actor,
            now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        let lacksSupport =
            try wanted == .dismissed && work.state == .inProbation
            && !place.store.all(.checkIns).offerSupport(in: work.contract.id)
        if call.isJSON {
            let answer: JSONValue = .object([
                ("applicant", .string(person.text)), ("vacancy", .string(work.contract.vacancy.text)),
                ("event", json(event)), ("next", .strings(wanted.next.map(\.rawValue))),
                ("withoutSupport", .bool(lacksSupport)),
            ])
            call.session.out.write(answer.pretty)
            return .done
        }
        call.session.out.line("\(person) at \(work.contract.vacancy): \(wanted.rawValue) on \(event.on)")
        if lacksSupport {
            call.session.note("warning: no note of the firm says that any support was offered before the dismissal")
        }
        call.session.note(wanted.seeksWork ? "next: lotse run, lotse probation offers \(person)" : "next: lotse run")
        return .done
    }

    private static func offers(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let wanted = try call.invocation[one].map { try place.applicant($0).id }
        let all = try place.pipeline().replacements().filter { wanted == nil || $0.applicant == wanted }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("people", .array(all.map(json)))]).pretty)
        } else {
            for line in all.flatMap({ text($0, isWhole: wanted != nil) }) { call.session.out.line(line) }
            if all.isEmpty { call.session.out.line("nobody is without work") }
        }
        return all.contains { $0.offers.isEmpty } ? .no : .done
    }

    private static func text(_ own: Replacement, isWhole: Bool) -> [String] {
        let loss = own.work.events.last
        let first =
            "\(own.applicant), \(loss?.state.title.english ?? "") on \(loss?.on.iso ?? ""), "
            + "\(own.daysWithoutWork) days without work: "
        guard let best = own.recommended else {
            return [
                first + (own.offers.isEmpty ? "no vacancy with a place left fits" : "the places that fit go to others")
            ]
        }
        let others = own.offers.count - 1
        let lines = [
            first + "recommended \(best)" + (others > 0 ? ", \(others) more \(others == 1 ? "fits" : "fit")" : "")
        ]
        return isWhole ? lines + own.offers.map { "  \($0.vacancy)  score \($0.score)" } : lines
    }

    private static func json(_ own: Replacement) -> JSONValue {
        .object([
            ("applicant", .string(own.applicant.text)), ("former", .string(own.work.contract.vacancy.text)),
            ("state", .string(own.work.state.rawValue)), ("lostOn", .optional(own.work.events.last?.on.iso)),
            ("daysWithoutWork", .int(own.daysWithoutWork)), ("recommended", .optional(own.recommended?.text)),
            (
                "offers",
                .array(
                    own.offers.map {
                        .object([("vacancy", .string($0.vacancy.text)), ("score", .int($0.score))])
                    })
            ),
        ])
    }
}
