import Arguments
import JSONText
import Recognition

/// `lotse rules`: the rules in force, and what the campaign's own packs change.
enum RulesCommands {
    private static let file = Operand("FILE", .file, "A rule pack (docs/reference/rule-packs.md)")
    private static let name = Operand("NAME", .text, "The name under which the pack was added")

    static let value = Command<Session>(
        "rules", summary: "Look at the rules of recognition and permits, add a pack of your own",
        page: "docs/reference/commands.md#lotse-rules",
        commands: [
            command(
                "list", "List the rules in force with their law",
                examples: [Example("lotse rules list", "id, dates, law of every rule")], under: "rules", run: list),
            command(
                "diff", "Say what the campaign's packs replace or add",
                examples: [Example("lotse rules diff", "one line a rule")], under: "rules", run: diff),
            command(
                "add", "Add a rule pack to the campaign, or replace the one of that file name",
                examples: [Example("lotse rules add our-rules.json", "checked before it is kept")],
                operands: [file.spec], under: "rules", run: add),
            command(
                "remove", "Remove a rule pack from the campaign",
                examples: [Example("lotse rules remove our-rules.json", "the program's own rule counts again")],
                operands: [name.spec], under: "rules", run: remove),
        ])

    private static func list(_ call: Call) throws -> ExitCode {
        let book = try RuleDesk(Workplace(call)).recognition.book
        if call.isJSON {
            let rules = book.rules.map { rule in
                JSONValue.object([
                    ("id", .string(rule.id)), ("track", .string(rule.track.rawValue)),
                    ("from", .optional(rule.from?.iso)), ("to", .optional(rule.to?.iso)),
                    ("law", .strings(rule.law.map(\.text))), ("pack", .optional(book.campaignPacks[rule.id])),
                ])
            }
            call.session.out.write(JSONValue.object([("rules", .array(rules))]).pretty)
            return .done
        }
        var table = TextTable([.left, .left, .left, .left])
        for rule in book.rules {
            let period = "\(rule.from?.iso ?? "…") – \(rule.to?.iso ?? "…")"
            table.add([rule.track.rawValue, rule.id, period, rule.law.map(\.text).joined(separator: "; ")])
        }
        for line in table.lines { call.session.out.line(line) }
        return .done
    }

    private static func diff(_ call: Call) throws -> ExitCode {
        let differences = try RuleDesk(Workplace(call)).recognition.book.differences
        if call.isJSON {
            let rows = differences.map { difference in
                JSONValue.object([
                    ("id", .string(difference.id)), ("kind", .string(difference.kind)),
                    ("pack", .string(difference.pack)), ("change", .string(difference.change.rawValue)),
                ])
            }
            call.session.out.write(JSONValue.object([("differences", .array(rows))]).pretty)
        } else if differences.isEmpty {
            call.session.out.line("the campaign uses the program's rules as they are")
        } else {
            for difference in differences {
                call.session.out.line(
                    "\(difference.kind) \(difference.id): \(difference.change.rawValue) by \(difference.pack)")
            }
        }
        return .done
    }

    private static func add(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let path = try call.invocation.required(file)
        let bytes = try call.session.read(path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let text = String(decoding: bytes, as: UTF8.self)
        try RuleDesk.check(bytes, named: name, in: place)
        try place.store.setRulePack(name, json: text, actor: call.actor, now: call.session.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("added", .string(name))]).pretty)
        } else {
            call.session.out.line("\(name) counts in this campaign")
            call.session.note("next: lotse rules diff")
        }
        return .done
    }

    private static func remove(_ call: Call) throws -> ExitCode {
        let name = try call.invocation.required(name)
        try Workplace(call).store.removeRulePack(name, actor: call.actor, now: call.session.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("removed", .string(name))]).pretty)
        } else {
            call.session.out.line("\(name) no longer counts")
        }
        return .done
    }
}
