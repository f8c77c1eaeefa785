import Arguments
import Calendar
import Domain
import JSONText
import PlanFiles
import Store

/// `lotse placement show|method|offer|answer`: who is recommended where, and what becomes of it.
enum PlacementCommands {
    /// What the person or the firm says to an offer.
    enum Answer: String, CaseIterable, Sendable {
        case accept, sign, decline
    }

    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let vacancy = Operand("VACANCY", .text, "The vacancy's id")
    private static let answer = Operand("ANSWER", .oneOf(Answer.self, placeholder: "ANSWER"), "What is said to it")
    private static let start = Option("start", .date, "The first day of work", required: true)
    private static let pay = Option("pay", .integer(1...10_000_000), "Gross pay a month, in cents")

    static let value = Command<Session>(
        "placement", summary: "Look at the recommended placement, make offers and record what is said to them",
        page: "docs/reference/commands.md#lotse-placement",
        commands: [
            command(
                "show", "Print contracts and recommendations; of one applicant also why",
                examples: [
                    Example("lotse placement show", "everybody who is placed, and who is not"),
                    Example("lotse placement show B017", "and which of the better ones said no"),
                ], operands: [one.spec], under: "placement", run: show),
            PlacementMethodCommand.value,
            command(
                "offer", "Record that an employer offers a contract",
                examples: [
                    Example("lotse placement offer B017 V03 --start 2012-09-01", "then 'lotse placement answer'")
                ],
                operands: [applicant.spec, vacancy.spec], options: [start.spec, pay.spec], under: "placement",
                run: offer),
            command(
                "answer", "Record that an offer is accepted, signed or declined, and say who is next",
                examples: [
                    Example("lotse placement answer B017 V03 sign --date 2012-07-10", "both sides had signed that day"),
                    Example("lotse placement answer B017 V03 decline", "names who is next in line"),
                ], operands: [applicant.spec, vacancy.spec, answer.spec], under: "placement", run: record),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let sheet = try PlacementSheet(Workplace(call), of: call.invocation[one])
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return .done
    }

    private static func offer(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let job = try place.vacancy(try call.invocation.required(vacancy))
        let standing = try place.store.contracts().filter { $0.isStanding && $0.vacancy == job.id }
        guard standing.count < job.openings || standing.contains(where: { $0.applicant == person }) else {
            throw Failure(
                code: "CL040", message: "\(job.id) has \(standing.count) contracts for \(job.openings) openings",
                hint: "record the decline of one first: lotse placement answer APPLICANT \(job.id) decline",
                at: job.id.text, exit: .no)
        }
        let contract = Contract(
            applicant: person, vacancy: job.id, state: .offered, start: try call.invocation.required(start),
            payPerMonth: call.invocation[pay].map { Cents(Int64($0)) })
        return try keep(contract, with: nil, couple: try CoupleAnswer(of: person, place), place)
    }

    private static func record(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let job = try place.vacancy(try call.invocation.required(vacancy)).id
        guard
            var contract = try place.store.contracts().first(where: { $0.applicant == person && $0.vacancy == job }
            ),
            contract.isStanding
        else {
            throw Failure(
                code: "CL027", message: "\(person) has no offer for \(job)",
                hint: "lotse placement offer \(person) \(job) --start DATE", at: person.text, exit: .no)
        }
        let said = try call.invocation.required(answer)
        let couple = try CoupleAnswer(of: person, place)
        if said == .sign { try couple?.checkSignature() }
        if contract.state == .signed, said != .decline {
            throw Failure(
                code: "CL028", message: "the contract of \(person) for \(job) is signed already",
                hint: "nothing is left to do; 'decline' takes it back", at: person.text, exit: .no)
        }
        switch said {
        case .accept: (contract.state, contract.signedOn) = (.accepted, nil)
        case .sign: (contract.state, contract.signedOn) = (.signed, call.date)
        case .decline: (contract.state, contract.signedOn) = (.withdrawn, nil)
        }
        return try keep(contract, with: said == .decline ? couple?.withdrawn : nil, couple: couple, place)
    }

    /// Who the employer would have instead, the best first; who has a contract or said no is not among them.
    private static func nextInLine(
        for vacancy: ID<Vacancy>, after leaving: [ID<Applicant>], _ place: Workplace
    ) throws -> [ID<Applicant>] {
        let problem = try place.pipeline().placementBasis().problem
        let placed = Set(problem.pins.map(\.applicant))
        return problem.pairs.filter {
            $0.vacancy == vacancy && !placed.contains($0.applicant) && !leaving.contains($0.applicant)
        }
        .sorted { ($0.employerRank, $0.applicant) < ($1.employerRank, $1.applicant) }.prefix(3).map(\.applicant)
    }

    /// Stores what became of an offer and, where both come only together, of the partner's.
    private static func keep(
        _ contract: Contract, with other: Contract?, couple: CoupleAnswer?, _ place: Workplace
    ) throws -> ExitCode {
        let changed = [contract] + [other].compactMap(\.self)
        let receipt = try place.store.importRows(
            .contracts, changed, from: ImportSource(file: "placement", digest: ""), actor: place.actor, now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        var next: [ID<Vacancy>: [ID<Applicant>]] = [:]
        for item in changed where item.state == .withdrawn {
            next[item.vacancy] = try nextInLine(for: item.vacancy, after: changed.map(\.applicant), place)
        }
        if place.call.isJSON {
            var members = json(contract, next: next[contract.vacancy] ?? [])
            if let other {
                members.append(("partner", .object(json(other, next: next[other.vacancy] ?? []))))
            } else if let partner = couple?.json {
                members.append(("partner", partner))
            }
            place.session.out.write(JSONValue.object(members).pretty)
            return .done
        }
        for item in changed {
            place.session.out.line("\(item.applicant) – \(item.vacancy): \(item.state.rawValue)")
            guard item.state == .withdrawn else { continue }
            let names = (next[item.vacancy] ?? []).map(\.text).joined(separator: ", ")
            place.session.out.line(
                names.isEmpty
                    ? "nobody else is in line for \(item.vacancy)" : "next in line for \(item.vacancy): \(names)")
        }
        if other == nil, let line = couple?.line { place.session.out.line(line) }
        place.session.note("next: lotse run")
        return .done
    }

    private static func json(_ contract: Contract, next: [ID<Applicant>]) -> [(name: String, value: JSONValue)] {
        [
            ("applicant", .string(contract.applicant.text)), ("vacancy", .string(contract.vacancy.text)),
            ("state", .string(contract.state.rawValue)), ("next", .strings(next.map(\.text))),
        ]
    }
}
