import Arguments
import Calendar
import Domain
import Export
import JSONText
import Store

/// `lotse mail draft|show|use|reset`: drafts for the mail program, and the texts they are written from.
enum MailCommands {
    private static let kind = Operand(
        "KIND", .oneOf(MailKind.self, placeholder: "KIND"), "Which text")
    private static let people = Operand(
        "PERSON", .text, "Ids of applicants, or of firms and interpreters; all it concerns where they are left out",
        count: .any)
    private static let folder = Option("to", .text, "The folder for the drafts; it is made where it is missing")
    private static let language = Option(
        "language", .oneOf(DocumentLanguage.self, placeholder: "LANGUAGE"), "The language of the text",
        fallback: "de")
    private static let file = Operand("FILE", .text, "A text file; '-' is the standard input")
    private static let isDry = Flag("dry-run", "Say what would be made, and write nothing")

    static let value = Command<Session>(
        "mail", summary: "Make drafts of mail with documents attached, from texts that you may change",
        page: "docs/reference/commands.md#lotse-mail",
        commands: [
            command(
                "draft", "Write a draft for everybody to whom there is something new to say",
                examples: [
                    Example("lotse mail draft interviews --to out/", "one .eml for each candidate, in their language"),
                    Example("lotse mail draft travel B017 --to out/ --dry-run", "whether there is news for one"),
                    Example("lotse mail draft plan --to out/", "the plan of interviews to each firm and interpreter"),
                ], operands: [kind.spec, people.spec], options: [folder.spec, isDry.spec], under: "mail", run: draft),
            command(
                "show", "Print a text as it is in force",
                examples: [Example("lotse mail show welcome --language es > welcome.txt", "to change it")],
                operands: [kind.spec], options: [language.spec], under: "mail", run: show),
            command(
                "use", "Make a file the campaign's text, after checking it",
                examples: [
                    Example("lotse mail use welcome welcome.txt --language es", "drafts are written from it"),
                    Example("lotse mail use welcome welcome.txt --dry-run", "only check it"),
                ], operands: [kind.spec, file.spec], options: [language.spec, isDry.spec], under: "mail", run: use),
            command(
                "reset", "Go back to the text that the program brings",
                examples: [Example("lotse mail reset welcome --language es", "the Spanish text alone")],
                operands: [kind.spec], options: [language.spec], under: "mail", run: reset),
        ])

    // MARK: Drafts

    private static func draft(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let kind = try call.invocation.required(kind)
        let desk = try MailDesk(place, kind, on: call.date)
        let isDry = call.invocation[isDry]
        guard let folder = call.invocation[folder] ?? (isDry ? "" : nil) else {
            throw Failure(
                code: "CL255", message: "no folder is given for the drafts, expected --to DIR",
                hint: "lotse mail draft \(kind.rawValue) --to DIR", exit: .usage)
        }
        let named = try call.invocation.all(people).map { try place.addressee($0, of: kind) }
        var sheet = DraftSheet(kind: kind)
        for person in named.isEmpty ? desk.people : named {
            let outcome = try desk.outcome(for: person)
            if case .draft(let entry, let bytes) = outcome, !isDry {
                let name = "\(kind.rawValue)-\(ExportCommand.safe(person.receiver.id))-\(entry.version).eml"
                try call.session.write(bytes, to: "\(folder)/\(name)")
            }
            sheet.add(person.receiver, outcome)
        }
        if !isDry { try place.store.record(sheet.drafts, actor: place.actor, now: place.now) }
        desk.tellOfFonts()
        if call.isJSON {
            call.session.out.write(sheet.json(isDry: isDry).pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
            if !isDry, !sheet.drafts.isEmpty {
                call.session.note("next: open the drafts in your mail program, look at them, and send them")
            }
        }
        return .done
    }

    // MARK: Texts

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let kind = try call.invocation.required(kind)
        let language = try call.invocation.required(language)
        let template = try place.template(kind, language)
        if call.isJSON {
            let isOwn = try place.store.mailTemplate(kind.rawValue, language: language.rawValue) != nil
            call.session.out.write(
                JSONValue.object([
                    ("kind", .string(kind.rawValue)), ("language", .string(language.rawValue)), ("own", .bool(isOwn)),
                    ("text", .string(template.source)), ("placeholders", .strings(kind.placeholders)),
                    ("required", .strings(template.required)),
                ]).pretty)
        } else {
            call.session.out.line(template.source)
            call.session.note("it may hold: \(kind.placeholders.joined(separator: ", "))")
        }
        return .done
    }

