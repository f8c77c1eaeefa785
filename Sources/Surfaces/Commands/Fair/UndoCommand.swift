import Arguments
import JSONText
import Pipeline

/// `lotse fair undo`: takes an accepted proposal back.
enum UndoCommand {
    static let value = command(
        "undo",
        "Take back the proposal that was accepted last, while nothing else was changed; the plans before it count",
        examples: [Example("lotse fair undo", "accepted by mistake in the browser")], under: "fair"
    ) { call in
        let plan = try Workplace(call).pipeline().takeBackAccepted()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("takenBack", .object([("actor", .string(plan.actor)), ("at", .int(Int(plan.at)))]))])
                    .pretty)
        } else {
            call.session.out.line("taken back: what \(plan.actor) accepted; the plans before it count again")
            call.session.note("next: lotse status")
        }
        return .done
    }
}
