import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse explain APPLICANT VACANCY`: why a pair fits, or why not.
enum ExplainCommand {
    static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    static let vacancy = Operand("VACANCY", .text, "The vacancy's id")
    static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the reasons", fallback: "en")

    static let value = command(
        "explain", "Say why an applicant fits a vacancy, or why not",
        examples: [
            Example("lotse explain B017 V03", "each criterion with its facts, each part of the score with its weight"),
            Example("lotse explain B017 V03 --language de", "the same in German"),
        ], operands: [applicant.spec, vacancy.spec], options: [language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let explanation = try place.explanation(
            ID(try call.invocation.required(applicant)), ID(try call.invocation.required(vacancy)))
        let shown = try place.shownLevels(of: explanation.applicant)
        if call.isJSON {
            call.session.out.write(explanation.json(shown).pretty)
        } else {
            for line in explanation.lines(in: call.language) { call.session.out.line(line) }
            for level in shown { call.session.out.line("  " + level.text.text(in: call.language)) }
            if explanation.outcome == .fail {
                call.session.note("next: lotse whatif \(explanation.applicant) \(explanation.vacancy)")
            }
        }
        return explanation.outcome == .fail ? .no : .done
    }
}

extension Call {
    /// The language that `--language` names; English where it names none.
    var language: LanguageCode {
        invocation[ExplainCommand.language].flatMap { LanguageCode($0) } ?? .english
    }
}

extension Workplace {
    /// A desk for looking at the pairs of these applicants.
    func pairDesk(_ applicants: Set<ID<Applicant>>) throws -> PairDesk {
        PairDesk(
            try store.loadInputs().narrowed(to: applicants), answers: try store.standingDecisions().map(\.pin),
            catalogue: catalogue, rules: try RuleDesk(self).rules)
    }

    /// The explanation of a pair, or the failure that says which id is unknown.
    func explanation(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) throws -> PairExplanation {
        _ = try self.applicant(applicant.text)
        _ = try self.vacancy(vacancy.text)
        guard let explanation = try pairDesk([applicant]).explain(applicant, vacancy) else {
            preconditionFailure("both ids were found")
        }
        return explanation
    }
}

extension PairExplanation {
    func lines(in language: LanguageCode) -> [String] {
        var lines = ["\(applicant) – \(vacancy): \(outcome.text), mutual score \(match.mutualScore)"]
        var table = TextTable([.left, .left, .left])
        for result in criteria {
            table.add(["  " + result.outcome.mark, result.criterion.rawValue, result.facts.text(in: language)])
        }
        lines += table.lines
        for result in criteria {
            guard let remedy = result.remedy else { continue }
            lines.append("  would help (\(result.criterion.rawValue)): \(remedy.text(in: language))")
        }
        lines.append("  employer's view \(match.employerScore): \(PairExplanation.text(employerParts))")
        lines.append("  applicant's view \(match.applicantScore): \(PairExplanation.text(applicantParts))")
        return lines
    }

    /// `occupation 9000 × 25, …`; parts without facts are named as left out.
    private static func text(_ parts: [PartScore]) -> String {
        parts.map { part in
            part.points.map { "\(part.part.rawValue) \($0) × \(part.weight)" }
                ?? "\(part.part.rawValue) left out, no facts"
        }.joined(separator: ", ")
    }

    var json: JSONValue { json([]) }

    /// With the levels that certificates show.
    fileprivate func json(_ shown: [ShownLevel]) -> JSONValue {
        .object([
            ("applicant", .string(applicant.text)), ("vacancy", .string(vacancy.text)),
            ("outcome", .string(outcome.rawValue)), ("match", match.json),
            (
                "criteria",
                .array(
                    criteria.map { result in
                        .object([
                            ("criterion", .string(result.criterion.rawValue)),
                            ("outcome", .string(result.outcome.rawValue)), ("facts", result.facts.json),
                            ("remedy", result.remedy?.json ?? .null),
                        ])
                    })
            ), ("employerParts", .array(employerParts.map(\.json))),
            ("applicantParts", .array(applicantParts.map(\.json))),
            ("certificates", .array(shown.map(\.json))),
        ])
    }
}

extension Match {
    var json: JSONValue {
        .object([
            ("applicant", .string(applicant.text)), ("vacancy", .string(vacancy.text)), ("needsPlan", .bool(needsPlan)),
            ("employerScore", .int(employerScore)), ("applicantScore", .int(applicantScore)),
            ("mutualScore", .int(mutualScore)),
        ])
    }
}

extension PartScore {
    fileprivate var json: JSONValue {
        .object([("part", .string(part.rawValue)), ("points", .optional(points)), ("weight", .int(weight))])
    }
}

extension LocalText {
    var json: JSONValue {
        .object([("de", .string(german)), ("en", .string(english)), ("es", .string(spanish))])
    }
}

extension CriterionOutcome {
    var text: String {
        switch self {
        case .pass: "fits"
        case .passWithPlan: "fits with a plan"
        case .fail: "does not fit"
        }
    }

    /// Not by colour alone.
    fileprivate var mark: String {
        switch self {
        case .pass: "ok  "
        case .passWithPlan: "plan"
        case .fail: "no  "
        }
    }
}