    private static func use(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let path = try call.invocation.required(file)
        let kind = try call.invocation.required(kind)
        guard let source = String(validating: try call.session.read(path), as: UTF8.self) else {
            throw Failure(
                code: "CL256", message: "the text is not UTF-8", hint: "save it as UTF-8", at: path, exit: .no)
        }
        let template: MailTemplate
        do throws(MailTemplate.Refusal) {
            template = try MailTemplate(source.hasPrefix("\u{feff}") ? String(source.dropFirst()) : source, kind: kind)
        } catch { throw Failure.template(error, at: path, kind) }
        return try keep(template.source, place, isDry: call.invocation[isDry])
    }

    private static func reset(_ call: Call) throws -> ExitCode { try keep(nil, Workplace(call), isDry: false) }

    private static func keep(_ text: String?, _ place: Workplace, isDry: Bool) throws -> ExitCode {
        let call = place.call
        let kind = try call.invocation.required(kind).rawValue
        let language = try call.invocation.required(language).rawValue
        if !isDry {
            try place.store.setMailTemplate(
                kind, language: language, text: text, actor: place.actor, now: place.now)
        }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("kind", .string(kind)), ("language", .string(language)), ("own", .bool(text != nil)),
                    ("dryRun", .bool(isDry)),
                ]).pretty)
        } else {
            let whose = text == nil ? "the program's text" : "your text"
            call.session.out.line("\(kind).\(language): \(isDry ? "no faults" : "\(whose) is in force")")
        }
        return .done
    }
}

/// What became of everybody's draft.
private struct DraftSheet {
    let kind: MailKind
    private(set) var drafts: [OutboxEntry] = []
    private var unchanged: [OutboxEntry] = []
    private var without: [(receiver: CalendarReceiver, reason: String)] = []

    init(kind: MailKind) { self.kind = kind }

    mutating func add(_ receiver: CalendarReceiver, _ outcome: MailDesk.Outcome) {
        switch outcome {
        case .draft(let entry, _): drafts.append(entry)
        case .unchanged(let entry): unchanged.append(entry)
        case .none(let reason): without.append((receiver, reason))
        }
    }

    var lines: [String] {
        let changed = drafts.filter { $0.version > 1 }.map {
            "\($0.receiver.mailName): version \($0.version), changed: \($0.changed.joined(separator: ", "))"
        }
        return changed + without.map { "\($0.receiver.mailName): none, \($0.reason)" } + [
            "\(kind.rawValue): \(drafts.count) \(drafts.count == 1 ? "draft" : "drafts"), \(unchanged.count) unchanged, \(without.count) without"
        ]
    }

    func json(isDry: Bool) -> JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("dryRun", .bool(isDry)),
            ("drafts", .array(drafts.map(\.json))), ("unchanged", .array(unchanged.map(\.json))),
            (
                "without",
                .array(
                    without.map {
                        .object([("receiver", .string($0.receiver.text)), ("reason", .string($0.reason))])
                    })
            ),
        ])
    }
}

extension OutboxEntry {
    /// The draft without its digests.
    var json: JSONValue {
        .object([
            ("receiver", .string(receiver.text)), ("kind", .string(kind)), ("version", .int(version)),
            ("at", .int(Int(at))), ("actor", .string(actor)), ("language", .string(language)),
            ("changed", .strings(changed)),
        ])
    }
}
