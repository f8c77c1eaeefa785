import Arguments
import Domain
import JSONText

/// `lotse erase APPLICANT`: deletes everything about a person; the log keeps that it was done.
enum EraseCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id", count: .optional)
    private static let ground = Option("ground", .text, "Why, such as 'consent withdrawn'")
    private static let finish = Flag("finish", "Write the file anew after an erasure that found it in use")

    static let value = command(
        "erase", "Delete everything about a person",
        examples: [
            Example("lotse erase B017 --ground 'consent withdrawn'", "this cannot be undone"),
            Example("lotse erase --finish", "when an erasure said that the file was in use"),
        ], operands: [applicant.spec], options: [ground.spec, finish.spec]
    ) { call in
        let place = try Workplace(call)
        if call.invocation[finish] {
            try place.store.finishErasure(actor: call.actor, now: call.session.now)
            call.session.out.write(
                call.isJSON ? JSONValue.object([("finished", .bool(true))]).pretty : "the file is written anew\n")
            return .done
        }
        let id = try place.applicant(try call.invocation.required(applicant)).id
        try place.store.erase(
            .applicant(id), ground: try call.invocation.required(ground), actor: call.actor, now: call.session.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("erased", .string(id.text))]).pretty)
        } else {
            call.session.out.line("\(id): everything is deleted; the log keeps the day and the ground")
            call.session.note("next: lotse run")
        }
        return .done
    }
}
