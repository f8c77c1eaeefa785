import Arguments
import Domain
import JSONText

/// `lotse whatif APPLICANT VACANCY`: the smallest sets of changes that would make a pair fit.
enum WhatIfCommand {
    static let value = command(
        "whatif", "Name the smallest changes that would make a pair fit",
        examples: [Example("lotse whatif B017 V03", "who can change what, how long it takes, and the score after it")],
        operands: [ExplainCommand.applicant.spec, ExplainCommand.vacancy.spec],
        options: [ExplainCommand.language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let applicant = try place.applicant(try call.invocation.required(ExplainCommand.applicant)).id
        let vacancy = try place.vacancy(try call.invocation.required(ExplainCommand.vacancy)).id
        let answers = try place.pairDesk([applicant]).whatIf(applicant, vacancy)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("whatIf", .array(answers.map(\.json)))]).pretty)
        } else if answers.isEmpty {
            call.session.out.line("\(applicant) – \(vacancy): no set of up to three changes would improve the pair")
        } else {
            for answer in answers { call.session.out.line(answer.text(in: call.language)) }
        }
        return answers.isEmpty ? .no : .done
    }
}

extension WhatIf {
    fileprivate func text(in language: LanguageCode) -> String {
        let changes = steps.map { "\($0.text.text(in: language)) (\($0.change.actor.rawValue))" }
        let effort = [weeks > 0 ? "\(weeks) weeks" : nil, cost > .zero ? euros(cost) : nil].compactMap(\.self)
        let price = effort.isEmpty ? "" : " [\(effort.joined(separator: ", "))]"
        return changes.joined(separator: " and ") + price + " → \(outcome.text), mutual score \(match.mutualScore)"
    }

    fileprivate var json: JSONValue {
        .object([
            (
                "steps",
                .array(
                    steps.map { step in
                        .object([
                            ("actor", .string(step.change.actor.rawValue)), ("weeks", .int(step.weeks)),
                            ("cost", .int(Int(step.cost.amount))), ("text", step.text.json),
                        ])
                    })
            ), ("weeks", .int(weeks)), ("cost", .int(Int(cost.amount))), ("outcome", .string(outcome.rawValue)),
            ("match", match.json),
        ])
    }
}
