import Arguments
import Calendar
import Domain
import Forecast
import JSONText
import PlanFiles

/// `lotse forecast show|invite|expect|calibration`: how many will have come through in the end.
enum ForecastCommands {
    static let file = Option(
        "case", .file, "A case file (docs/reference/forecast.md), - for standard input; else the campaign")
    static let day = Option("on", .date, "The day of the campaign's funnel; else that of --date, else today")
    static let stage = Option("stage", .text, "The stage that they are to pass; else the last")
    static let group = Option(
        "group", .text, "The group to which the further people belong; else the first, of a campaign the largest")
    private static let target = Operand("NUMBER", .integer(1...10_000), "How many are wanted")
    private static let certainty = Option(
        "certainty", .integer(1...99), "How sure it has to be, in percent", fallback: "80")
    private static let campaigns = Option(
        "campaigns", .integer(100...1_000_000), "How many campaigns are invented", fallback: "10000")
    private static let seed = Option("seed", .integer(0...Int.max), "Where chance starts", fallback: "1")
    /// Beyond these nobody invites.
    private static let most = 2_000

    static let value = Command<Session>(
        "forecast", summary: "Foretell how many come through, and how many to invite",
        page: "docs/reference/commands.md#lotse-forecast",
        commands: [show, invite, ForecastExpectations.value, calibration])

    private static let show = command(
        "show", "Foretell how many pass each stage, with spans that hold 50, 80 and 90 of 100 times",
        examples: [
            Example("lotse forecast show --on 2012-09-01", "from what the campaign recorded up to that day"),
            Example("lotse forecast show --case forecast.json", "from rates and what has happened so far"),
        ],
        options: [file.spec, day.spec], under: "forecast"
    ) { call in
        let desk = try ForecastDesk(call)
        let problem = desk.problem
        let outcomes = Forecast.outcomes(of: problem)
        let cost = Forecast.cost(of: problem)
        if call.isJSON {
            let answer: JSONValue = .object(
                desk.members + [
                    ("outcomes", .array(outcomes.map(ForecastFiles.json))), ("cost", .int(Int(cost.amount))),
                ])
            call.session.out.write(answer.pretty)
            return .done
        }
        for line in desk.lines { call.session.out.line(line) }
        var table = TextTable([.left, .right, .right] + Forecast.levels.map { _ in .right })
        table.add(["stage", "so far", "average"] + Forecast.levels.map { "\($0) %" })
        for outcome in outcomes {
            let spans = outcome.spans.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
            table.add([outcome.stage, "\(outcome.passed)", decimal(outcome.mean)] + spans)
        }
        for line in table.lines { call.session.out.line(line) }
        if cost > .zero { call.session.out.line("still to be spent, on average: \(cost.euros)") }
        return .done
    }

    private static let invite = command(
        "invite", "Say how many more have to be invited for a wanted number, and what they cost",
        examples: [
            Example(
                "lotse forecast invite 20 --certainty 80 --stage contract",
                "how many more applicants give 20 contracts or more, four times of five"),
            Example("lotse forecast invite 20 --case forecast.json", "how many invitations, from rates of your own"),
        ], operands: [target.spec], options: [certainty.spec, stage.spec, group.spec, file.spec, day.spec],
        under: "forecast"
    ) { call in
        let desk = try ForecastDesk(call)
        let problem = try desk.question(call)
        let wanted = try call.invocation.required(target)
        let sure = call.invocation[certainty] ?? 80
        let needed = Forecast.invitations(for: wanted, certainty: sure, in: problem, limit: most)
        let cost = needed.map { Forecast.cost(of: problem.inviting($0)) }
        if call.isJSON {
            let answer: JSONValue = .object([
                ("wanted", .int(wanted)), ("certainty", .int(sure)), ("invite", needed.map(JSONValue.int) ?? .null),
                ("cost", cost.map { .int(Int($0.amount)) } ?? .null),
                ("stage", .optional(problem.stages.last?.name)), ("group", .optional(problem.groups.first?.name)),
            ])
            call.session.out.write(answer.pretty)
            return needed == nil ? .no : .done
        }
        guard let needed, let cost else {
            call.session.out.line("\(most) more \(desk.word) are not enough for \(wanted) with \(sure) %")
            return .no
        }
        call.session.out.line("\(needed) more \(desk.word) give \(wanted) or more with \(sure) %")
        if let group = desk.group(of: problem) { call.session.out.line(group) }
        if cost > .zero { call.session.out.line("to be spent, on average: \(cost.euros)") }
        return .done
    }

    private static let calibration = command(
        "calibration", "Try the forecast on invented campaigns: how often do its spans hold?",
        examples: [
            Example("lotse forecast calibration", "the campaign's expectations, right and half the truth"),
            Example("lotse forecast calibration --case forecast.json", "rates of your own"),
        ],
        options: [file.spec, campaigns.spec, seed.spec], under: "forecast"
    ) { call in
        let stages = try ForecastDesk.stages(call)
        let count = call.invocation[campaigns] ?? 10_000
        let found = ForecastCalibration.run(
            stages: stages, campaigns: count, seed: UInt64(call.invocation[seed] ?? 1))
        if call.isJSON {
            call.session.out.write(json(found, campaigns: count).pretty)
            return .done
        }
        call.session.out.line("\(count) invented campaigns; how often the count lay in the span, in percent")
        var table = TextTable([.left, .left, .right, .right, .right])
        table.add(["foretold", "belief", "level", "cut at random", "printed"])
        for run in found {
            for coverage in run.coverages {
                table.add([
                    run.moment == .start ? "at the start" : "after the first half",
                    run.isWrongByTwo ? "half the truth" : "right", "\(coverage.level)",
                    decimal(Double(coverage.randomised) / 100), decimal(Double(coverage.printed) / 100),
                ])
            }
        }
        for line in table.lines { call.session.out.line(line) }
        return .done
    }

    private static func json(_ found: [ForecastCalibration], campaigns: Int) -> JSONValue {
        .object([
            ("campaigns", .int(campaigns)),
            (
                "runs",
                .array(
                    found.map { run in
                        .object([
                            ("moment", .string(run.moment.rawValue)), ("wrongByTwo", .bool(run.isWrongByTwo)),
                            (
                                "coverages",
                                .array(
                                    run.coverages.map {
                                        .object([
                                            ("level", .int($0.level)), ("randomised", .int($0.randomised)),
                                            ("printed", .int($0.printed)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }

    /// With two decimals.
    private static func decimal(_ number: Double) -> String {
        let hundredths = ForecastFiles.hundredths(number)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
