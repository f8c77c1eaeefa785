import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse status`: where the campaign stands and what blocks.
enum StatusCommand {
    static let value = command(
        "status", "Say where each stage stands and what to do next",
        examples: [Example("lotse status", "fresh, stale because of …, or blocked by …")], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let statuses = try place.pipeline().status()
        let inputs = try place.store.loadInputs()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("campaign", .string(inputs.campaign.id.text)), ("route", .string(inputs.campaign.route.rawValue)),
                    ("date", .string(inputs.campaign.date.iso)),
                    ("counts", .object(counts(inputs).map { ($0.name, .int($0.count)) })),
                    ("stages", .array(statuses.map(\.json))),
                ]).pretty)
            return .done
        }
        let out = call.session.out
        out.line(
            "\(inputs.campaign.name), route \(inputs.campaign.route.rawValue), law of \(inputs.campaign.date), \(inputs.campaign.land.rawValue)"
        )
        out.line(counts(inputs).map { "\($0.count) \($0.name)" }.joined(separator: ", "))
        for status in statuses { out.line("\(padded(status.stage.rawValue, 12)) \(status.text)") }
        return .done
    }

    private static func counts(_ inputs: CampaignInputs) -> [(name: String, count: Int)] {
        [
            ("employers", inputs.employers.count), ("vacancies", inputs.vacancies.count),
            ("applicants", inputs.applicants.count), ("delegations", inputs.delegations.count),
            ("interpreters", inputs.interpreters.count), ("tables", inputs.tables.count), ("days", inputs.days.count),
        ]
    }
}

extension StageStatus {
    fileprivate var text: String {
        switch state {
        case .fresh: "fresh"
        case .stale(let reasons): "stale: " + reasons.joined(separator: "; ")
        case .blocked(let reason, let hint): "blocked: \(reason); \(hint)"
        case .waiting(let reason, let hint): "waits: \(reason); \(hint)"
        case .over(let day): "over since \(day)"
        }
    }

    fileprivate var json: JSONValue {
        let fields: [(name: String, value: JSONValue)] =
            switch state {
            case .fresh: [("state", .string("fresh"))]
            case .stale(let reasons): [("state", .string("stale")), ("reasons", .strings(reasons))]
            case .blocked(let reason, let hint):
                [("state", .string("blocked")), ("reason", .string(reason)), ("hint", .string(hint))]
            case .waiting(let reason, let hint):
                [("state", .string("waiting")), ("reason", .string(reason)), ("hint", .string(hint))]
            case .over(let day): [("state", .string("over")), ("day", .string(day.iso))]
            }
        return .object([("stage", .string(stage.rawValue))] + fields)
    }
}
