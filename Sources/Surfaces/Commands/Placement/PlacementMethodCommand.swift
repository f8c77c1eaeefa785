import Arguments
import Domain
import JSONText
import Store

/// `lotse placement method`: what the recommended placement is to be.
enum PlacementMethodCommand {
    private static let method = Operand(
        "METHOD", .oneOf(PlacementMethod.self, placeholder: "METHOD"),
        "'stable', 'assignment' or 'mostPlaced'; left out, the one in force is printed", count: .optional)

    static let value = command(
        "method",
        "Print or choose what is recommended: a stable placement, the largest total score, or places for the most",
        examples: [
            Example("lotse placement method", "the method in force"),
            Example("lotse placement method assignment", "the largest total score; then 'lotse run'"),
            Example("lotse placement method mostPlaced", "as many as can be, and nobody would rather have another"),
        ], operands: [method.spec], under: "placement", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var campaign = try place.store.campaign()
        let former = campaign.settings.placementMethod
        let wanted = call.invocation[method] ?? former
        if wanted != former {
            campaign.settings.placementMethod = wanted
            try place.store.update(campaign, actor: place.actor, now: place.now)
        }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("method", .string(wanted.rawValue)), ("changed", .bool(wanted != former)),
                ]).pretty)
            return .done
        }
        call.session.out.line("\(wanted.rawValue): \(wanted.meaning.english)")
        if wanted == .mostPlaced { call.session.out.line("  " + PlacementMethod.equals.english) }
        if wanted != former { call.session.note("next: lotse run") }
        return .done
    }
}
