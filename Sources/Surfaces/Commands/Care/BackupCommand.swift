import Arguments
import JSONText

/// `lotse backup FILE`: a copy of the campaign while others work on.
enum BackupCommand {
    private static let target = Operand("FILE", .file, "The copy's file; it must not exist")

    static let value = command(
        "backup", "Copy the campaign's file while it is in use",
        examples: [Example("lotse backup fair-2012-06-24.lotse", "a copy that can be opened like any campaign")],
        operands: [target.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let path = try call.invocation.required(target)
        try place.store.backUp(to: call.session.path(path), actor: call.actor, now: call.session.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("file", .string(path))]).pretty)
        } else {
            call.session.out.line("copied to \(path)")
        }
        return .done
    }
}
