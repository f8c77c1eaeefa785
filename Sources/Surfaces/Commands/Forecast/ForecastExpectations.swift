import Arguments
import Domain
import JSONText
import Store

/// `lotse forecast expect STAGE`: what the campaign expects of a stage, in place of the model campaigns' rates.
enum ForecastExpectations {
    private static let stage = Operand("STAGE", .oneOf(FunnelStage.self, placeholder: "STAGE"), "The stage")
    private static let passed = Option(
        "passed", .integer(0...1_000_000), "How many passed where the rate is from", required: true)
    private static let failed = Option(
        "failed", .integer(0...1_000_000), "How many did not", required: true)
    private static let weight = Option(
        "weight", .integer(1...1_000_000), "As how many people of your own it is believed", fallback: "10")
    private static let cost = Option(
        "cost", .integer(0...100_000_000),
        "Cents that are spent on everybody who comes before the stage; else as before")
    private static let source = Option("source", .text, "Where the rate is from", required: true)

    static let value = command(
        "expect", "Set what the campaign expects of a stage",
        examples: [
            Example(
                "lotse forecast expect met --passed 92 --failed 8 --cost 81000 --source 'our fair of 2026'",
                "kept in the campaign's settings")
        ], operands: [stage.spec],
        options: [passed.spec, failed.spec, weight.spec, cost.spec, source.spec], under: "forecast", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var campaign = try place.store.campaign()
        let wanted = try call.invocation.required(stage)
        let former = campaign.settings.expectations(on: campaign.route)
        guard let before = former.first(where: { $0.stage == wanted })?.expected else {
            throw Failure(
                code: "CL172", message: "there is no stage \"\(wanted.rawValue)\"",
                hint: "write one of \(former.map(\.stage.rawValue).joined(separator: ", "))", at: wanted.rawValue,
                exit: .usage)
        }
        let prior = ForecastCase.Prior(
            passed: try call.invocation.required(passed), failed: try call.invocation.required(failed),
            weight: try call.invocation.required(weight))
        guard prior.passed + prior.failed > 0 else {
            throw UsageError.conflict(
                "found 0 of 0, expected a rate", hint: "write how many passed and how many failed")
        }
        let expected = StageExpectation(
            prior: prior, cost: call.invocation[cost].map { Cents(Int64($0)) } ?? before.cost,
            source: try call.invocation.required(source))
        campaign.settings.forecast[wanted] = expected
        try place.store.update(campaign, actor: place.actor, now: place.now)
        if call.isJSON {
            let answer: JSONValue = .object([
                ("stage", .string(wanted.rawValue)), ("passed", .int(prior.passed)), ("failed", .int(prior.failed)),
                ("weight", .int(prior.weight)), ("cost", .int(Int(expected.cost.amount))),
                ("source", .string(expected.source)),
            ])
            call.session.out.write(answer.pretty)
            return .done
        }
        call.session.out.line(
            "\(wanted.rawValue): \(prior.passed) of \(prior.passed + prior.failed) expected, "
                + "believed like \(prior.weight) people, \(expected.cost.euros) for each")
        call.session.note("next: lotse forecast show")
        return .done
    }
}
