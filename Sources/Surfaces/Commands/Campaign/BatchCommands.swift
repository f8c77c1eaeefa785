import Arguments
import Domain
import JSONText

/// `lotse batch list|revert`: the imports of a campaign, and taking one back.
enum BatchCommands {
    private static let batch = Operand("BATCH", .integer(1...Int.max), "The batch's number in 'lotse batch list'")

    static let value = Command<Session>(
        "batch", summary: "Look at imports and take one back", page: "docs/reference/commands.md#lotse-batch",
        commands: [
            command(
                "list", "List the imports",
                examples: [Example("lotse batch list", "number, kind, file, who, and how many rows")], under: "batch",
                run: list),
            command(
                "revert", "Take an import back as a whole",
                examples: [Example("lotse batch revert 4", "every row it touched is as it was before")],
                operands: [batch.spec], under: "batch", run: revert),
        ])

    private static func list(_ call: Call) throws -> ExitCode {
        let batches = try Workplace(call).store.batches()
        if call.isJSON {
            call.session.out.write(JSONValue.object([("batches", .array(batches.map(\.json)))]).pretty)
            return .done
        }
        var table = TextTable([.right, .left, .right, .right, .right, .left, .left])
        table.add(["batch", "kind", "new", "changed", "unchanged", "by", "file"])
        for batch in batches {
            table.add([
                String(batch.id), batch.kind.rawValue, String(batch.created), String(batch.changed),
                String(batch.unchanged), batch.actor, batch.file + (batch.reverted == nil ? "" : " (reverted)"),
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        return .done
    }

    private static func revert(_ call: Call) throws -> ExitCode {
        let number = try call.invocation.required(batch)
        try Workplace(call).store.revert(batch: number, actor: call.actor, now: call.session.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("reverted", .int(number))]).pretty)
        } else {
            call.session.out.line("batch \(number) is taken back")
            call.session.note("next: lotse run")
        }
        return .done
    }
}

extension ImportBatch {
    fileprivate var json: JSONValue {
        .object([
            ("id", .int(id)), ("kind", .string(kind.rawValue)), ("file", .string(file)),
            ("digest", .string(fileDigest)), ("actor", .string(actor)), ("at", .int(Int(at))),
            ("created", .int(created)), ("changed", .int(changed)), ("unchanged", .int(unchanged)),
            ("reverted", .bool(reverted != nil)),
        ])
    }
}
