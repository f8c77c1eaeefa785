import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse consent show|record|names`: what people agreed to, with its proof, and whether employers need a consent for names.
enum ConsentCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; all where it is left out", count: .optional)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let scope = Operand(
        "SCOPE", .word("SCOPE", of: ConsentPurpose.allCases.map(\.rawValue) + ["name"]),
        "A purpose, or name for showing the name to an employer")
    private static let answer = Operand("ANSWER", .oneOf(Said.self, placeholder: "ANSWER"), "Given or withdrawn")
    private static let rule = Operand("RULE", .oneOf(Rule.self, placeholder: "RULE"), "What names need")
    private static let employer = Option("to", .text, "With name: the employer's id")
    private static let on = Option("on", .date, "The day; else that of --date, else today")
    private static let way = Option(
        "way", .oneOf(ConsentRecord.Way.self, placeholder: "WAY"), "How it reached you", required: true)
    private static let written = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the text that was shown", fallback: "de"
    )
    private static let version = Option("text", .text, "The version of the text that was shown; else none is noted")
    private static let proof = Option("proof", .text, "Where the proof lies, such as a file's number")

    private enum Said: String, CaseIterable, Sendable { case given, withdrawn }
    private enum Rule: String, CaseIterable, Sendable { case consent, invitation }

    static let value = Command<Session>(
        "consent", summary: "Look at consents and record what people said, with its proof",
        page: "docs/reference/commands.md#lotse-consent",
        commands: [
            command(
                "show", "Print what was said since the import, oldest first",
                examples: [
                    Example("lotse consent show B017", "what one person agreed to, when and how"),
                    Example("lotse consent show --json", "of everybody, as data"),
                ], operands: [one.spec], under: "consent", run: show),
            command(
                "record", "Record that a consent was given or withdrawn",
                examples: [
                    Example(
                        "lotse consent record B017 talentPool given --way paper --text 1 --language es --proof 'folder 3'",
                        "on a sheet that was signed"),
                    Example(
                        "lotse consent record B017 name withdrawn --to E01 --way telephone",
                        "the firm sees the name no more"),
                ], operands: [applicant.spec, scope.spec, answer.spec],
                options: [employer.spec, on.spec, way.spec, written.spec, version.spec, proof.spec], under: "consent",
                run: record),
            command(
                "names", "Set what an employer's pages need to show a name",
                examples: [
                    Example("lotse consent names consent", "the person agrees to each employer"),
                    Example("lotse consent names invitation", "two invitations are enough, as at first"),
                ], operands: [rule.spec], under: "consent", run: names),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let wanted = try call.invocation[one].map { try place.applicant($0).id }
        let records = try place.store.consentRecords(of: wanted)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("consents", .array(records.map(json)))]).pretty)
            return .done
        }
        var table = TextTable([.left, .left, .left, .left, .left])
        for record in records {
            table.add([
                record.applicant.text, name(record), "\(record.isGiven ? "given" : "withdrawn") on \(record.on)",
                "\(record.way.rawValue), text \(record.version ?? "none"), \(record.language.text)", record.proof ?? "",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        if records.isEmpty { call.session.note("nobody said anything since the import; files' consents: lotse show") }
        return .done
    }

    private static func record(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let said = try call.invocation.required(answer)
        let record = ConsentRecord(
            applicant: person, scope: try wanted(call, place), isGiven: said == .given,
            on: call.invocation[on] ?? call.date, version: call.invocation[version],
            language: LanguageCode(try call.invocation.required(written)) ?? .german,
            way: try call.invocation.required(way), proof: call.invocation[proof])
        try place.store.record(record, actor: place.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(json(record).pretty)
        } else {
            call.session.out.line("\(person) \(name(record)): \(said.rawValue) on \(record.on)")
        }
        if record.scope == .purpose(.matching) { call.session.note("next: lotse run") }
        return .done
    }

    private static func wanted(_ call: Call, _ place: Workplace) throws -> ConsentScope {
        let word = try call.invocation.required(scope)
        let id = call.invocation[employer]
        guard let purpose = ConsentPurpose(rawValue: word) else {
            guard let id else {
                throw Failure(
                    code: "CL319", message: "nothing says which employer may see the name",
                    hint: "name it with --to EMPLOYER; 'lotse shortlist show' names the employers of vacancies",
                    at: "--to", exit: .usage)
            }
            guard try place.store.find(.employers, id) != nil else {
                throw Failure(
                    code: "CL321", message: "the campaign has no employer with the id \"\(id)\"",
                    hint: "'lotse shortlist show' names the employers of vacancies; ids are compared letter by letter",
                    at: id, exit: .no)
            }
            return .name(to: ID(id))
        }
        guard id == nil else {
            throw Failure(
                code: "CL322", message: "the consent to \(word) is for no single employer",
                hint: "leave --to out, or record the consent to name", at: "--to", exit: .usage)
        }
        return .purpose(purpose)
    }

    private static func names(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let rule = try call.invocation.required(rule)
        var campaign = try place.store.campaign()
        campaign.settings.asksNameConsent = rule == .consent
        try place.store.update(campaign, actor: place.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("names", .string(rule.rawValue))]).pretty)
        } else {
            call.session.out.line("names need: \(rule.rawValue)")
        }
        return .done
    }

    private static func name(_ record: ConsentRecord) -> String {
        record.scope.word + (record.scope.employer.map { " to \($0)" } ?? "")
    }

    private static func json(_ record: ConsentRecord) -> JSONValue {
        .object([
            ("applicant", .string(record.applicant.text)), ("scope", .string(record.scope.word)),
            ("employer", .optional(record.scope.employer?.text)), ("given", .bool(record.isGiven)),
            ("on", .string(record.on.iso)), ("text", .optional(record.version)),
            ("language", .string(record.language.text)), ("way", .string(record.way.rawValue)),
            ("proof", .optional(record.proof)),
        ])
    }
}
