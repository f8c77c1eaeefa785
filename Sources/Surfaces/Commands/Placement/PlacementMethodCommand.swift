import Arguments
import Domain
import JSONText
import Store

/// `lotse placement method`: what the recommended placement is to be.
enum PlacementMethodCommand {
    private static let method = Operand(
        "METHOD", .oneOf(PlacementMethod.self, placeholder: "METHOD"),
        "'stable' or 'assignment'; left out, the one in force is printed", count: .optional)

    static let value = command(
        "method", "Print or choose what is recommended: a stable placement, or the largest total score",
        examples: [
            Example("lotse placement method", "the method in force"),
            Example("lotse placement method assignment", "the largest total score; then 'lotse run'"),
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
        call.session.out.line("\(wanted.rawValue): \(wanted.meaning)")
        if wanted != former { call.session.note("next: lotse run") }
        return .done
    }
}

extension PlacementMethod {
    /// What it asks for, in words.
    var meaning: String {
        switch self {
        case .stable: "no applicant and no employer would rather have each other"
        case .assignment: "the largest total of the scores from matching"
        }
    }
}
